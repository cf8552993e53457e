//! Who wrote a piece.

use super::OpenError;
use super::hash::{read_hex, write_hex};
use data_encoding::HEXLOWER;
use ed25519_dalek::{Signature, Signer, VerifyingKey};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// The key with which a device signs what is written on it (Ed25519). It never leaves the device, but for its back-up.
pub struct SigningKey(ed25519_dalek::SigningKey);

/// The device that wrote: its public key.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WriterId(pub(super) [u8; 32]);

/// The length of a signature in bytes.
pub(super) const SIGNATURE: usize = 64;

impl SigningKey {
    /// Takes 32 bytes that were just drawn from a source of randomness fit for keys, or that were kept.
    #[must_use]
    pub fn new(secret: &[u8; 32]) -> Self {
        Self(ed25519_dalek::SigningKey::from_bytes(secret))
    }

    /// The name under which others know this device.
    #[must_use]
    pub fn writer(&self) -> WriterId {
        WriterId(self.0.verifying_key().to_bytes())
    }

    /// The secret, to be sealed for storage.
    #[must_use]
    pub fn expose(&self) -> &[u8; 32] {
        self.0.as_bytes()
    }

    /// Signs bytes for one purpose: what is signed for one cannot be passed off as signed for another.
    pub(super) fn sign(&self, purpose: &[u8], bytes: &[u8]) -> [u8; SIGNATURE] {
        self.0.sign(&[purpose, bytes].concat()).to_bytes()
    }
}

impl WriterId {
    /// Takes a public key that was kept or received.
    #[must_use]
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The public key.
    #[must_use]
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The first 12 bytes, by which changes inside a document tell whose they are.
    #[must_use]
    pub fn mark(&self) -> [u8; 12] {
        self.0.first_chunk().copied().unwrap_or_default()
    }

    /// Whether this device signed the bytes for the purpose. Keys and signatures that several messages or keys would
    /// fit are refused (`verify_strict`).
    pub(super) fn verify(&self, purpose: &[u8], bytes: &[u8], signature: &[u8; SIGNATURE]) -> Result<(), OpenError> {
        VerifyingKey::from_bytes(&self.0)
            .and_then(|key| key.verify_strict(&[purpose, bytes].concat(), &Signature::from_bytes(signature)))
            .map_err(|_| OpenError::FalseSignature)
    }
}

/// Never the secret.
impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningKey({:?})", self.writer())
    }
}

/// 64 lower-case hexadecimal digits.
impl fmt::Display for WriterId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", HEXLOWER.encode_display(&self.0))
    }
}

/// As [`fmt::Display`].
impl fmt::Debug for WriterId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl Serialize for WriterId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write_hex(&self.0, serializer)
    }
}

impl<'de> Deserialize<'de> for WriterId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_hex(deserializer).map(Self)
    }
}
