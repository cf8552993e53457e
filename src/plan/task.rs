//! The task list: chapters of forms, and how far they are.

use super::{Chapter, Form, FormId, Pick, Reader, Section, Spot, Summary, forms};
use std::fmt;

/// One entry of the task list: a chapter of a form, filled in for one section.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Task {
    /// The section that is filled in.
    pub section: Section,
    /// The form.
    pub form: FormId,
    /// [`Chapter::id`].
    pub chapter: &'static str,
}

/// How far a chapter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Nothing is answered.
    NotBegun,
    /// Something is answered.
    Begun,
    /// The worker has said "done for now".
    Done,
}

impl Status {
    /// How far a whole is, by its parts: done when all are, begun when any is.
    #[must_use]
    pub fn of_all(parts: &[Self]) -> Self {
        if !parts.is_empty() && parts.iter().all(|part| *part == Self::Done) {
            Self::Done
        } else if parts.iter().all(|part| *part == Self::NotBegun) {
            Self::NotBegun
        } else {
            Self::Begun
        }
    }
}

impl Task {
    /// Every chapter of every form that a section can be filled in by, in order.
    pub fn all(section: &Section) -> impl Iterator<Item = Self> + '_ {
        forms_of(section).flat_map(move |form| {
            form.chapters.iter().map(move |chapter| Self {
                section: section.clone(),
                form: form.id,
                chapter: chapter.id,
            })
        })
    }

    /// Every chapter of one form that is filled in for a section, in order.
    pub fn of(section: &Section, form: FormId) -> impl Iterator<Item = Self> + '_ {
        Self::all(section).filter(move |task| task.form == form)
    }

    /// The chapter of a section that asks the root field with this id.
    #[must_use]
    pub fn asking(section: &Section, id: &str) -> Option<Self> {
        forms_of(section).find_map(|form| {
            let chapter = form.chapters.iter().find(|chapter| asks(chapter, id))?;
            Some(Self { section: section.clone(), form: form.id, chapter: chapter.id })
        })
    }

    /// Where it is kept that the chapter is done for now: in the chapter's own section, so that nobody learns of it who
    /// has not got that.
    #[must_use]
    pub fn done(&self) -> Spot {
        Spot::root(&self.section, forms::done(self.section.kind()))
    }

    /// Where version 1 of the forms kept it, if elsewhere.
    #[must_use]
    pub fn done_earlier(&self) -> Option<Spot> {
        (self.section != Section::Family).then(|| Spot::root(&Section::Family, &forms::family::DONE))
    }

    /// Whether the chapter is done for now, by the answers themselves.
    #[must_use]
    pub fn is_done(&self, reader: &dyn Reader) -> bool {
        self.is_listed(&self.done(), reader) || self.is_done_earlier(reader)
    }

    /// Whether the chapter is done for now by where version 1 of the forms kept it. It can be taken back only where that
    /// may be written.
    #[must_use]
    pub fn is_done_earlier(&self, reader: &dyn Reader) -> bool {
        self.done_earlier().is_some_and(|earlier| self.is_listed(&earlier, reader))
    }

    fn is_listed(&self, spot: &Spot, reader: &dyn Reader) -> bool {
        let is_it = |pick: &Pick| matches!(pick, Pick::Listed(key) if *key == self.to_string());
        spot.value(reader).picks().iter().any(is_it)
    }

    /// How far a chapter is, by the summary of its section, and by that of the family section, in which version 1 of the
    /// forms kept what is done.
    ///
    /// `summary` is `None` where nothing of the section is on this device.
    #[must_use]
    pub fn status(&self, summary: Option<&Summary>, family: Option<&Summary>) -> Status {
        let key = self.to_string();
        let family = family.and_then(|summary| summary.facts.family.as_ref());
        let here = summary.is_some_and(|summary| summary.facts.done.contains(&key));
        if here || family.is_some_and(|family| family.done.contains(&key)) {
            Status::Done
        } else if summary.is_some_and(|summary| summary.facts.begun.contains(&key)) {
            Status::Begun
        } else {
            Status::NotBegun
        }
    }
}

/// The forms that are filled in for a section.
pub fn forms_of(section: &Section) -> impl Iterator<Item = &'static Form> + use<> {
    let kind = section.kind();
    forms::ALL.into_iter().filter(move |form| form.section == kind)
}

fn asks(chapter: &Chapter, id: &str) -> bool {
    chapter.fields().any(|(place, field)| {
        place == super::Place::Here && (field.id == id || forms::which(field).any(|which| which.id == id))
    })
}

/// `individual/<member>/individual/start`: the key in the register of what is done. Part of the storage format.
impl fmt::Display for Task {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}/{}", self.section, self.form.id(), self.chapter)
    }
}

impl FormId {
    /// The forms that are each filled in for one member.
    pub const OF_MEMBERS: [Self; 3] = [Self::Individual, Self::Child, Self::Minor];

    /// The word that stands for the form in addresses and in the register of what is done.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Family => "family",
            Self::FamilyPlan => "family-plan",
            Self::Individual => "individual",
            Self::Child => "child",
            Self::Minor => "minor",
            Self::Situation => "situation",
            Self::Contact => "contact",
            Self::Notes => "notes",
        }
    }
}
