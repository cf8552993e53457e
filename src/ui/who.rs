//! People who share, in words.

use crate::app::{App, Introduction};
use crate::lang::{Lang, Text, day, list, text};
use crate::plan::forms::family::SECTOR;
use crate::plan::{Choice, Kind};
use crate::seal::{About, WriterId};
use crate::share::{Introduced, To};
use crate::ui::words::{capital, isolated, shortened};

/// The sectors that a worker can stand for, as the network table has them.
#[must_use]
pub fn sectors() -> &'static [Choice] {
    match SECTOR.kind {
        Kind::One(choices) => choices,
        _ => &[],
    }
}

/// What a sector is called, without the form's "which?".
#[must_use]
pub fn sector_words(choice: &Choice, lang: Lang) -> &'static str {
    let label = choice.label.get(lang);
    label.split(',').next().unwrap_or(label)
}

/// Where somebody works and as what, in one line. A sector that this version does not know is left out.
#[must_use]
pub fn works_as(about: &About, lang: Lang) -> String {
    let sector = sectors().iter().find(|choice| choice.id == about.sector);
    let sector = sector.map_or("", |choice| sector_words(choice, lang));
    let parts = [about.organisation.trim(), sector, about.role.trim()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// Somebody's name inside a sentence; words that stand for it where the card has none.
#[must_use]
pub fn called(about: &About, lang: Lang) -> String {
    match about.name.trim() {
        "" => NAMELESS.get(lang).to_owned(),
        name => isolated(&shortened(name)),
    }
}

/// Who has or gets something, inside a sentence: with the organisation, so that two of one name are told apart.
#[must_use]
pub fn receiver(app: &App, to: &To, lang: Lang) -> String {
    match to {
        To::Partner(name) => name.clone(),
        To::Device(writer) if app.is_this_device(*writer) => THIS_DEVICE.get(lang).to_owned(),
        To::Device(writer) if app.is_worker(*writer) => OTHER_DEVICE.get(lang).to_owned(),
        To::Device(writer) => app.contact(*writer).map_or_else(
            || introduced(app, *writer, lang),
            |contact| {
                let About { name, organisation, .. } = contact.card.about;
                let parts = [name.trim(), organisation.trim()];
                let known = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
                if known.is_empty() { NAMELESS.get(lang).to_owned() } else { known }
            },
        ),
    }
}

/// Somebody whose card is not here: as a sender named them, where one did.
fn introduced(app: &App, writer: WriterId, lang: Lang) -> String {
    let Some(Introduction { who, by }) = app.introduction(writer) else { return STRANGER.get(lang).to_owned() };
    let by = app.contact(by).map(|by| called(&by.card.about, lang));
    as_told(&who, &by.unwrap_or_else(|| A_SENDER.get(lang).to_owned()), lang)
}

/// Somebody whom a sender names, inside a sentence, with who says so: never as somebody whose card is here.
#[must_use]
pub fn as_told(who: &Introduced, by: &str, lang: Lang) -> String {
    let Introduced { name, organisation } = who;
    let who = if organisation.is_empty() { name.clone() } else { format!("{name}, {organisation}") };
    AS_TOLD.with(lang, &[("who", &isolated(&who)), ("by", by)])
}

/// Somebody's name as a heading.
#[must_use]
pub fn title(about: &About, lang: Lang) -> String {
    match about.name.trim() {
        "" => capital(NAMELESS.get(lang)),
        name => shortened(name),
    }
}

/// Several people inside a sentence, none twice.
#[must_use]
pub fn all_of(lang: Lang, people: Vec<String>) -> String {
    let mut once: Vec<String> = Vec::new();
    for who in people {
        if !once.contains(&who) {
            once.push(who);
        }
    }
    list(lang, &once)
}

/// The day of a time in seconds since 1970-01-01 UTC, where the device is.
#[must_use]
pub fn day_of(app: &App, seconds: i64) -> String {
    day(app.platform().local(seconds).date())
}

/// Somebody whose card is not here.
pub const STRANGER: Text =
    text("någon vars kort du inte har", "joku, jonka korttia sinulla ei ole", "somebody whose card you do not have");
const AS_TOLD: Text = text("{who} (enligt {by})", "{who} (tieto: {by})", "{who} (according to {by})");
const A_SENDER: Text = text("någon som skickade en fil", "tiedoston lähettänyt henkilö", "somebody who sent a file");
const THIS_DEVICE: Text = text("den här enheten", "tämä laite", "this device");
const OTHER_DEVICE: Text = text("en annan enhet som är din", "toinen laitteesi", "another device of yours");
const NAMELESS: Text = text("någon utan namn", "nimetön henkilö", "somebody without a name");
