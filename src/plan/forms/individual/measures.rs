//! Sub-goals for twelve months and the measures that lead to them.

use crate::lang::text;
use crate::plan::Item::{Ask, Derived as State, Guide as Say};
use crate::plan::Place::Here;
use crate::plan::{Chapter, Derived, Field, Guide, Kind, RowKeys, Table};

/// The chapter.
pub(super) const CHAPTER: Chapter = Chapter {
    id: "measures",
    title: text("Åtgärder", "Toimenpiteet", "Measures"),
    items: &[
        Say(Guide::source(text(
            "Delmålen stödjer uppnåendet av huvudmålet. Delmål eftersträvas genom praktisk verksamhet, till exempel genom att anmäla sig som arbetslös arbetssökande, genom att söka till en företagarkurs, genom att söka en studieplats, genom att söka sig till social- och hälsovårdstjänster, genom att delta i olika utbildningar, genom frivilligarbete, genom att inleda en familjeåterföreningsprocess, genom att delta i hobbygrupper, genom att regelbundet besöka bibliotek, genom att delta i kommunens informationstillfällen, genom att delta i ett öppet daghems verksamhet, i workshopverksamhet eller i någon organisations verksamhet.",
            "Osatavoitteet tukevat päätavoitteen saavuttamista. Osatavoitteisiin pyritään käytännön toiminnalla, esimerkiksi ilmoittautumalla työttömäksi työnhakijaksi, hakemalla yrittäjäkurssille, hakemalla opiskelupaikkaa, hakeutumalla sosiaali- ja terveyspalveluihin, osallistumalla erilaisiin koulutuksiin, tekemällä vapaaehtoistyötä, aloittamalla perheenyhdistämisprosessin, osallistumalla harrastusryhmiin, käymällä säännöllisesti kirjastossa, osallistumalla kunnan tiedotustilaisuuksiin sekä osallistumalla avoimen päiväkodin toimintaan, työpajatoimintaan tai jonkin järjestön toimintaan.",
            "Sub-goals support reaching the main goal. They are pursued through practical activity, for example by registering as an unemployed jobseeker, by applying for a business course, by applying for a place to study, by seeking social and health services, by taking part in various kinds of training, through voluntary work, by starting a family reunification process, by joining hobby groups, by visiting a library regularly, by attending the municipality's information events, or by taking part in an open day-care centre, in workshop activities or in an organisation's activities.",
        ))),
        State(Derived::MeasurePeriod),
        Ask(Here, &MEASURES),
    ],
};

/// Sub-goals, each with its measures.
pub static MEASURES: Field = Field::new(
    "act",
    Kind::Table(&Table {
        noun: text("ett delmål", "osatavoite", "a sub-goal"),
        columns: &[&SUB_GOAL, &MEASURE_ROWS],
        keys: RowKeys::Fresh,
    }),
    text("Delmål och åtgärder", "Osatavoitteet ja toimenpiteet", "Sub-goals and measures"),
);

/// A sub-goal.
pub static SUB_GOAL: Field = Field::new("act.subgoal", Kind::Long, text("Delmål", "Osatavoite", "Sub-goal"));

/// The measures of one sub-goal.
pub static MEASURE_ROWS: Field = Field::new(
    "act.measures",
    Kind::Table(&Table {
        noun: text("en åtgärd", "toimenpide", "a measure"),
        columns: &[&MEASURE, &RESPONSIBLE, &SCHEDULE, &MEASURE_DATE],
        keys: RowKeys::Fresh,
    }),
    text("Åtgärder", "Toimenpiteet", "Measures"),
);

/// What is done; the form's thirteen examples can be taken as they are.
pub static MEASURE: Field = Field::new("act.measure", Kind::Long, text("Åtgärd", "Toimenpide", "Measure")).phrases(&[
    text(
        "Anmäla sig som arbetslös arbetssökande",
        "Ilmoittautuminen työttömäksi työnhakijaksi",
        "Registering as an unemployed jobseeker",
    ),
    text("Söka till en företagarkurs", "Yrittäjäkurssille hakeminen", "Applying for a business course"),
    text("Söka en studieplats", "Opiskelupaikan hakeminen", "Applying for a place to study"),
    text(
        "Söka sig till social- och hälsovårdstjänster",
        "Sosiaali- ja terveyspalveluihin hakeutuminen",
        "Seeking social and health services",
    ),
    text("Delta i olika utbildningar", "Koulutuksiin osallistuminen", "Taking part in training"),
    text("Frivilligarbete", "Vapaaehtoistyö", "Voluntary work"),
    text(
        "Inleda en familjeåterföreningsprocess",
        "Perheenyhdistämisprosessin aloittaminen",
        "Starting a family reunification process",
    ),
    text("Delta i hobbygrupper", "Harrastusryhmiin osallistuminen", "Joining hobby groups"),
    text("Regelbundet besöka bibliotek", "Säännöllinen kirjastossa käyminen", "Visiting a library regularly"),
    text(
        "Delta i kommunens informationstillfällen",
        "Kunnan tiedotustilaisuuksiin osallistuminen",
        "Attending the municipality's information events",
    ),
    text(
        "Delta i ett öppet daghems verksamhet",
        "Avoimen päiväkodin toimintaan osallistuminen",
        "Taking part in an open day-care centre",
    ),
    text("Delta i workshopverksamhet", "Työpajatoiminta", "Workshop activities"),
    text(
        "Delta i någon organisations verksamhet",
        "Järjestön toimintaan osallistuminen",
        "Taking part in an organisation's activities",
    ),
]);

/// The body that answers for a measure, not only a person.
pub static RESPONSIBLE: Field =
    Field::new("act.responsible", Kind::Body, text("Ansvarig instans", "Vastuutaho", "Responsible body"));

/// When, in words.
pub static SCHEDULE: Field = Field::new("act.schedule", Kind::Line, text("Tidsplan", "Aikataulu", "Schedule"));

/// By when, as a date that can be reminded of.
pub static MEASURE_DATE: Field =
    Field::new("act.date", Kind::Date, text("Tidsplan, datum", "Aikataulu, päivämäärä", "Schedule, date"));
