//! Where chunks are kept.
//!
//! A write counts when its future gives `Ok`, and not before. Every adapter passes the one contract, which the tests
//! hold.

mod error;
mod fault;
mod memory;
mod name;
mod presence;

pub use error::StoreError;
pub use fault::{Damage, Fault};
pub use memory::Memory;
pub use name::SectionName;
pub use presence::Presence;

use crate::plan::FamilyId;
use crate::seal::{Chunk, ChunkError, ChunkId};
use async_trait::async_trait;

/// Storage of chunks and of small records.
///
/// Appends are independent of each other, so several tabs write at once without a leader.
#[async_trait(?Send)]
pub trait Store {
    /// Keeps a chunk of a section, and `record` under the same name beside it, both or neither.
    ///
    /// The record is the section's newest summary; it replaces the one before. Appending a chunk again changes
    /// nothing, or mends what was damaged of it.
    async fn append(&self, section: &SectionName, chunk: &Chunk, record: &[u8]) -> Result<(), StoreError>;

    /// Everything that is kept of a section, read at one moment.
    async fn read(&self, section: &SectionName) -> Result<Stored, StoreError>;

    /// Keeps `snapshot` and takes away the chunks that it holds the content of, both or neither.
    async fn compact(&self, section: &SectionName, snapshot: &Chunk, replaced: &[ChunkId]) -> Result<(), StoreError>;

    /// The summaries of all sections of all families, without those of sections that this version does not know. One
    /// that cannot be read is empty; nothing tells whether the others are as they were written.
    async fn summaries(&self) -> Result<Vec<(SectionName, Vec<u8>)>, StoreError>;

    /// Makes the next reading of all summaries quicker, where it can. What is kept reads as before.
    async fn tidy(&self) -> Result<(), StoreError> {
        Ok(())
    }

    /// Takes a whole family from this device: every chunk and summary of it.
    async fn remove_family(&self, family: &FamilyId) -> Result<(), StoreError>;

    /// A record of the device itself, such as who works here.
    async fn device_record(&self, key: &str) -> Result<Option<Vec<u8>>, StoreError>;

    /// Keeps a record of the device itself. The key [`CANARY`] is taken.
    async fn put_device_record(&self, key: &str, value: &[u8]) -> Result<(), StoreError>;

    /// Whether the database is the one that was there before.
    ///
    /// A new database is told as [`Presence::Fresh`] to the one tab that asks first, every time that this tab asks,
    /// and as [`Presence::Kept`] to all others. Ask when the app starts: with what the app remembers elsewhere this
    /// tells a database that the browser removed from one that never was.
    async fn presence(&self) -> Result<Presence, StoreError>;
}

/// The device record whose absence tells that the database is new.
pub const CANARY: &str = "canary";

/// What is kept of one section.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stored {
    /// The chunks that verify, in no order that means anything.
    pub chunks: Vec<Chunk>,
    /// The names of chunks that do not. They are left where they are.
    pub damaged: Vec<String>,
    /// The names of chunks that a newer version of the app wrote. They are whole, and left where they are.
    pub newer: Vec<String>,
}

impl Stored {
    /// Sorts what lies under the given names by what it turns out to be.
    #[must_use]
    pub fn sort(records: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        let mut stored = Self::default();
        for (name, bytes) in records {
            match Chunk::verify(&name, bytes) {
                Ok(chunk) => stored.chunks.push(chunk),
                Err(ChunkError::Damaged) => stored.damaged.push(name),
                Err(ChunkError::Newer) => stored.newer.push(name),
            }
        }
        stored
    }
}
