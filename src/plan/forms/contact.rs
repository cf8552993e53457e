//! How to reach the family, and *spärrmarkering*. A section of its own, because it is shared with nobody by default.

use crate::lang::text;
use crate::plan::Item::Ask;
use crate::plan::Place::Here;
use crate::plan::{Chapter, Field, Form, FormId, Kind, RowKeys, SectionKind, Sensitivity, Table, Who};

/// The form.
pub static FORM: Form = Form {
    id: FormId::Contact,
    section: SectionKind::Contact,
    title: text("Kontaktuppgifter", "Yhteystiedot", "Contact details"),
    chapters: &[Chapter {
        id: "people",
        title: text("Kontaktuppgifter", "Yhteystiedot", "Contact details"),
        items: &[Ask(Here, &PEOPLE)],
    }],
};

/// One row for each member.
pub static PEOPLE: Field = Field::new(
    "people",
    Kind::Table(&Table {
        noun: text("kontaktuppgifter", "yhteystiedot", "contact details"),
        columns: &[&PROTECTED, &CONTACT_ADDRESS, &ADDRESS, &POSTAL, &PHONE, &EMAIL],
        keys: RowKeys::Each(Who::Everyone),
    }),
    text("Hur familjemedlemmarna nås", "Miten perheenjäsenet tavoittaa", "How to reach the family members"),
);

/// *Spärrmarkering*: non-disclosure for personal safety.
pub static PROTECTED: Field = Field::new(
    "protected",
    Kind::YesNo,
    text("Spärrmarkering", "Turvakielto", "Non-disclosure for personal safety"),
)
.hint(text(
    "Vid ja lämnas adress, postnummer, postanstalt och kommun bort från papper och filer; bara kontaktadressen visas. Skriv inte heller ut orten i andra fält.",
    "Jos vastaus on kyllä, osoite, postinumero, postitoimipaikka ja kunta jätetään pois tulosteista ja tiedostoista; vain yhteysosoite näkyy. Paikkakuntaa ei pidä kirjoittaa muihinkaan kenttiin.",
    "If yes, the address, postal code, post office and municipality are left out of paper and files; only the contact address is shown. Do not write the place in other fields either.",
));

/// The address that may be given instead, for example a post office box.
pub static CONTACT_ADDRESS: Field =
    Field::new("contact_address", Kind::Line, text("Kontaktadress", "Yhteysosoite", "Contact address"))
        .hint(text(
            "Adressen som får användas i stället, till exempel en postbox.",
            "Osoite, jota saa käyttää kotiosoitteen sijaan, esimerkiksi postilokero.",
            "The address that may be used instead, for example a post office box.",
        ))
        .when("protected", "yes");

/// Street address.
pub static ADDRESS: Field =
    Field::new("address", Kind::Line, text("Adress", "Osoite", "Address")).sensitivity(Sensitivity::Whereabouts);

/// Postal code and post office: `65100 VASA`.
pub static POSTAL: Field = Field::new(
    "postal",
    Kind::Line,
    text("Postnummer och postanstalt", "Postinumero ja postitoimipaikka", "Postal code and post office"),
)
.sensitivity(Sensitivity::Whereabouts);

/// Telephone number, in any form.
pub static PHONE: Field = Field::new("phone", Kind::Line, text("Telefonnummer", "Puhelinnumero", "Telephone number"));

/// E-mail address.
pub static EMAIL: Field = Field::new("email", Kind::Line, text("E-postadress", "Sähköpostiosoite", "Email address"));
