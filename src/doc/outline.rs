//! What the forms ask for, as the document keeps it.

use crate::plan::{Field, Kind, Table, forms};
use automerge::ObjType;

/// The field that a path leads to.
pub(super) fn field_at(fields: &[&'static Field], steps: &[String]) -> Option<&'static Field> {
    let (id, rest) = steps.split_first()?;
    let field = fields.iter().copied().find(|field| field.id == id)?;
    match (rest, &field.kind) {
        ([], _) => Some(field),
        ([row, rest @ ..], Kind::Table(table)) if !row.is_empty() => field_at(&columns(table), rest),
        _ => None,
    }
}

/// What stands in a row: the columns, and the "which?" of their choices.
pub(super) fn columns(table: &'static Table) -> Vec<&'static Field> {
    table.columns.iter().flat_map(|column| std::iter::once(*column).chain(forms::which(column))).collect()
}

/// What holds the answers to a field where one string is not enough.
pub(super) const fn container(kind: &Kind) -> Option<ObjType> {
    match kind {
        Kind::Long => Some(ObjType::Text),
        Kind::Many(_) | Kind::Languages | Kind::Countries | Kind::Table(_) => Some(ObjType::Map),
        Kind::Line
        | Kind::Body
        | Kind::Date
        | Kind::Month
        | Kind::Time
        | Kind::One(_)
        | Kind::YesNo
        | Kind::Confirm
        | Kind::Member => None,
    }
}
