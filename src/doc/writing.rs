//! Writing answers into a document.

use super::difference::Difference;
use super::outline::columns;
use super::reading::{ORDER, REMOVED, all, object, rows};
use super::{Edit, alike};
use crate::plan::{Field, Kind, RowKeys, Table};
use automerge::transaction::Transactable;
use automerge::{AutoCommit, AutomergeError, ObjId, ObjType, ReadDoc, ScalarValue};

/// How far apart rows are put, so that others fit between them.
const GAP: i64 = 1024;

/// Whether a field of this kind takes such an edit.
pub(super) fn fits(kind: &Kind, edit: &Edit) -> bool {
    match edit {
        Edit::Write(_) => !is_list(kind) && !matches!(kind, Kind::Table(_)),
        Edit::Clear => !matches!(kind, Kind::Table(_)),
        Edit::Pick { key, .. } | Edit::Own { key, .. } => is_list(kind) && !key.is_empty(),
        Edit::AddRow { .. } | Edit::RemoveRow { .. } | Edit::RestoreRow { .. } | Edit::OrderRow { .. } => {
            matches!(kind, Kind::Table(_)) && edit.row() != Some("")
        }
    }
}

/// Whether the edit leaves a field as it is that nobody has answered.
pub(super) fn is_nothing(edit: &Edit) -> bool {
    match edit {
        Edit::Write(text) => text.is_empty(),
        Edit::Clear | Edit::Pick { on: false, .. } | Edit::RestoreRow { .. } => true,
        Edit::Own { words, .. } => words.trim().is_empty(),
        Edit::Pick { on: true, .. } | Edit::AddRow { .. } | Edit::RemoveRow { .. } | Edit::OrderRow { .. } => false,
    }
}

/// Makes the edit of the field that stands in `place`; nothing where it already is as it should become.
/// `None` where there is no such place.
pub(super) fn write(
    doc: &mut AutoCommit,
    place: &ObjId,
    field: &'static Field,
    edit: &Edit,
) -> Result<Option<()>, AutomergeError> {
    match &field.kind {
        Kind::Long => {
            let Some(text) = object(doc, place, field.id, ObjType::Text) else { return Ok(None) };
            write_text(doc, &text, if let Edit::Write(words) = edit { words } else { "" })?;
        }
        Kind::Many(_) | Kind::Languages | Kind::Countries => {
            let Some(list) = object(doc, place, field.id, ObjType::Map) else { return Ok(None) };
            write_pick(doc, &list, edit)?;
        }
        Kind::Table(table) => {
            let Some(rows) = object(doc, place, field.id, ObjType::Map) else { return Ok(None) };
            return write_row(doc, &rows, table, edit);
        }
        _ => {
            if matches!(doc.get(place, field.id)?, Some((automerge::Value::Object(_), _))) {
                return Ok(None);
            }
            let words = if let Edit::Write(words) = edit { words } else { "" };
            // An answer that is taken back stays as an empty one, so that it stands beside what another device
            // writes at the same time.
            if !(words.is_empty() && all(doc, place, field.id).is_empty()) {
                put(doc, place, field.id, words.into())?;
            }
        }
    }
    Ok(Some(()))
}

/// Writes what differs, in one stretch.
fn write_text(doc: &mut AutoCommit, text: &ObjId, words: &str) -> Result<(), AutomergeError> {
    let old = doc.text(text)?;
    let Some(Difference { at, removed, added }) = Difference::between(&old, words) else { return Ok(()) };
    doc.splice_text(text, at, isize::try_from(removed).unwrap_or(isize::MAX), added)
}

fn write_pick(doc: &mut AutoCommit, list: &ObjId, edit: &Edit) -> Result<(), AutomergeError> {
    match edit {
        Edit::Pick { key, on: true } => put(doc, list, key, true.into()),
        Edit::Own { key, words } if !words.trim().is_empty() => put(doc, list, key, words.as_str().into()),
        Edit::Pick { key, .. } | Edit::Own { key, .. } => doc.delete(list, key.as_str()),
        _ => {
            let keys: Vec<String> = doc.keys(list).collect();
            keys.iter().try_for_each(|key| doc.delete(list, key.as_str()))
        }
    }
}

fn write_row(
    doc: &mut AutoCommit,
    table: &ObjId,
    of: &'static Table,
    edit: &Edit,
) -> Result<Option<()>, AutomergeError> {
    let Some(id) = edit.row() else { return Ok(None) };
    match (edit, object(doc, table, id, ObjType::Map)) {
        (Edit::AddRow { .. }, None) if of.keys == RowKeys::Fresh => {
            let last = rows(doc, table).last().map_or(0, |row| row.order);
            let row = doc.put_object(table, id, ObjType::Map)?;
            alike::fill(doc, &row, columns(of).into_iter())?;
            doc.put(&row, ORDER, last.saturating_add(GAP))?;
            doc.put(&row, REMOVED, false)?;
        }
        (Edit::AddRow { .. }, Some(_)) => {}
        (Edit::RemoveRow { .. }, Some(row)) => put(doc, &row, REMOVED, true.into())?,
        (Edit::RestoreRow { .. }, Some(row)) => {
            if !all(doc, &row, REMOVED).is_empty() {
                put(doc, &row, REMOVED, false.into())?;
            }
        }
        (Edit::OrderRow { order, .. }, Some(row)) => put(doc, &row, ORDER, (*order).into())?,
        _ => return Ok(None),
    }
    Ok(Some(()))
}

/// Puts a value in the place of all that stand there; nothing where it is already the only one.
fn put(doc: &mut AutoCommit, place: &ObjId, key: &str, value: ScalarValue) -> Result<(), AutomergeError> {
    let present = all(doc, place, key);
    if present.last() == Some(&value) {
        if present.iter().all(|other| *other == value) {
            return Ok(());
        }
        // Automerge would only take away the other values. An answer that replaced them all at the same time on
        // another device would then win in silence; so the value is written anew.
        doc.delete(place, key)?;
    }
    doc.put(place, key, value)
}

/// Whether the kind is an open list.
const fn is_list(kind: &Kind) -> bool {
    matches!(kind, Kind::Many(_) | Kind::Languages | Kind::Countries)
}
