//! Erasing what a section was before.

use super::take_back::NotTakenBack;
use super::{ledgers, undisturbed};
use crate::app::App;
use crate::app::log::Deed;
use crate::app::opening::FromStore;
use crate::doc::Stamp;
use crate::plan::{FamilyId, Section};
use crate::seal::{EpochKey, PieceKind, SectionKeys};
use crate::share::{Ledger, Statement};
use crate::store::{Destroyed, SectionName, Vault};

impl App {
    /// Puts the present state of a section in the place of everything that it ever was: history and keys are destroyed
    /// here, and all who hold it are asked to do the same. `erased`: what was erased, in words that do not repeat it.
    ///
    /// # Errors
    /// [`NotTakenBack`].
    pub async fn erase_history(&self, family: &FamilyId, section: &Section, erased: &str) -> Result<(), NotTakenBack> {
        undisturbed(async || self.erase_what_is_read(family, section, erased).await).await
    }

    /// As [`App::erase_history`], where nothing changes meanwhile.
    async fn erase_what_is_read(&self, family: &FamilyId, section: &Section, erased: &str) -> Result<(), NotTakenBack> {
        if !self.settled(family).await {
            return Err(NotTakenBack::Unsaved);
        }
        let own = self.signing()?;
        let name = SectionName::new(family.clone(), section.clone());
        let Some(mut ledger) = self.whole_ledger(family).await? else { return Err(NotTakenBack::LedgerDamaged) };
        let stored = own.read(&name).await?;
        let FromStore { mut document, unreadable, .. } = FromStore::new(section.kind(), self.actor(&own), &stored);
        if unreadable > 0 {
            return Err(NotTakenBack::Damaged);
        }
        let time = self.platform().seconds();
        let (key, mut said) = self.next_epoch(&own, &mut ledger, section, &stored.keys).await?;
        let seen = document.clock();
        let mut document = document.rebased(self.actor(&own), Stamp { time }).map_err(NotTakenBack::Unreadable)?;
        let snapshot = document.snapshot().map_err(NotTakenBack::Unreadable)?;
        if ledger.owner(section).is_some() {
            said.push(self.speaker(&ledger, &own).ask_erasure(section, erased, &key, seen)?);
        }
        let chunk = own.seal_chunk(&name, &key.key, time, PieceKind::Snapshot, &snapshot);
        let mut changes = vec![own.put_key(&name, &key), own.put_chunk(&name, &chunk)];
        changes.extend(said.iter().map(|statement| ledgers::put(&own, statement)));
        changes.extend(own.put_summary(&name, &document.heads().to_bytes(), &[]));
        changes.push(self.entry(&own, family, Deed::Erased, std::slice::from_ref(section), erased));
        own.make_and_destroy(changes, &[Destroyed { name: name.clone(), before: key.epoch, read: &stored }]).await?;
        self.after_change(vec![name]).await;
        Ok(())
    }

    /// The key of a section's next epoch, and where the section is shared, the statement that names it.
    async fn next_epoch(
        &self,
        own: &Vault,
        ledger: &mut Ledger,
        section: &Section,
        keys: &SectionKeys,
    ) -> Result<(EpochKey, Vec<Statement>), NotTakenBack> {
        let random = self.random().draw();
        if ledger.owner(section).is_none() {
            return Ok((keys.next(self.platform().seconds(), random), Vec::new()));
        }
        let (key, named) = self.speaker(ledger, own).rotate(section, keys, random)?;
        let _ = ledger.add(named.clone());
        Ok((key, vec![named]))
    }
}
