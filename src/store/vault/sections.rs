//! Sections: their keys and their chunks.

use super::{Place, Vault};
use crate::plan::FamilyId;
use crate::seal::{ChunkId, EpochKey, OpenError, Piece, PieceKind, SealedChunk, SectionKey, SectionKeys};
use crate::store::pack::{packed, unpacked};
use crate::store::stored::{Unopened, Why};
use crate::store::{Change, Found, SectionName, Shelf, StoreError, Stored};

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
}

/// A key of a section as it is kept: with the names in words, as those that it lies under are hidden.
pub(super) struct KeyRecord {
    pub(super) family: String,
    pub(super) section: String,
    pub(super) key: EpochKey,
}

impl Vault {
    /// Keeps changes of a section, and its summary beside them, both or neither. Gives the name of the new chunk.
    ///
    /// They are sealed with the key that is the section's at that moment, whatever other tabs do; a section without a
    /// key gets one. Keeping changes again adds a chunk that says nothing new.
    ///
    /// # Errors
    /// What the store says.
    pub async fn append(&self, name: &SectionName, written: Written<'_>) -> Result<ChunkId, StoreError> {
        let mut appended = None;
        let decide = |found: Vec<Vec<Found>>| {
            let (key, mut changes) = self.key_for_writing(name, found, written.time);
            let chunk = self.chunk(name, &key, written.time, PieceKind::Changes, written.changes);
            appended = Some(chunk.id());
            changes.push(self.section(Shelf::Chunks, name).below(&chunk.id().to_string()).put(chunk.into_bytes()));
            changes.extend(self.summary_changes(name, written.heads, written.summary));
            changes
        };
        self.0.store.change(&[self.section(Shelf::Keys, name).range()], Box::new(decide)).await?;
        appended.ok_or_else(|| StoreError::Aborted("nothing was decided".to_owned()))
    }

    /// As [`Vault::append`], in the very turn in which it is called: for a page that goes away and hears no answer any
    /// more. The section's key is the one that was seen last; where none was, it is asked for.
    ///
    /// # Errors
    /// What the store says.
    pub async fn append_at_once(&self, name: &SectionName, written: Written<'_>) -> Result<ChunkId, StoreError> {
        let newest = self.0.newest.borrow().get(name).cloned();
        let Some(newest) = newest else { return self.append(name, written).await };
        let chunk = self.chunk(name, &newest.key, written.time, PieceKind::Changes, written.changes);
        let mut changes = vec![self.put_chunk(name, &chunk)];
        changes.extend(self.summary_changes(name, written.heads, written.summary));
        self.make(changes).await.map(|()| chunk.id())
    }

    /// Everything that is kept of a section, read at one moment.
    ///
    /// # Errors
    /// What the store says. What does not open is no error: it is named, and left where it is.
    pub async fn read(&self, name: &SectionName) -> Result<Stored, StoreError> {
        let places = [Shelf::Keys, Shelf::Chunks, Shelf::Summaries].map(|shelf| self.section(shelf, name));
        let mut found = self.0.store.read(&places.map(|place| place.range())).await?.into_iter();
        let (keys, chunks, summary) = (found.next(), found.next(), found.next());
        let mut stored = Stored { keys: self.keys(keys.unwrap_or_default()), ..Stored::default() };
        self.note_newest(name, stored.keys.current());
        for Found { key, bytes } in chunks.unwrap_or_default() {
            let id = key.last().cloned().unwrap_or_default();
            let chunk = SealedChunk::from_bytes(bytes);
            match opened(name, &id, &chunk, &stored.keys) {
                Ok(piece) => stored.pieces.push((chunk.id(), piece)),
                Err(why) => stored.unopened.push(Unopened { id, why }),
            }
        }
        let summary = summary.unwrap_or_default().pop();
        stored.heads = summary.and_then(|found| self.summary_in(found)).map(|summary| summary.heads);
        Ok(stored)
    }

