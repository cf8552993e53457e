//! What is chosen before printing, and what the paper holds.

use super::found::{Findings, Withheld};
use super::parts::Parts;
use super::{Choices, TITLE};
use crate::app::Deed;
use crate::lang::{Lang, text};
use crate::plan::Section;
use crate::plan::paper::Paper;
use crate::ui::household::use_household;
use crate::ui::pages::sheet::Back;
use crate::ui::parts::Icon;
use crate::ui::parts::icon::Shape;
use crate::ui::{say, use_app};
use leptos::prelude::*;

/// The tools above the paper. They are not printed.
#[component]
pub(super) fn Tools(
    choices: Choices,
    paper: Memo<Paper>,
    /// The section that is printed, where it is one alone.
    single: Option<Section>,
    back: Back,
) -> impl IntoView {
    let print = text("Skriv ut", "Tulosta", "Print");
    let (app, household) = (use_app(), use_household());
    let on_print = move |_| {
        let printed = single.clone().map_or_else(|| choices.sections.get_untracked(), |section| vec![section]);
        // Of an empty form nothing is printed that was written.
        if !choices.empty.get_untracked() {
            app.note(&household.family, Deed::Printed, &printed, "");
        }
        if let Some(window) = web_sys::window() {
            // A browser that cannot print says so itself.
            let _ = window.print();
        }
    };
    let signature = text("Plats för underskrifter", "Tila allekirjoituksille", "Room for signatures");
    let empty =
        text("Tomt formulär att fylla i för hand", "Tyhjä lomake käsin täytettäväksi", "Empty form to fill in by hand");
    view! {
        <section class="sheet paper-tools">
            <p class="sheet-back">
                <a href=back.to>
                    <Icon shape=Shape::Back />
                    {say(back.words)}
                </a>
            </p>
            <header class="sheet-head sheet-head--split">
                <h1 tabindex="-1">{say(TITLE)}</h1>
                <button type="button" class="button" on:click=on_print>
                    <Icon shape=Shape::Print />
                    {say(print)}
                </button>
            </header>
            <Language choices />
            <div class="paper-options">
                <Toggle words=signature on=choices.signature />
                <Toggle words=empty on=choices.empty />
            </div>
            <div class="paper-tools-lists">
                <Parts choices paper />
                <Withheld paper />
            </div>
            <Findings paper />
        </section>
    }
}

#[component]
fn Language(choices: Choices) -> impl IntoView {
    let label = text("Papperets språk", "Paperin kieli", "Language of the paper");
    let options = Lang::ALL.map(|lang| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name="paper-language"
                    prop:checked=move || choices.lang.get() == lang
                    on:change=move |_| choices.lang.set(lang)
                />
                <span class="choice-words" lang=lang.tag()>
                    {lang.own_name()}
                </span>
            </label>
        }
    });
    view! {
        <fieldset class="field">
            <legend class="field-label">{say(label)}</legend>
            <div class="choices choices--side">{options.collect_view()}</div>
        </fieldset>
    }
}

#[component]
fn Toggle(words: crate::lang::Text, on: RwSignal<bool>) -> impl IntoView {
    view! {
        <label class="choice">
            <input type="checkbox" prop:checked=on on:change=move |event| on.set(event_target_checked(&event)) />
            <span class="choice-words">{say(words)}</span>
        </label>
    }
}
