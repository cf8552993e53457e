//! Dates and times: what people type is read, kept, and shown as they expect.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/properties.rs"]
mod properties;

use chrono::NaiveDate;
use properties::tried;
use proptest::prelude::*;
use samplan::lang::Lang;
use samplan::plan::{Date, DateAnswer, TimeAnswer};

fn known(date: Date, uncertain: bool) -> DateAnswer {
    DateAnswer::Known { date, uncertain }
}

fn day(year: i32, month: u32, day: u32) -> Date {
    Date::Day(NaiveDate::from_ymd_opt(year, month, day).unwrap())
}

#[test]
fn a_day_is_read_in_every_common_spelling() {
    for typed in [
        "1.4.2003",
        "01.04.2003",
        "1. 4. 2003",
        "1/4/2003",
        "1-4-2003",
        "1 4 2003",
        " 1.4.2003. ",
        "2003-04-01",
        "2003/4/1",
        "１．４．２００３",
        "١.٤.٢٠٠٣",
        "۱/۴/۲۰۰۳",
        "\u{200f}١؍٤؍٢٠٠٣",
        "1.4.2003\u{a0}",
        "1\u{2013}4\u{2013}2003",
    ] {
        assert_eq!(DateAnswer::typed(typed), known(day(2003, 4, 1), false), "{typed}");
    }
}

#[test]
fn months_and_years_are_dates_in_part() {
    for typed in ["4/2024", "04.2024", "2024-04", "4.2024", "2024/4"] {
        assert_eq!(DateAnswer::typed(typed), known(Date::Month { year: 2024, month: 4 }, false), "{typed}");
    }
    assert_eq!(DateAnswer::typed("2024"), known(Date::Year(2024), false));
}

#[test]
fn doubt_is_kept_with_the_date() {
    for typed in
        ["1.1.1990?", "1.1.1990 ?", "?1.1.1990", "ca 1.1.1990", "ca. 1.1.1990", "noin 1.1.1990", "About 1.1.1990"]
    {
        assert_eq!(DateAnswer::typed(typed), known(day(1990, 1, 1), true), "{typed}");
    }
    assert_eq!(DateAnswer::typed("omkring 1990"), known(Date::Year(1990), true));
    assert_eq!(DateAnswer::typed("1990؟"), known(Date::Year(1990), true));
}

#[test]
fn not_knowing_is_an_answer() {
    for typed in ["XXXX", "xxxx", "okänt", "OKÄNT", "oka\u{308}nt", "tuntematon", "unknown", "?"] {
        assert_eq!(DateAnswer::typed(typed), DateAnswer::Unknown, "{typed}");
    }
    assert_eq!(DateAnswer::typed("  "), DateAnswer::Empty);
}

#[test]
fn what_is_no_date_is_kept_as_typed_and_says_what_to_do() {
    for typed in [
        "31.2.2024",
        "29.2.2023",
        "1.13.2024",
        "0.1.2024",
        "00/2024",
        "våren 2024",
        "1.4.03",
        "1.4",
        "1..2003",
        "1879",
        "2201",
        "12.4.20245",
        "4.2024.1",
        "1.4.2003.5",
        "2024-W12",
        "99999999999999999999",
        "-2024",
    ] {
        let answer = DateAnswer::typed(typed);
        assert_eq!(answer, DateAnswer::Unreadable(typed.to_owned()));
        assert_eq!(answer.shown(), typed);
        let problem = answer.problem().unwrap();
        assert!(Lang::ALL.iter().all(|lang| !problem.get(*lang).is_empty()));
    }
    assert_ne!(DateAnswer::typed("31.2.2024").problem(), DateAnswer::typed("1.4.03").problem());
    assert_eq!(DateAnswer::typed("1.4.2003").problem(), None);
}

#[test]
fn dates_are_stored_as_edtf_and_shown_without_leading_noughts() {
    for (typed, stored, shown) in [
        ("1.4.2003", "2003-04-01", "1.4.2003"),
        ("04.2024", "2024-04", "4/2024"),
        ("ca 2024", "2024?", "2024 ?"),
        ("1.1.1990?", "1990-01-01?", "1.1.1990 ?"),
        ("okänt", "XXXX", "?"),
        ("", "", ""),
    ] {
        let answer = DateAnswer::typed(typed);
        assert_eq!((answer.to_stored().as_str(), answer.shown().as_str()), (stored, shown));
    }
    assert_eq!(DateAnswer::typed("ca 2024").in_words(Lang::Fi), "2024 (epävarma)");
    assert_eq!(DateAnswer::Unknown.in_words(Lang::Sv), "okänt");
}

