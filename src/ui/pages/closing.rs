//! The page while the app is being locked: blank.

use crate::app::Saving;
use crate::lang::text;
use crate::ui::frame::failure_words;
use crate::ui::{use_app, use_lang};
use leptos::prelude::*;
use std::time::Duration;

/// How long nothing is said: mostly it is over before. Milliseconds.
const QUIET: u64 = 1_000;

/// Nothing; after a while, what is waited for; and what cannot be saved, where that is why.
#[component]
pub fn ClosingPage() -> impl IntoView {
    let lang = use_lang();
    let saving = use_app().signals().saving;
    let slow = RwSignal::new(false);
    let say_so = move || {
        // The page may have gone meanwhile.
        let _ = slow.try_set(true);
    };
    set_timeout(say_so, Duration::from_millis(QUIET));
    if let Some(page) = web_sys::window().and_then(|window| window.document()) {
        page.set_title("Samplan");
    }
    let locking = text(
        "Låser. Det du skrev sparas först …",
        "Lukitaan. Kirjoittamasi tallennetaan ensin …",
        "Locking. What you wrote is saved first …",
    );
    let stays = text(
        "Samplan är inte låst ännu, för något kunde inte sparas. Stäng inte sidan: den låses så snart det är sparat.",
        "Samplan ei ole vielä lukittu, koska jotakin ei voitu tallentaa. Älä sulje sivua: se lukitaan heti, kun tallennus onnistuu.",
        "Samplan is not locked yet, because something could not be saved. Do not close the page: it locks as soon as that is saved.",
    );
    let why = move || {
        saving.with(|saving| match saving {
            Saving::Failed { why } => Some(failure_words(why)),
            _ => None,
        })
    };
    let words = move || match why() {
        Some(why) => view! {
            <p class="lead">{stays.get(lang())}</p>
            <p>{why.get(lang())}</p>
        }
        .into_any(),
        None if slow.get() => view! { <p class="lead">{locking.get(lang())}</p> }.into_any(),
        None => ().into_any(),
    };
    view! {
        <main class="closing" id="main">
            <h1 class="hush">"Samplan"</h1>
            <div role="status">{words}</div>
        </main>
    }
}
