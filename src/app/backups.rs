//! Back-ups of the device, and back again.

use super::{App, Door, Refusal, Secret, sharing};
use crate::store::{Backup, OpenBackup, SectionName, StoreError, Vault};
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

/// Why no back-up was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotBackedUp {
    /// Something that was written is not saved, and would not be in it.
    Unsaved,
    /// The store does not answer.
    Store(StoreError),
}

impl From<StoreError> for NotBackedUp {
    fn from(why: StoreError) -> Self {
        Self::Store(why)
    }
}

impl App {
    /// Everything of the worker on this device as a file, which the same passphrase and recovery code open. What is not
    /// saved yet is waited for.
    ///
    /// # Errors
    /// [`NotBackedUp`].
    pub async fn back_up(&self) -> Result<BackupFile, NotBackedUp> {
        if !self.all_settled().await {
            return Err(NotBackedUp::Unsaved);
        }
        let bytes = self.own()?.back_up(self.platform().seconds()).await?;
        Ok(BackupFile { name: format!("samplan-{}.samplan-backup", self.today()), bytes })
    }

    /// The worker has seen the file where the browser puts files.
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
        let key = self.try_to_open(secret, backup.slots.clone()).await?;
        backup.open(key, self.random()).await.map_err(Refusal::Unreadable)
    }

    /// Puts a back-up on the device: on one on which nobody has begun as it is, with its passphrase and recovery code;
    /// to one in use it adds what is not there. All or nothing. Gives the sections that were left out
    /// ([`OpenBackup::merge_into`]).
    ///
    /// # Errors
    /// What the store says; nothing was changed.
    pub async fn restore(&self, backup: &OpenBackup) -> Result<Vec<SectionName>, StoreError> {
        if self.signals().door.get_untracked() != Door::New {
            let own = self.own()?;
            let left_out = backup.merge_into(&own, |records| sharing::kept_from(records, self.today())).await?;
            if own.identity_is_lost() {
                // The back-up may have brought the keys back.
                self.take_keys(Vault::unlock(self.store(), own.device_key().clone(), self.random()).await?);
            }
            let names = backup.vault().summaries().await?.into_iter().map(|(name, _)| name).collect();
            self.after_change(names).await;
            self.read_contacts().await?;
            return Ok(left_out);
        }
        if !backup.restore(&*self.store()).await? {
            // Somebody has begun meanwhile, in another tab.
            self.signals().door.set(Door::Locked);
            return Err(StoreError::Locked);
        }
        self.remember_data();
        self.ask_to_persist_quietly();
        let key = backup.vault().device_key().clone();
        let vault = Vault::unlock(self.store(), key, self.random()).await?;
        self.enter(vault).await?;
        Ok(Vec::new())
    }
}
