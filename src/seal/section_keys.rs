//! The keys of a section over its whole life.

use super::bytes::{take, take_header};
use super::hash::{read_hex, write_hex};
use super::{KeyId, OpenError, SectionKey};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use zeroize::{Zeroize, Zeroizing};

/// The keys that a device holds of one section: one for each epoch, in their order.
///
/// Putting two together keeps every key of both, whatever the order ([`SectionKeys::merged`]).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SectionKeys {
    /// By epoch, then by the key's name; no key twice.
    keys: Vec<EpochKey>,
}

/// The key of one epoch of a section's life.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EpochKey {
    /// The number of the epoch: 0 for a section's first key.
    pub epoch: u32,
    /// When the epoch began, by the clock of the device that began it: seconds since 1970-01-01 UTC.
    pub since: i64,
    /// The key.
    pub key: SectionKey,
}

const MAGIC: &[u8; 4] = b"SPLK";
const VERSION: u8 = 1;

impl SectionKeys {
    /// The key that seals what is written now: that of the newest epoch. Where two devices began an epoch of the same
    /// number, the one whose name comes first, so that all take the same.
    #[must_use]
    pub fn current(&self) -> Option<&EpochKey> {
        self.keys.iter().min_by_key(|key| (std::cmp::Reverse(key.epoch), key.key.id()))
    }

    /// Whether the newest epoch has several keys: two devices have begun it apart.
    #[must_use]
    pub fn has_rivals(&self) -> bool {
        let newest = self.current().map(|key| key.epoch);
        self.keys.iter().filter(|key| Some(key.epoch) == newest).count() > 1
    }

    /// The key that the section begins with as it is now. One that began after a key of a later epoch is not: it was made
    /// where something was written and no key of the section could be read.
    #[must_use]
    pub fn oldest(&self) -> Option<&EpochKey> {
        let is_late = |key: &EpochKey| self.keys.iter().any(|other| other.epoch > key.epoch && other.since < key.since);
        self.keys.iter().find(|key| !is_late(key))
    }

    /// The key of this name.
    #[must_use]
    pub fn by_id(&self, id: KeyId) -> Option<&EpochKey> {
        self.keys.iter().find(|key| key.key.id() == id)
    }

    /// Every key, the oldest epoch first.
    pub fn iter(&self) -> impl Iterator<Item = &EpochKey> {
        self.keys.iter()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// These keys and one more. The same key said to be of two epochs counts for the earlier one.
    #[must_use]
    pub fn with(mut self, added: EpochKey) -> Self {
        let id = added.key.id();
        match self.keys.iter_mut().find(|key| key.key.id() == id) {
            Some(known) if (added.epoch, added.since) < (known.epoch, known.since) => *known = added,
            Some(_) => return self,
            None => self.keys.push(added),
        }
        self.keys.sort_by_key(|key| (key.epoch, key.key.id()));
        self
    }

    /// The keys of both.
    #[must_use]
    pub fn merged(self, other: &Self) -> Self {
        other.keys.iter().cloned().fold(self, Self::with)
    }

    /// Those of this epoch and later: what is left after an erasure.
    #[must_use]
    pub fn kept_from(mut self, epoch: u32) -> Self {
        self.keys.retain(|key| key.epoch >= epoch);
        self
    }

    /// The key of the next epoch, which begins at `since` with 32 bytes that were just drawn from a source of
    /// randomness fit for keys. It is not among these keys yet.
    #[must_use]
    pub fn next(&self, since: i64, random: [u8; 32]) -> EpochKey {
        let epoch = self.current().map_or(0, |key| key.epoch.saturating_add(1));
        EpochKey { epoch, since, key: SectionKey::new(random) }
    }

    /// All keys one behind the other, each as [`EpochKey::to_bytes`]; to be sealed for storage.
    #[must_use]
    pub fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let mut bytes = Zeroizing::new(Vec::with_capacity(self.keys.len() * EpochKey::LENGTH));
        for key in &self.keys {
            bytes.extend_from_slice(key.to_bytes().as_slice());
        }
        bytes
    }

    /// Reads what [`SectionKeys::to_bytes`] gave.
    ///
    /// # Errors
    /// As [`EpochKey::from_bytes`], where any of the keys is not whole.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, OpenError> {
        bytes.chunks(EpochKey::LENGTH).try_fold(Self::default(), |keys, key| Ok(keys.with(EpochKey::from_bytes(key)?)))
    }
}

impl FromIterator<EpochKey> for SectionKeys {
    fn from_iter<I: IntoIterator<Item = EpochKey>>(keys: I) -> Self {
        keys.into_iter().fold(Self::default(), Self::with)
    }
}

impl EpochKey {
    /// The length of a key as bytes.
    pub const LENGTH: usize = 4 + 1 + 4 + 8 + 32;

    /// The key as `docs/format.md` gives it; to be sealed for storage or for another worker.
    #[must_use]
    pub fn to_bytes(&self) -> Zeroizing<[u8; Self::LENGTH]> {
        let mut bytes = Zeroizing::new([0; Self::LENGTH]);
        let parts = [MAGIC.as_slice(), &[VERSION], &self.epoch.to_be_bytes(), &self.since.to_be_bytes()];
        let known = parts.into_iter().chain([self.key.expose().as_slice()]).flatten();
        bytes.iter_mut().zip(known).for_each(|(place, byte)| *place = *byte);
        bytes
    }

    /// Reads what [`EpochKey::to_bytes`] gave.
    ///
    /// # Errors
    /// [`OpenError::Damaged`] where it is no whole key, [`OpenError::Newer`].
    pub fn from_bytes(mut bytes: &[u8]) -> Result<Self, OpenError> {
        take_header(&mut bytes, MAGIC, VERSION)?;
        let epoch = u32::from_be_bytes(take(&mut bytes)?);
        let since = i64::from_be_bytes(take(&mut bytes)?);
        let mut secret: [u8; 32] = take(&mut bytes)?;
        let key = SectionKey::new(secret);
        secret.zeroize();
        if bytes.is_empty() { Ok(Self { epoch, since, key }) } else { Err(OpenError::Damaged) }
    }
}

/// The bytes as hexadecimal digits.
impl Serialize for EpochKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write_hex(self.to_bytes().as_slice(), serializer)
    }
}

/// As it was serialized.
impl<'de> Deserialize<'de> for EpochKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let bytes = Zeroizing::new(read_hex::<{ Self::LENGTH }, D>(deserializer)?);
        Self::from_bytes(bytes.as_slice()).map_err(de::Error::custom)
    }
}
