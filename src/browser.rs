//! Adapters over the browser's interfaces.

mod device;
mod indexed_db;
mod trial;

pub use device::Device;
pub use indexed_db::IndexedDb;

/// Whether this is no page but a worker.
#[must_use]
pub fn is_worker() -> bool {
    web_sys::window().is_none()
}
