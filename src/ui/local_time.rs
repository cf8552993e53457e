//! Times as the clock on the wall showed them.

use chrono::{DateTime, NaiveDateTime};
use js_sys::Date;
use wasm_bindgen::JsValue;

/// What the device's clock showed at a time in seconds since 1970-01-01 UTC, summer time of that day and all.
#[must_use]
pub fn local_time(at: i64) -> NaiveDateTime {
    // Milliseconds of any time that a device may have are exact in a double.
    let ahead = -Date::new(&JsValue::from_f64(at as f64 * 1000.0)).get_timezone_offset() * 60.0;
    DateTime::from_timestamp(at.saturating_add(ahead as i64), 0).unwrap_or_default().naive_utc()
}
