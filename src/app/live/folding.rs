//! Folding many small chunks into one snapshot.

use super::Live;
use crate::app::App;
use crate::app::opening::FromStore;
use leptos::task::spawn_local;

/// From how many chunks on a section is folded into a snapshot.
pub(super) const MANY_CHUNKS: usize = 64;

/// How long nobody may have written before a section is folded. Milliseconds.
const QUIET: u32 = 5_000;

impl Live {
    /// Folds many small chunks into one snapshot when there is time and no other tab is at it.
    pub(in crate::app) fn compact_when_idle(&self, app: &App) {
        if self.0.damaged.get() || self.0.known.borrow().len() < MANY_CHUNKS {
            return;
        }
        let (live, app) = (self.clone(), app.clone());
        spawn_local(async move {
            live.quiet(&app).await;
            let lock = format!("samplan compact {}", live.0.name);
            let work = live.clone().compact(app.clone());
            app.platform().alone(&lock, Box::pin(work)).await;
        });
    }

    /// Waits until nobody has written for a while: folding holds the page up for a moment.
    async fn quiet(&self, app: &App) {
        let mut before = None;
        while !self.0.closed.get() {
            let now = self.0.document.borrow_mut().heads();
            if before.as_ref() == Some(&now) {
                return;
            }
            before = Some(now);
            app.platform().wait(QUIET).await;
        }
    }

    async fn compact(self, app: App) {
        // A snapshot is signed by who folds: of one who may not write nobody would take it.
        if !app.may_write(&self.0.name) {
            return;
        }
        // What is in the store now, and nothing less, goes into the snapshot.
        let Ok(stored) = self.read(&app).await else { return };
        let Ok(vault) = self.vault(&app) else { return };
        if self.0.closed.get() {
            return;
        }
        let mut opened = FromStore::new(self.0.name.section.kind(), app.actor(&vault), &stored);
        if opened.unreadable > 0 {
            return;
        }
        let Ok(snapshot) = opened.document.snapshot() else { return };
        let replaced: Vec<_> = stored.pieces.iter().map(|(id, _)| *id).collect();
        self.0.compacting.set(true);
        let time = app.platform().seconds();
        let compacted = vault.compact(&self.0.name, time, &snapshot, &replaced).await;
        self.0.compacting.set(false);
        if let Ok(id) = compacted {
            self.0.known.borrow_mut().insert(id);
        }
    }
}
