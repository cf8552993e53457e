//! The first page: what this is, and two ways to begin. Who begins chooses a passphrase and writes down a recovery code.

mod code;
mod confirm;
mod languages;
mod passphrase;
mod who;
mod worker_fields;

pub use languages::LanguageButtons;
pub use worker_fields::{SectorField, WorkerFields};

use super::families::FamiliesPage;
use super::sheet::Sheet;
use crate::app::{Door, Enrolment, Worker};
use crate::lang::{Text, text};
use crate::ui::{address, ask_to_stay, focus, say, use_app, use_lang};
use code::CodeStep;
use confirm::ConfirmStep;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use passphrase::PassphraseStep;
use std::rc::Rc;
use who::WhoStep;

/// How far the beginning is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// What this is, and who writes.
    Who,
    /// A passphrase is chosen.
    Passphrase,
    /// The recovery code is written down.
    Code,
    /// The recovery code is typed in once.
    Confirm,
}

/// What is chosen on the way. Copies share it.
#[derive(Clone, Copy)]
struct Beginning {
    step: RwSignal<Step>,
    worker: RwSignal<Worker>,
    /// The keys, made but not kept; the passphrase itself is forgotten once they are.
    enrolment: StoredValue<Option<Rc<Enrolment>>, LocalStorage>,
}

impl Beginning {
    /// Goes to a step, forth or back. What was typed stays, but for the passphrase.
    fn go(self, step: Step) {
        self.step.set(step);
        focus::focus_heading();
    }

    fn enrolment(self) -> Option<Rc<Enrolment>> {
        self.enrolment.get_value()
    }
}

/// The first page of a device on which nobody has begun.
#[component]
pub fn StartPage() -> impl IntoView {
    let lang = use_lang();
    let beginning = Beginning {
        step: RwSignal::new(Step::Who),
        worker: RwSignal::new(Worker::default()),
        enrolment: StoredValue::new_local(None),
    };
    // The code that was written down dies with the page until it is confirmed.
    ask_to_stay(move || beginning.enrolment().is_some());
    let step = beginning.step;
    let title = Signal::derive(move || match step.get() {
        Step::Who => text("Välkommen", "Tervetuloa", "Welcome"),
        Step::Passphrase => text("Välj en lösenfras", "Valitse salalause", "Choose a passphrase"),
        Step::Code => {
            text("Skriv upp återställningskoden", "Kirjaa palautuskoodi muistiin", "Write down the recovery code")
        }
        Step::Confirm => text("Skriv in återställningskoden", "Kirjoita palautuskoodi", "Type in the recovery code"),
    });
    let so_far = text("Steg {n} av 4", "Vaihe {n}/4", "Step {n} of 4");
    let over = move || match step.get() as u8 {
        0 => String::new(),
        before => so_far.with(lang(), &[("n", &(before + 1).to_string())]),
    };
    let first = Memo::new(move |_| step.get() == Step::Who);
    // Later the head of the page is enough.
    let languages = move || first.get().then(|| view! { <LanguageButtons /> });
    let shown = move || match step.get() {
        Step::Who => view! { <WhoStep beginning /> }.into_any(),
        Step::Passphrase => view! { <PassphraseStep beginning /> }.into_any(),
        Step::Code => view! { <CodeStep beginning /> }.into_any(),
        Step::Confirm => view! { <ConfirmStep beginning /> }.into_any(),
    };
    view! {
        <Sheet title over action=move || view! { {languages} }>
            {shown}
        </Sheet>
    }
}

/// The start at an address of its own, for who has practised first; the families for who has begun.
#[component]
pub fn BeginPage() -> impl IntoView {
    let door = use_app().signals().door;
    let new = Memo::new(move |_| door.get() == Door::New);
    let navigate = use_navigate();
    Effect::new(move |_| {
        if !new.get() {
            navigate(address::HOME, NavigateOptions { replace: true, ..NavigateOptions::default() });
            focus::focus_heading();
        }
    });
    move || if new.get() { view! { <StartPage /> }.into_any() } else { view! { <FamiliesPage /> }.into_any() }
}

/// The way back to the step before.
#[component]
fn Earlier(beginning: Beginning, to: Step) -> impl IntoView {
    let words: Text = text("Tillbaka", "Takaisin", "Back");
    view! {
        <p class="recovery-tools">
            <button type="button" class="button button--quiet button--back" on:click=move |_| beginning.go(to)>
                {say(words)}
            </button>
        </p>
    }
}
