//! Small records of one kind that are listed together: of a family, or of the device.

use super::{Place, Vault};
use crate::plan::FamilyId;
use crate::store::pack::{packed, unpacked};
use crate::store::{Change, Found, Shelf, StoreError, regardless};
use std::collections::BTreeSet;

/// A small record, with the names that it lies under, which are hidden there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The family that it belongs to; `None` where it belongs to the device.
    pub family: Option<FamilyId>,
    /// What kind of record it is. Records of one kind are read together.
    pub kind: String,
    /// Its name among those of its kind.
    pub name: String,
    /// What it holds.
    pub content: Vec<u8>,
}

/// The records of one kind, as far as they open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// Those that open, in no order that means anything.
    pub records: Vec<Named>,
    /// How many do not. They are left where they are.
    pub unopened: usize,
}

impl Vault {
    /// The records of one kind of a family, or of the device.
    ///
    /// # Errors
    /// What the store says.
    pub async fn named(&self, family: Option<&FamilyId>, kind: &str) -> Result<Listed, StoreError> {
        let found = self.read_one(self.place_of_kind(family, kind).range()).await?;
        let count = found.len();
        let records = self.all_named_in(found);
        Ok(Listed { unopened: count - records.len(), records })
    }

    /// Keeps a record in place of the one of the same kind and name.
    #[must_use]
    pub fn put_named(&self, record: &Named) -> Change {
        let family = record.family.as_ref().map_or("", FamilyId::as_str);
        let parts = [family.as_bytes(), record.kind.as_bytes(), record.name.as_bytes(), &record.content];
        let place = self.place_of_named(record);
        place.put(self.seal(&place, &packed(parts)))
    }

    /// Takes a record away.
    #[must_use]
    pub fn remove_named(&self, record: &Named) -> Change {
        self.place_of_named(record).remove()
    }

    /// Makes changes, all or none of them.
    ///
    /// # Errors
    /// What the store says.
    pub async fn make(&self, changes: Vec<Change>) -> Result<(), StoreError> {
        self.0.store.change(&[], regardless(changes)).await
    }

    /// Every such record.
    pub(super) async fn all_named(&self) -> Result<Vec<Named>, StoreError> {
        Ok(self.all_named_in(self.read_one(self.all(Shelf::Ledger).range()).await?))
    }

    /// Those of the records that open.
    pub(super) fn all_named_in(&self, found: Vec<Found>) -> Vec<Named> {
        found.into_iter().filter_map(|found| self.named_in(found)).collect()
    }

    /// What has to be kept of records that are not here: what is here stays as it is, unless it cannot be read. `here`:
    /// what can be read.
    pub(super) fn named_besides(&self, here: &[Named], records: Vec<Named>) -> Vec<Change> {
        let here: BTreeSet<_> = here.iter().map(names).collect();
        let new = records.into_iter().filter(|record| !here.contains(&names(record)));
        new.map(|record| self.put_named(&record)).collect()
    }

    fn named_in(&self, found: Found) -> Option<Named> {
        let content = self.open(&Place::new(Shelf::Ledger, found.key), found.bytes)?;
        let [family, kind, name, content] = <[Vec<u8>; 4]>::try_from(unpacked(&content)?).ok()?;
        let text = |bytes| String::from_utf8(bytes).ok();
        let family = text(family).filter(|family| !family.is_empty()).map(FamilyId::new);
        Some(Named { family, kind: text(kind)?, name: text(name)?, content })
    }

    fn place_of_kind(&self, family: Option<&FamilyId>, kind: &str) -> Place {
        let of = match family {
            Some(family) => self.family(Shelf::Ledger, family),
            // No id of a family is empty.
            None => self.family_named(Shelf::Ledger, ""),
        };
        of.below(&self.0.key.hidden_name(&format!("kind/{kind}")))
    }

    fn place_of_named(&self, record: &Named) -> Place {
        let kind = self.place_of_kind(record.family.as_ref(), &record.kind);
        kind.below(&self.0.key.hidden_name(&format!("name/{}", record.name)))
    }
}

/// What a record lies under.
fn names(record: &Named) -> (Option<&FamilyId>, &str, &str) {
    (record.family.as_ref(), &record.kind, &record.name)
}
