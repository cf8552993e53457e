//! Forms: fields in the order in which they are asked.

use super::{Field, SectionKind};
use crate::lang::{Text, text};

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

impl Guide {
    /// The form's own words, which stand on paper too.
    #[must_use]
    pub const fn source(words: Text) -> Self {
        Self { words, strong: false, link: None, on_paper: true }
    }

    /// Our own help, on the screen only.
    #[must_use]
    pub const fn help(words: Text) -> Self {
        Self { words, strong: false, link: None, on_paper: false }
    }

    /// Set in bold by the form.
    #[must_use]
    pub const fn strong(mut self) -> Self {
        self.strong = true;
        self
    }

    /// With the address that the words point to.
    #[must_use]
    pub const fn link(mut self, to: &'static str) -> Self {
        self.link = Some(to);
        self
    }
}

impl Derived {
    /// The statement in the form's own words.
    #[must_use]
    pub const fn words(self) -> Text {
        match self {
            Self::WithinThreeYears => text(
                "Det har gått mindre än 3 år sedan ovan nämnda tidpunkt och därmed kan en integrationsplan utarbetas för kunden.",
                "Edellä mainitusta ajankohdasta on kulunut alle 3 vuotta, joten asiakkaalle voidaan laatia kotoutumissuunnitelma.",
                "Less than 3 years have passed since the above date, so an integration plan can be drawn up for the client.",
            ),
            Self::MeasurePeriod => text(
                "Delmålen för de följande 12 månaderna och de tillhörande åtgärder som det ska kommas överens om:",
                "Seuraavien 12 kuukauden osatavoitteet ja niihin liittyvät sovittavat toimenpiteet:",
                "The sub-goals for the next 12 months and the related measures to be agreed on:",
            ),
            Self::IndividualPlans => text(
                "Familjemedlemmarnas individuella integrationsplaner",
                "Perheenjäsenten yksilölliset kotoutumissuunnitelmat",
                "The family members' individual integration plans",
            ),
        }
    }
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
