//! What of what was said somebody may hear.

use super::{Content, Day, HoldingState, Ledger, Standing, Statement, To};
use crate::plan::Section;
use crate::seal::WriterId;
use chrono::NaiveTime;

impl Ledger {
    /// What a device may hear about a section: everything while it holds it; afterwards what the owner said until then,
    /// what became of its own grants, that the section is to be erased, and what the owner acknowledged. Nothing where it
    /// never held it.
    ///
    /// Together it makes sense to who hears nothing else: nothing of it is about what is left out.
    #[must_use]
    pub fn told(&self, section: &Section, to: WriterId, today: Day) -> Vec<&Statement> {
        let Some(standing) = self.standing(section, today).filter(|standing| standing.has_held(to)) else {
            return Vec::new();
        };
        let to = To::Device(to);
        let mut said: Vec<&Statement> = self.about(section).collect();
        said.sort_by_key(|said| (said.content().rank(), said.id()));
        if let Some(ended) = ended(&standing, &to) {
            // It ended by the owner's clock. What others said by theirs may be from after it.
            let before = |said: &Statement| said.by() == standing.owner && said.time() <= ended;
            said.retain(|said| before(said) || concerns(said, &standing, &to));
        }
        let mut heard = Self::new(self.family().clone());
        said.retain(|said| heard.refusal(said).is_none() && heard.add((*said).clone()).is_ok());
        said
    }

    /// Whether a device has acknowledged everything about a section that it is asked to; `None` where it is asked nothing.
    #[must_use]
    pub fn has_answered(&self, section: &Section, device: WriterId, today: Day) -> Option<bool> {
        let standing = self.standing(section, today)?;
        let asked = |said: &&Statement| said.content().wants_acknowledgement() && said.by() != device;
        let mut asked = self.told(section, device, today).into_iter().filter(asked).peekable();
        asked.peek()?;
        Some(asked.all(|said| standing.acknowledged(said.id()).any(|by| by == device)))
    }
}

/// When somebody's right ended, in seconds since 1970-01-01 UTC; `None` while it holds.
fn ended(standing: &Standing, to: &To) -> Option<i64> {
    if standing.extent(to).is_some() {
        return None;
    }
    let ends = standing.of_receiver(to).filter_map(|held| {
        let expired = held.grant.last_day().and_then(|last| last.0.succ_opt()).map(|day| {
            // The clocks of those who speak of a day need not agree; whoever held it until then may hear it.
            day.and_time(NaiveTime::MIN).and_utc().timestamp()
        });
        match held.state {
            // What had ended by itself was not ended by taking it back.
            HoldingState::Revoked { time, .. } => expired.into_iter().chain([time]).min(),
            HoldingState::Expired => expired,
            HoldingState::Holds => None,
        }
    });
    ends.max()
}

/// Whether a statement concerns somebody whose right has ended.
fn concerns(said: &Statement, standing: &Standing, to: &To) -> bool {
    match said.content() {
        Content::Founded { .. } | Content::ErasureAsked { .. } => true,
        Content::Granted(grant) => grant.to == *to,
        Content::Revoked { grant, .. } | Content::ConsentWithdrawn { grant, .. } => {
            standing.of_receiver(to).any(|held| held.statement == *grant)
        }
        Content::Acknowledged { .. } => said.by() == standing.owner || *to == To::Device(said.by()),
        Content::Keyed { .. } => false,
    }
}
