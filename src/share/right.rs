//! What a device may do with a section that is on it.

use super::{Day, Extent, HoldingState, Ledger, Standing, To};
use crate::plan::Section;
use crate::seal::{SectionKeys, WriterId};
use chrono::DateTime;

/// What a device may do with a section that is on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Right {
    /// Read and write: nobody else's right is known, or the owner lets it.
    Write,
    /// Read: another of the worker's devices may write, and this one, which has its keys too, may not. Nobody would take
    /// what this one wrote.
    Elsewhere,
    /// Read what is here, and what comes.
    Read {
        /// Whose the section is.
        owner: WriterId,
    },
    /// Read, until a file comes: there is a newer key that this device does not have. What is written with the old one
    /// opens for whose right was taken back, and what was erased would not take it.
    Waits {
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

    /// Whom to ask, where none of the worker's devices may write: whose the section is.
    #[must_use]
    pub const fn asks(self) -> Option<WriterId> {
        match self {
            Self::Write | Self::Elsewhere => None,
            Self::Read { owner } | Self::Waits { owner } | Self::Ended { owner, .. } => Some(owner),
        }
    }
}

impl Ledger {
    /// What a device may do with a section today. One that was never shared is its own. `others`: the worker's other
    /// devices, of which back-ups were added to this one. `keys`: those of the section that are on this device.
    #[must_use]
    pub fn right(&self, section: &Section, me: WriterId, others: &[WriterId], keys: &SectionKeys, today: Day) -> Right {
        let Some(standing) = self.standing(section, today) else { return Right::Write };
        match standing.right(me, others) {
            Right::Write if !standing.is_current(keys) => Right::Waits { owner: standing.owner },
            right => right,
        }
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
    /// What a device may do with the section on the day of the standing; `others` as in [`Ledger::right`].
    #[must_use]
    pub fn right(&self, me: WriterId, others: &[WriterId]) -> Right {
        let owner = self.owner;
        // A device that never had the section has no say: it neither gives a right nor ends one.
        let held: Vec<To> = [me]
            .iter()
            .chain(others)
            .filter(|device| self.has_held(**device))
            .map(|device| To::Device(*device))
            .collect();
        match held.iter().filter_map(|to| self.extent(to)).max() {
            Some(Extent::Write) if self.may_write(me) => Right::Write,
            Some(Extent::Write) => Right::Elsewhere,
            Some(Extent::Read) => Right::Read { owner },
            // It came with a file for a partner, whom no device's right names.
            None if held.is_empty() => Right::Read { owner },
            None => Right::Ended { owner, on: held.iter().filter_map(|to| self.ended(to)).max() },
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
