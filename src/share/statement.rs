//! What workers say about sharing.

use super::Content;
use super::section_text::is_id;
use crate::plan::{FamilyId, Section};
use crate::seal::{Hash, OpenError, SignedKind, SigningKey, WriterId};
use serde::{Deserialize, Serialize};

/// Something that a device says about sharing, signed by it. It never changes; its name is the hash of its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    id: StatementId,
    bytes: Vec<u8>,
    by: WriterId,
    said: Said,
}

/// The name of a statement: the SHA-256 of its bytes.
pub type StatementId = Hash;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Said {
    family: FamilyId,
    time: i64,
    #[serde(flatten)]
    content: Content,
}

impl Statement {
    /// The most that a statement is long, in bytes: that of an erasure names every opening of a document.
    pub(super) const MOST: usize = 1 << 20;
    /// The most that a statement is long by which a holder passes something on, in bytes: a few words.
    pub(super) const MOST_OF_HOLDERS: usize = 4096;

    /// Says something about a family's sections. `time`: seconds since 1970-01-01 UTC.
    ///
    /// Whether this device may say so is not looked at here: see [`super::Speaker`].
    #[must_use]
    pub fn sign(family: &FamilyId, time: i64, content: Content, key: &SigningKey) -> Self {
        let said = Said { family: family.clone(), time, content };
        // Texts, numbers and hashes always are JSON.
        let json = serde_json::to_vec(&said).unwrap_or_default();
        let bytes = SignedKind::Statement.sign(key, &json);
        Self { id: Hash::of(&bytes), bytes, by: key.writer(), said }
    }

    /// Reads a statement that was stored or received.
    ///
    /// # Errors
    /// [`OpenError::Damaged`], [`OpenError::Newer`], [`OpenError::TooLarge`], or [`OpenError::FalseSignature`] where the
    /// device that it names did not say so.
    pub fn read(bytes: Vec<u8>) -> Result<Self, OpenError> {
        if bytes.len() > Self::MOST {
            return Err(OpenError::TooLarge);
        }
        let (by, json) = SignedKind::Statement.verify(&bytes)?;
        let said: Said = serde_json::from_slice(json).map_err(|error| newer_or_damaged(json, &error))?;
        if !is_id(said.family.as_str()) {
            return Err(OpenError::Damaged);
        }
        Ok(Self { id: Hash::of(&bytes), by, said, bytes })
    }

    /// The name.
    #[must_use]
    pub const fn id(&self) -> StatementId {
        self.id
    }

    /// The bytes to store or hand over.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The device that says so.
    #[must_use]
    pub const fn by(&self) -> WriterId {
        self.by
    }

    /// The family that it is about.
    #[must_use]
    pub const fn family(&self) -> &FamilyId {
        &self.said.family
    }

    /// When it was said, by that device's clock: seconds since 1970-01-01 UTC.
    #[must_use]
    pub const fn time(&self) -> i64 {
        self.said.time
    }

    /// What is said.
    #[must_use]
    pub const fn content(&self) -> &Content {
        &self.said.content
    }

    /// The section that it is about.
    #[must_use]
    pub fn section(&self) -> &Section {
        self.said.content.section()
    }
}

/// A statement of a kind that this version does not know is one of a newer version.
fn newer_or_damaged(json: &[u8], error: &serde_json::Error) -> OpenError {
    #[derive(Deserialize)]
    struct Any {
        #[serde(rename = "family")]
        _family: FamilyId,
        #[serde(rename = "what")]
        _what: String,
    }
    let whole = error.is_data() && serde_json::from_slice::<Any>(json).is_ok();
    if whole && error.to_string().starts_with("unknown variant") { OpenError::Newer } else { OpenError::Damaged }
}
