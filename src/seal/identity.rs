//! The keys by which others know a worker's device.

use super::bytes::{take, take_header};
use super::{OpenError, ReceivingKey, SigningKey};
use zeroize::Zeroizing;

/// The keys by which others know a worker's device: what it writes is signed with one, what is handed to it is sealed
/// for the other. They outlive a change of device by a back-up.
#[derive(Debug)]
pub struct Identity {
    /// Signs.
    pub signing: SigningKey,
    /// Opens what others hand over.
    pub receiving: ReceivingKey,
}

const MAGIC: &[u8; 4] = b"SPLI";
const VERSION: u8 = 1;

impl Identity {
    /// Takes a signing key, and draws a receiving key.
    #[must_use]
    pub fn new(signing: SigningKey) -> Self {
        Self { signing, receiving: ReceivingKey::generate() }
    }

    /// Of the invented family, which nobody shares: known to everybody.
    #[must_use]
    pub fn practice() -> Self {
        Self::new(SigningKey::new(b"samplan practice: no secret here"))
    }

    /// The keys as bytes, to be sealed for storage: `SPLI`, a version, the 32 bytes of the signing key, and the receiving
    /// key as age writes it.
    #[must_use]
    pub fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let receiving = self.receiving.expose();
        let parts = [MAGIC.as_slice(), &[VERSION], self.signing.expose(), receiving.as_bytes()];
        Zeroizing::new(parts.concat())
    }

    /// Reads what [`Identity::to_bytes`] wrote.
    ///
    /// # Errors
    /// [`OpenError::Damaged`], [`OpenError::Newer`].
    pub fn from_bytes(mut bytes: &[u8]) -> Result<Self, OpenError> {
        take_header(&mut bytes, MAGIC, VERSION)?;
        let signing = Zeroizing::new(take::<32>(&mut bytes)?);
        let receiving = str::from_utf8(bytes).ok().and_then(ReceivingKey::parse).ok_or(OpenError::Damaged)?;
        Ok(Self { signing: SigningKey::new(&signing), receiving })
    }
}
