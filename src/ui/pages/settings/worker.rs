//! Who works on this device.

use crate::app::Worker;
use crate::lang::text;
use crate::ui::pages::start::{SectorField, WorkerFields};
use crate::ui::{say, use_app};
use leptos::prelude::*;

/// The worker's own details, kept at every key press; the status line tells how far that is.
#[component]
pub(super) fn OwnDetails() -> impl IntoView {
    let app = use_app();
    let kept = app.signals().worker;
    let worker = Signal::derive(move || kept.get().unwrap_or_default());
    let change = move |change: Box<dyn FnOnce(&mut Worker)>| app.change_worker(change);
    let heading = text("Du som skriver", "Kirjoittaja", "You who write");
    let hint = text(
        "Sparas på den här enheten medan du skriver.",
        "Tallentuu tähän laitteeseen kirjoittaessa.",
        "Saved on this device as you write.",
    );
    view! {
        <section class="sheet-part">
            <h2>{say(heading)}</h2>
            <p class="soft">{say(hint)}</p>
            <WorkerFields worker change=change.clone() />
            <SectorField worker change />
        </section>
    }
}
