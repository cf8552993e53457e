//! A card that came, before it is kept.

use super::CAME;
use crate::lang::{Text, text};
use crate::seal::{About, Card, WriterId};
use crate::share::{Arrival, Compared};
use crate::store::StoreError;
use crate::ui::parts::Heed;
use crate::ui::who::{called, day_of, title, works_as};
use crate::ui::{say, use_app, use_lang};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Who a card says it is from, what it is to those known, and what can be done with it.
#[component]
pub(super) fn Came(
    card: Card,
    arrival: Arrival,
    /// Takes the card that was kept, if it was.
    end: Callback<Option<Card>>,
) -> impl IntoView {
    let lang = use_lang();
    let trouble = RwSignal::new(None::<StoreError>);
    let (named, about) = (card.about.clone(), card.about.clone());
    let name = move || title(&named, lang());
    let does = move || works_as(&about, lang());
    let leave = move |_| end.run(None);
    let keep = {
        let (app, card) = (use_app(), card.clone());
        move |known: Option<WriterId>| {
            let (app, card) = (app.clone(), card.clone());
            spawn_local(async move {
                match app.keep_card(card.clone(), known).await {
                    // The page may have been left meanwhile.
                    Ok(()) => drop(end.try_run(Some(card))),
                    Err(why) => drop(trouble.try_set(Some(why))),
                }
            });
        }
    };
    let keep = Callback::new(keep);
    let what = match arrival {
        Arrival::New => view! {
            <p>{say(NEW)}</p>
            <p class="actions">
                <button type="button" class="button" on:click=move |_| keep.run(None)>
                    {say(text("Spara kontakten", "Tallenna yhteyshenkilö", "Save the contact"))}
                </button>
                <button type="button" class="button button--second" on:click=leave>
                    {say(text("Spara inte", "Älä tallenna", "Do not save"))}
                </button>
            </p>
        }
        .into_any(),
        Arrival::Same { compared } => view! {
            <p>
                {say(
                    match compared {
                        Compared::Same(_) => SAME_VERIFIED,
                        Compared::NotYet => SAME,
                        Compared::Other(_) => SAME_DIFFERED,
                    },
                )}
            </p>
            <p class="actions">
                <button type="button" class="button button--second" on:click=leave>
                    {say(text("Stäng", "Sulje", "Close"))}
                </button>
            </p>
        }
        .into_any(),
        Arrival::OtherWords { known, namesake: Some(namesake), .. } => {
            let writer = known.writer;
            view! {
                <p>{say(OTHER_WORDS)}</p>
                <Before known=known.about />
                <Heed words=TAKES_NAME grave=true>
                    <Before known=namesake.about />
                    <p>{say(WHICH)}</p>
                </Heed>
                <p class="actions">
                    <button type="button" class="button" on:click=leave>
                        {say(KEEP_DETAILS)}
                    </button>
                    <button type="button" class="button button--danger" on:click=move |_| keep.run(Some(writer))>
                        {say(CHECKED)}
                    </button>
                </p>
            }
            .into_any()
        }
        Arrival::OtherWords { known, .. } => {
            let writer = known.writer;
            view! {
                <p>{say(OTHER_WORDS)}</p>
                <Before known=known.about />
                <p class="actions">
                    <button type="button" class="button" on:click=move |_| keep.run(Some(writer))>
                        {say(text("Byt till de nya uppgifterna", "Vaihda uusiin tietoihin", "Take the new details"))}
                    </button>
                    <button type="button" class="button button--second" on:click=leave>
                        {say(KEEP_DETAILS)}
                    </button>
                </p>
            }
            .into_any()
        }
        Arrival::Namesake { known } => {
            let writer = known.writer;
            view! {
                <Heed words=NAMESAKE>
                    <Before known=known.about.clone() />
                    <p>{say(WHICH)}</p>
                </Heed>
                <p class="actions">
                    <button type="button" class="button" on:click=leave>
                        {say(KEEP_EARLIER)}
                    </button>
                    <button type="button" class="button button--second" on:click=move |_| keep.run(None)>
                        {say(
                            text(
                                "Det är en annan person: spara båda",
                                "Eri henkilö: tallenna molemmat",
                                "It is another person: save both",
                            ),
                        )}
                    </button>
                    <button type="button" class="button button--danger" on:click=move |_| keep.run(Some(writer))>
                        {say(CHECKED)}
                    </button>
                </p>
            }
            .into_any()
        }
        Arrival::OtherKeys { known, compared } => {
            let writer = known.writer;
            view! {
                <OtherKeys known verified=compared.verified() />
                <p class="actions">
                    <button type="button" class="button" on:click=leave>
                        {say(KEEP_EARLIER)}
                    </button>
                    <button type="button" class="button button--danger" on:click=move |_| keep.run(Some(writer))>
                        {say(CHECKED)}
                    </button>
                </p>
            }
            .into_any()
        }
    };
    let failed = move || trouble.with(|why| why.as_ref().map(|_| NOT_KEPT.get(lang())));
    view! {
        <div class="came">
            <p class="soft">{say(text("Kortet säger att det är från", "Kortti kertoo olevansa henkilöltä", "The card says that it is from"))}</p>
            <h3 id=CAME tabindex="-1">
                <bdi>{name}</bdi>
            </h3>
            <p dir="auto">{does}</p>
            {what}
            <p class="field-problem field-problem--told" role="alert">
                {failed}
            </p>
        </div>
    }
}

