//! The slots of a device: what opens the vault.

use super::{Change, Key, Range, Shelf, Store, StoreError};
use crate::seal::{OpenError, Slot, SlotKind};

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
        let ranges = [SlotKind::Passphrase, SlotKind::RecoveryCode].map(range);
        let mut found = store.read(&ranges).await?.into_iter();
        let mut next = || found.next()?.pop().map(|found| Slot::from_bytes(found.bytes));
        Ok(Self { passphrase: next(), recovery_code: next() })
    }

    /// Sorts slots by what opens them.
    #[must_use]
    pub fn of(slots: Vec<Slot>) -> Self {
        let mut sorted = Self::default();
        for slot in slots {
            match slot.kind() {
                Ok(SlotKind::Passphrase) => sorted.passphrase = Some(Ok(slot)),
                Ok(SlotKind::RecoveryCode) => sorted.recovery_code = Some(Ok(slot)),
                Err(_) => {}
            }
        }
        sorted
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
        let mut kept = false;
        let decide = |found: Vec<Vec<super::Found>>| {
            kept = found.iter().all(Vec::is_empty);
            if kept { slots.iter().filter_map(|slot| put(slot)).chain(with).collect() } else { Vec::new() }
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
