//! The store over IndexedDB.
//!
//! One database with four object stores, whose values are byte arrays. A write counts when its transaction, begun
//! with strict durability, has completed; until then all of it may still be undone. Why this is no library's work is
//! told in `docs/decisions/0004-indexed-db-adapter.md`; why summaries are kept twice, in
//! `docs/decisions/0009-summaries-of-a-family-together.md`.

mod answer;
mod connection;
mod error;
mod key;
mod open;
mod pack;
mod table;
mod transaction;

use crate::plan::FamilyId;
use crate::seal::{Chunk, ChunkId};
use crate::store::{CANARY, Presence, SectionName, Store, StoreError, Stored};
use async_trait::async_trait;
use connection::Connection;
use js_sys::Array;
use std::cell::{Cell, RefCell};
use table::Table;
use transaction::Transaction;
use wasm_bindgen::JsValue;
use web_sys::IdbDatabase;
use web_sys::IdbTransactionMode::{self as Mode, Readonly, Readwrite};

/// The store over IndexedDB; one for each tab.
pub struct IndexedDb {
    connection: Connection,
    found_fresh: Cell<bool>,
    /// Families whose summaries were not found together when all were read last.
    apart: RefCell<Vec<FamilyId>>,
}

impl IndexedDb {
    /// The name of the app's own database.
    pub const NAME: &str = "samplan";
    /// The version of the database that this version of the app reads and writes.
    pub const VERSION: u32 = 2;

    /// A store over the database of that name, which the first operation opens, and makes where there is none.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self::of_version(name, Self::VERSION)
    }

    /// As [`Self::new`], as another version of the app would: to see what tabs of two versions do to each other.
    #[must_use]
    pub fn of_version(name: &str, version: u32) -> Self {
        Self { connection: Connection::new(name, version), found_fresh: Cell::new(false), apart: RefCell::default() }
    }

    /// Runs one transaction, in which `requests` asks for everything and waits for the answers that it needs.
    ///
    /// After a transaction that was lost or aborted the next operation opens a fresh connection.
    async fn run<T>(
        &self,
        mode: Mode,
        tables: &[Table],
        requests: impl AsyncFnOnce(&Transaction) -> Result<T, JsValue>,
    ) -> Result<T, StoreError> {
        let (database, transaction) = self.begin(mode, tables).await?;
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
    async fn begin(&self, mode: Mode, tables: &[Table]) -> Result<(IdbDatabase, Transaction), StoreError> {
        let database = self.connection.get().await?;
        if let Ok(transaction) = Transaction::begin(&database, mode, tables) {
            return Ok((database, transaction));
        }
        self.connection.forget(&database);
        let database = self.connection.get().await?;
        match Transaction::begin(&database, mode, tables) {
            Ok(transaction) => Ok((database, transaction)),
            Err(thrown) => Err(error::of_transaction(&thrown)),
        }
    }

    /// The records of a range, or of a whole table where `range` is undefined; without bytes where one is unreadable.
    async fn records(&self, table: Table, range: &JsValue) -> Result<Vec<(JsValue, Vec<u8>)>, StoreError> {
        match self.records_at_once(table, range).await {
            Err(StoreError::Aborted(_) | StoreError::Lost(_)) => self.records_one_by_one(table, range).await,
            outcome => outcome,
        }
    }

    async fn records_at_once(&self, table: Table, range: &JsValue) -> Result<Vec<(JsValue, Vec<u8>)>, StoreError> {
        self.run(Readonly, &[table], async |transaction| all(transaction, table, range).await).await
    }

    /// The summaries of all families, from where they stand together, and for the other families from where each stands
    /// by itself. These are noted in `apart`.
    async fn summaries_of_families(&self) -> Result<Vec<(FamilyId, String, Vec<u8>)>, StoreError> {
        self.run(Readonly, &[Table::Families, Table::Summaries], async |transaction| {
            let (mut found, mut apart) = (Vec::new(), Vec::new());
            for (key, packed) in all(transaction, Table::Families, &JsValue::UNDEFINED).await? {
                let family = key::family_in(&key);
                let summaries = match pack::unpacked(&packed) {
                    Some(summaries) => summaries,
                    None => {
                        apart.push(family.clone());
                        of_family(transaction, &family).await?
                    }
                };
                found.extend(summaries.into_iter().map(|(section, summary)| (family.clone(), section, summary)));
            }
            self.apart.replace(apart);
            Ok(found)
        })
        .await
    }

    /// Chromium keeps large values in files of their own: where one is missing, reading all at once gives nothing.
    async fn records_one_by_one(&self, table: Table, range: &JsValue) -> Result<Vec<(JsValue, Vec<u8>)>, StoreError> {
        self.run(Readonly, &[table], async |transaction| {
            let table = transaction.table(table)?;
            let keys = Array::from(&answer::to(table.get_all_keys_with_key(range)?).await?);
            let ask = |key: JsValue| table.get(&key).map(|request| (key, answer::if_readable(request)));
            let asked = keys.iter().map(ask).collect::<Result<Vec<_>, _>>()?;
            let mut records = Vec::new();
            for (key, value) in asked {
                records.push((key, value.await?.as_ref().map(answer::bytes).unwrap_or_default()));
            }
            Ok(records)
        })
        .await
    }
}

/// The records of a range, or of a whole table where `range` is undefined.
async fn all(transaction: &Transaction, table: Table, range: &JsValue) -> Result<Vec<(JsValue, Vec<u8>)>, JsValue> {
    let table = transaction.table(table)?;
    let keys = answer::to(table.get_all_keys_with_key(range)?);
    let values = answer::to(table.get_all_with_key(range)?);
    let (keys, values) = (Array::from(&keys.await?), Array::from(&values.await?));
    Ok(keys.into_iter().zip(values).map(|(key, value)| (key, answer::bytes(&value))).collect())
}

