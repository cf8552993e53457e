//! Taking rights back, and passing on that consent was withdrawn.

use super::{ledgers, undisturbed};
use crate::app::App;
use crate::app::log::Deed;
use crate::doc::DocError;
use crate::plan::{FamilyId, Section};
use crate::share::{Day, Statement, StatementId, To, Unsaid};
use crate::store::{Change, Destroyed, SectionName, StoreError};
use std::collections::BTreeSet;

/// Why nothing was taken back or erased. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotTakenBack {
    /// It cannot be said.
    Unsaid(Unsaid),
    /// What was written is not saved yet.
    Unsaved,
    /// Something that was said about sharing cannot be read: it may say otherwise.
    LedgerDamaged,
    /// The section cannot be read whole, so that it cannot be made anew.
    Unreadable(DocError),
    /// Parts of the section do not open: erasing would lose them.
    Damaged,
    /// The store does not answer.
    Store(StoreError),
}

impl From<StoreError> for NotTakenBack {
    fn from(why: StoreError) -> Self {
        Self::Store(why)
    }
}

impl From<Unsaid> for NotTakenBack {
    fn from(why: Unsaid) -> Self {
        Self::Unsaid(why)
    }
}

impl App {
    /// Takes back everything that somebody has of a section, and begins a new epoch in the same transaction: nothing that
    /// is written from now on opens for whom it was taken from.
    ///
    /// # Errors
    /// [`NotTakenBack`].
    pub async fn take_back(
        &self,
        family: &FamilyId,
        section: &Section,
        from: &To,
        why: &str,
    ) -> Result<(), NotTakenBack> {
        undisturbed(async || self.take_back_of_what_is_read(family, section, from, why).await).await
    }

    /// As [`App::take_back`], where nothing changes meanwhile.
    async fn take_back_of_what_is_read(
        &self,
        family: &FamilyId,
        section: &Section,
        from: &To,
        why: &str,
    ) -> Result<(), NotTakenBack> {
        let own = self.signing()?;
        let name = SectionName::new(family.clone(), section.clone());
        // Before the ledger: a key that is named after this has come after it.
        let stored = own.read(&name).await?;
        let Some(mut ledger) = self.whole_ledger(family).await? else { return Err(NotTakenBack::LedgerDamaged) };
        let mut said = self.speaker(&ledger, &own).revoke_all(section, from, why)?;
        for revoked in &said {
            let _ = ledger.add(revoked.clone());
        }
        let (key, named) = self.speaker(&ledger, &own).rotate(section, &stored.keys, self.random().draw())?;
        said.push(named);
        let mut changes: Vec<Change> = said.iter().map(|said| ledgers::put(&own, said)).collect();
        changes.push(own.put_key(&name, &key));
        let who = self.called(from);
        changes.push(self.entry(&own, family, Deed::TakenBack, std::slice::from_ref(section), &who));
        own.make_and_destroy(changes, &[Destroyed::nothing(name.clone(), &stored)]).await?;
        // Other tabs learn the new key.
        self.after_change(vec![name]).await;
        Ok(())
    }

    /// Passes on that the consent on which these grants rest was withdrawn: the next file to anybody who holds one of the
    /// sections tells it.
    ///
    /// # Errors
    /// [`NotTakenBack`].
    pub async fn pass_on_withdrawal(
        &self,
        family: &FamilyId,
        grants: &[StatementId],
        by: &str,
        date: Day,
        words: &str,
    ) -> Result<(), NotTakenBack> {
        let own = self.signing()?;
        let ledger = self.ledger(family).await?.ledger;
        let speaker = self.speaker(&ledger, &own);
        let said: Vec<Statement> =
            grants.iter().map(|grant| speaker.withdraw(*grant, by, date, words)).collect::<Result<_, _>>()?;
        let sections: BTreeSet<Section> = said.iter().map(|said| said.section().clone()).collect();
        let sections: Vec<Section> = sections.into_iter().collect();
        let mut changes: Vec<Change> = said.iter().map(|said| ledgers::put(&own, said)).collect();
        changes.push(self.entry(&own, family, Deed::ConsentWithdrawn, &sections, by));
        Ok(own.make(changes).await?)
    }
}
