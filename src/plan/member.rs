//! The members of a family, as other parts of the plan need them.

use super::{DateAnswer, FormId, MemberId, Path, Reader, Section, Value, Who, forms::family};
use chrono::NaiveDate;
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

impl Member {
    /// The forms that are filled in for the member, by their role in the family.
    #[must_use]
    pub fn forms(&self) -> &'static [FormId] {
        if Who::Children.includes(self.relation.as_deref()) {
            &[FormId::Child, FormId::Minor]
        } else {
            &[FormId::Individual]
        }
    }

    /// The section that a form fills in for the member; `None` where the form is not about one member.
    #[must_use]
    pub fn section(&self, form: FormId) -> Option<Section> {
        match form {
            FormId::Individual => Some(Section::Individual(self.id.clone())),
            FormId::Child | FormId::Minor => Some(Section::Child(self.id.clone())),
            _ => None,
        }
    }

    /// The age in whole years on a day; `None` where the day of birth is not known for sure, or is yet to come.
    #[must_use]
    pub fn age(&self, on: NaiveDate) -> Option<u32> {
        self.birth.day().filter(|_| self.birth.is_certain()).and_then(|born| on.years_since(born))
    }

    /// Whether the member is a child on a day: not of age yet or, where the age is not known for sure, one of the
    /// family's children.
    #[must_use]
    pub fn is_child(&self, on: NaiveDate) -> bool {
        self.age(on).map_or_else(|| Who::Children.includes(self.relation.as_deref()), |age| age < OF_AGE)
    }
}

/// In whole years.
const OF_AGE: u32 = 18;

/// Whether a section is about one child on a day: a child's page always is, an individual plan where its member, removed
/// or not, is a child.
#[must_use]
pub fn is_about_child(reader: &dyn Reader, section: &Section, on: NaiveDate) -> bool {
    match section {
        Section::Child(_) => true,
        Section::Individual(id) => {
            let mut all = members(reader).into_iter().chain(removed_members(reader));
            all.any(|member| member.id == *id && member.is_child(on))
        }
        _ => false,
    }
}

/// The members of the family, removed ones not among them, in their order.
#[must_use]
pub fn members(reader: &dyn Reader) -> Vec<Member> {
    listed(reader, false)
}

/// The members who were taken away and can be brought back, in their order.
#[must_use]
pub fn removed_members(reader: &dyn Reader) -> Vec<Member> {
    listed(reader, true)
}

fn listed(reader: &dyn Reader, removed: bool) -> Vec<Member> {
    let table = Path::field(family::MEMBERS.id);
    let Value::Rows(rows) = reader.read(&Section::Family, &table, &family::MEMBERS) else { return Vec::new() };
    rows.iter()
        .filter(|row| row.removed == removed)
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
