//! Where the device key is kept.

use super::bytes::{take, take_header};
use super::{Cost, DeviceKey, Nonce, OpenError, Passphrase, RecoveryCode, cipher};
use argon2::{Algorithm, Argon2, Params, Version};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// The device key, sealed with a passphrase or a recovery code. A device has one slot for each.
///
/// `docs/format.md` gives every byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot(Vec<u8>);

/// What opens a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlotKind {
    /// A passphrase.
    Passphrase,
    /// The recovery code.
    RecoveryCode,
}

const MAGIC: &[u8; 4] = b"SPLS";
const VERSION: u8 = 1;
/// Magic, version, kind, memory, passes, salt, nonce.
const SHOWN: usize = 4 + 1 + 1 + 4 + 4 + 16 + 24;
/// Bytes at the end by which damage is told from another passphrase.
const CHECK: usize = 8;

/// What a slot says before it is opened.
struct Head {
    kind: SlotKind,
    cost: Cost,
    salt: [u8; 16],
    nonce: [u8; 24],
}

impl Slot {
    /// Seals the device key with a passphrase. `salt`: 16 random bytes. Takes as long as the cost says.
    #[must_use]
    pub fn for_passphrase(
        key: &DeviceKey,
        passphrase: &Passphrase,
        cost: Cost,
        salt: [u8; 16],
        nonce: Nonce,
    ) -> Option<Self> {
        Self::seal(key, SlotKind::Passphrase, passphrase.bytes(), cost, salt, nonce)
    }

    /// Seals the device key with a recovery code. `salt`: 16 random bytes.
    ///
    /// The code cannot be guessed, so the least cost is enough.
    #[must_use]
    pub fn for_recovery_code(key: &DeviceKey, code: &RecoveryCode, salt: [u8; 16], nonce: Nonce) -> Option<Self> {
        Self::seal(key, SlotKind::RecoveryCode, code.bytes(), Cost::LEAST, salt, nonce)
    }

    fn seal(key: &DeviceKey, kind: SlotKind, secret: &[u8], cost: Cost, salt: [u8; 16], nonce: Nonce) -> Option<Self> {
        let (memory, passes) = (cost.memory_kib().to_be_bytes(), cost.passes().to_be_bytes());
        let shown = [MAGIC, [VERSION, kind_byte(kind)].as_slice(), &memory, &passes, &salt].concat();
        let key_of_secret = stretched(secret, cost, &salt)?;
        let mut bytes = cipher::seal(&key_of_secret, nonce, shown, &[], key.expose());
        let check = check(&bytes);
        bytes.extend(check);
        Some(Self(bytes))
    }

    /// Takes bytes that were stored.
    ///
    /// # Errors
    /// [`OpenError::Damaged`], [`OpenError::Newer`], or [`OpenError::TooLarge`] where the cost is more than any device
    /// of today bears. Never because of a passphrase.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Self, OpenError> {
        let slot = Self(bytes);
        slot.head()?;
        Ok(slot)
    }

    /// The bytes to store.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// What opens it.
    ///
    /// # Errors
    /// As [`Slot::from_bytes`].
    pub fn kind(&self) -> Result<SlotKind, OpenError> {
        self.head().map(|head| head.kind)
    }

    /// How much work a try takes.
    ///
    /// # Errors
    /// As [`Slot::from_bytes`].
    pub fn cost(&self) -> Result<Cost, OpenError> {
        self.head().map(|head| head.cost)
    }

    /// Opens the slot with a passphrase. Takes as long as the cost says.
    ///
    /// # Errors
    /// [`OpenError::WrongKey`] for another passphrase; nothing is changed by it. Otherwise as [`Slot::from_bytes`].
    pub fn open_with_passphrase(&self, passphrase: &Passphrase) -> Result<DeviceKey, OpenError> {
        self.open(SlotKind::Passphrase, passphrase.bytes())
    }

    /// Opens the slot with a recovery code.
    ///
    /// # Errors
    /// As [`Slot::open_with_passphrase`].
    pub fn open_with_recovery_code(&self, code: &RecoveryCode) -> Result<DeviceKey, OpenError> {
        self.open(SlotKind::RecoveryCode, code.bytes())
    }

    fn open(&self, kind: SlotKind, secret: &[u8]) -> Result<DeviceKey, OpenError> {
        let head = self.head()?;
        if head.kind != kind {
            return Err(OpenError::WrongKey);
        }
        let (shown, rest) = self.0.split_at_checked(SHOWN).ok_or(OpenError::Damaged)?;
        let sealed = rest.get(..rest.len().saturating_sub(CHECK)).ok_or(OpenError::Damaged)?;
        let stretched = stretched(secret, head.cost, &head.salt).ok_or(OpenError::TooLarge)?;
        let opened = Zeroizing::new(cipher::open(&stretched, head.nonce, shown, sealed)?);
        <[u8; 32]>::try_from(opened.as_slice()).map(DeviceKey::new).map_err(|_| OpenError::Damaged)
    }

    fn head(&self) -> Result<Head, OpenError> {
        // In every version, so that damage is told from a newer format.
        let (mut rest, found) = self.0.split_last_chunk::<CHECK>().ok_or(OpenError::Damaged)?;
        if check(rest) != *found {
            return Err(OpenError::Damaged);
        }
        take_header(&mut rest, MAGIC, VERSION)?;
        if self.0.len() != SHOWN + 32 + cipher::TAG + CHECK {
            return Err(OpenError::Damaged);
        }
        let kind = match take::<1>(&mut rest)? {
            [0] => SlotKind::Passphrase,
            [1] => SlotKind::RecoveryCode,
            _ => return Err(OpenError::Newer),
        };
        let memory_kib = u32::from_be_bytes(take(&mut rest)?);
        let passes = u32::from_be_bytes(take(&mut rest)?);
        let cost = Cost::new(memory_kib, passes).ok_or(OpenError::TooLarge)?;
        Ok(Head { kind, cost, salt: take(&mut rest)?, nonce: take(&mut rest)? })
    }
}

/// The key that a secret gives: Argon2id, version 1.3. `None` where the device lacks the memory.
fn stretched(secret: &[u8], cost: Cost, salt: &[u8; 16]) -> Option<Zeroizing<[u8; 32]>> {
    let params = Params::new(cost.memory_kib(), cost.passes(), 1, Some(32)).ok()?;
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(secret, salt, key.as_mut_slice())
        .ok()?;
    Some(key)
}

fn check(bytes: &[u8]) -> [u8; CHECK] {
    let hash: [u8; 32] = Sha256::digest(bytes).into();
    let mut check = [0; CHECK];
    check.copy_from_slice(hash.split_at(CHECK).0);
    check
}

const fn kind_byte(kind: SlotKind) -> u8 {
    match kind {
        SlotKind::Passphrase => 0,
        SlotKind::RecoveryCode => 1,
    }
}
