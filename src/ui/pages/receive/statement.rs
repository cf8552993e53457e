//! What was said about sharing and is not known here yet, in words.

use super::names::Names;
use crate::lang::{Lang, Text, day, text};
use crate::share::{Content, Extent, Ground, Standing, Statement, StatementId};
use crate::ui::consent_words::besides;
use crate::ui::words::{capital, isolated, shortened};

/// One statement in a sentence; `None` where the rest of the page tells it.
pub(super) fn words(said: &Statement, standing: &Standing, names: &Names, lang: Lang) -> Option<String> {
    let holder = |grant: StatementId| standing.holdings.iter().find(|held| held.statement == grant);
    match said.content() {
        Content::Granted(grant) if !names.is_to_me(&grant.to) => {
            let words = if grant.extent == Extent::Write { MAY_WRITE } else { MAY_READ };
            Some(words.with(lang, &[("who", &names.receiver(&grant.to, lang))]))
        }
        Content::Revoked { grant, why, .. } => {
            let holder = holder(*grant);
            if holder.is_some_and(|held| names.is_to_me(&held.grant.to)) {
                // That it was taken back stands first of all that is told of the part.
                return (!why.trim().is_empty()).then(|| with_words(WHY_REVOKED.get(lang).to_owned(), why));
            }
            let who = holder.map(|held| names.receiver(&held.grant.to, lang)).unwrap_or_default();
            Some(with_words(REVOKED.with(lang, &[("who", &who)]), why))
        }
        Content::ConsentWithdrawn { by, date, words, grant, .. } => {
            let day = day(date.0);
            let told = match by.trim() {
                "" => WITHDRAWN_BY_NOBODY.with(lang, &[("day", &day)]),
                by => WITHDRAWN.with(lang, &[("who", &isolated(&shortened(by))), ("day", &day)]),
            };
            let holder = holder(*grant);
            let to = holder.map(|held| HOLDER.with(lang, &[("who", &names.receiver(&held.grant.to, lang))]));
            Some(with_words(format!("{told}{}", to.unwrap_or_default()), words))
        }
        Content::Acknowledged { .. } => Some(ACKNOWLEDGED.with(lang, &[("who", &names.device(said.by(), lang))])),
        Content::ErasureAsked { erased, .. } => Some(with_words(ERASED.get(lang).to_owned(), erased)),
        Content::Granted(_) | Content::Founded { .. } | Content::Keyed { .. } => None,
    }
    .map(|words| capital_behind_marks(&words))
}

/// On what ground something is shared: all that was recorded of it.
pub(super) fn ground(ground: &Ground, lang: Lang) -> String {
    match ground {
        Ground::Consent(consent) => {
            let who = isolated(&shortened(&consent.given_by));
            let given = with_words(CONSENT.with(lang, &[("who", &who), ("day", &day(consent.date.0))]), &consent.how);
            given + &besides(consent, lang, |own| isolated(&shortened(own)))
        }
        Ground::Other { words, .. } => with_words(OTHER_GROUND.get(lang).to_owned(), words),
    }
}

/// A sentence with somebody's own words behind it, where there are any.
pub(super) fn with_words(sentence: String, own: &str) -> String {
    match own.trim() {
        "" => sentence,
        own => format!("{}: {}", sentence.trim_end_matches('.'), isolated(&shortened(own))),
    }
}

/// With a capital letter first, also where a name that is kept apart begins the sentence.
pub(super) fn capital_behind_marks(words: &str) -> String {
    if words.starts_with('\u{2068}') { words.to_owned() } else { capital(words) }
}

const MAY_WRITE: Text = text("{who} får läsa och skriva", "{who} saa lukea ja kirjoittaa", "{who} may read and write");
const MAY_READ: Text = text("{who} får läsa", "{who} saa lukea", "{who} may read");
const REVOKED: Text =
    text("rätten är tillbakatagen för {who}", "oikeus on peruttu: {who}", "the right has been taken back from {who}");
const WHY_REVOKED: Text = text("Varför rätten togs tillbaka", "Miksi oikeus peruttiin", "Why the right was taken back");
const WITHDRAWN: Text = text(
    "{who} har återkallat sitt samtycke {day}",
    "{who} on peruuttanut suostumuksensa {day}",
    "{who} withdrew their consent on {day}",
);
const WITHDRAWN_BY_NOBODY: Text =
    text("samtycket är återkallat {day}", "suostumus on peruutettu {day}", "the consent was withdrawn on {day}");
const HOLDER: Text = text(" (mottagare: {who})", " (vastaanottaja: {who})", " (receiver: {who})");
const ACKNOWLEDGED: Text = text(
    "{who} har bekräftat att ett tidigare besked har nått fram",
    "{who} on vahvistanut saaneensa aiemman ilmoituksen",
    "{who} has confirmed that an earlier notice has arrived",
);
const ERASED: Text = text(
    "den som äger delen har raderat det som stod där förut",
    "osan omistaja on poistanut aiemman sisällön",
    "the part's owner has erased what stood there before",
);
const CONSENT: Text = text("Samtycke av {who} {day}", "Suostumus: {who} {day}", "Consent given by {who} on {day}");
const OTHER_GROUND: Text = text("Annan grund än samtycke", "Muu peruste kuin suostumus", "Another ground than consent");
