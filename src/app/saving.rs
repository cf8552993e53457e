//! The truth about saving.

use super::{App, Live};
use crate::plan::FamilyId;
use crate::store::StoreError;
use chrono::NaiveTime;
use leptos::prelude::*;

/// Whether what was written is kept on this device.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Saving {
    /// Nothing was written since the app was opened.
    #[default]
    Nothing,
    /// A write is on its way.
    Pending,
    /// Everything that was written is kept.
    Saved {
        /// When the last write completed, local time.
        at: NaiveTime,
    },
    /// Something that was written is not kept yet. It stays in memory and is tried again.
    Failed {
        /// Why.
        why: StoreError,
    },
}

impl App {
    /// Works out the one saving line from the state of all open sections.
    pub(super) fn saved_or_failed(&self) {
        let mut pending = self.0.worker_record.is_unsaved();
        let mut failed = self.0.worker_record.failure();
        for live in self.0.open.borrow().values() {
            pending |= live.is_unsaved();
            failed = failed.or_else(|| live.failure());
        }
        let saving = match failed {
            Some(why) => Saving::Failed { why },
            None if pending => Saving::Pending,
            None => match self.signals().saving.get_untracked() {
                Saving::Nothing => Saving::Nothing,
                _ => Saving::Saved { at: self.platform().now().time() },
            },
        };
        if self.signals().saving.with_untracked(|now| *now != saving) {
            self.signals().saving.set(saving);
        }
    }

    /// Whether something that was written is not kept yet.
    #[must_use]
    pub fn has_unsaved(&self) -> bool {
        self.0.worker_record.is_unsaved() || self.0.open.borrow().values().any(Live::is_unsaved)
    }

    /// Waits until everything of a family is saved; `false` where it is not after a while.
    pub(super) async fn settled(&self, family: &FamilyId) -> bool {
        self.settles(|app| !app.open_of(family).iter().any(Live::is_unsaved)).await
    }

    /// Waits until everything is saved; `false` where it is not after a while.
    pub(super) async fn all_settled(&self) -> bool {
        self.settles(|app| !app.has_unsaved()).await
    }

    async fn settles(&self, is_settled: impl Fn(&Self) -> bool) -> bool {
        self.retry_saving();
        for _ in 0..100 {
            if is_settled(self) {
                return true;
            }
            self.platform().wait(50).await;
        }
        false
    }

    /// The page is going away, or into the background: what waits is written at once, while there is time, and nothing
    /// is asked first.
    pub fn leave(&self) {
        self.0.leaving.set(true);
        self.retry_saving();
    }

    pub(super) fn is_leaving(&self) -> bool {
        self.0.leaving.get()
    }

    /// Begins at once every write that waits: for its first attempt, or for another after one that failed.
    pub fn retry_saving(&self) {
        self.0.worker_record.retry();
        self.0.open.borrow().values().for_each(Live::retry);
    }
}
