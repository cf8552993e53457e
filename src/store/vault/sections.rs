//! Sections: their keys and their chunks.

use super::{Place, Vault};
use crate::plan::{FamilyId, Section};
use crate::seal::{ChunkId, EpochKey, OpenError, Piece, PieceKind, SealedChunk, SectionKey, SectionKeys};
use crate::store::basis::names;
use crate::store::pack::{packed, unpacked};
use crate::store::stored::{Unopened, Why};
use crate::store::{Basis, Change, Found, SectionName, Shelf, StoreError, Stored};
use std::collections::BTreeMap;

/// What is written of a section in one go.
#[derive(Clone, Copy, Debug)]
pub struct Written<'a> {
    /// When, in seconds since 1970-01-01 UTC.
    pub time: i64,
    /// The changes, as the document gives them.
    pub changes: &'a [u8],
    /// What the document has seen when they are made.
    pub heads: &'a [u8],
    /// The section's newest summary.
    pub summary: &'a [u8],
    /// What the document stands on.
    pub basis: Basis,
}

/// What was kept of a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Appended {
    /// The name of the new chunk.
    pub id: ChunkId,
    /// What the document stands on now.
    pub basis: Basis,
}

/// What is to be destroyed of a section.
#[derive(Clone, Debug)]
pub struct Destroyed<'a> {
    /// Which section.
    pub name: SectionName,
    /// Chunks and keys of earlier epochs than this are destroyed.
    pub before: u32,
    /// What was read of the section by whoever decided this.
    pub read: &'a Stored,
}

impl<'a> Destroyed<'a> {
    /// Destroys nothing: only looks whether the section still has the keys that it had, so that what goes with them is
    /// not kept where they were destroyed meanwhile, or others begun.
    #[must_use]
    pub const fn nothing(name: SectionName, read: &'a Stored) -> Self {
        Self { name, before: 0, read }
    }
}

/// A key of a section as it is kept: with the names in words, as those that it lies under are hidden.
pub(super) struct KeyRecord {
    pub(super) family: String,
    pub(super) section: String,
    pub(super) key: EpochKey,
}

impl Vault {
    /// Keeps changes of a section, and its summary beside them, both or neither.
    ///
    /// They are sealed with the key that is the section's at that moment, whatever other tabs do; a section without a
    /// key gets one. Keeping changes again adds a chunk that says nothing new.
    ///
    /// # Errors
    /// [`StoreError::Rebased`] or [`StoreError::Gone`] where what the document stands on is no longer there; otherwise
    /// what the store says.
    pub async fn append(&self, name: &SectionName, written: Written<'_>) -> Result<Appended, StoreError> {
        let mut appended = Err(StoreError::Aborted("nothing was decided".to_owned()));
        let decide = |found: Vec<Vec<Found>>| {
            let mut found = found.into_iter();
            let (keys, family) = (found.next().unwrap_or_default(), found.next().unwrap_or_default());
            if let Err(why) = written.basis.stands(&names(&keys), !family.is_empty()) {
                appended = Err(why);
                return Vec::new();
            }
            let (oldest, key, mut changes) = self.key_for_writing(name, keys, written.time);
            let chunk = self.chunk(name, &key, written.time, PieceKind::Changes, written.changes);
            let basis = if written.basis.has_key() { written.basis } else { oldest };
            appended = Ok(Appended { id: chunk.id(), basis });
            changes.push(self.section(Shelf::Chunks, name).below(&chunk.id().to_string()).put(chunk.into_bytes()));
            changes.extend(self.summary_changes(name, written.heads, written.summary));
            changes
        };
        let ranges = [self.section(Shelf::Keys, name).range(), self.family(Shelf::Families, &name.family).range()];
        self.0.store.change(&ranges, Box::new(decide)).await?;
        appended
    }

    /// As [`Vault::append`], in the very turn in which it is called: for a page that goes away and hears no answer any
    /// more. The section's key is the one that was seen last; where none was, it is asked for. What the document stands
    /// on is asked afterwards, where the page is still there: where it has gone, what was written is taken away again.
    ///
    /// # Errors
    /// As [`Vault::append`].
    pub async fn append_at_once(&self, name: &SectionName, written: Written<'_>) -> Result<Appended, StoreError> {
        let newest = self.0.newest.borrow().get(name).cloned();
        // A newer state's key would let a piece that builds on what was erased pass for one that does not.
        let newest = newest.filter(|(basis, _)| basis.is_as(written.basis));
        let Some((_, newest)) = newest else { return self.append(name, written).await };
        let chunk = self.chunk(name, &newest.key, written.time, PieceKind::Changes, written.changes);
        let mut changes = vec![self.put_chunk(name, &chunk)];
        changes.extend(self.summary_changes(name, written.heads, written.summary));
        self.make(changes).await?;
        self.confirm(name, written.basis, chunk.id()).await?;
        Ok(Appended { id: chunk.id(), basis: written.basis })
    }

