//! People who cards came from.

use crate::lang::normal_form::nfkc;
use crate::seal::Card;
use serde::{Deserialize, Serialize};

/// Somebody whose card is kept. [`serde`] is for the device's own sealed records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// The card that counts.
    pub card: Card,
    /// When the two workers compared the number of [`Card::comparison`]: seconds since 1970-01-01 UTC.
    pub verified: Option<i64>,
    /// Cards that counted before, the newest last.
    pub earlier: Vec<Card>,
}

/// What a card is to the contacts that are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// Nobody of this name or these keys is known.
    New,
    /// It is known as it is. `verified` as [`Contact::verified`].
    Same {
        /// When it was verified.
        verified: Option<i64>,
    },
    /// The device is known, and now says something else of its worker.
    OtherWords {
        /// The card that is kept.
        known: Card,
        /// When it was verified.
        verified: Option<i64>,
    },
    /// Somebody of this name and organisation is known with other keys. Perhaps a new tablet; perhaps somebody who
    /// pretends. Never taken by itself.
    OtherKeys {
        /// The card that is kept.
        known: Card,
        /// When that one was verified.
        verified: Option<i64>,
    },
}

impl Arrival {
    /// Compares a card that came with the contacts that are kept.
    #[must_use]
    pub fn of(card: &Card, contacts: &[Contact]) -> Self {
        let same_keys = |known: &Card| known.writer == card.writer && known.receiver == card.receiver;
        if let Some(Contact { card: known, verified, .. }) = contacts.iter().find(|known| same_keys(&known.card)) {
            return if known.about == card.about {
                Self::Same { verified: *verified }
            } else {
                Self::OtherWords { known: known.clone(), verified: *verified }
            };
        }
        let same_person = |known: &Card| known.writer == card.writer || in_words(known) == in_words(card);
        match contacts.iter().find(|known| same_person(&known.card)) {
            Some(known) => Self::OtherKeys { known: known.card.clone(), verified: known.verified },
            None => Self::New,
        }
    }
}

impl Contact {
    /// A contact whose keys were not compared yet.
    #[must_use]
    pub const fn new(card: Card) -> Self {
        Self { card, verified: None, earlier: Vec::new() }
    }

    /// The contact with another card. That it was verified is forgotten where the keys are others.
    #[must_use]
    pub fn with_card(mut self, card: Card) -> Self {
        if self.card == card {
            return self;
        }
        if self.card.writer != card.writer || self.card.receiver != card.receiver {
            self.verified = None;
        }
        self.earlier.push(std::mem::replace(&mut self.card, card));
        self
    }
}

/// A person as others tell them apart: what looks the same is the same, however it is spelt.
fn in_words(card: &Card) -> (String, String) {
    let plain = |text: &str| {
        let seen: String = nfkc(text).chars().filter(|sign| !is_unseen(*sign)).collect();
        seen.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
    };
    (plain(&card.about.name), plain(&card.about.organisation))
}

/// Whether a sign leaves nothing to be seen: marks of direction and of where words may be parted, and the like.
fn is_unseen(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(sign, '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
        || (sign.is_control() && !sign.is_whitespace())
}
