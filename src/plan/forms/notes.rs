//! The worker's own notes.

use crate::lang::text;
use crate::plan::Item::{Ask, Guide as Say};
use crate::plan::Place::Here;
use crate::plan::{Chapter, Field, Form, FormId, Guide, Kind, RowKeys, SectionKind, Table};

/// The form.
pub static FORM: Form = Form {
    id: FormId::Notes,
    section: SectionKind::Notes,
    title: text("Egna anteckningar", "Omat muistiinpanot", "Own notes"),
    chapters: &[Chapter {
        id: "notes",
        title: text("Egna anteckningar", "Omat muistiinpanot", "Own notes"),
        items: &[
            Say(Guide::help(text(
                "Anteckningarna stannar på den här enheten: de delas inte, skrivs inte ut och följer inte med i filer till andra.",
                "Muistiinpanot pysyvät tällä laitteella: niitä ei jaeta, ei tulosteta eikä liitetä muille annettaviin tiedostoihin.",
                "Notes stay on this device: they are not shared, not printed and not put into files for others.",
            ))),
            Ask(Here, &NOTES),
        ],
    }],
};

/// The notes.
pub static NOTES: Field = Field::new(
    "notes",
    Kind::Table(&Table {
        noun: text("en anteckning", "muistiinpano", "a note"),
        columns: &[&NOTE_DATE, &NOTE_TITLE, &NOTE_TEXT],
        keys: RowKeys::Fresh,
    }),
    text("Anteckningar", "Muistiinpanot", "Notes"),
);

/// When.
pub static NOTE_DATE: Field = Field::new("date", Kind::Date, text("Datum", "Päivämäärä", "Date"));

/// What about.
pub static NOTE_TITLE: Field = Field::new("title", Kind::Line, text("Rubrik", "Otsikko", "Title"));

/// The note.
pub static NOTE_TEXT: Field = Field::new("text", Kind::Long, text("Anteckning", "Muistiinpano", "Note"));
