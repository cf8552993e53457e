//! Says that some of what is stored could not be read. Nothing is hidden, and nothing is thrown away.

use super::{address, say, use_app, use_lang};
use crate::lang::{Text, list, text};
use crate::plan::{Section, forms};
use leptos::prelude::*;

/// A band that names the sections of which pieces could not be read; nothing where all could.
#[component]
pub fn DamageBand() -> impl IntoView {
    let damaged = use_app().signals().damaged;
    let lang = use_lang();
    let label = text("Skadade uppgifter", "Vioittuneet tiedot", "Damaged data");
    let words = text(
        "En del av det som är sparat kunde inte läsas: {sections}. Allt annat är kvar och går att skriva i. De skadade bitarna är inte borttagna.",
        "Osaa tallennetusta ei voitu lukea: {sections}. Kaikki muu on tallessa ja muokattavissa. Vioittuneita osia ei ole poistettu.",
        "Some of what is stored could not be read: {sections}. Everything else is there and can be written in. The damaged pieces have not been removed.",
    );
    move || {
        let sections: Vec<&str> = damaged.with(|all| all.keys().map(|name| title(&name.section).get(lang())).collect());
        (!sections.is_empty()).then(|| {
            let words = words.with(lang(), &[("sections", &list(lang(), &sections))]);
            view! {
                <div class="banner" aria-label=say(label) role="alert">
                    <p>{words}</p>
                </div>
            }
        })
    }
}

/// What it means that the worker's own keys cannot be read.
pub const IDENTITY_LOST: Text = text(
    "Nycklarna som undertecknar i ditt namn kan inte läsas. Du kan läsa och skriva, men inte dela eller ta emot. Läs in din senaste säkerhetskopia, så kommer nycklarna tillbaka.",
    "Allekirjoitusavaimiasi ei voi lukea. Voit lukea ja kirjoittaa, mutta et jakaa tai vastaanottaa. Palauta viimeisin varmuuskopiosi, niin avaimet palautuvat.",
    "The keys that sign in your name cannot be read. You can read and write, but not share or receive. Restore your latest back-up, and the keys come back.",
);

/// A band that tells it and leads to the way back; nothing where the keys are there.
#[component]
pub fn IdentityBand() -> impl IntoView {
    let lost = use_app().signals().identity_lost;
    move || {
        lost.get().then(|| {
            view! {
                <div class="banner" role="alert">
                    <p>{say(IDENTITY_LOST)}</p>
                    <a class="button button--second" href=address::RESTORE>
                        {say(super::pages::RESTORE)}
                    </a>
                </div>
            }
        })
    }
}

fn title(section: &Section) -> Text {
    let form = forms::ALL.into_iter().find(|form| form.section == section.kind());
    form.map_or(text("annat", "muu", "other"), |form| super::pages::form_title(form, section))
}
