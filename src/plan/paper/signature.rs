//! Places to sign. The source forms have none; they are printed only where they are asked for.

use super::{Offer, Words};
use crate::lang::{Lang, Text, text};
use crate::plan::{FormId, Reader, Who, members};

/// A place to sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// As what the person signs.
    pub role: String,
    /// The person's name, where it is known.
    pub name: Option<Words>,
    /// The words under the line for the date.
    pub date: String,
    /// The words under the line for the signature, and for the name in block letters.
    pub sign: String,
}

const CLIENT: Text = text("Kunden", "Asiakas", "The client");
const PARENT: Text = text("Förälder eller vårdnadshavare", "Vanhempi tai huoltaja", "Parent or guardian");
const CHILD: Text = text("Barnet, om barnet vill", "Lapsi, jos lapsi haluaa", "The child, if the child wishes");
const GUARDIAN: Text = text("Vårdnadshavare eller företrädare", "Huoltaja tai edustaja", "Guardian or representative");
const AUTHORITY: Text = text("Myndighetens företrädare", "Viranomaisen edustaja", "For the authority");
const DATE: Text = text("Datum", "Päivämäärä", "Date");
const SIGN: Text =
    text("Underskrift och namnförtydligande", "Allekirjoitus ja nimenselvennys", "Signature and name in block letters");

pub(super) fn of(offer: &Offer, lang: Lang, empty: bool, reader: &dyn Reader) -> Vec<Signature> {
    let place = |role: Text, name: Option<&str>| Signature {
        role: role.get(lang).to_owned(),
        name: name.map(str::trim).filter(|name| !name.is_empty()).map(Words::own),
        date: DATE.get(lang).to_owned(),
        sign: SIGN.get(lang).to_owned(),
    };
    let about = offer.member.as_deref().filter(|_| !empty);
    let mut places = match offer.form {
        FormId::Individual => vec![place(CLIENT, about)],
        FormId::Child | FormId::Minor => vec![place(CHILD, about), place(GUARDIAN, None)],
        FormId::FamilyPlan => {
            let parents = if empty { Vec::new() } else { members(reader) };
            let parents = parents.iter().filter(|member| Who::Parents.includes(member.relation.as_deref()));
            let parents: Vec<Signature> = parents.map(|parent| place(PARENT, Some(&parent.name))).collect();
            if parents.is_empty() { vec![place(PARENT, None), place(PARENT, None)] } else { parents }
        }
        FormId::Situation => vec![place(CLIENT, None)],
        // Who belongs to the family and how to reach them is agreed on with nobody.
        FormId::Family | FormId::Contact | FormId::Notes => return Vec::new(),
    };
    places.push(place(AUTHORITY, None));
    places
}
