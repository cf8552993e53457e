//! Taking over what another vault of the same worker holds.

use super::sections::KeyRecord;
use super::summaries::Kept;
use super::{FORMER, Named, Place, Vault};
use crate::plan::FamilyId;
use crate::seal::{ChunkId, EpochKey, SectionKeys};
use crate::store::basis::names;
use crate::store::pack::packed;
use crate::store::{Change, Found, SectionName, Shelf, StoreError};
use std::collections::BTreeMap;

/// A section of the other vault: its names, its keys, and the hidden place where it lies there.
struct Section {
    place: Place,
    keys: Vec<KeyRecord>,
}

impl Vault {
    /// Adds what another vault holds and this one does not, all or nothing. Gives the sections that were left out, as
    /// what one of the two holds of them was erased in the other.
    ///
    /// Sections are known by what their keys say, so that those of a newer version come along. Chunks are sealed with
    /// the keys of their sections, and are taken as they are; those that are damaged there are not, as the same may be
    /// whole here. `kept_from`: as for [`crate::store::OpenBackup::merge_into`].
    ///
    /// # Errors
    /// What the stores say.
    pub(crate) async fn take_over(
        &self,
        other: &Self,
        kept_from: impl Fn(&[Named]) -> BTreeMap<SectionName, u32>,
    ) -> Result<Vec<SectionName>, StoreError> {
        let mut sections: BTreeMap<Vec<String>, Section> = BTreeMap::new();
        for found in other.read_one(other.all(Shelf::Keys).range()).await? {
            let Some(place) = found.key.split_last().map(|(_, place)| place.to_vec()) else { continue };
            let Some(key) = other.key_in(found) else { continue };
            let section = sections.entry(place.clone());
            let section =
                section.or_insert_with(|| Section { place: Place::new(Shelf::Keys, place), keys: Vec::new() });
            section.keys.push(key);
        }
        let sections: Vec<Section> = sections.into_values().collect();
        let shelves = [Shelf::Chunks, Shelf::Summaries];
        let there: Vec<_> =
            sections.iter().flat_map(|section| shelves.map(|shelf| section.place.on(shelf).range())).collect();
        let there = other.0.store.read(&there).await?;
        let named = other.all_named().await?.into_iter().chain(self.former_of(other)).collect();

        let here = sections.iter().flat_map(|section| self.places(section)).map(|place| place.range());
        let here: Vec<_> = here.chain([self.all(Shelf::Ledger).range()]).collect();
        let mut left_out = Vec::new();
        let decide = |mut here: Vec<Vec<Found>>| {
            let known = self.all_named_in(here.pop().unwrap_or_default());
            let epochs = kept_from(&known);
            let mut changes = self.named_besides(&known, named);
            for ((section, there), here) in sections.iter().zip(there.chunks(shelves.len())).zip(here.chunks(2)) {
                let [summaries, keys] = here else { continue };
                let kept_from = section.name().and_then(|name| epochs.get(&name).copied()).unwrap_or_default();
                if self.goes_with(section, keys, kept_from) {
                    changes.extend(self.section_changes(other, section, there, summaries.clone()));
                } else {
                    left_out.extend(section.name());
                }
            }
            // They are back: those of this very device.
            let is_back = self.identity_is_lost() && !other.identity_is_lost() && self.0.key == other.0.key;
            changes.extend(is_back.then(|| other.identity_change()));
            changes
        };
        self.0.store.change(&here, Box::new(decide)).await?;
        self.read_former().await?;
        Ok(left_out)
    }

    /// The worker's keys on the other device, where it is another.
    fn former_of(&self, other: &Self) -> Option<Named> {
        let writer = other.identity().signing.writer();
        let is_another = !other.identity_is_lost() && self.0.key != other.0.key && !self.is_own(writer);
        let content = other.identity().to_bytes().to_vec();
        is_another.then(|| Named { family: None, kind: FORMER.to_owned(), name: writer.to_string(), content })
    }

    /// Whether what the other vault holds of a section may stand beside what is here. `here`: its keys here;
    /// `kept_from`: the epoch before which everything was erased here.
    ///
    /// Erasing makes the section another document, which begins with the key of a later epoch: the two never go
    /// together, and what was erased never comes back.
    fn goes_with(&self, section: &Section, here: &[Found], kept_from: u32) -> bool {
        let theirs: SectionKeys = section.keys.iter().map(|record| record.key.clone()).collect();
        let lying = names(here);
        let lies_here = |key: &EpochKey| lying.contains(&key.key.id().to_string());
        // Of the keys here some may be damaged. The other vault tells of those, and brings them back.
        let come_back: SectionKeys = theirs.iter().filter(|key| lies_here(key)).cloned().collect();
        let known = self.keys(here.iter().cloned()).merged(&come_back);
        let Some(first) = theirs.oldest().filter(|key| key.epoch >= kept_from) else { return false };
        match known.oldest() {
            Some(ours) if lies_here(first) => first.epoch <= ours.epoch,
            // A key that nobody can read may be of a later epoch than all that can.
            Some(ours) => ours.epoch == 0 && first.epoch == 0 && known.iter().count() == lying.len(),
            None => lying.is_empty(),
        }
    }

    /// What has to be kept for one section that the other vault holds.
    fn section_changes(&self, other: &Self, section: &Section, there: &[Vec<Found>], here: Vec<Found>) -> Vec<Change> {
        let (Some(key), [chunks, summaries]) = (section.keys.first(), there) else { return Vec::new() };
        let mut changes: Vec<Change> = section.keys.iter().map(|key| self.key_put(key)).collect();
        let place = self.section_named(Shelf::Chunks, &key.family, &key.section);
        for chunk in chunks {
            let whole = chunk.key.last().filter(|id| **id == ChunkId::of(&chunk.bytes).to_string());
            changes.extend(whole.map(|id| place.below(id).put(chunk.bytes.clone())));
        }
        let theirs = summaries.iter().cloned().find_map(|found| other.summary_in(found));
        let ours = here.into_iter().find_map(|found| self.summary_in(found));
        let seen =
            |ours: &Kept, theirs: &Kept| ours.heads.windows(theirs.heads.len().max(1)).any(|part| part == theirs.heads);
        let summary = match (&ours, &theirs) {
            (Some(ours), Some(theirs)) if seen(ours, theirs) => return changes,
            (None, Some(theirs)) => theirs.summary.as_slice(),
            // Neither tells of both: an empty one is made anew when it is next read.
            _ => &[],
        };
        let heads = [ours.as_ref(), theirs.as_ref()].into_iter().flatten().map(|kept| kept.heads.as_slice());
        let heads = heads.collect::<Vec<_>>().concat();
        let content = [key.family.as_bytes(), key.section.as_bytes(), &heads, summary];
        let place = self.section_named(Shelf::Summaries, &key.family, &key.section);
        changes.push(place.put(self.seal(&place, &packed(content))));
        changes.push(self.family_named(Shelf::Families, &key.family).put(Vec::new()));
        changes
    }

    /// Where a section's summary and its keys lie here.
    fn places(&self, section: &Section) -> [Place; 2] {
        let (family, name) = section.keys.first().map_or(("", ""), |key| (&key.family, &key.section));
        [Shelf::Summaries, Shelf::Keys].map(|shelf| self.section_named(shelf, family, name))
    }
}

impl Section {
    /// Its name; `None` where it is of a newer version.
    fn name(&self) -> Option<SectionName> {
        let key = self.keys.first()?;
        Some(SectionName::new(FamilyId::new(&key.family), key.section.parse().ok()?))
    }
}
