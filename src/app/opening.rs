//! Opening sections, and reading a family's open sections together.

use super::{App, Live};
use crate::doc::{Actor, Document, Heads, Seen};
use crate::plan::{FamilyId, Field, Path, Reader, Section, SectionKind, Summary, Value};
use crate::store::{SectionName, StoreError, Stored};
use leptos::prelude::*;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// How many sections of a family are opened before they are asked for: all of most families, and few of a very large
/// one.
const AHEAD: usize = 16;

/// What is kept of a section, as a document.
pub(super) struct FromStore {
    /// Everything that reads.
    pub(super) document: Document,
    /// How many pieces do not open or read; one at least where something is missing.
    pub(super) unreadable: usize,
    /// What was once written here and is not there any more.
    pub(super) missing: Heads,
}

impl FromStore {
    /// Puts together what is kept.
    pub(super) fn new(kind: SectionKind, actor: Actor, stored: &Stored) -> Self {
        let pieces: Vec<Vec<u8>> = stored.pieces.iter().map(|(_, piece)| piece.changes.clone()).collect();
        let mut opened = Document::open(kind, actor, &pieces);
        let written = stored.heads.as_deref().map(Heads::from_bytes).unwrap_or_default();
        let missing = opened.document.missing(&written);
        let unreadable = (stored.unopened.len() + opened.unreadable.len()).max(usize::from(!missing.is_empty()));
        Self { document: opened.document, unreadable, missing }
    }
}

impl App {
    /// Opens a section, or gives it where it is open already.
    ///
    /// # Errors
    /// What the store says. Damaged pieces are no error: they are reported, and the rest is open.
    pub async fn open(&self, name: &SectionName) -> Result<Live, StoreError> {
        if let Some(live) = self.live(name) {
            return Ok(live);
        }
        self.know_rights(&name.family).await?;
        let vault = self.vault(&name.family)?;
        let stored = vault.read(name).await?;
        // Another page may have opened it while this one waited.
        if let Some(live) = self.live(name) {
            return Ok(live);
        }
        let opened = FromStore::new(name.section.kind(), self.actor(&vault), &stored);
        self.tell_damage(name, opened.unreadable);
        // A family with this id is here (again): the practice family keeps its id.
        if self.signals().gone.with_untracked(|gone| gone.as_ref() == Some(&name.family)) {
            self.signals().gone.set(None);
        }
        let live = Live::new(name.clone(), opened, &stored);
        self.0.open.borrow_mut().insert(name.clone(), live.clone());
        live.compact_when_idle(self);
        Ok(live)
    }

    /// Tells how many pieces of a section cannot be read.
    pub(super) fn tell_damage(&self, name: &SectionName, unreadable: usize) {
        self.signals().damaged.maybe_update(|all| match unreadable {
            0 => all.remove(name).is_some(),
            _ => all.insert(name.clone(), unreadable) != Some(unreadable),
        });
    }

    /// Opens several sections of one family.
    ///
    /// # Errors
    /// What the store says of the first that does not open.
    pub async fn open_all(&self, family: &FamilyId, sections: &[Section]) -> Result<(), StoreError> {
        for section in sections {
            self.open(&SectionName::new(family.clone(), section.clone())).await?;
        }
        Ok(())
    }

    /// Opens a family's sections before they are asked for, one at a time, what was changed last first. Ends when it is
    /// no longer `wanted`. What cannot be read says so when it is asked for.
    pub fn read_ahead(&self, family: &FamilyId, wanted: impl Fn() -> bool + 'static) {
        let mut sections: Vec<(i64, SectionName)> = self.signals().summaries.with_untracked(|all| {
            let of_family = all.iter().filter(|(name, _)| name.family == *family);
            of_family.map(|(name, summary)| (summary.changed, name.clone())).collect()
        });
        sections.sort_by_key(|(changed, _)| Reverse(*changed));
        sections.truncate(AHEAD);
        let app = self.clone();
        leptos::task::spawn_local(async move {
            for (_, name) in sections {
                app.platform().painted().await;
                if !wanted() {
                    return;
                }
                let _ = app.open(&name).await;
            }
        });
    }

    /// A section that is open.
    #[must_use]
    pub fn live(&self, name: &SectionName) -> Option<Live> {
        self.0.open.borrow().get(name).cloned()
    }

    /// Another tab wrote to a section.
    pub(super) fn heard(&self, name: SectionName) {
        let app = self.clone();
        leptos::task::spawn_local(async move {
            if let Some(live) = app.live(&name) {
                live.refresh(&app).await;
            } else if !app.0.rereading.replace(true) {
                // Its summary is new; the section itself is read when it is opened. One reading serves a run of keys.
                app.platform().wait(1_000).await;
                app.0.rereading.set(false);
                // What cannot be read now is read with the next word from another tab.
                let _ = app.read_device().await;
            }
        });
    }

    /// Everything of a family that is open, to read at one moment.
    #[must_use]
    pub fn reader(&self, family: &FamilyId) -> FamilyReader {
        FamilyReader { app: self.clone(), family: family.clone(), tracked: false }
    }

    /// Everything of a family that is open; what reads through it runs again when an answer that it read changes.
    #[must_use]
    pub fn tracking_reader(&self, family: &FamilyId) -> FamilyReader {
        FamilyReader { app: self.clone(), family: family.clone(), tracked: true }
    }
}

/// Reads the open sections of a family; a section that is not open reads as empty.
#[derive(Clone)]
pub struct FamilyReader {
    app: App,
    family: FamilyId,
    tracked: bool,
}

impl FamilyReader {
    fn seen(&self, section: &Section, path: &Path, field: &Field) -> Seen {
        let name = SectionName::new(self.family.clone(), section.clone());
        let Some(live) = self.app.live(&name) else { return Seen::default() };
        if self.tracked { live.seen(path, field).get() } else { live.seen_now(path, field) }
    }
}

impl FamilyReader {
    /// Whether it is the family section, of which nothing is here, while there is something that others have shared: who
    /// belongs to the family, and what must be heeded, is then written elsewhere.
    fn lacks(&self, name: &SectionName) -> bool {
        let signals = self.app.signals();
        let is_of_others = |all: &BTreeMap<FamilyId, BTreeSet<Section>>| all.contains_key(&name.family);
        let is_here = |all: &BTreeMap<SectionName, Summary>| all.contains_key(name);
        name.section == Section::Family
            && if self.tracked {
                signals.of_others.with(is_of_others) && !signals.summaries.with(is_here)
            } else {
                signals.of_others.with_untracked(is_of_others) && !signals.summaries.with_untracked(is_here)
            }
    }
}

impl Reader for FamilyReader {
    fn read(&self, section: &Section, path: &Path, field: &Field) -> Value {
        self.seen(section, path, field).value
    }

    fn others(&self, section: &Section, path: &Path, field: &Field) -> Vec<Value> {
        self.seen(section, path, field).others
    }

    fn is_whole(&self, section: &Section) -> bool {
        let name = SectionName::new(self.family.clone(), section.clone());
        let damaged = self.app.signals().damaged;
        let is_damaged = |all: &BTreeMap<SectionName, usize>| all.contains_key(&name);
        let is_damaged = if self.tracked { damaged.with(is_damaged) } else { damaged.with_untracked(is_damaged) };
        !is_damaged && !self.lacks(&name) && self.app.live(&name).is_some()
    }
}
