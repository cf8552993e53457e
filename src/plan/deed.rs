//! What can be done with a family.

use serde::{Deserialize, Serialize};

/// What can be done with a family. Its names stand in logs that are kept: none is renamed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Deed {
    /// It was opened for the first time since the door was opened.
    Opened,
    /// Sections were handed over.
    Shared,
    /// Sections were taken in.
    Received,
    /// A right was taken back.
    TakenBack,
    /// It was passed on that consent was withdrawn.
    ConsentWithdrawn,
    /// What a section was before was destroyed.
    Erased,
    /// A paper was printed.
    Printed,
    /// Data was given to another program.
    Exported,
    /// The family was taken from this device.
    Removed,
}
