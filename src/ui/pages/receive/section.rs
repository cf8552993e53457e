//! What would come to one section.

use super::crossings::Crossings;
use super::names::Names;
use super::questions::questions;
use super::statement::{self, capital_behind_marks, with_words};
use crate::doc::{Author, Contribution};
use crate::lang::{Lang, Text, day, text};
use crate::plan::Section;
use crate::share::{Change, Content, Erasure, Extent, Ground, Holding, HoldingState, SectionPreview, Statement};
use crate::ui::consent_words::of_child;
use crate::ui::parts::icon::Shape;
use crate::ui::parts::{Fold, Icon};
use crate::ui::who::all_of;
use crate::ui::words::{capital, counted, isolated, shortened};
use crate::ui::{say, use_lang};
use leptos::prelude::*;

/// How many questions are named before they are folded away.
const NAMED: usize = 4;

/// One section: a box to take it, what it would bring, and who has it.
#[component]
pub(super) fn SectionLook(
    section: SectionPreview,
    names: Names,
    /// What was told of all sections already.
    common: Memo<Vec<String>>,
    chosen: RwSignal<Vec<Section>>,
) -> impl IntoView {
    let lang = use_lang();
    let id = section.section.clone();
    let about = format!("about-{}", id.to_string().replace('/', "-"));
    let is_chosen = {
        let id = id.clone();
        move || chosen.with(|all| all.contains(&id))
    };
    let toggle = {
        let id = id.clone();
        move |event| {
            let on = event_target_checked(&event);
            chosen.update(|all| {
                all.retain(|other| *other != id);
                if on {
                    all.push(id.clone());
                }
            });
        }
    };
    let title = {
        let (names, id) = (names.clone(), id);
        move || capital(&names.section(&id, lang()))
    };
    let lines = {
        let (names, section) = (names.clone(), section.clone());
        move || {
            let lines = common.with(|common| lines(&section, common, &names, lang()));
            lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()
        }
    };
    let crossings = {
        let (section, names) = (section.clone(), names.clone());
        view! { <Crossings section=section.section crossings=section.crossings names taken=false /> }
    };
    let erasure = section.erasure.clone().map(|erasure| {
        let names = names.clone();
        view! { <ErasureLook section=section.section.clone() whole=section.mine.is_none() erasure names /> }
    });
    view! {
        <li class="incoming">
            <label class="choice">
                <input type="checkbox" prop:checked=is_chosen on:change=toggle aria-describedby=about.clone() />
                <span class="choice-words">
                    <b>
                        <bdi>{title}</bdi>
                    </b>
                </span>
            </label>
            <div class="incoming-about" id=about>
                <ul class="lines">{lines}</ul>
                {erasure}
                {crossings}
                <Questions section names />
            </div>
        </li>
    }
}

/// The questions at which something would be another; folded where they are many.
#[component]
fn Questions(section: SectionPreview, names: Names) -> impl IntoView {
    let lang = use_lang();
    let one = text("1 fråga", "1 kysymys", "1 question");
    let several = text("{n} frågor", "{n} kysymystä", "{n} questions");
    let at = text("Gäller: {what}", "Koskee: {what}", "About: {what}");
    move || {
        let all = questions(&section.section, &section.paths, &names, lang());
        if all.is_empty() {
            return ().into_any();
        }
        if all.len() <= NAMED {
            return view! { <p class="soft">{at.with(lang(), &[("what", &all.join("; "))])}</p> }.into_any();
        }
        let count = all.len();
        view! {
            <Fold summary=move || counted(lang(), count, one, several)>
                <ul class="lines">{all.iter().map(|words| view! { <li>{words.clone()}</li> }).collect_view()}</ul>
            </Fold>
        }
        .into_any()
    }
}

