//! Dates as people know them: whole, in part, uncertain, unknown.

use crate::lang;
use chrono::NaiveDate;

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
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateAnswer {
    /// Nothing was said.
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
    /// Reads what is stored.
    #[must_use]
    pub fn stored(text: &str) -> Self {
        Self::typed(text)
    }

    /// Reads what a person typed.
    #[must_use]
    pub fn typed(text: &str) -> Self {
        let _ = text;
        Self::Empty
    }

    /// What is stored for the answer.
    #[must_use]
    pub fn to_stored(&self) -> String {
        String::new()
    }

    /// The answer as a person would type it; the same in every language.
    #[must_use]
    pub fn shown(&self) -> String {
        match self {
            Self::Known { date: Date::Day(day), .. } => lang::day(*day),
            _ => String::new(),
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
}
