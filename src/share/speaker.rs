//! Saying things about sharing.

use super::{
    ChildsView, Content, Day, Grant, Ground, HoldingState, Ledger, NotShareable, Standing, Statement, StatementId, To,
    shareable,
};
use crate::doc::Clock;
use crate::plan::Section;
use crate::seal::{EpochKey, SectionKeys, SigningKey};

/// A device that says something about a family's sections at a moment. What it says is not in the ledger yet: it is to
/// be stored first.
#[derive(Debug)]
pub struct Speaker<'a> {
    /// What was said so far.
    pub ledger: &'a Ledger,
    /// The device.
    pub key: &'a SigningKey,
    /// The moment: seconds since 1970-01-01 UTC.
    pub time: i64,
    /// The day of that moment, where the device is.
    pub today: Day,
}

/// Why something is not said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unsaid {
    /// The section is never shared, or not now.
    #[error(transparent)]
    NotShareable(#[from] NotShareable),
    /// The child forbids it, and nobody can consent in the child's place. Another ground may apply.
    #[error("the child forbids it")]
    ChildForbids,
    /// It rests on consent and is about a child, and nothing is told of the child's own view.
    #[error("the child's own view is not told")]
    ChildUnheard,
    /// Its last day, or that of the consent, is past.
    #[error("its last day is past")]
    Ended,
    /// The consent is to be given on a later day.
    #[error("the consent is not given yet")]
    NotYetGiven,
    /// It rests on another ground than consent.
    #[error("it does not rest on consent")]
    NoConsent,
    /// The section has an owner already.
    #[error("the section has an owner already")]
    HasOwner,
    /// Only the owner may say this.
    #[error("the section is not this device's")]
    NotOwner,
    /// Only who holds the section may say this.
    #[error("this device does not hold the section")]
    NotAHolder,
    /// There is no such grant, or statement, that this could be about.
    #[error("there is no such statement")]
    NoSuchStatement,
    /// This was said before.
    #[error("this was said before")]
    Already,
    /// It has more words than anybody reads.
    #[error("it is too long")]
    TooLong,
    /// The device has no key of the section.
    #[error("there is no key")]
    NoKey,
}

