//! What has just happened, in words at the head of the page that are read aloud.

use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// Tells what has just happened, until the next page.
#[derive(Clone, Copy)]
pub struct Announcer(RwSignal<String>);

impl Announcer {
    /// Tells it, once the focus has moved to where it goes: what is said earlier is talked over.
    pub fn say(self, words: String) {
        Timeout::new(300, move || {
            let _ = self.0.try_set(words);
        })
        .forget();
    }
}

/// Gives every page an announcer.
pub fn provide_announcer() {
    provide_context(Announcer(RwSignal::new(String::new())));
}

/// The announcer of every page.
///
/// # Panics
/// Never inside the app: its frame provides it.
#[must_use]
pub fn use_announcer() -> Announcer {
    expect_context::<Announcer>()
}

/// Where it is told. Always in the page, or screen readers would miss the first words.
#[component]
pub fn Announcements() -> impl IntoView {
    let Announcer(words) = use_announcer();
    let location = use_location();
    Effect::new(move |_| {
        location.pathname.track();
        words.set(String::new());
    });
    view! {
        <p class="told" role="status">
            {words}
        </p>
    }
}
