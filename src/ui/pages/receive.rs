//! Taking in what somebody handed over.

mod ask_passphrase;
mod begun_here;
mod crossing_words;
mod crossings;
mod look;
mod names;
mod not_taken;
mod questions;
mod refusal;
mod resembling;
mod section;
mod sender;
mod statement;
mod taken;
mod trouble;

use super::people::TO_SHARE;
use super::sheet::{Back, Sheet};
use crate::app::{Door, NotReceived, Received};
use crate::lang::{Text, text};
use crate::seal::Passphrase;
use crate::ui::parts::{BeginFirst, ChooseFile, NotRead};
use crate::ui::{address, focus, say, use_app, use_lang};
use ask_passphrase::AskFilePassphrase;
use leptos::prelude::*;
use leptos::task::spawn_local;
use look::Look;
use taken::{Outcome, Taken};
use trouble::Trouble;

const TITLE: Text = text("Ta emot", "Vastaanota", "Receive");
/// The heading's id of what came: where the focus goes.
const CAME: &str = "came";
/// The field's id.
const FILE: &str = "file";
/// The most that a file is long, in bytes: what a package may be, and what its seal adds.
const MOST: u32 = 272 << 20;

/// How far the taking in is.
#[derive(Clone)]
enum Stage {
    /// A file is to be chosen.
    Choose,
    /// It is being opened.
    Opening,
    /// It asks for a passphrase.
    Passphrase {
        /// The one that was typed does not open it.
        wrong: bool,
    },
    /// What is in it is looked at. Nothing is taken yet.
    Look {
        /// What it would bring.
        received: Box<Received>,
        /// It would have brought something else when it was first looked through.
        changed: bool,
    },
    /// It is over.
    Over(Box<Outcome>),
}

/// Chooses a file, shows what is in it, and takes of it what is chosen.
#[component]
pub fn ReceivePage() -> impl IntoView {
    let door = use_app().signals().door;
    let begun = Memo::new(move |_| door.get() == Door::Open);
    let back = Back { to: address::HOME.to_owned(), words: text("Familjer", "Perheet", "Families") };
    view! {
        <Sheet title=TITLE back>
            {move || if begun.get() { view! { <Receive /> }.into_any() } else { view! { <BeginFirst words=TO_SHARE /> }.into_any() }}
        </Sheet>
    }
}

#[component]
fn Receive() -> impl IntoView {
    let app = use_app();
    let stage = RwSignal::new(Stage::Choose);
    let problem = RwSignal::new(None::<Trouble>);
    let file = StoredValue::new(Vec::new());
    let open = move |passphrase: Option<Passphrase>| {
        let app = app.clone();
        stage.set(Stage::Opening);
        problem.set(None);
        spawn_local(async move {
            app.platform().painted().await;
            let content = file.try_get_value().unwrap_or_default();
            let opened = app.receive(&content, passphrase.as_ref()).await;
            let next = match opened {
                Ok(received) => Stage::Look { received: Box::new(received), changed: false },
                Err(NotReceived::AsksForPassphrase) => Stage::Passphrase { wrong: false },
                Err(NotReceived::NotForHere) if passphrase.is_some() => Stage::Passphrase { wrong: true },
                Err(why) => {
                    let _ = problem.try_set(Some(Trouble::of(&why, &content)));
                    Stage::Choose
                }
            };
            let place = match next {
                Stage::Choose => FILE,
                Stage::Passphrase { wrong: true } => ask_passphrase::FIELD,
                _ => CAME,
            };
            focus::focus_soon(place.to_owned());
            let _ = stage.try_set(next);
        });
    };
    let chosen = {
        let open = open.clone();
        move |content: Result<Vec<u8>, NotRead>| match content {
            Ok(content) => {
                file.set_value(content);
                open(None);
            }
            Err(why) => problem.set(Some(Trouble::not_read(why))),
        }
    };
    let chosen = Callback::new(chosen);
    let ask = Callback::new(move |passphrase| open(Some(passphrase)));
    let end = Callback::new(move |outcome: Outcome| {
        file.set_value(Vec::new());
        stage.set(Stage::Over(Box::new(outcome)));
        focus::focus_soon(CAME.to_owned());
    });
    let look_again = Callback::new(move |received| {
        stage.set(Stage::Look { received: Box::new(received), changed: true });
    });
    let again = Callback::new(move |()| {
        file.set_value(Vec::new());
        stage.set(Stage::Choose);
        focus::focus_soon(FILE.to_owned());
    });
    move || match stage.get() {
        Stage::Choose => view! { <Choose chosen problem /> }.into_any(),
        Stage::Opening => view! {
            <p role="status">{say(text("Öppnar filen …", "Avataan tiedostoa …", "Opening the file …"))}</p>
        }
        .into_any(),
        Stage::Passphrase { wrong } => view! { <AskFilePassphrase wrong ask again /> }.into_any(),
        Stage::Look { received, changed } => {
            view! { <Look received=*received changed again=look_again end /> }.into_any()
        }
        Stage::Over(outcome) => view! { <Taken outcome=*outcome again /> }.into_any(),
    }
}

#[component]
fn Choose(chosen: Callback<Result<Vec<u8>, NotRead>>, problem: RwSignal<Option<Trouble>>) -> impl IntoView {
    let lang = use_lang();
    let what = text(
        "Välj filen som du har fått. Du ser först vem den är från och vad den innehåller. Inget tas in innan du säger till, och filen blir kvar där den är.",
        "Valitse saamasi tiedosto. Näet ensin, keneltä se on ja mitä se sisältää. Mitään ei oteta vastaan, ennen kuin hyväksyt sen, ja tiedosto jää paikalleen.",
        "Choose the file that you were given. You first see whom it is from and what it holds. Nothing is taken in before you say so, and the file stays where it is.",
    );
    view! {
        <p>{say(what)}</p>
        <p class="field-problem field-problem--told" role="alert">
            {move || problem.get().map(|trouble| trouble.words.get(lang()))}
        </p>
        {move || {
            problem.get().and_then(|trouble| trouble.leads).map(|(to, words)| {
                view! {
                    <p class="links">
                        <a class="lead-on" href=to>
                            {say(words)}
                        </a>
                    </p>
                }
            })
        }}
        <ChooseFile
            id=FILE
            label=text("Välj en fil", "Valitse tiedosto", "Choose a file")
            hint=text(
                "Filens namn slutar på .samplan.age. Den kan också dras hit.",
                "Tiedoston nimen lopussa on .samplan.age. Sen voi myös vetää tähän.",
                "The file's name ends in .samplan.age. It can also be dropped here.",
            )
            most=MOST
            chosen
        />
    }
}