    /// Whether what a chunk stands on was there; where not, the chunk is taken away again.
    async fn confirm(&self, name: &SectionName, basis: Basis, id: ChunkId) -> Result<(), StoreError> {
        let ranges = [self.section(Shelf::Keys, name).range(), self.family(Shelf::Keys, &name.family).range()];
        // Of a family that is here there are keys; what else there is of it, the chunk may have brought.
        let stands = |found: &[Vec<Found>]| match found {
            [keys, of_family] => basis.stands(&names(keys), !of_family.is_empty()),
            _ => Ok(()),
        };
        let Err(why) = stands(&self.0.store.read(&ranges).await?) else { return Ok(()) };
        let decide = |found: Vec<Vec<Found>>| {
            let chunk = self.section(Shelf::Chunks, name).below(&id.to_string()).remove();
            let summary = self.section(Shelf::Summaries, name).remove();
            let family = self.family(Shelf::Families, &name.family).remove();
            match stands(&found) {
                Ok(()) => Vec::new(),
                Err(StoreError::Gone) => vec![chunk, summary, family],
                Err(_) => vec![chunk],
            }
        };
        self.0.store.change(&ranges, Box::new(decide)).await?;
        Err(why)
    }

    /// Everything that is kept of a section, read at one moment.
    ///
    /// # Errors
    /// What the store says. What does not open is no error: it is named, and left where it is.
    pub async fn read(&self, name: &SectionName) -> Result<Stored, StoreError> {
        let [keys, chunks, summaries] =
            [Shelf::Keys, Shelf::Chunks, Shelf::Summaries].map(|shelf| self.section(shelf, name).range());
        let family = self.family(Shelf::Families, &name.family).range();
        let mut found = self.0.store.read(&[keys, chunks, summaries, family]).await?.into_iter();
        let mut next = || found.next().unwrap_or_default();
        let (keys, chunks, mut summary, family) = (next(), next(), next(), next());
        let (key_names, chunk_names) = (names(&keys), names(&chunks));
        let keys = self.keys(keys);
        let basis = Basis::of(&keys, !family.is_empty());
        let mut stored = Stored { keys, basis, key_names, chunk_names, ..Stored::default() };
        self.note_newest(name, &stored.keys);
        for Found { key, bytes } in chunks {
            let id = key.last().cloned().unwrap_or_default();
            let chunk = SealedChunk::from_bytes(bytes);
            match opened(name, &id, &chunk, &stored.keys) {
                Ok(piece) => stored.pieces.push((chunk.id(), piece)),
                Err(why) => stored.unopened.push(Unopened { id, why }),
            }
        }
        stored.heads = summary.pop().and_then(|found| self.summary_in(found)).map(|summary| summary.heads);
        Ok(stored)
    }

    /// Keeps a snapshot in place of the chunks that it holds the content of, both or neither. The sealed snapshot is
    /// opened again and compared before anything is taken away. Gives the name of its chunk.
    ///
    /// # Errors
    /// [`StoreError::Changed`] where one of the chunks is no longer there: they were folded or erased meanwhile, and the
    /// snapshot would bring back what they were. Otherwise what the store says. Then everything is as it was.
    pub async fn compact(
        &self,
        name: &SectionName,
        time: i64,
        snapshot: &[u8],
        replaced: &[ChunkId],
    ) -> Result<ChunkId, StoreError> {
        let mut kept = Err(StoreError::Changed);
        let decide = |found: Vec<Vec<Found>>| {
            let mut found = found.into_iter();
            let (keys, lying) = (found.next().unwrap_or_default(), names(&found.next().unwrap_or_default()));
            if !replaced.iter().all(|replaced| lying.contains(&replaced.to_string())) {
                return Vec::new();
            }
            let (_, key, mut changes) = self.key_for_writing(name, keys, time);
            let chunk = self.chunk(name, &key, time, PieceKind::Snapshot, snapshot);
            if chunk.open(&name.to_string(), &key).map(|piece| piece.changes).as_deref() != Ok(snapshot) {
                kept = Err(StoreError::Aborted("the snapshot does not open again".to_owned()));
                return Vec::new();
            }
            kept = Ok(chunk.id());
            let chunks = self.section(Shelf::Chunks, name);
            changes.extend(replaced.iter().map(|replaced| chunks.below(&replaced.to_string()).remove()));
            changes.push(chunks.below(&chunk.id().to_string()).put(chunk.into_bytes()));
            changes
        };
        let ranges = [Shelf::Keys, Shelf::Chunks].map(|shelf| self.section(shelf, name).range());
        self.0.store.change(&ranges, Box::new(decide)).await?;
        kept
    }

