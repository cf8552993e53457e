//! Summaries: what the list of families and the task list show without opening a section.

use super::{Facts, Reader, Section, facts, search};
use serde::{Deserialize, Serialize};

/// What is kept beside a section, made anew at every change.
///
/// Stored as JSON. Fields that a newer version adds are skipped; fields that an older one did not have are empty, and
/// what is empty is not stored: at a start the summaries of every family are read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Summary {
    /// The version of the summary's format.
    pub version: u32,
    /// When the section was last changed, in seconds since 1970-01-01 UTC.
    pub changed: i64,
    /// What the rules and the task list need.
    pub facts: Facts,
    /// The names that the family is found by, [`search::folded`]; only of the family section.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub search: String,
}

/// The bytes are no summary. It is made anew when its section is next opened.
#[derive(Debug, thiserror::Error)]
#[error("the summary cannot be read: {0}")]
pub struct SummaryError(#[from] serde_json::Error);

impl Summary {
    /// The version that this program writes.
    pub const VERSION: u32 = 1;

    /// Summarises one section at a time in seconds since 1970-01-01 UTC. Reads nothing of the other sections.
    #[must_use]
    pub fn of(section: &Section, reader: &dyn Reader, changed: i64) -> Self {
        let facts = facts(section, reader);
        let search = facts.family.as_ref().map(|family| {
            let names = family.members.iter().map(|member| member.name.as_str());
            let names: Vec<&str> = std::iter::once(family.name.as_str()).chain(names).collect();
            search::folded(&names.join(" "))
        });
        Self { version: Self::VERSION, changed, facts, search: search.unwrap_or_default() }
    }

    /// The summary as JSON.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        // Strings, numbers and lists always have a JSON form.
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// Reads what [`Summary::to_bytes`] wrote, also of another version.
    ///
    /// # Errors
    /// [`SummaryError`] where the bytes are damaged.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, SummaryError> {
        Ok(serde_json::from_slice(bytes)?)
    }
}
