//! Why stored bytes are not taken for a chunk.

/// Why stored bytes are not taken for a chunk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChunkError {
    /// The bytes are not those that the name was made from, or never were a chunk.
    #[error("a stored piece is damaged")]
    Damaged,
    /// The bytes are whole, and of a format that a newer version of the app writes.
    #[error("a stored piece was written by a newer version")]
    Newer,
}
