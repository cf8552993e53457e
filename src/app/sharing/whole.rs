//! Whether a section is here whole.

use crate::doc::{Actor, Document, Heads};
use crate::plan::SectionKind;
use crate::store::Stored;

/// The document of what is kept of a section, and whether it is whole: every piece opens and reads, and nothing is
/// missing that was once written here.
pub(super) fn opened(kind: SectionKind, actor: Actor, stored: &Stored) -> (Document, bool) {
    let pieces: Vec<Vec<u8>> = stored.pieces.iter().map(|(_, piece)| piece.changes.clone()).collect();
    let mut opened = Document::open(kind, actor, &pieces);
    let seen = stored.heads.as_deref().map(Heads::from_bytes).unwrap_or_default();
    let is_whole =
        stored.unopened.is_empty() && opened.unreadable.is_empty() && opened.document.missing(&seen).is_empty();
    (opened.document, is_whole)
}
