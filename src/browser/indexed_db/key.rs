//! The keys of records.
//!
//! A key is an array of texts, so that no character of a name has a meaning, and the keys below a shorter one are a
//! range: `[family, section, chunk]`, `[family, section]`, `[family]`, `[record]`.

use crate::plan::FamilyId;
use crate::store::SectionName;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::IdbKeyRange;

/// The key of a family's summaries put together.
pub(super) fn family(family: &FamilyId) -> JsValue {
    of(&[family.as_str()])
}

/// The key of a section's summary.
pub(super) fn section(name: &SectionName) -> JsValue {
    of(&[name.family.as_str(), &name.section.to_string()])
}

/// The key of a chunk.
pub(super) fn chunk(name: &SectionName, chunk: &str) -> JsValue {
    of(&[name.family.as_str(), &name.section.to_string(), chunk])
}

/// The key of a record of the device.
pub(super) fn record(name: &str) -> JsValue {
    of(&[name])
}

/// The keys of all chunks of a section.
pub(super) fn chunks_of(name: &SectionName) -> Result<JsValue, JsValue> {
    below(&[name.family.as_str(), &name.section.to_string()])
}

/// The keys of everything of a family.
pub(super) fn all_of(family: &FamilyId) -> Result<JsValue, JsValue> {
    below(&[family.as_str()])
}

/// The family that a key names.
pub(super) fn family_in(key: &JsValue) -> FamilyId {
    FamilyId::new(Array::from(key).at(0).as_string().unwrap_or_default())
}

/// The last part of a key: of a chunk's the chunk, of a summary's the section.
pub(super) fn last_in(key: &JsValue) -> String {
    Array::from(key).at(-1).as_string().unwrap_or_default()
}

fn of(parts: &[&str]) -> JsValue {
    parts.iter().map(|part| JsValue::from(*part)).collect::<Array>().into()
}

/// The keys that begin with these parts. An array stands behind every text in the order of keys.
fn below(parts: &[&str]) -> Result<JsValue, JsValue> {
    let end: Array = of(parts).unchecked_into();
    end.push(&Array::new());
    IdbKeyRange::bound(&of(parts), &end).map(Into::into)
}
