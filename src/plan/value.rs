//! What a field can hold.

/// The present answer to a field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Value {
    /// Not answered.
    #[default]
    Empty,
    /// A line, a long text, a date as stored, the id of a choice, `yes` or `no`, or a member's id.
    Text(String),
    /// What was picked of an open list, in the order of its keys.
    Picks(Vec<Pick>),
    /// The rows of a table, in their order; removed rows among them.
    Rows(Vec<Row>),
}

/// One entry of an open list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    /// A choice that the form offers, or a code, by its id.
    Listed(String),
    /// An own entry: its key, and its words.
    Own {
        /// Where the entry stands.
        key: String,
        /// What was written.
        words: String,
    },
}

/// One row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The row's permanent id: fresh, or the member's.
    pub id: String,
    /// Rows stand by this number, then by id.
    pub order: i64,
    /// Taken away by a worker; kept, and can be brought back.
    pub removed: bool,
}

impl Value {
    /// The text, where there is one that is not blank.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) if !text.trim().is_empty() => Some(text),
            _ => None,
        }
    }

    /// Whether nothing was answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            Self::Picks(picks) => picks.is_empty(),
            Self::Rows(rows) => rows.iter().all(|row| row.removed),
        }
    }

    /// The rows that were not removed.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        let rows: &[Row] = match self {
            Self::Rows(rows) => rows,
            _ => &[],
        };
        rows.iter().filter(|row| !row.removed)
    }

    /// What was picked.
    #[must_use]
    pub fn picks(&self) -> &[Pick] {
        match self {
            Self::Picks(picks) => picks,
            _ => &[],
        }
    }
}
