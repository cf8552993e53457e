//! The forms: every question of the two sources, in their order and words.

pub mod child;
pub mod contact;
pub mod dissent;
pub mod family;
pub mod family_plan;
pub mod individual;
pub mod measure;
pub mod minor;
pub mod notes;
pub mod situation;

use super::{Field, Form, FormId, Place, SectionKind};
use crate::lang::{Text, text};

/// The version of the forms. Raised when a field is added.
pub const VERSION: u32 = 2;

/// The answer `yes` in the forms' words; the only one that a confirmation has on paper.
pub const YES: Text = text("Ja", "Kyllä", "Yes");

/// The answer `no` in the forms' words.
pub const NO: Text = text("Nej", "Ei", "No");

/// The chapters of a section that a worker called done for now, as [`super::Task`] writes them; of the family section,
/// [`family::DONE`]. Kept in the document and asked on no page.
pub static DONE: Field = Field { since: 2, ..family::DONE };

/// Every form.
pub static ALL: [&Form; 8] = [
    &family::FORM,
    &family_plan::FORM,
    &individual::FORM,
    &child::FORM,
    &minor::FORM,
    &situation::FORM,
    &contact::FORM,
    &notes::FORM,
];

/// A form by its name.
#[must_use]
pub fn form(id: FormId) -> &'static Form {
    match id {
        FormId::Family => &family::FORM,
        FormId::FamilyPlan => &family_plan::FORM,
        FormId::Individual => &individual::FORM,
        FormId::Child => &child::FORM,
        FormId::Minor => &minor::FORM,
        FormId::Situation => &situation::FORM,
        FormId::Contact => &contact::FORM,
        FormId::Notes => &notes::FORM,
    }
}

/// The fields that stand at the root of a section's document: its schema.
///
/// "Which?" fields of choices stand beside the field that asks them.
#[must_use]
pub fn schema(kind: SectionKind) -> Vec<&'static Field> {
    let mut fields: Vec<&'static Field> = ALL
        .iter()
        .filter(|form| form.section == kind)
        .flat_map(|form| form.fields())
        .filter(|(place, _)| *place == Place::Here)
        .map(|(_, field)| field)
        .chain(hidden(kind).iter().copied())
        .flat_map(|field| std::iter::once(field).chain(which(field)))
        .collect();
    fields.sort_by_key(|field| field.id);
    fields.dedup_by_key(|field| field.id);
    fields
}

/// Fields of a section that no page asks: what the app itself keeps there.
#[must_use]
pub fn hidden(kind: SectionKind) -> &'static [&'static Field] {
    static FAMILY: [&Field; 2] = [&family::DONE, &family::PROTECTION];
    static OTHERS: [&Field; 1] = [&DONE];
    match kind {
        SectionKind::Family => &FAMILY,
        _ => &OTHERS,
    }
}

/// Where a section keeps which of its chapters are done for now.
#[must_use]
pub fn done(kind: SectionKind) -> &'static Field {
    match kind {
        SectionKind::Family => &family::DONE,
        _ => &DONE,
    }
}

/// The columns of a table, the "which?" fields of their choices behind each.
pub fn columns(table: &'static super::Table) -> impl Iterator<Item = &'static Field> {
    table.columns.iter().copied().flat_map(|column| std::iter::once(column).chain(which(column)))
}

/// The "which?" fields of a field's choices.
pub fn which(field: &'static Field) -> impl Iterator<Item = &'static Field> {
    let choices: &'static [super::Choice] = match field.kind {
        super::Kind::One(choices) | super::Kind::Many(choices) => choices,
        _ => &[],
    };
    choices.iter().filter_map(|choice| choice.which)
}
