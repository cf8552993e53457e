//! What a package would bring.

use super::{Arrival, Extent, Introduced, Refused, Standing, Statement, StatementId, To, introduced};
use crate::doc::{Author, Contribution, Crossing};
use crate::plan::{FamilyId, Path, Section};
use crate::seal::{Card, SealedChunk, SectionKeys, WriterId};
use std::collections::{BTreeMap, BTreeSet};

/// What a package would bring to this device, and what is refused of it. Nothing of it is stored yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// The family.
    pub family: FamilyId,
    /// Nothing of the family is on this device.
    pub is_new_family: bool,
    /// The sender.
    pub from: Card,
    /// What the sender's card is to the contacts that are kept.
    pub arrival: Arrival,
    /// For whom it was made.
    pub to: To,
    /// When it was made, by the sender's clock: seconds since 1970-01-01 UTC.
    pub time: i64,
    /// The sections that it brings something of, or that it was about.
    pub sections: Vec<SectionPreview>,
    /// What is not taken, and why.
    pub refused: Vec<Refused>,
    /// Who is behind devices that the file speaks of, as the sender says.
    pub people: BTreeMap<WriterId, Introduced>,
}

/// What would come to one section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionPreview {
    /// The section.
    pub section: Section,
    /// The section is on this device already.
    pub is_here: bool,
    /// What this device may do with it; `None` where its right has ended.
    pub mine: Option<Extent>,
    /// Who has the section, on which ground and until when, as it would then be known.
    pub standing: Standing,
    /// Changes that are not here yet.
    pub changes: Vec<Change>,
    /// The paths that would read otherwise.
    pub paths: Vec<Path>,
    /// What was changed here as well, and rows that would go or come back.
    pub crossings: Vec<Crossing>,
    /// Some changes build on others that are missing; they wait for a later package.
    pub waits: bool,
    /// What was said and is not known here yet: grants, revocations, withdrawn consent, acknowledgements.
    pub statements: Vec<Statement>,
    /// The section is asked to be erased here and put anew.
    pub erasure: Option<Erasure>,
    pub(super) keys: SectionKeys,
    pub(super) chunks: Vec<SealedChunk>,
}

/// One change that would come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What it tells of itself.
    pub told: Contribution,
    /// The device that sealed it, as its signature proves.
    pub sealed_by: WriterId,
}

/// What erasing means here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erasure {
    /// The statement that asks for it.
    pub statement: StatementId,
    /// What was erased, in the owner's words.
    pub erased: String,
    /// Changes on this device that the owner did not know and that will be gone: to be written anew by who made them.
    pub lost: Vec<Contribution>,
}

/// What to store, all in one transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acceptance {
    /// The family.
    pub family: FamilyId,
    /// The sender's card, where it is new or has other words than before. Never one with other keys.
    pub contact: Option<Card>,
    /// What to store for each section.
    pub sections: Vec<AcceptedSection>,
    /// What this device is asked to acknowledge.
    pub to_acknowledge: Vec<StatementId>,
    /// Those whom the sender names, of the devices that have to do with what is taken or was here.
    pub people: BTreeMap<WriterId, Introduced>,
}

/// What to store for one section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcceptedSection {
    /// The section.
    pub section: Section,
    /// Statements for the ledger.
    pub statements: Vec<Statement>,
    /// Further keys.
    pub keys: SectionKeys,
    /// Further chunks.
    pub chunks: Vec<SealedChunk>,
    /// The section was erased: all its chunks and keys that are here, and were sealed in an earlier epoch than this,
    /// are to be destroyed in the same transaction, and its document opened anew.
    pub destroys_before: Option<u32>,
}

impl Preview {
    /// Whether everything is here already.
    #[must_use]
    pub fn is_nothing_new(&self) -> bool {
        self.sections.iter().all(SectionPreview::is_nothing_new)
    }

    /// Takes what would come to the sections that were chosen, and nothing of the others.
    #[must_use]
    pub fn accept(self, chosen: &[Section]) -> Acceptance {
        let (old, new): (Vec<_>, Vec<_>) = self.sections.into_iter().partition(SectionPreview::is_nothing_new);
        let taken: Vec<_> = new.into_iter().filter(|section| chosen.contains(&section.section)).collect();
        let known: BTreeSet<WriterId> =
            taken.iter().chain(&old).flat_map(|section| introduced::devices(&section.standing)).collect();
        let mut people = self.people;
        people.retain(|device, _| !taken.is_empty() && known.contains(device));
        let asks = |said: &&Statement| said.content().wants_acknowledgement();
        let asked = taken.iter().flat_map(|section| &section.statements).filter(asks).map(Statement::id);
        let erased = taken.iter().filter_map(|section| Some(section.erasure.as_ref()?.statement));
        let to_acknowledge: BTreeSet<StatementId> = asked.chain(erased).collect();
        let contact = match self.arrival {
            Arrival::New | Arrival::OtherWords { namesake: None, .. } if !taken.is_empty() => Some(self.from),
            _ => None,
        };
        let sections = taken.into_iter().map(SectionPreview::accepted).collect();
        Acceptance {
            family: self.family,
            contact,
            sections,
            to_acknowledge: to_acknowledge.into_iter().collect(),
            people,
        }
    }
}

impl SectionPreview {
    /// Whether everything of the section is here already.
    #[must_use]
    pub fn is_nothing_new(&self) -> bool {
        self.changes.is_empty() && self.statements.is_empty() && self.keys.is_empty() && self.erasure.is_none()
    }

    fn accepted(self) -> AcceptedSection {
        AcceptedSection {
            destroys_before: self.erasure.map(|_| self.standing.kept_from),
            section: self.section,
            statements: self.statements,
            keys: self.keys,
            chunks: self.chunks,
        }
    }
}

impl Change {
    /// Whether somebody else than its author sealed it, so that nothing proves whose it is.
    #[must_use]
    pub fn is_passed_on(&self) -> bool {
        self.told.author != Author::Device(self.sealed_by.mark()) && self.told.author != Author::Forms
    }
}
