//! Why a section does not go with a file.

/// Why a section that was granted to somebody does not go with a file for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// It tells where the family lives, and a member has *spärrmarkering* since.
    Shielded,
    /// The consent was withdrawn, and the owner has not taken the right back yet.
    Withdrawn,
    /// This device may only read it, and some of what it has is signed by nobody whose writing is taken from a reader:
    /// the rest would not be the section.
    NotPassedOn,
}