    /// Takes a whole family from this device: everything that lies under its name.
    ///
    /// # Errors
    /// What the store says; the family is then still here.
    pub async fn remove_family(&self, family: &FamilyId) -> Result<(), StoreError> {
        let shelves = Shelf::ALL.into_iter().filter(|shelf| *shelf != Shelf::Device);
        let changes = shelves.map(|shelf| self.family(shelf, family).remove()).collect();
        self.0.store.change(&[], crate::store::regardless(changes)).await
    }

    /// The chunks of a section as they lie, to be handed over; those only that open.
    ///
    /// # Errors
    /// What the store says.
    pub async fn sealed_chunks(&self, name: &SectionName) -> Result<Vec<SealedChunk>, StoreError> {
        let places = [Shelf::Keys, Shelf::Chunks].map(|shelf| self.section(shelf, name));
        let mut found = self.0.store.read(&places.map(|place| place.range())).await?.into_iter();
        let keys = self.keys(found.next().unwrap_or_default());
        let lying = found.next().unwrap_or_default().into_iter();
        let chunks = lying.map(|found| (found.key, SealedChunk::from_bytes(found.bytes)));
        let opens = |(key, chunk): &(Vec<String>, SealedChunk)| {
            opened(name, key.last().map_or("", String::as_str), chunk, &keys).is_ok()
        };
        Ok(chunks.filter(opens).map(|(_, chunk)| chunk).collect())
    }

    /// Keeps a chunk that came from elsewhere, as it is.
    #[must_use]
    pub fn put_chunk(&self, name: &SectionName, chunk: &SealedChunk) -> Change {
        let place = self.section(Shelf::Chunks, name).below(&chunk.id().to_string());
        place.put(chunk.bytes().to_vec())
    }

    /// Seals a piece of a section with a key of its own choice, to be kept with [`Vault::put_chunk`].
    #[must_use]
    pub fn seal_chunk(
        &self,
        name: &SectionName,
        key: &SectionKey,
        time: i64,
        kind: PieceKind,
        changes: &[u8],
    ) -> SealedChunk {
        self.chunk(name, key, time, kind, changes)
    }

    /// Keeps a key that came from elsewhere, or that begins an epoch.
    #[must_use]
    pub fn put_key(&self, name: &SectionName, key: &EpochKey) -> Change {
        // Whether it is kept is not known yet: the next to write asks.
        self.0.newest.borrow_mut().remove(name);
        self.keep_key(name, key)
    }

    /// Keeps a summary for a section of which chunks came from elsewhere: an empty one is made anew when it is next
    /// read. `heads`: what was seen of the section so far.
    #[must_use]
    pub fn put_summary(&self, name: &SectionName, heads: &[u8], summary: &[u8]) -> Vec<Change> {
        self.summary_changes(name, heads, summary).into()
    }

    /// Takes a section's summary away, where nothing is left of the section.
    #[must_use]
    pub fn remove_summary(&self, name: &SectionName) -> [Change; 2] {
        let families = self.family(Shelf::Families, &name.family).put(Vec::new());
        [self.section(Shelf::Summaries, name).remove(), families]
    }

