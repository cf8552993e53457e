//! That something may be read and not written.

use super::Icon;
use super::icon::Shape;
use crate::app::App;
use crate::lang::{Lang, Text, text};
use crate::plan::Section;
use crate::seal::WriterId;
use crate::share::Right;
use crate::store::SectionName;
use crate::ui::household::use_household;
use crate::ui::who::called;
use crate::ui::words::isolated;
use crate::ui::{use_app, use_lang};
use leptos::prelude::*;

/// One line where the page's own section may only be read, is not here although the family is others', or others that some of its questions stand in; else nothing.
#[component]
pub fn OnlyRead(
    /// What the page is about.
    section: Section,
    /// What its questions stand in besides.
    #[prop(optional)]
    others: Vec<Section>,
) -> impl IntoView {
    let (app, lang) = (use_app(), use_lang());
    let household = use_household();
    let family = household.family.clone();
    let words = Memo::new(move |_| {
        let right = |section: &Section| app.right(&SectionName::new(family.clone(), section.clone()));
        match right(&section) {
            Right::Write if household.is_elsewhere(&section) => Some(NOT_HERE.get(lang()).to_owned()),
            Right::Write => {
                let other = others.iter().map(right).find(|right| !right.may_write())?;
                Some(match other.asks() {
                    Some(owner) => SOME.with(lang(), &[("owner", &called_owner(&app, owner, lang()))]),
                    None => ELSEWHERE.get(lang()).to_owned(),
                })
            }
            Right::Elsewhere => Some(ELSEWHERE.get(lang()).to_owned()),
            Right::Read { owner } if household.is_elsewhere(&section) => {
                Some(AWAY.with(lang(), &[("owner", &called_owner(&app, owner, lang()))]))
            }
            Right::Read { owner } => Some(
                if others.iter().any(|section| right(section).may_write()) { SOME } else { READ }
                    .with(lang(), &[("owner", &called_owner(&app, owner, lang()))]),
            ),
            Right::Waits { owner } => Some(WAITS.with(lang(), &[("owner", &called_owner(&app, owner, lang()))])),
            Right::Ended { owner, on } => {
                let owner = called_owner(&app, owner, lang());
                let ended = match on {
                    Some(day) => ENDED_ON.with(lang(), &[("date", &crate::lang::day(day.0))]),
                    None => ENDED.get(lang()).to_owned(),
                };
                Some(format!("{ended} {}", STAYS.with(lang(), &[("owner", &owner)])))
            }
        }
    });
    move || {
        words.get().map(|words| {
            view! {
                <div class="notice" role="note">
                    <p>
                        <Icon shape=Shape::Info />
                        " "
                        {words}
                    </p>
                </div>
            }
        })
    }
}

/// Whose the section is, inside a sentence.
fn called_owner(app: &App, owner: WriterId, lang: Lang) -> String {
    match app.contact(owner) {
        Some(contact) => isolated(&called(&contact.card.about, lang)),
        None => SHARER.get(lang).to_owned(),
    }
}

const READ: Text = text(
    "Du får läsa det här, inte skriva. Om något är fel: hör av dig till {owner}.",
    "Saat lukea tämän, mutta et kirjoittaa. Jos jokin on väärin, ota yhteyttä: {owner}.",
    "You may read this, not write in it. If something is wrong, ask {owner}.",
);

const SOME: Text = text(
    "En del av frågorna får du läsa men inte skriva i. Om något är fel: hör av dig till {owner}.",
    "Osan kysymyksistä saat lukea, mutta et kirjoittaa niihin. Jos jokin on väärin, ota yhteyttä: {owner}.",
    "Some of these questions you may read, not write in. If something is wrong, ask {owner}.",
);

const NOT_HERE: Text = text(
    "Den här delen finns inte på den här enheten. Kanske har andra skrivit i den. Be dem dela den innan du skriver: det du börjar på här kan inte slås samman med deras.",
    "Tätä osaa ei ole tällä laitteella. Ehkä muut ovat kirjoittaneet siihen. Pyydä heitä jakamaan se ennen kuin kirjoitat: täällä aloitettua ei voi yhdistää heidän tekstiinsä.",
    "This part is not on this device. Others may have written in it. Ask them to share it before you write: what you begin here cannot be merged with theirs.",
);

const AWAY: Text = text(
    "Den här delen finns inte på den här enheten. Be {owner} om den, eller öppna filen igen om delen kom med den.",
    "Tätä osaa ei ole tällä laitteella. Pyydä se ({owner}), tai avaa tiedosto uudelleen, jos osa tuli sen mukana.",
    "This part is not on this device. Ask {owner} for it, or open the file again if the part came with it.",
);

const ELSEWHERE: Text = text(
    "Här finns sådant som en annan av dina enheter får skriva i, men inte den här. Skriv på den, eller låt den som delar delen dela den även med den här enheten.",
    "Täällä on sellaista, mihin toinen laitteesi saa kirjoittaa, mutta ei tämä. Kirjoita sillä, tai pyydä osan jakajaa jakamaan se myös tälle laitteelle.",
    "There is something here that another of your devices may write in, but not this one. Write on that one, or have whoever shares the part share it with this device too.",
);

const WAITS: Text = text(
    "Den här delen har fått en ny nyckel, som inte har kommit hit än. Tills den kommer går det att läsa men inte skriva. Be {owner} om en ny fil.",
    "Tällä osalla on uusi avain, joka ei ole vielä tullut tänne. Siihen asti voit lukea, mutta et kirjoittaa. Pyydä uusi tiedosto: {owner}.",
    "This part has a new key that has not come here yet. Until it comes you can read, not write. Ask {owner} for a new file.",
);

const ENDED_ON: Text = text(
    "Din rätt till den här delen tog slut {date}.",
    "Oikeutesi tähän osaan päättyi {date}.",
    "Your right to this part ended on {date}.",
);

const ENDED: Text = text(
    "Din rätt till den här delen har tagit slut.",
    "Oikeutesi tähän osaan on päättynyt.",
    "Your right to this part has ended.",
);

const STAYS: Text = text(
    "Det som finns i den går att läsa men inte ändra, och inget nytt kommer. Fråga vid behov {owner}.",
    "Siinä olevan voi lukea, mutta sitä ei voi muuttaa, eikä uutta tule. Kysy tarvittaessa: {owner}.",
    "What is in it can be read but not changed, and nothing new comes. If need be, ask {owner}.",
);

const SHARER: Text = text("den som delade det", "osan jakaja", "the one who shared it");
