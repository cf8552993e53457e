//! What a device may do with a section that is on it.

use super::{Day, Extent, HoldingState, Ledger, Standing, To};
use crate::plan::Section;
use crate::seal::WriterId;
use chrono::DateTime;

/// What a device may do with a section that is on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Right {
    /// Read and write: nobody else's right is known, or the owner lets it.
    Write,
    /// Read what is here, and what comes.
    Read {
        /// Whose the section is.
        owner: WriterId,
    },
    /// Read what is here; no more comes.
    Ended {
        /// Whose the section is.
        owner: WriterId,
        /// The last day, or that on which it was taken back.
        on: Option<Day>,
    },
}

impl Right {
    /// Whether what is written here reaches the others.
    #[must_use]
    pub const fn may_write(self) -> bool {
        matches!(self, Self::Write)
    }

    /// Whose the section is, where it is somebody else's and may not be written.
    #[must_use]
    pub const fn asks(self) -> Option<WriterId> {
        match self {
            Self::Write => None,
            Self::Read { owner } | Self::Ended { owner, .. } => Some(owner),
        }
    }
}

impl Ledger {
    /// What a device may do with a section today. One that was never shared, or that the device did not get from
    /// anybody, is its own.
    #[must_use]
    pub fn right(&self, section: &Section, me: WriterId, today: Day) -> Right {
        self.standing(section, today).map_or(Right::Write, |standing| standing.right(me))
    }
}

impl Ledger {
    /// Who has shared something of the family, each perhaps several times.
    pub fn owners(&self) -> impl Iterator<Item = WriterId> {
        self.sections().into_iter().filter_map(|section| self.owner(section))
    }

    /// Whose the family is, where it is not of these devices: somebody else has shared something of it, and none of
    /// these has.
    #[must_use]
    pub fn host(&self, own: &[WriterId]) -> Option<WriterId> {
        let is_own = self.owners().any(|owner| own.contains(&owner));
        self.owners().next().filter(|_| !is_own)
    }
}

impl Standing {
    /// What a device may do with the section on the day of the standing.
    #[must_use]
    pub fn right(&self, me: WriterId) -> Right {
        let (owner, to) = (self.owner, To::Device(me));
        match self.extent(&to) {
            Some(Extent::Write) => Right::Write,
            Some(Extent::Read) => Right::Read { owner },
            None if self.of_receiver(&to).next().is_none() => Right::Write,
            None => Right::Ended { owner, on: self.ended(&to) },
        }
    }

    /// The last day on which somebody, who has no right any more, had one.
    fn ended(&self, to: &To) -> Option<Day> {
        let ends = self.of_receiver(to).filter_map(|held| {
            let last = held.grant.last_day();
            match held.state {
                HoldingState::Revoked { time, .. } => {
                    let day = DateTime::from_timestamp(time, 0).map(|time| Day(time.date_naive()));
                    // What had ended by itself was not ended by taking it back.
                    day.into_iter().chain(last).min()
                }
                HoldingState::Expired | HoldingState::Holds => last,
            }
        });
        ends.max()
    }
}
