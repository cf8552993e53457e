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
    }

    /// Closes the door of this tab where nobody was at work for as long as the worker has chosen.
    pub fn lock_if_left(&self) {
        let minutes =
            i64::from(self.signals().preferences.with_untracked(|preferences| preferences.lock_after.minutes()));
        if self.platform().seconds() - self.0.active.get() >= 60 * minutes {
            self.close();
        }
    }
}
