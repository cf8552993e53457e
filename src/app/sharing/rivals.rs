//! Keys of one section that two of the worker's devices have begun with one number.

use super::ledgers;
use crate::app::{App, Word};
use crate::plan::Section;
use crate::seal::SectionKeys;
use crate::share::Ledger;
use crate::store::{Destroyed, SectionName, StoreError, Vault};
use std::collections::BTreeMap;

impl App {
    /// Begins the next epoch of the worker's own sections whose newest has several keys
    /// ([`crate::share::Standing::has_rivals`]); whether there were any. Until then nothing may be written in them.
    ///
    /// # Errors
    /// What the store says.
    pub(in crate::app) async fn end_rivalry(
        &self,
        own: &Vault,
        ledger: &Ledger,
        keys: &BTreeMap<Section, SectionKeys>,
    ) -> Result<bool, StoreError> {
        let mut ended = false;
        for (section, keys) in keys {
            let random = || self.random().draw();
            let Some((key, said)) = self.speaker(ledger, own).end_rivalry(section, keys, random) else { continue };
            let name = SectionName::new(ledger.family().clone(), section.clone());
            ended = true;
            let stored = own.read(&name).await?;
            if stored.keys != *keys {
                continue;
            }
            let changes = vec![ledgers::put(own, &said), own.put_key(&name, &key)];
            // Where another tab came before, or the device is full: what is not begun now is begun when this is next read,
            // and until then nothing is written.
            if own.make_and_destroy(changes, &[Destroyed::nothing(name.clone(), &stored)]).await.is_ok() {
                self.platform().tell(&Word::Changed(name));
            }
        }
        Ok(ended)
    }
}