/// What erasing would destroy here.
#[component]
fn ErasureLook(section: Section, erasure: Erasure, whole: bool, names: Names) -> impl IntoView {
    let lang = use_lang();
    let Erasure { erased, lost, .. } = erasure;
    let asked = move || match erased.trim() {
        "" => ERASE.get(lang()).to_owned(),
        why => with_words(ERASE_WHY.get(lang()).to_owned(), why),
    };
    let is_lost = !lost.is_empty();
    let lost_words = move || {
        let paths: Vec<_> = lost.iter().filter_map(|change| change.path.clone()).collect();
        let mut lines = by_author(lost.iter().map(|change| (change, None)), &names, lang());
        lines.extend(questions(&section, &paths, &names, lang()));
        lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()
    };
    view! {
        <div class="reminder" data-level="over">
            <Icon shape=Shape::Over />
            <p class="reminder-word">{asked}</p>
            <p>{say(if whole { GONE } else { ERASED })}</p>
            {is_lost
                .then(|| {
                    view! {
                        <p>{say(LOST)}</p>
                        <ul class="lines">{lost_words}</ul>
                    }
                })}
        </div>
    }
}

/// What is the same of all sections: what they are for, on which ground, and who else has them. Nothing of one alone.
pub(super) fn common(sections: &[SectionPreview], names: &Names, lang: Lang) -> Vec<String> {
    let [first, others @ ..] = sections else { return Vec::new() };
    let mut common = if others.is_empty() { Vec::new() } else { why(first, names, lang) };
    for section in others {
        let told = why(section, names, lang);
        common.retain(|line| told.contains(line));
    }
    common
}

fn lines(section: &SectionPreview, common: &[String], names: &Names, lang: Lang) -> Vec<String> {
    let mut lines = vec![mine(section, names, lang)];
    if !section.is_here && section.mine.is_some() {
        lines.push(NEW_HERE.get(lang).to_owned());
    }
    lines.extend(changes(&section.changes, names, lang));
    if section.waits {
        lines.push(WAITS.get(lang).to_owned());
    }
    lines.extend(why(section, names, lang).into_iter().filter(|line| !common.contains(line)));
    // The erasure has a place of its own; of a section that is new here the holders have just been named.
    let told = |said: &&Statement| match said.content() {
        Content::ErasureAsked { .. } => section.erasure.is_some(),
        Content::Granted(_) => !section.is_here,
        _ => false,
    };
    let statements = section
        .statements
        .iter()
        .filter(|said| !told(said))
        .filter_map(|said| statement::words(said, &section.standing, names, lang));
    for words in statements {
        if !lines.contains(&words) {
            lines.push(words);
        }
    }
    lines
}

/// The newest grant to this device, as a holder or as the named partner.
fn granted<'a>(section: &'a SectionPreview, names: &Names) -> Option<&'a Holding> {
    let is_mine = |held: &&Holding| names.is_to_me(&held.grant.to);
    let mut all = section.standing.holdings.iter().filter(is_mine);
    let holds = |held: &&Holding| held.state == HoldingState::Holds;
    all.clone().rfind(holds).or_else(|| all.next_back())
}

/// What this device may do with the section.
fn mine(section: &SectionPreview, names: &Names, lang: Lang) -> String {
    if names.is_me(section.standing.owner) {
        return OWN.get(lang).to_owned();
    }
    let held = granted(section, names);
    let granted: Vec<&Holding> =
        section.standing.holdings.iter().filter(|held| names.is_to_me(&held.grant.to)).collect();
    let last = held.and_then(|held| held.grant.last_day()).map(|last| day(last.0));
    let is_withdrawn = section.mine.is_some()
        && granted.iter().all(|held| !held.withdrawals.is_empty() || held.state != HoldingState::Holds);
    let words = match (section.mine, &last) {
        _ if is_withdrawn && !granted.is_empty() => WITHDRAWN,
        (Some(Extent::Write), Some(_)) => WRITE_UNTIL,
        (Some(Extent::Write), None) => WRITE,
        (Some(Extent::Read), Some(_)) => READ_UNTIL,
        (Some(Extent::Read), None) => READ,
        (None, _) => match held.map(|held| held.state) {
            Some(HoldingState::Expired) => EXPIRED,
            _ => ENDED,
        },
    };
    words.with(lang, &[("day", &last.unwrap_or_default())])
}

/// Why this device has the section, and who else has it.
fn why(section: &SectionPreview, names: &Names, lang: Lang) -> Vec<String> {
    ground(section, names, lang).into_iter().chain(others(section, names, lang)).collect()
}

