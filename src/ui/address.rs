//! The addresses of the pages. They hold random ids and the names of forms, nothing about anyone.

use crate::plan::{FamilyId, FormId, MemberId, Path, Reminder, Section, Situation, Task};

/// The list of families, or the start for who has not begun.
pub const HOME: &str = "/";
/// The start, for who has practised first.
pub const BEGIN: &str = "/begin";
/// Language, text size, worker, protection and storage.
pub const SETTINGS: &str = "/settings";
/// Bringing back what a back-up holds.
pub const RESTORE: &str = "/restore";
/// The people whom the worker shares with.
pub const PEOPLE: &str = "/people";
/// Taking in what somebody handed over.
pub const RECEIVE: &str = "/receive";
/// The accessibility statement.
pub const ACCESSIBILITY: &str = "/accessibility";

/// Whether the window is at an address, for where no router runs.
#[must_use]
pub fn is_here(address: &str) -> bool {
    web_sys::window().and_then(|window| window.location().pathname().ok()).is_some_and(|here| here == address)
}

/// A family's overview.
#[must_use]
pub fn family(family: &FamilyId) -> String {
    format!("/family/{family}")
}

/// The family whose pages an address belongs to.
#[must_use]
pub fn family_of(path: &str) -> Option<FamilyId> {
    let family = path.strip_prefix("/family/")?.split('/').next()?;
    (!family.is_empty()).then(|| FamilyId::new(family))
}

/// A member's page.
#[must_use]
pub fn member(family: &FamilyId, member: &MemberId) -> String {
    format!("/family/{family}/member/{member}")
}

/// A chapter of a form.
#[must_use]
pub fn chapter(family: &FamilyId, task: &Task) -> String {
    format!("/family/{family}/form/{}/{}/{}", task.form.id(), about(&task.section), task.chapter)
}

/// The first chapter of a form.
#[must_use]
pub fn form(family: &FamilyId, section: &Section, form: FormId) -> String {
    let first = crate::plan::forms::form(form).chapters.first().map_or("", |chapter| chapter.id);
    chapter(family, &Task { section: section.clone(), form, chapter: first })
}

/// The question that a reminder is about.
#[must_use]
pub fn reminder(family: &FamilyId, reminder: &Reminder) -> String {
    question(family, &reminder.task, &reminder.task.section, &reminder.path)
}

/// A question of a chapter, by the section and the path where its answer stands.
#[must_use]
pub fn question(family: &FamilyId, task: &Task, section: &Section, path: &Path) -> String {
    format!("{}#{}", chapter(family, task), super::form::path_id(section, path))
}

/// The paper of a form for one section, or of the whole family.
#[must_use]
pub fn paper(family: &FamilyId, of: Option<(FormId, &Section)>) -> String {
    match of {
        None => format!("/family/{family}/paper"),
        Some((form, section)) => format!("/family/{family}/paper/{}/{}", form.id(), about(section)),
    }
}

/// Who has which parts of a family, and sharing more.
#[must_use]
pub fn share(family: &FamilyId) -> String {
    format!("/family/{family}/share")
}

/// A step of sharing more of a family.
#[must_use]
pub fn share_step(family: &FamilyId, step: &str) -> String {
    format!("{}?step={step}", share(family))
}

/// A family's data for other systems.
#[must_use]
pub fn export(family: &FamilyId) -> String {
    format!("/family/{family}/export")
}

/// The section that an address names: what a form is, and about whom.
#[must_use]
pub fn section(form: FormId, about: &str) -> Option<Section> {
    Some(match form {
        FormId::Family => Section::Family,
        FormId::FamilyPlan => Section::Plan,
        FormId::Contact => Section::Contact,
        FormId::Notes => Section::Notes,
        FormId::Individual => Section::Individual(MemberId::new(about)),
        FormId::Child | FormId::Minor => Section::Child(MemberId::new(about)),
        FormId::Situation => Section::Situation(Situation::ALL.into_iter().find(|kind| kind.id() == about)?),
    })
}

/// Whom or what a section is about, for its address; `all` where it is about the whole family.
fn about(section: &Section) -> &str {
    match section {
        Section::Individual(member) | Section::Child(member) => member.as_str(),
        Section::Situation(situation) => situation.id(),
        _ => "all",
    }
}
