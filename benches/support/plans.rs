//! Families and plans like those that workers write, for figures.
#![allow(dead_code, reason = "the benches and the fixture each use their part")]

mod families;
mod typing;

#[allow(unused_imports, reason = "the fixture asks for no names of its parts")]
pub use families::Household;
pub use families::households;
pub use typing::{Typed, typed_plan};

use samplan::doc::{Actor, Document, Heads, Stamp};
use samplan::lang::Lang;
use samplan::plan::{Answers, DateAnswer, MemberId, Section, practice};

/// When everything is written: figures must not depend on the day.
pub const NOW: Stamp = Stamp { time: 1_780_000_000 };

/// The day of [`NOW`].
pub fn today() -> chrono::NaiveDate {
    DateAnswer::typed("28.5.2026").day().unwrap_or_default()
}

/// A whole family: six people, eleven sections, the mother's plan complete.
pub fn family() -> Answers {
    practice(Lang::Sv, today())
}

/// The sections of a family in which something is answered.
pub fn sections(answers: &Answers) -> Vec<Section> {
    let mut sections: Vec<Section> = answers.all().into_iter().map(|(section, _, _)| section.clone()).collect();
    sections.dedup();
    sections
}

/// The section with the complete individual plan.
pub fn complete_plan(answers: &Answers) -> Section {
    let plans = sections(answers).into_iter().filter(|section| matches!(section, Section::Individual(_)));
    let answered = |section: &Section| answers.all().into_iter().filter(|(of, _, _)| *of == section).count();
    plans.max_by_key(answered).unwrap_or(Section::Individual(MemberId::new("")))
}

/// A section as a document in which the answers are written.
pub fn document(section: &Section, answers: &Answers) -> Document {
    let mut document = Document::new(section.kind(), Actor::new([1; 12], [1; 12]));
    document.fill(section, answers, NOW).expect("the answers fit the forms");
    document
}

/// Everything in a document as one piece.
pub fn whole(document: &mut Document) -> Vec<u8> {
    document.since(&Heads::default())
}
