//! Who answers for the child.

use crate::lang::text;
use crate::plan::Item::Ask;
use crate::plan::Place::Here;
use crate::plan::{Chapter, Choice, Field, Kind, RowKeys, Table};

/// The chapter.
pub(super) const CHAPTER: Chapter = Chapter {
    id: "guardians",
    title: text("Vårdnadshavare eller företrädare", "Huoltaja tai edustaja", "Guardian or representative"),
    items: &[Ask(Here, &GUARDIANS)],
};

/// The child's guardians and representatives.
pub static GUARDIANS: Field = Field::new(
    "guardians",
    Kind::Table(&Table {
        noun: text("en vårdnadshavare eller företrädare", "huoltaja tai edustaja", "a guardian or representative"),
        columns: &[&GUARDIAN_NAME, &GUARDIAN_ROLE, &GUARDIAN_CONTACT],
        keys: RowKeys::Fresh,
    }),
    text("Vårdnadshavare och företrädare", "Huoltajat ja edustajat", "Guardians and representatives"),
);

/// The name.
pub static GUARDIAN_NAME: Field = Field::new("name", Kind::Line, text("Namn", "Nimi", "Name"));

/// Guardian or representative.
pub static GUARDIAN_ROLE: Field = Field::new(
    "role",
    Kind::One(&[
        Choice::new("guardian", text("Vårdnadshavare", "Huoltaja", "Guardian")),
        Choice::new("representative", text("Företrädare", "Edustaja", "Representative")),
        Choice::new("other", text("Annan, vilken?", "Muu, mikä?", "Other, which?")).which(&GUARDIAN_ROLE_WHICH),
    ]),
    text("Roll", "Rooli", "Role"),
);

/// Which other role.
pub static GUARDIAN_ROLE_WHICH: Field =
    Field::new("role_which", Kind::Line, text("Vilken annan roll?", "Mikä muu rooli?", "Which other role?"));

/// How to reach the person.
pub static GUARDIAN_CONTACT: Field =
    Field::new("contact", Kind::Line, text("Telefon eller e-post", "Puhelin tai sähköposti", "Telephone or email"))
        .hint(text(
            "Adressen hör till kontaktuppgifterna, inte hit.",
            "Osoite kuuluu yhteystietoihin, ei tähän.",
            "The address belongs to the contact details, not here.",
        ));