/// What the card that is kept says.
#[component]
fn Before(known: About) -> impl IntoView {
    let lang = use_lang();
    let words = move || {
        let (name, does) = (called(&known, lang()), works_as(&known, lang()));
        let words = if does.is_empty() { name } else { format!("{name}, {does}") };
        BEFORE.with(lang(), &[("before", &words)])
    };
    view! { <p>{words}</p> }
}

/// The warning where somebody of this name is known with other keys.
#[component]
fn OtherKeys(known: Card, verified: Option<i64>) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let name = known.about;
    let since = {
        let (app, name) = (app.clone(), name.clone());
        move || {
            let day = verified.map(|time| day_of(&app, time)).unwrap_or_default();
            let words = if verified.is_some() { KNOWN_VERIFIED } else { KNOWN };
            words.with(lang(), &[("name", &called(&name, lang())), ("day", &day)])
        }
    };
    let advice = move || CALL.with(lang(), &[("name", &called(&name, lang()))]);
    view! {
        <Heed words=OTHER_KEYS grave=true>
            <p>{since}</p>
            <p>{say(PERHAPS)}</p>
            <p>{advice}</p>
        </Heed>
    }
}

const NEW: Text = text(
    "Du har inget kort från personen sedan tidigare. Vem som helst kan skriva ett namn på ett kort: jämför numret med personen när kortet är sparat.",
    "Sinulla ei ole aiempaa korttia tältä henkilöltä. Kuka tahansa voi kirjoittaa korttiin nimen: vertaa numeroa henkilön kanssa, kun kortti on tallennettu.",
    "You have no earlier card from this person. Anybody can write a name on a card: compare the number with the person once the card is saved.",
);

const SAME: Text = text(
    "Du har redan det här kortet. Numret är inte jämfört än.",
    "Sinulla on jo tämä kortti. Numeroa ei ole vielä verrattu.",
    "You already have this card. The number has not been compared yet.",
);

const SAME_VERIFIED: Text = text(
    "Du har redan det här kortet, och det är verifierat.",
    "Sinulla on jo tämä kortti, ja se on vahvistettu.",
    "You already have this card, and it is verified.",
);

const SAME_DIFFERED: Text = text(
    "Du har redan det här kortet, och numret var ett annat när ni jämförde det. Be om kortet på ett annat sätt, helst när ni träffas.",
    "Sinulla on jo tämä kortti, ja numero oli eri, kun vertasitte sitä. Pyydä kortti toista tietä, mieluiten tavatessanne.",
    "You already have this card, and the number was another when you compared it. Ask for the card by another way, at best when you meet.",
);

