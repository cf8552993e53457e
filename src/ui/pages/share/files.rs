//! The files, to be saved or passed on.

use super::went::Went;
use super::{Made, Step, use_sharing};
use crate::lang::{Text, list, text};
use crate::ui::hand_over::{NOT_SHARED, PassedOn, can_share, outcome, save_bytes, share};
use crate::ui::parts::Dialog;
use crate::ui::{ask_to_stay, hold_links, say, use_lang};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_navigate;

/// The id of the question before files are let go that nobody has.
const HEADING: &str = "files-unsaved";

/// A file for each receiver. They go with the page: that is asked about where one was neither saved nor passed on.
#[component]
pub(super) fn Files() -> impl IntoView {
    let sharing = use_sharing();
    let navigate = use_navigate();
    let asked = RwSignal::new(false);
    // Where the worker wanted to go; the overview where it is no other page.
    let to = StoredValue::new(None::<String>);
    ask_to_stay(move || sharing.has_unsaved_files());
    hold_links(move |address| {
        let holds = sharing.has_unsaved_files();
        if holds {
            to.set_value(Some(address));
            asked.set(true);
        }
        holds
    });
    let go_on = Callback::new(move |()| {
        asked.set(false);
        // The phrase of a file does not stay on the page.
        sharing.files.set_value(Vec::new());
        match to.get_value() {
            Some(address) => navigate(&address, Default::default()),
            None => sharing.go(Step::Overview),
        }
    });
    let done = move |_| {
        to.set_value(None);
        if sharing.has_unsaved_files() {
            asked.set(true);
        } else {
            go_on.run(());
        }
    };
    let safe = text(
        "Filen är krypterad för mottagaren och kan skickas på vilket sätt som helst. Mottagaren öppnar den under Ta emot i Samplan.",
        "Tiedosto on salattu vastaanottajalle, ja sen voi lähettää millä tavalla tahansa. Vastaanottaja avaa sen Samplanin Vastaanota-sivulla.",
        "The file is encrypted for the receiver and can be sent in any way. The receiver opens it under Receive in Samplan.",
    );
    view! {
        <p>{say(safe)}</p>
        {sharing.files.get_value().into_iter().map(|made| view! { <OneFile made /> }).collect_view()}
        <p class="actions">
            <button type="button" class="button button--second" on:click=done>
                {say(text("Klart", "Valmis", "Done"))}
            </button>
        </p>
        <Unsaved asked go_on />
    }
}

/// A receiver's file.
#[component]
fn OneFile(made: Made) -> impl IntoView {
    let lang = use_lang();
    let Made { who, phrase, file, kept } = made;
    let name = file.name.clone();
    let told = RwSignal::new(None::<Text>);
    let save = {
        let (file, kept) = (file.clone(), kept.clone());
        move |_| {
            let is_saved = save_bytes(&file.name, &file.bytes);
            told.set(Some(outcome(is_saved)));
            if is_saved {
                kept.set(true);
            }
        }
    };
    let pass_on = can_share().then(|| {
        let file = file.clone();
        let send = move |_| {
            let (file, kept) = (file.clone(), kept.clone());
            told.set(None);
            spawn_local(async move {
                match share(&file.name, &file.bytes).await {
                    PassedOn::Yes => kept.set(true),
                    PassedOn::LeftBe => {}
                    PassedOn::Refused => drop(told.try_set(Some(NOT_SHARED))),
                }
            });
        };
        view! {
            <button type="button" class="button button--second" on:click=send>
                {say(text("Skicka vidare …", "Lähetä …", "Send …"))}
            </button>
        }
    });
    let to = text("Till {who}", "Vastaanottaja: {who}", "To {who}");
    view! {
        <section class="sheet-part">
            <h2>
                <bdi>{move || to.with(lang(), &[("who", &who)])}</bdi>
            </h2>
            <p class="soft">{name}</p>
            {phrase.map(|phrase| view! { <Phrase phrase /> })}
            <Went sections=file.sections left_out=file.left_out />
            <div class="actions">
                <button type="button" class="button" on:click=save>
                    {say(text("Spara filen", "Tallenna tiedosto", "Save the file"))}
                </button>
                {pass_on}
            </div>
            <p role="status" class="outcome">
                {move || told.get().map(|words| words.get(lang()))}
            </p>
        </section>
    }
}

/// Asks before files go that were neither saved nor passed on.
#[component]
fn Unsaved(asked: RwSignal<bool>, go_on: Callback<()>) -> impl IntoView {
    let (sharing, lang) = (use_sharing(), use_lang());
    let stay = NodeRef::new();
    let one = text(
        "Filen till {who} är inte sparad",
        "Tiedostoa ei ole tallennettu: {who}",
        "The file for {who} is not saved",
    );
    let several = text(
        "Filerna till {who} är inte sparade",
        "Tiedostoja ei ole tallennettu: {who}",
        "The files for {who} are not saved",
    );
    let question = move || {
        let whose = sharing.files.with_value(|all| {
            let unsaved = all.iter().filter(|made| !made.kept.get());
            unsaved.map(|made| made.who.clone()).collect::<Vec<_>>()
        });
        let words = if whose.len() > 1 { several } else { one };
        words.with(lang(), &[("who", &list(lang(), &whose))])
    };
    let gone = text(
        "Det som inte är sparat eller skickat är borta när du går vidare, med sin lösenfras.",
        "Se, mitä ei ole tallennettu tai lähetetty, katoaa salalauseineen, kun jatkat.",
        "What is neither saved nor sent is gone when you go on, with its passphrase.",
    );
    view! {
        <Dialog open=asked labelled_by=HEADING safe=stay>
            <h2 id=HEADING>
                <bdi>{question}</bdi>
            </h2>
            <p>{say(gone)}</p>
            <div class="actions">
                <button type="button" class="button" node_ref=stay on:click=move |_| asked.set(false)>
                    {say(text("Stanna här", "Pysy tässä", "Stay here"))}
                </button>
                <button type="button" class="button button--danger" on:click=move |_| go_on.run(())>
                    {say(text("Gå vidare ändå", "Jatka silti", "Go on all the same"))}
                </button>
            </div>
        </Dialog>
    }
}

/// The passphrase that the receiver is told.
#[component]
pub(super) fn Phrase(phrase: String) -> impl IntoView {
    let what = text("Filens lösenfras", "Tiedoston salalause", "The file's passphrase");
    let other_way = text(
        "Berätta den på ett annat sätt än filen skickas. Den visas bara här, och nästa fil får en annan.",
        "Kerro se muuten kuin lähetät tiedoston. Se näkyy vain tässä, ja seuraava tiedosto saa toisen.",
        "Tell it by another way than the file is sent. It shows only here, and the next file gets another.",
    );
    view! {
        <dl class="facts">
            <div>
                <dt>{say(what)}</dt>
                <dd>
                    <b>{phrase}</b>
                </dd>
            </div>
        </dl>
        <p class="soft">{say(other_way)}</p>
    }
}
