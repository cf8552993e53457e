//! The form parts: what is done on the screen is stored, what is stored is shown, and nothing typed is lost.

#[path = "fields/choices.rs"]
mod choices;
#[path = "fields/codes.rs"]
mod codes;
#[path = "fields/conditional.rs"]
mod conditional;
#[path = "fields/dates.rs"]
mod dates;
#[path = "fields/disagreements.rs"]
mod disagreements;
#[path = "fields/much.rs"]
mod much;
#[path = "fields/names.rs"]
mod names;
#[path = "fields/tables.rs"]
mod tables;
#[path = "fields/texts.rs"]
mod texts;
#[path = "fields/undo.rs"]
mod undo;

use super::support;
use samplan::plan::{MemberId, Section};

/// The individual plan of one member.
fn individual() -> Section {
    Section::Individual(MemberId::new("m1"))
}
