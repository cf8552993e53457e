//! What would be lost with the page.

use leptos::prelude::*;

/// Has the browser ask before the page is left or loaded again for as long as this component stands and something
/// `would_be_lost`.
pub fn ask_to_stay(would_be_lost: impl Fn() -> bool + 'static) {
    let listening = window_event_listener_untyped("beforeunload", move |event| {
        if would_be_lost() {
            event.prevent_default();
        }
    });
    on_cleanup(move || listening.remove());
}
