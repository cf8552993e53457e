//! People whose cards are kept.

use crate::seal::Card;
use serde::{Deserialize, Serialize};

/// Somebody whose card is kept. [`serde`] is for the device's own sealed records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Kept", into = "Kept")]
pub struct Contact {
    /// The card that counts.
    pub card: Card,
    /// What came of comparing its number.
    pub compared: Compared,
    /// Cards that counted before, the newest last.
    pub earlier: Vec<Card>,
}

/// What came of comparing the number of two cards ([`Card::comparison`]). Times are seconds since 1970-01-01 UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compared {
    /// Nobody has compared it.
    NotYet,
    /// Both read the same number: the card is the other's.
    Same(i64),
    /// They read different numbers: one of the cards is not the right one.
    Other(i64),
}

impl Compared {
    /// When both read the same number.
    #[must_use]
    pub const fn verified(self) -> Option<i64> {
        match self {
            Self::Same(at) => Some(at),
            Self::NotYet | Self::Other(_) => None,
        }
    }

    /// When they read different numbers.
    #[must_use]
    pub const fn differed(self) -> Option<i64> {
        match self {
            Self::Other(at) => Some(at),
            Self::NotYet | Self::Same(_) => None,
        }
    }
}

impl Contact {
    /// A contact whose keys were not compared yet.
    #[must_use]
    pub const fn new(card: Card) -> Self {
        Self { card, compared: Compared::NotYet, earlier: Vec::new() }
    }

    /// The contact with another card. What came of comparing is forgotten where the keys are others.
    #[must_use]
    pub fn with_card(mut self, card: Card) -> Self {
        if self.card == card {
            return self;
        }
        if self.card.writer != card.writer || self.card.receiver != card.receiver {
            self.compared = Compared::NotYet;
        }
        self.earlier.push(std::mem::replace(&mut self.card, card));
        self
    }
}

/// How a contact is written.
#[derive(Serialize, Deserialize)]
struct Kept {
    card: Card,
    verified: Option<i64>,
    /// Older versions neither write nor read it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    differed: Option<i64>,
    earlier: Vec<Card>,
}

impl From<Kept> for Contact {
    fn from(Kept { card, verified, differed, earlier }: Kept) -> Self {
        // Of two that contradict each other the warning counts.
        let compared = differed.map(Compared::Other).or(verified.map(Compared::Same)).unwrap_or(Compared::NotYet);
        Self { card, compared, earlier }
    }
}

impl From<Contact> for Kept {
    fn from(Contact { card, compared, earlier }: Contact) -> Self {
        Self { card, verified: compared.verified(), differed: compared.differed(), earlier }
    }
}