/// Why this device has the section: purpose, ground, and what a child says of it.
fn ground(section: &SectionPreview, names: &Names, lang: Lang) -> Vec<String> {
    let Some(held) = granted(section, names).filter(|_| section.mine.is_some()) else { return Vec::new() };
    let purpose = held.grant.purpose.trim();
    let purpose = (!purpose.is_empty()).then(|| with_words(PURPOSE.get(lang).to_owned(), purpose));
    // What a child says is about one section; the rest is often the same of all.
    let child = match &held.grant.ground {
        Ground::Consent(consent) => of_child(consent, lang, |own| isolated(&shortened(own))),
        Ground::Other { .. } => None,
    };
    let ground = statement::ground(&held.grant.ground.clone().about_no_child(), lang);
    purpose.into_iter().chain([ground]).chain(child).collect()
}

/// Who else has the section.
fn others(section: &SectionPreview, names: &Names, lang: Lang) -> Option<String> {
    let owner = (!names.is_me(section.standing.owner)).then(|| names.device(section.standing.owner, lang));
    let holders = section.standing.today().filter(|held| !names.is_to_me(&held.grant.to));
    let holders = holders.map(|held| names.receiver(&held.grant.to, lang));
    let all: Vec<String> = owner.into_iter().chain(holders).collect();
    (!all.is_empty()).then(|| OTHERS.with(lang, &[("who", &all_of(lang, all))]))
}

/// How many changes come from whom.
fn changes(changes: &[Change], names: &Names, lang: Lang) -> Vec<String> {
    let told = changes.iter().map(|change| {
        let by = change.is_passed_on().then(|| names.device(change.sealed_by, lang));
        (&change.told, by)
    });
    by_author(told, names, lang)
}

/// Changes counted by who made them and who passed them on. What the forms themselves bring is left out.
fn by_author<'a>(
    changes: impl Iterator<Item = (&'a Contribution, Option<String>)>,
    names: &Names,
    lang: Lang,
) -> Vec<String> {
    // Of the worker's own there is no name.
    let mut counts: Vec<(Option<String>, Option<String>, usize)> = Vec::new();
    for (change, passed_on) in changes.filter(|(change, _)| change.author != Author::Forms) {
        let author = (!names.is_by_me(&change.author)).then(|| names.author(&change.author, lang));
        match counts.iter_mut().find(|(who, by, _)| *who == author && *by == passed_on) {
            Some((_, _, count)) => *count += 1,
            None => counts.push((author, passed_on, 1)),
        }
    }
    let words = |(who, by, count): (Option<String>, Option<String>, usize)| {
        let (one, several) = match (&who, &by) {
            (Some(_), None) => CHANGES,
            (Some(_), Some(_)) => PASSED_ON,
            (None, None) => OWN_CHANGES,
            (None, Some(_)) => OWN_PASSED_ON,
        };
        let words = counted(lang, count, one, several);
        let words = words.replace("{who}", &who.unwrap_or_default()).replace("{by}", &by.unwrap_or_default());
        capital_behind_marks(&words)
    };
    counts.into_iter().map(words).collect()
}

const OWN: Text = text(
    "Du äger delen: du delade den först.",
    "Omistat osan: jaoit sen ensin.",
    "You own the part: you shared it first.",
);
const WRITE: Text = text("Du får läsa och skriva.", "Saat lukea ja kirjoittaa.", "You may read and write.");
const WRITE_UNTIL: Text = text(
    "Du får läsa och skriva till och med {day}.",
    "Saat lukea ja kirjoittaa {day} asti.",
    "You may read and write until {day}.",
);
const READ: Text =
    text("Du får läsa, men inte ändra.", "Saat lukea, mutta et muuttaa.", "You may read, but not change.");
