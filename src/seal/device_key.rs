//! The key of this device.

use data_encoding::HEXLOWER;
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use std::fmt;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// The key under which everything on this device lies. It is kept in [`super::Slot`]s alone, and leaves memory when the
/// app locks.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct DeviceKey {
    bytes: [u8; 32],
    /// What follows from it, at hand: hundreds of records are opened at once.
    names: [u8; 32],
    records: [u8; 32],
}

impl DeviceKey {
    /// Takes 32 bytes that were just drawn from a source of randomness fit for keys, or that a slot held.
    #[must_use]
    pub fn new(bytes: [u8; 32]) -> Self {
        Self { bytes, names: derived(&bytes, b"samplan names 1"), records: derived(&bytes, b"samplan records 1") }
    }

    /// The name under which a record lies: it tells nothing about `name`, and is the same each time.
    ///
    /// The HMAC-SHA-256 of `name`, as 64 lower-case hexadecimal digits.
    #[must_use]
    pub fn hidden_name(&self, name: &str) -> String {
        // A key of 32 bytes always fits.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.names) else { return String::new() };
        mac.update(name.as_bytes());
        HEXLOWER.encode(&mac.finalize().into_bytes())
    }

    /// The key for records.
    pub(super) const fn for_records(&self) -> &[u8; 32] {
        &self.records
    }

    /// The bytes, for a slot.
    pub(super) const fn expose(&self) -> &[u8; 32] {
        &self.bytes
    }
}

/// A key for one use, by HKDF-SHA-256 without salt.
fn derived(bytes: &[u8; 32], used_for: &[u8]) -> [u8; 32] {
    let mut key = [0; 32];
    // Fails only for keys of more than 8160 bytes.
    let _ = Hkdf::<Sha256>::new(None, bytes).expand(used_for, &mut key);
    key
}

/// Never the key itself.
impl fmt::Debug for DeviceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DeviceKey")
    }
}
