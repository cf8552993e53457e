//! The family that the page is about.

use crate::app::{App, FamilyReader};
use crate::doc::Edit;
use crate::plan::{
    FamilyId, Field, FormId, Member, MemberId, Path, Reminder, Section, Spot, Status, Summary, Task, forms, forms_of,
    members, removed_members,
};
use crate::store::SectionName;
use crate::ui::form::name_of;
use crate::ui::words::family_name;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The family that the page is about, given to every part of the page.
#[derive(Clone)]
pub struct Household {
    /// The family.
    pub family: FamilyId,
    app: App,
    /// What there is to remind of, over all sections of the family.
    pub reminders: Memo<Vec<Reminder>>,
    members: Memo<Vec<Member>>,
}

impl Household {
    /// Works out the reminders of a family whenever one of its summaries changes, and its members whenever their
    /// answers do.
    #[must_use]
    pub fn new(app: &App, family: FamilyId) -> Self {
        let reminders = {
            let (app, family) = (app.clone(), family.clone());
            Memo::new(move |_| app.reminders(&family))
        };
        let members = {
            let reader = app.tracking_reader(&family);
            Memo::new(move |_| members(&reader))
        };
        Self { family, app: app.clone(), reminders, members }
    }

    /// The app.
    #[must_use]
    pub const fn app(&self) -> &App {
        &self.app
    }

    /// How far a chapter is; reactive.
    #[must_use]
    pub fn status(&self, task: &Task) -> Status {
        let name = |section: &Section| SectionName::new(self.family.clone(), section.clone());
        self.app
            .signals()
            .summaries
            .with(|all| task.status(all.get(&name(&task.section)), all.get(&name(&Section::Family))))
    }

    /// Says that a chapter is done for now, or takes it back.
    pub fn set_done(&self, task: &Task, done: bool) {
        self.app.set_done(&self.family, task, done);
    }

    /// Whether [`Self::set_done`] can be heeded: what is said of the chapter may be written on this device; reactive.
    #[must_use]
    pub fn may_set_done(&self, task: &Task) -> bool {
        self.may_write(&task.section) && (self.may_write(&Section::Family) || !task.is_done_earlier(&self.reader()))
    }

    /// The name under which the worker finds the family, or words that stand for it; reactive.
    #[must_use]
    pub fn name(&self) -> String {
        let name = Spot::root(&Section::Family, &forms::family::NAME).value(&self.reader());
        family_name(self.app.lang(), name.text().unwrap_or_default())
    }

    /// What the summary of a section tells; reactive. `None` where nothing of it is on this device.
    #[must_use]
    pub fn summary<T>(&self, section: &Section, tell: impl FnOnce(&Summary) -> T) -> Option<T> {
        let name = SectionName::new(self.family.clone(), section.clone());
        self.app.signals().summaries.with(|all| all.get(&name).map(tell))
    }

    /// The forms that are filled in for a member: those of their role, and those in which something is written;
    /// reactive.
    #[must_use]
    pub fn forms(&self, member: &Member) -> Vec<(FormId, Section)> {
        let asked = |form: FormId, section: &Section| {
            member.forms().contains(&form) || Task::of(section, form).any(|task| self.status(&task) != Status::NotBegun)
        };
        let sections = FormId::OF_MEMBERS.into_iter().filter_map(|form| Some((form, member.section(form)?)));
        sections.filter(|(form, section)| asked(*form, section)).collect()
    }

    /// Whether a section may be written on this device; reactive.
    #[must_use]
    pub fn may_write(&self, section: &Section) -> bool {
        self.app.right(&SectionName::new(self.family.clone(), section.clone())).may_write()
    }

    /// Whether a section of a family that others have shared is not on this device: whoever shared the family may have
    /// written much in it; reactive.
    #[must_use]
    pub fn is_elsewhere(&self, section: &Section) -> bool {
        let is_away = |here: &BTreeSet<Section>| !here.contains(section);
        let is_away = self.app.signals().of_others.with(|all| all.get(&self.family).is_some_and(is_away));
        is_away && *section != Section::Notes && self.summary(section, |_| ()).is_none()
    }

    /// Changes an answer of the family section, which every page of the family has open.
    pub fn edit(&self, path: &Path, field: &'static Field, edit: &Edit) {
        if let Some(live) = self.app.live(&SectionName::new(self.family.clone(), Section::Family)) {
            live.change(&self.app, path, field, edit);
        }
    }

    /// The members, in the family's order; reactive.
    #[must_use]
    pub fn members(&self) -> Vec<Member> {
        self.members.get()
    }

    /// The member with this id; reactive.
    #[must_use]
    pub fn member(&self, id: &str) -> Option<Member> {
        self.members.with(|all| all.iter().find(|member| member.id.as_str() == id).cloned())
    }

    /// The name of the member that a section is about; reactive.
    #[must_use]
    pub fn member_name(&self, section: &Section) -> Option<String> {
        let member = self.member(section.member()?.as_str())?;
        Some(name_of(&member, self.app.lang()))
    }

    /// The forms of sections on this device about members whom the family section does not name: they were shared without
    /// it; reactive.
    #[must_use]
    pub fn nameless(&self) -> Vec<(Member, FormId, Section)> {
        let here = self.app.signals().summaries.with(|all| {
            let of_family = all.keys().filter(|name| name.family == self.family);
            of_family.map(|name| name.section.clone()).collect::<Vec<_>>()
        });
        let of_section = |section: Section| {
            let id = section.member().filter(|id| !self.knows(id))?.clone();
            let member = Member { id, ..Member::default() };
            Some(forms_of(&section).map(move |form| (member.clone(), form.id, section.clone())))
        };
        here.into_iter().filter_map(of_section).flatten().collect()
    }

    /// Whether the family section names a member, perhaps among those who were taken away; reactive.
    #[must_use]
    pub fn knows(&self, id: &MemberId) -> bool {
        self.member(id.as_str()).is_some() || removed_members(&self.reader()).iter().any(|member| member.id == *id)
    }

    /// The family's answers; what reads through it runs again when an answer changes.
    #[must_use]
    pub fn reader(&self) -> FamilyReader {
        self.app.tracking_reader(&self.family)
    }
}

/// The family that the page is about.
///
/// # Panics
/// Never inside a family's pages: their frame provides it.
#[must_use]
pub fn use_household() -> Household {
    expect_context::<Household>()
}
