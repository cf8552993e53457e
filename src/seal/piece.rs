//! What is inside a sealed chunk.

use super::WriterId;

/// One piece of a section's history, opened and known to be its writer's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The device that sealed it.
    pub writer: WriterId,
    /// When it was sealed, by that device's clock: seconds since 1970-01-01 UTC.
    pub time: i64,
    /// What the changes are.
    pub kind: PieceKind,
    /// The changes, as the document gave them.
    pub changes: Vec<u8>,
}

/// What the changes of a piece are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PieceKind {
    /// Changes that build on other pieces.
    Changes,
    /// Everything up to a moment; it stands by itself.
    Snapshot,
}
