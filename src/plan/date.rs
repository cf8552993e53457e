//! Dates as people know them: whole, in part, uncertain, unknown.

mod typed;

use crate::lang::{self, Lang, Text, text};
use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// A date that is known at least to the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Date {
    /// A day.
    Day(NaiveDate),
    /// A month of a year.
    Month {
        /// The year.
        year: i32,
        /// 1 to 12.
        month: u32,
    },
    /// A year.
    Year(i32),
}

/// What is known of a date.
///
/// Stored as EDTF (ISO 8601-2, level 1): `2024-04-12`, `2024-04`, `2024`, a `?` behind what is uncertain,
/// `XXXX` for unknown. Anything else is kept as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", from = "String")]
pub enum DateAnswer {
    /// Nothing was said.
    #[default]
    Empty,
    /// The date is not known.
    Unknown,
    /// The date is known.
    Known {
        /// The date.
        date: Date,
        /// The date may be wrong.
        uncertain: bool,
    },
    /// What was typed cannot be read as a date, or is no date of the calendar.
    Unreadable(String),
}

impl DateAnswer {
    /// Reads what is stored. What is not stored as a date is read as a person would have typed it.
    #[must_use]
    pub fn stored(text: &str) -> Self {
        // Nearly all that is stored is a whole day, and lists read much of it.
        typed::whole_day(text).unwrap_or_else(|| Self::typed(text))
    }

    /// Reads what a person typed, leniently: `1.4.2003`, `01.04.2003`, `1/4/2003`, `2003-04-01`, `4/2024`, `2024`,
    /// with a `?` or "ca" for uncertain, "okänt" or `?` alone for unknown, in the digits of several scripts.
    /// Years have four digits, 1880 to 2200; day comes before month.
    #[must_use]
    pub fn typed(text: &str) -> Self {
        typed::read(text).unwrap_or_else(|_| Self::Unreadable(text.to_owned()))
    }

    /// What is stored for the answer; empty text for [`DateAnswer::Empty`].
    #[must_use]
    pub fn to_stored(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Unknown => "XXXX".to_owned(),
            Self::Known { date, uncertain } => {
                let mark = if *uncertain { "?" } else { "" };
                match date {
                    Date::Day(day) => format!("{}{mark}", day.format("%Y-%m-%d")),
                    Date::Month { year, month } => format!("{year:04}-{month:02}{mark}"),
                    Date::Year(year) => format!("{year:04}{mark}"),
                }
            }
            Self::Unreadable(typed) => typed.clone(),
        }
    }

    /// The answer as a person would type it; the same in every language: `1.4.2003`, `4/2024 ?`, `?` for unknown.
    #[must_use]
    pub fn shown(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Unknown => "?".to_owned(),
            Self::Known { date, uncertain } => {
                let shown = match date {
                    Date::Day(day) => lang::day(*day),
                    Date::Month { year, month } => lang::month(*year, *month),
                    Date::Year(year) => year.to_string(),
                };
                if *uncertain { format!("{shown} ?") } else { shown }
            }
            Self::Unreadable(typed) => typed.clone(),
        }
    }

    /// The answer in words for reading, as on paper: `1.4.2003`, `1.4.2003 (osäkert)`, `okänt`.
    #[must_use]
    pub fn in_words(&self, lang: Lang) -> String {
        const UNKNOWN: Text = text("okänt", "ei tiedossa", "not known");
        const UNCERTAIN: Text = text("osäkert", "epävarma", "uncertain");
        match self {
            Self::Unknown => UNKNOWN.get(lang).to_owned(),
            Self::Known { date, uncertain: true } => {
                let date = Self::Known { date: *date, uncertain: false }.shown();
                format!("{date} ({})", UNCERTAIN.get(lang))
            }
            _ => self.shown(),
        }
    }

    /// What is wrong with what was typed, and what to do. `None` where it could be read.
    #[must_use]
    pub fn problem(&self) -> Option<Text> {
        match self {
            Self::Unreadable(typed) => typed::read(typed).err().map(typed::Problem::words),
            _ => None,
        }
    }

    /// The day, where the answer is a whole date.
    #[must_use]
    pub fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::Known { date: Date::Day(day), .. } => Some(*day),
            _ => None,
        }
    }

    /// The date, where it is known at least to the year.
    #[must_use]
    pub fn date(&self) -> Option<Date> {
        match self {
            Self::Known { date, .. } => Some(*date),
            _ => None,
        }
    }

    /// Whether the date is known to the day and not marked as uncertain.
    #[must_use]
    pub fn is_certain(&self) -> bool {
        matches!(self, Self::Known { date: Date::Day(_), uncertain: false })
    }
}

impl Date {
    /// The first day that the date can mean.
    #[must_use]
    pub fn earliest(self) -> Option<NaiveDate> {
        match self {
            Self::Day(day) => Some(day),
            Self::Month { year, month } => NaiveDate::from_ymd_opt(year, month, 1),
            Self::Year(year) => NaiveDate::from_ymd_opt(year, 1, 1),
        }
    }

    /// The last day that the date can mean.
    #[must_use]
    pub fn latest(self) -> Option<NaiveDate> {
        match self {
            Self::Day(day) => Some(day),
            Self::Month { .. } => self.earliest()?.checked_add_months(Months::new(1))?.checked_sub_days(Days::new(1)),
            Self::Year(year) => NaiveDate::from_ymd_opt(year, 12, 31),
        }
    }
}

impl From<DateAnswer> for String {
    fn from(answer: DateAnswer) -> Self {
        answer.to_stored()
    }
}

impl From<String> for DateAnswer {
    fn from(stored: String) -> Self {
        Self::stored(&stored)
    }
}
