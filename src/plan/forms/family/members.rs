//! Who belongs to the family.

use crate::lang::text;
use crate::plan::Item::Ask;
use crate::plan::Place::Here;
use crate::plan::{Chapter, Choice, Field, Kind, RowKeys, Table};

/// The chapter.
pub(super) const CHAPTER: Chapter = Chapter {
    id: "members",
    title: text("Familjemedlemmar", "Perheenjäsenet", "Family members"),
    items: &[Ask(Here, &NAME), Ask(Here, &MEMBERS)],
};

/// The name under which the worker finds the family.
pub static NAME: Field = Field::new("name", Kind::Line, text("Familjens namn", "Perheen nimi", "Name of the family"));

/// The members of the family. A row's id is the member's id.
pub static MEMBERS: Field = Field::new(
    "members",
    Kind::Table(&Table {
        noun: text("en familjemedlem", "perheenjäsen", "a family member"),
        columns: &[&MEMBER_NAME, &RELATION, &BIRTH_DATE, &MOTHER_TONGUES, &CONTACT_LANGUAGE],
        keys: RowKeys::Fresh,
    }),
    text("Familjemedlemmar", "Perheenjäsenet", "Family members"),
);

/// A member's name: one field, in any script.
pub static MEMBER_NAME: Field = Field::new("name", Kind::Line, text("Namn", "Nimi", "Name"));

/// What the member is in the family. Decides of whom [`crate::plan::Who`] asks.
pub static RELATION: Field = Field::new(
    "relation",
    Kind::One(&[
        Choice::new("parent", text("Förälder", "Vanhempi", "Parent")),
        Choice::new("child", text("Barn eller ung", "Lapsi tai nuori", "Child or young person")),
        Choice::new("guardian", text("Annan vårdnadshavare", "Muu huoltaja", "Other guardian")),
        Choice::new("adult", text("Annan vuxen", "Muu aikuinen", "Other adult")),
    ]),
    text("Roll i familjen", "Asema perheessä", "Role in the family"),
);

/// When the member was born.
pub static BIRTH_DATE: Field =
    Field::new("birth_date", Kind::Date, text("Födelsedatum", "Syntymäaika", "Date of birth")).vague();

/// All mother tongues.
pub static MOTHER_TONGUES: Field = Field::new(
    "mother_tongues",
    Kind::Languages,
    text("Samtliga modersmål", "Kaikki äidinkielet", "All mother tongues"),
);

/// The language of communication.
pub static CONTACT_LANGUAGE: Field =
    Field::new("contact_language", Kind::Languages, text("Kontaktspråk", "Asiointikieli", "Language of communication"));