    /// Makes changes of sections, and destroys of each section named every chunk and key that an earlier epoch than the
    /// one named sealed; all or nothing.
    ///
    /// # Errors
    /// [`StoreError::Changed`] where in one of those sections something else lies than was read; otherwise what the store
    /// says.
    pub async fn make_and_destroy(&self, changes: Vec<Change>, destroyed: &[Destroyed<'_>]) -> Result<(), StoreError> {
        let shelves = [Shelf::Keys, Shelf::Chunks];
        let places: Vec<_> =
            destroyed.iter().flat_map(|of| shelves.map(|shelf| self.section(shelf, &of.name).range())).collect();
        let mut made = Err(StoreError::Changed);
        let decide = |found: Vec<Vec<Found>>| {
            let mut gone = Vec::new();
            for (of, found) in destroyed.iter().zip(found.chunks(shelves.len())) {
                let [keys, chunks] = found else { return Vec::new() };
                let has_more = of.before > 0 && names(chunks) != of.read.chunk_names;
                if has_more || names(keys) != of.read.key_names {
                    return Vec::new();
                }
                gone.extend(self.before(of.before, keys, chunks));
            }
            made = Ok(());
            // What is kept anew may lie where something was.
            gone.into_iter().chain(changes).collect()
        };
        self.0.store.change(&places, Box::new(decide)).await?;
        made
    }

    /// Takes away the keys of earlier epochs, and the chunks that they sealed.
    fn before(&self, epoch: u32, keys: &[Found], chunks: &[Found]) -> Vec<Change> {
        let old = |found: &&Found| self.key_in((*found).clone()).is_some_and(|record| record.key.epoch < epoch);
        let old: Vec<&Found> = keys.iter().filter(old).collect();
        let names: Vec<&str> = old.iter().filter_map(|found| found.key.last()).map(String::as_str).collect();
        let sealed_by_one = |found: &&Found| {
            let key = SealedChunk::from_bytes(found.bytes.clone()).key_id();
            key.is_ok_and(|key| names.contains(&key.to_string().as_str()))
        };
        let remove = |shelf: Shelf, found: &Found| Place::new(shelf, found.key.clone()).remove();
        let chunks = chunks.iter().filter(sealed_by_one).map(|found| remove(Shelf::Chunks, found));
        old.iter().map(|found| remove(Shelf::Keys, found)).chain(chunks).collect()
    }

    fn note_newest(&self, name: &SectionName, keys: &SectionKeys) {
        let mut newest = self.0.newest.borrow_mut();
        match keys.current() {
            Some(key) => newest.insert(name.clone(), (Basis::of(keys, true), key.clone())),
            None => newest.remove(name),
        };
    }

    /// What a section stands on, the key that it is written with, and what has to be kept for it where it is new.
    fn key_for_writing(&self, name: &SectionName, found: Vec<Found>, time: i64) -> (Basis, SectionKey, Vec<Change>) {
        let keys = self.keys(found);
        self.note_newest(name, &keys);
        if let Some(current) = keys.current() {
            return (Basis::of(&keys, true), current.key.clone(), Vec::new());
        }
        let fresh = EpochKey { epoch: 0, since: time, key: SectionKey::new(self.0.random.draw()) };
        let change = self.keep_key(name, &fresh);
        (Basis::of(&keys.with(fresh.clone()), true), fresh.key, vec![change])
    }

    /// Keeps a key beside the others of its section: keys are added, never replaced.
    pub(super) fn keep_key(&self, name: &SectionName, key: &EpochKey) -> Change {
        let (family, section) = (name.family.to_string(), name.section.to_string());
        self.key_put(&KeyRecord { family, section, key: key.clone() })
    }

    /// The keys of a family's sections, of those that this version knows.
    ///
    /// # Errors
    /// What the store says.
    pub async fn keys_of_family(&self, family: &FamilyId) -> Result<BTreeMap<Section, SectionKeys>, StoreError> {
        let found = self.read_one(self.family(Shelf::Keys, family).range()).await?;
        let mut keys: BTreeMap<Section, SectionKeys> = BTreeMap::new();
        for record in found.into_iter().filter_map(|found| self.key_in(found)) {
            if let Ok(section) = record.section.parse() {
                let known = keys.entry(section).or_default();
                *known = std::mem::take(known).with(record.key);
            }
        }
        Ok(keys)
    }

    /// Keeps a key of a section that this version may not know.
    pub(super) fn key_put(&self, record: &KeyRecord) -> Change {
        let KeyRecord { family, section, key } = record;
        let place = self.section_named(Shelf::Keys, family, section).below(&key.key.id().to_string());
        let bytes = key.to_bytes();
        let parts = [family.as_bytes(), section.as_bytes(), bytes.as_slice()];
        place.put(self.seal(&place, &packed(parts)))
    }

    pub(super) fn keys(&self, found: impl IntoIterator<Item = Found>) -> SectionKeys {
        let keys = found.into_iter().filter_map(|found| self.key_in(found));
        keys.map(|record| record.key).collect()
    }

    /// What the record of a key says.
    pub(super) fn key_in(&self, found: Found) -> Option<KeyRecord> {
        let content = self.open(&Place::new(Shelf::Keys, found.key), found.bytes)?;
        let [family, section, key] = <[Vec<u8>; 3]>::try_from(unpacked(&content)?).ok()?;
        let (family, section) = (String::from_utf8(family).ok()?, String::from_utf8(section).ok()?);
        Some(KeyRecord { family, section, key: EpochKey::from_bytes(&key).ok()? })
    }

    pub(super) fn chunk(
        &self,
        name: &SectionName,
        key: &SectionKey,
        time: i64,
        kind: PieceKind,
        changes: &[u8],
    ) -> SealedChunk {
        let writer = &self.0.identity.signing;
        SealedChunk::seal(&name.to_string(), key, self.0.random.nonce(), writer, time, kind, changes)
    }
}

/// Opens what lies under the name of a chunk.
fn opened(name: &SectionName, id: &str, chunk: &SealedChunk, keys: &SectionKeys) -> Result<Piece, Why> {
    // In every version the name is the hash of the bytes, so that damage is told from a newer format.
    if chunk.id().to_string() != id {
        return Err(Why::Damaged);
    }
    let why = |error| match error {
        OpenError::Newer => Why::Newer,
        OpenError::WrongKey => Why::NoKey,
        _ => Why::Damaged,
    };
    let key = keys.by_id(chunk.key_id().map_err(why)?).ok_or(Why::NoKey)?;
    chunk.open(&name.to_string(), &key.key).map_err(why)
}
