//! Trying out what somebody else made.

use super::outline::columns;
use super::{Actor, Alone, Document, Stamp};
use crate::plan::{Field, Kind, Path, Section, Summary, Value};
use std::collections::BTreeMap;

/// Pieces of one section, to be tried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    /// The section.
    pub section: Section,
    /// The pieces that are here.
    pub here: Vec<Vec<u8>>,
    /// The pieces that somebody else handed over, each with a name of who wrote it.
    pub come: Vec<(String, Vec<u8>)>,
}

impl Trial {
    /// Does with the pieces what the app would do with them, and keeps nothing of it.
    ///
    /// Who holds a section's key can seal changes into it that no app would make, and Automerge does not survive all of
    /// them: it panics. This is to be run where a panic ends nothing else, before the pieces are looked at for good.
    ///
    /// Which of them will be taken is not known yet: what one writer may not write is refused, what contradicts the
    /// others is left out, and where the section was erased they do not come on top of what is here. So they are tried
    /// out all together, those of each writer, and each by itself, with what is here and without.
    pub fn run(&self) {
        let all: Vec<&[u8]> = self.come.iter().map(|(_, piece)| piece.as_slice()).collect();
        let mut of_writers: BTreeMap<&str, Vec<&[u8]>> = BTreeMap::new();
        for (writer, piece) in &self.come {
            of_writers.entry(writer).or_default().push(piece);
        }
        let with_and_without: &[&[Vec<u8>]] = if self.here.is_empty() { &[&[]] } else { &[&self.here, &[]] };
        for here in with_and_without {
            self.together(here, &all);
            if of_writers.len() > 1 {
                of_writers.values().for_each(|pieces| self.together(here, pieces));
            }
            if all.len() > 1 {
                self.one_by_one(here, &all);
            }
        }
    }

    /// Looks at pieces, takes them, and does what is done with a section afterwards.
    fn together(&self, here: &[Vec<u8>], come: &[&[u8]]) {
        let [trying, opening, folding, erasing] = [1, 2, 3, 4].map(|number| Actor::new([number; 12], [number; 12]));
        let kind = self.section.kind();
        let mut document = Document::open(kind, trying, here).document;
        // What cannot be read is refused later on, with reasons.
        let _ = document.news(come);
        for piece in come {
            let _ = document.unknown(piece);
            let _ = document.merge(piece);
        }
        self.read(&mut document);

        let all: Vec<Vec<u8>> = here.iter().cloned().chain(come.iter().map(|piece| piece.to_vec())).collect();
        let mut document = Document::open(kind, opening, &all).document;
        self.read(&mut document);
        if let Ok(snapshot) = document.snapshot() {
            self.read(&mut Document::open(kind, folding, &[snapshot]).document);
        }
        if let Ok(mut anew) = document.rebased(erasing, Stamp { time: 0 }) {
            self.read(&mut anew);
        }
    }

    /// Takes each piece alone. They may be many, and the section long: nothing else is done with each.
    fn one_by_one(&self, here: &[Vec<u8>], come: &[&[u8]]) {
        let (kind, actor) = (self.section.kind(), Actor::new([5; 12], [5; 12]));
        let document = Document::open(kind, actor, here).document;
        for piece in come {
            let mut alone = Document::of(kind, document.fields.clone(), actor, document.doc.clone());
            let _ = alone.merge(piece);
        }
    }

    fn read(&self, document: &mut Document) {
        let clock = document.clock();
        let _ = document.beyond(&clock);
        let _ = document.heads();
        let fields = document.fields.clone();
        every(document, &Path::default(), &fields);
        let _ = Summary::of(&self.section, &Alone { section: &self.section, document }, 0).to_bytes();
    }
}

/// Reads every answer below a path.
fn every(document: &Document, below: &Path, fields: &[&'static Field]) {
    for field in fields {
        let path = below.then(field.id);
        let seen = document.read(&path, field);
        let (Kind::Table(table), Value::Rows(rows)) = (&field.kind, seen.value) else { continue };
        for row in rows {
            every(document, &path.then(row.id), &columns(table));
        }
    }
}
