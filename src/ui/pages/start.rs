//! The first page: what this is, and two ways to begin.

mod begin;
mod languages;
mod worker_fields;

pub use worker_fields::WorkerFields;

use super::practice::MakePractice;
use super::sheet::Sheet;
use crate::lang::{Text, text};
use crate::ui::say;
use begin::BeginForm;
use languages::{InEachLanguage, LanguageButtons};
use leptos::prelude::*;

/// What must be known before anything real is written.
const NOT_SEALED: Text = text(
    "Inget krypteras ännu: skriv tills vidare bara påhittade uppgifter.",
    "Tietoja ei vielä salata: kirjaa toistaiseksi vain keksittyjä tietoja.",
    "Nothing is encrypted yet: for now, write only invented details.",
);

/// The first page of a device on which nobody has begun.
#[component]
pub fn StartPage() -> impl IntoView {
    view! {
        <Sheet title=text("Välkommen", "Tervetuloa", "Welcome") action=|| view! { <LanguageButtons /> }>
            <InEachLanguage />
            <p>{say(NOT_SEALED)}</p>
            <BeginForm />
            <Practise />
        </Sheet>
    }
}

/// The other way to begin.
#[component]
fn Practise() -> impl IntoView {
    let first = text("Vill du öva först?", "Haluatko ensin harjoitella?", "Would you like to practise first?");
    let invented = text(
        "Familjen är påhittad, planerna ifyllda.",
        "Perhe on keksitty, suunnitelmat täytetty.",
        "The family is invented, its plans filled in.",
    );
    view! {
        <section class="start-also">
            <p>
                <b>{say(first)}</b>
                <br />
                {say(invented)}
            </p>
            <MakePractice />
        </section>
    }
}
