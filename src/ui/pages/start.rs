//! The first page: what this is, and how to begin.

use super::sheet::Sheet;
use crate::app::Worker;
use crate::lang::{Lang, Text, text};
use crate::store::StoreError;
use crate::ui::{say, use_app};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What this is in two sentences, in each language.
const WHAT: Text = text(
    "Samplan är en gemensam integrationsplan för en familj, som alla som arbetar med familjen kan fylla i. Allt du skriver sparas på den här enheten och fungerar utan nät.",
    "Samplan on perheen yhteinen kotoutumissuunnitelma, jota kaikki perheen kanssa työskentelevät voivat täyttää. Kaikki kirjoittamasi tallentuu tähän laitteeseen ja toimii ilman verkkoa.",
    "Samplan is one integration plan for a family, which everyone who works with the family can fill in. Everything that you write is saved on this device and works without a network.",
);

/// The first page of a device on which nobody has begun.
#[component]
pub fn StartPage() -> impl IntoView {
    let app = use_app();
    let preferences = app.signals().preferences;
    let title = text("Välkommen till Samplan", "Tervetuloa Samplaniin", "Welcome to Samplan");
    let others = move || {
        let now = preferences.with(|now| now.lang);
        Lang::ALL.into_iter().filter(move |lang| *lang != now)
    };
    let chosen = say(WHAT);
    let also = move || {
        others()
            .map(|lang| {
                let app = app.clone();
                view! {
                    <div class="start-also" lang=lang.tag()>
                        <p>{WHAT.get(lang)}</p>
                        <button
                            type="button"
                            class="button button--second"
                            on:click=move |_| app.set_preferences(|preferences| preferences.lang = lang)
                        >
                            {lang.own_name()}
                        </button>
                    </div>
                }
            })
            .collect_view()
    };
    view! {
        <Sheet title=title>
            <p class="lead">{chosen}</p>
            {also}
            <BeginForm />
        </Sheet>
    }
}

/// Who works here: kept on the device, and nothing is asked that is not needed.
#[component]
fn BeginForm() -> impl IntoView {
    let app = use_app();
    let worker = RwSignal::new(Worker::default());
    let trouble = RwSignal::new(None::<StoreError>);
    let begin_words = text("Börja", "Aloita", "Begin");
    let heading = text("Vem är du?", "Kuka olet?", "Who are you?");
    let hint = text(
        "Uppgifterna stannar på den här enheten. De visar vem som har skrivit i planen.",
        "Tiedot jäävät tähän laitteeseen. Niistä näkyy, kuka suunnitelmaan on kirjoittanut.",
        "These stay on this device. They show who has written in the plan.",
    );
    let failed = text(
        "Det gick inte att spara. Försök igen.",
        "Tallennus ei onnistunut. Yritä uudelleen.",
        "It could not be saved. Try again.",
    );
    let begin = {
        let app = app.clone();
        move |event: web_sys::SubmitEvent| {
            event.prevent_default();
            let app = app.clone();
            spawn_local(async move {
                if let Err(why) = app.set_worker(worker.get_untracked()).await {
                    trouble.set(Some(why));
                }
            });
        }
    };
    let error = say(failed);
    view! {
        <form class="sheet-part" on:submit=begin autocomplete="off">
            <h2>{say(heading)}</h2>
            <p class="soft">{say(hint)}</p>
            <WorkerFields worker />
            {move || trouble.get().map(|_| view! { <p class="field-problem" role="alert">{error}</p> })}
            <p class="actions">
                <button type="submit" class="button">
                    {say(begin_words)}
                </button>
            </p>
        </form>
    }
}

/// The three fields about the worker, as at the start and in the settings.
#[component]
pub fn WorkerFields(worker: RwSignal<Worker>) -> impl IntoView {
    let fields: [(&str, Text, fn(&Worker) -> &String, fn(&mut Worker) -> &mut String); 3] = [
        ("worker-name", text("Ditt namn", "Nimesi", "Your name"), |worker| &worker.name, |worker| &mut worker.name),
        (
            "worker-organisation",
            text("Organisation", "Organisaatio", "Organisation"),
            |worker| &worker.organisation,
            |worker| &mut worker.organisation,
        ),
        ("worker-role", text("Uppgift", "Tehtävä", "Role"), |worker| &worker.role, |worker| &mut worker.role),
    ];
    fields.map(|(id, label, read, write)| {
        view! {
            <div class="field">
                <label class="field-label" for=id>
                    {say(label)}
                </label>
                <input
                    class="input"
                    type="text"
                    id=id
                    dir="auto"
                    autocomplete="off"
                    prop:value=move || worker.with(|worker| read(worker).clone())
                    on:input=move |event| worker.update(|worker| *write(worker) = event_target_value(&event))
                />
            </div>
        }
    })
}
