//! Many families, each with all its sections, of which only the names differ.

use super::{NOW, family, sections};
use samplan::plan::forms::family::{MEMBER_NAME, MEMBERS, NAME};
use samplan::plan::{Answers, FamilyId, Field, Path, Reader, Section, Summary, Value};

const FAMILY_NAMES: [&str; 20] = [
    "Österholm",
    "Rahimi",
    "Nguyễn",
    "Kovačević",
    "Abdullahi",
    "Mäkelä",
    "Łukaszewska",
    "حسيني",
    "Šimkus",
    "Oyelaran",
    "Popescu",
    "Hämäläinen",
    "Tesfay",
    "Yılmaz",
    "Bondarenko",
    "Силенко",
    "Lindqvist",
    "Okonkwo",
    "Sørensen",
    "Demirović",
];

/// The summaries of one family.
pub struct Household {
    /// The family.
    pub id: FamilyId,
    /// Each section's summary.
    pub summaries: Vec<(Section, Summary)>,
}

/// So many families.
pub fn households(count: usize) -> Vec<Household> {
    let answers = family();
    let sections = sections(&answers);
    let summary =
        |of: &Named, section: &Section, age: i64| (section.clone(), Summary::of(section, of, NOW.time - age * 3_600));
    (0..count)
        .map(|number| {
            let named = Named { answers: &answers, name: name(number) };
            let age = i64::try_from(number).unwrap_or_default();
            Household {
                // A random id of a real family has as many digits.
                id: FamilyId::new(format!("{:032x}", 0x9e37_79b9_7f4a_7c15_u128.wrapping_mul(number as u128 + 1))),
                summaries: sections.iter().map(|section| summary(&named, section, age)).collect(),
            }
        })
        .collect()
}

fn name(number: usize) -> String {
    let of = |index: usize| FAMILY_NAMES[index % FAMILY_NAMES.len()];
    format!("{}-{} {number}", of(number), of(number / FAMILY_NAMES.len() + 7))
}

/// The same family under another name.
struct Named<'a> {
    answers: &'a Answers,
    name: String,
}

impl Reader for Named<'_> {
    fn read(&self, section: &Section, path: &Path, field: &Field) -> Value {
        let value = self.answers.read(section, path, field);
        match (&value, path.steps()) {
            (Value::Text(_), [field]) if *section == Section::Family && field == NAME.id => {
                Value::Text(self.name.clone())
            }
            (Value::Text(first), [table, _, field]) if table == MEMBERS.id && field == MEMBER_NAME.id => {
                Value::Text(format!("{first} {}", self.name))
            }
            _ => value,
        }
    }
}
