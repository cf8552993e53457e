//! Whether the device still has what it once kept.

/// What a device remembers of having been asked before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// The database is new: made just now, or made again after the browser removed it.
    Fresh,
    /// The database is the one that was there before.
    Kept,
}
