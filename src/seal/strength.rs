//! How long a passphrase withstands guessing.

use super::{Cost, Passphrase};
use crate::lang::normal_form::nfkc;
use std::collections::BTreeSet;

/// How many guesses a passphrase withstands, as the binary logarithm, rounded down and rather too low than too high.
///
/// There is no list of words behind it: a word is counted as one of the two thousand commonest whatever it is, and what
/// people repeat, know of each other or draw on the keyboard counts next to nothing
/// (`docs/decisions/0012-passphrase.md`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Strength(u32);

/// What a strength is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Not taken: guessed in days.
    TooWeak,
    /// Taken, with a warning.
    Weak,
    /// Enough.
    Good,
    /// As much as anyone needs.
    Strong,
}

/// How long a passphrase keeps out whoever took the device and guesses day and night: at least so long, rounded down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Not a minute.
    Seconds,
    /// Less than an hour.
    Minutes,
    /// Less than a day.
    Hours,
    /// Days.
    Days(u32),
    /// Months of 30 days.
    Months(u32),
    /// Years of 365 days, a thousand at the most.
    Years(u32),
}

/// What a guesser's ten strong graphics cards read and write in a second. Bytes. Argon2 is bound by memory, and passes
/// over each byte three times.
const BYTES_A_SECOND: u64 = 10_000_000_000_000;

impl Strength {
    /// The least that is taken.
    pub const LEAST: Self = Self(36);
    /// The least that is good.
    pub const GOOD: Self = Self(46);
    /// The least that is strong.
    pub const STRONG: Self = Self(60);

    /// The strength of what was typed. `known`: what others know of the worker, such as their name.
    #[must_use]
    pub fn of(typed: &str, known: &[&str]) -> Self {
        let known: BTreeSet<String> =
            known.iter().flat_map(|known| words(known)).chain(COMMON.map(str::to_owned)).collect();
        let mut seen = BTreeSet::new();
        let bits = pieces(&nfkc(typed)).into_iter().map(|piece| {
            let small = piece.to_lowercase();
            let again = !seen.insert(small.clone()) || known.contains(&small);
            if again { 1.0 } else { worth(&piece) }
        });
        // Whole, and rounded down; a sum of a few hundred parts fits.
        Self(bits.sum::<f64>() as u32)
    }

    /// The strength of a suggested passphrase: known, not estimated.
    #[must_use]
    pub const fn of_suggested() -> Self {
        Self(Passphrase::SUGGESTED_BITS)
    }

    /// The binary logarithm of the guesses.
    #[must_use]
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// What it is worth.
    #[must_use]
    pub const fn level(self) -> Level {
        match self.0 {
            bits if bits >= Self::STRONG.0 => Level::Strong,
            bits if bits >= Self::GOOD.0 => Level::Good,
            bits if bits >= Self::LEAST.0 => Level::Weak,
            _ => Level::TooWeak,
        }
    }

    /// How long it keeps a guesser out who has to do this much work for each try: half of all guesses, on the average.
    #[must_use]
    pub fn holds(self, cost: Cost) -> Holds {
        let bytes_a_guess = 3 * 1024 * u64::from(cost.memory_kib()) * u64::from(cost.passes());
        let guesses = 2_f64.powi(i32::try_from(self.0).unwrap_or(i32::MAX) - 1);
        let seconds = guesses * bytes_a_guess as f64 / BYTES_A_SECOND as f64;
        let whole = |unit: f64| (seconds / unit).min(1000.0) as u32;
        match seconds {
            ..60.0 => Holds::Seconds,
            60.0..3_600.0 => Holds::Minutes,
            3_600.0..DAY => Holds::Hours,
            DAY..MONTH => Holds::Days(whole(DAY)),
            MONTH..YEAR => Holds::Months(whole(MONTH)),
            _ => Holds::Years(whole(YEAR)),
        }
    }
}

