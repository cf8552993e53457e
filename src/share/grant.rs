//! What is granted to whom.

use super::{Day, Ground, section_text};
use crate::plan::Section;
use crate::seal::WriterId;
use serde::{Deserialize, Serialize};

/// One section for one receiver.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// The section.
    #[serde(with = "section_text")]
    pub section: Section,
    /// Who gets it.
    pub to: To,
    /// What they may do.
    pub extent: Extent,
    /// What for, in words.
    pub purpose: String,
    /// On what ground.
    pub ground: Ground,
    /// The last day, where the grant ends.
    pub until: Option<Day>,
}

/// Who gets something.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum To {
    /// A device with the app.
    Device(WriterId),
    /// A named partner without the app's keys, who opens a file with a passphrase.
    Partner(String),
}

/// What a holder may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Extent {
    /// Read.
    Read,
    /// Read and write.
    Write,
}

impl Grant {
    /// The last day on which the grant holds: its own, or that of the consent, whichever comes first.
    #[must_use]
    pub fn last_day(&self) -> Option<Day> {
        self.until.into_iter().chain(self.ground.until()).min()
    }
}
