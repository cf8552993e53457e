//! What is done for the family.

use crate::lang::text;
use crate::plan::Item::Ask;
use crate::plan::Place::Here;
use crate::plan::forms::measure;
use crate::plan::{Chapter, Field, Kind, RowKeys, Table};

/// The chapter.
pub(super) const CHAPTER: Chapter =
    Chapter { id: "measures", title: text("Åtgärder", "Toimenpiteet", "Measures"), items: &[Ask(Here, &MEASURES)] };

/// The measures.
pub static MEASURES: Field = Field::new(
    "fam.act",
    Kind::Table(&Table {
        noun: text("en åtgärd", "toimenpide", "a measure"),
        columns: &[
            &MEASURE_NEED,
            &measure::MEASURE,
            &MEASURE_MEMBER,
            &measure::RESPONSIBLE,
            &measure::SCHEDULE,
            &measure::DATE,
        ],
        keys: RowKeys::Fresh,
    }),
    text("Överenskomna åtgärder", "Sovitut toimenpiteet", "Agreed measures"),
);

/// The need that the measure answers, or its goal.
pub static MEASURE_NEED: Field =
    Field::new("need", Kind::Long, text("Behov eller mål", "Tarve tai tavoite", "Need or goal"));

/// The member that the measure is for; nobody where it is for the whole family.
pub static MEASURE_MEMBER: Field =
    Field::new("member", Kind::Member, text("För vem", "Kenelle", "For whom")).hint(text(
        "Lämna tomt om åtgärden gäller hela familjen.",
        "Jätetään tyhjäksi, jos toimenpide koskee koko perhettä.",
        "Leave empty if the measure is for the whole family.",
    ));
