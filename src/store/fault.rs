//! What can go wrong with a device, for [`super::Memory`] to do on purpose.

use super::{Key, Shelf, StoreError};

/// What happens at one step of an operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The operation fails here, and nothing of it is kept.
    Fail(StoreError),
    /// The operation fails here. At the last step of a change all of it is kept, and only the report is lost.
    FailAfter(StoreError),
    /// The operation never ends, and nothing of it is kept.
    Hang,
    /// The device suffers damage just before the step, and the operation goes on.
    Damage(Damage),
}

/// What a device, a browser or another program does to what is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// One bit of a record turns over.
    FlipBit {
        /// The record's shelf.
        shelf: Shelf,
        /// The record.
        key: Key,
        /// Counted from the lowest bit of the first byte; starts again behind the last.
        bit: usize,
    },
    /// A record is gone.
    Remove {
        /// The record's shelf.
        shelf: Shelf,
        /// The record.
        key: Key,
    },
    /// Other bytes lie under a key.
    Put {
        /// The shelf.
        shelf: Shelf,
        /// The key.
        key: Key,
        /// The bytes.
        bytes: Vec<u8>,
    },
    /// The browser removes the whole database.
    Evict,
}
