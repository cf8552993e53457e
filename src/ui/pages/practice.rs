//! What marks practice on every page.

use crate::lang::{Text, text};
use crate::plan::FamilyId;
use crate::ui::{address, use_app};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

const PRACTICE: Text = text("Övning", "Harjoitus", "Practice");

/// The band that says that the family is invented.
#[component]
pub fn PracticeBand() -> impl IntoView {
    let app = use_app();
    let words = text(
        "Familjen är påhittad. Skriv inga riktiga uppgifter här.",
        "Perhe on keksitty. Älä kirjoita tähän oikeita tietoja.",
        "The family is invented. Write no real details here.",
    );
    let practising = Memo::new({
        let location = use_location();
        move |_| location.pathname.with(|path| is_practice(path))
    });
    move || {
        let lang = app.lang();
        practising.get().then(|| {
            view! {
                <aside class="practice" aria-label=PRACTICE.get(lang)>
                    <p>
                        <b class="practice-word">{PRACTICE.get(lang)}</b>
                        {words.get(lang)}
                    </p>
                </aside>
            }
        })
    }
}

/// The word alone, for the status line.
#[component]
pub fn PracticeWord() -> impl IntoView {
    let app = use_app();
    let practising = Memo::new({
        let location = use_location();
        move |_| location.pathname.with(|path| is_practice(path))
    });
    move || practising.get().then(|| view! { <b class="practice-word">{PRACTICE.get(app.lang())}</b> })
}

/// Whether an address is one of the practice family's.
fn is_practice(path: &str) -> bool {
    let family = address::family(&FamilyId::practice());
    path.strip_prefix(&family).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
