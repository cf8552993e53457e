//! Opening a database.

use super::Table;
use js_sys::{Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, IdbDatabase, IdbFactory, IdbOpenDbRequest, IdbRequest};

/// Opens a database, and makes what is missing of it where it is new or older than `version`.
///
/// # Errors
/// What the browser throws or answers; an `Error` where another tab holds an older version open and does not let go.
pub(super) async fn open(name: &str, version: u32) -> Result<IdbDatabase, JsValue> {
    // Missing where the browser keeps no data; the cast then fails.
    let factory: IdbFactory = Reflect::get(&js_sys::global(), &"indexedDB".into())?.unchecked_into();
    let request = factory.open_with_u32(name, version)?;
    request.set_onupgradeneeded(Some(&handler(|event| make_tables(&opened(&event)?))));
    let answered = Promise::new(&mut |success, failure| {
        request.set_onsuccess(Some(&success));
        request.set_onerror(Some(&failure));
        request.set_onblocked(Some(&failure));
    });
    match JsFuture::from(answered).await {
        Ok(_) => Ok(request.result()?.unchecked_into()),
        Err(_) => Err(refusal(&request)),
    }
}

fn make_tables(database: &IdbDatabase) -> Result<(), JsValue> {
    let present = database.object_store_names();
    for table in Table::ALL.into_iter().filter(|table| !present.contains(table.name())) {
        database.create_object_store(table.name())?;
    }
    Ok(())
}

fn refusal(request: &IdbOpenDbRequest) -> JsValue {
    if let Ok(Some(exception)) = request.error() {
        return exception.into();
    }
    // Blocked. The request goes on, and may yet open a connection that nobody waits for: it must not block others.
    request.set_onsuccess(Some(&handler(|event| opened(&event).map(|database| database.close()))));
    js_sys::Error::new("another tab holds an older version open").into()
}

fn opened(event: &Event) -> Result<IdbDatabase, JsValue> {
    let request: Option<IdbRequest> = event.target().and_then(|target| target.dyn_into().ok());
    Ok(request.ok_or(JsValue::UNDEFINED)?.result()?.unchecked_into())
}

/// A handler that lives for as long as the browser may call it. What it fails with, it throws.
fn handler(handle: impl FnMut(Event) -> Result<(), JsValue> + 'static) -> js_sys::Function {
    Closure::<dyn FnMut(Event) -> Result<(), JsValue>>::new(handle).into_js_value().unchecked_into()
}
