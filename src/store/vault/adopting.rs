//! Taking in what development versions kept before anything was sealed.
//!
//! They kept chunks below `[family, section]`, summaries under `[family, section]`, the summaries of a family under
//! `[family]`, and the worker under `[worker]`, all readable.

use super::Vault;
use crate::plan::FamilyId;
use crate::seal::{Chunk, EpochKey, PieceKind, SectionKey};
use crate::store::{Change, Found, Key, Range, SectionName, Shelf, StoreError};
use std::collections::BTreeMap;

impl Vault {
    /// Seals every unsealed family that is wanted, and takes away what lay open, each family all or nothing. Whether
    /// there was any. What does not read as it should is left where it is.
    ///
    /// # Errors
    /// What the store says; what was not adopted yet is as it was.
    pub async fn adopt(&self, wanted: impl Fn(&FamilyId) -> bool) -> Result<bool, StoreError> {
        let all = [Range::new(Shelf::Families, []), Range::new(Shelf::Summaries, [])];
        let found = self.0.store.read(&all).await?;
        let unsealed = |found: &Found| match found.key.as_slice() {
            [family] => Some(FamilyId::new(family)),
            [family, section] if section.parse::<crate::plan::Section>().is_ok() => Some(FamilyId::new(family)),
            _ => None,
        };
        let mut families: Vec<FamilyId> = found.iter().flatten().filter_map(unsealed).filter(wanted).collect();
        families.sort();
        families.dedup();
        for family in &families {
            let ranges = [Shelf::Chunks, Shelf::Summaries].map(|shelf| Range::new(shelf, [family.as_str()]));
            let decide = |found: Vec<Vec<Found>>| self.adopted(family, found);
            self.0.store.change(&ranges, Box::new(decide)).await?;
        }
        Ok(!families.is_empty())
    }

    fn adopted(&self, family: &FamilyId, found: Vec<Vec<Found>>) -> Vec<Change> {
        let mut found = found.into_iter();
        let (chunks, summaries) = (found.next().unwrap_or_default(), found.next().unwrap_or_default());
        let mut changes = vec![
            Change::remove(Shelf::Families, [family.as_str()]),
            Change::remove(Shelf::Summaries, [family.as_str()]),
            Change::remove(Shelf::Device, ["worker"]),
        ];
        let mut keys: BTreeMap<SectionName, SectionKey> = BTreeMap::new();
        for Found { key, bytes } in chunks {
            let Some((name, chunk)) = unsealed(&key, bytes) else { continue };
            let key_of_section = keys.entry(name.clone()).or_insert_with(|| {
                let key = EpochKey { epoch: 0, since: 0, key: SectionKey::new(self.0.random.draw()) };
                changes.push(self.keep_key(&name, &key));
                key.key
            });
            let sealed = self.chunk(&name, key_of_section, 0, PieceKind::Changes, chunk.changes());
            changes.push(self.section(Shelf::Chunks, &name).below(&sealed.id().to_string()).put(sealed.into_bytes()));
            changes.push(Change::Remove(Range { shelf: Shelf::Chunks, below: key }));
        }
        let summary = |name: &SectionName| {
            let lies = [name.family.to_string(), name.section.to_string()];
            summaries.iter().find(|found| found.key == lies).map(|found| found.bytes.clone()).unwrap_or_default()
        };
        changes.extend(keys.keys().flat_map(|name| self.summary_changes(name, &[], &summary(name))));
        changes
    }
}

/// An unsealed chunk that is whole, and the section that it lies in.
fn unsealed(key: &Key, bytes: Vec<u8>) -> Option<(SectionName, Chunk)> {
    let [family, section, id] = key.as_slice() else { return None };
    let name = SectionName::new(FamilyId::new(family), section.parse().ok()?);
    Some((name, Chunk::verify(id, bytes).ok()?))
}
