//! Adapters over the browser's interfaces.

mod indexed_db;

pub use indexed_db::IndexedDb;
