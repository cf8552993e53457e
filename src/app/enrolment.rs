//! Beginning on a device: its keys, and what opens them.

use super::{App, Door, Worker};
use crate::seal::{Cost, DeviceKey, Identity, Passphrase, RecoveryCode, SigningKey, Slot};
use crate::store::{Slots, StoreError, Vault};
use leptos::prelude::*;

/// What a device begins with: made, but not kept until the worker has shown that the recovery code is written down.
#[derive(Debug)]
pub struct Enrolment {
    vault: Vault,
    passphrase: Slot,
    recovery: NewRecoveryCode,
}

/// A recovery code that does not open anything yet.
#[derive(Debug)]
pub struct NewRecoveryCode {
    code: RecoveryCode,
    slot: Slot,
}

impl NewRecoveryCode {
    /// Draws a code, and makes the slot that it opens. `None` where the device lacks the memory for it.
    fn draw(app: &App, key: &DeviceKey) -> Option<Self> {
        let random = app.random();
        let code = RecoveryCode::of_random(random.draw());
        let slot = Slot::for_recovery_code(key, &code, random.draw(), random.nonce())?;
        Some(Self { code, slot })
    }

    /// The code, to be written down.
    #[must_use]
    pub fn code(&self) -> &RecoveryCode {
        &self.code
    }
}

impl Enrolment {
    /// The recovery code, to be written down.
    #[must_use]
    pub fn code(&self) -> &RecoveryCode {
        &self.recovery.code
    }
}

impl App {
    /// Draws a passphrase that the worker may take.
    #[must_use]
    pub fn suggest_passphrase(&self) -> Passphrase {
        Passphrase::suggested(&self.random())
    }

    /// Draws the keys of a device and seals them with a passphrase. Nothing is kept yet. The page stands still for as
    /// long as it takes, once what was changed before is painted.
    ///
    /// `None` where the device lacks the memory for it.
    pub async fn prepare(&self, passphrase: &Passphrase) -> Option<Enrolment> {
        self.platform().painted().await;
        let random = self.random();
        let key = DeviceKey::new(random.draw());
        let identity = Identity::new(SigningKey::new(&random.draw()));
        let slot = Slot::for_passphrase(&key, passphrase, Cost::USUAL, random.draw(), random.nonce())?;
        let recovery = NewRecoveryCode::draw(self, &key)?;
        let vault = Vault::new(self.store(), key, identity, random);
        Some(Enrolment { vault, passphrase: slot, recovery })
    }

    /// Begins: keeps the keys of the device and who works on it, all or nothing, and opens the door. Whether it was
    /// kept: it is not where somebody has begun meanwhile in another tab; the door is then locked.
    ///
    /// # Errors
    /// What the store says; nothing was kept, or all of it, and the same can be tried again.
    pub async fn begin(&self, enrolment: &Enrolment, worker: Worker) -> Result<bool, StoreError> {
        let vault = &enrolment.vault;
        let with = vec![vault.identity_change(), vault.device_change(Worker::KEY, &worker.to_bytes())];
        let slots = [&enrolment.passphrase, &enrolment.recovery.slot];
        if !Slots::begin(&*self.store(), &slots, with).await? {
            // Perhaps by an earlier attempt of this tab, of which only the report was lost.
            let ours = Slots::read(&*self.store()).await?.passphrase == Some(Ok(enrolment.passphrase.clone()));
            if !ours {
                self.signals().door.set(Door::Locked);
                return Ok(false);
            }
        }
        self.remember_data();
        self.ask_to_persist_quietly();
        self.enter(vault.clone()).await?;
        Ok(true)
    }

    /// Draws another recovery code. The one before opens the device until [`App::keep_recovery_code`].
    ///
    /// # Errors
    /// [`StoreError::Locked`].
    pub async fn new_recovery_code(&self) -> Result<Option<NewRecoveryCode>, StoreError> {
        self.platform().painted().await;
        Ok(NewRecoveryCode::draw(self, self.own()?.device_key()))
    }

    /// From now on this recovery code opens the device, and no other.
    ///
    /// # Errors
    /// What the store says; the code before then still opens it.
    pub async fn keep_recovery_code(&self, code: &NewRecoveryCode) -> Result<(), StoreError> {
        Slots::replace(&*self.store(), &code.slot).await
    }

    /// From now on this passphrase opens the device, and no other. Nothing is sealed anew but the key of the device.
    /// `false` where the device lacks the memory for it.
    ///
    /// # Errors
    /// What the store says; the passphrase before then still opens it.
    pub async fn set_passphrase(&self, passphrase: &Passphrase) -> Result<bool, StoreError> {
        self.platform().painted().await;
        let (own, random) = (self.own()?, self.random());
        let slot = Slot::for_passphrase(own.device_key(), passphrase, Cost::USUAL, random.draw(), random.nonce());
        match slot {
            Some(slot) => Slots::replace(&*self.store(), &slot).await.map(|()| true),
            None => Ok(false),
        }
    }
}
