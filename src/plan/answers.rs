//! Answers kept in memory.

use super::{Field, Kind, Path, Pick, Reader, Row, Section, Value};
use std::collections::HashMap;

/// The answers of one family, in memory: for tests, and for the practice family.
#[derive(Clone, Debug, Default)]
pub struct Answers(HashMap<(Section, Path), Value>);

impl Answers {
    /// No answers.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Answers a question that takes text, a date, a choice or yes and no, as it is stored.
    pub fn set(&mut self, section: &Section, path: &Path, text: impl Into<String>) -> &mut Self {
        self.0.insert((section.clone(), path.clone()), Value::Text(text.into()));
        self
    }

    /// Picks one of the choices of an open list, or a code.
    pub fn pick(&mut self, section: &Section, path: &Path, id: impl Into<String>) -> &mut Self {
        self.add(section, path, Pick::Listed(id.into()))
    }

    /// Adds an own entry to an open list.
    pub fn own(
        &mut self,
        section: &Section,
        path: &Path,
        key: impl Into<String>,
        words: impl Into<String>,
    ) -> &mut Self {
        self.add(section, path, Pick::Own { key: key.into(), words: words.into() })
    }

    fn add(&mut self, section: &Section, path: &Path, pick: Pick) -> &mut Self {
        let value = self.0.entry((section.clone(), path.clone())).or_default();
        match value {
            Value::Picks(picks) => picks.push(pick),
            other => *other = Value::Picks(vec![pick]),
        }
        self
    }

    /// Adds a row behind the others of a table and gives its path.
    pub fn row(&mut self, section: &Section, table: &Path, id: impl Into<String>) -> Path {
        let id = id.into();
        let path = table.then(id.clone());
        let value = self.0.entry((section.clone(), table.clone())).or_default();
        if !matches!(value, Value::Rows(_)) {
            *value = Value::Rows(Vec::new());
        }
        if let Value::Rows(rows) = value {
            let order = i64::try_from(rows.len()).unwrap_or(i64::MAX);
            rows.push(Row { id, order, removed: false });
        }
        path
    }

    /// Marks a row as removed, or brings it back.
    pub fn remove(&mut self, section: &Section, table: &Path, id: &str, removed: bool) -> &mut Self {
        if let Some(Value::Rows(rows)) = self.0.get_mut(&(section.clone(), table.clone())) {
            rows.iter_mut().filter(|row| row.id == id).for_each(|row| row.removed = removed);
        }
        self
    }

    /// Takes an answer away.
    pub fn clear(&mut self, section: &Section, path: &Path) -> &mut Self {
        self.0.remove(&(section.clone(), path.clone()));
        self
    }

    /// Every answer with its place, in the order of sections and paths.
    #[must_use]
    pub fn all(&self) -> Vec<(&Section, &Path, &Value)> {
        let mut all: Vec<_> = self.0.iter().map(|((section, path), value)| (section, path, value)).collect();
        all.sort_by_key(|(section, path, _)| (*section, *path));
        all
    }
}

impl Reader for Answers {
    fn read(&self, section: &Section, path: &Path, field: &Field) -> Value {
        let value = self.0.get(&(section.clone(), path.clone())).cloned().unwrap_or_default();
        // As a document: what is not of the field's kind is no answer to it.
        let fits = match (&value, field.kind) {
            (Value::Rows(_), Kind::Table(_)) | (Value::Picks(_), Kind::Many(_) | Kind::Languages | Kind::Countries) => {
                true
            }
            (Value::Text(_), kind) => {
                !matches!(kind, Kind::Table(_) | Kind::Many(_) | Kind::Languages | Kind::Countries)
            }
            _ => false,
        };
        if fits { value } else { Value::Empty }
    }
}
