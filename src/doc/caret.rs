//! Places in a text that stay where they are while others write.

use super::difference::units;
use automerge::{AutoCommit, Cursor, CursorPosition, ObjId, ReadDoc};

/// The word for a place behind the letter before it; what others write at the same place comes after it.
pub(super) fn cursor(doc: &AutoCommit, text: &ObjId, position: usize) -> Option<String> {
    let cursor = match position.min(doc.length(text)).checked_sub(1) {
        None => doc.get_cursor(text, CursorPosition::Start, None),
        Some(letter) => doc.get_cursor(text, letter, None),
    };
    cursor.ok().map(|cursor| cursor.to_string())
}

/// Where the place is now: behind its letter, or where that letter was.
pub(super) fn position(doc: &AutoCommit, text: &ObjId, cursor: &str) -> Option<usize> {
    // Automerge slices by bytes before it looks at what it was given.
    let cursor = Some(cursor).filter(|cursor| !cursor.is_empty() && cursor.is_ascii())?;
    let cursor = Cursor::try_from(cursor).ok()?;
    let at = doc.get_cursor_position(text, &cursor, None).ok()?;
    if doc.get_cursor(text, at, None).is_ok_and(|here| here == cursor) {
        let (letter, _) = doc.get(text, at).ok()??;
        Some(at + letter.as_str().map_or(1, units))
    } else {
        Some(at)
    }
}
