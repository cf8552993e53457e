//! Answers of requests, and the values in them.

use js_sys::{Array, Function, Promise, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, IdbRequest};

/// Waits for the answer to one request, in whose transaction more can then be asked.
///
/// # Errors
/// What the browser answers.
pub(super) async fn wait_for(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let answered = Promise::new(&mut |success, failure| {
        request.set_onsuccess(Some(&success));
        request.set_onerror(Some(&failure));
    });
    match JsFuture::from(answered).await {
        Ok(_) => request.result(),
        Err(_) => Err(request.error()?.into()),
    }
}

/// Keeps a failure of this one request from undoing its whole transaction.
pub(super) fn tolerate_failure(request: &IdbRequest) {
    let stop = Closure::<dyn FnMut(Event)>::new(|event: Event| event.prevent_default());
    request.set_onerror(Some(stop.into_js_value().unchecked_ref::<Function>()));
}

/// The answer of a request whose transaction is complete; undefined where it failed.
pub(super) fn of(request: &IdbRequest) -> JsValue {
    request.result().unwrap_or(JsValue::UNDEFINED)
}

/// The keys and values of two requests over the same range, in one transaction.
pub(super) fn pairs(keys: &IdbRequest, values: &IdbRequest) -> Vec<(JsValue, Vec<u8>)> {
    let (keys, values) = (Array::from(&of(keys)), Array::from(&of(values)));
    keys.iter().zip(values.iter()).map(|(key, value)| (key, bytes(&value))).collect()
}

/// Bytes as they are stored.
pub(super) fn value(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

/// The bytes of a stored value; none where it is something else.
pub(super) fn bytes(value: &JsValue) -> Vec<u8> {
    value.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec).unwrap_or_default()
}
