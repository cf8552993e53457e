//! How to reach the family, and *spärrmarkering*.

use crate::lang::text;
use crate::plan::{Chapter, Field, Form, FormId, Item, Kind, Place, RowKeys, SectionKind, Sensitivity, Table, Who};

/// One row for each member.
pub static PEOPLE: Field = Field::new(
    "people",
    Kind::Table(&Table {
        noun: text("kontaktuppgifter", "yhteystiedot", "contact details"),
        columns: &[&ADDRESS, &PHONE],
        keys: RowKeys::Each(Who::Everyone),
    }),
    text("Kontaktuppgifter", "Yhteystiedot", "Contact details"),
);

/// Street address.
pub static ADDRESS: Field =
    Field::new("address", Kind::Line, text("Adress", "Osoite", "Address")).sensitivity(Sensitivity::Whereabouts);

/// Telephone number, in any form.
pub static PHONE: Field = Field::new("phone", Kind::Line, text("Telefonnummer", "Puhelinnumero", "Telephone number"));

/// The form.
pub static FORM: Form = Form {
    id: FormId::Contact,
    section: SectionKind::Contact,
    title: text("Kontaktuppgifter", "Yhteystiedot", "Contact details"),
    chapters: &[Chapter {
        id: "people",
        title: text("Kontaktuppgifter", "Yhteystiedot", "Contact details"),
        items: &[Item::Ask(Place::Here, &PEOPLE)],
    }],
};
