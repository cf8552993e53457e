//! What was said about a family's sections, kept in the vault.

use crate::app::App;
use crate::plan::FamilyId;
use crate::share::{Day, Ledger, Speaker, Statement};
use crate::store::{Change, Named, SectionName, StoreError, Vault};
use std::collections::BTreeMap;

/// What was said about a family's sections, as far as it can be read here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// What was said.
    pub ledger: Ledger,
    /// How many statements are kept that cannot be read. One of them may have taken back what the others grant: with
    /// any of them nothing may be handed over or taken in, only shown.
    pub unreadable: usize,
}

/// The kind under which statements are kept.
const STATEMENT: &str = "statement";

impl App {
    /// Everything that was said about a family's sections, as far as it is known here.
    ///
    /// # Errors
    /// What the store says.
    pub async fn ledger(&self, family: &FamilyId) -> Result<Known, StoreError> {
        let kept = self.vault(family)?.named(Some(family), STATEMENT).await?;
        let count = kept.unopened + kept.records.len();
        let statements: Vec<Statement> =
            kept.records.into_iter().filter_map(|record| Statement::read(record.content).ok()).collect();
        let unreadable = count - statements.len();
        Ok(Known { ledger: together(family.clone(), statements), unreadable })
    }

    /// What was said about a family's sections, to act on; `None` where some of it cannot be read, as a right that was
    /// taken back may then seem to hold.
    pub(super) async fn whole_ledger(&self, family: &FamilyId) -> Result<Option<Ledger>, StoreError> {
        let known = self.ledger(family).await?;
        Ok((known.unreadable == 0).then_some(known.ledger))
    }

    /// Today, where the device is.
    #[must_use]
    pub fn today(&self) -> Day {
        Day(self.platform().now().date())
    }

    /// What this device can say about a family now.
    pub(super) fn speaker<'a>(&self, ledger: &'a Ledger, own: &'a Vault) -> Speaker<'a> {
        Speaker { ledger, key: &own.identity().signing, time: self.platform().seconds(), today: self.today() }
    }
}

/// The epoch from which each section is kept, as the statements among these records say: everything older was erased.
pub(in crate::app) fn kept_from(records: &[Named], today: Day) -> BTreeMap<SectionName, u32> {
    let mut said: BTreeMap<FamilyId, Vec<Statement>> = BTreeMap::new();
    for record in records.iter().filter(|record| record.kind == STATEMENT) {
        let Ok(statement) = Statement::read(record.content.clone()) else { continue };
        said.entry(statement.family().clone()).or_default().push(statement);
    }
    let mut all = BTreeMap::new();
    for (family, statements) in said {
        let ledger = together(family, statements);
        for section in ledger.sections() {
            let standing = ledger.standing(section, today);
            let name = SectionName::new(ledger.family().clone(), section.clone());
            all.extend(standing.map(|standing| (name, standing.kept_from)));
        }
    }
    all
}

/// What was said about a family, as it counts here.
fn together(family: FamilyId, mut statements: Vec<Statement>) -> Ledger {
    // Who founded a section first here stays its owner; of one device the earlier word comes first.
    statements.sort_by_key(|statement| (statement.time(), statement.id()));
    let mut ledger = Ledger::new(family);
    for statement in statements {
        // One that has no place says nothing, and is left where it is.
        let _ = ledger.add(statement);
    }
    ledger
}

/// What has to be kept for a statement.
pub(super) fn put(own: &Vault, statement: &Statement) -> Change {
    own.put_named(&Named {
        family: Some(statement.family().clone()),
        kind: STATEMENT.to_owned(),
        name: statement.id().to_string(),
        content: statement.bytes().to_vec(),
    })
}
