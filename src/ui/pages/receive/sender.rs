//! Whom a file is from, and what that is worth.

use super::names::Names;
use crate::lang::{Lang, Text, list, text};
use crate::plan::{FamilyFacts, Section};
use crate::seal::About;
use crate::share::{Arrival, Compared, Preview, To};
use crate::store::SectionName;
use crate::ui::parts::Icon;
use crate::ui::parts::icon::Shape;
use crate::ui::who::{called, day_of, title, works_as};
use crate::ui::words::{family_name, isolated, shortened};
use crate::ui::{say, use_app, use_lang};
use leptos::prelude::*;

/// Sender, time and family, with advice where the sender is not verified.
#[component]
pub(super) fn Sender(preview: Preview, names: Names) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let Preview { family, is_new_family, from, arrival, to, time, .. } = preview;
    let about = from.about;
    let (named, working) = (about.clone(), about.clone());
    let made = {
        let app = app.clone();
        move || day_of(&app, time)
    };
    let told = names.told.clone();
    let family = move || {
        if let Some(told) = &told {
            return family_name(lang(), &told.name);
        }
        if is_new_family {
            return NEW_FAMILY.get(lang()).to_owned();
        }
        let first = SectionName::new(family.clone(), Section::Family);
        let name = app.signals().summaries.with(|all| {
            all.get(&first).and_then(|summary| summary.facts.family.as_ref().map(|facts| facts.name.clone()))
        });
        family_name(lang(), &name.unwrap_or_default())
    };
    let unknown = (is_new_family && names.told.is_none()).then(|| view! { <p class="soft">{say(NAMELESS)}</p> });
    let members = names.told.map(|told| view! { <Members told is_new_family /> });
    let partner = match to {
        To::Partner(name) => Some(shortened(&name)),
        To::Device(_) => None,
    };
    view! {
        <dl class="facts">
            <div>
                <dt>{say(text("Från", "Lähettäjä", "From"))}</dt>
                <dd>
                    <b>
                        <bdi>{move || title(&named, lang())}</bdi>
                    </b>
                    <br />
                    <span dir="auto">{move || works_as(&working, lang())}</span>
                </dd>
            </div>
            <div>
                <dt>{say(text("Familj", "Perhe", "Family"))}</dt>
                <dd>
                    <bdi>{family}</bdi>
                    {members}
                    {unknown}
                </dd>
            </div>
            <div>
                <dt>{say(text("Filen är gjord", "Tiedosto on tehty", "The file was made"))}</dt>
                <dd>{made}</dd>
            </div>
            {partner
                .map(|name| {
                    view! {
                        <div>
                            <dt>{say(text("Gjord för", "Tehty vastaanottajalle", "Made for"))}</dt>
                            <dd>
                                <bdi>{name}</bdi>
                                <p class="soft">{say(PERHAPS_YOU)}</p>
                            </dd>
                        </div>
                    }
                })}
        </dl>
        <Trust arrival about />
    }
}

/// The members of a family that is not on this device.
#[component]
fn Members(told: FamilyFacts, is_new_family: bool) -> impl IntoView {
    let lang = use_lang();
    let names = move |lang: Lang| {
        let names = told.members.iter().map(|member| shortened(&member.name)).filter(|name| !name.is_empty());
        list(lang, &names.map(|name| isolated(&name)).collect::<Vec<_>>())
    };
    view! {
        <br />
        <span dir="auto">{move || names(lang())}</span>
        {is_new_family.then(|| view! { <p class="soft">{say(NOT_HERE)}</p> })}
    }
}

/// What the sender's card is to those known, and what to do.
#[component]
fn Trust(arrival: Arrival, about: About) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let (level, shape, heading, advice) = match &arrival {
        Arrival::OtherWords { namesake: Some(_), .. } => ("over", Shape::Over, NAMESAKE, Some(WHICH)),
        Arrival::Same { compared } | Arrival::OtherWords { compared, .. } => match compared {
            Compared::Same(_) => ("fine", Shape::Done, VERIFIED, None),
            Compared::NotYet => ("soon", Shape::Warning, KNOWN, Some(COMPARE)),
            Compared::Other(_) => ("over", Shape::Over, OTHER_NUMBER, Some(TAKE_NOTHING)),
        },
        Arrival::New => ("soon", Shape::Warning, UNKNOWN, Some(EXPECT)),
        Arrival::OtherKeys { .. } => ("over", Shape::Over, OTHER_KEYS, Some(CALL)),
        Arrival::Namesake { .. } => ("over", Shape::Over, NAMESAKE, Some(WHICH)),
    };
    let since = match arrival {
        Arrival::Same { compared } | Arrival::OtherWords { compared, .. } => {
            compared.verified().or(compared.differed())
        }
        _ => None,
    };
    let before = match arrival {
        Arrival::OtherWords { known, .. } => Some((known.about, OTHER_WORDS)),
        Arrival::Namesake { known } => Some((known.about, KEPT_CARD)),
        _ => None,
    };
    let with_name = move |words: Text| {
        let day = since.map(|time| day_of(&app, time)).unwrap_or_default();
        words.with(lang(), &[("name", &called(&about, lang())), ("day", &day)])
    };
    let told = with_name.clone();
    let other_words = before.map(|(before, words)| {
        move || {
            let name = format!("{}, {}", called(&before, lang()), works_as(&before, lang()));
            words.with(lang(), &[("before", name.trim_end_matches(", "))])
        }
    });
    view! {
        <div class="reminder" data-level=level role=(level == "over").then_some("alert")>
            <Icon shape />
            <p class="reminder-word">{move || told(heading)}</p>
            {advice.map(|advice| view! { <p>{move || with_name(advice)}</p> })}
            {other_words.map(|words| view! { <p>{words}</p> })}
        </div>
    }
}

