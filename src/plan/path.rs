//! Where an answer stands in its section.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Field ids and row ids from the root: `measures`, `<row>`, `goal`.
///
/// Rows are keyed by id and never by index, so a path stays true while others add rows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Path(Vec<String>);

impl Path {
    /// The path of a field at the root of its section.
    pub fn field(id: impl Into<String>) -> Self {
        Self(vec![id.into()])
    }

    /// The path one step further in.
    #[must_use]
    pub fn then(&self, step: impl Into<String>) -> Self {
        let mut steps = self.0.clone();
        steps.push(step.into());
        Self(steps)
    }

    /// The steps from the root.
    #[must_use]
    pub fn steps(&self) -> &[String] {
        &self.0
    }

    /// Whether a change at one of the two can change what is read at the other.
    #[must_use]
    pub fn touches(&self, other: &Self) -> bool {
        self.0.starts_with(&other.0) || other.0.starts_with(&self.0)
    }
}

impl<S: Into<String>> FromIterator<S> for Path {
    fn from_iter<I: IntoIterator<Item = S>>(steps: I) -> Self {
        Self(steps.into_iter().map(Into::into).collect())
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join("/"))
    }
}
