//! What a worker remembers.

use super::Randomness;
use crate::lang::normal_form::nfkc;
use std::fmt;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// What a worker types to open the device.
///
/// Held in one spelling (Unicode NFKC; runs of spaces as one, none at the ends), so that another keyboard, and a space
/// that a tablet's keyboard adds, open it too. Capital letters count.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct Passphrase(String);

/// What the words of a suggested passphrase are made of: sounds that Swedish and Finnish share, none that are mistaken for
/// each other.
const CONSONANTS: [char; 11] = ['h', 'j', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v'];
const VOWELS: [char; 5] = ['a', 'e', 'i', 'o', 'u'];
const WORDS: usize = 4;
const SYLLABLES: usize = 3;

impl Passphrase {
    /// The binary logarithm of how many passphrases may be suggested, rounded down: twelve of 55 syllables.
    pub const SUGGESTED_BITS: u32 = 55_u128.pow(12).ilog2();

    /// Takes what was typed; `None` where there is nothing but spaces.
    #[must_use]
    pub fn new(typed: &str) -> Option<Self> {
        let mut plain = nfkc(typed);
        let words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
        plain.zeroize();
        (!words.is_empty()).then_some(Self(words))
    }

    /// Draws a passphrase of four made-up words that can be said aloud, as `kumate sirolu hanepi jotuva`. Any is as likely
    /// as any other.
    #[must_use]
    pub fn suggested(random: &Randomness) -> Self {
        // So much larger than the number of passphrases that the rest of the division favours none of them.
        let mut drawn = u128::from_le_bytes(random.draw());
        let mut words = String::with_capacity(WORDS * (2 * SYLLABLES + 1));
        for syllable in 0..WORDS * SYLLABLES {
            if syllable > 0 && syllable % SYLLABLES == 0 {
                words.push(' ');
            }
            words.extend([pick(&mut drawn, &CONSONANTS), pick(&mut drawn, &VOWELS)].into_iter().flatten());
        }
        Self(words)
    }

    /// The words, to be shown to the worker who chooses it.
    #[must_use]
    pub fn words(&self) -> &str {
        &self.0
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// One of the letters, by the rest of what was drawn.
fn pick<const N: usize>(drawn: &mut u128, letters: &[char; N]) -> Option<char> {
    let rest = *drawn % N as u128;
    *drawn /= N as u128;
    letters.get(rest as usize).copied()
}

/// Never the words.
impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase")
    }
}
