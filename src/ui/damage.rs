//! Says of sections that some of what is stored could not be read. Nothing is hidden, and nothing is thrown away.

use super::{say, use_app, use_lang};
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

fn title(section: &Section) -> Text {
    let form = forms::ALL.into_iter().find(|form| form.section == section.kind());
    form.map_or(text("annat", "muu", "other"), |form| super::pages::form_title(form, section))
}
