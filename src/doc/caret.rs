//! Places in a text that stay where they are while others write.
//!
//! Automerge's own cursors are not used: finding one whose letter is gone, or is of another text, can end the program.

use super::difference::units;
use automerge::iter::ListRangeItem;
use automerge::transaction::Transactable;
use automerge::{AutoCommit, ChangeHash, ObjId, ReadDoc, ScalarValueRef};
use std::collections::HashSet;

/// The word for a place: where it is, and in which state of the document.
pub(super) fn cursor(doc: &AutoCommit, position: usize) -> String {
    let heads: Vec<String> = doc.base_heads().iter().map(ToString::to_string).collect();
    format!("{position}@{}", heads.join("."))
}

/// Where the place is now: behind the nearest letter before it that is still there. What others write at the same
/// place comes after it.
pub(super) fn position(doc: &AutoCommit, text: &ObjId, cursor: &str) -> Option<usize> {
    let (position, heads) = cursor.split_once('@')?;
    let position: usize = position.parse().ok()?;
    let heads: Vec<ChangeHash> = heads.split('.').map(|head| head.parse().ok()).collect::<Option<_>>()?;
    let before: HashSet<ObjId> = ends(doc.list_range_at(text, .., &heads))
        .take_while(|(_, end)| *end <= position)
        .map(|(letter, _)| letter.id())
        .collect();
    let found = ends(doc.list_range(text, ..)).filter(|(letter, _)| before.contains(&letter.id())).last();
    Some(found.map_or(0, |(_, end)| end))
}

/// Letters, each with where it ends.
fn ends<'a>(letters: impl Iterator<Item = ListRangeItem<'a>>) -> impl Iterator<Item = (ListRangeItem<'a>, usize)> {
    letters.scan(0, |end, letter| {
        *end += match &letter.value {
            automerge::ValueRef::Scalar(ScalarValueRef::Str(words)) => units(words),
            // Something else in a text stands as one object replacement character.
            _ => 1,
        };
        Some((letter, *end))
    })
}
