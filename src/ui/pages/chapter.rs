//! One chapter of a form: the page on which plans are written.

mod chapters;
mod finish;
mod steps;

use super::family_frame::OpenSections;
use super::sheet::{Back, Sheet};
use crate::lang::{Text, text};
use crate::plan::{Form, Kind, Section, Spot, Task, forms};
use crate::ui::form::FormItem;
use crate::ui::household::use_household;
use crate::ui::pages::NotFoundPage;
use crate::ui::parts::OnlyRead;
use crate::ui::{address, say};
use chapters::{ChapterList, Progress};
use finish::Finish;
use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_params_map};
use steps::Steps;

/// One chapter of a form, filled in for one section.
#[component]
pub fn ChapterPage() -> impl IntoView {
    let params = use_params_map();
    let param = move |name: &'static str| params.with(|params| params.get(name)).unwrap_or_default();
    let task = Memo::new(move |_| find(&param("form"), &param("about"), &param("chapter")));
    let household = use_household();
    move || {
        let Some(task) = task.get() else { return view! { <NotFoundPage /> }.into_any() };
        let sections = vec![task.section.clone()];
        view! {
            <OpenSections family=household.family.clone() sections>
                <ChapterSheet task=task.clone() />
            </OpenSections>
        }
        .into_any()
    }
}

fn find(form: &str, about: &str, chapter: &str) -> Option<Task> {
    let form: &Form = forms::ALL.into_iter().find(|candidate| candidate.id.id() == form)?;
    let section = address::section(form.id, about)?;
    let chapter = form.chapters.iter().find(|candidate| candidate.id == chapter)?;
    Some(Task { section, form: form.id, chapter: chapter.id })
}

#[component]
fn ChapterSheet(task: Task) -> impl IntoView {
    let household = use_household();
    let form = forms::form(task.form);
    let Some(chapter) = form.chapters.iter().find(|chapter| chapter.id == task.chapter) else {
        return view! { <NotFoundPage /> }.into_any();
    };
    // A link to a question goes there once the question is drawn.
    if let Some(id) = use_location().hash.get_untracked().strip_prefix('#') {
        crate::ui::focus::focus_soon(id.to_owned());
    }
    let back = match task.section.member() {
        Some(member) if untrack(|| household.knows(member)) => {
            Back { to: address::member(&household.family, member), words: TO_MEMBER }
        }
        _ => Back { to: address::family(&household.family), words: TO_FAMILY },
    };
    let over = {
        let (task, household, title) = (task.clone(), household.clone(), say(form_title(form, &task.section)));
        move || {
            let member = household.member_name(&task.section);
            view! {
                {title}
                {member.map(|name| view! { " · " <bdi>{name}</bdi> })}
            }
        }
    };
    let items = chapter.items.iter().map(|item| view! { <FormItem item section=task.section.clone() /> });
    let items = items.collect_view();
    let spots = chapter.fields().filter_map(|(place, field)| Spot::of(&task.section, place, field));
    let mut others: Vec<Section> = spots.flat_map(|spot| kept_in(&spot)).collect();
    others.retain(|section| *section != task.section);
    others.dedup();
    let beside = view! { <ChapterList form task=task.clone() /> }.into_any();
    view! {
        <Sheet title=chapter.title back over beside>
            <Progress form task=task.clone() />
            <OnlyRead section=task.section.clone() others />
            <div class="fields">{items}</div>
            <Finish task=task.clone() />
            <Steps form task />
        </Sheet>
    }
    .into_any()
}

/// The sections that hold the answers of a question: of a table, those of its columns.
fn kept_in(spot: &Spot) -> Vec<Section> {
    match spot.field.kind {
        // Where a column is kept does not hang on the row.
        Kind::Table(table) => table.columns.iter().map(|column| spot.column("", column).section).collect(),
        _ => vec![spot.section.clone()],
    }
}

const TO_FAMILY: Text = text("Tillbaka till familjen", "Takaisin perheeseen", "Back to the family");
const TO_MEMBER: Text = text("Tillbaka till personen", "Takaisin henkilöön", "Back to the person");

/// What a form is called for a section: the situations share one form and have names of their own.
#[must_use]
pub fn form_title(form: &Form, section: &Section) -> Text {
    match section {
        Section::Situation(situation) => forms::situation::words(*situation),
        _ => form.title,
    }
}
