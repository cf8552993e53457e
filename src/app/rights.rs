//! What may be written on this device.

use super::App;
use crate::plan::{FamilyId, Section};
use crate::seal::SectionKeys;
use crate::share::Right;
use crate::store::{SectionName, StoreError};
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// The sections of a family that may not be written here, and why.
pub(super) type Rights = BTreeMap<Section, Right>;

/// How long to wait with reading what another tab has said. Milliseconds.
const LATER: u32 = 1_000;

impl App {
    /// What this device may do with a section; reactive. What is not known yet may be written: no section is opened
    /// before it is.
    #[must_use]
    pub fn right(&self, name: &SectionName) -> Right {
        self.signals().rights.with(|all| right(all, name))
    }

    /// Whether a section may be written on this device; not reactive. What may not is guarded where edits enter
    /// ([`super::Live`]), whatever the page offers.
    #[must_use]
    pub fn may_write(&self, name: &SectionName) -> bool {
        self.signals().rights.with_untracked(|all| right(all, name)).may_write()
    }

    /// Reads once what may be written of a family.
    pub(super) async fn know_rights(&self, family: &FamilyId) -> Result<(), StoreError> {
        if self.signals().rights.with_untracked(|all| all.contains_key(family)) {
            return Ok(());
        }
        self.read_rights(family).await
    }

    /// Reads what may be written of a family, as it follows from what was said until now, and whom it names.
    pub(super) async fn read_rights(&self, family: &FamilyId) -> Result<(), StoreError> {
        self.read_introductions(family).await?;
        let vault = self.vault(family)?;
        let mut ledger = self.ledger(family).await?.ledger;
        let mut keys = vault.keys_of_family(family).await?;
        if self.end_rivalry(&vault, &ledger, &keys).await? {
            ledger = self.ledger(family).await?.ledger;
            keys = vault.keys_of_family(family).await?;
        }
        let today = self.today();
        let me = vault.identity().signing.writer();
        let devices: Vec<_> = vault.identities().into_iter().map(|identity| identity.signing.writer()).collect();
        let others: Vec<_> = devices.iter().copied().filter(|device| *device != me).collect();
        let sections = ledger.sections().into_iter().filter(|_| !vault.identity_is_lost());
        let none = SectionKeys::default();
        let rights = sections.map(|section| {
            let keys = keys.get(section).unwrap_or(&none);
            (section.clone(), ledger.right(section, me, &others, keys, today))
        });
        let mut rights: Rights = rights.filter(|(_, right)| !right.may_write()).collect();
        let first = SectionName::new(family.clone(), Section::Family);
        let begun_here = self.signals().summaries.with_untracked(|all| all.contains_key(&first));
        // Begun here it would stand against the owner's, which could then not be taken in.
        if let Some(owner) = ledger.host(&devices).filter(|_| !vault.identity_is_lost() && !begun_here)
            && ledger.owner(&Section::Family).is_none()
        {
            rights.insert(Section::Family, Right::Read { owner });
        }
        let mut own = ledger.sections().into_iter().filter(|section| ledger.owner(section) == Some(me));
        let is_withdrawn = own
            .any(|section| ledger.standing(section, today).is_some_and(|standing| standing.waiting().next().is_some()));
        self.signals().withdrawn.maybe_update(|all| match is_withdrawn {
            true => all.insert(family.clone()),
            false => all.remove(family),
        });
        let of_others = ledger.owners().any(|owner| !devices.contains(&owner));
        let here = of_others.then(|| keys.keys().cloned().collect::<BTreeSet<Section>>());
        self.signals().of_others.maybe_update(|all| match here.clone() {
            Some(sections) => all.insert(family.clone(), sections) != here,
            None => all.remove(family).is_some(),
        });
        self.signals().rights.maybe_update(|all| all.insert(family.clone(), rights.clone()) != Some(rights));
        Ok(())
    }

    /// Reads anew what may be written where a new day has come since it was last asked: some rights end with the day.
    pub fn follow_the_day(&self) {
        let today = self.today();
        if self.0.day.replace(Some(today)).is_none_or(|day| day == today) {
            return;
        }
        let known = self.signals().rights.with_untracked(|all| all.keys().cloned().collect::<Vec<_>>());
        for family in known {
            self.reread_rights(&family);
        }
    }

    /// Another tab has changed something of a family: perhaps what was said of it.
    pub(super) fn reread_rights(&self, family: &FamilyId) {
        let known = self.signals().rights.with_untracked(|all| all.contains_key(family));
        // One reading serves a run of keys.
        if !known || !self.0.rereading_rights.borrow_mut().insert(family.clone()) {
            return;
        }
        let (app, family) = (self.clone(), family.clone());
        leptos::task::spawn_local(async move {
            app.platform().wait(LATER).await;
            app.0.rereading_rights.borrow_mut().remove(&family);
            // What cannot be read now is read with the next word from another tab.
            let _ = app.read_rights(&family).await;
        });
    }
}

fn right(all: &BTreeMap<FamilyId, Rights>, name: &SectionName) -> Right {
    all.get(&name.family).and_then(|rights| rights.get(&name.section)).copied().unwrap_or(Right::Write)
}
