//! What Samplan is, in each language, and the choice between them.

use crate::lang::{Lang, Text, text};
use crate::ui::{say, use_app, use_lang};
use leptos::prelude::*;

/// What this is, in two sentences.
const WHAT: Text = text(
    "Här skriver du en familjs och varje medlems integrationsplan, också utan nät. Allt sparas på den här enheten och ingen annanstans.",
    "Täällä kirjoitetaan perheen ja jokaisen jäsenen kotoutumissuunnitelma, myös ilman verkkoa. Kaikki tallentuu tähän laitteeseen eikä minnekään muualle.",
    "Here you write a family's and each member's integration plan, also without a network. Everything is kept on this device and nowhere else.",
);

/// The two sentences in all languages at once: whoever comes here may not read the one that the browser asked for.
#[component]
pub(super) fn InEachLanguage() -> impl IntoView {
    let now = use_lang();
    let others = move || {
        let others = Lang::ALL.into_iter().filter(|lang| *lang != now());
        others.map(|lang| view! { <p lang=lang.tag()>{WHAT.get(lang)}</p> }).collect_view()
    };
    view! {
        <p class="lead">{say(WHAT)}</p>
        <div class="start-others">{others}</div>
    }
}

/// The choice of language.
#[component]
pub fn LanguageButtons() -> impl IntoView {
    let app = use_app();
    let now = use_lang();
    let buttons = Lang::ALL.map(|lang| {
        let app = app.clone();
        let choose = move |_| app.set_preferences(|preferences| preferences.lang = lang);
        view! {
            <button
                type="button"
                class="button button--quiet"
                lang=lang.tag()
                aria-pressed=move || (now() == lang).to_string()
                on:click=choose
            >
                {lang.own_name()}
            </button>
        }
    });
    view! {
        <div class="start-languages" role="group" aria-label=say(text("Språk", "Kieli", "Language"))>
            {buttons.into_iter().collect_view()}
        </div>
    }
}
