//! What is not taken, and why.

use super::StatementId;
use crate::plan::Section;
use crate::seal::{OpenError, WriterId};

/// Something that was not taken of what came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The section that it is about.
    pub section: Section,
    /// The statement, where it is one.
    pub statement: Option<StatementId>,
    /// Why.
    pub why: Refusal,
}

/// Why something is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// A statement about another family.
    #[error("it is about another family")]
    OtherFamily,
    /// The section is another device's; the first that was accepted stays its owner.
    #[error("the section already has another owner")]
    OtherOwner {
        /// The owner that stays.
        owner: WriterId,
    },
    /// Another device says that the section is its own; it was begun here, and not shared yet.
    #[error("the section was begun on this device")]
    BegunHere,
    /// Nobody has shared the section, as far as is known.
    #[error("the section has no owner")]
    NotFounded,
    /// Only the owner may say this.
    #[error("only the owner may say this")]
    NotOwner {
        /// Who said it.
        by: WriterId,
    },
    /// Who said it never held the section.
    #[error("who said it never held the section")]
    NotAHolder {
        /// Who said it.
        by: WriterId,
    },
    /// It is about a statement that is not known.
    #[error("it is about a statement that is not known")]
    NoSuchStatement,
    /// It is about a section that this device has nothing to do with, or that is never shared.
    #[error("it is about a section that is not for this device")]
    NotForHere,
    /// The owner gave this device no right to the section, or the right has ended.
    #[error("the section is not granted to this device")]
    NotGranted,
    /// A key that the owner did not name.
    #[error("the owner did not name this key")]
    UnknownKey,
    /// A piece from before the section was erased.
    #[error("it is from before the section was erased")]
    BeforeErasure,
    /// A piece of a device that may only read, with changes that are not here.
    #[error("who wrote it may only read")]
    MayOnlyRead {
        /// Who sealed the piece.
        by: WriterId,
    },
    /// A piece of a device whose right was taken back, with changes that are not here.
    #[error("the right of who wrote it was taken back")]
    Revoked {
        /// Who sealed the piece.
        by: WriterId,
    },
    /// A piece of a device whose right has run out, with changes that are not here.
    #[error("the right of who wrote it has ended")]
    Expired {
        /// Who sealed the piece.
        by: WriterId,
    },
    /// A piece of a device that never held the section.
    #[error("who wrote it never held the section")]
    Stranger {
        /// Who sealed the piece.
        by: WriterId,
    },
    /// A piece that does not open, or does not read.
    #[error("a piece does not open: {0}")]
    Piece(OpenError),
    /// Erasure is asked for, and the new state did not come with it.
    #[error("the state after the erasure is missing")]
    NothingAfterErasure,
}
