//! Back-ups of the device, and back again.

use super::{App, Door, Refusal, Secret};
use crate::seal::{OpenError, Slot};
use crate::store::{Backup, OpenBackup, StoreError};
use leptos::prelude::*;

/// When the last back-up was made, in seconds since 1970-01-01 UTC. It says nothing about anyone.
const BACKED_UP: &str = "samplan.backed-up";

/// After so many days without one the app reminds of it, where the browser may remove the plans by itself.
const DAYS: i64 = 7;

/// A back-up as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupFile {
    /// Its name, which tells nothing about anyone.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl App {
    /// Everything of the worker on this device as a file, which the same passphrase and recovery code open.
    ///
    /// # Errors
    /// What the store says.
    pub async fn back_up(&self) -> Result<BackupFile, StoreError> {
        let bytes = self.own()?.back_up(self.platform().seconds()).await?;
        Ok(BackupFile { name: format!("samplan-{}.samplan-backup", self.today()), bytes })
    }

    /// The file was saved.
    pub fn note_backup(&self) {
        self.platform().set_preference(BACKED_UP, Some(&self.platform().seconds().to_string()));
    }

    /// When the last back-up was made, in seconds since 1970-01-01 UTC; `None` where none was, as far as is known.
    #[must_use]
    pub fn last_backup(&self) -> Option<i64> {
        self.platform().preference(BACKED_UP)?.parse().ok()
    }

    /// Whether the last back-up is old enough to be reminded of.
    #[must_use]
    pub fn backup_is_old(&self) -> bool {
        self.last_backup().is_none_or(|last| self.platform().seconds() - last > DAYS * 24 * 60 * 60)
    }

    /// Opens a back-up. The page stands still for as long as it takes, once what was changed before is painted.
    ///
    /// # Errors
    /// Why it does not open; nothing was changed.
    pub async fn open_backup(&self, backup: Backup, secret: &Secret) -> Result<OpenBackup, Refusal> {
        self.platform().painted().await;
        let readable =
            |slot: Option<Result<Slot, OpenError>>| slot.ok_or(Refusal::Missing)?.map_err(Refusal::Unreadable);
        let slots = backup.slots.clone();
        let opened = match secret {
            Secret::Passphrase(passphrase) => readable(slots.passphrase)?.open_with_passphrase(passphrase),
            Secret::RecoveryCode(code) => readable(slots.recovery_code)?.open_with_recovery_code(code),
        };
        let key = match opened {
            Ok(key) => key,
            Err(OpenError::WrongKey) => return Err(Refusal::Wrong { wait: 0 }),
            Err(why) => return Err(Refusal::Unreadable(why)),
        };
        backup.open(key, self.random()).await.map_err(Refusal::Unreadable)
    }

    /// Puts a back-up on the device: on one on which nobody has begun as it is, with its passphrase and recovery code;
    /// to one in use it adds what is not there. All or nothing.
    ///
    /// # Errors
    /// What the store says; nothing was changed.
    pub async fn restore(&self, backup: &OpenBackup) -> Result<(), StoreError> {
        if self.signals().door.get_untracked() != Door::New {
            let own = self.own()?;
            backup.merge_into(&own).await?;
            let names = backup.vault().summaries().await?.into_iter().map(|(name, _)| name).collect();
            self.after_change(names).await;
            return self.read_contacts().await;
        }
        if !backup.restore(&*self.store()).await? {
            // Somebody has begun meanwhile, in another tab.
            self.signals().door.set(Door::Locked);
            return Err(StoreError::Locked);
        }
        self.remember_data();
        self.ask_to_persist_quietly();
        let key = backup.vault().device_key().clone();
        let vault = crate::store::Vault::unlock(self.store(), key, self.random()).await?;
        self.enter(vault).await
    }
}