#[test]
fn a_date_in_part_has_bounds() {
    let bounds = |typed: &str| {
        let date = DateAnswer::typed(typed).date().unwrap();
        (date.earliest().unwrap().to_string(), date.latest().unwrap().to_string())
    };
    assert_eq!(bounds("2/2024"), ("2024-02-01".to_owned(), "2024-02-29".to_owned()));
    assert_eq!(bounds("12/2200"), ("2200-12-01".to_owned(), "2200-12-31".to_owned()));
    assert_eq!(bounds("2023"), ("2023-01-01".to_owned(), "2023-12-31".to_owned()));
}

#[test]
fn a_time_is_read_in_every_common_spelling() {
    for (typed, stored) in [
        ("9.30", "09:30"),
        ("09:30", "09:30"),
        ("9", "09:00"),
        ("kl. 9.30", "09:30"),
        ("Kl 9.30", "09:30"),
        ("klo 9.30", "09:30"),
        ("kl.9:05", "09:05"),
        ("٩:٣٠", "09:30"),
        ("23.59", "23:59"),
    ] {
        assert_eq!(TimeAnswer::typed(typed).to_stored(), stored, "{typed}");
    }
    for typed in ["24:00", "9.60", "9.3", "efter lunch", "kl.", "9.30-10.30", "123"] {
        assert_eq!(TimeAnswer::typed(typed), TimeAnswer::Unreadable(typed.to_owned()));
        assert!(TimeAnswer::typed(typed).problem().is_some());
    }
    assert_eq!(TimeAnswer::typed("9.05").in_words(Lang::Sv), "kl. 9.05");
    assert_eq!(TimeAnswer::typed("9.05").in_words(Lang::En), "9:05");
}

fn any_date() -> impl Strategy<Value = Date> {
    let days = (1880..=2200i32, 1..=12u32, 1..=31u32)
        .prop_filter_map("no such day", |(year, month, day)| NaiveDate::from_ymd_opt(year, month, day).map(Date::Day));
    prop_oneof![
        days,
        (1880..=2200i32, 1..=12u32).prop_map(|(year, month)| Date::Month { year, month }),
        (1880..=2200i32).prop_map(Date::Year),
    ]
}

#[test]
fn only_what_is_stored_as_a_day_is_taken_for_one_unread() {
    for text in ["+2000-1 -1", "2000-1 -01", "2000- 1-01", "-2000-1-01", " 2000-01-1", "2000-01--1", "2000-01-+1"] {
        assert_eq!(DateAnswer::stored(text), DateAnswer::typed(text), "{text}");
    }
    assert_eq!(DateAnswer::stored("+2000-1 -1").to_stored(), "+2000-1 -1", "what nobody can read is kept as it stands");
}

proptest! {
    #![proptest_config(tried(256))]

    #[test]
    fn every_date_reads_back_from_store_and_from_what_is_shown(date in any_date(), uncertain: bool) {
        let answer = known(date, uncertain);
        prop_assert_eq!(DateAnswer::stored(&answer.to_stored()), answer.clone());
        prop_assert_eq!(DateAnswer::typed(&answer.shown()), answer);
    }

    #[test]
    fn anything_typed_reads_back_from_store(typed in "\\PC{0,30}") {
        let answer = DateAnswer::typed(&typed);
        prop_assert_eq!(DateAnswer::stored(&answer.to_stored()), answer);
        let time = TimeAnswer::typed(&typed);
        prop_assert_eq!(TimeAnswer::stored(&time.to_stored()), time);
    }

    #[test]
    fn anything_like_a_date_reads_back_from_store(typed in "[0-9?~./ -]{0,14}") {
        let answer = DateAnswer::typed(&typed);
        prop_assert_eq!(DateAnswer::stored(&answer.to_stored()), answer);
    }

    #[test]
    fn what_is_stored_reads_as_if_it_were_typed(text in "[0-9 +-]{0,3}[0-9]{1,4}-[0-9 ]{1,3}-[0-9 ?]{1,3}") {
        prop_assert_eq!(DateAnswer::stored(&text), DateAnswer::typed(&text));
    }
}
