//! The key of a section for one epoch.

use super::hash::{read_hex, write_hex};
use data_encoding::HEXLOWER;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};
use std::fmt;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// The key that seals one section's chunks during one epoch. Whoever holds it reads them.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct SectionKey([u8; 32]);

/// Which key sealed a chunk; tells nothing about the key.
///
/// The first 16 bytes of the SHA-256 of `samplan section key 1`, a nought and the key.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct KeyId(pub(super) [u8; 16]);

const KEY_ID: &[u8] = b"samplan section key 1\0";

impl SectionKey {
    /// Takes 32 bytes that were just drawn from a source of randomness fit for keys, or that were kept.
    #[must_use]
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The name of this key.
    #[must_use]
    pub fn id(&self) -> KeyId {
        let hash: [u8; 32] = Sha256::new().chain_update(KEY_ID).chain_update(self.0).finalize().into();
        let mut id = [0; 16];
        id.copy_from_slice(hash.split_at(16).0);
        KeyId(id)
    }

    /// The bytes, to be sealed again for storage or for another worker.
    #[must_use]
    pub const fn expose(&self) -> &[u8; 32] {
        &self.0
    }
}

/// Never the key itself.
impl fmt::Debug for SectionKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SectionKey({:?})", self.id())
    }
}

/// 32 lower-case hexadecimal digits.
impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", HEXLOWER.encode_display(&self.0))
    }
}

/// As [`fmt::Display`].
impl fmt::Debug for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl Serialize for KeyId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write_hex(&self.0, serializer)
    }
}

impl<'de> Deserialize<'de> for KeyId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_hex(deserializer).map(Self)
    }
}
