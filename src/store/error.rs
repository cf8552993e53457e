//! Why a read or write did not happen.

/// Why a read or write did not happen. Nothing of it took effect.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The device has no room left.
    #[error("the device is full")]
    Full,
    /// The browser refuses to keep data, as in some private windows.
    #[error("the browser keeps no data here")]
    Refused,
    /// The connection to the database is lost; a new attempt opens a fresh one.
    #[error("the connection to the database was lost: {0}")]
    Lost(String),
    /// The transaction was aborted.
    #[error("the write was aborted: {0}")]
    Aborted(String),
    /// The database was written by a newer version of the app.
    #[error("the database was written by a newer version")]
    Newer,
}
