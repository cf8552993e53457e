//! What was done with families on this device, for the worker and for a data protection officer.

use super::App;
use crate::plan::{FamilyId, Section};
use crate::store::{Change, Named, StoreError, Vault};

pub use crate::plan::{Deed, Entry, Log};

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
