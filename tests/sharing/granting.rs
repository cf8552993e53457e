//! What is refused when something is to be given to somebody.

use super::support::{consent, day, family, grant, pair, today};
use samplan::plan::{MemberId, Section};
use samplan::share::{ChildsOwn, ChildsView, Consent, Content, Extent, Grant, Ground, Statement, Unsaid};

fn agreed(change: impl FnOnce(&mut Consent)) -> Ground {
    let mut ground = consent();
    if let Ground::Consent(consent) = &mut ground {
        change(consent);
    }
    ground
}

fn lawful() -> Ground {
    Ground::Other { which: String::new(), words: "lag".to_owned() }
}

#[test]
fn consent_to_a_childs_page_tells_the_childs_own_view() {
    let (mut owner, other, _) = pair();
    let page = Section::Child(MemberId::new("sami"));
    owner.found(&page);
    let give = |ground: Ground| {
        owner.speaker().grant(Grant { ground, ..grant(&page, other.writer(), Extent::Read) }, false).map(|_| ())
    };
    assert_eq!(give(consent()), Err(Unsaid::ChildUnheard));
    for view in [ChildsView::Asked, ChildsView::Given, ChildsView::TooYoung] {
        assert_eq!(give(agreed(|consent| consent.childs_own.view = view)), Ok(()), "{view:?}");
    }
    assert_eq!(give(agreed(|consent| consent.childs_own.view = ChildsView::Forbidden)), Err(Unsaid::ChildForbids));
    assert_eq!(give(lawful()), Ok(()));
}

#[test]
fn nothing_is_given_for_days_that_are_past_or_on_a_consent_that_is_to_come() {
    let (owner, other, section) = pair();
    let give = |ground: Ground, until: Option<&str>| {
        let until = until.map(day);
        owner
            .speaker()
            .grant(Grant { ground, until, ..grant(&section, other.writer(), Extent::Write) }, false)
            .map(|_| ())
    };
    assert_eq!(today(), day("2026-11-22"));
    assert_eq!(give(lawful(), Some("2026-11-21")), Err(Unsaid::Ended));
    assert_eq!(give(lawful(), Some("2026-11-22")), Ok(()));
    let held_until = |day| agreed(|consent| consent.until = Some(day));
    assert_eq!(give(held_until(day("2026-11-21")), Some("2027-01-01")), Err(Unsaid::Ended));
    assert_eq!(give(held_until(day("2026-11-22")), None), Ok(()));
    let given_on = |day| agreed(|consent| consent.date = day);
    assert_eq!(give(given_on(day("2026-11-23")), None), Err(Unsaid::NotYetGiven));
    assert_eq!(give(given_on(day("2026-11-22")), Some("2026-12-24")), Ok(()));
}

#[test]
fn only_what_rests_on_consent_can_be_withdrawn() {
    let (mut owner, mut other, section) = pair();
    let lawful = Grant { ground: lawful(), ..grant(&section, other.writer(), Extent::Read) };
    let said = owner.speaker().grant(lawful, false).unwrap();
    let id = said.id();
    owner.hear([said]);
    owner.hand(&mut other);
    assert_eq!(other.speaker().withdraw(id, "Amina", today(), "Nej"), Err(Unsaid::NoConsent));
    // Nor does it count where somebody says so.
    let (by, words) = ("Amina".to_owned(), "Nej".to_owned());
    let content = Content::ConsentWithdrawn { section: section.clone(), grant: id, by, date: today(), words };
    other.hear([Statement::sign(&family(), 9, content, &other.key)]);
    let standing = other.ledger.standing(&section, today()).unwrap();
    assert_eq!(standing.waiting().count(), 0);
    let agreed = standing.holdings.iter().find(|held| held.statement != id).unwrap().statement;
    assert!(other.speaker().withdraw(agreed, "Amina", today(), "Nej").is_ok());
}

#[test]
fn a_childs_words_go_with_no_section_that_is_not_about_the_child() {
    let words = |consent: &mut Consent| {
        consent.childs_own = ChildsOwn { view: ChildsView::Given, words: "okej om Ella får veta".to_owned() };
    };
    let ground = agreed(words);
    assert!(!ground.leaves_out_child());
    let elsewhere = ground.about_no_child();
    assert!(elsewhere.leaves_out_child());
    assert_eq!(elsewhere, consent());
    assert!(!lawful().leaves_out_child());
    assert_eq!(lawful().about_no_child(), lawful());
}
