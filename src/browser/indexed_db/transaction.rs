//! One transaction.

use super::{answer, error, key};
use crate::store::{Change, Shelf, StoreError};
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbObjectStore, IdbTransaction, IdbTransactionMode};

/// A transaction that was begun. It must be asked for something before control goes back to the browser.
pub(super) struct Transaction(IdbTransaction);

impl Transaction {
    /// Begins a transaction over all shelves, which is complete only when it lies on the disk.
    ///
    /// # Errors
    /// What the browser throws: `InvalidStateError` where the connection is closed.
    pub(super) fn begin(database: &IdbDatabase, mode: IdbTransactionMode) -> Result<Self, JsValue> {
        let names: Array = Shelf::ALL.into_iter().map(|shelf| JsValue::from(shelf.id())).collect();
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        // Called by name, as web-sys holds the third argument for unstable.
        let begin: Function = Reflect::get(database, &"transaction".into())?.dyn_into()?;
        begin.call3(database, &names, &mode.into(), &options).map(|begun| Self(begun.unchecked_into()))
    }

    /// The object store of a shelf.
    ///
    /// # Errors
    /// What the browser throws.
    pub(super) fn shelf(&self, shelf: Shelf) -> Result<IdbObjectStore, JsValue> {
        self.0.object_store(shelf.id())
    }

    /// Asks for a change. Whether it is made shows when the transaction is complete.
    ///
    /// # Errors
    /// What the browser throws.
    pub(super) fn make(&self, change: &Change) -> Result<(), JsValue> {
        match change {
            Change::Put { shelf, key, bytes } => {
                self.shelf(*shelf)?.put_with_key(&answer::value(bytes), &key::value(key))?;
            }
            Change::Remove(range) if range.below.is_empty() => {
                self.shelf(range.shelf)?.clear()?;
            }
            Change::Remove(range) => {
                self.shelf(range.shelf)?.delete(&key::range(&range.below)?)?;
            }
        }
        Ok(())
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
