//! The document of one section.

use super::Edit;
use crate::plan::{Field, Path, SectionKind, Value};

/// One section, open in memory.
pub struct Document {
    kind: SectionKind,
}

/// The newest changes of a document: what it has seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heads(pub(super) Vec<[u8; 32]>);

/// When a change was made; written into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Seconds since 1970-01-01 UTC.
    pub time: i64,
}

/// A field as it now is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// The answer that is shown.
    pub value: Value,
    /// Other answers that were given at the same time and not yet decided on.
    pub others: Vec<Value>,
}

/// What opening a section gave.
pub struct Opened {
    /// The document, from everything that could be read.
    pub document: Document,
    /// Which of the pieces could not be read, by their position.
    pub unreadable: Vec<usize>,
}

/// A change could not be made or read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DocError {
    /// The path leads to nothing of this kind.
    #[error("nothing to write at {0}")]
    NoSuchPlace(Path),
    /// The bytes are no changes of a document.
    #[error("the changes cannot be read: {0}")]
    Unreadable(String),
    /// A snapshot did not load back to what it was made from.
    #[error("the snapshot does not read back")]
    SnapshotDiffers,
}

impl Document {
    /// A new, empty section. `device` names the writing device and tab; it must be fresh for every opening.
    #[must_use]
    pub fn new(kind: SectionKind, device: [u8; 16]) -> Self {
        let _ = device;
        Self { kind }
    }

    /// Opens a section from its stored pieces, in any order.
    #[must_use]
    pub fn open(kind: SectionKind, device: [u8; 16], pieces: &[Vec<u8>]) -> Opened {
        let _ = pieces;
        Opened { document: Self::new(kind, device), unreadable: Vec::new() }
    }

    /// What the section holds.
    #[must_use]
    pub fn kind(&self) -> SectionKind {
        self.kind
    }

    /// The field at a path as it now is.
    #[must_use]
    pub fn read(&self, path: &Path, field: &Field) -> Seen {
        let _ = (path, field);
        Seen::default()
    }

    /// Makes one change. Gives the paths that now may read otherwise; the path just written is among them.
    ///
    /// # Errors
    /// [`DocError::NoSuchPlace`] where the path leads nowhere; the document is then as before.
    pub fn change(&mut self, path: &Path, field: &Field, edit: &Edit, stamp: Stamp) -> Result<Vec<Path>, DocError> {
        let _ = (field, edit, stamp);
        Ok(vec![path.clone()])
    }

    /// Takes in changes made elsewhere. Gives the paths that now may read otherwise.
    ///
    /// # Errors
    /// [`DocError::Unreadable`]; the document is then as before.
    pub fn merge(&mut self, piece: &[u8]) -> Result<Vec<Path>, DocError> {
        let _ = piece;
        Ok(Vec::new())
    }

    /// What the document has seen.
    pub fn heads(&mut self) -> Heads {
        Heads::default()
    }

    /// Every change that is not behind `heads`, as one piece.
    pub fn since(&mut self, heads: &Heads) -> Vec<u8> {
        let _ = heads;
        Vec::new()
    }

    /// The whole document as one piece, loaded again and compared before it is given.
    ///
    /// # Errors
    /// [`DocError::SnapshotDiffers`]; then the changes must be kept.
    pub fn snapshot(&mut self) -> Result<Vec<u8>, DocError> {
        Ok(Vec::new())
    }

    /// A place in a long text that stays beside the same letter while others write; `None` where there is no such text.
    /// `position` counts UTF-16 code units.
    #[must_use]
    pub fn cursor(&self, path: &Path, position: usize) -> Option<String> {
        let _ = (path, position);
        None
    }

    /// Where such a place now is, in UTF-16 code units.
    #[must_use]
    pub fn position(&self, path: &Path, cursor: &str) -> Option<usize> {
        let _ = (path, cursor);
        None
    }
}
