//! What lies in ranges, read in one transaction.

use super::{Transaction, answer, key};
use crate::store::{Found, Range};
use js_sys::Array;
use wasm_bindgen::JsValue;

/// Reads the ranges. While the last answer is being told, more can be asked in the same transaction.
///
/// # Errors
/// What the browser throws or answers, as where a single record cannot be read.
pub(super) async fn at_once(transaction: &Transaction, ranges: &[Range]) -> Result<Vec<Vec<Found>>, JsValue> {
    let mut asked = Vec::new();
    for range in ranges {
        let (shelf, keys) = (transaction.shelf(range.shelf)?, key::range(&range.below)?);
        asked.push((answer::to(shelf.get_all_keys_with_key(&keys)?), answer::to(shelf.get_all_with_key(&keys)?)));
    }
    let mut found = Vec::new();
    for (keys, values) in asked {
        let (keys, values) = (Array::from(&keys.await?), Array::from(&values.await?));
        found.push(in_order(keys.into_iter().zip(values.into_iter().map(Some))));
    }
    Ok(found)
}

/// As [`at_once`], where a record that cannot be read comes without bytes.
///
/// # Errors
/// What the browser throws, or answers for the whole transaction.
pub(super) async fn one_by_one(transaction: &Transaction, ranges: &[Range]) -> Result<Vec<Vec<Found>>, JsValue> {
    let mut found = Vec::new();
    for range in ranges {
        let shelf = transaction.shelf(range.shelf)?;
        let keys = Array::from(&answer::to(shelf.get_all_keys_with_key(&key::range(&range.below)?)?).await?);
        let ask = |key: JsValue| shelf.get(&key).map(|request| (key, answer::if_readable(request)));
        let asked = keys.iter().map(ask).collect::<Result<Vec<_>, _>>()?;
        let mut records = Vec::new();
        for (key, value) in asked {
            records.push((key, value.await?));
        }
        found.push(in_order(records));
    }
    Ok(found)
}

/// IndexedDB compares texts by their UTF-16, which is another order than that of their characters.
fn in_order(records: impl IntoIterator<Item = (JsValue, Option<JsValue>)>) -> Vec<Found> {
    let found = records.into_iter().filter_map(|(key, value)| {
        Some(Found { key: key::read(&key)?, bytes: value.as_ref().map(answer::bytes).unwrap_or_default() })
    });
    let mut found: Vec<_> = found.collect();
    found.sort_by(|one, other| one.key.cmp(&other.key));
    found
}
