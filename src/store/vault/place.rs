//! Where a vault keeps what.

use super::Vault;
use crate::plan::FamilyId;
use crate::seal::DeviceKey;
use crate::store::{Change, Key, Range, SectionName, Shelf};

/// Where a record lies. The names in it tell nothing to who lacks the key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    shelf: Shelf,
    key: Key,
}

impl Place {
    /// The place that a key leads to.
    pub(super) fn new(shelf: Shelf, key: Key) -> Self {
        Self { shelf, key }
    }

    /// The place of one of the device's own records, for who has its key.
    pub(super) fn of_device(key: &DeviceKey, name: &str) -> Self {
        Self::new(Shelf::Device, vec![root(key), key.hidden_name(&format!("device/{name}"))])
    }

    /// A place below this one.
    pub(super) fn below(&self, name: &str) -> Self {
        Self { shelf: self.shelf, key: self.key.iter().cloned().chain([name.to_owned()]).collect() }
    }

    /// The same place on another shelf.
    pub(super) fn on(&self, shelf: Shelf) -> Self {
        Self { shelf, key: self.key.clone() }
    }

    /// What a record is bound to, so that it opens nowhere else.
    pub(super) fn name(&self) -> String {
        format!("{}/{}", self.shelf.id(), self.key.join("/"))
    }

    /// What lies here and below.
    pub(crate) fn range(&self) -> Range {
        Range { shelf: self.shelf, below: self.key.clone() }
    }

    /// Keeps a record here.
    pub(super) fn put(&self, bytes: Vec<u8>) -> Change {
        Change::Put { shelf: self.shelf, key: self.key.clone(), bytes }
    }

    /// Takes away what lies here and below.
    pub(super) fn remove(&self) -> Change {
        Change::Remove(self.range())
    }
}

/// The hidden name below which everything of a vault lies.
pub(super) fn root(key: &DeviceKey) -> String {
    key.hidden_name("vault")
}

impl Vault {
    /// Everything of the vault on a shelf.
    pub(crate) fn all(&self, shelf: Shelf) -> Place {
        Place::new(shelf, vec![self.0.root.clone()])
    }

    /// A family's place on a shelf.
    pub(super) fn family(&self, shelf: Shelf, family: &FamilyId) -> Place {
        self.family_named(shelf, family.as_str())
    }

    /// A section's place on a shelf.
    pub(super) fn section(&self, shelf: Shelf, name: &SectionName) -> Place {
        self.section_named(shelf, name.family.as_str(), &name.section.to_string())
    }

    /// The place of a family of that id.
    pub(super) fn family_named(&self, shelf: Shelf, family: &str) -> Place {
        self.all(shelf).below(&self.0.key.hidden_name(&format!("family/{family}")))
    }

    /// The place of a section, perhaps of a newer version, by its name in words.
    pub(super) fn section_named(&self, shelf: Shelf, family: &str, section: &str) -> Place {
        self.family_named(shelf, family).below(&self.0.key.hidden_name(&format!("section/{family}/{section}")))
    }

    /// The place of one of the device's own records.
    pub(super) fn device(&self, name: &str) -> Place {
        Place::of_device(&self.0.key, name)
    }
}
