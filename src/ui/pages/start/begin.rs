//! Who writes on this device.

use super::WorkerFields;
use crate::app::Worker;
use crate::lang::text;
use crate::store::StoreError;
use crate::ui::frame::failure_words;
use crate::ui::{focus, say, use_app, use_lang};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Who works here: kept on the device. Nothing has to be filled in.
#[component]
pub(super) fn BeginForm() -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let worker = RwSignal::new(Worker::default());
    let trouble = RwSignal::new(None::<StoreError>);
    let heading = text("Vem skriver?", "Kuka kirjoittaa?", "Who is writing?");
    let hint = text(
        "Det räcker med namnet. Allt kan ändras i inställningarna.",
        "Pelkkä nimi riittää. Kaikkea voi muuttaa asetuksissa.",
        "The name is enough. Everything can be changed in the settings.",
    );
    let begin = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let app = app.clone();
        spawn_local(async move {
            match app.set_worker(worker.get_untracked()).await {
                // The families now stand at the same address.
                Ok(()) => focus::focus_heading(),
                Err(why) => trouble.set(Some(why)),
            }
        });
    };
    let change = move |change: Box<dyn FnOnce(&mut Worker)>| worker.update(change);
    view! {
        <form class="sheet-part" on:submit=begin autocomplete="off">
            <h2>{say(heading)}</h2>
            <p class="soft">{say(hint)}</p>
            <WorkerFields worker=worker change />
            {move || {
                trouble
                    .get()
                    .map(|why| {
                        view! {
                            <p class="field-problem" role="alert">
                                {failure_words(&why).get(lang())}
                            </p>
                        }
                    })
            }}
            <p class="actions">
                <button type="submit" class="button">
                    {say(text("Börja", "Aloita", "Begin"))}
                </button>
            </p>
        </form>
    }
}
