//! What this is, who writes on this device, and the other way to begin.

use super::languages::InEachLanguage;
use super::{Beginning, Step, WorkerFields};
use crate::app::Worker;
use crate::lang::{Text, text};
use crate::ui::pages::practice::MakePractice;
use crate::ui::{say, use_app};
use leptos::prelude::*;

/// What becomes of what is written.
const SEALED: Text = text(
    "Allt krypteras, och bara du kan öppna det.",
    "Kaikki salataan, ja vain sinä voit avata sen.",
    "All of it is encrypted, and only you can open it.",
);

/// The first step. Nothing has to be filled in.
#[component]
pub(super) fn WhoStep(beginning: Beginning) -> impl IntoView {
    let app = use_app();
    let heading = text("Vem skriver?", "Kuka kirjoittaa?", "Who is writing?");
    let hint = text(
        "Det räcker med namnet. Allt kan ändras i inställningarna.",
        "Pelkkä nimi riittää. Kaikkea voi muuttaa asetuksissa.",
        "The name is enough. Everything can be changed in the settings.",
    );
    let worker = beginning.worker;
    let change = move |change: Box<dyn FnOnce(&mut Worker)>| worker.update(change);
    let next = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        beginning.go(Step::Passphrase);
    };
    let practised = Memo::new(move |_| app.has_practice_family());
    view! {
        <InEachLanguage />
        <p>{say(SEALED)}</p>
        <form class="sheet-part" on:submit=next autocomplete="off">
            <h2>{say(heading)}</h2>
            <p class="soft">{say(hint)}</p>
            <WorkerFields worker change />
            <p class="actions">
                <button type="submit" class="button">
                    {say(text("Börja", "Aloita", "Begin"))}
                </button>
            </p>
        </form>
        {move || (!practised.get()).then(|| view! { <Practise /> })}
    }
}

/// The other way to begin.
#[component]
fn Practise() -> impl IntoView {
    let first = text("Vill du öva först?", "Haluatko ensin harjoitella?", "Would you like to practise first?");
    let invented = text(
        "Påhittad familj, ifyllda planer, ingen lösenfras.",
        "Keksitty perhe, täytetyt suunnitelmat, ei salalausetta.",
        "Invented family, plans filled in, no passphrase.",
    );
    view! {
        <section class="start-also">
            <p>
                <b>{say(first)}</b>
                <br />
                {say(invented)}
            </p>
            <MakePractice />
        </section>
    }
}
