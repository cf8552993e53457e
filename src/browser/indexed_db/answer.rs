//! Answers of requests, and the values in them.

use super::error;
use js_sys::{Promise, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, IdbRequest};

/// The answer to a request. While it is being told, more can be asked in the same transaction.
///
/// # Errors
/// What the browser answers.
pub(super) fn to(request: IdbRequest) -> impl Future<Output = Result<JsValue, JsValue>> {
    let answered = JsFuture::from(Promise::new(&mut |success, failure| {
        request.set_onsuccess(Some(&success));
        request.set_onerror(Some(&failure));
    }));
    async move {
        match answered.await {
            Ok(_) => request.result(),
            Err(_) => Err(request.error()?.into()),
        }
    }
}

/// As [`to`], where a record that cannot be read gives nothing, and undoes nothing else of its transaction.
///
/// # Errors
/// What undoes the whole transaction.
pub(super) fn if_readable(request: IdbRequest) -> impl Future<Output = Result<Option<JsValue>, JsValue>> {
    let tolerate = Closure::<dyn FnMut(Event)>::new(|event: Event| event.prevent_default());
    let listening = request.add_event_listener_with_callback("error", tolerate.as_ref().unchecked_ref());
    let answer = to(request);
    async move {
        let answer = answer.await;
        drop(tolerate);
        listening?;
        match answer {
            Ok(value) => Ok(Some(value)),
            Err(thrown) if error::is_of_transaction(&thrown) => Err(thrown),
            Err(_) => Ok(None),
        }
    }
}

/// Bytes as they are stored.
pub(super) fn value(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

/// The bytes of a stored value; none where it is something else.
pub(super) fn bytes(value: &JsValue) -> Vec<u8> {
    value.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec).unwrap_or_default()
}
