//! Summaries: what is told of families and sections without opening them.
//!
//! The summaries of one family also lie together as one record, so that the list of families reads one for each
//! (`docs/decisions/0009-summaries-of-a-family-together.md`). A write to a section empties that record; [`Vault::tidy`]
//! makes it anew.

use super::{Place, Vault};
use crate::plan::FamilyId;
use crate::store::pack::{packed, unpacked};
use crate::store::{Change, Found, Range, SectionName, Shelf, StoreError};

/// A summary as it is kept.
pub(super) struct Kept {
    family: String,
    section: String,
    /// What the document had seen when it was made.
    pub(super) heads: Vec<u8>,
    pub(super) summary: Vec<u8>,
}

impl Vault {
    /// The summaries of all sections of all families, without those of sections that this version does not know. One
    /// that cannot be read is empty; nothing tells whether the others are as they were written.
    ///
    /// # Errors
    /// What the store says.
    pub async fn summaries(&self) -> Result<Vec<(SectionName, Vec<u8>)>, StoreError> {
        let families = self.read_one(self.all(Shelf::Families).range()).await?;
        let mut all = Vec::new();
        let mut apart = Vec::new();
        for found in families {
            match self.family_in(&found) {
                Some(summaries) => all.extend(summaries),
                None => apart.push(Place::new(Shelf::Summaries, found.key)),
            }
        }
        self.0.apart.replace(apart.clone());
        if all.is_empty() && apart.is_empty() {
            // Nothing of the kind is there, or it is lost: the summaries themselves tell.
            apart.push(self.all(Shelf::Summaries));
        }
        if !apart.is_empty() {
            let ranges: Vec<Range> =
                apart.iter().flat_map(|place| [place.range(), place.on(Shelf::Keys).range()]).collect();
            let mut found = self.0.store.read(&ranges).await?.into_iter();
            while let (Some(summaries), Some(keys)) = (found.next(), found.next()) {
                all.extend(self.summaries_in(summaries, keys));
            }
        }
        let known = |(family, section, summary): (String, String, Vec<u8>)| {
            Some((SectionName::new(FamilyId::new(family), section.parse().ok()?), summary))
        };
        Ok(all.into_iter().filter_map(known).collect())
    }

    /// Puts the summaries of a family together again where something was written since, so that the next reading of all
    /// is quicker. What is kept reads as before.
    ///
    /// # Errors
    /// What the store says.
    pub async fn tidy(&self) -> Result<(), StoreError> {
        let apart = self.0.apart.take();
        if apart.is_empty() {
            return Ok(());
        }
        let ranges: Vec<Range> = apart.iter().map(Place::range).collect();
        let decide = |found: Vec<Vec<Found>>| {
            let together = |(place, found): (&Place, Vec<Found>)| {
                let count = found.len();
                let kept: Vec<Kept> = found.into_iter().filter_map(|found| self.summary_in(found)).collect();
                // One that does not open has to be met again at the next reading.
                let whole = count > 0 && kept.len() == count;
                whole.then(|| self.family_put(&place.on(Shelf::Families), &kept))
            };
            apart.iter().zip(found).filter_map(together).collect()
        };
        self.0.store.change(&ranges, Box::new(decide)).await
    }

    /// Keeps a section's summary that was made anew, where there is none that can be read.
    ///
    /// # Errors
    /// What the store says.
    pub async fn keep_summary(&self, name: &SectionName, heads: &[u8], summary: &[u8]) -> Result<(), StoreError> {
        let decide = |found: Vec<Vec<Found>>| {
            let mut found = found.into_iter();
            let (kept, keys) = (found.next().unwrap_or_default(), found.next().unwrap_or_default());
            // Another tab's is newer than this one.
            let newer =
                kept.into_iter().find_map(|found| self.summary_in(found)).is_some_and(|kept| !kept.summary.is_empty());
            // Of a section that was taken away meanwhile nothing is to come back.
            let gone = keys.is_empty();
            if newer || gone { Vec::new() } else { self.summary_changes(name, heads, summary).into() }
        };
        let ranges = [Shelf::Summaries, Shelf::Keys].map(|shelf| self.section(shelf, name).range());
        self.0.store.change(&ranges, Box::new(decide)).await
    }

    /// What has to be kept for a section's newest summary.
    pub(super) fn summary_changes(&self, name: &SectionName, heads: &[u8], summary: &[u8]) -> [Change; 2] {
        let place = self.section(Shelf::Summaries, name);
        let section = name.section.to_string();
        let content = packed([name.family.as_str().as_bytes(), section.as_bytes(), heads, summary]);
        [place.put(self.seal(&place, &content)), self.family(Shelf::Families, &name.family).put(Vec::new())]
    }

    /// The summary in a record that lies by itself.
    pub(super) fn summary_in(&self, found: Found) -> Option<Kept> {
        let content = self.open(&Place::new(Shelf::Summaries, found.key), found.bytes)?;
        let [family, section, heads, summary] = <[Vec<u8>; 4]>::try_from(unpacked(&content)?).ok()?;
        Some(Kept {
            family: String::from_utf8(family).ok()?,
            section: String::from_utf8(section).ok()?,
            heads,
            summary,
        })
    }

    /// What lies by itself. Where a summary does not open, its section's keys tell whose it was.
    fn summaries_in(&self, summaries: Vec<Found>, keys: Vec<Found>) -> Vec<(String, String, Vec<u8>)> {
        let one = |found: Found| {
            let place = found.key.clone();
            if let Some(kept) = self.summary_in(found) {
                return Some((kept.family, kept.section, kept.summary));
            }
            let key = keys.iter().filter(|key| key.key.starts_with(&place)).find_map(|key| self.key_in(key.clone()));
            key.map(|key| (key.family, key.section, Vec::new()))
        };
        summaries.into_iter().filter_map(one).collect()
    }

    fn family_put(&self, place: &Place, kept: &[Kept]) -> Change {
        let family = kept.first().map_or("", |kept| &kept.family);
        let summaries = kept.iter().flat_map(|kept| [kept.section.as_bytes(), kept.summary.as_slice()]);
        place.put(self.seal(place, &packed(std::iter::once(family.as_bytes()).chain(summaries))))
    }

    /// The summaries of a family that lie together; `None` where they do not, or cannot be read.
    fn family_in(&self, found: &Found) -> Option<Vec<(String, String, Vec<u8>)>> {
        let content = self.open(&Place::new(Shelf::Families, found.key.clone()), found.bytes.clone())?;
        let mut parts = unpacked(&content)?.into_iter();
        let family = String::from_utf8(parts.next()?).ok()?;
        let mut summaries = Vec::new();
        while let Some(section) = parts.next() {
            summaries.push((family.clone(), String::from_utf8(section).ok()?, parts.next()?));
        }
        Some(summaries)
    }

    pub(super) async fn read_one(&self, range: Range) -> Result<Vec<Found>, StoreError> {
        Ok(self.0.store.read(&[range]).await?.into_iter().next().unwrap_or_default())
    }
}
