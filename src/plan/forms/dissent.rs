//! Dissenting views: recorded beside what was agreed, never smoothed over.

use crate::lang::text;
use crate::plan::{Field, Kind, RowKeys, Table};

/// Every dissenting view.
pub static DISSENT: Field = Field::new(
    "dissent",
    Kind::Table(&Table {
        noun: text("en avvikande åsikt", "eriävä näkemys", "a dissenting view"),
        columns: &[&DISSENT_WHOSE, &DISSENT_VIEW, &DISSENT_DATE],
        keys: RowKeys::Fresh,
    }),
    text("Avvikande åsikter", "Eriävät näkemykset", "Dissenting views"),
);

/// Whose view it is.
pub static DISSENT_WHOSE: Field = Field::new("whose", Kind::Body, text("Vems åsikt", "Kenen näkemys", "Whose view"));

/// The view.
pub static DISSENT_VIEW: Field = Field::new("view", Kind::Long, text("Åsikten", "Näkemys", "The view"));

/// When it was given.
pub static DISSENT_DATE: Field = Field::new("date", Kind::Date, text("Datum", "Päivämäärä", "Date"));
