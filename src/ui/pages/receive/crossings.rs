//! What was changed on both sides, and rows that go or come back.

use super::crossing_words::{Words, words};
use super::names::Names;
use super::questions::{called, question};
use crate::doc::{Author, Crossed, Crossing};
use crate::lang::Lang;
use crate::plan::forms::{contact, family};
use crate::plan::{FamilyId, Path, Section, Task};
use crate::ui::parts::Icon;
use crate::ui::parts::icon::Shape;
use crate::ui::who::all_of;
use crate::ui::words::isolated;
use crate::ui::{address, use_lang};
use leptos::prelude::*;

/// What one section's crossings are: those that come to the same, by the same people, together.
#[component]
pub(super) fn Crossings(
    section: Section,
    crossings: Vec<Crossing>,
    names: Names,
    /// They have been taken in: each leads to where it stands.
    taken: bool,
) -> impl IntoView {
    let lang = use_lang();
    let groups = StoredValue::new(grouped(&section, crossings));
    move || {
        let group = |group: &Group| {
            let told = group.told(&names, lang());
            let things = group.crossings.iter().map(|crossing| {
                let what = thing(&section, crossing, &names, lang());
                let href = taken.then(|| place(names.family(), &section, crossing)).flatten();
                match href {
                    Some(href) => view! { <li><a href=href>{what}</a></li> }.into_any(),
                    None => view! { <li>{what}</li> }.into_any(),
                }
            });
            let Words { before, after, .. } = group.words;
            view! {
                <div class="reminder" data-level="soon">
                    <Icon shape=Shape::Warning />
                    <p>{told}</p>
                    <ul class="lines">{things.collect_view()}</ul>
                    <p>{if taken { after } else { before }.get(lang())}</p>
                </div>
            }
        };
        groups.with_value(|all| all.iter().map(group).collect_view())
    }
}

/// Crossings of which the same is told.
struct Group {
    words: Words,
    here: Vec<Author>,
    come: Vec<Author>,
    crossings: Vec<Crossing>,
}

impl Group {
    /// What happened, with who did it on either side.
    fn told(&self, names: &Names, lang: Lang) -> String {
        let who = |authors: &[Author]| all_of(lang, authors.iter().map(|author| names.author(author, lang)).collect());
        let both: Vec<Author> = self.here.iter().chain(&self.come).copied().collect();
        let values = [("who", &*who(&both)), ("here", &who(&self.here)), ("come", &who(&self.come))];
        self.words.told.with(lang, &values)
    }
}

fn grouped(section: &Section, crossings: Vec<Crossing>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for crossing in crossings {
        let words = words(&crossing, is_member(section, &crossing.path));
        let same =
            |group: &&mut Group| group.words == words && group.here == crossing.here && group.come == crossing.come;
        match groups.iter_mut().find(same) {
            Some(group) => group.crossings.push(crossing),
            None => groups.push(Group {
                words,
                here: crossing.here.clone(),
                come: crossing.come.clone(),
                crossings: vec![crossing],
            }),
        }
    }
    groups
}

/// What it is about: the question, or the row by what people know it by.
fn thing(section: &Section, crossing: &Crossing, names: &Names, lang: Lang) -> String {
    let asked = question(section, &crossing.path, lang).unwrap_or_default();
    match called(section, crossing, names, lang) {
        Some(row) if is_row(crossing.how) => format!("{asked}: {}", isolated(&row)),
        Some(row) => format!("{asked} ({})", isolated(&row)),
        None => asked,
    }
}

/// Whether it is told of a row, and not of a question.
const fn is_row(how: Crossed) -> bool {
    matches!(how, Crossed::Removed | Crossed::StaysRemoved | Crossed::Back | Crossed::Stays)
}

/// Whether the path is that of a member of the family.
fn is_member(section: &Section, path: &Path) -> bool {
    *section == Section::Family && matches!(path.steps(), [table, _] if table == family::MEMBERS.id)
}

/// Where it can be read and mended.
fn place(family: &FamilyId, section: &Section, crossing: &Crossing) -> Option<String> {
    if is_member(section, &crossing.path) {
        return Some(address::family(family));
    }
    let (_, table) = crossing.path.steps().split_last()?;
    // A row that is not there is brought back at its table.
    let path = if is_row(crossing.how) { table.iter().cloned().collect() } else { crossing.path.clone() };
    let root = path.steps().first()?;
    // Asked among the contact details, kept in the family's section.
    let is_protection = *section == Section::Family && *root == family::PROTECTION.id;
    let task =
        if is_protection { Task::asking(&Section::Contact, contact::PEOPLE.id) } else { Task::asking(section, root) };
    task.map(|task| address::question(family, &task, section, &path))
}
