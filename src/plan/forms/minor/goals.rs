//! The goals of a minor's plan and the measures that lead to them.

use crate::lang::text;
use crate::plan::Item::Ask;
use crate::plan::Place::Here;
use crate::plan::forms::{child, measure};
use crate::plan::{Chapter, Field, Kind, RowKeys, Table};

/// The chapter about goals.
pub(super) const CHAPTER: Chapter = Chapter {
    id: "goals",
    title: text("Mål och studier", "Tavoitteet ja opinnot", "Goals and studies"),
    items: &[
        Ask(Here, &GOAL),
        Ask(Here, &LANGUAGE_STUDIES),
        Ask(Here, &STUDIES),
        Ask(Here, &child::SCHOOL_SUPPORT),
        Ask(Here, &child::LEISURE),
    ],
};

/// The chapter about measures.
pub(super) const ACTIONS: Chapter =
    Chapter { id: "measures", title: text("Åtgärder", "Toimenpiteet", "Measures"), items: &[Ask(Here, &MEASURES)] };

/// The goals.
pub static GOAL: Field = Field::new(
    "minor.goal",
    Kind::Long,
    text("Mål för barnets integration", "Lapsen kotoutumisen tavoitteet", "Goals of the child's integration"),
);

/// Studies of Finnish or Swedish.
pub static LANGUAGE_STUDIES: Field = Field::new(
    "minor.lang_studies",
    Kind::Long,
    text("Studier i finska eller svenska", "Suomen tai ruotsin kielen opinnot", "Studies of Finnish or Swedish"),
);

/// School and other studies.
pub static STUDIES: Field = Field::new(
    "minor.studies",
    Kind::Long,
    text("Skolgång och andra studier", "Koulunkäynti ja muut opinnot", "School and other studies"),
);

/// The measures.
pub static MEASURES: Field = Field::new(
    "minor.act",
    Kind::Table(&Table {
        noun: text("en åtgärd", "toimenpide", "a measure"),
        columns: &[&MEASURE_GOAL, &measure::MEASURE, &measure::RESPONSIBLE, &measure::SCHEDULE, &measure::DATE],
        keys: RowKeys::Fresh,
    }),
    text("Överenskomna åtgärder", "Sovitut toimenpiteet", "Agreed measures"),
);

/// The sub-goal that a measure leads to.
pub static MEASURE_GOAL: Field = Field::new("goal", Kind::Long, text("Delmål", "Osatavoite", "Sub-goal"));
