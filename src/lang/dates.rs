//! Dates and times as each language writes them in Finland.

use super::Lang;
use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

/// A day as `d.M.yyyy`, without leading zeros; all three languages write it so in Finland.
#[must_use]
pub fn day(date: NaiveDate) -> String {
    format!("{}.{}.{}", date.day(), date.month(), date.year())
}

/// The short name of a day's weekday, as it stands before a date: `ti`, `ti`, `Tue`.
#[must_use]
pub fn weekday(lang: Lang, date: NaiveDate) -> &'static str {
    let names = match lang {
        Lang::Sv => ["må", "ti", "on", "to", "fr", "lö", "sö"],
        Lang::Fi => ["ma", "ti", "ke", "to", "pe", "la", "su"],
        Lang::En => ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    };
    let from_monday = date.weekday().num_days_from_monday() as usize;
    names.get(from_monday).copied().unwrap_or_default()
}

/// A month as the form asks for it, `M/yyyy`.
#[must_use]
pub fn month(year: i32, month: u32) -> String {
    format!("{month}/{year}")
}

/// A time of day: `kl. 9.05`, `klo 9.05`, `9:05`.
#[must_use]
pub fn time(lang: Lang, time: NaiveTime) -> String {
    let (hour, minute) = (time.hour(), time.minute());
    match lang {
        Lang::Sv => format!("kl. {hour}.{minute:02}"),
        Lang::Fi => format!("klo {hour}.{minute:02}"),
        Lang::En => format!("{hour}:{minute:02}"),
    }
}
