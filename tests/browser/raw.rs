//! A database as the browser, another program or another version of the app gets at it.

use js_sys::{Array, Function, Uint8Array};
use samplan::store::SectionName;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};

/// A database under a name of its own.
pub(crate) struct Raw {
    pub(crate) name: String,
}

impl Raw {
    pub(crate) fn new() -> Self {
        Self { name: format!("test {}", js_sys::Math::random()) }
    }

    /// A connection that lets go of the database only when it is closed.
    pub(crate) async fn open(&self, version: Option<u32>) -> Result<JsValue, JsValue> {
        open(&self.name, version).await
    }

    /// Fails where a connection does not let go.
    pub(crate) async fn evict(&self) -> Result<JsValue, JsValue> {
        evict(&self.name).await
    }

    /// Puts other bytes under the name of a chunk; where there was none, they are made of no bytes.
    pub(crate) async fn change_chunk(
        &self,
        section: &SectionName,
        chunk: &str,
        changed: impl FnMut(Vec<u8>) -> Vec<u8> + 'static,
    ) {
        let section_of = section.section.to_string();
        self.change_record("chunks", &[section.family.as_str(), &section_of, chunk], changed).await;
    }

    /// Puts other bytes under the key of a record; where there was none, they are made of no bytes.
    pub(crate) async fn change_record(
        &self,
        table: &str,
        key: &[&str],
        mut changed: impl FnMut(Vec<u8>) -> Vec<u8> + 'static,
    ) {
        self.change(table, key, move |value| {
            let bytes = value.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec).unwrap_or_default();
            Uint8Array::from(changed(bytes).as_slice()).into()
        })
        .await;
    }

    /// Puts a text where the bytes of a chunk should be.
    pub(crate) async fn put_text(&self, section: &SectionName, chunk: &str) {
        let section_of = section.section.to_string();
        let key = [section.family.as_str(), &section_of, chunk];
        self.change("chunks", &key, |_| "no bytes".into()).await;
    }

    async fn change(&self, table: &str, key: &[&str], changed: impl FnMut(JsValue) -> JsValue + 'static) {
        let changed = Closure::<dyn FnMut(JsValue) -> JsValue>::new(changed);
        let key: Array = key.iter().map(|part| JsValue::from(*part)).collect();
        change(&self.name, table, &key, changed.as_ref().unchecked_ref()).await.unwrap();
    }
}

/// Ends what it stands for.
pub(crate) struct Undo(Function);

impl Undo {
    /// Ends it, and gives the count where it counted.
    pub(crate) fn stop(self) -> u32 {
        self.0.call0(&JsValue::NULL).unwrap().as_f64().unwrap_or_default() as u32
    }
}

pub(crate) fn count_openings() -> Undo {
    Undo(js_count_openings())
}

pub(crate) fn take_away() -> Undo {
    Undo(js_take_away())
}

pub(crate) fn spoil(part: &str) -> Undo {
    Undo(js_spoil(part))
}

/// Tells the connection of a transaction that the browser closed it.
pub(crate) fn tell_closed(seen: &Seen) {
    js_tell_closed(&seen.database());
}

#[wasm_bindgen(module = "/tests/browser/raw.js")]
extern "C" {
    /// A transaction that was watched.
    pub(crate) type Seen;
    /// Mode and durability.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn how(this: &Seen) -> String;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn complete(this: &Seen) -> bool;
    #[wasm_bindgen(method, getter)]
    fn database(this: &Seen) -> JsValue;

    #[wasm_bindgen(js_name = watchTransaction)]
    pub(crate) fn watch_transaction() -> Seen;
    #[wasm_bindgen(js_name = abortNext)]
    pub(crate) fn abort_next(reason: Option<&str>);
    #[wasm_bindgen(js_name = closeUnderNext)]
    pub(crate) fn close_under_next(times: u32);
    #[wasm_bindgen(js_name = refuseNext)]
    pub(crate) fn refuse_next(reason: &str);
    #[wasm_bindgen(js_name = failNext)]
    pub(crate) fn fail_next(reason: &str);
    pub(crate) fn close(database: &JsValue);

    #[wasm_bindgen(js_name = countOpenings)]
    fn js_count_openings() -> Function;
    #[wasm_bindgen(js_name = takeAway)]
    fn js_take_away() -> Function;
    #[wasm_bindgen(js_name = spoil)]
    fn js_spoil(part: &str) -> Function;
    #[wasm_bindgen(js_name = tellClosed)]
    fn js_tell_closed(database: &JsValue);
    #[wasm_bindgen(catch)]
    async fn open(name: &str, version: Option<u32>) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch)]
    async fn evict(name: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch)]
    async fn change(name: &str, table: &str, key: &Array, changed: &Function) -> Result<JsValue, JsValue>;
}
