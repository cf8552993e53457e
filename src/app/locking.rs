//! Closing the door: by a button, by another tab, or by itself.

use super::platform::Word;
use super::{App, Door};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How long what is not saved yet is waited for between two looks. Milliseconds.
const LOOK: u32 = 50;

impl App {
    /// Closes the door in every tab.
    pub fn lock(&self) {
        self.platform().tell(&Word::Lock);
        self.close();
    }

    /// Closes the door of this tab: the screen is blank at once; what is not saved yet is saved; then the app begins anew
    /// in a memory that never held a key. Where saving fails it is tried until it succeeds: nothing is thrown away.
    pub(super) fn close(&self) {
        if self.signals().door.get_untracked() != Door::Open {
            return;
        }
        self.platform().end_typing();
        self.signals().door.set(Door::Closing);
        let app = self.clone();
        spawn_local(async move {
            app.platform().painted().await;
            app.retry_saving();
            while app.has_unsaved() {
                app.platform().wait(LOOK).await;
            }
            app.0.own.take();
            app.platform().restart();
        });
    }

    /// Somebody is at work: the time until the app locks by itself begins anew.
    pub fn stay_open(&self) {
        self.0.active.set(self.platform().seconds());
        self.0.leaving.set(false);
    }

    /// How long until the app locks by itself where nobody is at work. Seconds; none where it is time.
    #[must_use]
    pub fn left_open(&self) -> u32 {
        let minutes = self.signals().preferences.with_untracked(|preferences| preferences.lock_after.minutes());
        let idle = self.platform().seconds().saturating_sub(self.0.active.get());
        // A clock that was set back does not keep the door open for longer.
        u32::try_from(i64::from(60 * minutes) - idle.max(0)).unwrap_or(0)
    }

    /// Closes the door of this tab where nobody was at work for as long as the worker has chosen.
    pub fn lock_if_left(&self) {
        if self.left_open() == 0 {
            self.close();
        }
    }
}
