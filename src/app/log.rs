//! What was done with families on this device, for the worker and for a data protection officer.

use super::App;
use crate::plan::{FamilyId, Section};
use crate::store::{Change, Named, StoreError, Vault};
use serde::{Deserialize, Serialize};

/// Something that was done with a family on this device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// When, in seconds since 1970-01-01 UTC.
    pub time: i64,
    /// The family; it may no longer be on this device.
    pub family: FamilyId,
    /// What was done.
    pub what: Deed,
    /// The sections that it was about, as [`Section`] writes them; none where it was the whole family.
    #[serde(default)]
    pub sections: Vec<String>,
    /// Who else had part in it, in words.
    #[serde(default)]
    pub other: String,
}

/// What was done, as far as it can be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    /// The newest first.
    pub entries: Vec<Entry>,
    /// How many entries are kept that cannot be read, of whichever family.
    pub unreadable: usize,
}

/// What can be done with a family.
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

/// The kind under which the log is kept. It belongs to the device, so that it outlives the families.
const LOG: &str = "log";

impl App {
    /// Notes something that was done. Where it cannot be kept, the deed counts all the same.
    pub fn note(&self, family: &FamilyId, what: Deed, sections: &[Section], other: &str) {
        let Some(own) = self.own().ok().filter(|_| !family.is_practice()) else { return };
        let change = self.entry(&own, family, what, sections, other);
        leptos::task::spawn_local(async move {
            let _ = own.make(vec![change]).await;
        });
    }

    /// What has to be kept to note something, in the same transaction as the deed.
    pub(super) fn entry(
        &self,
        own: &Vault,
        family: &FamilyId,
        what: Deed,
        sections: &[Section],
        other: &str,
    ) -> Change {
        let sections = sections.iter().map(ToString::to_string).collect();
        let entry =
            Entry { time: self.platform().seconds(), family: family.clone(), what, sections, other: other.to_owned() };
        // Texts and numbers always are JSON.
        let content = serde_json::to_vec(&entry).unwrap_or_default();
        let name = format!("{}-{}", entry.time, self.fresh_id());
        own.put_named(&Named { family: None, kind: LOG.to_owned(), name, content })
    }

    /// The log of one family or of all.
    ///
    /// # Errors
    /// What the store says.
    pub async fn log(&self, family: Option<&FamilyId>) -> Result<Log, StoreError> {
        let kept = self.own()?.named(None, LOG).await?;
        let count = kept.unopened + kept.records.len();
        let read = kept.records.iter().filter_map(|record| serde_json::from_slice::<Entry>(&record.content).ok());
        let mut entries: Vec<Entry> = read.collect();
        let unreadable = count - entries.len();
        entries.retain(|entry| family.is_none_or(|family| entry.family == *family));
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.time));
        Ok(Log { entries, unreadable })
    }
}
