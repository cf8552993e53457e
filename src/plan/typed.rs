//! What was typed, made plain for reading numbers and words from it.

use crate::lang::normal_form::nfkc;

/// The digit nought of the scripts whose digits a tablet's keyboard may give, the other nine following it.
const NOUGHTS: [char; 6] = ['٠', '۰', '०', '০', '๐', '၀'];

/// Longer texts are no date and no time; they are not looked through.
const LONGEST: usize = 200;

/// The text with one kind of each digit, dash and space, without marks of direction, trimmed, in lower case.
///
/// `None` where it is too long to be a date or a time.
pub(super) fn plain(text: &str) -> Option<String> {
    if text.trim().len() > LONGEST {
        return None;
    }
    // Most is plain already: what is stored always is, and lists read many.
    if text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'-' | b':' | b'?')) {
        return Some(text.to_owned());
    }
    let mut plain = String::with_capacity(text.len());
    for letter in nfkc(text).chars().filter(|letter| !is_direction(*letter)) {
        match letter {
            '‐' | '‑' | '‒' | '–' | '—' | '−' => plain.push('-'),
            '؍' => plain.push('/'),
            '؟' => plain.push('?'),
            '’' => plain.push('\''),
            // Of a run of spaces, one.
            space if space.is_whitespace() => {
                if !plain.is_empty() && !plain.ends_with(' ') {
                    plain.push(' ');
                }
            }
            other => match digit(other) {
                Some(digit) => plain.push(digit),
                None => plain.extend(other.to_lowercase()),
            },
        }
    }
    plain.truncate(plain.trim_end().len());
    Some(plain)
}

fn digit(letter: char) -> Option<char> {
    NOUGHTS.into_iter().find_map(|nought| char::from_digit(u32::from(letter).checked_sub(u32::from(nought))?, 10))
}

fn is_direction(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}
