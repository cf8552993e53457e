//! A store in memory, which can be made to fail.

use super::{CANARY, Damage, Fault, Presence, SectionName, Store, StoreError, Stored};
use crate::plan::FamilyId;
use crate::seal::{Chunk, ChunkId};
use async_trait::async_trait;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::future::{pending, poll_fn};
use std::rc::Rc;
use std::task::Poll;

/// A store in memory, for tests. A clone is another tab on the same device.
///
/// An operation goes in steps, each of which lets other tabs go first: one to begin, one for every record that is read
/// or written, and for a write a last one that makes all of it count at once. Faults are set by the number of the step.
#[derive(Default)]
pub struct Memory {
    device: Rc<RefCell<Device>>,
    found_fresh: Cell<bool>,
}

#[derive(Default)]
struct Device {
    kept: Kept,
    steps: usize,
    faults: BTreeMap<usize, Fault>,
    failing: Option<StoreError>,
}

#[derive(Default)]
struct Kept {
    chunks: BTreeMap<SectionName, BTreeMap<String, Vec<u8>>>,
    summaries: BTreeMap<SectionName, Vec<u8>>,
    records: BTreeMap<String, Vec<u8>>,
}

impl Memory {
    /// A device on which nothing is kept.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// How many steps were taken so far: the number of the next.
    #[must_use]
    pub fn steps(&self) -> usize {
        self.device.borrow().steps
    }

    /// Lets `fault` happen, once, at the step of that number.
    pub fn fail_at(&self, step: usize, fault: Fault) {
        self.device.borrow_mut().faults.insert(step, fault);
    }

    /// Lets every step fail for as long as there is an error, as on a device that is full.
    pub fn fail_always(&self, error: Option<StoreError>) {
        self.device.borrow_mut().failing = error;
    }

    /// Damages what is kept, now.
    pub fn damage(&self, damage: &Damage) {
        self.device.borrow_mut().kept.suffer(damage);
    }

    /// Begins an operation and reads.
    async fn read_with<T>(&self, effect: impl FnOnce(&mut Kept) -> T) -> Result<T, StoreError> {
        self.step(|_| ()).await?;
        self.step(effect).await
    }

    /// Begins an operation, writes a number of records, and makes all of them count.
    async fn write<T>(&self, records: usize, effect: impl FnOnce(&mut Kept) -> T) -> Result<T, StoreError> {
        for _ in 0..=records {
            self.step(|_| ()).await?;
        }
        self.step(effect).await
    }

    async fn step<T>(&self, effect: impl FnOnce(&mut Kept) -> T) -> Result<T, StoreError> {
        let_others_go_first().await;
        let fault = self.device.borrow_mut().fault();
        if fault == Some(Fault::Hang) {
            return pending().await;
        }
        let kept = &mut self.device.borrow_mut().kept;
        match fault {
            Some(Fault::Fail(error)) => return Err(error),
            Some(Fault::FailAfter(error)) => {
                effect(kept);
                return Err(error);
            }
            Some(Fault::Damage(damage)) => kept.suffer(&damage),
            Some(Fault::Hang) | None => {}
        }
        Ok(effect(kept))
    }
}

/// Another tab on the same device.
impl Clone for Memory {
    fn clone(&self) -> Self {
        Self { device: Rc::clone(&self.device), found_fresh: Cell::default() }
    }
}

impl Device {
    fn fault(&mut self) -> Option<Fault> {
        let step = self.steps;
        self.steps += 1;
        self.faults.remove(&step).or_else(|| self.failing.clone().map(Fault::Fail))
    }
}

impl Kept {
    fn suffer(&mut self, damage: &Damage) {
        match damage {
            Damage::FlipBit { section, chunk, bit } => {
                let bytes = self.chunks.get_mut(section).and_then(|chunks| chunks.get_mut(&chunk.to_string()));
                if let Some(bytes) = bytes
                    && let Some(at) = (bit / 8).checked_rem(bytes.len())
                    && let Some(byte) = bytes.get_mut(at)
                {
                    *byte ^= 1 << (bit % 8);
                }
            }
            Damage::RemoveChunk { section, chunk } => self.remove(section, chunk),
            Damage::PutBytes { section, name, bytes } => self.put(section, name.clone(), bytes),
            Damage::Evict => *self = Self::default(),
        }
    }

    fn put(&mut self, section: &SectionName, name: String, bytes: &[u8]) {
        self.chunks.entry(section.clone()).or_default().insert(name, bytes.to_vec());
    }

    fn remove(&mut self, section: &SectionName, chunk: &ChunkId) {
        if let Some(chunks) = self.chunks.get_mut(section) {
            chunks.remove(&chunk.to_string());
        }
    }
}

#[async_trait(?Send)]
impl Store for Memory {
    async fn append(&self, section: &SectionName, chunk: &Chunk, record: &[u8]) -> Result<(), StoreError> {
        self.write(2, |kept| {
            kept.put(section, chunk.id().to_string(), chunk.bytes());
            kept.summaries.insert(section.clone(), record.to_vec());
        })
        .await
    }

    async fn read(&self, section: &SectionName) -> Result<Stored, StoreError> {
        self.read_with(|kept| Stored::sort(kept.chunks.get(section).cloned().unwrap_or_default())).await
    }

    async fn compact(&self, section: &SectionName, snapshot: &Chunk, replaced: &[ChunkId]) -> Result<(), StoreError> {
        self.write(replaced.len() + 1, |kept| {
            for chunk in replaced {
                kept.remove(section, chunk);
            }
            kept.put(section, snapshot.id().to_string(), snapshot.bytes());
        })
        .await
    }

    async fn summaries(&self) -> Result<Vec<(SectionName, Vec<u8>)>, StoreError> {
        self.read_with(|kept| kept.summaries.clone().into_iter().collect()).await
    }

    async fn remove_family(&self, family: &FamilyId) -> Result<(), StoreError> {
        self.write(2, |kept| {
            kept.chunks.retain(|section, _| section.family != *family);
            kept.summaries.retain(|section, _| section.family != *family);
        })
        .await
    }

    async fn device_record(&self, key: &str) -> Result<Option<Vec<u8>>, StoreError> {
        self.read_with(|kept| kept.records.get(key).cloned()).await
    }

    async fn put_device_record(&self, key: &str, value: &[u8]) -> Result<(), StoreError> {
        self.write(1, |kept| {
            kept.records.insert(key.to_owned(), value.to_vec());
        })
        .await
    }

    async fn presence(&self) -> Result<Presence, StoreError> {
        self.write(2, |kept| {
            if kept.records.insert(CANARY.to_owned(), Vec::new()).is_none() {
                self.found_fresh.set(true);
            }
        })
        .await?;
        Ok(if self.found_fresh.get() { Presence::Fresh } else { Presence::Kept })
    }
}

async fn let_others_go_first() {
    let mut waited = false;
    poll_fn(|context| {
        if waited {
            return Poll::Ready(());
        }
        waited = true;
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}
