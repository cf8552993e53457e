//! Taking the practice family away, in one step: nothing in it is anybody's.

use crate::lang::text;
use crate::plan::FamilyId;
use crate::ui::announce::use_announcer;
use crate::ui::{address, say, use_app};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::{use_location, use_navigate};

/// The button that takes the practice family away. Leaves the family's pages first; elsewhere it calls `done`.
#[component]
pub fn RemovePractice(class: &'static str, #[prop(optional, into)] done: Option<Callback<()>>) -> impl IntoView {
    let app = use_app();
    let announcer = use_announcer();
    let navigate = use_navigate();
    let location = use_location();
    let words = text("Ta bort övningen", "Poista harjoitus", "Remove the practice");
    let removed =
        text("Övningsfamiljen är borttagen.", "Harjoitusperhe on poistettu.", "The practice family has been removed.");
    let failed = text(
        "Övningsfamiljen är kvar: den gick inte att ta bort. Försök igen om en stund.",
        "Harjoitusperhe on yhä täällä: poistaminen ei onnistunut. Yritä hetken kuluttua uudelleen.",
        "The practice family is still here: it could not be removed. Try again in a moment.",
    );
    let remove = move |_| {
        let (app, navigate) = (app.clone(), navigate.clone());
        let inside = location.pathname.with_untracked(|path| address::family_of(path).is_some());
        spawn_local(async move {
            let lang = app.signals().preferences.with_untracked(|preferences| preferences.lang);
            match app.remove_family(&FamilyId::practice()).await {
                Ok(()) => {
                    if inside {
                        navigate(address::HOME, Default::default());
                    } else if let Some(done) = done {
                        // The page may have been left meanwhile.
                        let _ = done.try_run(());
                    }
                    announcer.say(removed.get(lang).to_owned());
                }
                Err(_) => announcer.say(failed.get(lang).to_owned()),
            }
        });
    };
    view! {
        <button type="button" class=class on:click=remove>
            {say(words)}
        </button>
    }
}