const OTHER_WORDS: Text = text(
    "Du har redan ett kort från samma enhet, med andra uppgifter. Nycklarna är desamma.",
    "Sinulla on jo kortti samalta laitteelta, mutta eri tiedoin. Avaimet ovat samat.",
    "You already have a card from the same device, with other details. The keys are the same.",
);

const KEEP_DETAILS: Text = text("Behåll de tidigare", "Säilytä aiemmat", "Keep the earlier ones");

const TAKES_NAME: Text = text(
    "Kortet har fått samma namn som en annan av dina kontakter",
    "Kortilla on nyt sama nimi kuin toisella yhteyshenkilölläsi",
    "The card now has the name of another of your contacts",
);

const KEEP_EARLIER: Text =
    text("Behåll bara det tidigare kortet", "Säilytä vain aiempi kortti", "Keep the earlier card only");

const CHECKED: Text = text(
    "Jag har ringt och kontrollerat: byt kort",
    "Olen soittanut ja tarkistanut: vaihda kortti",
    "I have called and checked: change the card",
);

const NAMESAKE: Text = text(
    "Du har redan en kontakt med samma namn",
    "Sinulla on jo samanniminen yhteyshenkilö",
    "You already have a contact of the same name",
);

const WHICH: Text = text(
    "Det kan vara en annan person, eller samma person på ett nytt arbete. Kortet kan också vara gjort av någon som utger sig för att vara personen. Ring på ett nummer som du redan känner till och fråga innan du väljer.",
    "Kyseessä voi olla eri henkilö tai sama henkilö uudessa työssä. Kortin on voinut tehdä myös joku, joka esiintyy hänenä. Soita numeroon, jonka jo tiedät, ja kysy ennen kuin valitset.",
    "It may be another person, or the same person at a new work. The card may also have been made by somebody who pretends to be them. Call a number that you already know and ask before you choose.",
);

const BEFORE: Text = text("Tidigare: {before}", "Aiemmin: {before}", "Before: {before}");

const OTHER_KEYS: Text = text("Samma namn, andra nycklar", "Sama nimi, eri avaimet", "The same name, other keys");

const KNOWN: Text = text(
    "Du har redan ett kort från {name}, med andra nycklar.",
    "Sinulla on jo kortti, jossa lukee {name}, mutta eri avaimin.",
    "You already have a card from {name}, with other keys.",
);

const KNOWN_VERIFIED: Text = text(
    "Du har redan ett kort från {name}, med andra nycklar. Det verifierade ni {day}.",
    "Sinulla on jo kortti, jossa lukee {name}, mutta eri avaimin. Se vahvistettiin {day}.",
    "You already have a card from {name}, with other keys. You verified it on {day}.",
);

const PERHAPS: Text = text(
    "Kanske har personen bytt surfplatta. Kanske utger sig någon för att vara personen, och skulle då kunna läsa det du delar.",
    "Ehkä henkilöllä on uusi laite. Ehkä joku esiintyy hänenä ja voisi silloin lukea, mitä jaat.",
    "Perhaps the person has a new tablet. Perhaps somebody pretends to be them, and could then read what you share.",
);

const CALL: Text = text(
    "Ring {name} på ett nummer som du redan känner till, inte ett som kom med kortet, och fråga. Behåll det tidigare kortet tills du har kontrollerat.",
    "Soita numeroon, jonka jo tiedät, älä kortin mukana tulleeseen, ja kysy: {name}. Säilytä aiempi kortti, kunnes olet tarkistanut.",
    "Call {name} at a number that you already know, not one that came with the card, and ask. Keep the earlier card until you have checked.",
);

const NOT_KEPT: Text = text(
    "Kortet är inte sparat: lagringen svarar inte. Försök igen om en stund.",
    "Korttia ei tallennettu: tallennus ei vastaa. Yritä hetken kuluttua uudelleen.",
    "The card was not saved: storage does not answer. Try again in a moment.",
);
