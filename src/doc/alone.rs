//! Reading one section without the others.

use super::Document;
use crate::plan::{Field, Path, Reader, Section, Value};

/// A family of which nothing but one section is here.
pub struct Alone<'a> {
    /// The section.
    pub section: &'a Section,
    /// What it holds.
    pub document: &'a Document,
}

impl Reader for Alone<'_> {
    fn read(&self, section: &Section, path: &Path, field: &Field) -> Value {
        if section == self.section { self.document.read(path, field).value } else { Value::Empty }
    }

    fn others(&self, section: &Section, path: &Path, field: &Field) -> Vec<Value> {
        if section == self.section { self.document.read(path, field).others } else { Vec::new() }
    }
}
