//! Who works with the family, as suggestions where a form asks for a body or a person.

use super::{Path, Reader, Section, forms::family};
use std::collections::BTreeSet;

/// The organisations of the network, then its people, each once.
#[must_use]
pub fn network(reader: &dyn Reader) -> Vec<String> {
    let table = Path::field(family::NETWORK.id);
    let rows = reader.read(&Section::Family, &table, &family::NETWORK);
    let column = |field: &'static super::Field| -> BTreeSet<String> {
        let read = |row: &super::Row| {
            let value = reader.read(&Section::Family, &table.then(&row.id).then(field.id), field);
            value.text().map(|text| text.trim().to_owned())
        };
        rows.rows().filter_map(read).collect()
    };
    column(&family::WORKER_ORGANISATION).into_iter().chain(column(&family::WORKER_NAME)).collect()
}
