//! Taking somebody's card.

mod came;

use crate::lang::{Text, text};
use crate::seal::{Card, OpenError, envelope};
use crate::share::{Arrival, Compared, Contact};
use crate::store::Backup;
use crate::ui::parts::{ChooseFile, NotRead};
use crate::ui::who::called;
use crate::ui::{focus, say, use_app, use_lang};
use came::Came;
use leptos::prelude::*;

/// The ids of the heading, of the field and of the card that came: where the focus goes.
const HEADING: &str = "take-card";
const FIELD: &str = "card-text";
const CAME: &str = "card-came";
/// A card is a few lines, in bytes.
const MOST: u32 = 64 << 10;

/// A card that was read, and what it is to the contacts.
#[derive(Clone, PartialEq)]
struct Read {
    card: Card,
    arrival: Arrival,
}

/// A card to paste or to choose as a file; then what it says, before it is kept.
#[component]
pub(super) fn TakeCard() -> impl IntoView {
    let lang = use_lang();
    let read = RwSignal::new(None::<Read>);
    let kept = RwSignal::new(None::<Card>);
    let end = Callback::new(move |whose: Option<Card>| {
        read.set(None);
        kept.set(whose);
        focus::focus_soon(HEADING.to_owned());
    });
    let contacts = use_app().signals().contacts;
    // Once the number was compared there is nothing more to ask for.
    let asks = move |whose: &Card| {
        let is_it = |contact: &&Contact| contact.card == *whose;
        contacts.with(|all| all.iter().find(is_it).is_some_and(|known| known.compared == Compared::NotYet))
    };
    let told = move || {
        kept.get().filter(asks).map(|Card { about: whose, .. }| KEPT.with(lang(), &[("name", &called(&whose, lang()))]))
    };
    let title = text("Ta emot ett kort", "Vastaanota kortti", "Take somebody's card");
    view! {
        <section class="sheet-part">
            <h2 id=HEADING tabindex="-1">
                {move || title.get(lang())}
            </h2>
            <p class="told-here" role="status">
                {told}
            </p>
            {move || match read.get() {
                None => view! { <Ask read kept /> }.into_any(),
                Some(Read { card, arrival }) => view! { <Came card arrival end /> }.into_any(),
            }}
        </section>
    }
}

#[component]
fn Ask(read: RwSignal<Option<Read>>, kept: RwSignal<Option<Card>>) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let typed = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<Text>);
    let look = Callback::new(move |text: String| {
        kept.set(None);
        match Card::read(&text) {
            Ok(card) if app.is_this_device(card.writer) => problem.set(Some(OWN)),
            Ok(card) => {
                let arrival = app.arrival(&card);
                read.set(Some(Read { card, arrival }));
                focus::focus_soon(CAME.to_owned());
            }
            Err(why) => problem.set(Some(no_card(why))),
        }
    });
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let text = typed.get_untracked();
        if text.trim().is_empty() {
            problem.set(Some(NOTHING));
        } else {
            look.run(text);
        }
        if problem.with_untracked(Option::is_some) {
            focus::focus_soon(FIELD.to_owned());
        }
    };
    let chosen = move |content: Result<Vec<u8>, NotRead>| match content.map(String::from_utf8) {
        Ok(Ok(text)) if envelope::is_sealed(text.as_bytes()) || Backup::is_one(text.as_bytes()) => {
            problem.set(Some(NO_CARD_FILE));
        }
        Ok(Ok(text)) => look.run(text),
        Ok(Err(_)) => problem.set(Some(NO_CARD_FILE)),
        Err(NotRead::TooLarge) => problem.set(Some(no_card(OpenError::TooLarge))),
        Err(NotRead::Unreadable) => problem.set(Some(UNREADABLE)),
    };
    let label = text("Den andras kort som text", "Toisen kortti tekstinä", "The other's card as text");
    let hint = text(
        "Klistra in hela texten. Den börjar med SAMPLAN.",
        "Liitä koko teksti. Se alkaa sanalla SAMPLAN.",
        "Paste the whole text. It begins with SAMPLAN.",
    );
    view! {
        <form class="sheet-part--close" on:submit=submit autocomplete="off">
            <div class="field">
                <label class="field-label" for=FIELD>
                    {say(label)}
                </label>
                <p class="field-hint" id="card-hint">
                    {say(hint)}
                </p>
                <textarea
                    class="input input--short input--code"
                    id=FIELD
                    autocomplete="off"
                    autocapitalize="characters"
                    spellcheck="false"
                    aria-describedby="card-hint card-problem"
                    aria-invalid=move || problem.with(Option::is_some).then_some("true")
                    prop:value=typed
                    on:input=move |event| typed.set(event_target_value(&event))
                ></textarea>
            </div>
            <p class="field-problem field-problem--told" id="card-problem" role="alert">
                {move || problem.get().map(|words| words.get(lang()))}
            </p>
            <p class="actions">
                <button type="submit" class="button">
                    {say(text("Läs kortet", "Lue kortti", "Read the card"))}
                </button>
            </p>
        </form>
        <ChooseFile
            id="card-file"
            label=text("Välj ett kort som fil", "Valitse korttitiedosto", "Choose a card file")
            hint=text(
                "Filen slutar på .samplan-card.txt. Den kan också dras hit.",
                "Tiedoston nimen lopussa on .samplan-card.txt. Sen voi myös vetää tähän.",
                "The file's name ends in .samplan-card.txt. It can also be dropped here.",
            )
            most=MOST
            chosen=Callback::new(chosen)
        />
    }
}

