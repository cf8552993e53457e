//! In which direction a long text runs.

use super::Asked;
use leptos::prelude::*;
use std::ops::RangeInclusive;

/// The direction of a long text, as its attribute `dir` has it; reactive.
///
/// It is left to the browser, but for a very long text: all of that the browser would look through at every key, for
/// seconds. There the first letter decides when the text has become so long, as the browser itself would have it.
pub(super) fn direction(asked: &Asked) -> impl Fn() -> &'static str + Send + 'static {
    let is_very_long = {
        let asked = asked.clone();
        Memo::new(move |_| asked.has_text_over(VERY_LONG))
    };
    let asked = asked.clone();
    move || if is_very_long.get() { of(&untrack(|| asked.text())) } else { "auto" }
}

/// In bytes.
const VERY_LONG: usize = 50_000;

fn of(text: &str) -> &'static str {
    let first = text.chars().find(|letter| letter.is_alphabetic());
    let is_to_the_left = first.is_some_and(|letter| TO_THE_LEFT.iter().any(|block| block.contains(&letter)));
    if is_to_the_left { "rtl" } else { "ltr" }
}

/// Hebrew, Arabic and their neighbours up to Arabic Extended; their presentation forms; older scripts; Adlam.
const TO_THE_LEFT: [RangeInclusive<char>; 5] = [
    '\u{590}'..='\u{8ff}',
    '\u{fb1d}'..='\u{fdff}',
    '\u{fe70}'..='\u{fefc}',
    '\u{10800}'..='\u{10fff}',
    '\u{1e800}'..='\u{1efff}',
];
