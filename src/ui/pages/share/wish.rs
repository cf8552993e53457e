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
    /// The last day of the consent.
    pub(super) consent_until: RwSignal<String>,
    /// What the child says, where a section is about one; nothing is proposed.
    pub(super) child: RwSignal<Option<ChildsView>>,
    pub(super) childs_words: RwSignal<String>,
    pub(super) other_ground: RwSignal<String>,
    /// The passphrase for a partner without the app's keys.
    pub(super) phrase: RwSignal<String>,
    /// The one that was suggested: how strong it is is known.
    pub(super) suggested: StoredValue<String>,
    /// What somebody has already, and the worker keeps out of the file for them.
    pub(super) kept_back: RwSignal<BTreeSet<(To, Section)>>,
    /// Whether a section is about a child.
    about_child: Callback<Section, bool>,
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
    /// The consent is to be given on a later day.
    DateToCome,
    Child,
    ChildForbids,
    /// The last day of the consent cannot be read.
    ConsentUntil,
    /// The consent has ended already.
    ConsentEnded,
    OtherGround,
    /// The last day cannot be read.
    Until,
    /// The last day is past.
    Ended,
}

impl Missing {
    /// The id of the field at which it is missing.
    pub(super) const fn field(self) -> Option<&'static str> {
        Some(match self {
            Self::Nothing => return None,
            Self::Purpose => "share-purpose",
            Self::GivenBy => "share-given-by",
            Self::How => "share-how",
            Self::Date | Self::DateToCome => "share-date",
            Self::Child | Self::ChildForbids => "share-child",
            Self::ConsentUntil | Self::ConsentEnded => "share-consent-until",
            Self::OtherGround => "share-ground",
            Self::Until | Self::Ended => "share-until",
        })
    }
}

impl Wish {
    pub(super) fn new(today: Day, about_child: Callback<Section, bool>) -> Self {
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
            consent_until: RwSignal::default(),
            child: RwSignal::default(),
            childs_words: RwSignal::default(),
            other_ground: RwSignal::default(),
            phrase: RwSignal::default(),
            suggested: StoredValue::default(),
            kept_back: RwSignal::default(),
            about_child,
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
            // Proposed while the name was another.
            cells.retain(|(to, section), _| *to != now || may_give(section));
        });
    }

    /// Whether nothing is chosen for anybody; reactive.
    pub(super) fn is_empty(&self) -> bool {
        self.receivers.with(|all| self.cells.with(|cells| !cells.keys().any(|(to, _)| all.contains(to))))
    }

    /// How much is chosen: a part for two counts twice.
    pub(super) fn count(&self) -> usize {
        self.chosen().len()
    }

    /// Whether anything that is chosen is about a child, who is then to be asked.
    pub(super) fn is_about_child(&self) -> bool {
        self.chosen().into_iter().any(|section| self.about_child.run(section))
    }

    /// What is chosen of a section is another: where it is about a child, the child is asked anew.
    pub(super) fn changed(&self, section: &Section) {
        if self.about_child.run(section.clone()) {
            self.forget_child();
        }
    }

    /// Forgets what the child says: the next sharing is another question.
    pub(super) fn forget_child(&self) {
        self.child.set(None);
        self.childs_words.set(String::new());
    }

    /// The sections that are chosen, each for each receiver.
    fn chosen(&self) -> Vec<Section> {
        let receivers = self.receivers.get_untracked();
        let cells = self.cells.get_untracked().into_keys();
        cells.filter(|(to, _)| receivers.contains(to)).map(|(_, section)| section).collect()
    }

    /// What goes to somebody.
    pub(super) fn parcel(&self, to: &To, broken_too: bool) -> Parcel {
        let kept_back = self.kept_back.get_untracked().into_iter();
        let kept_back = kept_back.filter(|(other, _)| other == to).map(|(_, section)| section).collect();
        Parcel { grants: self.grants(to), kept_back, broken_too }
    }

    /// The grants that would be given to somebody.
    pub(super) fn grants(&self, to: &To) -> Vec<Grant> {
        let Some(ground) = self.ground() else { return Vec::new() };
        let cells = self.cells.get_untracked();
        let of_receiver = cells.iter().filter(|((other, _), _)| other == to);
        let ground = |section: &Section| {
            let is_about_child = self.about_child.run(section.clone());
            if is_about_child { ground.clone() } else { ground.clone().about_no_child() }
        };
        of_receiver
            .map(|((to, section), extent)| Grant {
                section: section.clone(),
                to: to.clone(),
                extent: *extent,
                purpose: written(self.purpose),
                ground: ground(section),
                until: day(self.until),
            })
            .collect()
    }

    /// What is still missing, in the order of the page.
    pub(super) fn missing(&self, today: Day) -> Vec<Missing> {
        let unreadable = |typed: RwSignal<String>| !is_blank(typed) && day(typed).is_none();
        let is_past = |typed: RwSignal<String>| day(typed).is_some_and(|last| last < today);
        let by_consent = self.by_consent.get_untracked();
        let view = self.child.get_untracked().filter(|_| by_consent);
        let asks_child = by_consent && self.is_about_child();
        let asked = [
            (untrack(|| self.is_empty()), Missing::Nothing),
            (is_blank(self.purpose), Missing::Purpose),
            (by_consent && is_blank(self.given_by), Missing::GivenBy),
            (by_consent && is_blank(self.how), Missing::How),
            (by_consent && day(self.date).is_none(), Missing::Date),
            (by_consent && day(self.date).is_some_and(|given| given > today), Missing::DateToCome),
            (asks_child && view.is_none(), Missing::Child),
            (asks_child && view == Some(ChildsView::Forbidden), Missing::ChildForbids),
            (by_consent && unreadable(self.consent_until), Missing::ConsentUntil),
            (by_consent && is_past(self.consent_until), Missing::ConsentEnded),
            (!by_consent && is_blank(self.other_ground), Missing::OtherGround),
            (unreadable(self.until), Missing::Until),
            (is_past(self.until), Missing::Ended),
        ];
        asked.into_iter().filter(|(is, _)| *is).map(|(_, what)| what).collect()
    }

    /// The ground as it stands with what is about a child; `None` where it is not told whole.
    fn ground(&self) -> Option<Ground> {
        if !self.by_consent.get_untracked() {
            return Some(Ground::Other { which: String::new(), words: written(self.other_ground) });
        }
        let view = self.child.get_untracked().unwrap_or(ChildsView::NoChild);
        Some(Ground::Consent(Consent {
            given_by: written(self.given_by),
            childs_own: ChildsOwn { view, words: written(self.childs_words) },
            how: written(self.how),
            language: written(self.language),
            date: day(self.date)?,
            until: day(self.consent_until),
        }))
    }
}

fn is_blank(signal: RwSignal<String>) -> bool {
    signal.with_untracked(|text| text.trim().is_empty())
}

fn written(signal: RwSignal<String>) -> String {
    signal.with_untracked(|text| text.trim().to_owned())
}

fn day(typed: RwSignal<String>) -> Option<Day> {
    typed.with_untracked(|typed| DateAnswer::typed(typed).day().map(Day))
}

/// What somebody has of a section today, and is sent.
pub(super) fn has(standing: Option<&Standing>, to: &To) -> Option<Extent> {
    standing.and_then(|standing| standing.sent(to))
}
