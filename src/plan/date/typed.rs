//! Reading a date as people write it.

use super::{Date, DateAnswer};
use crate::lang::{Text, text};
use crate::plan::typed;
use chrono::NaiveDate;

/// Why what was typed is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Problem {
    /// It has not the shape of a date.
    NoDate,
    /// The year has not four digits, or is far off.
    Year,
    /// The calendar has no such day or month.
    NoSuchDay,
}

/// The years in which people of a plan, and their plans, have dates.
const YEARS: std::ops::RangeInclusive<i32> = 1880..=2200;

const UNKNOWN: [&str; 12] = [
    "?",
    "xxxx",
    "okänt",
    "okänd",
    "vet inte",
    "vet ej",
    "tuntematon",
    "ei tiedossa",
    "ei tiedetä",
    "unknown",
    "not known",
    "don't know",
];

/// Words before a date that make it uncertain; longer ones before those that they begin with.
const ABOUT: [&str; 16] = [
    "approximately",
    "approx.",
    "about",
    "around",
    "cirka",
    "circa",
    "kanske",
    "omkring",
    "suunnilleen",
    "noin",
    "ehkä",
    "maybe",
    "ca.",
    "ca",
    "c.",
    "n.",
];

/// A whole day as it is stored; `None` where it may be anything else.
pub(super) fn whole_day(text: &str) -> Option<DateAnswer> {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return None };
    let number = |digits: &[u8]| {
        let next = |number, digit: &u8| Some(number * 10 + char::from(*digit).to_digit(10)?);
        digits.iter().try_fold(0, next)
    };
    let year = i32::try_from(number(&[y1, y2, y3, y4])?).ok().filter(|year| YEARS.contains(year))?;
    let day = NaiveDate::from_ymd_opt(year, number(&[m1, m2])?, number(&[d1, d2])?)?;
    Some(DateAnswer::Known { date: Date::Day(day), uncertain: false })
}

pub(super) fn read(text: &str) -> Result<DateAnswer, Problem> {
    let text = typed::plain(text).ok_or(Problem::NoDate)?;
    if text.is_empty() {
        return Ok(DateAnswer::Empty);
    }
    // What is stored begins with a digit, and lists read much of it.
    if !text.starts_with(|first: char| first.is_ascii_digit()) && UNKNOWN.contains(&text.as_str()) {
        return Ok(DateAnswer::Unknown);
    }
    let (text, uncertain) = without_doubt(&text);
    Ok(DateAnswer::Known { date: date(text)?, uncertain })
}

/// The text without its marks of uncertainty, and whether it had any.
fn without_doubt(text: &str) -> (&str, bool) {
    let mut bare = text.trim_matches(['?', '~', ' ']);
    let is_bare = bare.starts_with(|first: char| first.is_ascii_digit());
    for word in ABOUT.into_iter().filter(|_| !is_bare) {
        if let Some(rest) = bare.strip_prefix(word)
            && rest.starts_with(|first: char| first == ' ' || first.is_ascii_digit())
        {
            bare = rest.trim_start();
            break;
        }
    }
    (bare, bare != text)
}

fn date(text: &str) -> Result<Date, Problem> {
    let text = text.strip_suffix('.').unwrap_or(text);
    let mut numbers = Vec::with_capacity(3);
    for part in text.split(['.', '/', '-']) {
        let before = numbers.len();
        for digits in part.split_whitespace() {
            numbers.push(digits);
        }
        // Two separators with nothing between them are a slip, not a date.
        if numbers.len() == before {
            return Err(Problem::NoDate);
        }
    }
    let number = |digits: &str| -> Result<u32, Problem> {
        if digits.len() > 4 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(Problem::NoDate);
        }
        digits.parse().map_err(|_| Problem::NoDate)
    };
    let short =
        |digits: &str| -> Result<u32, Problem> { if digits.len() > 2 { Err(Problem::NoDate) } else { number(digits) } };
    let year = |digits: &str| -> Result<i32, Problem> {
        let year = i32::try_from(number(digits)?).map_err(|_| Problem::Year)?;
        if YEARS.contains(&year) { Ok(year) } else { Err(Problem::Year) }
    };
    match numbers.as_slice() {
        [only] => Ok(Date::Year(year(only)?)),
        [first, second] if first.len() == 4 => month(year(first)?, short(second)?),
        [first, second] => {
            let first = short(first)?;
            month(year(second)?, first)
        }
        [first, second, third] if first.len() == 4 => day(year(first)?, short(second)?, short(third)?),
        [first, second, third] => {
            let (first, second) = (short(first)?, short(second)?);
            day(year(third)?, second, first)
        }
        _ => Err(Problem::NoDate),
    }
}

fn month(year: i32, month: u32) -> Result<Date, Problem> {
    if (1..=12).contains(&month) { Ok(Date::Month { year, month }) } else { Err(Problem::NoSuchDay) }
}

fn day(year: i32, month: u32, day: u32) -> Result<Date, Problem> {
    NaiveDate::from_ymd_opt(year, month, day).map(Date::Day).ok_or(Problem::NoSuchDay)
}

impl Problem {
    pub(super) fn words(self) -> Text {
        match self {
            Self::NoDate => text(
                "Det här går inte att läsa som ett datum. Det är sparat som du skrev det. Skriv till exempel 1.4.2003, \
                 4/2003 eller 2003, med ett frågetecken efter om det är osäkert.",
                "Tätä ei voi lukea päivämääränä. Se on tallennettu niin kuin se kirjoitettiin. Kirjoita esimerkiksi \
                 1.4.2003, 4/2003 tai 2003, ja perään kysymysmerkki, jos päivä on epävarma.",
                "This cannot be read as a date. It is saved as you typed it. Write for example 1.4.2003, 4/2003 or 2003, \
                 with a question mark after it if it is uncertain.",
            ),
            Self::Year => text(
                "Skriv året med fyra siffror, till exempel 1.4.2003. Det du skrev är sparat som det är.",
                "Kirjoita vuosi neljällä numerolla, esimerkiksi 1.4.2003. Kirjoitettu on tallennettu sellaisenaan.",
                "Write the year with four digits, for example 1.4.2003. What you typed is saved as it is.",
            ),
            Self::NoSuchDay => text(
                "Det här datumet finns inte i kalendern. Kontrollera dagen och månaden. Det du skrev är sparat som det är.",
                "Tätä päivää ei ole kalenterissa. Tarkista päivä ja kuukausi. Kirjoitettu on tallennettu sellaisenaan.",
                "There is no such date in the calendar. Check the day and the month. What you typed is saved as it is.",
            ),
        }
    }
}
