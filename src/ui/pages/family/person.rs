//! One member of the family.

use crate::lang::{Lang, Text, text};
use crate::plan::forms::{self, family};
use crate::plan::{DateAnswer, FormId, Kind, Member, Path, Section, Spot, Task};
use crate::ui::form::{Asked, name_of, plain_answer};
use crate::ui::household::use_household;
use crate::ui::parts::Progress;
use crate::ui::words::{counted, shortened};
use crate::ui::{address, say, use_app, use_lang};
use chrono::NaiveDate;
use leptos::prelude::*;

/// One member: name, role, age and languages, and how far their plans are.
#[component]
pub(super) fn Person(member: Member) -> impl IntoView {
    let app = use_app();
    let household = use_household();
    let lang = use_lang();
    let name = {
        let member = member.clone();
        move || shortened(&name_of(&member, lang()))
    };
    let meta = {
        let (app, household, member) = (app.clone(), household.clone(), member.clone());
        move || {
            let today = app.platform().now().date();
            let row = Path::field(family::MEMBERS.id).then(member.id.as_str());
            let languages = Spot {
                section: Section::Family,
                path: row.then(family::MOTHER_TONGUES.id),
                field: &family::MOTHER_TONGUES,
            };
            let languages = Asked::new(&app, &household, languages).as_ref().map(plain_answer);
            let all =
                [relation(&member).map(|words| words.get(lang()).to_owned()), born(&member, today, lang()), languages];
            let all: Vec<String> = all.into_iter().flatten().filter(|words| !words.is_empty()).collect();
            // The dot stays behind the words that it follows.
            all.iter().map(|words| shortened(words)).collect::<Vec<_>>().join("\u{a0}· ")
        }
    };
    let plans = {
        let (household, name, member) = (household.clone(), name.clone(), member.clone());
        move || {
            let plan = |(form, section): (FormId, Section)| {
                let href = address::form(&household.family, &section, form);
                let tasks = Task::of(&section, form).collect::<Vec<_>>();
                view! {
                    <li>
                        <a href=href>
                            {say(short_title(form))} <span class="hush">": " <bdi>{name.clone()}</bdi></span>
                        </a>
                        <Progress tasks />
                    </li>
                }
            };
            household.forms(&member).into_iter().map(plan).collect_view()
        }
    };
    view! {
        <li class="person">
            <h3 class="person-name">
                <a href=address::member(&household.family, &member.id) dir="auto">
                    {name}
                </a>
            </h3>
            <p class="person-meta" dir="auto">
                {meta}
            </p>
            <ul class="person-plans">{plans}</ul>
        </li>
    }
}

/// What a member's form is called where there is little room.
pub(in crate::ui) fn short_title(form: FormId) -> Text {
    match form {
        FormId::Individual => text("Integrationsplan", "Kotoutumissuunnitelma", "Integration plan"),
        _ => forms::form(form).title,
    }
}

/// The words for a member's role in the family.
pub(in crate::ui::pages) fn relation(member: &Member) -> Option<Text> {
    let Kind::One(choices) = family::RELATION.kind else { return None };
    let relation = member.relation.as_deref()?;
    choices.iter().find(|choice| choice.id == relation).map(|choice| choice.label)
}

/// How old a member is, or what is known of when they were born.
pub(in crate::ui::pages) fn born(member: &Member, today: NaiveDate, lang: Lang) -> Option<String> {
    let young = text("under 1 år", "alle 1-vuotias", "under 1 year");
    let year = text("1 år", "1-vuotias", "1 year");
    let years = text("{n} år", "{n}-vuotias", "{n} years");
    let in_words = text("född {date}", "syntynyt {date}", "born {date}");
    match (member.age(today), &member.birth) {
        (Some(0), _) => Some(young.get(lang).to_owned()),
        (Some(age), _) => Some(counted(lang, usize::try_from(age).unwrap_or_default(), year, years)),
        (None, DateAnswer::Known { .. }) => Some(in_words.with(lang, &[("date", &member.birth.in_words(lang))])),
        (None, _) => None,
    }
}
