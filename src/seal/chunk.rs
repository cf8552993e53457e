//! Chunks: immutable pieces of a section's history, named by their own hash.

use super::{ChunkError, Hash};

/// One piece of a section's history as it is stored.
///
/// The bytes are `SPLN`, one byte for the version of the format, and the changes. In every version the name is the
/// hash of all of them, so that damage is told from a newer format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chunk {
    id: ChunkId,
    bytes: Vec<u8>,
}

/// The name of a chunk: the SHA-256 of its bytes.
pub type ChunkId = Hash;

const MAGIC: &[u8] = b"SPLN";
/// The format that this version writes, and the newest that it reads.
const VERSION: u8 = 0;

impl Chunk {
    /// Makes a chunk of changes.
    #[must_use]
    pub fn new(changes: &[u8]) -> Self {
        let bytes = [MAGIC, &[VERSION], changes].concat();
        Self { id: ChunkId::of(&bytes), bytes }
    }

    /// Takes a chunk from storage.
    ///
    /// # Errors
    /// [`ChunkError::Damaged`] where the bytes do not fit the name or are no chunk at all; [`ChunkError::Newer`] where
    /// they fit the name and are a chunk of a later format.
    pub fn verify(id: &str, bytes: Vec<u8>) -> Result<Self, ChunkError> {
        let found = ChunkId::of(&bytes);
        if found.to_string() != id {
            return Err(ChunkError::Damaged);
        }
        match bytes.strip_prefix(MAGIC).and_then(<[u8]>::first) {
            Some(&VERSION) => Ok(Self { id: found, bytes }),
            Some(_) => Err(ChunkError::Newer),
            None => Err(ChunkError::Damaged),
        }
    }

    /// The chunk's name.
    #[must_use]
    pub fn id(&self) -> ChunkId {
        self.id
    }

    /// The bytes to store.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The changes inside.
    #[must_use]
    pub fn changes(&self) -> &[u8] {
        self.bytes.get(MAGIC.len() + 1..).unwrap_or_default()
    }
}
