//! What the worker is about to share.

use crate::plan::{DateAnswer, Section};
use crate::share::{ChildsOwn, ChildsView, Consent, Day, Extent, Grant, Ground, Standing, To};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// What the worker is about to share: with whom, what, what for and on which ground.
#[derive(Clone, Copy)]
pub(super) struct Wish {
    /// Those who are chosen.
    pub(super) receivers: RwSignal<Vec<To>>,
    /// What each is to get besides what they have.
    pub(super) cells: RwSignal<BTreeMap<(To, Section), Extent>>,
    /// What for.
    pub(super) purpose: RwSignal<String>,
    /// The last day.
    pub(super) until: RwSignal<String>,
    /// It rests on consent, and not on another ground.
    pub(super) by_consent: RwSignal<bool>,
    pub(super) given_by: RwSignal<String>,
    pub(super) how: RwSignal<String>,
    pub(super) language: RwSignal<String>,
    pub(super) date: RwSignal<String>,
    pub(super) child: RwSignal<ChildsView>,
    pub(super) childs_words: RwSignal<String>,
    pub(super) other_ground: RwSignal<String>,
    /// The passphrase for a partner without the app's keys.
    pub(super) partner_phrase: RwSignal<String>,
}

/// What is missing before it can be shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Missing {
    /// Nobody is chosen, or nothing for anybody.
    Nothing,
    Purpose,
    GivenBy,
    How,
    Date,
    Until,
    ChildForbids,
    OtherGround,
}

impl Wish {
    pub(super) fn new(today: Day) -> Self {
        let today = crate::lang::day(today.0);
        Self {
            receivers: RwSignal::default(),
            cells: RwSignal::default(),
            purpose: RwSignal::default(),
            until: RwSignal::default(),
            by_consent: RwSignal::new(true),
            given_by: RwSignal::default(),
            how: RwSignal::default(),
            language: RwSignal::default(),
            date: RwSignal::new(today),
            child: RwSignal::new(ChildsView::NoChild),
            childs_words: RwSignal::default(),
            other_ground: RwSignal::default(),
            partner_phrase: RwSignal::default(),
        }
    }

    /// Chooses somebody, with what is shared with everyone in the network by default, or lets go of them.
    pub(super) fn choose(&self, to: &To, on: bool, has: impl Fn(&Section) -> Option<Extent>) {
        self.receivers.update(|all| {
            all.retain(|other| other != to);
            if on {
                all.push(to.clone());
            }
        });
        self.cells.update(|cells| {
            cells.retain(|(other, _), _| other != to);
            let usual = if matches!(to, To::Partner(_)) { Extent::Read } else { Extent::Write };
            for section in [Section::Family, Section::Plan] {
                if on && has(&section).is_none() {
                    cells.insert((to.clone(), section), usual);
                }
            }
        });
    }

    /// The grants that would be given to somebody.
    pub(super) fn grants(&self, to: &To) -> Vec<Grant> {
        let Ok(ground) = self.ground() else { return Vec::new() };
        let cells = self.cells.get_untracked();
        let of_receiver = cells.iter().filter(|((other, _), _)| other == to);
        of_receiver
            .map(|((to, section), extent)| Grant {
                section: section.clone(),
                to: to.clone(),
                extent: *extent,
                purpose: self.purpose.get_untracked().trim().to_owned(),
                ground: ground.clone(),
                until: day(&self.until.get_untracked()),
            })
            .collect()
    }

    /// What is still missing.
    pub(super) fn missing(&self) -> Vec<Missing> {
        let mut missing = Vec::new();
        let cells = self.cells.get_untracked();
        if self.receivers.with_untracked(|all| !all.iter().any(|to| cells.keys().any(|(other, _)| other == to))) {
            missing.push(Missing::Nothing);
        }
        if is_blank(self.purpose) {
            missing.push(Missing::Purpose);
        }
        if let Err(more) = self.ground() {
            missing.extend(more);
        }
        if !is_blank(self.until) && day(&self.until.get_untracked()).is_none() {
            missing.push(Missing::Until);
        }
        missing
    }

    fn ground(&self) -> Result<Ground, Vec<Missing>> {
        let text = |signal: RwSignal<String>| signal.get_untracked().trim().to_owned();
        if !self.by_consent.get_untracked() {
            let words = text(self.other_ground);
            let ground = Ground::Other { which: String::new(), words };
            return if is_blank(self.other_ground) { Err(vec![Missing::OtherGround]) } else { Ok(ground) };
        }
        let date = day(&self.date.get_untracked());
        let asked = [
            (is_blank(self.given_by), Missing::GivenBy),
            (is_blank(self.how), Missing::How),
            (date.is_none(), Missing::Date),
            (self.child.get_untracked() == ChildsView::Forbidden, Missing::ChildForbids),
        ];
        let missing: Vec<Missing> = asked.into_iter().filter(|(is, _)| *is).map(|(_, what)| what).collect();
        match date {
            Some(date) if missing.is_empty() => Ok(Ground::Consent(Consent {
                given_by: text(self.given_by),
                childs_own: ChildsOwn { view: self.child.get_untracked(), words: text(self.childs_words) },
                how: text(self.how),
                language: text(self.language),
                date,
                until: None,
            })),
            _ => Err(missing),
        }
    }
}

fn is_blank(signal: RwSignal<String>) -> bool {
    signal.with_untracked(|text| text.trim().is_empty())
}

fn day(typed: &str) -> Option<Day> {
    DateAnswer::typed(typed).day().map(Day)
}

/// What somebody has of a section today.
pub(super) fn has(standing: Option<&Standing>, to: &To) -> Option<Extent> {
    standing.and_then(|standing| standing.extent(to))
}