/// In seconds.
const DAY: f64 = 86_400.0;
const MONTH: f64 = 30.0 * DAY;
const YEAR: f64 = 365.0 * DAY;

/// What everybody tries first.
const COMMON: [&str; 16] = [
    "samplan",
    "password",
    "passphrase",
    "welcome",
    "secret",
    "lösenord",
    "lösenfras",
    "välkommen",
    "hemlig",
    "hemligt",
    "sommar",
    "salasana",
    "salalause",
    "tervetuloa",
    "salainen",
    "kesä",
];

/// What people draw on a keyboard, and count.
const ROWS: [&str; 6] =
    ["qwertyuiopå", "asdfghjklöä", "zxcvbnm", "1234567890", "abcdefghijklmnopqrstuvwxyzåäö", "0123456789"];

/// The words of a name, small.
fn words(text: &str) -> Vec<String> {
    pieces(&nfkc(text)).into_iter().map(|piece| piece.to_lowercase()).filter(|word| word.chars().count() > 2).collect()
}

/// Runs of letters, of digits and of other signs. Spaces only part them.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut before = Kind::Space;
    for sign in text.chars() {
        let kind = Kind::of(sign);
        match pieces.last_mut().filter(|_| kind == before) {
            Some(piece) if kind != Kind::Space => piece.push(sign),
            _ if kind != Kind::Space => pieces.push(sign.to_string()),
            _ => {}
        }
        before = kind;
    }
    pieces
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Letter,
    Digit,
    Sign,
    Space,
}

impl Kind {
    fn of(sign: char) -> Self {
        match sign {
            _ if sign.is_whitespace() => Self::Space,
            _ if sign.is_numeric() => Self::Digit,
            _ if sign.is_alphabetic() => Self::Letter,
            _ => Self::Sign,
        }
    }
}

/// What a piece is worth that was not there before. Bits.
fn worth(piece: &str) -> f64 {
    let small = piece.to_lowercase();
    let signs: Vec<char> = small.chars().collect();
    let distinct = signs.iter().collect::<BTreeSet<_>>().len() as f64;
    let free = unforeseen(&signs) as f64;
    match signs.first().copied().map_or(Kind::Space, Kind::of) {
        Kind::Letter => {
            let capitals = piece.chars().skip(1).any(char::is_uppercase) && piece != piece.to_uppercase();
            let letters = if is_no_word(&signs) { 4.0 * free } else { word(free) };
            letters.min(3.0 * distinct) + if capitals { 2.0 } else { 0.0 }
        }
        Kind::Digit if holds_year(&small) => 6.0 + 2.0 * (free - 4.0).max(0.0),
        Kind::Digit => 3.0 * free.min(2.0 * distinct),
        Kind::Sign => 3.0 * distinct.min(free),
        Kind::Space => 0.0,
    }
}

/// A word of so many letters: eleven bits for any of six letters and more, a little more for one put together of several.
fn word(letters: f64) -> f64 {
    (2.0 * letters).min(11.0) + (letters - 8.0).max(0.0)
}

/// Whether so many consonants follow each other as in no word: a program drew the letters.
fn is_no_word(signs: &[char]) -> bool {
    signs.split(|sign| !sign.is_ascii_lowercase() || "aeiouy".contains(*sign)).any(|consonants| consonants.len() > 5)
}

fn holds_year(digits: &str) -> bool {
    (1900..2050).any(|year| digits.contains(&year.to_string()))
}

/// How many signs do not follow from the two before them, by going on along a row, or by standing still.
fn unforeseen(signs: &[char]) -> usize {
    let foreseen = signs.windows(3).filter(|three| {
        let [first, second, third] = three else { return false };
        (first == second && second == third) || goes_on(three)
    });
    signs.len() - foreseen.count()
}

fn goes_on(three: &[char]) -> bool {
    let there: String = three.iter().collect();
    let back: String = three.iter().rev().collect();
    ROWS.iter().any(|row| row.contains(&there) || row.contains(&back))
}
