//! Fields: the questions of the forms.

use super::{Pick, Table, Value};
use crate::lang::Text;

/// One question of a form. Fields are data: screen, document, paper, export and checks all read them.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// The permanent name, part of the storage format: never reused, never renamed.
    pub id: &'static str,
    /// The question in the form's own words; the field's accessible name.
    pub label: Text,
    /// What kind of answer it takes.
    pub kind: Kind,
    /// One sentence of help below the label.
    pub hint: Option<Text>,
    /// Words that help to answer, put into the text at a tap.
    pub examples: Examples,
    /// Whether a date is asked that people may not know, or not for sure.
    pub vague: bool,
    /// When the field is shown.
    pub when: When,
    /// How much care the answer asks for. What a table asks for, each of its columns asks for too.
    pub sensitivity: Sensitivity,
    /// The version of the forms that brought the field.
    pub since: u32,
}

/// What kind of answer a field takes, and so how it is kept and shown.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// One line; kept as a scalar.
    Line,
    /// One line that names a body or a person of the network, which are suggested; kept as a scalar.
    Body,
    /// Many lines; kept as co-written text.
    Long,
    /// A date, whole or in part; kept as [`super::Date`] writes it, or as typed where it cannot be read.
    Date,
    /// A month and year; kept as a date.
    Month,
    /// A time of day; kept as `HH:MM`, or as typed.
    Time,
    /// Exactly one of the choices; kept as its id.
    One(&'static [Choice]),
    /// Any of the choices, and own entries; kept as a map of keys.
    Many(&'static [Choice]),
    /// Any of the world's languages, by BCP 47 code, and own entries; kept as a map of keys.
    Languages,
    /// Any of the world's countries, by ISO 3166 code, and own entries; kept as a map of keys.
    Countries,
    /// `yes` or `no`.
    YesNo,
    /// Only "yes" stands on paper; kept as `yes` or nothing.
    Confirm,
    /// A member of the family; kept as the member's id.
    Member,
    /// Rows; kept as a map of maps.
    Table(&'static Table),
}

/// One of the answers that a form offers.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// The permanent name, part of the storage format.
    pub id: &'static str,
    /// The words of the form.
    pub label: Text,
    /// The field that is asked when this is chosen: the form's "which?".
    pub which: Option<&'static Field>,
    /// Where choosing this leads.
    pub leads: Option<Leads>,
}

/// A page that a choice leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leads {
    /// The family plan.
    FamilyPlan,
}

/// Words that help to answer.
#[derive(Clone, Copy, Debug)]
pub enum Examples {
    /// None.
    None,
    /// Heads to write under, without the colon: "Språkkunskaper".
    Prompts(&'static [Text]),
    /// Whole answers that can be taken as they are.
    Phrases(&'static [Text]),
}

/// When a field is shown. A hidden field keeps its answer.
#[derive(Clone, Copy, Debug)]
pub enum When {
    /// Always.
    Always,
    /// When the field with this id, in the same section and row, has this answer: the id of a choice, `yes` or `no`.
    /// Of an open list: when this choice is among what was picked.
    Is(&'static str, &'static str),
}

/// How much care an answer asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sensitivity {
    /// Personal data.
    Personal,
    /// Health, trauma, substance use, and what else asks for special care.
    Special,
    /// Tells where the family lives; withheld under *spärrmarkering*.
    Whereabouts,
}

impl Field {
    /// A field that is always shown, without help.
    #[must_use]
    pub const fn new(id: &'static str, kind: Kind, label: Text) -> Self {
        Self {
            id,
            label,
            kind,
            hint: None,
            examples: Examples::None,
            vague: false,
            when: When::Always,
            sensitivity: Sensitivity::Personal,
            since: 1,
        }
    }

    /// With one sentence of help.
    #[must_use]
    pub const fn hint(mut self, hint: Text) -> Self {
        self.hint = Some(hint);
        self
    }

    /// A date that people may not know, or not for sure.
    #[must_use]
    pub const fn vague(mut self) -> Self {
        self.vague = true;
        self
    }

    /// With heads to write under.
    #[must_use]
    pub const fn prompts(mut self, prompts: &'static [Text]) -> Self {
        self.examples = Examples::Prompts(prompts);
        self
    }

    /// With answers to take.
    #[must_use]
    pub const fn phrases(mut self, phrases: &'static [Text]) -> Self {
        self.examples = Examples::Phrases(phrases);
        self
    }

    /// Shown only when another field has an answer.
    #[must_use]
    pub const fn when(mut self, field: &'static str, answer: &'static str) -> Self {
        self.when = When::Is(field, answer);
        self
    }

    /// Asking for more care than other personal data.
    #[must_use]
    pub const fn sensitivity(mut self, sensitivity: Sensitivity) -> Self {
        self.sensitivity = sensitivity;
        self
    }
}

impl When {
    /// Whether the field is shown, where `answer` reads a field of the same section and row.
    #[must_use]
    pub fn holds(self, answer: impl FnOnce(&str) -> Value) -> bool {
        match self {
            Self::Always => true,
            Self::Is(field, wanted) => match answer(field) {
                Value::Text(given) => given == wanted,
                Value::Picks(picks) => picks.iter().any(|pick| matches!(pick, Pick::Listed(id) if id == wanted)),
                Value::Empty | Value::Rows(_) => false,
            },
        }
    }
}

impl Choice {
    /// A plain choice.
    #[must_use]
    pub const fn new(id: &'static str, label: Text) -> Self {
        Self { id, label, which: None, leads: None }
    }

    /// A choice that asks "which?".
    #[must_use]
    pub const fn which(mut self, field: &'static Field) -> Self {
        self.which = Some(field);
        self
    }

    /// A choice that leads to another page.
    #[must_use]
    pub const fn leads(mut self, to: Leads) -> Self {
        self.leads = Some(to);
        self
    }
}