/// The summaries of a family, each with the name of its section, from where each stands by itself.
async fn of_family(transaction: &Transaction, family: &FamilyId) -> Result<Vec<(String, Vec<u8>)>, JsValue> {
    let records = all(transaction, Table::Summaries, &key::all_of(family)?).await?.into_iter();
    Ok(records.map(|(key, summary)| (key::last_in(&key), summary)).collect())
}

#[async_trait(?Send)]
impl Store for IndexedDb {
    async fn append(&self, section: &SectionName, chunk: &Chunk, record: &[u8]) -> Result<(), StoreError> {
        self.run(Readwrite, &[Table::Chunks, Table::Summaries, Table::Families], async |transaction| {
            let key = key::chunk(section, &chunk.id().to_string());
            transaction.table(Table::Chunks)?.put_with_key(&answer::value(chunk.bytes()), &key)?;
            transaction.table(Table::Summaries)?.put_with_key(&answer::value(record), &key::section(section))?;
            transaction.table(Table::Families)?.put_with_key(&answer::value(&[]), &key::family(&section.family))?;
            Ok(())
        })
        .await
    }

    async fn read(&self, section: &SectionName) -> Result<Stored, StoreError> {
        let range = key::chunks_of(section).map_err(|thrown| error::of_transaction(&thrown))?;
        let records = self.records(Table::Chunks, &range).await?.into_iter();
        Ok(Stored::sort(records.map(|(key, bytes)| (key::last_in(&key), bytes))))
    }

    async fn compact(&self, section: &SectionName, snapshot: &Chunk, replaced: &[ChunkId]) -> Result<(), StoreError> {
        self.run(Readwrite, &[Table::Chunks], async |transaction| {
            let table = transaction.table(Table::Chunks)?;
            for chunk in replaced {
                table.delete(&key::chunk(section, &chunk.to_string()))?;
            }
            // Last, as it may be named among the replaced.
            let key = key::chunk(section, &snapshot.id().to_string());
            table.put_with_key(&answer::value(snapshot.bytes()), &key)?;
            Ok(())
        })
        .await
    }

    async fn summaries(&self) -> Result<Vec<(SectionName, Vec<u8>)>, StoreError> {
        let found = match self.summaries_of_families().await {
            Ok(found) if !found.is_empty() => found,
            // None stands together, or what does cannot be read: they are read one by one.
            Ok(_) | Err(StoreError::Aborted(_) | StoreError::Lost(_)) => {
                let records = self.records(Table::Summaries, &JsValue::UNDEFINED).await?.into_iter();
                let found: Vec<_> =
                    records.map(|(key, summary)| (key::family_in(&key), key::last_in(&key), summary)).collect();
                let of_one = found.chunk_by(|(one, ..), (other, ..)| one == other);
                self.apart.replace(of_one.filter_map(|of_one| Some(of_one.first()?.0.clone())).collect());
                found
            }
            Err(why) => return Err(why),
        };
        let known = |(family, section, summary): (FamilyId, String, Vec<u8>)| {
            Some((SectionName::new(family, section.parse().ok()?), summary))
        };
        Ok(found.into_iter().filter_map(known).collect())
    }

    async fn tidy(&self) -> Result<(), StoreError> {
        let apart = self.apart.take();
        if apart.is_empty() {
            return Ok(());
        }
        self.run(Readwrite, &[Table::Families, Table::Summaries], async |transaction| {
            for family in &apart {
                let packed = pack::packed(&of_family(transaction, family).await?);
                if !packed.is_empty() {
                    transaction.table(Table::Families)?.put_with_key(&answer::value(&packed), &key::family(family))?;
                }
            }
            Ok(())
        })
        .await
    }

    async fn remove_family(&self, family: &FamilyId) -> Result<(), StoreError> {
        let tables = [Table::Chunks, Table::Summaries, Table::Families];
        self.run(Readwrite, &tables, async |transaction| {
            for table in tables {
                transaction.table(table)?.delete(&key::all_of(family)?)?;
            }
            Ok(())
        })
        .await
    }

    async fn device_record(&self, key: &str) -> Result<Option<Vec<u8>>, StoreError> {
        self.run(Readonly, &[Table::Device], async |transaction| {
            let value = answer::to(transaction.table(Table::Device)?.get(&key::record(key))?).await?;
            Ok((!value.is_undefined()).then(|| answer::bytes(&value)))
        })
        .await
    }

    async fn put_device_record(&self, key: &str, value: &[u8]) -> Result<(), StoreError> {
        self.run(Readwrite, &[Table::Device], async |transaction| {
            transaction.table(Table::Device)?.put_with_key(&answer::value(value), &key::record(key))?;
            Ok(())
        })
        .await
    }

    async fn presence(&self) -> Result<Presence, StoreError> {
        self.run(Readwrite, &[Table::Device], async |transaction| {
            let (table, canary) = (transaction.table(Table::Device)?, key::record(CANARY));
            if answer::to(table.get(&canary)?).await?.is_undefined() {
                // Told even where the report of the completion is lost: asked again, the canary would be there.
                self.found_fresh.set(true);
                table.put_with_key(&answer::value(&[]), &canary)?;
            }
            Ok(())
        })
        .await?;
        Ok(if self.found_fresh.get() { Presence::Fresh } else { Presence::Kept })
    }
}
