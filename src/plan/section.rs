//! Sections: the units of storage, of sharing and of erasure.

use super::MemberId;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// One document of a family. What must be kept apart is a section of its own.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Section {
    /// Who belongs to the family, who works with it, the next meetings, and which chapters are done for now.
    Family,
    /// The family plan.
    Plan,
    /// Addresses, telephone numbers and e-mail; withheld everywhere under *spärrmarkering*.
    Contact,
    /// The individual plan of one member.
    Individual(MemberId),
    /// A child's page and a minor's plan.
    Child(MemberId),
    /// A situation that calls for an agreed service whole.
    Situation(Situation),
    /// The worker's own notes, which never leave the device.
    Notes,
}

/// What a section holds, whoever it is about: the schema of its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SectionKind {
    /// See [`Section::Family`].
    Family,
    /// See [`Section::Plan`].
    Plan,
    /// See [`Section::Contact`].
    Contact,
    /// See [`Section::Individual`].
    Individual,
    /// See [`Section::Child`].
    Child,
    /// See [`Section::Situation`].
    Situation,
    /// See [`Section::Notes`].
    Notes,
}

/// The four situations in which it is good to agree on a service whole for the whole family.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Situation {
    /// A family that has experienced trauma.
    Trauma,
    /// A family with substance use.
    Substance,
    /// A family where a risk of violence in close relationships has been noticed.
    Violence,
    /// A family that needs special support, for example because of illness or disability.
    Special,
}

impl Situation {
    /// All four, in the source's order.
    pub const ALL: [Self; 4] = [Self::Trauma, Self::Substance, Self::Violence, Self::Special];

    /// The word that stands for it in addresses and storage.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Trauma => "trauma",
            Self::Substance => "substance",
            Self::Violence => "violence",
            Self::Special => "special",
        }
    }
}

impl SectionKind {
    /// Every kind.
    pub const ALL: [Self; 7] =
        [Self::Family, Self::Plan, Self::Contact, Self::Individual, Self::Child, Self::Situation, Self::Notes];

    /// The word that stands for it in storage. Part of the storage format.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Family => "family",
            Self::Plan => "plan",
            Self::Contact => "contact",
            Self::Individual => "individual",
            Self::Child => "child",
            Self::Situation => "situation",
            Self::Notes => "notes",
        }
    }
}

impl Section {
    /// What the section holds.
    #[must_use]
    pub const fn kind(&self) -> SectionKind {
        match self {
            Self::Family => SectionKind::Family,
            Self::Plan => SectionKind::Plan,
            Self::Contact => SectionKind::Contact,
            Self::Individual(_) => SectionKind::Individual,
            Self::Child(_) => SectionKind::Child,
            Self::Situation(_) => SectionKind::Situation,
            Self::Notes => SectionKind::Notes,
        }
    }

    /// The member that the section is about, where it is about one.
    #[must_use]
    pub const fn member(&self) -> Option<&MemberId> {
        match self {
            Self::Individual(member) | Self::Child(member) => Some(member),
            _ => None,
        }
    }
}

/// `plan`, `individual/<member>`, `situation/<kind>`: the form used in storage and in addresses.
impl fmt::Display for Section {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind().id())?;
        match self {
            Self::Individual(member) | Self::Child(member) => write!(f, "/{member}"),
            Self::Situation(situation) => write!(f, "/{}", situation.id()),
            _ => Ok(()),
        }
    }
}

/// The text names no section of this version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no such section")]
pub struct NoSuchSection;

impl FromStr for Section {
    type Err = NoSuchSection;

    fn from_str(text: &str) -> Result<Self, NoSuchSection> {
        match text.split_once('/') {
            None => match text {
                "family" => Ok(Self::Family),
                "plan" => Ok(Self::Plan),
                "contact" => Ok(Self::Contact),
                "notes" => Ok(Self::Notes),
                _ => Err(NoSuchSection),
            },
            Some((_, "")) => Err(NoSuchSection),
            Some(("individual", member)) => Ok(Self::Individual(MemberId::new(member))),
            Some(("child", member)) => Ok(Self::Child(MemberId::new(member))),
            Some(("situation", id)) => Situation::ALL
                .into_iter()
                .find(|situation| situation.id() == id)
                .map(Self::Situation)
                .ok_or(NoSuchSection),
            Some(_) => Err(NoSuchSection),
        }
    }
}
