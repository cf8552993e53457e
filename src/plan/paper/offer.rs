//! What of a family can be printed.

use super::Words;
use crate::lang::{Lang, Text};
use crate::plan::{Form, FormId, Member, Place, Reader, Section, Situation, Spot, Who, forms, forms_of, members};

/// A form and the section that it can be printed for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The form.
    pub form: FormId,
    /// The section.
    pub section: Section,
    /// The form's title.
    pub title: Text,
    /// The member's name, where it is about one; empty where none was written.
    pub member: Option<String>,
    /// How it stands to the family's paper unless it is chosen.
    pub usual: Usual,
}

/// How a section stands to the family's paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Usual {
    /// On it.
    On,
    /// Not on it; can be chosen.
    Off,
    /// Not on it, and chosen only with care: who reads the family's paper may be the danger.
    Care,
    /// Never on it.
    Never,
}

/// Everything of a family that can be on a paper, and the notes, which never are, in the order of printing.
///
/// All four situations are among them whether or not anything is written in them, so that the list tells nothing.
#[must_use]
pub fn offers(reader: &dyn Reader) -> Vec<Offer> {
    let members = members(reader);
    let children = members.iter().filter(|member| Who::Children.includes(member.relation.as_deref()));
    let mut sections = vec![(Section::Family, None), (Section::Plan, None)];
    sections.extend(members.iter().map(|member| (Section::Individual(member.id.clone()), Some(member))));
    sections.extend(children.map(|member| (Section::Child(member.id.clone()), Some(member))));
    sections.push((Section::Contact, None));
    sections.extend(Situation::ALL.map(|situation| (Section::Situation(situation), None)));
    sections.push((Section::Notes, None));
    sections.into_iter().flat_map(|(section, member)| offers_of(&section, member)).collect()
}

fn offers_of(section: &Section, member: Option<&Member>) -> Vec<Offer> {
    let usual = match section {
        Section::Family | Section::Plan => Usual::On,
        Section::Individual(_) | Section::Child(_) | Section::Contact => Usual::Off,
        Section::Situation(_) => Usual::Care,
        Section::Notes => Usual::Never,
    };
    let title = |form: &Form| match section {
        Section::Situation(situation) => forms::situation::words(*situation),
        _ => form.title,
    };
    forms_of(section)
        .map(|form| Offer {
            form: form.id,
            section: section.clone(),
            title: title(form),
            member: member.map(|member| member.name.trim().to_owned()),
            usual,
        })
        .collect()
}

impl Offer {
    /// Whether it can be on a paper at all.
    #[must_use]
    pub fn may_print(&self) -> bool {
        self.usual != Usual::Never
    }

    /// Whether anything is answered that this form is the first of its section to ask.
    pub(super) fn is_begun(&self, reader: &dyn Reader) -> bool {
        let here =
            |form: &'static Form| form.fields().filter(|(place, _)| *place == Place::Here).map(|(_, field)| field);
        let earlier = || forms_of(&self.section).take_while(|form| form.id != self.form).flat_map(here);
        here(forms::form(self.form))
            .filter(|field| earlier().all(|other| other.id != field.id))
            .any(|field| Spot::root(&self.section, field).is_answered(reader))
    }

    /// The form's title, and the member's name.
    #[must_use]
    pub fn words(&self, lang: Lang) -> String {
        match self.member.as_deref() {
            None | Some("") => self.title.get(lang).to_owned(),
            Some(name) => format!("{}: {name}", self.title.get(lang)),
        }
    }
}

/// The member or the situation that a section is about.
pub(super) fn about(section: &Section, reader: &dyn Reader, lang: Lang) -> Option<Words> {
    match section {
        Section::Situation(situation) => Some(Words::ours(forms::situation::words(*situation).get(lang))),
        _ => {
            let id = section.member()?;
            let member = members(reader).into_iter().find(|member| member.id == *id)?;
            let name = member.name.trim();
            (!name.is_empty()).then(|| Words::own(name))
        }
    }
}
