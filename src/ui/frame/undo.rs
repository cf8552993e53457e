//! The way back from the latest change.

use crate::app::Undone;
use crate::lang::{Lang, Text, text};
use crate::ui::parts::Icon;
use crate::ui::parts::icon::Shape;
use crate::ui::{focus, use_announcer, use_app, use_lang};
use leptos::prelude::*;

/// Takes back the latest change on the page, says what that was, and goes with the last of them.
#[component]
pub(super) fn UndoButton() -> impl IntoView {
    let (app, lang, announcer) = (use_app(), use_lang(), use_announcer());
    let next = {
        let app = app.clone();
        Memo::new(move |_| app.next_undo())
    };
    let undo = move |_| {
        let told = match app.undo() {
            Undone::Back(what) => BACK.with(lang(), &[("what", plain(what, lang()))]),
            Undone::Nothing => NOTHING.get(lang()).to_owned(),
        };
        announcer.say(told);
        if next.get_untracked().is_none() {
            // The button is gone.
            focus::focus_heading();
        }
    };
    move || {
        let (what, undo) = (next.get()?, undo.clone());
        let words = move || OFFER.with(lang(), &[("what", plain(what, lang()))]);
        Some(view! {
            <button type="button" class="button button--quiet status-undo" on:click=undo>
                <Icon shape=Shape::Undo />
                <span class="status-what">{words}</span>
            </button>
        })
    }
}

/// A question inside a sentence.
fn plain(what: Text, lang: Lang) -> &'static str {
    what.get(lang).trim_end_matches([':', '.'])
}

const OFFER: Text = text("Ångra: {what}", "Kumoa: {what}", "Undo: {what}");

const BACK: Text = text(
    "Ångrat: {what}. Svaret är som det var före ändringen.",
    "Kumottu: {what}. Vastaus on kuten ennen muutosta.",
    "Undone: {what}. The answer is as it was before the change.",
);

const NOTHING: Text = text(
    "Inget ångrades: svaret har ändrats på nytt sedan dess.",
    "Mitään ei kumottu: vastausta on muutettu sen jälkeen.",
    "Nothing was undone: the answer has been changed again since.",
);
