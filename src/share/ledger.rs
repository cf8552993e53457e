//! Everything that was said about a family's sections.

use super::{Content, Day, Refusal, Standing, Statement, StatementId, To};
use crate::plan::{FamilyId, Section};
use crate::seal::{OpenError, WriterId};
use std::collections::{BTreeMap, BTreeSet};

/// How often one device may say anew that the same consent was withdrawn, as in better words.
const MOST_WITHDRAWALS: usize = 8;

/// The statements about one family: a set that only grows. Two ledgers come together in any order to the same
/// ([`Ledger::merged`]), as long as they agree on who founded what.
///
/// A statement without effect may stand here, such as one that somebody had no right to; what counts is told by
/// [`Ledger::standing`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ledger {
    family: FamilyId,
    statements: BTreeMap<StatementId, Statement>,
    /// Who founded each section, and when: asked for every statement about it.
    founded: BTreeMap<Section, (WriterId, i64)>,
}

impl Ledger {
    /// Nothing said yet.
    #[must_use]
    pub const fn new(family: FamilyId) -> Self {
        Self { family, statements: BTreeMap::new(), founded: BTreeMap::new() }
    }

    /// The family.
    #[must_use]
    pub const fn family(&self) -> &FamilyId {
        &self.family
    }

    /// Adds a statement; gives `false` where it was there already.
    ///
    /// # Errors
    /// [`Refusal::OtherFamily`], and [`Refusal::OtherOwner`] where it founds a section that somebody else has founded:
    /// the first that was accepted here stays.
    pub fn add(&mut self, statement: Statement) -> Result<bool, Refusal> {
        if statement.family() != &self.family {
            return Err(Refusal::OtherFamily);
        }
        if self.statements.contains_key(&statement.id()) {
            return Ok(false);
        }
        if matches!(statement.content(), Content::Founded { .. }) {
            if let Some(owner) = self.owner(statement.section()) {
                return Err(Refusal::OtherOwner { owner });
            }
            self.founded.insert(statement.section().clone(), (statement.by(), statement.time()));
        }
        self.statements.insert(statement.id(), statement);
        Ok(true)
    }

    /// The statements of both. Gives those of the other that were refused, each with the reason.
    #[must_use]
    pub fn merged(mut self, other: &Self) -> (Self, Vec<(StatementId, Refusal)>) {
        let mut refused = Vec::new();
        for statement in other.iter() {
            if let Err(why) = self.add(statement.clone()) {
                refused.push((statement.id(), why));
            }
        }
        (self, refused)
    }

    /// Every statement, in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = &Statement> {
        self.statements.values()
    }

    /// The statements about one section.
    pub fn about(&self, section: &Section) -> impl Iterator<Item = &Statement> {
        self.iter().filter(move |statement| statement.section() == section)
    }

    /// A statement by its name.
    #[must_use]
    pub fn get(&self, id: StatementId) -> Option<&Statement> {
        self.statements.get(&id)
    }

    /// The sections that are shared.
    #[must_use]
    pub fn sections(&self) -> BTreeSet<&Section> {
        self.founded.keys().collect()
    }

    /// Whose a section is.
    #[must_use]
    pub fn owner(&self, section: &Section) -> Option<WriterId> {
        self.founded(section).map(|(owner, _)| owner)
    }

    /// Who has a section on a day; `None` where nobody has shared it.
    #[must_use]
    pub fn standing(&self, section: &Section, today: Day) -> Option<Standing> {
        Standing::of(self, section, today)
    }

    /// Why a statement has no effect, here or not; `None` where it has.
    #[must_use]
    pub fn refusal(&self, statement: &Statement) -> Option<Refusal> {
        let by = statement.by();
        if statement.family() != &self.family {
            return Some(Refusal::OtherFamily);
        }
        let section = statement.section();
        if *section == Section::Notes || self.family.is_practice() {
            return Some(Refusal::NotForHere);
        }
        let owner = self.owner(section);
        match statement.content() {
            Content::Founded { .. } => {
                return owner.filter(|owner| *owner != by).map(|owner| Refusal::OtherOwner { owner });
            }
            _ if owner.is_none() => return Some(Refusal::NotFounded),
            Content::Keyed { .. } | Content::Granted(_) | Content::ErasureAsked { .. } if owner != Some(by) => {
                return Some(Refusal::NotOwner { by });
            }
            Content::Revoked { .. } if owner != Some(by) => return Some(Refusal::NotOwner { by }),
            Content::ConsentWithdrawn { .. } | Content::Acknowledged { .. } if !self.has_held(section, by) => {
                return Some(Refusal::NotAHolder { by });
            }
            Content::ConsentWithdrawn { .. } if statement.bytes().len() > Statement::MOST_OF_HOLDERS => {
                return Some(Refusal::Piece(OpenError::TooLarge));
            }
            _ => {}
        }
        let known = match statement.content() {
            Content::Revoked { grant, .. } | Content::ConsentWithdrawn { grant, .. } => self.grants(section, *grant),
            Content::Acknowledged { statement, .. } => {
                let asked = self.get(*statement).filter(|about| about.content().wants_acknowledgement());
                asked.is_some_and(|about| about.section() == section)
            }
            _ => true,
        };
        (!known).then_some(Refusal::NoSuchStatement)
    }

    /// Whether a device has said this already, in another statement: that it knows of something, or, rather often, that a
    /// consent was withdrawn. Statements are kept and handed on for ever: one holder is not to fill the files of all.
    pub(super) fn is_repeated(&self, statement: &Statement) -> bool {
        let by_same = self.about(statement.section()).filter(|said| said.by() == statement.by());
        match statement.content() {
            Content::Acknowledged { statement: about, .. } => {
                by_same.map(Statement::content).any(|said| said.acknowledges() == Some(*about))
            }
            Content::ConsentWithdrawn { grant, .. } => {
                by_same.filter(|said| said.content().withdraws() == Some(*grant)).count() >= MOST_WITHDRAWALS
            }
            _ => false,
        }
    }

    /// Who founded a section, and when.
    pub(super) fn founded(&self, section: &Section) -> Option<(WriterId, i64)> {
        self.founded.get(section).copied()
    }

    /// Whether the owner ever granted the section to a device, or it is the owner's.
    pub(super) fn has_held(&self, section: &Section, device: WriterId) -> bool {
        let owner = self.owner(section);
        owner == Some(device)
            || self.about(section).any(|statement| {
                let granted = matches!(statement.content(), Content::Granted(grant) if grant.to == To::Device(device));
                granted && Some(statement.by()) == owner
            })
    }

    /// Whether a statement is a grant of the section.
    fn grants(&self, section: &Section, id: StatementId) -> bool {
        self.get(id).is_some_and(|found| found.section() == section && matches!(found.content(), Content::Granted(_)))
    }
}
