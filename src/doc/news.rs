//! What pieces would bring, before they are taken in.

use super::actor::{Actor, Author};
use super::piece::Piece;
use super::{Crossing, DocError, Document, alike, crossing, dirty};
use crate::plan::Path;
use automerge::{ActorId, AutoCommit, Change, ChangeHash, ChangeMetadata};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashSet};

/// What pieces would bring to a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// The changes that are not here yet, in the order of the pieces; none twice.
    pub changes: Vec<Contribution>,
    /// The paths that would read otherwise.
    pub paths: Vec<Path>,
    /// Some of the changes build on others that are neither here nor in the pieces.
    pub waits: bool,
    /// What was changed here as well, and rows that would go or come back.
    pub crossings: Vec<Crossing>,
}

/// One change, as it tells of itself.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Contribution {
    /// The name of the change: the hash of its bytes.
    pub hash: [u8; 32],
    /// Who made it.
    pub author: Author,
    /// When, by the clock of the device that made it: seconds since 1970-01-01 UTC; 0 where the forms did.
    pub time: i64,
    /// The field that it is about, where it is about one.
    pub path: Option<Path>,
}

/// How much of every author's changes a document knows. As JSON: how many, by the author's name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Clock(BTreeMap<String, u64>);

impl Clock {
    /// What either knows.
    #[must_use]
    pub fn merged(mut self, other: &Self) -> Self {
        for (author, count) in &other.0 {
            let known = self.0.entry(author.clone()).or_default();
            *known = (*known).max(*count);
        }
        self
    }
}

impl Document {
    /// The changes of a piece that are not here yet, without a look at what they would do.
    ///
    /// # Errors
    /// [`DocError::Unreadable`] where the piece is not whole.
    pub fn unknown(&mut self, piece: &[u8]) -> Result<Vec<Contribution>, DocError> {
        Ok(self.new_changes(&[piece])?.iter().map(of_change).collect())
    }

    /// Whether a piece holds changes of workers that who has this clock knows.
    ///
    /// # Errors
    /// [`DocError::Unreadable`] where the piece is not whole.
    pub fn tells_of(piece: &[u8], clock: &Clock) -> Result<bool, DocError> {
        let changes = Piece::read(piece).map_err(DocError::Unreadable)?.into_changes();
        let is_known = |change: &Change| {
            clock.0.get(&change.actor_id().to_hex_string()).is_some_and(|known| change.seq() <= *known)
        };
        Ok(changes.iter().any(|change| is_known(change) && of_change(change).author != Author::Forms))
    }

    /// What these pieces would bring, all taken together. The document stays as it is.
    ///
    /// # Errors
    /// [`DocError::Unreadable`] where one of the pieces is not whole or contradicts what is here.
    pub fn news(&mut self, pieces: &[impl AsRef<[u8]>]) -> Result<News, DocError> {
        let new = self.new_changes(pieces)?;
        if new.is_empty() {
            return Ok(News::default());
        }
        let changes: Vec<Contribution> = new.iter().map(of_change).collect();
        let mut merged = self.doc.clone();
        let before = merged.get_heads();
        merged.apply_changes(new).map_err(|error| DocError::Unreadable(error.to_string()))?;
        let after = merged.get_heads();
        let named: Vec<Path> = changes.iter().filter_map(|change| change.path.clone()).collect();
        let waits = !merged.get_missing_deps(&[]).is_empty();
        let paths = dirty::paths(&merged.diff(&before, &after), &named);
        let crossings = crossing::crossings(self.kind(), &self.fields, &mut self.doc, &mut merged, &paths);
        Ok(News { changes, paths, waits, crossings })
    }

    /// Which of these pieces can be taken in one after the other. A piece that contradicts what is here, or one before it
    /// that can be, cannot. The document stays as it is.
    #[must_use]
    pub fn sound(&self, pieces: &[impl AsRef<[u8]>]) -> Vec<bool> {
        let mut sound = Vec::with_capacity(pieces.len());
        sift(&mut self.doc.clone(), pieces, &mut sound);
        sound
    }

    /// How much of every author's changes is here.
    #[must_use]
    pub fn clock(&mut self) -> Clock {
        let mut clock = Clock::default();
        for change in self.doc.get_changes_meta(&[]) {
            let known = clock.0.entry(change.actor.to_hex_string()).or_default();
            *known = change.seq.max(*known);
        }
        clock
    }

    /// The changes of workers that are here, and that who has this clock does not know.
    #[must_use]
    pub fn beyond(&mut self, clock: &Clock) -> Vec<Contribution> {
        let changes = self.doc.get_changes_meta(&[]);
        let beyond = changes
            .iter()
            .filter(|change| clock.0.get(&change.actor.to_hex_string()).is_none_or(|known| change.seq > *known));
        beyond.map(of_meta).filter(|change| change.author != Author::Forms).collect()
    }

    /// The changes of the pieces that are not here, none twice.
    fn new_changes(&mut self, pieces: &[impl AsRef<[u8]>]) -> Result<Vec<Change>, DocError> {
        let mut met: HashSet<ChangeHash> = HashSet::new();
        let mut new: Vec<Change> = Vec::new();
        for piece in pieces {
            for change in Piece::read(piece.as_ref()).map_err(DocError::Unreadable)?.into_changes() {
                if met.insert(change.hash()) && self.doc.get_change_meta_by_hash(&change.hash()).is_none() {
                    new.push(change);
                }
            }
        }
        Ok(new)
    }
}

/// Takes in those of the pieces that can be, and tells of each whether it was. By halves: most are sound, and may be many.
fn sift(doc: &mut AutoCommit, pieces: &[impl AsRef<[u8]>], sound: &mut Vec<bool>) {
    let read = pieces.iter().map(|piece| Piece::read(piece.as_ref()).map(Piece::into_changes));
    // On a copy: where Automerge refuses a change, it may already have dropped others that wait.
    let mut merged = doc.clone();
    let taken = read.collect::<Result<Vec<_>, _>>().is_ok_and(|read| merged.apply_changes(read.concat()).is_ok());
    match pieces.split_at_checked(pieces.len() / 2) {
        _ if taken => {
            *doc = merged;
            sound.extend(pieces.iter().map(|_| true));
        }
        Some((front, back)) if pieces.len() > 1 => {
            sift(doc, front, sound);
            sift(doc, back, sound);
        }
        _ => sound.push(false),
    }
}

fn of_change(change: &Change) -> Contribution {
    let message = change.message().unwrap_or_default();
    contribution(change.hash().0, change.actor_id(), change.timestamp(), message)
}

pub(super) fn of_meta(change: &ChangeMetadata<'_>) -> Contribution {
    let message = change.message.as_deref().unwrap_or_default();
    contribution(change.hash.0, &change.actor, change.timestamp, message)
}

fn contribution(hash: [u8; 32], actor: &ActorId, time: i64, message: &str) -> Contribution {
    let author = if time == 0 && message.is_empty() && alike::is_actor(actor.to_bytes()) {
        Author::Forms
    } else {
        Actor::mark(actor.to_bytes()).map_or(Author::Unknown, Author::Device)
    };
    Contribution { hash, author, time, path: dirty::named(message) }
}
