//! The family that the page is about.

use crate::app::{App, FamilyReader};
use crate::plan::{FamilyId, Member, Reminder, members};
use leptos::prelude::*;

/// The family that the page is about, given to every part of the page.
#[derive(Clone)]
pub struct Household {
    /// The family.
    pub family: FamilyId,
    app: App,
    /// What there is to remind of, over all sections of the family.
    pub reminders: Memo<Vec<Reminder>>,
}

impl Household {
    /// Works out the reminders of a family whenever one of its summaries changes.
    #[must_use]
    pub fn new(app: &App, family: FamilyId) -> Self {
        let reminders = {
            let (app, family) = (app.clone(), family.clone());
            Memo::new(move |_| app.reminders(&family))
        };
        Self { family, app: app.clone(), reminders }
    }

    /// The members, in the family's order; reactive.
    #[must_use]
    pub fn members(&self) -> Vec<Member> {
        members(&self.reader())
    }

    /// The family's answers; what reads through it runs again when an answer changes.
    #[must_use]
    pub fn reader(&self) -> FamilyReader {
        self.app.tracking_reader(&self.family)
    }
}

/// The family that the page is about.
///
/// # Panics
/// Never inside a family's pages: their frame provides it.
#[must_use]
pub fn use_household() -> Household {
    expect_context::<Household>()
}
