//! Early childhood education and care.

use crate::lang::text;
use crate::plan::Item::{Ask, Guide as Say};
use crate::plan::Place::Here;
use crate::plan::{Chapter, Field, Guide, Kind, Sensitivity};

/// The chapter.
pub(super) const CHAPTER: Chapter = Chapter {
    id: "ecec",
    title: text("Småbarnspedagogik", "Varhaiskasvatus", "Early childhood education and care"),
    items: &[
        Ask(Here, &ECEC),
        Ask(Here, &ECEC_UNIT),
        Ask(Here, &ECEC_GROUP),
        Ask(Here, &ECEC_START),
        Ask(Here, &ECEC_HOURS),
        Say(Guide::source(text(
            "Barnets individuella plan för småbarnspedagogik kan samordnas med familjens integrationsplan.",
            "Lapsen yksilöllinen varhaiskasvatussuunnitelma voidaan sovittaa yhteen perheen kotoutumissuunnitelman kanssa.",
            "The child's individual early childhood education plan can be coordinated with the family's integration plan.",
        ))),
        Ask(Here, &ECEC_PLAN),
        Ask(Here, &ECEC_PLAN_DATE),
        Ask(Here, &ECEC_PLAN_REVIEW),
        Ask(Here, &ECEC_COORDINATED),
    ],
};

/// Whether the child has a place.
pub static ECEC: Field = Field::new(
    "ecec",
    Kind::YesNo,
    text(
        "Har barnet en plats inom småbarnspedagogiken?",
        "Onko lapsella paikka varhaiskasvatuksessa?",
        "Does the child have a place in early childhood education and care?",
    ),
);

/// The unit. Tells where the child can be found.
pub static ECEC_UNIT: Field =
    Field::new("ecec.unit", Kind::Line, text("Daghem eller enhet", "Päiväkoti tai yksikkö", "Day-care centre or unit"))
        .when("ecec", "yes")
        .sensitivity(Sensitivity::Whereabouts);

/// The group.
pub static ECEC_GROUP: Field =
    Field::new("ecec.group", Kind::Line, text("Grupp", "Ryhmä", "Group")).when("ecec", "yes");

/// When it began or begins.
pub static ECEC_START: Field = Field::new(
    "ecec.start",
    Kind::Date,
    text(
        "Startdatum i småbarnspedagogiken",
        "Varhaiskasvatuksen alkamispäivä",
        "Start date in early childhood education",
    ),
)
.when("ecec", "yes");

/// Days and hours.
pub static ECEC_HOURS: Field = Field::new(
    "ecec.hours",
    Kind::Line,
    text("Dagar och tider i veckan", "Päivät ja kellonajat viikossa", "Days and hours per week"),
)
.when("ecec", "yes");

/// Whether the child has an individual plan.
pub static ECEC_PLAN: Field = Field::new(
    "ecec.plan",
    Kind::YesNo,
    text(
        "Har barnet en individuell plan för småbarnspedagogik?",
        "Onko lapsella yksilöllinen varhaiskasvatussuunnitelma?",
        "Does the child have an individual early childhood education plan?",
    ),
);

/// The plan's date.
pub static ECEC_PLAN_DATE: Field = Field::new(
    "ecec.plan_date",
    Kind::Date,
    text(
        "Datum för planen för småbarnspedagogik",
        "Varhaiskasvatussuunnitelman päivämäärä",
        "Date of the early childhood education plan",
    ),
)
.when("ecec.plan", "yes");

/// When the plan is next reviewed.
pub static ECEC_PLAN_REVIEW: Field = Field::new(
    "ecec.plan_review",
    Kind::Date,
    text(
        "Nästa översyn av planen för småbarnspedagogik",
        "Varhaiskasvatussuunnitelman seuraava tarkistus",
        "Next review of the early childhood education plan",
    ),
)
.when("ecec.plan", "yes");

/// Whether the plan is coordinated with the family's.
pub static ECEC_COORDINATED: Field = Field::new(
    "ecec.coordinated",
    Kind::YesNo,
    text(
        "Är den samordnad med familjens integrationsplan?",
        "Onko se sovitettu yhteen perheen kotoutumissuunnitelman kanssa?",
        "Is it coordinated with the family's integration plan?",
    ),
)
.when("ecec.plan", "yes");
