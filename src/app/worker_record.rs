//! Keeping what the worker writes about themselves, key press by key press.

use super::live::RETRY;
use super::pause::Pause;
use super::{App, Saving, Worker};
use crate::store::StoreError;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::{Cell, RefCell};

/// How far the worker's own details are kept.
#[derive(Default)]
pub(super) struct WorkerRecord {
    unsaved: Cell<bool>,
    /// How often it was changed here.
    changes: Cell<u64>,
    writing: Cell<bool>,
    failure: RefCell<Option<StoreError>>,
    /// Before the next attempt.
    pause: Pause,
}

impl WorkerRecord {
    pub(super) fn is_unsaved(&self) -> bool {
        self.unsaved.get()
    }

    /// How often it was changed here: what was read before the last change is older than what is shown.
    pub(super) fn changes(&self) -> u64 {
        self.changes.get()
    }

    pub(super) fn failure(&self) -> Option<StoreError> {
        self.failure.borrow().clone()
    }

    /// Begins at once the write that waits.
    pub(super) fn retry(&self) {
        self.pause.end();
    }
}

impl App {
    /// Takes what the worker has just written about themselves: shown at once, kept right after, and tried again
    /// where that fails. The status line tells how far it is.
    pub fn change_worker(&self, change: impl FnOnce(&mut Worker)) {
        self.signals().worker.update(|worker| change(worker.get_or_insert_default()));
        let record = &self.0.worker_record;
        record.unsaved.set(true);
        record.changes.set(record.changes.get() + 1);
        if self.signals().saving.with_untracked(|saving| !matches!(saving, Saving::Failed { .. })) {
            self.signals().saving.set(Saving::Pending);
        }
        if self.0.worker_record.writing.replace(true) {
            return;
        }
        let app = self.clone();
        spawn_local(async move {
            app.0.worker_record.pause.until(app.platform().painted()).await;
            app.write_worker().await;
            app.0.worker_record.writing.set(false);
            app.saved_or_failed();
        });
    }

    /// Writes until what is kept is what was written last. One write at a time.
    async fn write_worker(&self) {
        let mut pause = RETRY.0;
        let record = &self.0.worker_record;
        while let Some(worker) = self.signals().worker.get_untracked().filter(|_| record.unsaved.get()) {
            match self.keep_worker(&worker).await {
                Ok(()) => {
                    record.failure.replace(None);
                    pause = RETRY.0;
                    let newest = self.signals().worker.with_untracked(|now| now.as_ref() == Some(&worker));
                    record.unsaved.set(!newest);
                }
                Err(why) => {
                    record.failure.replace(Some(why));
                    self.saved_or_failed();
                    record.pause.until(self.platform().wait(pause)).await;
                    pause = (pause * 2).min(RETRY.1);
                }
            }
        }
    }
}
