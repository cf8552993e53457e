//! Forms: fields in the order in which they are asked.

use super::{Field, SectionKind};
use crate::lang::Text;

/// The permanent name of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FormId {
    /// Who belongs to the family, who works with it and the next meetings.
    Family,
    /// The integration plan for a family.
    FamilyPlan,
    /// The integration plan for a person outside the labour force.
    Individual,
    /// A child's page.
    Child,
    /// The integration plan for a minor.
    Minor,
    /// The service whole agreed on in one of the four situations.
    Situation,
    /// How to reach the family, and *spärrmarkering*.
    Contact,
    /// The worker's own notes.
    Notes,
}

/// A form: chapters of related questions.
#[derive(Debug)]
pub struct Form {
    /// The permanent name.
    pub id: FormId,
    /// The section whose fields the form mostly asks.
    pub section: SectionKind,
    /// The form's title in its own words.
    pub title: Text,
    /// The chapters in order.
    pub chapters: &'static [Chapter],
}

/// Five to twelve related questions: one page of the screen, one entry of the task list.
#[derive(Debug)]
pub struct Chapter {
    /// The permanent name within the form, used in addresses and in the register of what is done.
    pub id: &'static str,
    /// The heading.
    pub title: Text,
    /// What stands on the page, in order.
    pub items: &'static [Item],
}

/// One thing on a form's page.
#[derive(Debug)]
pub enum Item {
    /// The form's own guidance.
    Guide(Guide),
    /// A heading inside the chapter.
    Heading(Text),
    /// A question.
    Ask(Place, &'static Field),
    /// A statement that follows from other answers.
    Derived(Derived),
}

/// Guidance of the form.
#[derive(Clone, Copy, Debug)]
pub struct Guide {
    /// The words.
    pub words: Text,
    /// Set in bold by the form.
    pub strong: bool,
    /// Where the guidance links to.
    pub link: Option<&'static str>,
    /// Whether the guidance belongs on paper: the form's own words do, our help does not.
    pub on_paper: bool,
}

/// In which section and row a question's answer stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// At the root of the form's own section.
    Here,
    /// In the member's row in the family section: asked once, shown where it is needed.
    Member,
    /// In the member's row in the contact section.
    Contact,
    /// At the root of the family section.
    Family,
}

/// A statement that the app works out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Derived {
    /// "Less than 3 years have passed since the above date …"
    WithinThreeYears,
    /// The twelve months from the plan's date that the measures are agreed for.
    MeasurePeriod,
    /// The individual plans of the family's members, for the register of plans.
    IndividualPlans,
}

impl Form {
    /// Every field that the form asks, with its place, in order; columns of tables not among them.
    pub fn fields(&self) -> impl Iterator<Item = (Place, &'static Field)> + '_ {
        self.chapters.iter().flat_map(Chapter::fields)
    }
}

impl Chapter {
    /// Every field that the chapter asks, with its place, in order; columns of tables not among them.
    pub fn fields(&self) -> impl Iterator<Item = (Place, &'static Field)> + '_ {
        self.items.iter().filter_map(|item| match item {
            Item::Ask(place, field) => Some((*place, *field)),
            _ => None,
        })
    }
}
