//! The names under which sections are kept.

use crate::plan::{FamilyId, Section};
use std::fmt;

/// One section of one family.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SectionName {
    /// The family.
    pub family: FamilyId,
    /// The section.
    pub section: Section,
}

impl SectionName {
    /// Names a section.
    #[must_use]
    pub const fn new(family: FamilyId, section: Section) -> Self {
        Self { family, section }
    }

    /// Reads what [`fmt::Display`] writes; `None` for the name of a section of a newer version.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (family, section) = text.split_once('/')?;
        Some(Self { family: FamilyId::new(family), section: section.parse().ok()? })
    }
}

/// `<family>/<section>`.
impl fmt::Display for SectionName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.family, self.section)
    }
}
