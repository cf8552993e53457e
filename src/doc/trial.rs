//! Trying out what somebody else made.

use super::outline::columns;
use super::{Actor, Document, Stamp};
use crate::plan::{Field, Kind, Path, Reader, Section, Summary, Value};

/// Pieces of one section, to be tried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    /// The section.
    pub section: Section,
    /// The pieces that are here.
    pub here: Vec<Vec<u8>>,
    /// The pieces that somebody else handed over.
    pub come: Vec<Vec<u8>>,
}

impl Trial {
    /// Does with the pieces what the app would do with them, and keeps nothing of it.
    ///
    /// Who holds a section's key can seal changes into it that no app would make, and Automerge does not survive all of
    /// them: it panics. This is to be run where a panic ends nothing else, before the pieces are looked at for good.
    pub fn run(&self) {
        let [trying, opening, folding, erasing] = [1, 2, 3, 4].map(|number| Actor::new([number; 12], [number; 12]));
        let kind = self.section.kind();
        let mut document = Document::open(kind, trying, &self.here).document;
        // What cannot be read is refused later on, with reasons.
        let _ = document.news(&self.come);
        for piece in &self.come {
            let _ = document.unknown(piece);
            let _ = document.merge(piece);
        }
        self.read(&mut document);

        let all = [self.here.as_slice(), &self.come].concat();
        let mut document = Document::open(kind, opening, &all).document;
        self.read(&mut document);
        if let Ok(snapshot) = document.snapshot() {
            self.read(&mut Document::open(kind, folding, &[snapshot]).document);
        }
        if let Ok(mut anew) = document.rebased(erasing, Stamp { time: 0 }) {
            self.read(&mut anew);
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

/// A family of which nothing but one section is here.
struct Alone<'a> {
    section: &'a Section,
    document: &'a Document,
}

impl Reader for Alone<'_> {
    fn read(&self, section: &Section, path: &Path, field: &Field) -> Value {
        if section == self.section { self.document.read(path, field).value } else { Value::Empty }
    }

    fn others(&self, section: &Section, path: &Path, field: &Field) -> Vec<Value> {
        if section == self.section { self.document.read(path, field).others } else { Vec::new() }
    }
}
