//! Answers that seem to repeat what must not be told.

use crate::plan::{Path, Section, Task};

/// An answer on the paper that seems to repeat what is left out under *spärrmarkering*.
///
/// It is on the paper all the same: only a person can tell whether "Vasa" is the family's home or the name of a cake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leak {
    /// The question whose answer seems to repeat it.
    pub label: String,
    /// What it seems to repeat, by its label.
    pub repeats: Vec<String>,
    /// The chapter where the answer can be changed; `None` where no page of this version asks it.
    pub task: Option<Task>,
    /// The section that holds the answer.
    pub section: Section,
    /// Where in the section.
    pub path: Path,
}
