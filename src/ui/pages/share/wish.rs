//! What the worker is about to share.

use crate::app::Parcel;
use crate::plan::{DateAnswer, Section};
use crate::share::{ChildsOwn, ChildsView, Consent, Day, Extent, Grant, Ground, Standing, To};
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

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
    pub(super) phrase: RwSignal<String>,
    /// The one that was suggested: how strong it is is known.
    pub(super) suggested: StoredValue<String>,
    /// What somebody has already, and the worker keeps out of the file for them.
    pub(super) kept_back: RwSignal<BTreeSet<(To, Section)>>,
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
            phrase: RwSignal::default(),
            suggested: StoredValue::default(),
            kept_back: RwSignal::default(),
        }
    }

    /// Chooses somebody, with those parts that are shared with everyone in the network by default and that they lack and
    /// this device `may_give`.
    pub(super) fn choose(&self, to: &To, may_give: impl Fn(&Section) -> bool) {
        self.let_go(to);
        self.receivers.update(|all| all.push(to.clone()));
        let usual = if matches!(to, To::Partner(_)) { Extent::Read } else { Extent::Write };
        let sections = [Section::Family, Section::Plan].into_iter().filter(may_give);
        self.cells.update(|cells| cells.extend(sections.map(|section| ((to.clone(), section), usual))));
    }

    /// Lets go of somebody.
    pub(super) fn let_go(&self, to: &To) {
        self.receivers.update(|all| all.retain(|other| other != to));
        self.cells.update(|cells| cells.retain(|(other, _), _| other != to));
        self.kept_back.update(|all| all.retain(|(other, _)| other != to));
    }

    /// Calls the partner by another name, and leaves what was chosen for them; nobody where the name is empty.
    pub(super) fn call_partner(&self, name: &str, may_give: impl Fn(&Section) -> bool) {
        let called = |to: &To| if let To::Partner(name) = to { Some(name.clone()) } else { None };
        let before = self.receivers.with_untracked(|all| all.iter().find_map(called)).unwrap_or_default();
        let (before, now) = (To::Partner(before), To::Partner(name.to_owned()));
        let is_known = self.cells.with_untracked(|cells| cells.keys().any(|(to, _)| *to == before));
        if before == now {
            return;
        }
        if !is_known && matches!(&before, To::Partner(name) if name.is_empty()) {
            self.choose(&now, may_give);
            return;
        }
        // What was chosen waits under no name while the field is empty.
        self.receivers.update(|all| {
            all.retain(|to| *to != before);
            if !name.is_empty() {
                all.push(now.clone());
            }
        });
        self.cells.update(|cells| {
            let renamed = |((to, section), extent)| ((if to == before { now.clone() } else { to }, section), extent);
            *cells = std::mem::take(cells).into_iter().map(renamed).collect();
        });
    }

    /// Whether nothing is chosen for anybody; reactive.
    pub(super) fn is_empty(&self) -> bool {
        self.receivers.with(|all| self.cells.with(|cells| !cells.keys().any(|(to, _)| all.contains(to))))
    }

    /// What goes to somebody.
    pub(super) fn parcel(&self, to: &To, broken_too: bool) -> Parcel {
        let kept_back = self.kept_back.get_untracked().into_iter();
        let kept_back = kept_back.filter(|(other, _)| other == to).map(|(_, section)| section).collect();
        Parcel { grants: self.grants(to), kept_back, broken_too }
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
        if untrack(|| self.is_empty()) {
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

/// What somebody has of a section today, and is sent.
pub(super) fn has(standing: Option<&Standing>, to: &To) -> Option<Extent> {
    standing.and_then(|standing| standing.sent(to))
}
