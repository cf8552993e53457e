//! What a worker keeps on paper.

use data_encoding::Encoding;
use data_encoding_macro::new_encoding;
use sha2::{Digest, Sha256};
use std::fmt;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// The code that opens the device when the passphrase is forgotten: 18 random bytes.
///
/// Written as eight groups of four signs (Crockford's base 32, without I, L, O and U), of which the last sixteen bits
/// tell a slip of the pen from another code.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct RecoveryCode([u8; 18]);

/// Crockford's base 32: small letters, the letters that look like numbers, spaces and hyphens are understood.
const SIGNS: Encoding = new_encoding! {
    symbols: "0123456789ABCDEFGHJKMNPQRSTVWXYZ",
    translate_from: "abcdefghjkmnpqrstvwxyzOoIiLl",
    translate_to: "ABCDEFGHJKMNPQRSTVWXYZ001111",
    ignore: " -\u{9}\u{a}\u{d}",
};

impl RecoveryCode {
    /// Takes 18 bytes that were just drawn from a source of randomness fit for keys.
    #[must_use]
    pub const fn of_random(bytes: [u8; 18]) -> Self {
        Self(bytes)
    }

    /// Reads a code as people write it; `None` where it is no code, or has a slip in it.
    #[must_use]
    pub fn parse(written: &str) -> Option<Self> {
        let bytes = SIGNS.decode(written.as_bytes()).ok()?;
        let (code, check) = bytes.split_first_chunk::<18>()?;
        (check == checked(code)).then_some(Self(*code))
    }

    pub(super) const fn bytes(&self) -> &[u8] {
        &self.0
    }
}

/// The first two bytes of the code's SHA-256.
fn checked(code: &[u8; 18]) -> [u8; 2] {
    let [first, second, ..]: [u8; 32] = Sha256::digest(code).into();
    [first, second]
}

/// Eight groups of four signs, a hyphen between them.
impl fmt::Display for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let signs = SIGNS.encode(&[self.0.as_slice(), &checked(&self.0)].concat());
        for (at, sign) in signs.chars().enumerate() {
            if at > 0 && at % 4 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{sign}")?;
        }
        Ok(())
    }
}

/// Never the code itself.
impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode")
    }
}
