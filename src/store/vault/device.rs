//! Records of the device itself.

use super::Vault;
use crate::store::{Change, StoreError, regardless};

impl Vault {
    /// A record of the device itself, such as who works here; `None` where there is none that can be read.
    ///
    /// # Errors
    /// What the store says.
    pub async fn device_record(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let place = self.device(name);
        let found = self.read_one(place.range()).await?.pop();
        Ok(found.and_then(|found| self.open(&place, found.bytes)))
    }

    /// Keeps a record of the device itself.
    ///
    /// # Errors
    /// What the store says.
    pub async fn put_device_record(&self, name: &str, content: &[u8]) -> Result<(), StoreError> {
        self.0.store.change(&[], regardless(vec![self.device_change(name, content)])).await
    }

    /// What has to be kept for a record of the device.
    #[must_use]
    pub fn device_change(&self, name: &str, content: &[u8]) -> Change {
        let place = self.device(name);
        place.put(self.seal(&place, content))
    }
}
