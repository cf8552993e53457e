//! Times of day.

use super::typed;
use crate::lang::{self, Lang, Text, text};
use chrono::{NaiveTime, Timelike};
use serde::{Deserialize, Serialize};

/// What is known of a time of day.
///
/// Stored as `HH:MM`. Anything else is kept as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", from = "String")]
pub enum TimeAnswer {
    /// Nothing was said.
    #[default]
    Empty,
    /// The time, to the minute.
    Known(NaiveTime),
    /// What was typed cannot be read as a time, or is no time of the day.
    Unreadable(String),
}

impl TimeAnswer {
    /// Reads what is stored. What is not stored as a time is read as a person would have typed it.
    #[must_use]
    pub fn stored(text: &str) -> Self {
        Self::typed(text)
    }

    /// Reads what a person typed, leniently: `9.30`, `09:30`, `9`, `kl. 9.30`, `klo 9`.
    #[must_use]
    pub fn typed(text: &str) -> Self {
        match typed::plain(text).as_deref() {
            Some("") => Self::Empty,
            Some(plain) => read(plain).map_or_else(|| Self::Unreadable(text.to_owned()), Self::Known),
            None => Self::Unreadable(text.to_owned()),
        }
    }

    /// What is stored for the answer; empty text for [`TimeAnswer::Empty`].
    #[must_use]
    pub fn to_stored(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Known(time) => format!("{:02}:{:02}", time.hour(), time.minute()),
            Self::Unreadable(typed) => typed.clone(),
        }
    }

    /// The answer as a person would type it: `9.30`.
    #[must_use]
    pub fn shown(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Known(time) => format!("{}.{:02}", time.hour(), time.minute()),
            Self::Unreadable(typed) => typed.clone(),
        }
    }

    /// The answer for reading, as on paper: `kl. 9.30`, `klo 9.30`, `9:30`.
    #[must_use]
    pub fn in_words(&self, lang: Lang) -> String {
        match self {
            Self::Known(time) => lang::time(lang, *time),
            _ => self.shown(),
        }
    }

    /// What is wrong with what was typed, and what to do. `None` where it could be read.
    #[must_use]
    pub fn problem(&self) -> Option<Text> {
        match self {
            Self::Unreadable(_) => Some(text(
                "Det här går inte att läsa som ett klockslag. Det är sparat som du skrev det. Skriv till exempel 9.30.",
                "Tätä ei voi lukea kellonaikana. Se on tallennettu niin kuin se kirjoitettiin. Kirjoita esimerkiksi 9.30.",
                "This cannot be read as a time. It is saved as you typed it. Write for example 9.30.",
            )),
            _ => None,
        }
    }
}

impl From<TimeAnswer> for String {
    fn from(answer: TimeAnswer) -> Self {
        answer.to_stored()
    }
}

impl From<String> for TimeAnswer {
    fn from(stored: String) -> Self {
        Self::stored(&stored)
    }
}

fn read(plain: &str) -> Option<NaiveTime> {
    let bare = ["klockan", "kello", "kl.", "kl ", "klo.", "klo "]
        .into_iter()
        .find_map(|word| plain.strip_prefix(word))
        .unwrap_or(plain)
        .trim_start();
    let (hour, minute) = match bare.split_once(['.', ':', ' ']) {
        Some((hour, minute)) if minute.len() == 2 => (hour, minute),
        Some(_) => return None,
        None => (bare, "00"),
    };
    if hour.is_empty() || hour.len() > 2 || !hour.bytes().chain(minute.bytes()).all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)
}
