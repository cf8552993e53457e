//! One transaction.

use super::{Table, error};
use crate::store::StoreError;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbObjectStore, IdbTransaction, IdbTransactionMode};

/// A transaction that was begun. It must be asked for something before control goes back to the browser.
pub(super) struct Transaction(IdbTransaction);

impl Transaction {
    /// Begins a transaction that is complete only when it lies on the disk.
    ///
    /// # Errors
    /// What the browser throws: `InvalidStateError` where the connection is closed.
    pub(super) fn begin(database: &IdbDatabase, mode: IdbTransactionMode, tables: &[Table]) -> Result<Self, JsValue> {
        let names: Array = tables.iter().map(|table| JsValue::from(table.name())).collect();
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        // Called by name, as web-sys holds the third argument for unstable.
        let begin: Function = Reflect::get(database, &"transaction".into())?.dyn_into()?;
        begin.call3(database, &names, &mode.into(), &options).map(|begun| Self(begun.unchecked_into()))
    }

    /// An object store of the transaction.
    ///
    /// # Errors
    /// What the browser throws.
    pub(super) fn table(&self, table: Table) -> Result<IdbObjectStore, JsValue> {
        self.0.object_store(table.name())
    }

    /// Waits until all that was to be written lies on the disk.
    ///
    /// Not for reading: a large value may be answered after its transaction is complete.
    ///
    /// # Errors
    /// Why the transaction was aborted; nothing of it is kept.
    pub(super) async fn complete(self) -> Result<(), StoreError> {
        let ended = Promise::new(&mut |complete, abort| {
            self.0.set_oncomplete(Some(&complete));
            // Every failure of a request ends in this event, and a full disk shows in no other.
            self.0.set_onabort(Some(&abort));
        });
        // Nothing more is coming, so the browser need not wait for it. Older browsers do, and have no such call.
        #[expect(deprecated, reason = "in web-sys only: the call is of the standard")]
        let _ = self.0.commit();
        match JsFuture::from(ended).await {
            Ok(_) => Ok(()),
            Err(_) => Err(error::of_transaction(&self.0.error().into())),
        }
    }

    /// Undoes everything.
    pub(super) fn abort(self) {
        // Fails where the browser aborted it already.
        let _ = self.0.abort();
    }
}
