//! The integration plan for a person outside the labour force.

use super::{contact, family};
use crate::lang::text;
use crate::plan::{Chapter, Choice, Field, Form, FormId, Item, Kind, Place, RowKeys, SectionKind, Table};

/// The date of the plan or of its review.
pub static PLAN_DATE: Field = Field::new(
    "plan.date",
    Kind::Date,
    text(
        "Datum för utarbetande/översyn av integrationsplan",
        "Kotoutumissuunnitelman laatimis-/tarkistamispäivä",
        "Date the integration plan was drawn up / reviewed",
    ),
);

/// The client's future in their own words.
pub static WISH: Field =
    Field::new("goal.wish", Kind::Long, text("Framtidens önskan med egna ord.", "Tulevaisuuden toive omin sanoin.", "Hopes for the future in the client's own words."));

/// First plan or review.
pub static KIND: Field = Field::new(
    "plan.kind",
    Kind::One(&[
        Choice::new("first", text("den första integrationsplanen", "ensimmäinen kotoutumissuunnitelma", "the first integration plan")),
        Choice::new("review", text("en översyn av integrationsplanen.", "kotoutumissuunnitelman tarkistus.", "a review of the integration plan.")),
    ]),
    text("Det här är:", "Tämä on:", "This is:"),
);

/// Sub-goals and their measures.
pub static MEASURES: Field = Field::new(
    "act",
    Kind::Table(&Table {
        noun: text("ett delmål", "osatavoite", "a sub-goal"),
        columns: &[&SUB_GOAL],
        keys: RowKeys::Fresh,
    }),
    text("Åtgärder", "Toimenpiteet", "Measures"),
);

/// A sub-goal.
pub static SUB_GOAL: Field = Field::new("act.subgoal", Kind::Long, text("Delmål", "Osatavoite", "Sub-goal"));

/// The form.
pub static FORM: Form = Form {
    id: FormId::Individual,
    section: SectionKind::Individual,
    title: text(
        "Integrationsplan för invandrare utanför arbetskraften",
        "Työvoiman ulkopuolella olevan maahanmuuttajan kotoutumissuunnitelma",
        "Integration plan for an immigrant outside the labour force",
    ),
    chapters: &[Chapter {
        id: "start",
        title: text("Inledning", "Aloitus", "Start"),
        items: &[
            Item::Ask(Place::Here, &PLAN_DATE),
            Item::Ask(Place::Member, &family::MEMBER_NAME),
            Item::Ask(Place::Contact, &contact::ADDRESS),
            Item::Ask(Place::Here, &KIND),
            Item::Ask(Place::Here, &WISH),
            Item::Ask(Place::Here, &MEASURES),
        ],
    }],
};
