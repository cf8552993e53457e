//! What the browser's errors mean.

use crate::store::StoreError;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, IdbVersionChangeEvent};

/// Why a database did not open.
pub(super) fn of_opening(thrown: &JsValue) -> StoreError {
    match (name(thrown).as_str(), describe(thrown)) {
        ("VersionError", _) => StoreError::Newer,
        ("QuotaExceededError", _) => StoreError::Full,
        // Private windows, blocked site data and unusable profiles each have their own.
        ("SecurityError" | "InvalidStateError" | "UnknownError" | "NotAllowedError", _) => StoreError::Refused,
        _ if thrown.is_null() || thrown.is_undefined() => StoreError::Refused,
        (_, description) => StoreError::Lost(description),
    }
}

/// Why a transaction did not begin or complete.
pub(super) fn of_transaction(thrown: &JsValue) -> StoreError {
    match (name(thrown).as_str(), describe(thrown)) {
        ("QuotaExceededError", _) => StoreError::Full,
        ("InvalidStateError" | "TransactionInactiveError" | "UnknownError", description) => {
            StoreError::Lost(description)
        }
        (_, description) => StoreError::Aborted(description),
    }
}

/// Whether a request failed because its transaction did, and not by itself.
pub(super) fn is_of_transaction(thrown: &JsValue) -> bool {
    name(thrown) == "AbortError"
}

fn name(thrown: &JsValue) -> String {
    thrown.dyn_ref::<DomException>().map(DomException::name).unwrap_or_default()
}

fn describe(thrown: &JsValue) -> String {
    match (thrown.dyn_ref::<DomException>(), thrown.dyn_ref::<js_sys::Error>()) {
        (Some(exception), _) => format!("{}: {}", exception.name(), exception.message()),
        (_, Some(error)) => error.message().into(),
        // The event that tells of it is all that there is.
        _ if thrown.is_instance_of::<IdbVersionChangeEvent>() => "another tab holds an older version open".to_owned(),
        _ => "no reason was given".to_owned(),
    }
}
