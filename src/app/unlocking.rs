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

impl Secret {
    /// The key that the slots hold. Takes as long as they ask for.
    fn open(&self, slots: Slots) -> Result<DeviceKey, Refusal> {
        let readable =
            |slot: Option<Result<Slot, OpenError>>| slot.ok_or(Refusal::Missing)?.map_err(Refusal::Unreadable);
        let opened = match self {
            Self::Passphrase(passphrase) => readable(slots.passphrase)?.open_with_passphrase(passphrase),
            Self::RecoveryCode(code) => readable(slots.recovery_code)?.open_with_recovery_code(code),
        };
        opened.map_err(|why| match why {
            OpenError::WrongKey => Refusal::Wrong { wait: 0 },
            why => Refusal::Unreadable(why),
        })
    }
}

impl From<StoreError> for Refusal {
    fn from(why: StoreError) -> Self {
        Self::Store(why)
    }
}

/// How many were wrong in a row, and when the next may be tried: two numbers, kept over reloads. It says nothing about
/// anyone.
const TRIES: &str = "samplan.tries";
/// With so many wrong ones it slows down; those before were slips of the finger.
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

    /// How long the next try is waited for. Seconds; mostly none.
    #[must_use]
    pub fn wait_before_unlocking(&self) -> u32 {
        let (_, next) = self.tries();
        // A clock that was set back makes nobody wait for longer.
        u32::try_from(next.saturating_sub(self.platform().seconds())).unwrap_or(0).min(MOST)
    }

    async fn device_key(&self, secret: &Secret) -> Result<DeviceKey, Refusal> {
        self.not_too_soon()?;
        let slots = Slots::read(&*self.store()).await?;
        self.try_to_open(secret, slots).await
    }

    /// The key that slots hold, those of the device or of a back-up: wrong tries of both slow down together.
    pub(super) async fn try_to_open(&self, secret: &Secret, slots: Slots) -> Result<DeviceKey, Refusal> {
        self.not_too_soon()?;
        self.platform().painted().await;
        match secret.open(slots) {
            Ok(key) => {
                self.platform().set_preference(TRIES, None);
                Ok(key)
            }
            Err(Refusal::Wrong { .. }) => Err(Refusal::Wrong { wait: self.slow_down() }),
            Err(why) => Err(why),
        }
    }

    fn not_too_soon(&self) -> Result<(), Refusal> {
        match self.wait_before_unlocking() {
            0 => Ok(()),
            wait => Err(Refusal::TooSoon { wait }),
        }
    }

    /// Counts a wrong try, and gives the seconds until the next.
    fn slow_down(&self) -> u32 {
        let tries = self.tries().0.saturating_add(1);
        let wait = match tries.checked_sub(FREE) {
            None => 0,
            Some(over) => 2_u32.saturating_pow(over.saturating_add(2)).min(MOST),
        };
        let next = self.platform().seconds() + i64::from(wait);
        self.platform().set_preference(TRIES, Some(&format!("{tries} {next}")));
        wait
    }

    /// How many were wrong in a row, and when the next may be tried. Seconds since 1970-01-01 UTC.
    fn tries(&self) -> (u32, i64) {
        let kept = self.platform().preference(TRIES).unwrap_or_default();
        let mut numbers = kept.split(' ');
        let tries = numbers.next().and_then(|tries| tries.parse().ok()).unwrap_or(0);
        (tries, numbers.next().and_then(|next| next.parse().ok()).unwrap_or(0))
    }
}
