//! What a statement says.

use super::{Day, Grant, StatementId, section_text};
use crate::doc::Clock;
use crate::plan::Section;
use crate::seal::KeyId;
use serde::{Deserialize, Serialize};

/// What a statement says. Each is about one section, so that it never tells of another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Content {
    /// This device shares the section for the first time, and is its owner from now on.
    Founded {
        /// The section.
        #[serde(with = "section_text")]
        section: Section,
    },
    /// The owner names the key of an epoch. No other key is taken, whoever sends it.
    Keyed {
        /// The section.
        #[serde(with = "section_text")]
        section: Section,
        /// The epoch.
        epoch: u32,
        /// The name of the key.
        key: KeyId,
    },
    /// The owner gives the section to somebody.
    Granted(Grant),
    /// The owner takes a grant back.
    Revoked {
        /// The section.
        #[serde(with = "section_text")]
        section: Section,
        /// The grant.
        grant: StatementId,
        /// Why, in words.
        why: String,
    },
    /// Somebody who had agreed no longer does, and told any of those who hold the section. The owner is to revoke.
    ConsentWithdrawn {
        /// The section.
        #[serde(with = "section_text")]
        section: Section,
        /// The grant that rested on the consent.
        grant: StatementId,
        /// Who withdrew it, in words.
        by: String,
        /// When.
        date: Day,
        /// In which words.
        words: String,
    },
    /// The owner has erased, and asks all who hold the section to put the new state in the place of everything older.
    ErasureAsked {
        /// The section.
        #[serde(with = "section_text")]
        section: Section,
        /// What was erased, in words that do not repeat it.
        erased: String,
        /// The epoch of the new state. Nothing of an earlier one is taken or kept.
        epoch: u32,
        /// What the old document knew when it was made anew.
        seen: Clock,
    },
    /// A holder knows of a statement and has done what it asks.
    Acknowledged {
        /// The section.
        #[serde(with = "section_text")]
        section: Section,
        /// The statement.
        statement: StatementId,
    },
}

impl Content {
    /// The section that it is about.
    #[must_use]
    pub fn section(&self) -> &Section {
        match self {
            Self::Granted(grant) => &grant.section,
            Self::Founded { section }
            | Self::Keyed { section, .. }
            | Self::Revoked { section, .. }
            | Self::ConsentWithdrawn { section, .. }
            | Self::ErasureAsked { section, .. }
            | Self::Acknowledged { section, .. } => section,
        }
    }

    /// What has to be known before this can be judged has a lower number.
    pub(super) const fn rank(&self) -> u8 {
        match self {
            Self::Founded { .. } => 0,
            Self::Keyed { .. } | Self::Granted(_) => 1,
            Self::Revoked { .. } | Self::ConsentWithdrawn { .. } | Self::ErasureAsked { .. } => 2,
            Self::Acknowledged { .. } => 3,
        }
    }

    /// The grant whose consent was withdrawn, where it tells that.
    pub(super) const fn withdraws(&self) -> Option<StatementId> {
        if let Self::ConsentWithdrawn { grant, .. } = self { Some(*grant) } else { None }
    }

    /// The statement that it acknowledges, where it does.
    pub(super) const fn acknowledges(&self) -> Option<StatementId> {
        if let Self::Acknowledged { statement, .. } = self { Some(*statement) } else { None }
    }

    /// Whether those who hold the section are asked to acknowledge it.
    #[must_use]
    pub const fn wants_acknowledgement(&self) -> bool {
        matches!(self, Self::Revoked { .. } | Self::ConsentWithdrawn { .. } | Self::ErasureAsked { .. })
    }
}
