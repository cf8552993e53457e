//! Who has what.

use super::{Content, Day, Extent, Grant, Ground, Ledger, Statement, StatementId, To};
use crate::plan::Section;
use crate::seal::{KeyId, SectionKeys, WriterId};
use std::collections::{BTreeMap, BTreeSet};

/// Who has a section on one day, as follows from the statements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The section.
    pub section: Section,
    /// Whose it is.
    pub owner: WriterId,
    /// Since when: seconds since 1970-01-01 UTC.
    pub founded: i64,
    /// Every grant, the oldest first.
    pub holdings: Vec<Holding>,
    /// The epoch before which nothing is kept: everything older was erased. 0 where nothing was.
    pub kept_from: u32,
    /// The keys that the owner has named, with their epochs.
    keys: BTreeMap<KeyId, u32>,
    /// Who has acknowledged which statement.
    acknowledged: BTreeMap<StatementId, BTreeSet<WriterId>>,
}

/// One grant and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holding {
    /// The statement that granted it.
    pub statement: StatementId,
    /// What was granted.
    pub grant: Grant,
    /// Since when: seconds since 1970-01-01 UTC.
    pub since: i64,
    /// What became of it.
    pub state: HoldingState,
    /// Consent that was withdrawn.
    pub withdrawals: Vec<Withdrawal>,
}

/// What became of a grant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoldingState {
    /// It holds.
    Holds,
    /// Its last day is past.
    Expired,
    /// The owner took it back.
    Revoked {
        /// The statement that did.
        statement: StatementId,
        /// When: seconds since 1970-01-01 UTC.
        time: i64,
    },
}

/// Consent that was withdrawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawal {
    /// The statement that tells it.
    pub statement: StatementId,
    /// The device that passed it on.
    pub told_by: WriterId,
    /// When that was said, by that device's clock: seconds since 1970-01-01 UTC.
    pub time: i64,
    /// Who withdrew, in words.
    pub by: String,
    /// When.
    pub date: Day,
    /// In which words.
    pub words: String,
}

impl Standing {
    /// What follows from the statements about one section; `None` where nobody has shared it.
    pub(super) fn of(ledger: &Ledger, section: &Section, today: Day) -> Option<Self> {
        let (owner, founded) = ledger.founded(section)?;
        let mut standing = Self {
            section: section.clone(),
            owner,
            founded,
            holdings: Vec::new(),
            kept_from: 0,
            keys: BTreeMap::new(),
            acknowledged: BTreeMap::new(),
        };
        let valid: Vec<&Statement> =
            ledger.about(section).filter(|statement| ledger.refusal(statement).is_none()).collect();
        // What became of each grant: there may be very many, and each is looked up once.
        let mut befell: BTreeMap<StatementId, Vec<&Statement>> = BTreeMap::new();
        for statement in &valid {
            if let Content::Revoked { grant, .. } | Content::ConsentWithdrawn { grant, .. } = statement.content() {
                befell.entry(*grant).or_default().push(statement);
            }
        }
        for statement in &valid {
            match statement.content() {
                Content::Keyed { epoch, key, .. } => {
                    let known = standing.keys.entry(*key).or_insert(*epoch);
                    *known = (*known).min(*epoch);
                }
                Content::Granted(grant) => {
                    let befell = befell.remove(&statement.id()).unwrap_or_default();
                    standing.holdings.push(holding(statement, grant, &befell, today));
                }
                Content::ErasureAsked { epoch, .. } => standing.kept_from = standing.kept_from.max(*epoch),
                Content::Acknowledged { statement: about, .. } => {
                    standing.acknowledged.entry(*about).or_default().insert(statement.by());
                }
                Content::Founded { .. } | Content::Revoked { .. } | Content::ConsentWithdrawn { .. } => {}
            }
        }
        standing.holdings.sort_by_key(|holding| (holding.since, holding.statement));
        standing.spread_withdrawals();
        Some(standing)
    }

    /// A consent that was withdrawn holds for none of the grants to the same receiver that rest on it and had been given
    /// by then: the statement names one of them, and the right may have been extended since. One that is given later
    /// rests on a consent given anew.
    fn spread_withdrawals(&mut self) {
        let withdrawn = self.holdings.iter().filter_map(|held| {
            let last = held.withdrawals.iter().max_by_key(|withdrawal| withdrawal.time)?;
            Some((held.grant.to.clone(), held.grant.ground.clone(), last.clone()))
        });
        for (to, ground, withdrawal) in withdrawn.collect::<Vec<_>>() {
            let also = self
                .holdings
                .iter_mut()
                .filter(|held| held.withdrawals.is_empty() && held.since <= withdrawal.time && held.grant.to == to);
            for held in also.filter(|held| held.grant.ground == ground) {
                held.withdrawals.push(withdrawal.clone());
            }
        }
    }

    /// What somebody may do today; `None` where nothing. The owner may write.
    #[must_use]
    pub fn extent(&self, to: &To) -> Option<Extent> {
        self.most(to, |_| true)
    }

    /// What somebody may be sent today: as [`Standing::extent`], by grants whose consent nobody has withdrawn.
    #[must_use]
    pub fn sent(&self, to: &To) -> Option<Extent> {
        self.most(to, |held| held.withdrawals.is_empty())
    }

