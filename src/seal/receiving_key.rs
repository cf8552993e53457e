//! To whom something is handed over.

use age::secrecy::ExposeSecret;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;
use zeroize::Zeroizing;

/// The key with which a device opens what is handed over to it (an X25519 identity of the age format). It never leaves
/// the device, but for its back-up.
pub struct ReceivingKey(pub(super) age::x25519::Identity);

/// A device that something can be handed over to: its public key, `age1…`.
#[derive(Clone, PartialEq, Eq)]
pub struct Receiver(pub(super) age::x25519::Recipient);

impl ReceivingKey {
    /// Draws a fresh key. Unlike the other keys it comes with its own randomness: the library takes none from outside.
    #[must_use]
    pub fn generate() -> Self {
        Self(age::x25519::Identity::generate())
    }

    /// Takes a key that was kept; `None` where the text is no such key.
    #[must_use]
    pub fn parse(kept: &str) -> Option<Self> {
        kept.parse().ok().map(Self)
    }

    /// The key as text, `AGE-SECRET-KEY-1…`, to be sealed for storage.
    #[must_use]
    pub fn expose(&self) -> Zeroizing<String> {
        Zeroizing::new(self.0.to_string().expose_secret().to_owned())
    }

    /// The public key, for others.
    #[must_use]
    pub fn receiver(&self) -> Receiver {
        Receiver(self.0.to_public())
    }
}

impl Receiver {
    /// Reads a public key, `age1…`; `None` where the text is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        text.parse().ok().map(Self)
    }
}

/// `age1…`.
impl fmt::Display for Receiver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// As [`fmt::Display`].
impl fmt::Debug for Receiver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// Never the secret.
impl fmt::Debug for ReceivingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ReceivingKey({})", self.receiver())
    }
}

/// `age1…`.
impl Serialize for Receiver {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// As it was serialized.
impl<'de> Deserialize<'de> for Receiver {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).ok_or_else(|| de::Error::custom("no public key"))
    }
}
