//! The store over IndexedDB.
//!
//! One database with an object store for each shelf, whose values are byte arrays. A change counts when its transaction,
//! begun with strict durability, has completed; until then all of it may still be undone. Why this is no library's work
//! is told in `docs/decisions/0004-indexed-db-adapter.md`.

mod answer;
mod connection;
mod error;
mod key;
mod open;
mod reading;
mod transaction;

use crate::store::{Decide, Found, Range, Store, StoreError};
use async_trait::async_trait;
use connection::Connection;
use transaction::Transaction;
use wasm_bindgen::JsValue;
use web_sys::IdbDatabase;
use web_sys::IdbTransactionMode::{self as Mode, Readonly, Readwrite};

/// The store over IndexedDB; one for each tab.
pub struct IndexedDb {
    connection: Connection,
}

impl IndexedDb {
    /// The name of the app's own database.
    pub const NAME: &str = "samplan";
    /// The version of the database that this version of the app reads and writes.
    pub const VERSION: u32 = 3;

    /// A store over the database of that name, which the first operation opens, and makes where there is none.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self::of_version(name, Self::VERSION)
    }

    /// As [`Self::new`], as another version of the app would: to see what tabs of two versions do to each other.
    #[must_use]
    pub fn of_version(name: &str, version: u32) -> Self {
        Self { connection: Connection::new(name, version) }
    }

    /// Runs one transaction, in which `requests` asks for everything and waits for the answers that it needs.
    ///
    /// After a transaction that was lost or aborted the next operation opens a fresh connection.
    async fn run<T>(
        &self,
        mode: Mode,
        requests: impl AsyncFnOnce(&Transaction) -> Result<T, JsValue>,
    ) -> Result<T, StoreError> {
        let (database, transaction) = self.begin(mode).await?;
        let outcome = match requests(&transaction).await {
            Ok(answer) if mode == Readonly => Ok(answer),
            Ok(answer) => transaction.complete().await.map(|()| answer),
            Err(thrown) => {
                transaction.abort();
                Err(error::of_transaction(&thrown))
            }
        };
        if let Err(StoreError::Lost(_) | StoreError::Aborted(_)) = outcome {
            self.connection.forget(&database);
        }
        outcome
    }

    /// Begins a transaction, on a fresh connection where the one at hand turns out to be closed.
    async fn begin(&self, mode: Mode) -> Result<(IdbDatabase, Transaction), StoreError> {
        let database = self.connection.get().await?;
        if let Ok(transaction) = Transaction::begin(&database, mode) {
            return Ok((database, transaction));
        }
        self.connection.forget(&database);
        let database = self.connection.get().await?;
        match Transaction::begin(&database, mode) {
            Ok(transaction) => Ok((database, transaction)),
            Err(thrown) => Err(error::of_transaction(&thrown)),
        }
    }
}

#[async_trait(?Send)]
impl Store for IndexedDb {
    async fn read(&self, ranges: &[Range]) -> Result<Vec<Vec<Found>>, StoreError> {
        match self.run(Readonly, async |transaction| reading::at_once(transaction, ranges).await).await {
            // Chromium keeps large values in files of their own: where one is missing, reading all at once gives nothing.
            Err(StoreError::Aborted(_) | StoreError::Lost(_)) => {
                self.run(Readonly, async |transaction| reading::one_by_one(transaction, ranges).await).await
            }
            outcome => outcome,
        }
    }

    async fn change(&self, ranges: &[Range], decide: Decide<'_>) -> Result<(), StoreError> {
        self.run(Readwrite, async |transaction| {
            let found = reading::at_once(transaction, ranges).await?;
            // In the turn of the last answer, as the transaction ends with a turn in which nothing is asked of it.
            decide(found).iter().try_for_each(|change| transaction.make(change))
        })
        .await
    }
}