const READ_UNTIL: Text = text(
    "Du får läsa, men inte ändra, till och med {day}.",
    "Saat lukea, mutta et muuttaa, {day} asti.",
    "You may read, but not change, until {day}.",
);
const ENDED: Text = text(
    "Din rätt till delen är tillbakatagen. Inget nytt kommer hit.",
    "Oikeutesi osaan on peruttu. Uutta ei enää tule tänne.",
    "Your right to the part was taken back. Nothing new comes here.",
);
const EXPIRED: Text = text(
    "Din rätt till delen gick ut {day}. Inget nytt kommer hit.",
    "Oikeutesi osaan päättyi {day}. Uutta ei enää tule tänne.",
    "Your right to the part ended on {day}. Nothing new comes here.",
);
const WITHDRAWN: Text = text(
    "Samtycket till att du har delen är återkallat. Inget nytt kommer hit med stöd av det.",
    "Suostumus siihen, että osa on sinulla, on peruutettu. Sen nojalla tänne ei tule enää uutta.",
    "The consent to your having the part was withdrawn. Nothing new comes here on that ground.",
);
const NEW_HERE: Text = text("Delen är ny här.", "Osaa ei ole ollut tällä laitteella.", "The part is new here.");
const WAITS: Text = text(
    "Något väntar på en tidigare fil som inte har kommit. Det visas när den har tagits in.",
    "Jokin odottaa aiempaa tiedostoa, jota ei ole tullut. Se näkyy, kun tiedosto on otettu vastaan.",
    "Something waits for an earlier file that has not come. It shows once that has been taken in.",
);
const PURPOSE: Text = text("Ändamål", "Käyttötarkoitus", "Purpose");
const OTHERS: Text = text("Också hos: {who}", "Muut, joilla osa on: {who}", "Also held by: {who}");
const CHANGES: (Text, Text) = (
    text("1 ändring av {who}", "1 muutos, tekijä {who}", "1 change by {who}"),
    text("{n} ändringar av {who}", "{n} muutosta, tekijä {who}", "{n} changes by {who}"),
);
const OWN_CHANGES: (Text, Text) = (
    text("1 ändring av dig", "1 oma muutoksesi", "1 change of your own"),
    text("{n} ändringar av dig", "{n} omaa muutostasi", "{n} changes of your own"),
);
const OWN_PASSED_ON: (Text, Text) = (
    text(
        "1 ändring av dig, skickad vidare av {by}",
        "1 oma muutoksesi, välittäjä {by}",
        "1 change of your own, passed on by {by}",
    ),
    text(
        "{n} ändringar av dig, skickade vidare av {by}",
        "{n} omaa muutostasi, välittäjä {by}",
        "{n} changes of your own, passed on by {by}",
    ),
);
const PASSED_ON: (Text, Text) = (
    text(
        "1 ändring av {who}, skickad vidare av {by}",
        "1 muutos, tekijä {who}, välittäjä {by}",
        "1 change by {who}, passed on by {by}",
    ),
    text(
        "{n} ändringar av {who}, skickade vidare av {by}",
        "{n} muutosta, tekijä {who}, välittäjä {by}",
        "{n} changes by {who}, passed on by {by}",
    ),
);
const ERASE: Text = text("Ägaren ber dig radera", "Omistaja pyytää poistamaan", "The owner asks you to erase");
const ERASE_WHY: Text =
    text("Ägaren ber dig radera. Skälet", "Omistaja pyytää poistamaan. Syy", "The owner asks you to erase. The reason");
const ERASED: Text = text(
    "Tar du in delen raderas allt som stod i den förut på den här enheten, med historiken. Det som ägaren har behållit kommer i stället. Det går inte att ångra.",
    "Jos otat osan vastaan, kaikki siinä aiemmin ollut poistetaan tältä laitteelta historioineen. Tilalle tulee se, minkä omistaja on säilyttänyt. Tätä ei voi kumota.",
    "If you take the part in, everything that stood in it before is erased on this device, with its history. What the owner has kept comes instead. This cannot be undone.",
);
const GONE: Text = text(
    "Din rätt till delen har upphört. Tar du in det här raderas hela delen på den här enheten, och inget kommer i stället. Det går inte att ångra.",
    "Oikeutesi osaan on päättynyt. Jos otat tämän vastaan, koko osa poistetaan tältä laitteelta eikä tilalle tule mitään. Tätä ei voi kumota.",
    "Your right to the part has ended. If you take this in, the whole part is erased on this device, and nothing comes instead. This cannot be undone.",
);
const LOST: Text = text(
    "Det här känner ägaren inte till, och det försvinner. Skriv av det först om det ska finnas kvar:",
    "Näitä omistaja ei tunne, ja ne häviävät. Kirjaa ne ensin muistiin, jos niiden pitää säilyä:",
    "The owner does not know of this, and it will be gone. Note it down first if it is to remain:",
);
