//! What a document stands on.

use super::{Found, StoreError, Stored};
use crate::seal::{KeyId, SectionKeys};
use std::collections::BTreeSet;

/// What the document of a section was made from: where that is no longer there, what the document holds was erased
/// meanwhile, and nothing may be written that builds on it.
///
/// The default is a document that was made from nothing: it can be kept wherever there is room for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Basis {
    /// The key of the oldest epoch. Erasing destroys it, and nothing else does.
    key: Option<KeyId>,
    /// Something of the family was there.
    family: bool,
}

impl Basis {
    /// What a section stands on whose keys are these.
    pub(super) fn of(keys: &SectionKeys, family: bool) -> Self {
        Self { key: keys.iter().next().map(|key| key.key.id()), family }
    }

    /// Whether it can be told from the keys alone if it still stands.
    pub(super) const fn has_key(self) -> bool {
        self.key.is_some()
    }

    /// Whether what stands on one stands on the other, as far as keys tell.
    pub(super) fn is_as(self, other: Self) -> bool {
        self.has_key() && self.key == other.key
    }

    /// Whether a document that stands on this may be written. `keys`: the names of the section's keys as they lie, of
    /// which some may be damaged; `family`: whether something of the family is there.
    ///
    /// # Errors
    /// [`StoreError::Rebased`] or [`StoreError::Gone`].
    pub(super) fn stands(self, keys: &BTreeSet<String>, family: bool) -> Result<(), StoreError> {
        match self.key {
            Some(key) if keys.contains(&key.to_string()) => Ok(()),
            Some(_) if family => Err(StoreError::Rebased),
            None if family || !self.family => Ok(()),
            _ => Err(StoreError::Gone),
        }
    }

    /// Whether a document that stands on this may take in what was read of its section later.
    ///
    /// # Errors
    /// As for writing: [`StoreError::Rebased`] or [`StoreError::Gone`].
    pub fn stands_in(self, later: &Stored) -> Result<(), StoreError> {
        self.stands(&later.key_names, later.basis.family)
    }
}

/// The names under which records lie.
pub(super) fn names(found: &[Found]) -> BTreeSet<String> {
    found.iter().filter_map(|found| found.key.last().cloned()).collect()
}
