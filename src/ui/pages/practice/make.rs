//! Making the practice family.

use crate::lang::text;
use crate::store::StoreError;
use crate::ui::frame::failure_words;
use crate::ui::{address, say, use_app, use_lang};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_navigate;

/// The button that makes the practice family and goes to it, or only goes to it where it is here already.
#[component]
pub fn MakePractice() -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let making = RwSignal::new(false);
    let trouble = RwSignal::new(None::<StoreError>);
    let practise =
        text("Öva med en påhittad familj", "Harjoittele keksityllä perheellä", "Practise with an invented family");
    let writing = text("Övningsfamiljen skrivs …", "Harjoitusperhettä kirjoitetaan …", "Writing the practice family …");
    let navigate = use_navigate();
    let make = move |_| {
        if making.get_untracked() {
            return;
        }
        making.set(true);
        trouble.set(None);
        let (app, navigate) = (app.clone(), navigate.clone());
        spawn_local(async move {
            let made = app.make_practice_family().await;
            // The page may have been left meanwhile.
            let stayed = making.try_set(false).is_none();
            match made {
                Ok(family) if stayed => navigate(&address::family(&family), Default::default()),
                Ok(_) => {}
                Err(why) => drop(trouble.try_set(Some(why))),
            }
        });
    };
    view! {
        <button type="button" class="button button--second" aria-disabled=move || making.get().to_string() on:click=make>
            {say(practise)}
        </button>
        <p role="status" class="outcome">
            {move || making.get().then(|| writing.get(lang()))}
        </p>
        {move || {
            trouble
                .get()
                .map(|why| {
                    view! {
                        <p class="field-problem outcome" role="alert">
                            {failure_words(&why).get(lang())}
                        </p>
                    }
                })
        }}
    }
}
