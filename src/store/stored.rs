//! What is kept of one section.

use super::Basis;
use crate::seal::{ChunkId, Piece, SectionKeys};
use std::collections::BTreeSet;

/// What is kept of one section.
#[derive(Clone, Debug, Default)]
pub struct Stored {
    /// The pieces that open, in no order that means anything.
    pub pieces: Vec<(ChunkId, Piece)>,
    /// The chunks that do not. They are left where they are.
    pub unopened: Vec<Unopened>,
    /// The keys of the section.
    pub keys: SectionKeys,
    /// What the document had seen when the section was last written here; `None` where that cannot be read.
    pub heads: Option<Vec<u8>>,
    /// What a document stands on that is made of this.
    pub basis: Basis,
    /// The names of all keys that lay there, also of those that do not open.
    pub(super) key_names: BTreeSet<String>,
    /// The names of all chunks that lay there, also of those that do not open.
    pub(super) chunk_names: BTreeSet<String>,
}

/// A chunk that does not open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unopened {
    /// The name under which it lies.
    pub id: String,
    /// Why.
    pub why: Why,
}

/// Why a chunk does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is cut, changed, or not of this section.
    Damaged,
    /// A newer version of the app wrote it. It is whole.
    Newer,
    /// It is sealed with a key that is not here.
    NoKey,
}
