//! Opening the door of a device on which somebody has begun.

use super::App;
use crate::seal::{DeviceKey, OpenError, Passphrase, RecoveryCode, Slot};
use crate::store::{Slots, StoreError, Vault};

/// What a worker opens the device with.
#[derive(Clone)]
pub enum Secret {
    /// What they remember.
    Passphrase(Passphrase),
    /// What they keep on paper.
    RecoveryCode(RecoveryCode),
}

/// Why the device stays locked. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is another passphrase or code. The next try can be made after so many seconds.
    Wrong {
        /// Seconds.
        wait: u32,
    },
    /// Too many wrong ones were tried: this one was not looked at.
    TooSoon {
        /// Seconds until the next can be tried.
        wait: u32,
    },
    /// What this opens is damaged, is of a newer version, or asks for more memory than there is.
    Unreadable(OpenError),
    /// The device has nothing that opens in this way.
    Missing,
    /// The store does not answer.
    Store(StoreError),
}

impl From<StoreError> for Refusal {
    fn from(why: StoreError) -> Self {
        Self::Store(why)
    }
}

/// How many were wrong in a row, kept over reloads. It says nothing about anyone.
const TRIES: &str = "samplan.tries";
/// So many may be wrong before it slows down: slips of the finger.
const FREE: u32 = 3;
/// The most that is waited for. Seconds.
const MOST: u32 = 60;

impl App {
    /// Opens the door. The page stands still for as long as it takes, once what was changed before is painted.
    ///
    /// # Errors
    /// Why the device stays locked.
    pub async fn unlock(&self, secret: &Secret) -> Result<(), Refusal> {
        let key = self.device_key(secret).await?;
        let vault = Vault::unlock(self.store(), key, self.random()).await?;
        Ok(self.enter(vault).await?)
    }

    /// Whether this is what opens the device: asked once more before something is done that cannot be undone.
    ///
    /// # Errors
    /// Why not.
    pub async fn is_opened_by(&self, secret: &Secret) -> Result<(), Refusal> {
        self.device_key(secret).await.map(|_| ())
    }

    async fn device_key(&self, secret: &Secret) -> Result<DeviceKey, Refusal> {
        let wait = self.0.next_try.get() - self.platform().seconds();
        if wait > 0 {
            return Err(Refusal::TooSoon { wait: u32::try_from(wait).unwrap_or(MOST) });
        }
        let slots = Slots::read(&*self.store()).await?;
        self.platform().painted().await;
        let readable =
            |slot: Option<Result<Slot, OpenError>>| slot.ok_or(Refusal::Missing)?.map_err(Refusal::Unreadable);
        let opened = match secret {
            Secret::Passphrase(passphrase) => readable(slots.passphrase)?.open_with_passphrase(passphrase),
            Secret::RecoveryCode(code) => readable(slots.recovery_code)?.open_with_recovery_code(code),
        };
        match opened {
            Ok(key) => {
                self.platform().set_preference(TRIES, None);
                Ok(key)
            }
            Err(OpenError::WrongKey) => Err(Refusal::Wrong { wait: self.slow_down() }),
            Err(why) => Err(Refusal::Unreadable(why)),
        }
    }

    /// Counts a wrong try, and gives the seconds until the next.
    fn slow_down(&self) -> u32 {
        let before = self.platform().preference(TRIES).and_then(|tries| tries.parse::<u32>().ok()).unwrap_or(0);
        let tries = before.saturating_add(1);
        self.platform().set_preference(TRIES, Some(&tries.to_string()));
        let wait = match tries.checked_sub(FREE) {
            None | Some(0) => 0,
            Some(over) => 2_u32.saturating_pow(over).min(MOST),
        };
        self.0.next_try.set(self.platform().seconds() + i64::from(wait));
        wait
    }
}
