//! The practice family on this device: made whole, and taken away again like any other.

use super::{App, Word};
use crate::doc::{Document, Heads, Stamp};
use crate::plan::{FamilyId, Section, Summary, practice};
use crate::store::{Basis, SectionName, StoreError, Written};
use leptos::prelude::*;

impl App {
    /// Whether the practice family is on this device; reactive.
    #[must_use]
    pub fn has_practice_family(&self) -> bool {
        let first = SectionName::new(FamilyId::practice(), Section::Family);
        self.signals().summaries.with(|all| all.contains_key(&first))
    }

    /// Makes the practice family, in the language of the screen; leaves it as it is where it is here already.
    ///
    /// # Errors
    /// What the store says; nothing of the family is then kept.
    pub async fn make_practice_family(&self) -> Result<FamilyId, StoreError> {
        let family = FamilyId::practice();
        if untrack(|| self.has_practice_family()) {
            return Ok(family);
        }
        // What an attempt that was broken off left behind would mix with the new.
        self.0.practice.remove_family(&family).await?;
        match self.write_practice_family(&family).await {
            Ok(()) => Ok(family),
            Err(why) => {
                // It is not listed without its first section, which comes last; what may be left goes next time.
                let _ = self.0.practice.remove_family(&family).await;
                Err(why)
            }
        }
    }

    /// Each section is one write; that of the family itself comes last, so that a part of the whole is never listed.
    async fn write_practice_family(&self, family: &FamilyId) -> Result<(), StoreError> {
        let answers = practice(untrack(|| self.lang()), self.platform().now().date());
        let time = self.platform().seconds();
        let mut sections: Vec<Section> = answers.all().into_iter().map(|(section, _, _)| section.clone()).collect();
        sections.dedup();
        sections.sort_by_key(|section| *section == Section::Family);
        let mut written = Vec::new();
        for section in sections {
            let mut document = Document::new(section.kind(), self.actor(&self.0.practice));
            if let Err(error) = document.fill(&section, &answers, Stamp { time }) {
                // Only a slip in the practice family itself can lead here, and its tests would have shown it.
                leptos::logging::error!("the practice family does not fit its forms: {error}");
            }
            let summary = Summary::of(&section, &answers, time);
            let name = SectionName::new(family.clone(), section);
            let (changes, heads) = (document.since(&Heads::default()), document.heads().to_bytes());
            let whole = Written {
                time,
                changes: &changes,
                heads: &heads,
                summary: &summary.to_bytes(),
                basis: Basis::default(),
            };
            self.0.practice.append(&name, whole).await?;
            written.push((name, summary));
        }
        for (name, _) in &written {
            self.platform().tell(&Word::Changed(name.clone()));
            // A page of the family may have been looked at while it was empty.
            if let Some(live) = self.live(name) {
                live.refresh(self).await;
            }
        }
        self.signals().summaries.update(|all| all.extend(written));
        // It keeps its id, so it may have been taken away earlier.
        if self.signals().gone.with_untracked(|gone| gone.as_ref() == Some(family)) {
            self.signals().gone.set(None);
        }
        Ok(())
    }
}
