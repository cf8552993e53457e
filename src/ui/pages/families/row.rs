//! One family of the list.

use super::changed::changed;
use crate::lang::{Lang, text};
use crate::plan::rules::Severity;
use crate::plan::{FamilyEntry, FamilyId};
use crate::ui::pages::practice::PRACTICE;
use crate::ui::parts::Icon;
use crate::ui::parts::icon::Shape;
use crate::ui::words::{counted, family_name};
use crate::ui::{address, say, use_app, use_lang};
use leptos::prelude::*;
use std::sync::Arc;

/// How many members are named; the others are counted.
const NAMED: usize = 8;

/// One family: its name, its members, and what a worker looks for.
#[component]
pub(super) fn FamilyRow(family: Arc<FamilyEntry>) -> impl IntoView {
    let lang = use_lang();
    let name = {
        let family = family.clone();
        move || family_name(lang(), &family.name)
    };
    let practice = family.id.is_practice().then(|| view! { " " <b class="practice-word">{say(PRACTICE)}</b> });
    view! {
        <li class="family">
            <h2 class="family-name">
                <a href=address::family(&family.id) id=link_id(&family.id) dir="auto">
                    {name}
                </a>
                {practice}
            </h2>
            <Members family=family.clone() />
            <Facts family />
        </li>
    }
}

/// The id of the link to a family.
pub(super) fn link_id(family: &FamilyId) -> String {
    format!("family-{family}")
}

#[component]
fn Members(family: Arc<FamilyEntry>) -> impl IntoView {
    let lang = use_lang();
    let others = family.members.len().saturating_sub(NAMED);
    let one = text(" och 1 till", " ja 1 muu", " and 1 more");
    let several = text(" och {n} till", " ja {n} muuta", " and {n} more");
    let names = family.members.iter().take(NAMED).enumerate().map(|(at, name)| {
        view! {
            {(at > 0).then_some(", ")}
            <bdi>{name.clone()}</bdi>
        }
    });
    let names = names.collect_view();
    (!family.members.is_empty()).then(|| {
        view! {
            <p class="family-members">
                {names}
                {(others > 0).then_some(move || counted(lang(), others, one, several))}
            </p>
        }
    })
}

#[component]
fn Facts(family: Arc<FamilyEntry>) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let next = text("Nästa möte: ", "Seuraava tapaaminen: ", "Next meeting: ");
    let meeting = family.next_meeting.clone().map(|meeting| {
        view! {
            <li>
                <Icon shape=Shape::Calendar />
                <span>
                    <span class="hush">{say(next)}</span>
                    <b>{move || meeting.in_words(lang())}</b>
                </span>
            </li>
        }
    });
    let urgent = untrack(|| app.reminders(&family.id));
    let urgent = urgent.iter().filter(|reminder| reminder.severity > Severity::Notice).count();
    let attention = (urgent > 0).then(|| {
        let look = text("{n} att se över", "{n} tarkistettavaa", "{n} to look over");
        view! {
            <li class="family-attention">
                <Icon shape=Shape::Warning />
                {move || look.with(lang(), &[("n", &urgent.to_string())])}
            </li>
        }
    });
    let (begun, done, last_change) = (family.begun, family.done, family.last_change);
    view! {
        <ul class="family-facts">
            {meeting} {attention} <li>{move || progress(lang(), begun, done)}</li>
            <li class="soft">{move || changed(&app, lang(), last_change)}</li>
        </ul>
    }
}

/// How many chapters are begun and done for now.
fn progress(lang: Lang, begun: usize, done: usize) -> String {
    let one = text("1 kapitel påbörjat", "1 luku aloitettu", "1 chapter begun");
    let several = text("{n} kapitel påbörjade", "{n} lukua aloitettu", "{n} chapters begun");
    let one_done = text("1 kapitel klart tills vidare", "1 luku toistaiseksi valmis", "1 chapter done for now");
    let several_done =
        text("{n} kapitel klara tills vidare", "{n} lukua toistaiseksi valmiina", "{n} chapters done for now");
    let also = text("{n} klart tills vidare", "{n} toistaiseksi valmis", "{n} done for now");
    let also_several = text("{n} klara tills vidare", "{n} toistaiseksi valmiina", "{n} done for now");
    let nothing = text("Inget påbörjat", "Mitään ei ole aloitettu", "Nothing begun");
    match (begun, done) {
        (0, 0) => nothing.get(lang).to_owned(),
        (0, done) => counted(lang, done, one_done, several_done),
        (begun, 0) => counted(lang, begun, one, several),
        (begun, done) => {
            format!("{}, {}", counted(lang, begun, one, several), counted(lang, done, also, also_several))
        }
    }
}