const PERHAPS_YOU: Text = text(
    "Det är du, om det är dig som lösenfrasen har berättats för.",
    "Se olet sinä, jos salalause kerrottiin sinulle.",
    "That is you, if the passphrase was told to you.",
);

const NEW_FAMILY: Text = text(
    "En familj som inte finns på den här enheten",
    "Perhe, jota ei ole tällä laitteella",
    "A family that is not on this device",
);

const NOT_HERE: Text = text("Finns inte på den här enheten.", "Ei ole tällä laitteella.", "Is not on this device.");
const NAMELESS: Text = text(
    "Familjens egna uppgifter följer inte med. Därför syns inte vad familjen heter, eller om du redan har skrivit om den själv.",
    "Perheen omat tiedot eivät ole mukana. Siksi ei näy, mikä perheen nimi on tai oletko jo itse kirjannut siitä jotain.",
    "The family's own details do not come along. So it does not show what the family is called, or whether you have written about it yourself.",
);

const VERIFIED: Text =
    text("{name} är verifierad sedan {day}.", "{name} on vahvistettu {day}.", "{name} was verified on {day}.");

const KNOWN: Text = text(
    "Du har ett kort från {name}, men ni har inte jämfört numret.",
    "Sinulla on kortti, jossa lukee {name}, mutta numeroa ei ole verrattu.",
    "You have a card from {name}, but the number has not been compared.",
);

const OTHER_NUMBER: Text = text(
    "Numret var ett annat när du och {name} jämförde det {day}. Filen kan vara från någon annan.",
    "Numero oli eri, kun sinä ja {name} vertasitte sitä {day}. Tiedosto voi olla joltakulta muulta.",
    "The number was another when you and {name} compared it on {day}. The file may be from somebody else.",
);

const TAKE_NOTHING: Text = text(
    "Ta inte in något. Byt kort på nytt, helst när ni träffas, och be sedan om en ny fil.",
    "Älä ota mitään vastaan. Vaihtakaa kortit uudelleen, mieluiten tavatessanne, ja pyydä sitten uusi tiedosto.",
    "Take nothing in. Exchange cards again, at best when you meet, and then ask for a new file.",
);

const COMPARE: Text = text(
    "Jämför numret på sidan Kontakter innan du tar in något som du inte väntade dig.",
    "Vertaa numeroa sivulla Yhteyshenkilöt, ennen kuin otat vastaan jotain, mitä et odottanut.",
    "Compare the number on the page People before you take in anything that you did not expect.",
);

const UNKNOWN: Text = text(
    "Filen säger att den är från {name}. Du har inget kort från personen.",
    "Tiedoston mukaan lähettäjä on {name}. Sinulla ei ole hänen korttiaan.",
    "The file says that it is from {name}. You have no card from this person.",
);

const EXPECT: Text = text(
    "Vem som helst kan skriva ett namn. Ring personen om du inte väntade dig filen. Tar du in något sparas kortet bland dina kontakter, utan att vara verifierat.",
    "Kuka tahansa voi kirjoittaa nimen. Soita henkilölle, jos et odottanut tiedostoa. Jos otat jotain vastaan, kortti tallennetaan yhteyshenkilöihin vahvistamattomana.",
    "Anybody can write a name. Call the person if you did not expect the file. If you take anything in, the card is kept among your people, not verified.",
);

const OTHER_KEYS: Text = text(
    "Du känner {name} med andra nycklar. Filen kan vara från någon annan.",
    "Tunnet nimen {name}, mutta eri avaimin. Tiedosto voi olla joltakulta muulta.",
    "You know {name} with other keys. The file may be from somebody else.",
);

const CALL: Text = text(
    "Ring personen på ett nummer som du redan känner till innan du tar in något. Har hen en ny surfplatta, byt kort på nytt först. Det kort som du har blir kvar.",
    "Soita henkilölle numeroon, jonka jo tiedät, ennen kuin otat mitään vastaan. Jos hänellä on uusi laite, vaihtakaa ensin kortit uudelleen. Nykyinen korttisi säilyy.",
    "Call the person at a number that you already know before you take anything in. If they have a new tablet, exchange cards again first. The card that you have stays.",
);

const NAMESAKE: Text = text(
    "Du har ett kort från en annan {name}. Filen kan vara från någon som utger sig för att vara hen.",
    "Sinulla on kortti toiselta samannimiseltä: {name}. Tiedosto voi olla joltakulta, joka esiintyy hänenä.",
    "You have a card from another {name}. The file may be from somebody who pretends to be them.",
);

const WHICH: Text = text(
    "Ring på ett nummer som du redan känner till innan du tar in något. Be om kortet och ta emot det på sidan Kontakter först: där säger du om det är samma person.",
    "Soita numeroon, jonka jo tiedät, ennen kuin otat mitään vastaan. Pyydä kortti ja ota se ensin vastaan sivulla Yhteyshenkilöt: siellä kerrot, onko kyseessä sama henkilö.",
    "Call a number that you already know before you take anything in. Ask for the card and take it on the page People first: there you say whether it is the same person.",
);

const KEPT_CARD: Text =
    text("Kortet som du har: {before}", "Kortti, joka sinulla on: {before}", "The card that you have: {before}");

const OTHER_WORDS: Text = text(
    "Uppgifterna på kortet är nya. Tidigare: {before}",
    "Kortin tiedot ovat uudet. Aiemmin: {before}",
    "The details of the card are new. Before: {before}",
);
