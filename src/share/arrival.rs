//! What a card that comes is to those known.

use super::{Compared, Contact};
use crate::lang::normal_form::nfkc;
use crate::seal::Card;

/// What a card is to the contacts that are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// Nobody of this name or these keys is known.
    New,
    /// It is known as it is.
    Same {
        /// What came of comparing its number.
        compared: Compared,
    },
    /// The device is known, and now says something else of its worker.
    OtherWords {
        /// The card that is kept.
        known: Card,
        /// What came of comparing its number.
        compared: Compared,
        /// Somebody else who is known by the name that it says now. Perhaps somebody who pretends: never taken by itself.
        namesake: Option<Card>,
    },
    /// Somebody of this name and organisation is known with other keys. Perhaps a new tablet; perhaps somebody who
    /// pretends. Never taken by itself.
    OtherKeys {
        /// The card that is kept.
        known: Card,
        /// What came of comparing that one's number.
        compared: Compared,
    },
    /// Somebody of this name is known at another organisation, with other keys. Perhaps another person, perhaps the same
    /// one at a new work, perhaps somebody who pretends: the worker says which.
    Namesake {
        /// The card that is kept.
        known: Card,
    },
}

impl Arrival {
    /// Compares a card that came with the contacts that are kept.
    #[must_use]
    pub fn of(card: &Card, contacts: &[Contact]) -> Self {
        let now = in_words(card);
        let same_name = |known: &Card| !now.0.is_empty() && in_words(known).0 == now.0;
        let same_keys = |known: &Card| known.writer == card.writer && known.receiver == card.receiver;
        if let Some(Contact { card: known, compared, .. }) = contacts.iter().find(|known| same_keys(&known.card)) {
            return if known.about == card.about {
                Self::Same { compared: *compared }
            } else {
                let others = contacts.iter().filter(|other| !same_keys(&other.card));
                // Two who always had one name are known to the worker.
                let was = in_words(known);
                let takes =
                    |other: &&Card| (same_name(other) && was.0 != now.0) || (in_words(other) == now && was != now);
                let namesake = others.map(|other| &other.card).find(takes).cloned();
                Self::OtherWords { known: known.clone(), compared: *compared, namesake }
            };
        }
        let same_person = |known: &Card| known.writer == card.writer || in_words(known) == now;
        if let Some(known) = contacts.iter().find(|known| same_person(&known.card)) {
            return Self::OtherKeys { known: known.card.clone(), compared: known.compared };
        }
        match contacts.iter().map(|known| &known.card).find(|known| same_name(known)) {
            Some(known) => Self::Namesake { known: known.clone() },
            None => Self::New,
        }
    }

    /// Whether there is reason to think that the card is somebody else's than it says.
    #[must_use]
    pub const fn is_doubtful(&self) -> bool {
        match self {
            Self::New => false,
            Self::Same { compared } => compared.differed().is_some(),
            Self::OtherWords { compared, namesake, .. } => compared.differed().is_some() || namesake.is_some(),
            Self::OtherKeys { .. } | Self::Namesake { .. } => true,
        }
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
