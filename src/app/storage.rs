//! Asking the browser to keep what is stored.

use super::App;
use leptos::task::spawn_local;

impl App {
    /// Asks the browser, once somebody has really begun, not to remove the plans by itself. Nothing waits for the
    /// answer: the settings tell what it was.
    pub(super) fn ask_to_persist_quietly(&self) {
        let asked = self.platform().ask_to_persist();
        spawn_local(async move {
            let _ = asked.await;
        });
    }
}
