//! The slots of a device: what opens the vault.

use super::{Change, Key, Range, Shelf, Store, StoreError};
use crate::seal::{OpenError, Slot, SlotKind};
use std::collections::VecDeque;

/// The slots of a device, as far as they can be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slots {
    /// What a passphrase opens; `None` where there is none.
    pub passphrase: Option<Result<Slot, OpenError>>,
    /// What the recovery code opens; `None` where there is none.
    pub recovery_code: Option<Result<Slot, OpenError>>,
}

impl Slots {
    /// Reads the slots.
    ///
    /// # Errors
    /// What the store says. A slot that cannot be read is no error.
    pub async fn read(store: &dyn Store) -> Result<Self, StoreError> {
        let ranges = KINDS.map(range);
        let mut found = store.read(&ranges).await?.into_iter();
        let mut next = || found.next()?.pop().map(|found| Slot::from_bytes(found.bytes));
        Ok(Self { passphrase: next(), recovery_code: next() })
    }

    /// The bytes of the slots, the passphrase's first, also where they cannot be read.
    pub(super) async fn lying(store: &dyn Store) -> Result<Vec<Vec<u8>>, StoreError> {
        let found = store.read(&KINDS.map(range)).await?;
        Ok(found.into_iter().filter_map(|mut found| found.pop()).map(|found| found.bytes).collect())
    }

    /// Sorts slots by what opens them. One that cannot be read takes the place that is left.
    pub(super) fn sorted(slots: Vec<Vec<u8>>) -> [Option<Vec<u8>>; 2] {
        let kind = |slot: &Vec<u8>| Slot::from_bytes(slot.clone()).and_then(|slot| slot.kind()).ok();
        let (known, mut unknown): (Vec<_>, VecDeque<_>) = {
            let (known, unknown): (Vec<_>, Vec<_>) = slots.into_iter().partition(|slot| kind(slot).is_some());
            (known, unknown.into())
        };
        KINDS.map(|wanted| {
            let found = known.iter().find(|slot| kind(slot) == Some(wanted)).cloned();
            found.or_else(|| unknown.pop_front())
        })
    }

    /// Reads slots that are sorted.
    pub(super) fn of(sorted: [Option<Vec<u8>>; 2]) -> Self {
        let [passphrase, recovery_code] = sorted.map(|slot| slot.map(Slot::from_bytes));
        Self { passphrase, recovery_code }
    }

    /// Whether nobody has begun on this device.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.passphrase.is_none() && self.recovery_code.is_none()
    }

    /// Keeps the first slots of a device and what else there is to keep at its beginning, all or nothing. Whether they
    /// were kept: they are not where somebody has begun already, as in another tab.
    ///
    /// # Errors
    /// What the store says.
    pub async fn begin(store: &dyn Store, slots: &[&Slot], with: Vec<Change>) -> Result<bool, StoreError> {
        Self::begin_if_first(store, slots.iter().filter_map(|slot| put(slot)).chain(with).collect()).await
    }

    /// As [`Slots::begin`], with slots that are sorted, some of which perhaps cannot be read.
    pub(super) async fn begin_with(
        store: &dyn Store,
        sorted: [Option<Vec<u8>>; 2],
        with: Vec<Change>,
    ) -> Result<bool, StoreError> {
        let slots = KINDS.into_iter().zip(sorted);
        let put =
            slots.filter_map(|(kind, bytes)| Some(Change::Put { shelf: Shelf::Device, key: key(kind), bytes: bytes? }));
        Self::begin_if_first(store, put.chain(with).collect()).await
    }

    async fn begin_if_first(store: &dyn Store, changes: Vec<Change>) -> Result<bool, StoreError> {
        let mut kept = false;
        let decide = |found: Vec<Vec<super::Found>>| {
            kept = found.iter().all(Vec::is_empty);
            if kept { changes } else { Vec::new() }
        };
        store.change(&[Range::new(Shelf::Device, [SLOT])], Box::new(decide)).await?;
        Ok(kept)
    }

    /// Keeps a slot in place of the one that is opened in the same way.
    ///
    /// # Errors
    /// What the store says; the slot before then still opens.
    pub async fn replace(store: &dyn Store, slot: &Slot) -> Result<(), StoreError> {
        store.change(&[], super::regardless(put(slot).into_iter().collect())).await
    }
}

const SLOT: &str = "slot";
const KINDS: [SlotKind; 2] = [SlotKind::Passphrase, SlotKind::RecoveryCode];

fn key(kind: SlotKind) -> Key {
    let kind = match kind {
        SlotKind::Passphrase => "passphrase",
        SlotKind::RecoveryCode => "recovery-code",
    };
    vec![SLOT.to_owned(), kind.to_owned()]
}

fn range(kind: SlotKind) -> Range {
    Range { shelf: Shelf::Device, below: key(kind) }
}

fn put(slot: &Slot) -> Option<Change> {
    Some(Change::Put { shelf: Shelf::Device, key: key(slot.kind().ok()?), bytes: slot.bytes().to_vec() })
}
