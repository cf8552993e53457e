//! What a worker can do to a field.

/// One change of one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Gives the field this text: of a line, a date, a choice, or a long text (where only the difference is written).
    Write(String),
    /// Empties the field.
    Clear,
    /// Picks an entry of an open list, or takes it back.
    Pick {
        /// The choice's id or code.
        key: String,
        /// Picked or not.
        on: bool,
    },
    /// Writes an own entry of an open list; blank words take it back.
    Own {
        /// A fresh key, or that of the entry to change.
        key: String,
        /// The words.
        words: String,
    },
    /// Adds a row behind the others, with a fresh id.
    AddRow {
        /// The row's id.
        id: String,
    },
    /// Takes a row away; it is kept.
    RemoveRow {
        /// The row's id.
        id: String,
    },
    /// Brings a removed row back.
    RestoreRow {
        /// The row's id.
        id: String,
    },
    /// Puts a row at a number in the order.
    OrderRow {
        /// The row's id.
        id: String,
        /// See [`crate::plan::Row::order`].
        order: i64,
    },
}

impl Edit {
    /// The row that the edit is about, where it is about one.
    #[must_use]
    pub fn row(&self) -> Option<&str> {
        match self {
            Self::AddRow { id } | Self::RemoveRow { id } | Self::RestoreRow { id } | Self::OrderRow { id, .. } => {
                Some(id)
            }
            Self::Write(_) | Self::Clear | Self::Pick { .. } | Self::Own { .. } => None,
        }
    }
}
