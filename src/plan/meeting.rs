//! Meetings to come.

use super::{Date, DateAnswer, TimeAnswer};
use crate::lang::{self, Lang};
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

/// When a meeting is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Meeting {
    /// The day.
    pub date: DateAnswer,
    /// The time of day.
    pub time: TimeAnswer,
}

impl Meeting {
    /// Whether the meeting may still be to come: today's are, and those whose date is not known to have passed.
    #[must_use]
    pub fn is_to_come(&self, today: NaiveDate) -> bool {
        self.date.date().and_then(Date::latest).is_none_or(|latest| latest >= today)
    }

    /// The earliest that the meeting can be, to put meetings in order; `None` where the date is not known.
    ///
    /// A meeting without a time stands before the others of its day.
    #[must_use]
    pub fn earliest(&self) -> Option<(NaiveDate, Option<NaiveTime>)> {
        let time = match self.time {
            TimeAnswer::Known(time) => Some(time),
            TimeAnswer::Empty | TimeAnswer::Unreadable(_) => None,
        };
        Some((self.date.date()?.earliest()?, time))
    }

    /// The day for reading, its weekday before it: `ti 12.5.2026`.
    #[must_use]
    pub fn day_in_words(&self, lang: Lang) -> String {
        match self.date {
            DateAnswer::Known { date: Date::Day(day), .. } => {
                format!("{} {}", lang::weekday(lang, day), self.date.in_words(lang))
            }
            _ => self.date.in_words(lang),
        }
    }

    /// Day and time for reading: `ti 12.5.2026 kl. 10.00`.
    #[must_use]
    pub fn in_words(&self, lang: Lang) -> String {
        let (day, time) = (self.day_in_words(lang), self.time.in_words(lang));
        if time.is_empty() { day } else { format!("{day} {time}") }
    }
}
