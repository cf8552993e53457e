//! Opening a database.

use super::answer;
use crate::store::Shelf;
use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, IdbDatabase, IdbFactory, IdbRequest};

/// Opens a database, and makes what is missing of it where it is new or older than `version`.
///
/// `blocked` is told when another tab holds an older version open; the opening then waits until that tab lets go.
///
/// # Errors
/// What the browser throws or answers; undefined or null where it keeps no data.
pub(super) async fn open(name: &str, version: u32, blocked: &Function) -> Result<IdbDatabase, JsValue> {
    let factory: IdbFactory = Reflect::get(&js_sys::global(), &"indexedDB".into())?.dyn_into()?;
    let request = factory.open_with_u32(name, version)?;
    // What the closure fails with it throws, which undoes the upgrade.
    let upgrade = Closure::<dyn FnMut(Event) -> Result<(), JsValue>>::new(|event: Event| make_shelves(&event));
    request.set_onupgradeneeded(Some(upgrade.as_ref().unchecked_ref()));
    request.set_onblocked(Some(blocked));
    answer::to(request.unchecked_into()).await.map(JsCast::unchecked_into)
}

fn make_shelves(event: &Event) -> Result<(), JsValue> {
    let request: IdbRequest = event.target().ok_or(JsValue::UNDEFINED)?.unchecked_into();
    let database: IdbDatabase = request.result()?.unchecked_into();
    let present = database.object_store_names();
    for shelf in Shelf::ALL.into_iter().filter(|shelf| !present.contains(shelf.id())) {
        database.create_object_store(shelf.id())?;
    }
    Ok(())
}
