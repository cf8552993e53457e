//! Chunks: immutable pieces of a section's history, named by their own hash.

use sha2::{Digest, Sha256};
use std::fmt;

/// The name of a chunk: the SHA-256 of its bytes, as 64 lower-case hexadecimal digits in text.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ChunkId([u8; 32]);

/// One piece of a section's history as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chunk {
    id: ChunkId,
    bytes: Vec<u8>,
}

/// The bytes are not those that the name was made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a stored piece is damaged")]
pub struct Damaged;

/// The first bytes of every chunk: what it is, and the version of the chunk format.
const HEADER: [u8; 5] = *b"SPLN\x00";

impl Chunk {
    /// Makes a chunk of changes.
    #[must_use]
    pub fn new(changes: &[u8]) -> Self {
        let bytes = [&HEADER, changes].concat();
        Self { id: ChunkId::of(&bytes), bytes }
    }

    /// Takes a chunk from storage.
    ///
    /// # Errors
    /// [`Damaged`] where the bytes do not fit the name or are no chunk of this version.
    pub fn verify(id: &str, bytes: Vec<u8>) -> Result<Self, Damaged> {
        let found = ChunkId::of(&bytes);
        if found.to_string() == id && bytes.starts_with(&HEADER) {
            Ok(Self { id: found, bytes })
        } else {
            Err(Damaged)
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
        self.bytes.get(HEADER.len()..).unwrap_or_default()
    }
}

impl ChunkId {
    fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }
}

impl fmt::Display for ChunkId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for ChunkId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}