/// Why a text is no card, and what to do.
const fn no_card(why: OpenError) -> Text {
    match why {
        OpenError::Damaged | OpenError::WrongKey => text(
            "Det här är inte ett helt kort. Kopiera hela texten, från SAMPLAN till slutet, eller be om kortet på nytt.",
            "Tämä ei ole kokonainen kortti. Kopioi koko teksti sanasta SAMPLAN loppuun tai pyydä kortti uudelleen.",
            "This is not a whole card. Copy all of the text, from SAMPLAN to the end, or ask for the card again.",
        ),
        OpenError::Newer => text(
            "Kortet är gjort med en nyare version av Samplan. Uppdatera Samplan och försök igen.",
            "Kortti on tehty uudemmalla Samplan-versiolla. Päivitä Samplan ja yritä uudelleen.",
            "The card was made with a newer version of Samplan. Update Samplan and try again.",
        ),
        OpenError::TooLarge => text(
            "Det här är för långt för att vara ett kort. Ett kort är några rader text.",
            "Tämä on liian pitkä kortiksi. Kortti on muutama rivi tekstiä.",
            "This is too long to be a card. A card is a few lines of text.",
        ),
        OpenError::FalseSignature => text(
            "Kortet har ändrats på vägen och tas inte emot. Be om det på nytt på ett annat sätt, helst när ni träffas.",
            "Korttia on muutettu matkalla, eikä sitä oteta vastaan. Pyydä se uudelleen toista tietä, mieluiten tavatessanne.",
            "The card was changed on the way and is not taken. Ask for it again by another way, at best when you meet.",
        ),
    }
}

const KEPT: Text = text(
    "{name} finns bland kontakterna. Jämför numret innan ni delar något.",
    "{name} on yhteyshenkilöissä. Vertaa numeroa ennen kuin jaatte mitään.",
    "{name} is among the people below. Compare the number before you share anything.",
);

const NO_CARD_FILE: Text = text(
    "Filen är inget kort. Välj filen som slutar på .samplan-card.txt. En fil som någon har delat tar du emot på sidan Ta emot.",
    "Tiedosto ei ole kortti. Valitse tiedosto, jonka lopussa on .samplan-card.txt. Jonkun jakama tiedosto otetaan vastaan sivulla Vastaanota.",
    "The file is not a card. Choose the file that ends in .samplan-card.txt. A file that somebody has shared is taken in on the page Receive.",
);

const NOTHING: Text = text("Klistra först in kortet.", "Liitä ensin kortti.", "First paste the card.");

const OWN: Text = text(
    "Det här är ditt eget kort. Be den andra om deras.",
    "Tämä on oma korttisi. Pyydä toiselta hänen korttinsa.",
    "This is your own card. Ask the other for theirs.",
);

const UNREADABLE: Text = text(
    "Webbläsaren kunde inte läsa filen. Spara den på enheten och välj den på nytt.",
    "Selain ei voinut lukea tiedostoa. Tallenna se laitteelle ja valitse se uudelleen.",
    "The browser could not read the file. Save it on the device and choose it again.",
);
