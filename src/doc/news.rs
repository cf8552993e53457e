//! What pieces would bring, before they are taken in.

use super::actor::{Actor, Author};
use super::piece::Piece;
use super::{DocError, Document, Heads, alike, dirty};
use crate::plan::Path;
use automerge::{ActorId, Change, ChangeHash};
use std::collections::HashSet;

/// What pieces would bring to a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// The changes that are not here yet, in the order of the pieces; none twice.
    pub changes: Vec<Contribution>,
    /// The paths that would read otherwise.
    pub paths: Vec<Path>,
    /// Some of the changes build on others that are neither here nor in the pieces.
    pub waits: bool,
}

/// One change, as it tells of itself.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Contribution {
    /// Who made it.
    pub author: Author,
    /// When, by the clock of the device that made it: seconds since 1970-01-01 UTC; 0 where the forms did.
    pub time: i64,
    /// The field that it is about, where it is about one.
    pub path: Option<Path>,
}

impl Document {
    /// What these pieces would bring, all taken together. The document stays as it is.
    ///
    /// # Errors
    /// [`DocError::Unreadable`] where one of the pieces is not whole or contradicts what is here.
    pub fn news(&mut self, pieces: &[impl AsRef<[u8]>]) -> Result<News, DocError> {
        let mut known: HashSet<ChangeHash> = HashSet::new();
        let mut new: Vec<Change> = Vec::new();
        for piece in pieces {
            let changes = Piece::read(piece.as_ref()).map_err(DocError::Unreadable)?.into_changes();
            for change in changes {
                if known.insert(change.hash()) && self.doc.get_change_meta_by_hash(&change.hash()).is_none() {
                    new.push(change);
                }
            }
        }
        if new.is_empty() {
            return Ok(News::default());
        }
        let changes = new.iter().map(|change| contribution(change.actor_id(), change.timestamp(), message(change)));
        let changes: Vec<Contribution> = changes.collect();
        let mut merged = self.doc.clone();
        let before = merged.get_heads();
        merged.apply_changes(new).map_err(|error| DocError::Unreadable(error.to_string()))?;
        let after = merged.get_heads();
        let named: Vec<Path> = changes.iter().filter_map(|change| change.path.clone()).collect();
        let waits = !merged.get_missing_deps(&[]).is_empty();
        Ok(News { changes, paths: dirty::paths(&merged.diff(&before, &after), &named), waits })
    }

    /// The changes that are here and not behind `heads`.
    #[must_use]
    pub fn contributions(&mut self, heads: &Heads) -> Vec<Contribution> {
        let have: Vec<ChangeHash> = heads.0.iter().copied().map(ChangeHash).collect();
        let new = self.doc.get_changes_meta(&have);
        new.iter()
            .map(|change| contribution(&change.actor, change.timestamp, change.message.as_deref().unwrap_or_default()))
            .collect()
    }
}

fn message(change: &Change) -> &str {
    change.message().unwrap_or_default()
}

fn contribution(actor: &ActorId, time: i64, message: &str) -> Contribution {
    let author = if time == 0 && message.is_empty() && alike::is_actor(actor.to_bytes()) {
        Author::Forms
    } else {
        Actor::mark(actor.to_bytes()).map_or(Author::Unknown, Author::Device)
    };
    Contribution { author, time, path: dirty::named(message) }
}
