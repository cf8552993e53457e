//! What can be shared at all.

use crate::plan::{FamilyId, Section};

/// Why a section cannot be shared with anybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotShareable {
    /// It is of the invented family.
    #[error("the practice family is never shared")]
    Practice,
    /// A worker's own notes never leave the device.
    #[error("notes are never shared")]
    Notes,
    /// A member has *spärrmarkering*, and the section tells where the family lives.
    #[error("contact details are not shared while a member has non-disclosure for personal safety")]
    Shielded,
}

/// Whether a section can be shared. `shielded`: whether any member of the family has *spärrmarkering*
/// ([`crate::plan::paper::Shield::is_needed`]).
///
/// # Errors
/// Why it cannot.
pub fn shareable(family: &FamilyId, section: &Section, shielded: bool) -> Result<(), NotShareable> {
    match section {
        _ if family.is_practice() => Err(NotShareable::Practice),
        Section::Notes => Err(NotShareable::Notes),
        Section::Contact if shielded => Err(NotShareable::Shielded),
        _ => Ok(()),
    }
}
