//! The members of a family, as other parts of the plan need them.

use super::{DateAnswer, MemberId, Path, Reader, Section, forms::family};
use serde::{Deserialize, Serialize};

/// One member of the family.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Member {
    /// The member's id.
    pub id: MemberId,
    /// The name as written; empty where it was not.
    pub name: String,
    /// The id of the relation's choice, as stored.
    pub relation: Option<String>,
    /// When the member was born.
    pub birth: DateAnswer,
}

impl Default for Member {
    fn default() -> Self {
        Self { id: MemberId::new(""), name: String::new(), relation: None, birth: DateAnswer::Empty }
    }
}

/// The members of the family, removed ones not among them, in their order.
#[must_use]
pub fn members(reader: &dyn Reader) -> Vec<Member> {
    let table = Path::field(family::MEMBERS.id);
    let rows = reader.read(&Section::Family, &table, &family::MEMBERS);
    rows.rows()
        .map(|row| {
            let text = |field: &super::Field| {
                reader.read(&Section::Family, &table.then(&row.id).then(field.id), field).text().map(str::to_owned)
            };
            Member {
                id: MemberId::new(&row.id),
                name: text(&family::MEMBER_NAME).unwrap_or_default(),
                relation: text(&family::RELATION),
                birth: DateAnswer::stored(&text(&family::BIRTH_DATE).unwrap_or_default()),
            }
        })
        .collect()
}
