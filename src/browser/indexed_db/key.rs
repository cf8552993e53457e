//! The keys of records.
//!
//! A key is an array of texts, so that no character of a name has a meaning, and the keys below a shorter one are a
//! range.

use crate::store::Key;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::IdbKeyRange;

/// A key as it is stored.
pub(super) fn value(key: &[String]) -> JsValue {
    parts(key).into()
}

/// The key that a stored one is; `None` where another program stored something else.
pub(super) fn read(value: &JsValue) -> Option<Key> {
    value.dyn_ref::<Array>()?.iter().map(|part| part.as_string()).collect()
}

/// The key itself and those that begin with it; all of them, which is undefined, where it is empty.
///
/// # Errors
/// What the browser throws.
pub(super) fn range(below: &[String]) -> Result<JsValue, JsValue> {
    if below.is_empty() {
        return Ok(JsValue::UNDEFINED);
    }
    let end = parts(below);
    // An array stands behind every text in the order of keys.
    end.push(&Array::new());
    IdbKeyRange::bound(&value(below), &end).map(Into::into)
}

fn parts(key: &[String]) -> Array {
    key.iter().map(JsValue::from).collect()
}
