//! Words that many pages use.

use crate::lang::{Lang, Text, text};
use crate::plan::forms::{NO, YES};

/// The word for a stored `yes` or `no`.
#[must_use]
pub fn yes_or_no(stored: &str) -> Option<Text> {
    match stored {
        "yes" => Some(YES),
        "no" => Some(NO),
        _ => None,
    }
}

/// The words for one or for several, with the number in place of `{n}`: "1 medlem", "6 medlemmar".
#[must_use]
pub fn counted(lang: Lang, number: usize, one: Text, several: Text) -> String {
    let words = if number == 1 { one } else { several };
    words.with(lang, &[("n", &number.to_string())])
}

/// A name inside a sentence. Whatever script either is written in, neither turns the other round.
#[must_use]
pub fn isolated(name: &str) -> String {
    format!("\u{2068}{name}\u{2069}")
}

/// With a capital letter first.
#[must_use]
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The start of a text that may be long, in one line.
#[must_use]
pub fn shortened(text: &str) -> String {
    const MOST: usize = 160;
    let mut words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = words.char_indices().nth(MOST) {
        words.truncate(end);
        words.push('…');
    }
    words
}

/// A family's name as a heading, or words that stand for it while there is none.
#[must_use]
pub fn family_name(lang: Lang, name: &str) -> String {
    let nameless = text("Familj utan namn", "Nimetön perhe", "Family without a name");
    if name.trim().is_empty() { nameless.get(lang).to_owned() } else { shortened(name) }
}
