//! A store in memory, which can be made to fail.

use super::{Change, Damage, Decide, Fault, Found, Key, Range, Shelf, Store, StoreError};
use async_trait::async_trait;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::future::{pending, poll_fn};
use std::rc::Rc;
use std::task::Poll;

/// A store in memory, for tests. A clone is another tab on the same device.
///
/// An operation goes in steps, each of which lets other tabs go first: one to begin, one for every range that is read
/// and every change, and for a change a last one that makes all of it count at once. Faults are set by the number of
/// the step.
#[derive(Clone, Default)]
pub struct Memory(Rc<RefCell<Device>>);

#[derive(Default)]
struct Device {
    kept: Kept,
    steps: usize,
    faults: BTreeMap<usize, Fault>,
    failing: Option<StoreError>,
    /// An operation that changes something is at work; others wait, as they do for a transaction.
    changing: bool,
}

#[derive(Clone, Default)]
struct Kept(BTreeMap<Shelf, BTreeMap<Key, Vec<u8>>>);

impl Memory {
    /// A device on which nothing is kept.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A device that keeps what this one keeps now, and from then on goes its own way.
    #[must_use]
    pub fn copied(&self) -> Self {
        let kept = self.0.borrow().kept.clone();
        Self(Rc::new(RefCell::new(Device { kept, ..Device::default() })))
    }

    /// How many steps were taken so far: the number of the next.
    #[must_use]
    pub fn steps(&self) -> usize {
        self.0.borrow().steps
    }

    /// Lets `fault` happen, once, at the step of that number.
    pub fn fail_at(&self, step: usize, fault: Fault) {
        self.0.borrow_mut().faults.insert(step, fault);
    }

    /// Lets every step fail for as long as there is an error, as on a device that is full.
    pub fn fail_always(&self, error: Option<StoreError>) {
        self.0.borrow_mut().failing = error;
    }

    /// Damages what is kept, now.
    pub fn damage(&self, damage: &Damage) {
        self.0.borrow_mut().kept.suffer(damage);
    }

    /// Everything that is kept, as somebody finds it who has the device and no key.
    #[must_use]
    pub fn everything(&self) -> Vec<(Shelf, Key, Vec<u8>)> {
        let device = self.0.borrow();
        let shelves = device.kept.0.iter();
        shelves
            .flat_map(|(shelf, records)| records.iter().map(|(key, bytes)| (*shelf, key.clone(), bytes.clone())))
            .collect()
    }

    async fn step<T>(&self, turn: Option<&Turn<'_>>, effect: impl FnOnce(&mut Kept) -> T) -> Result<T, StoreError> {
        let_others_go_first().await;
        let fault = self.0.borrow_mut().fault();
        if fault == Some(Fault::Hang) {
            turn.inspect(|turn| turn.end());
            return pending().await;
        }
        let kept = &mut self.0.borrow_mut().kept;
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

    async fn read_all(&self, turn: Option<&Turn<'_>>, ranges: &[Range]) -> Result<Vec<Vec<Found>>, StoreError> {
        for _ in ranges {
            self.step(turn, |_| ()).await?;
        }
        // At one moment, whatever the others did meanwhile.
        self.step(turn, |kept| ranges.iter().map(|range| kept.range(range)).collect()).await
    }
}

/// Others may change something again when this ends or goes.
struct Turn<'a> {
    memory: &'a Memory,
    ended: Cell<bool>,
}

impl<'a> Turn<'a> {
    async fn of(memory: &'a Memory) -> Self {
        while memory.0.borrow().changing {
            let_others_go_first().await;
        }
        memory.0.borrow_mut().changing = true;
        Self { memory, ended: Cell::new(false) }
    }

    fn end(&self) {
        // Once only: another's turn may have begun since.
        if !self.ended.replace(true) {
            self.memory.0.borrow_mut().changing = false;
        }
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.end();
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
    fn range(&self, range: &Range) -> Vec<Found> {
        let Some(records) = self.0.get(&range.shelf) else { return Vec::new() };
        let from = records.range(range.below.clone()..);
        let found = from.take_while(|(key, _)| key.starts_with(&range.below));
        found.map(|(key, bytes)| Found { key: key.clone(), bytes: bytes.clone() }).collect()
    }

    fn make(&mut self, changes: Vec<Change>) {
        for change in changes {
            match change {
                Change::Put { shelf, key, bytes } => {
                    self.0.entry(shelf).or_default().insert(key, bytes);
                }
                Change::Remove(range) => {
                    if let Some(records) = self.0.get_mut(&range.shelf) {
                        records.retain(|key, _| !key.starts_with(&range.below));
                    }
                }
            }
        }
    }

    fn suffer(&mut self, damage: &Damage) {
        match damage {
            Damage::FlipBit { shelf, key, bit } => {
                let bytes = self.0.get_mut(shelf).and_then(|records| records.get_mut(key));
                if let Some(bytes) = bytes
                    && let Some(at) = (bit / 8).checked_rem(bytes.len())
                    && let Some(byte) = bytes.get_mut(at)
                {
                    *byte ^= 1 << (bit % 8);
                }
            }
            Damage::Remove { shelf, key } => {
                if let Some(records) = self.0.get_mut(shelf) {
                    records.remove(key);
                }
            }
            Damage::Put { shelf, key, bytes } => {
                self.0.entry(*shelf).or_default().insert(key.clone(), bytes.clone());
            }
            Damage::Evict => *self = Self::default(),
        }
    }
}

#[async_trait(?Send)]
impl Store for Memory {
    async fn read(&self, ranges: &[Range]) -> Result<Vec<Vec<Found>>, StoreError> {
        self.read_all(None, ranges).await
    }

    async fn change(&self, ranges: &[Range], decide: Decide<'_>) -> Result<(), StoreError> {
        let turn = Turn::of(self).await;
        let changes = decide(self.read_all(Some(&turn), ranges).await?);
        for _ in &changes {
            self.step(Some(&turn), |_| ()).await?;
        }
        self.step(Some(&turn), |kept| kept.make(changes)).await
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
