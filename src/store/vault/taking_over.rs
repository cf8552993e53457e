//! Taking over what another vault of the same worker holds.

use super::sections::KeyRecord;
use super::summaries::Kept;
use super::{Place, Vault};
use crate::store::pack::packed;
use crate::store::{Change, Found, Shelf, StoreError};
use std::collections::BTreeMap;

/// A section of the other vault: its names, its keys, and the hidden place where it lies there.
struct Section {
    place: Place,
    keys: Vec<KeyRecord>,
}

impl Vault {
    /// Adds what another vault holds and this one does not, all or nothing.
    ///
    /// Sections are known by what their keys say, so that those of a newer version come along. Chunks are sealed with
    /// the keys of their sections, and are taken as they are.
    ///
    /// # Errors
    /// What the stores say.
    pub(crate) async fn take_over(&self, other: &Self) -> Result<(), StoreError> {
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
        let named = self.named_of(other).await?;

        let here: Vec<_> =
            sections.iter().filter_map(|section| self.summary_place(section)).map(|place| place.range()).collect();
        let decide = |here: Vec<Vec<Found>>| {
            let there = there.chunks(shelves.len());
            let each = sections.iter().zip(there).zip(here);
            let of_sections =
                each.flat_map(|((section, there), here)| self.section_changes(other, section, there, here));
            of_sections.chain(named).collect()
        };
        self.0.store.change(&here, Box::new(decide)).await
    }

    /// What has to be kept for one section that the other vault holds.
    fn section_changes(&self, other: &Self, section: &Section, there: &[Vec<Found>], here: Vec<Found>) -> Vec<Change> {
        let (Some(key), [chunks, summaries]) = (section.keys.first(), there) else { return Vec::new() };
        let mut changes: Vec<Change> = section.keys.iter().map(|key| self.key_put(key)).collect();
        let place = self.section_named(Shelf::Chunks, &key.family, &key.section);
        for chunk in chunks {
            changes.extend(chunk.key.last().map(|id| place.below(id).put(chunk.bytes.clone())));
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

    fn summary_place(&self, section: &Section) -> Option<Place> {
        section.keys.first().map(|key| self.section_named(Shelf::Summaries, &key.family, &key.section))
    }
}
