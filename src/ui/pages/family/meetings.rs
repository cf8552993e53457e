//! The next meetings.

use super::PartHead;
use crate::app::App;
use crate::lang::{Lang, Text, text};
use crate::plan::forms::{family, individual};
use crate::plan::{DateAnswer, Field, Meeting, Path, Section, Spot, Task, TimeAnswer};
use crate::ui::form::{Asked, name_of, plain_answer};
use crate::ui::household::{Household, use_household};
use crate::ui::parts::Fold;
use crate::ui::words::{counted, shortened};
use crate::ui::{address, say, use_app, use_lang};
use leptos::prelude::*;

/// How many meetings stand open.
const AT_ONCE: usize = 4;

const TITLE: Text = text("Kommande möten", "Tulevat tapaamiset", "Coming meetings");

const NOT_HERE: Text = text(
    "Familjens möten finns inte på den här enheten.",
    "Perheen tapaamiset eivät ole tällä laitteella.",
    "The family's meetings are not on this device.",
);

/// The family's meetings and those of the members' plans, the nearest first.
#[component]
pub(super) fn Meetings() -> impl IntoView {
    let household = use_household();
    let app = use_app();
    let lang = use_lang();
    let none = text("Inget möte är inplanerat.", "Tapaamisia ei ole sovittu.", "No meeting is planned.");
    let one = text("Visa 1 till", "Näytä vielä 1", "Show 1 more");
    let several = text("Visa {n} till", "Näytä vielä {n}", "Show {n} more");
    let list = move || {
        let mut first = coming(&app, &household, lang());
        if first.is_empty() {
            let words = if household.is_elsewhere(&Section::Family) { NOT_HERE } else { none };
            return view! { <p class="soft">{say(words)}</p> }.into_any();
        }
        let rest = first.split_off(first.len().min(AT_ONCE));
        let count = rest.len();
        let folded = (count > 0).then(|| {
            view! {
                <Fold summary=move || counted(lang(), count, one, several)>
                    <List meetings=rest.clone() />
                </Fold>
            }
        });
        view! {
            <List meetings=first />
            {folded}
        }
        .into_any()
    };
    Task::asking(&Section::Family, family::MEETINGS.id).map(|task| {
        view! {
            <section class="sheet-part">
                <PartHead title=TITLE task />
                {list}
            </section>
        }
    })
}

/// One meeting to come.
#[derive(Clone)]
struct Coming {
    meeting: Meeting,
    /// Where it is, or whose plan it is about with the address of the answer.
    what: What,
    /// What else is known.
    more: Vec<String>,
}

#[derive(Clone)]
enum What {
    Place(String),
    Plan { name: String, href: String },
}

fn coming(app: &App, household: &Household, lang: Lang) -> Vec<Coming> {
    let today = app.platform().now().date();
    let mut all: Vec<Coming> = of_family(app, household);
    all.extend(of_plans(household, lang));
    all.retain(|coming| coming.meeting.is_to_come(today));
    // What has no day that can be read stands last.
    all.sort_by_key(|coming| (coming.meeting.earliest().is_none(), coming.meeting.earliest()));
    all
}

fn of_family(app: &App, household: &Household) -> Vec<Coming> {
    let table = Spot::root(&Section::Family, &family::MEETINGS);
    let rows = table.value(&household.reader());
    let meeting = |row: &crate::plan::Row| {
        let answer = |field: &'static Field| {
            let asked = Asked::new(app, household, table.column(&row.id, field));
            shortened(&asked.as_ref().map(plain_answer).unwrap_or_default())
        };
        let stored = |field| {
            let value = table.column(&row.id, field).value(&household.reader());
            value.text().unwrap_or_default().to_owned()
        };
        let tolk = text("Tolk: {language}", "Tulkki: {language}", "Interpreter: {language}");
        let needed = text("Tolk behövs", "Tarvitaan tulkki", "An interpreter is needed");
        let interpreter = (stored(&family::MEETING_INTERPRETER) == "yes").then(|| {
            let language = answer(&family::MEETING_LANGUAGE);
            if language.is_empty() {
                needed.get(app.lang()).to_owned()
            } else {
                tolk.with(app.lang(), &[("language", &language)])
            }
        });
        let coming = Coming {
            meeting: Meeting {
                date: DateAnswer::stored(&stored(&family::MEETING_DATE)),
                time: TimeAnswer::stored(&stored(&family::MEETING_TIME)),
            },
            what: What::Place(answer(&family::MEETING_PLACE)),
            more: [Some(answer(&family::MEETING_PURPOSE)), interpreter]
                .into_iter()
                .flatten()
                .filter(|words| !words.is_empty())
                .collect(),
        };
        let is_empty = coming.meeting == Meeting::default()
            && coming.more.is_empty()
            && matches!(&coming.what, What::Place(place) if place.is_empty());
        (!is_empty).then_some(coming)
    };
    rows.rows().filter_map(meeting).collect()
}

fn of_plans(household: &Household, lang: Lang) -> Vec<Coming> {
    let follow_up = text("Integrationsplanen", "Kotoutumissuunnitelma", "The integration plan");
    let meeting = |member: crate::plan::Member| {
        let section = Section::Individual(member.id.clone());
        let plan = household.summary(&section, |summary| summary.facts.individual.clone()).flatten()?;
        plan.next.date()?;
        let next = Task::asking(&section, individual::NEXT_DATE.id)?;
        let href = address::question(&household.family, &next, &section, &Path::field(individual::NEXT_DATE.id));
        Some(Coming {
            meeting: Meeting { date: plan.next, time: plan.next_time },
            what: What::Plan { name: shortened(&name_of(&member, lang)), href },
            more: vec![follow_up.get(lang).to_owned()],
        })
    };
    household.members().into_iter().filter_map(meeting).collect()
}

#[component]
fn List(meetings: Vec<Coming>) -> impl IntoView {
    let lang = use_lang();
    let unknown = text("Datum saknas", "Päivämäärä puuttuu", "No date");
    let item = |coming: Coming| {
        let meeting = coming.meeting;
        let day = {
            let meeting = meeting.clone();
            move || match meeting.date {
                DateAnswer::Empty | DateAnswer::Unknown => unknown.get(lang()).to_owned(),
                _ => shortened(&meeting.day_in_words(lang())),
            }
        };
        let time = move || shortened(&meeting.time.in_words(lang()));
        let what = match coming.what {
            What::Place(place) => view! { <bdi>{place}</bdi> }.into_any(),
            What::Plan { name, href } => view! {
                <a href=href>
                    <bdi>{name}</bdi>
                </a>
            }
            .into_any(),
        };
        view! {
            <li class="meeting">
                <p class="meeting-when">
                    <b>{day}</b>
                    " "
                    {time}
                </p>
                <div class="meeting-what">
                    <p>{what}</p>
                    {coming.more.into_iter().map(|words| view! { <p class="soft" dir="auto">{words}</p> }).collect_view()}
                </div>
            </li>
        }
    };
    view! { <ul class="meetings">{meetings.into_iter().map(item).collect_view()}</ul> }
}
