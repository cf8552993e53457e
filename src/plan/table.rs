//! Tables: questions that are asked once for each row.

use super::Field;
use crate::lang::Text;

/// The columns of a table, and whence its rows come.
#[derive(Debug)]
pub struct Table {
    /// The word for one row as it stands behind "Add": `en åtgärd`, `toimenpide`, `a measure`.
    pub noun: Text,
    /// The columns in the form's order. A column may be a table of its own.
    pub columns: &'static [&'static Field],
    /// Whence the rows come.
    pub keys: RowKeys,
}

/// Whence the rows of a table come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKeys {
    /// The worker adds rows; each gets a fresh id.
    Fresh,
    /// One row for each member of whom the table asks, keyed by the member's id. The rows need no adding.
    Each(Who),
}

/// Of which members of the family a question is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Of everyone.
    Everyone,
    /// Of children and young people.
    Children,
    /// Of parents and others who care for the children.
    Parents,
}
