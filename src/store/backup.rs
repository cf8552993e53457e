//! Back-ups: everything of one worker's device in one file.

use super::pack::{packed, unpacked};
use super::{Change, Key, Memory, Named, SectionName, Shelf, Slots, Store, StoreError, Vault, regardless};
use crate::seal::{ChunkId, DeviceKey, OpenError, Randomness, take_header};
use std::collections::BTreeMap;
use std::rc::Rc;

/// A back-up as it was read from a file. Only its slots can be used: whether it is whole shows when it is opened.
///
/// `docs/format.md` gives every byte.
#[derive(Clone, Debug)]
pub struct Backup {
    /// What opens it.
    pub slots: Slots,
    /// The slots as they lie, by what opens them: also those that cannot be read.
    lying: [Option<Vec<u8>>; 2],
    records: Vec<Change>,
    hash: ChunkId,
    seal: Vec<u8>,
}

/// A back-up that is whole, with its keys.
#[derive(Clone, Debug)]
pub struct OpenBackup {
    backup: Backup,
    vault: Vault,
    /// When it was made, in seconds since 1970-01-01 UTC.
    pub time: i64,
}

const MAGIC: &[u8; 4] = b"SPLB";
const VERSION: u8 = 1;
/// The name that the record at the end is bound to.
const SEAL: &str = "backup";

impl Vault {
    /// Everything of this worker on this device, as a file that the same passphrase and recovery code open. `time`:
    /// seconds since 1970-01-01 UTC.
    ///
    /// # Errors
    /// What the store says.
    pub async fn back_up(&self, time: i64) -> Result<Vec<u8>, StoreError> {
        let found = self.store().read(&Shelf::ALL.map(|shelf| self.all(shelf).range())).await?;
        let slots = packed(Slots::lying(&*self.store()).await?);
        let record = |shelf: Shelf, key: &Key, bytes: &[u8]| {
            let names = key.iter().map(String::as_bytes);
            packed([shelf.id().as_bytes(), bytes].into_iter().chain(names))
        };
        let records = Shelf::ALL
            .into_iter()
            .zip(&found)
            .flat_map(|(shelf, found)| found.iter().map(move |found| record(shelf, &found.key, &found.bytes)));
        let body = packed(std::iter::once(slots).chain(records));
        let content = [ChunkId::of(&body).to_string().as_bytes(), &time.to_be_bytes()].concat();
        Ok([MAGIC.as_slice(), &[VERSION], &packed([body, self.seal_as(SEAL, &content)])].concat())
    }
}

impl Backup {
    /// Whether a file says that it is a back-up.
    #[must_use]
    pub fn is_one(file: &[u8]) -> bool {
        file.starts_with(MAGIC)
    }

    /// Reads a file.
    ///
    /// # Errors
    /// [`OpenError::Damaged`] where it is no back-up, or not whole as far as can be seen without its key;
    /// [`OpenError::Newer`].
    pub fn read(file: &[u8]) -> Result<Self, OpenError> {
        let mut rest = file;
        take_header(&mut rest, MAGIC, VERSION)?;
        let parts = unpacked(rest).and_then(|parts| <[Vec<u8>; 2]>::try_from(parts).ok());
        let [body, seal] = parts.ok_or(OpenError::Damaged)?;
        let mut parts = unpacked(&body).ok_or(OpenError::Damaged)?.into_iter();
        let slots = parts.next().and_then(|slots| unpacked(&slots)).ok_or(OpenError::Damaged)?;
        let lying = Slots::sorted(slots);
        let slots = Slots::of(lying.clone());
        let records = parts.map(|part| record(&part)).collect::<Result<Vec<_>, _>>()?;
        Ok(Self { slots, lying, records, hash: ChunkId::of(&body), seal })
    }

    /// Opens the back-up with the key that one of its slots held.
    ///
    /// # Errors
    /// [`OpenError::Damaged`] where anything of it was changed, added or taken away.
    pub async fn open(self, key: DeviceKey, random: Randomness) -> Result<OpenBackup, OpenError> {
        let memory = Memory::new();
        let changed = memory.change(&[], regardless(self.records.clone())).await;
        let vault = Vault::unlock(Rc::new(memory), key, random).await;
        let (Ok(()), Ok(vault)) = (changed, vault) else { return Err(OpenError::Damaged) };
        let content = vault.open_as(SEAL, self.seal.clone()).ok_or(OpenError::Damaged)?;
        let time = content.strip_prefix(self.hash.to_string().as_bytes()).and_then(|time| time.try_into().ok());
        let time = i64::from_be_bytes(time.ok_or(OpenError::Damaged)?);
        Ok(OpenBackup { backup: self, vault, time })
    }
}

impl OpenBackup {
    /// What is in it.
    #[must_use]
    pub fn vault(&self) -> &Vault {
        &self.vault
    }

    /// Puts everything on a device on which nobody has begun, all or nothing: it then opens as the device that the
    /// back-up was made on did. Whether it was put there: it is not where somebody has begun.
    ///
    /// # Errors
    /// What the store says.
    pub async fn restore(&self, store: &dyn Store) -> Result<bool, StoreError> {
        Slots::begin_with(store, self.backup.lying.clone(), self.backup.records.clone()).await
    }

    /// Adds to what is on a device all that it does not have, all or nothing. Nothing that is there and can be read is
    /// changed; where both have a section, its next opening shows what both hold. Gives the sections that were left out:
    /// of what the back-up or the device holds of them, the other has erased the history since. A chunk that is damaged
    /// in the back-up is not added.
    ///
    /// `kept_from`: told the small records of the device as they lie in that moment, gives the epoch before which
    /// everything of a section was erased there, so that nothing of it comes back where the section itself is gone; 0
    /// for those that it does not name.
    ///
    /// # Errors
    /// What the store says; then nothing was added.
    pub async fn merge_into(
        &self,
        device: &Vault,
        kept_from: impl Fn(&[Named]) -> BTreeMap<SectionName, u32>,
    ) -> Result<Vec<SectionName>, StoreError> {
        device.take_over(&self.vault, kept_from).await
    }
}

fn record(part: &[u8]) -> Result<Change, OpenError> {
    let mut parts = unpacked(part).ok_or(OpenError::Damaged)?.into_iter();
    let (shelf, bytes) = (parts.next().ok_or(OpenError::Damaged)?, parts.next().ok_or(OpenError::Damaged)?);
    let shelf = Shelf::ALL.into_iter().find(|known| known.id().as_bytes() == shelf).ok_or(OpenError::Newer)?;
    let key = parts.map(String::from_utf8).collect::<Result<Key, _>>().map_err(|_| OpenError::Damaged)?;
    if key.is_empty() { Err(OpenError::Damaged) } else { Ok(Change::Put { shelf, key, bytes }) }
}
