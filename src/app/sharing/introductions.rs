//! People whom senders have named, kept with the family that they were named in.

use crate::app::App;
use crate::plan::FamilyId;
use crate::seal::WriterId;
use crate::share::Introduced;
use crate::store::{Change, Named, StoreError, Vault};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Somebody whose card is not here, as a sender named them: to be shown as told, and for nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Introduction {
    /// Who it is.
    pub who: Introduced,
    /// The device that says so.
    pub by: WriterId,
}

/// The kind under which they are kept, by the device that is named.
const INTRODUCED: &str = "introduced";

/// As it is kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    of: WriterId,
    name: String,
    organisation: String,
    by: WriterId,
}

impl App {
    /// Somebody whose card is not here, as the last sender named them in a family that was opened; reactive.
    #[must_use]
    pub fn introduction(&self, of: WriterId) -> Option<Introduction> {
        self.signals().introductions.with(|all| all.values().find_map(|named| named.get(&of).cloned()))
    }

    /// Reads whom senders have named in a family. What cannot be read is not shown.
    pub(in crate::app) async fn read_introductions(&self, family: &FamilyId) -> Result<(), StoreError> {
        let kept = self.vault(family)?.named(Some(family), INTRODUCED).await?;
        let read = kept.records.iter().filter_map(|record| {
            let Kept { of, name, organisation, by } = serde_json::from_slice(&record.content).ok()?;
            Some((of, Introduction { who: Introduced::of(&name, &organisation)?, by }))
        });
        let read = read.collect();
        self.signals().introductions.maybe_update(|all| {
            let changed = all.get(family) != Some(&read);
            if changed {
                all.insert(family.clone(), read);
            }
            changed
        });
        Ok(())
    }
}

/// What has to be kept of somebody whom `by` names; in the place of what was told before.
pub(super) fn put(own: &Vault, family: &FamilyId, of: WriterId, who: Introduced, by: WriterId) -> Change {
    let kept = Kept { of, name: who.name, organisation: who.organisation, by };
    // Texts always are JSON.
    let content = serde_json::to_vec(&kept).unwrap_or_default();
    own.put_named(&Named { family: Some(family.clone()), kind: INTRODUCED.to_owned(), name: of.to_string(), content })
}
