//! Taking in what development versions kept before anything was sealed.
//!
//! They kept chunks below `[family, section]`, summaries under `[family, section]`, the summaries of a family under
//! `[family]`, and the worker under `[worker]`, all readable.

use super::Vault;
use crate::plan::FamilyId;
use crate::seal::{Chunk, EpochKey, Hash, PieceKind, SectionKey};
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

    /// Seals an unsealed record of the device where there is none that is sealed, and takes it away. Whether there was
    /// one.
    ///
    /// # Errors
    /// What the store says; then it is as it was.
    pub async fn adopt_device_record(&self, name: &str) -> Result<bool, StoreError> {
        let (open, sealed) = (Range::new(Shelf::Device, [name]), self.device(name));
        let mut was_there = false;
        let decide = |found: Vec<Vec<Found>>| {
            let mut found = found.into_iter().map(|mut found| found.pop());
            let (unsealed, is_sealed) = (found.next().flatten(), found.next().flatten().is_some());
            let Some(unsealed) = unsealed else { return Vec::new() };
            was_there = true;
            let kept = (!is_sealed).then(|| self.device_change(name, &unsealed.bytes));
            kept.into_iter().chain([Change::remove(Shelf::Device, [name])]).collect()
        };
        self.0.store.change(&[open, sealed.range()], Box::new(decide)).await?;
        Ok(was_there)
    }

    fn adopted(&self, family: &FamilyId, found: Vec<Vec<Found>>) -> Vec<Change> {
        let mut found = found.into_iter();
        let (chunks, summaries) = (found.next().unwrap_or_default(), found.next().unwrap_or_default());
        let mut changes = vec![Change::remove(Shelf::Families, [family.as_str()])];
        let mut adopted: BTreeMap<SectionName, Adopted> = BTreeMap::new();
        for Found { key, bytes } in summaries {
            let Some(name) = section_of(&key) else { continue };
            adopted.entry(name).or_default().summary = bytes;
            changes.push(Change::Remove(Range { shelf: Shelf::Summaries, below: key }));
        }
        for Found { key, bytes } in chunks {
            let Some((name, id)) = section_of(&key).zip(key.get(2)) else { continue };
            let section = adopted.entry(name).or_default();
            match Chunk::verify(id, bytes) {
                Ok(chunk) => {
                    section.chunks.push(chunk);
                    changes.push(Change::Remove(Range { shelf: Shelf::Chunks, below: key }));
                }
                // It stays where it is.
                Err(_) => section.damaged.extend(Hash::of(id.as_bytes()).bytes()),
            }
        }
        changes.extend(adopted.iter().flat_map(|(name, section)| self.sealed(name, section)));
        changes
    }

    /// What has to be kept of a section. Where pieces of it are damaged or gone, its summary tells of something seen that
    /// is not there: so the section counts as damaged wherever it is opened.
    fn sealed(&self, name: &SectionName, section: &Adopted) -> Vec<Change> {
        let key = EpochKey { epoch: 0, since: 0, key: SectionKey::new(self.0.random.draw()) };
        let mut changes = vec![self.keep_key(name, &key)];
        for chunk in &section.chunks {
            let sealed = self.chunk(name, &key.key, 0, PieceKind::Changes, chunk.changes());
            changes.push(self.put_chunk(name, &sealed));
        }
        let missing = match section.damaged.is_empty() && section.chunks.is_empty() {
            true => Hash::of(name.to_string().as_bytes()).bytes().to_vec(),
            false => section.damaged.clone(),
        };
        changes.extend(self.summary_changes(name, &missing, &section.summary));
        changes
    }
}

/// What lay open of a section.
#[derive(Default)]
struct Adopted {
    chunks: Vec<Chunk>,
    /// 32 bytes for each piece that cannot be read.
    damaged: Vec<u8>,
    summary: Vec<u8>,
}

/// The section that an unsealed summary or chunk lies in.
fn section_of(key: &Key) -> Option<SectionName> {
    let ([family, section] | [family, section, _]) = key.as_slice() else { return None };
    Some(SectionName::new(FamilyId::new(family), section.parse().ok()?))
}
