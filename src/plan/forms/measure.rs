//! What a measure is made of, wherever measures are agreed on.

use crate::lang::text;
use crate::plan::{Field, Kind};

/// What is done.
pub static MEASURE: Field = Field::new("measure", Kind::Long, text("Åtgärd", "Toimenpide", "Measure"));

/// The body that answers for it.
pub static RESPONSIBLE: Field =
    Field::new("responsible", Kind::Body, text("Ansvarig instans", "Vastuutaho", "Responsible body"));

/// When, in words.
pub static SCHEDULE: Field = Field::new("schedule", Kind::Line, text("Tidsplan", "Aikataulu", "Schedule"));

/// By when, as a date that can be reminded of.
pub static DATE: Field =
    Field::new("date", Kind::Date, text("Tidsplan, datum", "Aikataulu, päivämäärä", "Schedule, date"));
