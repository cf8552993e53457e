//! Reading answers from a document.

use super::Seen;
use crate::plan::{Field, Kind, Pick, Row, Value};
use automerge::{AutoCommit, ObjId, ObjType, ROOT, ReadDoc, ScalarValue, Value as Stored};
use std::collections::BTreeMap;

/// The map or text at a key, where there is one of this type.
pub(super) fn object(doc: &AutoCommit, place: &ObjId, key: &str, kind: ObjType) -> Option<ObjId> {
    match doc.get(place, key) {
        Ok(Some((Stored::Object(found), id))) if found == kind => Some(id),
        _ => None,
    }
}

/// The map that the last of the steps is a key of.
pub(super) fn parent(doc: &AutoCommit, steps: &[String]) -> Option<ObjId> {
    let (_, way) = steps.split_last()?;
    way.iter().try_fold(ROOT, |place, step| object(doc, &place, step, ObjType::Map))
}

/// The field that stands in `place`.
pub(super) fn seen(doc: &AutoCommit, place: &ObjId, id: &str, field: &Field) -> Seen {
    match field.kind {
        Kind::Long => object(doc, place, id, ObjType::Text)
            .and_then(|text| doc.text(&text).ok())
            .map_or_else(Seen::default, |text| Seen { value: answer(text), others: Vec::new() }),
        Kind::Many(_) | Kind::Languages | Kind::Countries => object(doc, place, id, ObjType::Map)
            .map(|map| picks(doc, &map))
            .filter(|picks| !picks.is_empty())
            .map_or_else(Seen::default, |picks| Seen { value: Value::Picks(picks), others: Vec::new() }),
        Kind::Table(_) => object(doc, place, id, ObjType::Map)
            .map(|map| rows(doc, &map))
            .filter(|rows| !rows.is_empty())
            .map_or_else(Seen::default, |rows| Seen { value: Value::Rows(rows), others: Vec::new() }),
        _ => line(doc, place, id),
    }
}

/// An answer of one string. The last of several that were given at the same time is the one that all devices show.
fn line(doc: &AutoCommit, place: &ObjId, id: &str) -> Seen {
    let mut answers: Vec<Value> = all(doc, place, id).into_iter().map(|stored| answer(words(&stored))).collect();
    let value = answers.pop().unwrap_or_default();
    let mut others: Vec<Value> = Vec::new();
    for answer in answers.into_iter().rev() {
        if answer != value && !others.contains(&answer) {
            others.push(answer);
        }
    }
    Seen { value, others }
}

/// What was picked. One device's pick stays beside another's taking back, and the different words that two devices
/// gave the same own entry stand side by side in it.
fn picks(doc: &AutoCommit, map: &ObjId) -> Vec<Pick> {
    doc.keys(map)
        .filter_map(|key| {
            let mut own: Vec<String> = Vec::new();
            let mut listed = false;
            for value in all(doc, map, &key) {
                match value {
                    ScalarValue::Boolean(on) => listed |= on,
                    value => own.extend(Some(words(&value)).filter(|words| !own.contains(words))),
                }
            }
            if own.is_empty() {
                listed.then_some(Pick::Listed(key))
            } else {
                Some(Pick::Own { key, words: own.join(" / ") })
            }
        })
        .collect()
}

/// The rows by their number, then by id; removed ones among them.
pub(super) fn rows(doc: &AutoCommit, table: &ObjId) -> Vec<Row> {
    let mut rows: BTreeMap<(i64, String), Row> = BTreeMap::new();
    for id in doc.keys(table) {
        let Some(place) = object(doc, table, &id, ObjType::Map) else { continue };
        let order = all(doc, &place, ORDER).last().and_then(whole_number).unwrap_or_default();
        rows.insert((order, id.clone()), Row { removed: removed(doc, &place), id, order });
    }
    rows.into_values().collect()
}

/// The key of a row's number in the order.
pub(super) const ORDER: &str = "order";
/// The key under which a row is marked as removed.
pub(super) const REMOVED: &str = "removed";

/// Whether the row is removed: where one device removed it and another brought it back, it is back.
fn removed(doc: &AutoCommit, row: &ObjId) -> bool {
    let marks = all(doc, row, REMOVED);
    !marks.is_empty() && marks.iter().all(|mark| *mark == ScalarValue::Boolean(true))
}

/// Every value that stands at a key, the one that all devices show last.
pub(super) fn all(doc: &AutoCommit, place: &ObjId, key: &str) -> Vec<ScalarValue> {
    let values = doc.get_all(place, key).unwrap_or_default();
    values.into_iter().filter_map(|(value, _)| value.into_scalar().ok()).collect()
}

fn answer(text: String) -> Value {
    if text.is_empty() { Value::Empty } else { Value::Text(text) }
}

/// The words of a value; a newer version may keep others than strings.
fn words(value: &ScalarValue) -> String {
    match value {
        ScalarValue::Str(text) => text.to_string(),
        ScalarValue::Null => String::new(),
        other => other.to_string(),
    }
}

fn whole_number(value: &ScalarValue) -> Option<i64> {
    match value {
        ScalarValue::Int(number) => Some(*number),
        ScalarValue::Uint(number) => i64::try_from(*number).ok(),
        _ => None,
    }
}
