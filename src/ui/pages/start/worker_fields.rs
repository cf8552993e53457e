//! The fields about the worker, as at the start and in the settings.

use crate::app::Worker;
use crate::lang::{Text, text};
use crate::plan::forms::family::SECTOR;
use crate::ui::who::{sector_words, sectors};
use crate::ui::{say, use_lang};
use leptos::prelude::*;

/// One of the details that a worker gives of themselves.
#[derive(Clone, Copy)]
struct Detail {
    id: &'static str,
    label: Text,
    read: fn(&Worker) -> &String,
    write: fn(&mut Worker) -> &mut String,
}

const NAME: Detail = Detail {
    id: "worker-name",
    label: text("Ditt namn", "Oma nimi", "Your name"),
    read: |worker| &worker.name,
    write: |worker| &mut worker.name,
};

const ORGANISATION: Detail = Detail {
    id: "worker-organisation",
    label: text("Organisation", "Organisaatio", "Organisation"),
    read: |worker| &worker.organisation,
    write: |worker| &mut worker.organisation,
};

const ROLE: Detail = Detail {
    id: "worker-role",
    label: text("Roll", "Rooli", "Role"),
    read: |worker| &worker.role,
    write: |worker| &mut worker.role,
};

/// The worker's name, organisation and role. `change` takes each key press.
#[component]
pub fn WorkerFields(
    #[prop(into)] worker: Signal<Worker>,
    change: impl Fn(Box<dyn FnOnce(&mut Worker)>) + Clone + 'static,
) -> impl IntoView {
    let field = |detail: Detail| view! { <WorkerField detail worker change=change.clone() /> };
    view! {
        {field(NAME)}
        <div class="row-pair">{field(ORGANISATION)} {field(ROLE)}</div>
    }
}

#[component]
fn WorkerField(
    detail: Detail,
    worker: Signal<Worker>,
    change: impl Fn(Box<dyn FnOnce(&mut Worker)>) + 'static,
) -> impl IntoView {
    let on_input = move |event| {
        let words = event_target_value(&event);
        change(Box::new(move |worker| *(detail.write)(worker) = words));
    };
    view! {
        <div class="field">
            <label class="field-label" for=detail.id>
                {say(detail.label)}
            </label>
            <input
                class="input"
                type="text"
                id=detail.id
                dir="auto"
                autocomplete="off"
                prop:value=move || worker.with(|worker| (detail.read)(worker).clone())
                on:input=on_input
            />
        </div>
    }
}

/// The sector that the worker stands for; for the card, and so only in the settings. `change` takes each choice.
#[component]
pub fn SectorField(
    #[prop(into)] worker: Signal<Worker>,
    change: impl Fn(Box<dyn FnOnce(&mut Worker)>) + 'static,
) -> impl IntoView {
    const FIELD: &str = "worker-sector";
    let lang = use_lang();
    let write = move |event| {
        let id = event_target_value(&event);
        change(Box::new(move |worker| worker.sector = id));
    };
    let option = |choice: &'static crate::plan::Choice| {
        view! {
            <option value=choice.id selected=move || worker.with(|worker| worker.sector == choice.id)>
                {move || sector_words(choice, lang())}
            </option>
        }
    };
    view! {
        <div class="field">
            <label class="field-label" for=FIELD>
                {say(SECTOR.label)}
            </label>
            <select class="input" id=FIELD autocomplete="off" on:change=write>
                <option value="">{say(text("Inte valt", "Ei valittu", "Not chosen"))}</option>
                {sectors().iter().map(option).collect_view()}
            </select>
        </div>
    }
}
