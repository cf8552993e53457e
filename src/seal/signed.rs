//! What a device says, for others to pass on.

use super::bytes::{take, take_header};
use super::signing_key::SIGNATURE;
use super::{OpenError, SigningKey, WriterId};

/// What signed content is. Signed as one, it is never taken for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignedKind {
    /// A statement about who may have what.
    Statement,
    /// What one device hands to another.
    Package,
}

const VERSION: u8 = 1;

impl SignedKind {
    const fn magic(self) -> &'static [u8; 4] {
        match self {
            Self::Statement => b"SPLT",
            Self::Package => b"SPLP",
        }
    }

    const fn purpose(self) -> &'static [u8] {
        match self {
            Self::Statement => b"samplan statement 1\0",
            Self::Package => b"samplan package 1\0",
        }
    }

    /// Content as bytes that tell whose it is. `docs/format.md` gives every byte.
    #[must_use]
    pub fn sign(self, key: &SigningKey, content: &[u8]) -> Vec<u8> {
        let signature = key.sign(self.purpose(), content);
        [self.magic(), [VERSION].as_slice(), key.writer().bytes(), &signature, content].concat()
    }

    /// Reads what [`SignedKind::sign`] gave: the device that signed, and the content.
    ///
    /// # Errors
    /// [`OpenError::Damaged`], [`OpenError::Newer`], or [`OpenError::FalseSignature`] where the device that is named
    /// did not sign this.
    pub fn verify(self, mut bytes: &[u8]) -> Result<(WriterId, &[u8]), OpenError> {
        take_header(&mut bytes, self.magic(), VERSION)?;
        let writer = WriterId::new(take(&mut bytes)?);
        let signature = take::<SIGNATURE>(&mut bytes)?;
        writer.verify(self.purpose(), bytes, &signature)?;
        Ok((writer, bytes))
    }
}