impl Speaker<'_> {
    /// Makes a section this device's own, and names its keys. Comes before its first grant.
    ///
    /// # Errors
    /// [`Unsaid::NotShareable`] (`shielded` as [`shareable`]), [`Unsaid::HasOwner`], [`Unsaid::NoKey`].
    pub fn found(&self, section: &Section, keys: &SectionKeys, shielded: bool) -> Result<Vec<Statement>, Unsaid> {
        shareable(self.ledger.family(), section, shielded)?;
        if self.ledger.owner(section).is_some() {
            return Err(Unsaid::HasOwner);
        }
        if keys.is_empty() {
            return Err(Unsaid::NoKey);
        }
        let founded = self.say(Content::Founded { section: section.clone() });
        Ok(std::iter::once(founded).chain(keys.iter().map(|key| self.named(section, key))).collect())
    }

    /// Grants a section.
    ///
    /// # Errors
    /// [`Unsaid::NotShareable`] (`shielded` as [`shareable`]), [`Unsaid::NotOwner`], [`Unsaid::ChildForbids`],
    /// [`Unsaid::ChildUnheard`] for a child's page (whose individual plan is a child's, the caller knows),
    /// [`Unsaid::Ended`], [`Unsaid::NotYetGiven`], [`Unsaid::TooLong`], [`Unsaid::Already`].
    pub fn grant(&self, grant: Grant, shielded: bool) -> Result<Statement, Unsaid> {
        shareable(self.ledger.family(), &grant.section, shielded)?;
        self.owned(&grant.section)?;
        if let Ground::Consent(consent) = &grant.ground {
            if consent.childs_own.view == ChildsView::Forbidden {
                return Err(Unsaid::ChildForbids);
            }
            if consent.date > self.today {
                return Err(Unsaid::NotYetGiven);
            }
        }
        if matches!(grant.section, Section::Child(_)) && grant.ground.leaves_out_child() {
            return Err(Unsaid::ChildUnheard);
        }
        if grant.last_day().is_some_and(|last| last < self.today) {
            return Err(Unsaid::Ended);
        }
        self.once(Content::Granted(grant))
    }

    /// Takes back every grant of a section that somebody has, also those that have ended. A new epoch is to be begun with
    /// it ([`Speaker::rotate`]), so that nothing written from now on opens for whom they were taken from. All of it is to
    /// be stored in one transaction.
    ///
    /// # Errors
    /// [`Unsaid::NotOwner`], [`Unsaid::TooLong`], [`Unsaid::Already`] where nothing is left to take back.
    pub fn revoke_all(&self, section: &Section, from: &To, why: &str) -> Result<Vec<Statement>, Unsaid> {
        let standing = self.owned(section)?;
        let left = standing.of_receiver(from).filter(|held| !matches!(held.state, HoldingState::Revoked { .. }));
        let said: Vec<_> = left.map(|held| self.revoke(held.statement, why)).collect::<Result<_, _>>()?;
        if said.is_empty() { Err(Unsaid::Already) } else { Ok(said) }
    }

    /// Takes one grant back; others of the same section leave the right as it is.
    ///
    /// # Errors
    /// [`Unsaid::NoSuchStatement`], [`Unsaid::NotOwner`], [`Unsaid::Already`], [`Unsaid::TooLong`].
    fn revoke(&self, grant: StatementId, why: &str) -> Result<Statement, Unsaid> {
        let section = self.granted(grant)?.section.clone();
        let standing = self.owned(&section)?;
        let held = standing.holdings.iter().find(|held| held.statement == grant).ok_or(Unsaid::NoSuchStatement)?;
        if matches!(held.state, HoldingState::Revoked { .. }) {
            return Err(Unsaid::Already);
        }
        self.once(Content::Revoked { section, grant, why: why.to_owned() })
    }

    /// Begins the next epoch: its key, made of 32 bytes that were just drawn from a source of randomness fit for keys,
    /// and the statement that names it. Both are to be stored in one transaction.
    ///
    /// # Errors
    /// [`Unsaid::NotOwner`], [`Unsaid::NoKey`].
    pub fn rotate(
        &self,
        section: &Section,
        keys: &SectionKeys,
        random: [u8; 32],
    ) -> Result<(EpochKey, Statement), Unsaid> {
        let standing = self.owned(section)?;
        if keys.is_empty() {
            return Err(Unsaid::NoKey);
        }
        let next = keys.next(self.time, random);
        // Of the keys that were named before, some may not be readable here: of two with one number, the others might
        // go on writing with the one that is not taken back.
        let after = standing.keys().map(|(_, epoch)| epoch.saturating_add(1)).max().unwrap_or_default();
        let key = EpochKey { epoch: next.epoch.max(after), ..next };
        let named = self.named(section, &key);
        Ok((key, named))
    }

    /// Begins the next epoch as [`Speaker::rotate`] does, where that is needed because the newest has several keys
    /// ([`Standing::has_rivals`]) and the section is this device's; `None` where it is not.
    #[must_use]
    pub fn end_rivalry(
        &self,
        section: &Section,
        keys: &SectionKeys,
        random: impl FnOnce() -> [u8; 32],
    ) -> Option<(EpochKey, Statement)> {
        self.owned(section).ok().filter(Standing::has_rivals)?;
        self.rotate(section, keys, random()).ok()
    }

    /// Passes on that the consent on which a grant rests was withdrawn.
    ///
    /// # Errors
    /// [`Unsaid::NoSuchStatement`], [`Unsaid::NotAHolder`], [`Unsaid::NoConsent`], [`Unsaid::TooLong`],
    /// [`Unsaid::Already`].
    pub fn withdraw(&self, grant: StatementId, by: &str, date: Day, words: &str) -> Result<Statement, Unsaid> {
        let Grant { section, ground, .. } = self.granted(grant)?.clone();
        self.held(&section)?;
        if !matches!(ground, Ground::Consent(_)) {
            return Err(Unsaid::NoConsent);
        }
        let (by, words) = (by.to_owned(), words.to_owned());
        let said = self.once(Content::ConsentWithdrawn { section, grant, by, date, words })?;
        if said.bytes().len() > Statement::MOST_OF_HOLDERS { Err(Unsaid::TooLong) } else { Ok(said) }
    }

    /// Asks all holders to put a new state in the place of everything older.
    ///
    /// The section was made anew ([`crate::doc::Document::rebased`]) and a new epoch begun with [`Speaker::rotate`]:
    /// `key` is its key, with which the new state is sealed. All of it is to be stored in one transaction: a package
    /// with the new key and without this statement would let the old state pass for the new one. `seen`: what the old document knows ([`crate::doc::Document::clock`]). `erased`: what was
    /// erased, in words that do not repeat it.
    ///
    /// # Errors
    /// [`Unsaid::NotOwner`].
    pub fn ask_erasure(
        &self,
        section: &Section,
        erased: &str,
        key: &EpochKey,
        seen: Clock,
    ) -> Result<Statement, Unsaid> {
        self.owned(section)?;
        let (section, erased) = (section.clone(), erased.to_owned());
        self.once(Content::ErasureAsked { section, erased, epoch: key.epoch, seen })
    }

    /// Tells that this device knows of a statement and has done what it asks.
    ///
    /// # Errors
    /// [`Unsaid::NoSuchStatement`] also where it asks for nothing, [`Unsaid::NotAHolder`], [`Unsaid::Already`].
    pub fn acknowledge(&self, statement: StatementId) -> Result<Statement, Unsaid> {
        let asked = self.ledger.get(statement).filter(|said| said.content().wants_acknowledgement());
        let section = asked.ok_or(Unsaid::NoSuchStatement)?.section().clone();
        let standing = self.held(&section)?;
        if standing.acknowledged(statement).any(|device| device == self.key.writer()) {
            return Err(Unsaid::Already);
        }
        self.once(Content::Acknowledged { section, statement })
    }

    fn say(&self, content: Content) -> Statement {
        Statement::sign(self.ledger.family(), self.moment(content.section()), content, self.key)
    }

    /// When something is said about a section: by the clock, but after every right of it that this device has taken
    /// back, however the clock was set since. Whose right was taken back hears what was said until then.
    fn moment(&self, section: &Section) -> i64 {
        let own = self.ledger.about(section).filter(|said| said.by() == self.key.writer());
        let taken_back = own.filter(|said| matches!(said.content(), Content::Revoked { .. }));
        taken_back.map(|said| said.time().saturating_add(1)).fold(self.time, i64::max)
    }

    /// Says what was not said before: the same words at the same moment would be the same statement.
    fn once(&self, content: Content) -> Result<Statement, Unsaid> {
        let said = self.say(content);
        if said.bytes().len() > Statement::MOST {
            return Err(Unsaid::TooLong);
        }
        if self.ledger.get(said.id()).is_some() { Err(Unsaid::Already) } else { Ok(said) }
    }

    fn named(&self, section: &Section, key: &EpochKey) -> Statement {
        self.say(Content::Keyed { section: section.clone(), epoch: key.epoch, key: key.key.id() })
    }

    fn owned(&self, section: &Section) -> Result<Standing, Unsaid> {
        let standing = self.ledger.standing(section, self.today).ok_or(Unsaid::NotOwner)?;
        if standing.owner == self.key.writer() { Ok(standing) } else { Err(Unsaid::NotOwner) }
    }

    fn held(&self, section: &Section) -> Result<Standing, Unsaid> {
        let standing = self.ledger.standing(section, self.today).ok_or(Unsaid::NotAHolder)?;
        if standing.has_held(self.key.writer()) { Ok(standing) } else { Err(Unsaid::NotAHolder) }
    }

    fn granted(&self, grant: StatementId) -> Result<&Grant, Unsaid> {
        match self.ledger.get(grant).map(Statement::content) {
            Some(Content::Granted(grant)) => Ok(grant),
            _ => Err(Unsaid::NoSuchStatement),
        }
    }
}
