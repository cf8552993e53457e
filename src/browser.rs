//! Adapters over the browser's interfaces.

mod device;
mod indexed_db;
mod trial;

pub use device::Device;
pub use indexed_db::IndexedDb;
