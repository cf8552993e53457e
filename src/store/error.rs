//! Why a read or write did not happen.

/// Why a read or write did not happen, or is not known to have happened.
///
/// What a failed write was to keep is there whole or not at all, never in part: only the report of its completion may
/// have been lost. Making the same write again is therefore always right.
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
    #[error("the transaction was aborted: {0}")]
    Aborted(String),
    /// The worker's keys are not in memory.
    #[error("the device is locked")]
    Locked,
    /// Something else of it was kept or taken away meanwhile. Nothing was changed; it can be tried again from a fresh
    /// reading.
    #[error("it has changed meanwhile")]
    Changed,
    /// What it builds on was erased meanwhile. Nothing was changed.
    #[error("what it builds on was erased")]
    Rebased,
    /// Its family was taken from the device meanwhile. Nothing was changed.
    #[error("the family is no longer here")]
    Gone,
    /// The keys that sign in the worker's name cannot be read.
    #[error("the worker's own keys cannot be read")]
    NoIdentity,
    /// The database was written by a newer version of the app.
    #[error("the database was written by a newer version")]
    Newer,
}
