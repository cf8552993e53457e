//! How far the opening is that somebody has asked for.

use crate::app::Refusal;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How far the opening is that somebody has asked for. Copies share it.
#[derive(Clone, Copy)]
pub struct Asking {
    /// It is being opened.
    pub busy: RwSignal<bool>,
    /// Why it did not open.
    pub refusal: RwSignal<Option<Refusal>>,
}

impl Asking {
    /// Nobody has asked yet.
    #[must_use]
    pub fn new() -> Self {
        Self { busy: RwSignal::new(false), refusal: RwSignal::new(None) }
    }

    /// Asks, unless it is being opened already; `then` runs where it opens.
    pub fn ask(self, opened: impl Future<Output = Result<(), Refusal>> + 'static, then: impl FnOnce() + 'static) {
        if self.busy.get_untracked() {
            return;
        }
        self.refusal.set(None);
        self.busy.set(true);
        spawn_local(async move {
            let result = opened.await;
            // The page may have gone with the opening.
            let _ = self.busy.try_set(false);
            match result {
                Ok(()) => then(),
                Err(why) => drop(self.refusal.try_set(Some(why))),
            }
        });
    }
}

impl Default for Asking {
    fn default() -> Self {
        Self::new()
    }
}
