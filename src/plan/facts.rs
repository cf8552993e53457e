//! What the rules need to know of a section, small enough to be kept beside it.

use super::{DateAnswer, Kind, Member, Path, Reader, Section, Spot, TimeAnswer, Value, forms_of, members};
use serde::{Deserialize, Serialize};

/// What the rules, the task list and the list of families need to know of one section.
///
/// Kept in the section's [`super::Summary`], so that they work without opening it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// What the family section tells.
    pub family: Option<FamilyFacts>,
    /// Answers that call for a second look.
    pub gaps: Vec<Gap>,
}

/// What the family section tells.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FamilyFacts {
    /// The name under which the worker finds the family.
    pub name: String,
    /// The members in their order.
    pub members: Vec<Member>,
}

/// An answer that calls for a second look.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// Where the answer stands in its section.
    pub path: Path,
    /// What about it.
    pub what: GapKind,
}

/// What about an answer calls for a second look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum GapKind {
    /// A choice asks "which?" and nothing was written. The path is that of the "which?".
    Which,
    /// What was typed cannot be read as a date or a time.
    Unreadable,
}

/// Gathers the facts of one section. Reads nothing of the others.
#[must_use]
pub fn facts(section: &Section, reader: &dyn Reader) -> Facts {
    let mut facts = Facts { gaps: gaps(section, reader), ..Facts::default() };
    if *section == Section::Family {
        facts.family = Some(FamilyFacts::of(reader));
    }
    facts
}

impl FamilyFacts {
    fn of(reader: &dyn Reader) -> Self {
        let name = &super::forms::family::NAME;
        let name = reader.read(&Section::Family, &Path::field(name.id), name);
        Self { name: name.text().unwrap_or_default().trim().to_owned(), members: members(reader) }
    }
}

/// Every question of a section that is shown, with its answer, in the order of its forms.
fn walk(section: &Section, reader: &dyn Reader, visit: &mut dyn FnMut(&Spot, &Value)) {
    for form in forms_of(section) {
        for (place, field) in form.fields() {
            if place == super::Place::Here
                && let Some(spot) = Spot::of(section, place, field)
            {
                spot.walk(reader, visit);
            }
        }
    }
}

fn gaps(section: &Section, reader: &dyn Reader) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = Vec::new();
    walk(section, reader, &mut |spot, value| {
        let unreadable = value.text().is_some_and(|text| match spot.field.kind {
            Kind::Date | Kind::Month => matches!(DateAnswer::stored(text), DateAnswer::Unreadable(_)),
            Kind::Time => matches!(TimeAnswer::stored(text), TimeAnswer::Unreadable(_)),
            _ => false,
        });
        let missing = spot.chosen(value).filter_map(|choice| choice.which).map(|which| spot.beside(which));
        let missing = missing.filter(|which| which.value(reader).is_empty());
        let found = missing.map(|which| Gap { path: which.path, what: GapKind::Which });
        let unreadable = unreadable.then(|| Gap { path: spot.path.clone(), what: GapKind::Unreadable });
        for gap in found.chain(unreadable) {
            // A question that two forms of the section ask stands in one place.
            if !gaps.contains(&gap) {
                gaps.push(gap);
            }
        }
    });
    gaps
}
