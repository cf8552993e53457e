//! A document without its history.

use super::reading::object;
use super::{Actor, DocError, Document, Stamp, alike};
use automerge::transaction::{CommitOptions, Transactable};
use automerge::{ActorId, AutoCommit, AutomergeError, ObjId, ObjType, ROOT, ReadDoc, ScalarValue, Value};

/// Copies what stands in one document into another that begins with the same forms.
struct Copy<'a> {
    old: &'a AutoCommit,
    new: AutoCommit,
    /// Places where several answers stand side by side, the shown one last.
    disagreements: Vec<(ObjId, String, Vec<ScalarValue>)>,
}

impl Document {
    /// A document that holds what this one now says and nothing of how it came about: what was written over or deleted
    /// is not in it. Answers that were given at the same time and not decided on still stand side by side. Who wrote
    /// what is forgotten with the rest.
    ///
    /// It is another document: the two must never be merged.
    ///
    /// # Errors
    /// [`DocError::SnapshotDiffers`] where the new one would not say the same.
    pub fn rebased(&self, actor: Actor, stamp: Stamp) -> Result<Self, DocError> {
        let new = self.without_history(actor, stamp).map_err(|_| DocError::SnapshotDiffers)?;
        let mut rebased = Self::of(self.kind(), self.fields.clone(), actor, new);
        let same = match (self.doc.hydrate(ROOT, None), rebased.doc.hydrate(ROOT, None)) {
            (Ok(old), Ok(new)) => old == new,
            _ => false,
        };
        rebased.doc.update_diff_cursor();
        same.then_some(rebased).ok_or(DocError::SnapshotDiffers)
    }

    fn without_history(&self, actor: Actor, stamp: Stamp) -> Result<AutoCommit, AutomergeError> {
        let options = || CommitOptions::default().with_time(stamp.time);
        let mut new = alike::genesis(self.kind(), &self.fields)?;
        new.set_actor(ActorId::from(actor.bytes().as_slice()));
        let mut copy = Copy { old: &self.doc, new, disagreements: Vec::new() };
        copy.map(&ROOT, &ROOT)?;
        let Copy { mut new, disagreements, .. } = copy;
        new.commit_with(options());
        for (place, key, answers) in disagreements {
            // Each as by a device of its own, from the same state: so that none of them writes over another.
            let base = new.clone();
            for (rank, answer) in (1..=u8::MAX).zip(answers) {
                let mut other = base.clone();
                other.set_actor(ActorId::from(actor.beside(rank).bytes().as_slice()));
                other.put(&place, key.as_str(), answer)?;
                other.commit_with(options());
                new.merge(&mut other)?;
            }
        }
        Ok(new)
    }
}

impl Copy<'_> {
    fn map(&mut self, from: &ObjId, to: &ObjId) -> Result<(), AutomergeError> {
        let keys: Vec<String> = self.old.keys(from).collect();
        for key in keys {
            let Some((value, id)) = self.old.get(from, key.as_str())? else { continue };
            match value {
                Value::Object(kind) => {
                    let place = match object(&self.new, to, &key, kind) {
                        Some(place) => place,
                        None => self.new.put_object(to, key.as_str(), kind)?,
                    };
                    self.inside(kind, &id, &place)?;
                }
                Value::Scalar(shown) => {
                    let shown = shown.into_owned();
                    let mut answers = super::reading::all(self.old, from, &key);
                    answers.dedup();
                    if answers.len() > 1 {
                        self.disagreements.push((to.clone(), key, answers));
                    } else if super::reading::all(&self.new, to, &key) != [shown.clone()] {
                        self.new.put(to, key.as_str(), shown)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn inside(&mut self, kind: ObjType, from: &ObjId, to: &ObjId) -> Result<(), AutomergeError> {
        match kind {
            ObjType::Map | ObjType::Table => self.map(from, to),
            ObjType::Text => {
                let words = self.old.text(from)?;
                self.new.splice_text(to, 0, 0, &words)
            }
            ObjType::List => {
                for at in 0..self.old.length(from) {
                    match self.old.get(from, at)? {
                        Some((Value::Object(kind), id)) => {
                            let place = self.new.insert_object(to, at, kind)?;
                            self.inside(kind, &id, &place)?;
                        }
                        Some((Value::Scalar(value), _)) => self.new.insert(to, at, value.into_owned())?,
                        None => {}
                    }
                }
                Ok(())
            }
        }
    }
}
