//! A database as the browser, another program or another version of the app gets at it.

use js_sys::{Array, Function, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

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

    /// Makes the database as an earlier version of the app did, with object stores of these names.
    pub(crate) async fn make_earlier(&self, version: u32, tables: &[&str]) {
        let tables: Array = tables.iter().map(|table| JsValue::from(*table)).collect();
        make_earlier(&self.name, version, &tables).await.unwrap();
    }

    /// Fails where a connection does not let go.
    pub(crate) async fn evict(&self) -> Result<JsValue, JsValue> {
        evict(&self.name).await
    }

    /// Puts bytes under a key, in an object store by its name.
    pub(crate) async fn put(&self, table: &str, key: &[&str], bytes: &[u8]) {
        self.put_value(table, &parts(key), &Uint8Array::from(bytes)).await;
    }

    /// Puts any value under any key.
    pub(crate) async fn put_value(&self, table: &str, key: &JsValue, value: &JsValue) {
        put(&self.name, table, key, value).await.unwrap();
    }

    /// All that lies in an object store: the keys and the values.
    pub(crate) async fn everything(&self, table: &str) -> Vec<(JsValue, JsValue)> {
        let pairs = Array::from(&everything(&self.name, table).await.unwrap());
        pairs.iter().map(|pair| (Array::from(&pair).at(0), Array::from(&pair).at(1))).collect()
    }
}

/// A key as it is stored.
pub(crate) fn parts(key: &[&str]) -> JsValue {
    key.iter().map(|part| JsValue::from(*part)).collect::<Array>().into()
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

pub(crate) fn refuse_puts_under(part: &str) -> Undo {
    Undo(js_refuse_puts_under(part))
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
    #[wasm_bindgen(js_name = refusePutsUnder)]
    fn js_refuse_puts_under(part: &str) -> Function;
    #[wasm_bindgen(js_name = tellClosed)]
    fn js_tell_closed(database: &JsValue);
    #[wasm_bindgen(catch)]
    async fn open(name: &str, version: Option<u32>) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch)]
    async fn evict(name: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch)]
    async fn put(name: &str, table: &str, key: &JsValue, value: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch)]
    async fn everything(name: &str, table: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_name = makeEarlier)]
    async fn make_earlier(name: &str, version: u32, tables: &Array) -> Result<JsValue, JsValue>;
}
