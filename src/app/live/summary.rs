//! The section's summary, which lists show without opening it.

use super::Live;
use crate::app::App;
use crate::plan::Summary;
use leptos::prelude::*;

impl Live {
    /// Works out the section's summary and shows it.
    pub(in crate::app) fn summarise(&self, app: &App) -> Summary {
        let changed = app.platform().seconds();
        let summary = match self.0.summary.take() {
            Some(summary) => Summary { changed, ..summary },
            None => Summary::of(&self.0.name.section, &app.reader(&self.0.name.family), changed),
        };
        self.0.summary.replace(Some(summary.clone()));
        app.signals().summaries.maybe_update(|all| {
            let before = all.insert(self.0.name.clone(), summary.clone());
            // While somebody types, only the second moves on, of which no page tells.
            before.is_none_or(|before| before.changed / 60 != changed / 60 || Summary { changed, ..before } != summary)
        });
        summary
    }

    /// Works out the section's summary, shows it and keeps it.
    pub(in crate::app) async fn keep_summary(&self, app: &App) {
        let (summary, heads) = (self.summarise(app), self.0.saved.borrow().to_bytes());
        // Of a damaged section what is kept tells that something is missing.
        if let Ok(vault) = self.vault(app)
            && !self.0.damaged.get()
        {
            // Where it fails, it is made anew at the next start.
            let _ = vault.keep_summary(&self.0.name, &heads, &summary.to_bytes()).await;
        }
    }
}
