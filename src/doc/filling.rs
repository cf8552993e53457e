//! Writing many answers at once.

use super::outline::field_at;
use super::{DocError, Document, Edit, Stamp};
use crate::plan::{Answers, Kind, Pick, RowKeys, Section, Value, forms};

impl Document {
    /// Writes the answers that are kept in memory for a section, rows before what stands in them.
    ///
    /// # Errors
    /// [`DocError::NoSuchPlace`] where a path leads to no question of the section; what came before it is written.
    pub fn fill(&mut self, section: &Section, answers: &Answers, stamp: Stamp) -> Result<(), DocError> {
        let fields = forms::schema(self.kind());
        // A path sorts behind the table that it leads through.
        for (_, path, value) in answers.all().into_iter().filter(|(of, _, _)| *of == section) {
            let field = field_at(&fields, path.steps()).ok_or_else(|| DocError::NoSuchPlace(path.clone()))?;
            for edit in edits(&field.kind, value) {
                self.change(path, field, &edit, stamp)?;
            }
        }
        Ok(())
    }
}

/// What gives an empty field this value. Rows that need no adding come with what is written in them.
fn edits(kind: &Kind, value: &Value) -> Vec<Edit> {
    match value {
        Value::Empty => Vec::new(),
        Value::Text(text) => vec![Edit::Write(text.clone())],
        Value::Picks(picks) => picks
            .iter()
            .map(|pick| match pick {
                Pick::Listed(key) => Edit::Pick { key: key.clone(), on: true },
                Pick::Own { key, words } => Edit::Own { key: key.clone(), words: words.clone() },
            })
            .collect(),
        Value::Rows(rows) => {
            let added = matches!(kind, Kind::Table(table) if table.keys == RowKeys::Fresh);
            let add = rows.iter().filter(|_| added).map(|row| Edit::AddRow { id: row.id.clone() });
            add.chain(rows.iter().filter(|row| row.removed).map(|row| Edit::RemoveRow { id: row.id.clone() })).collect()
        }
    }
}
