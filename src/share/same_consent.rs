//! What rests on one consent.

use super::{Day, Ground, Holding, HoldingState, Ledger, StatementId};
use crate::plan::Section;

impl Ground {
    /// Whether both are one consent, whatever a child says of the section that each stands with.
    #[must_use]
    pub fn is_same_consent(&self, other: &Self) -> bool {
        matches!(self, Self::Consent(_)) && self.clone().about_no_child() == other.clone().about_no_child()
    }
}

impl Ledger {
    /// What else rests on the consent of a grant: every other grant of the family's sections, to whomever, that the owner
    /// has not taken back and for which nobody has withdrawn it yet. Whoever withdraws a consent seldom means one section.
    #[must_use]
    pub fn on_same_consent(&self, grant: StatementId, today: Day) -> Vec<(Section, Holding)> {
        let standings = self.sections().into_iter().filter_map(|section| self.standing(section, today));
        let all: Vec<(Section, Holding)> = standings
            .flat_map(|standing| standing.holdings.into_iter().map(move |held| (standing.section.clone(), held)))
            .collect();
        let Some(ground) =
            all.iter().find(|(_, held)| held.statement == grant).map(|(_, held)| held.grant.ground.clone())
        else {
            return Vec::new();
        };
        let stands = |held: &Holding| {
            let is_left = !matches!(held.state, HoldingState::Revoked { .. }) && held.withdrawals.is_empty();
            held.statement != grant && is_left && held.grant.ground.is_same_consent(&ground)
        };
        all.into_iter().filter(|(_, held)| stands(held)).collect()
    }
}
