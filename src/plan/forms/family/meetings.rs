//! The meetings to come.

use crate::lang::text;
use crate::plan::Item::Ask;
use crate::plan::Place::Here;
use crate::plan::{Chapter, Field, Kind, RowKeys, Table};

/// The chapter.
pub(super) const CHAPTER: Chapter = Chapter {
    id: "meetings",
    title: text("Kommande möten", "Tulevat tapaamiset", "Coming meetings"),
    items: &[Ask(Here, &MEETINGS)],
};

/// The family's meetings.
pub static MEETINGS: Field = Field::new(
    "meetings",
    Kind::Table(&Table {
        noun: text("ett möte", "tapaaminen", "a meeting"),
        columns: &[
            &MEETING_DATE,
            &MEETING_TIME,
            &MEETING_PLACE,
            &MEETING_PURPOSE,
            &MEETING_INTERPRETER,
            &MEETING_LANGUAGE,
        ],
        keys: RowKeys::Fresh,
    }),
    text("Möten", "Tapaamiset", "Meetings"),
);

/// The day.
pub static MEETING_DATE: Field = Field::new("date", Kind::Date, text("Datum", "Päivämäärä", "Date"));

/// The time of day.
pub static MEETING_TIME: Field = Field::new("time", Kind::Time, text("Klockslag", "Kellonaika", "Time"));

/// The place.
pub static MEETING_PLACE: Field = Field::new("place", Kind::Line, text("Plats", "Paikka", "Place")).hint(text(
    "Skriv ”hemma hos familjen” i stället för adressen.",
    "Osoitteen sijaan kirjataan ”perheen kotona”.",
    "Write “at the family's home” instead of the address.",
));

/// What it is for, and who comes.
pub static MEETING_PURPOSE: Field = Field::new(
    "purpose",
    Kind::Long,
    text("Vad mötet gäller och vilka som kommer", "Tapaamisen aihe ja osallistujat", "What it is about and who comes"),
);

/// Whether an interpreter must be ordered.
pub static MEETING_INTERPRETER: Field =
    Field::new("interpreter", Kind::YesNo, text("Behövs tolk?", "Tarvitaanko tulkki?", "Is an interpreter needed?"))
        .hint(text(
            "Avboka tolken i tid om mötet ställs in.",
            "Tulkki perutaan ajoissa, jos tapaaminen peruuntuu.",
            "Cancel the interpreter in good time if the meeting is called off.",
        ));

/// The language to interpret.
pub static MEETING_LANGUAGE: Field = Field::new(
    "interpreter_language",
    Kind::Languages,
    text("Språk som tolkas", "Tulkattava kieli", "Language to be interpreted"),
)
.when("interpreter", "yes");
