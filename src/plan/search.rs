//! Finding names as people type them: accents, case and keyboards do not matter.

use crate::lang::normal_form::nfkd;
use unicode_normalization::char::canonical_combining_class;

/// The text as it is searched: lower case, without accents, vowel marks, apostrophes and hyphens.
///
/// Folding twice gives the same as folding once.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let lower: String = text.chars().flat_map(char::to_lowercase).collect();
    for letter in nfkd(&lower).chars() {
        match letter {
            _ if canonical_combining_class(letter) != 0 => {}
            '\''
            | '’'
            | '‘'
            | 'ʼ'
            | 'ʻ'
            | '`'
            | '´'
            | 'ـ'
            | '\u{200b}'..='\u{200f}'
            | '\u{061c}'
            | '\u{2060}'..='\u{2069}' => {}
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'ħ' => folded.push('h'),
            'ŧ' => folded.push('t'),
            'ŋ' => folded.push('n'),
            'ı' => folded.push('i'),
            'ə' => folded.push('e'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            // The same letters as Arabic and Persian keyboards give them.
            'ی' | 'ى' => folded.push('ي'),
            'ک' => folded.push('ك'),
            'ة' => folded.push('ه'),
            other if other.is_alphanumeric() => folded.push(other),
            // Signs of a script that are no letters, such as vowel signs, belong to the word.
            other if !other.is_ascii() && !other.is_whitespace() && !is_dash(other) => folded.push(other),
            _ => {
                if !folded.is_empty() && !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Whether every word of a query is found in a text. `haystack` is [`folded`] text; an empty query finds all.
#[must_use]
pub fn matches(query: &str, haystack: &str) -> bool {
    folded(query).split(' ').all(|word| haystack.contains(word))
}

fn is_dash(letter: char) -> bool {
    matches!(letter, '\u{2010}'..='\u{2015}' | '−' | '·' | '،')
}
