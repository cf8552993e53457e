//! Where records are kept, and what the app keeps in them.
//!
//! A [`Store`] keeps opaque records and knows nothing of what they mean. A [`Vault`] is a store seen with the keys of
//! one worker: it seals what goes in, opens what comes out, and hides the names under which things lie.
//!
//! A write counts when its future gives `Ok`, and not before. Every adapter passes the one contract, which the tests
//! hold.

mod backup;
mod basis;
mod error;
mod fault;
mod memory;
mod name;
mod pack;
mod record;
mod slots;
mod stored;
mod vault;

pub use backup::{Backup, OpenBackup};
pub use basis::Basis;
pub use error::StoreError;
pub use fault::{Damage, Fault};
pub use memory::Memory;
pub use name::SectionName;
pub use record::{Change, Found, Key, Range, Shelf};
pub use slots::Slots;
pub use stored::{Stored, Unopened, Why};
pub use vault::{Appended, Destroyed, Listed, Named, Vault, Written};

use async_trait::async_trait;

/// Storage of opaque records.
#[async_trait(?Send)]
pub trait Store {
    /// What lies in each of the ranges, all read at one moment, each range in the order of its keys. A record whose
    /// bytes cannot be read is there without bytes.
    async fn read(&self, ranges: &[Range]) -> Result<Vec<Vec<Found>>, StoreError>;

    /// Reads the ranges and makes the changes that `decide` gives for what lies there, all or none of them, and with
    /// nobody else's change in between. They are made in their order.
    ///
    /// `decide` is called at most once; not at all where the reading fails. Of a range in which one record cannot be
    /// read, the whole operation fails.
    async fn change(&self, ranges: &[Range], decide: Decide<'_>) -> Result<(), StoreError>;
}

/// What to change, told what lies in the ranges that were read for it.
pub type Decide<'a> = Box<dyn FnOnce(Vec<Vec<Found>>) -> Vec<Change> + 'a>;

/// Changes that need nothing to be read first.
#[must_use]
pub fn regardless<'a>(changes: Vec<Change>) -> Decide<'a> {
    Box::new(move |_| changes)
}
