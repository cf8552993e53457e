//! The three fields about the worker, as at the start and in the settings.

use crate::app::Worker;
use crate::lang::{Text, text};
use crate::ui::say;
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
