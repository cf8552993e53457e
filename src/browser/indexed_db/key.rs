//! The keys of records.
//!
//! A key is an array of texts, so that no character of a name has a meaning, and the keys below a shorter one are a
//! range: `[family, section, chunk]`, `[family, section]`, `[record]`.

use crate::plan::FamilyId;
use crate::store::SectionName;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::IdbKeyRange;

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

/// The section that a key names, where this version knows it.
pub(super) fn section_in(key: &JsValue) -> Option<SectionName> {
    let [family, section] = <[JsValue; 2]>::try_from(Array::from(key).to_vec()).ok()?;
    Some(SectionName::new(FamilyId::new(family.as_string()?), section.as_string()?.parse().ok()?))
}

/// The chunk that a key names.
pub(super) fn chunk_in(key: &JsValue) -> String {
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