    /// What those grants give that hold today and count.
    fn most(&self, to: &To, counts: impl Fn(&Holding) -> bool) -> Option<Extent> {
        if *to == To::Device(self.owner) {
            return Some(Extent::Write);
        }
        let holds = self.of_receiver(to).filter(|held| held.state == HoldingState::Holds && counts(held));
        let extent = holds.map(|held| held.grant.extent).max()?;
        // Who has no keys signs nothing, and so cannot write.
        Some(if matches!(to, To::Partner(_)) { Extent::Read } else { extent })
    }

    /// Every grant to one receiver.
    pub fn of_receiver<'a>(&'a self, to: &'a To) -> impl Iterator<Item = &'a Holding> {
        self.holdings.iter().filter(move |held| held.grant.to == *to)
    }

    /// Those grants that hold today.
    pub fn today(&self) -> impl Iterator<Item = &Holding> {
        self.holdings.iter().filter(|held| held.state == HoldingState::Holds)
    }

    /// Grants whose consent was withdrawn and which the owner has not taken back yet.
    pub fn waiting(&self) -> impl Iterator<Item = &Holding> {
        self.holdings
            .iter()
            .filter(|held| !held.withdrawals.is_empty() && !matches!(held.state, HoldingState::Revoked { .. }))
    }

    /// The devices that have acknowledged a statement.
    pub fn acknowledged(&self, statement: StatementId) -> impl Iterator<Item = WriterId> {
        self.acknowledged.get(&statement).into_iter().flatten().copied()
    }

    /// The epoch of a key, where the owner has named it and it was not erased.
    #[must_use]
    pub fn epoch(&self, key: KeyId) -> Option<u32> {
        self.keys.get(&key).copied()
    }

    /// Whether these keys have that of the newest epoch, and it has no rival ([`Standing::has_rivals`]). Where not, what
    /// is written now may still open for somebody whose right was taken back: the device has heard of the epoch, and waits
    /// for a package with its key.
    #[must_use]
    pub fn is_current(&self, keys: &SectionKeys) -> bool {
        let newest = keys.current().map(|key| key.epoch);
        !self.has_rivals() && self.keys.values().max().is_none_or(|known| newest >= Some(*known))
    }

    /// Whether the newest epoch has several keys: two devices of the owner's, one restored from the other's back-up, have
    /// begun it before they heard of each other. Whose right the one took back may have the key of the other: none of them
    /// is to seal anything until the owner has begun the next epoch ([`super::Speaker::end_rivalry`]).
    #[must_use]
    pub fn has_rivals(&self) -> bool {
        let newest = self.keys.values().max();
        self.keys.values().filter(|epoch| Some(*epoch) == newest).count() > 1
    }

    /// The names of all keys, each with its epoch.
    pub fn keys(&self) -> impl Iterator<Item = (KeyId, u32)> {
        self.keys.iter().map(|(key, epoch)| (*key, *epoch))
    }

    /// Whether a device may write today.
    pub(super) fn may_write(&self, device: WriterId) -> bool {
        self.extent(&To::Device(device)) == Some(Extent::Write)
    }

    /// Whether a device holds the section or once did.
    pub(super) fn has_held(&self, device: WriterId) -> bool {
        device == self.owner || self.of_receiver(&To::Device(device)).next().is_some()
    }

    /// Whether what a device wrote is taken from a sender: it may write today, or it once might and the owner, who
    /// knows until when, answers for it.
    pub(super) fn is_taken(&self, writer: WriterId, sender: WriterId) -> bool {
        self.may_write(writer) || (sender == self.owner && self.has_written(writer))
    }

    /// Whether a device may write or once might.
    fn has_written(&self, device: WriterId) -> bool {
        device == self.owner || self.of_receiver(&To::Device(device)).any(|held| held.grant.extent == Extent::Write)
    }
}

/// A grant and what became of it; `befell`: what was said about it.
fn holding(statement: &Statement, grant: &Grant, befell: &[&Statement], today: Day) -> Holding {
    let id = statement.id();
    let revoked = befell.iter().filter(|other| matches!(other.content(), Content::Revoked { .. }));
    let revoked = revoked.min_by_key(|other| (other.time(), other.id()));
    let state = match revoked {
        Some(other) => HoldingState::Revoked { statement: other.id(), time: other.time() },
        None if grant.last_day().is_some_and(|last| last < today) => HoldingState::Expired,
        None => HoldingState::Holds,
    };
    // What rests on another ground holds whoever withdraws a consent.
    let on_consent = matches!(grant.ground, Ground::Consent(_));
    let withdrawals = befell.iter().filter_map(|other| match other.content() {
        Content::ConsentWithdrawn { by, date, words, .. } if on_consent => Some(Withdrawal {
            statement: other.id(),
            told_by: other.by(),
            time: other.time(),
            by: by.clone(),
            date: *date,
            words: words.clone(),
        }),
        _ => None,
    });
    Holding { statement: id, grant: grant.clone(), since: statement.time(), state, withdrawals: withdrawals.collect() }
}
