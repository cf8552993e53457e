//! The practice family on the screen: what marks it on every page, makes it and takes it away.

mod make;
mod remove;

pub use make::MakePractice;
pub use remove::RemovePractice;

use crate::lang::{Text, text};
use crate::plan::FamilyId;
use crate::ui::{address, say, use_app};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// The word that marks practice.
pub const PRACTICE: Text = text("Övning", "Harjoitus", "Practice");

/// The band that says that the family is invented.
#[component]
pub fn PracticeBand() -> impl IntoView {
    let words = text(
        "Påhittad familj: skriv inga riktiga uppgifter.",
        "Keksitty perhe: tähän ei kirjata oikeita tietoja.",
        "An invented family: write no real details.",
    );
    let practising = practising();
    move || {
        practising.get().then(|| {
            view! {
                <aside class="practice" aria-label=say(PRACTICE)>
                    <p>
                        <b class="practice-word">{say(PRACTICE)}</b>
                        {say(words)}
                    </p>
                    <RemovePractice class="button button--quiet" />
                </aside>
            }
        })
    }
}

/// The word alone, for the status line.
#[component]
pub fn PracticeWord() -> impl IntoView {
    let practising = practising();
    move || practising.get().then(|| view! { <b class="practice-word">{say(PRACTICE)}</b> })
}

/// Whether the page is one of the practice family's, and the family is here.
fn practising() -> Memo<bool> {
    let app = use_app();
    let location = use_location();
    Memo::new(move |_| {
        let on_its_page =
            location.pathname.with(|path| address::family_of(path).as_ref().is_some_and(FamilyId::is_practice));
        on_its_page && app.has_practice_family()
    })
}