    /// Keeps a snapshot in place of the chunks that it holds the content of, both or neither. The sealed snapshot is
    /// opened again and compared before anything is taken away. Gives the name of its chunk.
    ///
    /// # Errors
    /// What the store says; then everything is as it was.
    pub async fn compact(
        &self,
        name: &SectionName,
        time: i64,
        snapshot: &[u8],
        replaced: &[ChunkId],
    ) -> Result<ChunkId, StoreError> {
        let mut kept = None;
        let decide = |found: Vec<Vec<Found>>| {
            let (key, mut changes) = self.key_for_writing(name, found, time);
            let chunk = self.chunk(name, &key, time, PieceKind::Snapshot, snapshot);
            if chunk.open(&name.to_string(), &key).map(|piece| piece.changes).as_deref() != Ok(snapshot) {
                return Vec::new();
            }
            kept = Some(chunk.id());
            let chunks = self.section(Shelf::Chunks, name);
            changes.extend(replaced.iter().map(|replaced| chunks.below(&replaced.to_string()).remove()));
            changes.push(chunks.below(&chunk.id().to_string()).put(chunk.into_bytes()));
            changes
        };
        self.0.store.change(&[self.section(Shelf::Keys, name).range()], Box::new(decide)).await?;
        kept.ok_or_else(|| StoreError::Aborted("the snapshot does not open again".to_owned()))
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
        self.note_newest(name, None);
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
    /// What the store says.
    pub async fn make_and_destroy(
        &self,
        changes: Vec<Change>,
        destroyed: &[(SectionName, u32)],
    ) -> Result<(), StoreError> {
        let shelves = [Shelf::Keys, Shelf::Chunks];
        let places: Vec<_> =
            destroyed.iter().flat_map(|(name, _)| shelves.map(|shelf| self.section(shelf, name).range())).collect();
        let decide = |found: Vec<Vec<Found>>| {
            let gone = destroyed.iter().zip(found.chunks(shelves.len())).flat_map(|((_, epoch), found)| match found {
                [keys, chunks] => self.before(*epoch, keys, chunks),
                _ => Vec::new(),
            });
            // What is kept anew may lie where something was.
            gone.chain(changes).collect()
        };
        self.0.store.change(&places, Box::new(decide)).await
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

    fn note_newest(&self, name: &SectionName, key: Option<&EpochKey>) {
        let mut newest = self.0.newest.borrow_mut();
        match key {
            Some(key) => newest.insert(name.clone(), key.clone()),
            None => newest.remove(name),
        };
    }

    /// The key that a section is written with, and what has to be kept for it where it is new.
    fn key_for_writing(&self, name: &SectionName, found: Vec<Vec<Found>>, time: i64) -> (SectionKey, Vec<Change>) {
        let keys = self.keys(found.into_iter().flatten());
        self.note_newest(name, keys.current());
        if let Some(current) = keys.current() {
            return (current.key.clone(), Vec::new());
        }
        let fresh = EpochKey { epoch: 0, since: time, key: SectionKey::new(self.0.random.draw()) };
        (fresh.key.clone(), vec![self.keep_key(name, &fresh)])
    }

    /// Keeps a key beside the others of its section: keys are added, never replaced.
    pub(super) fn keep_key(&self, name: &SectionName, key: &EpochKey) -> Change {
        let (family, section) = (name.family.to_string(), name.section.to_string());
        self.key_put(&KeyRecord { family, section, key: key.clone() })
    }

    /// Keeps a key of a section that this version may not know.
    pub(super) fn key_put(&self, record: &KeyRecord) -> Change {
        let KeyRecord { family, section, key } = record;
        let place = self.section_named(Shelf::Keys, family, section).below(&key.key.id().to_string());
        let bytes = key.to_bytes();
        let parts = [family.as_bytes(), section.as_bytes(), bytes.as_slice()];
        place.put(self.seal(&place, &packed(parts)))
    }

    fn keys(&self, found: impl IntoIterator<Item = Found>) -> SectionKeys {
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
