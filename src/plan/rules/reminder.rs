//! What a rule has to say.

use crate::lang::{self, Lang, Text, text};
use crate::plan::forms::individual;
use crate::plan::{Choice, DateAnswer, Kind, Path, Task};
use chrono::NaiveDate;

/// One thing to be reminded of. Nothing is ever blocked by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// The rule that reminds.
    pub rule: Rule,
    /// How pressing it is.
    pub severity: Severity,
    /// The section and chapter of the field that it is about.
    pub task: Task,
    /// Where the field's answer stands in the section.
    pub path: Path,
    /// A date that the rule compared is known in part or marked as uncertain.
    pub uncertain: bool,
    pub(super) says: Text,
    pub(super) values: Vec<(&'static str, Said)>,
}

/// The rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rule {
    /// The initial interview comes before the plan.
    Interview,
    /// A first plan is made within three years of the first residence permit.
    ThreeYears,
    /// The first plan is older than its review.
    FirstDate,
    /// The first plan lasts at most a year.
    FirstPlanLength,
    /// All plans together last at most two years, as a rule.
    TotalLength,
    /// Measures are agreed for twelve months from the plan's date.
    MeasurePeriod,
    /// A measure's date is within those twelve months.
    Schedule,
    /// The plan is reviewed within six months.
    Review,
    /// A parent at home has some measure in some plan.
    ParentAtHome,
    /// A choice that asks "which?" is explained.
    Which,
    /// Dates and times can be read.
    Unreadable,
}

/// How pressing a reminder is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Good to know.
    Notice,
    /// Something is to be done or decided.
    Attention,
    /// A limit has passed.
    Over,
}

/// A value in a reminder's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Said {
    Day(NaiveDate),
    Date(DateAnswer),
    Number(u32),
    Name(String),
    Label(Text),
    /// A label, and the name of the member that it is about.
    LabelOf(Text, String),
}

impl Reminder {
    /// What it is, why, and what can be done, in whole sentences.
    #[must_use]
    pub fn words(&self, lang: Lang) -> String {
        const UNCERTAIN: Text = text(
            "Ett av datumen är osäkert eller bara känt till en del; gränsen är räknad från den tidigaste dag som det kan vara.",
            "Jokin päivämääristä on epävarma tai vain osaksi tiedossa; raja on laskettu aikaisimmasta mahdollisesta päivästä.",
            "One of the dates is uncertain or known only in part; the limit is counted from the earliest day that it can be.",
        );
        let values: Vec<(&str, String)> = self.values.iter().map(|(name, said)| (*name, said.words(lang))).collect();
        let values: Vec<(&str, &str)> = values.iter().map(|(name, words)| (*name, words.as_str())).collect();
        let words = self.says.with(lang, &values);
        if self.uncertain { format!("{words} {}", UNCERTAIN.get(lang)) } else { words }
    }

    /// The answers that the rule offers for the field at [`Reminder::path`]: the reasons for a plan after three years.
    #[must_use]
    pub fn options(&self) -> &'static [Choice] {
        match individual::EXCEPTION.kind {
            Kind::One(choices)
                if self.rule == Rule::ThreeYears && self.path == Path::field(individual::EXCEPTION.id) =>
            {
                choices
            }
            _ => &[],
        }
    }
}

impl Said {
    fn words(&self, lang: Lang) -> String {
        match self {
            Self::Day(day) => lang::day(*day),
            Self::Date(date) => date.in_words(lang),
            Self::Number(number) => number.to_string(),
            Self::Name(name) => name.clone(),
            Self::Label(label) => label.get(lang).trim_end_matches(':').to_owned(),
            Self::LabelOf(label, name) => format!("{} ({name})", label.get(lang).trim_end_matches(':')),
        }
    }
}
