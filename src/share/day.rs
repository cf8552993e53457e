//! Days until which something holds.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A day of the calendar; as text `2026-11-22`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Day(pub NaiveDate);

/// A text is no day as [`Day`] writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a day of the calendar as 2026-11-22")]
pub struct NoDay;

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

impl TryFrom<String> for Day {
    type Error = NoDay;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let day = text.parse().map(Self).map_err(|_| NoDay)?;
        // `NaiveDate` also reads signs, spaces and short numbers; a day is written in one way.
        if day.to_string() == text { Ok(day) } else { Err(NoDay) }
    }
}
