//! What a package says that it holds.

use super::{To, section_text};
use crate::plan::{FamilyId, Section};
use crate::seal::{EpochKey, Hash, WriterId};
use serde::{Deserialize, Serialize};

/// The list at the head of a package, as JSON.
#[derive(Serialize, Deserialize)]
pub(super) struct Manifest {
    pub(super) family: FamilyId,
    /// The sender's card as text.
    pub(super) from: String,
    pub(super) to: To,
    pub(super) time: i64,
    /// Random, so that two packages are told apart.
    pub(super) id: String,
    /// Each as base 64.
    pub(super) statements: Vec<String>,
    pub(super) sections: Vec<Listed>,
    /// Who is behind devices that the statements speak of, as the sender says. Older versions neither write nor read it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) people: Vec<ListedPerson>,
}

/// One section of a package.
#[derive(Serialize, Deserialize)]
pub(super) struct Listed {
    #[serde(with = "section_text")]
    pub(super) section: Section,
    pub(super) keys: Vec<EpochKey>,
    pub(super) chunks: Vec<ListedChunk>,
}

/// One chunk of a package; its bytes stand behind the manifest, in the order of the lists.
#[derive(Serialize, Deserialize)]
pub(super) struct ListedChunk {
    pub(super) hash: Hash,
    pub(super) length: u64,
}

/// Somebody whom the sender names.
#[derive(Serialize, Deserialize)]
pub(super) struct ListedPerson {
    pub(super) device: WriterId,
    pub(super) name: String,
    #[serde(default)]
    pub(super) organisation: String,
}

/// The most that a manifest is long, in bytes.
pub(super) const MOST_MANIFEST: usize = 8 << 20;
/// The most that a package is long, in bytes.
pub(super) const MOST: usize = 256 << 20;
/// The most that a package's chunks come to once they are opened, in bytes: small ones can hold very large ones, and a
/// tablet has to hold all of it beside what is there.
pub(super) const MOST_OPENED: usize = 64 << 20;
pub(super) const MOST_SECTIONS: usize = 256;
pub(super) const MOST_STATEMENTS: usize = 4_000;
/// Each statement speaks of at most two devices.
pub(super) const MOST_PEOPLE: usize = 2 * MOST_STATEMENTS;
/// Keys of one section.
pub(super) const MOST_KEYS: usize = 1_000;
/// Chunks of all sections.
pub(super) const MOST_CHUNKS: usize = 20_000;
