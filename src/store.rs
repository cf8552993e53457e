//! Where chunks are kept.
//!
//! A write counts when its future gives `Ok`, and not before. Every adapter passes the one contract.

mod error;
mod name;

pub use error::StoreError;
pub use name::SectionName;

use crate::plan::FamilyId;
use crate::seal::{Chunk, ChunkId};
use async_trait::async_trait;

/// Storage of chunks and of small records.
///
/// Appends are independent of each other, so several tabs write at once without a leader.
#[async_trait(?Send)]
pub trait Store {
    /// Keeps a chunk of a section, and `record` under the same name beside it, both or neither.
    ///
    /// The record is the section's newest summary; it replaces the one before. Appending a chunk again changes nothing.
    async fn append(&self, section: &SectionName, chunk: &Chunk, record: &[u8]) -> Result<(), StoreError>;

    /// Everything that is kept of a section, read at one moment.
    async fn read(&self, section: &SectionName) -> Result<Stored, StoreError>;

    /// Keeps `snapshot` and takes away the chunks that it holds the content of, both or neither.
    async fn compact(&self, section: &SectionName, snapshot: &Chunk, replaced: &[ChunkId]) -> Result<(), StoreError>;

    /// The summaries of all sections of all families.
    async fn summaries(&self) -> Result<Vec<(SectionName, Vec<u8>)>, StoreError>;

    /// Takes a whole family from this device: every chunk and summary of it.
    async fn remove_family(&self, family: &FamilyId) -> Result<(), StoreError>;

    /// A record of the device itself, such as who works here.
    async fn device_record(&self, key: &str) -> Result<Option<Vec<u8>>, StoreError>;

    /// Keeps a record of the device itself.
    async fn put_device_record(&self, key: &str, value: &[u8]) -> Result<(), StoreError>;
}

/// What is kept of one section.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stored {
    /// The chunks that verify.
    pub chunks: Vec<Chunk>,
    /// The names of chunks that do not. They are left where they are.
    pub damaged: Vec<String>,
}
