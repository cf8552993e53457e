//! Forgetting somebody.

use super::contacts::HEADING as CONTACTS;
use crate::lang::{Text, text};
use crate::seal::WriterId;
use crate::store::StoreError;
use crate::ui::words::isolated;
use crate::ui::{focus, say, use_announcer, use_app, use_lang};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The one question before somebody is forgotten, with what that does not do.
#[component]
pub(super) fn Forget(writer: WriterId, name: Signal<String>, leave: Callback<()>) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let announcer = use_announcer();
    let trouble = RwSignal::new(None::<StoreError>);
    let with_name = move |words: Text| words.with(lang(), &[("name", &isolated(&name.get()))]);
    let forget = move |_| {
        let (app, told) = (app.clone(), untrack(|| with_name(GONE)));
        spawn_local(async move {
            match app.forget_contact(writer).await {
                Ok(()) => {
                    announcer.say(told);
                    focus::focus_soon(CONTACTS.to_owned());
                }
                Err(why) => drop(trouble.try_set(Some(why))),
            }
        });
    };
    let heading = format!("forget-{writer}");
    focus::focus_soon(heading.clone());
    let failed = move || trouble.with(|why| why.as_ref().map(|_| FAILED.get(lang())));
    view! {
        <div class="compare">
            <h4 id=heading tabindex="-1">
                {move || with_name(ASK)}
            </h4>
            <p>{say(WHAT)}</p>
            <p class="field-problem field-problem--told" role="alert">
                {failed}
            </p>
            <p class="actions">
                <button type="button" class="button button--danger" on:click=forget>
                    {say(text("Glöm kontakten", "Unohda yhteyshenkilö", "Forget the contact"))}
                </button>
                <button type="button" class="button button--second" on:click=move |_| leave.run(())>
                    {say(text("Behåll kontakten", "Säilytä yhteyshenkilö", "Keep the contact"))}
                </button>
            </p>
        </div>
    }
}

const ASK: Text = text("Glömma {name}?", "Unohdetaanko {name}?", "Forget {name}?");

const WHAT: Text = text(
    "Kortet och verifieringen tas bort från den här enheten. Det som personen redan har fått har hen kvar, och rätten till det upphör inte: den tar du tillbaka på familjens delningssida.",
    "Kortti ja vahvistus poistetaan tästä laitteesta. Henkilölle jo annettu jää hänelle, eikä oikeus siihen lakkaa: sen voit perua perheen jakosivulla.",
    "The card and the verification are removed from this device. What the person was given stays theirs, and their right to it does not end: you take that back on the family's sharing page.",
);

const GONE: Text =
    text("{name} är borttagen ur kontakterna.", "{name} on poistettu yhteyshenkilöistä.", "{name} has been forgotten.");

const FAILED: Text = text(
    "Kontakten finns kvar: lagringen svarar inte. Försök igen om en stund.",
    "Yhteyshenkilö on yhä tallessa: tallennus ei vastaa. Yritä hetken kuluttua uudelleen.",
    "The contact is still here: storage does not answer. Try again in a moment.",
);
