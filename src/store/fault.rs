//! What can go wrong with a device, for [`super::Memory`] to do on purpose.

use super::{SectionName, StoreError};
use crate::seal::ChunkId;

/// What happens at one step of an operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The operation fails here, and nothing of it is kept.
    Fail(StoreError),
    /// The operation fails here. At the last step of a write all of it is kept, and only the report is lost.
    FailAfter(StoreError),
    /// The operation never ends, and nothing of it is kept.
    Hang,
    /// The device suffers damage just before the step, and the operation goes on.
    Damage(Damage),
}

/// What a device, a browser or another program does to what is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// One bit of a stored chunk turns over.
    FlipBit {
        /// The chunk's section.
        section: SectionName,
        /// The chunk.
        chunk: ChunkId,
        /// Counted from the lowest bit of the first byte; starts again behind the last.
        bit: usize,
    },
    /// A stored chunk is gone.
    RemoveChunk {
        /// The chunk's section.
        section: SectionName,
        /// The chunk.
        chunk: ChunkId,
    },
    /// Other bytes lie under the name of a chunk.
    PutBytes {
        /// The chunk's section.
        section: SectionName,
        /// The name, which need not fit the bytes.
        name: String,
        /// The bytes.
        bytes: Vec<u8>,
    },
    /// The browser removes the whole database.
    Evict,
}
