//! What a stored chunk is and how its damage is seen. The only module that imports cryptography.

mod chunk;
mod error;

pub use chunk::{Chunk, ChunkId};
pub use error::ChunkError;
