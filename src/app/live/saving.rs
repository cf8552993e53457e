//! Saving: one write at a time, tried again until it succeeds.

use super::folding::MANY_CHUNKS;
use super::{Live, RETRY};
use crate::app::{App, Saving, Word};
use crate::store::{Appended, StoreError, Written};
use leptos::prelude::*;
use leptos::task::spawn_local;

impl Live {
    /// Saves everything that is not saved. One write at a time; what comes meanwhile goes with the next.
    pub(in crate::app) fn save(&self, app: &App) {
        self.0.unsaved.set(true);
        if app.signals().saving.with_untracked(|saving| !matches!(saving, Saving::Failed { .. } | Saving::Pending)) {
            app.signals().saving.set(Saving::Pending);
        }
        if self.0.closed.get() || self.0.writing.replace(true) {
            return;
        }
        let (live, app) = (self.clone(), app.clone());
        spawn_local(async move {
            // The key is painted first, unless the page goes away.
            live.0.pause.until(app.platform().painted()).await;
            live.write_all(&app).await;
            live.0.writing.set(false);
            app.saved_or_failed();
        });
    }

    async fn write_all(&self, app: &App) {
        let mut pause = RETRY.0;
        // What did not succeed at once is asked about first: a page that is still there has the time.
        let mut at_once = true;
        while !self.0.closed.get() {
            let heads = self.0.document.borrow_mut().heads();
            if *self.0.saved.borrow() == heads {
                self.0.unsaved.set(false);
                self.0.failure.replace(None);
                return;
            }
            let changes = self.0.document.borrow_mut().since(&self.0.saved.borrow());
            let (basis, anew) = (self.0.basis.get(), self.0.anew.get());
            self.0.edits.borrow_mut().send();
            let summary = self.summarise(app);
            let written = Written {
                time: app.platform().seconds(),
                changes: &changes,
                heads: &heads.with(&self.0.missing.borrow()).to_bytes(),
                summary: &summary.to_bytes(),
                basis,
            };
            let appended = async {
                let vault = self.vault(app)?;
                match at_once && app.is_leaving() {
                    true => vault.append_at_once(&self.0.name, written).await,
                    false => vault.append(&self.0.name, written).await,
                }
            };
            let appended = appended.await;
            at_once &= appended.is_ok();
            match appended {
                // What was on its way was done once more.
                _ if self.0.anew.get() != anew => {}
                Ok(Appended { id, basis }) => {
                    self.0.known.borrow_mut().insert(id);
                    self.0.basis.set(basis);
                    self.0.edits.borrow_mut().kept();
                    // A long day's writing is folded in a pause, so that the next opening is quick.
                    if self.0.known.borrow().len().is_multiple_of(8 * MANY_CHUNKS) {
                        self.compact_when_idle(app);
                    }
                    self.0.saved.replace(heads);
                    self.0.failure.replace(None);
                    pause = RETRY.0;
                    app.platform().tell(&Word::Changed(self.0.name.clone()));
                }
                Err(StoreError::Gone) => return app.forget(&self.0.name.family),
                Err(StoreError::Rebased) if !self.0.composing.get() => match self.read(app).await {
                    Ok(stored) => self.take_in(app, stored),
                    Err(why) => self.wait_after(app, why, &mut pause).await,
                },
                Err(why) => self.wait_after(app, why, &mut pause).await,
            }
        }
    }

    /// Tells that a write has failed, and waits until it is tried again.
    async fn wait_after(&self, app: &App, why: StoreError, pause: &mut u32) {
        self.0.failure.replace(Some(why));
        app.saved_or_failed();
        self.0.pause.until(app.platform().wait(*pause)).await;
        *pause = (*pause * 2).min(RETRY.1);
    }

    /// Begins at once the write that waits.
    pub(in crate::app) fn retry(&self) {
        self.0.pause.end();
    }

    /// Whether something is not saved yet.
    #[must_use]
    pub fn is_unsaved(&self) -> bool {
        self.0.unsaved.get()
    }

    pub(in crate::app) fn failure(&self) -> Option<StoreError> {
        self.0.failure.borrow().clone()
    }

    /// Writes nothing until it is resumed or closed; waits for the write that is on its way.
    pub(in crate::app) async fn pause(&self, app: &App) {
        self.0.closed.set(true);
        self.0.pause.end();
        while self.0.writing.get() || self.0.compacting.get() {
            app.platform().wait(10).await;
        }
    }

    /// Writes again, first what came meanwhile.
    pub(in crate::app) fn resume(&self, app: &App) {
        self.0.closed.set(false);
        if self.0.unsaved.get() {
            self.save(app);
        }
    }

    /// Writes nothing more: the family is no longer on this device.
    pub(in crate::app) fn close(&self) {
        self.0.closed.set(true);
        self.0.unsaved.set(false);
        self.0.failure.replace(None);
    }
}
