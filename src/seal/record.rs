//! Small records of the device, sealed.

use super::bytes::{take, take_header};
use super::packing::{pack, unpack};
use super::{DeviceKey, Nonce, OpenError, cipher};

/// A record that only this device reads, such as a summary, the worker's name or a section's keys.
///
/// It is bound to its name: moved under another one it does not open. `docs/format.md` gives every byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record(Vec<u8>);

const MAGIC: &[u8; 4] = b"SPLR";
const VERSION: u8 = 1;
/// Magic, version, nonce.
const SHOWN: usize = 4 + 1 + 24;

impl Record {
    /// Seals the content of the record named `name`.
    #[must_use]
    pub fn seal(key: &DeviceKey, name: &str, nonce: Nonce, content: &[u8]) -> Self {
        let shown = [MAGIC, [VERSION].as_slice()].concat();
        Self(cipher::seal(key.for_records(), nonce, shown, name.as_bytes(), &pack(content)))
    }

    /// Takes bytes that were stored.
    #[must_use]
    pub const fn from_bytes(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// The bytes to store.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    /// The bytes to store.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// Opens the record that was found under the name `name`.
    ///
    /// # Errors
    /// [`OpenError::Damaged`], [`OpenError::Newer`], [`OpenError::TooLarge`], or [`OpenError::WrongKey`] where the
    /// sealed bytes were changed, or belong to another name or device.
    pub fn open(&self, key: &DeviceKey, name: &str) -> Result<Vec<u8>, OpenError> {
        let mut rest = self.0.as_slice();
        take_header(&mut rest, MAGIC, VERSION)?;
        let nonce = take(&mut rest)?;
        let shown = self.0.get(..SHOWN).ok_or(OpenError::Damaged)?;
        let bound = [shown, name.as_bytes()].concat();
        unpack(&cipher::open(key.for_records(), nonce, &bound, rest)?)
    }
}
