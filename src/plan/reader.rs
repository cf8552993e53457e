//! Reading answers, wherever they are kept.

use super::{Field, Path, Section, Value};

/// The present answers of one family.
///
/// The rules, the paper and the export read through this; documents, tests and the practice family offer it.
pub trait Reader {
    /// The present answer at a path; [`Value::Empty`] where the section is not here.
    ///
    /// `field` tells how to read it: the path alone does not say whether a map is a table or an open list.
    fn read(&self, section: &Section, path: &Path, field: &Field) -> Value;

    /// Other answers that were given at the same time and not yet decided on.
    fn others(&self, section: &Section, path: &Path, field: &Field) -> Vec<Value> {
        let _ = (section, path, field);
        Vec::new()
    }

    /// Whether all that was written in a section can be read: it is open, and nothing of it is damaged.
    fn is_whole(&self, section: &Section) -> bool {
        let _ = section;
        true
    }
}
