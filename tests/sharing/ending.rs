//! What happens to those whose right ends: what still reaches them, and what does not.

use super::support::{Device, consent, day, family, grant, individual, pair, today};
use samplan::plan::Section;
use samplan::share::{
    ChildsOwn, ChildsView, Consent, Content, Extent, Grant, Ground, LeftOut, Package, Refusal, Right, Statement,
    StatementId, To, Unsaid,
};
use std::collections::BTreeSet;

/// The kinds of statements in what one device makes for another without any section.
fn told(from: &mut Device, to: &Device) -> Vec<Content> {
    let package = from.package(&to.to(), &[]).unwrap();
    let read = Package::read(&package, to.writer()).unwrap();
    assert!(read.sections.is_empty());
    read.statements.iter().map(|said| said.content().clone()).collect()
}

fn withdraw(by: &mut Device, grant: StatementId) -> StatementId {
    let said = by.speaker().withdraw(grant, "Amina", today(), "Jag vill inte mer").unwrap();
    let id = said.id();
    by.hear([said]);
    id
}

fn acknowledge(by: &mut Device, about: StatementId) {
    let said = by.speaker().acknowledge(about).unwrap();
    by.hear([said]);
}

#[test]
fn taking_back_takes_back_every_grant_of_the_receiver_and_of_nobody_else() {
    let (mut owner, other, section) = pair();
    let third = Device::new(3);
    owner.grant(&section, other.writer(), Extent::Read);
    let mut lawful = grant(&section, other.writer(), Extent::Read);
    lawful.ground = Ground::Other { which: String::new(), words: "lag".to_owned() };
    let said = owner.speaker().grant(lawful, false).unwrap();
    owner.hear([said]);
    owner.grant(&section, third.writer(), Extent::Read);

    let said = owner.speaker().revoke_all(&section, &other.to(), "Barnet bytte daghem").unwrap();
    assert_eq!(said.len(), 3);
    owner.hear(said);
    let standing = owner.ledger.standing(&section, today()).unwrap();
    assert_eq!(standing.extent(&other.to()), None);
    assert_eq!(standing.extent(&third.to()), Some(Extent::Read));
    assert_eq!(owner.speaker().revoke_all(&section, &other.to(), ""), Err(Unsaid::Already));
    assert_eq!(other.speaker().revoke_all(&section, &third.to(), ""), Err(Unsaid::NotOwner));
}

#[test]
fn nothing_is_sent_any_more_where_consent_was_withdrawn_but_that_it_was() {
    let (mut owner, mut other, section) = pair();
    let held = owner.ledger.standing(&section, today()).unwrap().holdings[0].statement;
    let id = withdraw(&mut owner, held);
    let package = owner.package(&other.to(), std::slice::from_ref(&section)).unwrap();
    assert_eq!(Package::read(&package, other.writer()).unwrap().sections, []);
    assert_eq!(owner.left_out(&other.to(), &section), [(section.clone(), LeftOut::Withdrawn)]);
    let standing = owner.ledger.standing(&section, today()).unwrap();
    assert_eq!((standing.sent(&other.to()), standing.extent(&other.to())), (None, Some(Extent::Write)));

    let preview = other.take(&package);
    assert!(preview.refused.is_empty(), "{:?}", preview.refused);
    assert_eq!(preview.sections[0].statements.iter().map(Statement::id).collect::<Vec<_>>(), [id]);
    acknowledge(&mut other, id);
    // What was agreed to since, or rests on a law, is sent.
    let mut again = grant(&section, other.writer(), Extent::Read);
    again.ground = Ground::Other { which: String::new(), words: "lag".to_owned() };
    let said = owner.speaker().grant(again, false).unwrap();
    owner.hear([said]);
    assert_eq!(owner.ledger.standing(&section, today()).unwrap().sent(&other.to()), Some(Extent::Read));
    assert_eq!(owner.left_out(&other.to(), &section), []);
    // And whose consent it was still gets back to the owner what was written.
    assert_eq!(other.left_out(&owner.to(), &section), []);
}

#[test]
fn whose_right_was_taken_back_hears_of_it_and_acknowledges_it() {
    let (mut owner, mut other, section) = pair();
    owner.revoke(&section, &other.to());
    assert_eq!(owner.ledger.has_answered(&section, other.writer(), today()), Some(false));
    let package = owner.package(&other.to(), &[]).unwrap();
    let preview = other.take(&package);
    assert!(preview.refused.is_empty(), "{:?}", preview.refused);
    assert_eq!((preview.sections[0].mine, preview.sections[0].changes.len()), (None, 0));
    let asked = preview.accept(std::slice::from_ref(&section)).to_acknowledge;
    assert_eq!(asked.len(), 1);
    acknowledge(&mut other, asked[0]);

    let back = other.package(&owner.to(), &[]).unwrap();
    let preview = owner.take(&back);
    assert!(preview.refused.is_empty(), "{:?}", preview.refused);
    let standing = owner.ledger.standing(&section, today()).unwrap();
    assert_eq!(standing.acknowledged(asked[0]).collect::<Vec<_>>(), [other.writer()]);
    assert_eq!(owner.ledger.has_answered(&section, other.writer(), today()), Some(true));
}

#[test]
fn whose_right_has_ended_hears_nothing_of_what_came_after() {
    let (mut owner, mut other, section) = pair();
    let (third, stranger) = (Device::new(3), Device::new(4));
    owner.revoke(&section, &other.to());
    let before = told(&mut owner, &other).len();
    owner.time += 10;
    let held = owner.grant(&section, third.writer(), Extent::Write);
    withdraw(&mut owner, held);
    owner.revoke(&section, &third.to());
    owner.rotate(&section);
    assert_eq!(told(&mut owner, &other).len(), before);
    assert_eq!(told(&mut owner, &stranger), []);
    assert_eq!(owner.ledger.told(&section, stranger.writer(), today()), Vec::<&Statement>::new());
    let package = owner.package(&other.to(), &[]).unwrap();
    assert!(other.take(&package).refused.is_empty());

    owner.erase(&section);
    let now = told(&mut owner, &other);
    assert_eq!(now.len(), before + 1);
    assert!(now.iter().any(|said| matches!(said, Content::ErasureAsked { .. })));
}

#[test]
fn whose_right_ended_by_itself_hears_nothing_of_what_came_before_it_was_also_taken_back() {
    const DAY: i64 = 24 * 60 * 60;
    let section = individual("amina");
    let (mut owner, other, third) = (Device::new(1), Device::new(2), Device::new(3));
    owner.found(&section);
    let until = Some(day("2026-11-22"));
    let said = owner.speaker().grant(Grant { until, ..grant(&section, other.writer(), Extent::Write) }, false).unwrap();
    owner.hear([said]);
    let before = told(&mut owner, &other).len();
    owner.time += 30 * DAY;
    owner.today = day("2026-12-20");
    owner.grant(&section, third.writer(), Extent::Write);
    owner.revoke(&section, &third.to());
    let heard = |owner: &Device| -> Vec<Content> {
        let told = owner.ledger.told(&section, other.writer(), owner.today);
        told.into_iter().map(|said| said.content().clone()).collect()
    };
    assert_eq!(heard(&owner).len(), before);
    owner.time += DAY;
    owner.revoke(&section, &other.to());
    let now = heard(&owner);
    assert_eq!(now.len(), before + 1, "{now:?}");
    assert!(now.iter().any(|said| matches!(said, Content::Revoked { .. })));
}

#[test]
fn who_never_took_the_first_file_still_hears_that_the_right_was_taken_back() {
    let section = individual("amina");
    let (mut owner, mut other) = (Device::new(1), Device::new(2));
    owner.found(&section);
    owner.grant(&section, other.writer(), Extent::Read);
    owner.revoke(&section, &other.to());
    let package = owner.package(&other.to(), &[]).unwrap();
    let preview = other.take(&package);
    assert_eq!(preview.refused, []);
    assert_eq!((preview.sections.len(), preview.sections[0].mine), (1, None));
}

#[test]
fn what_the_owner_erases_goes_from_whose_right_has_ended_whole() {
    let (mut owner, mut other, section) = pair();
    other.write(&section, "Bagare");
    owner.revoke(&section, &other.to());
    owner.erase(&section);
    let package = owner.package(&other.to(), &[]).unwrap();
    let preview = other.look(&package).unwrap();
    assert_eq!(preview.refused, []);
    let erasure = preview.sections[0].erasure.as_ref().unwrap();
    assert_eq!(erasure.lost.len(), 1, "what the owner did not know is told");
    let accepted = preview.accept(std::slice::from_ref(&section));
    assert_eq!(accepted.to_acknowledge.len(), 2);
    assert!(accepted.sections[0].keys.is_empty() && accepted.sections[0].chunks.is_empty());
    assert_eq!(accepted.sections[0].destroys_before, Some(2));
    other.store(accepted);
    assert!(!other.sections.contains_key(&section));
    assert!(other.look(&package).unwrap().is_nothing_new());
}

#[test]
fn a_partner_hears_of_nothing_but_what_is_handed_over() {
    let (mut owner, _, section) = pair();
    let partner = To::Partner("Tolkförmedlingen".to_owned());
    let mut given = grant(&section, owner.writer(), Extent::Read);
    given.to = partner.clone();
    given.ground = consent();
    let said = owner.speaker().grant(given, false).unwrap();
    owner.hear([said]);
    let package = owner.package(&partner, &[]).unwrap();
    assert_eq!(Package::read(&package, Device::new(7).writer()).unwrap().statements, []);
}

#[test]
fn a_revocation_that_somebody_else_made_up_is_refused() {
    let (owner, mut other, section) = pair();
    let mut third = Device::new(3);
    let held = owner.ledger.standing(&section, today()).unwrap().holdings[0].statement;
    third.hear(owner.ledger.iter().cloned().collect::<Vec<_>>());
    let content = Content::Revoked { section: section.clone(), grant: held, why: String::new() };
    let forged = Statement::sign(&super::support::family(), 9, content, &third.key);
    let package = third.package(&other.to(), &[]).unwrap();
    let read = Package::read(&package, other.writer()).unwrap();
    let statements = read.statements.iter().cloned().chain([forged]).collect();
    let preview = other.take(&super::receiving::rewritten(read, &third, statements));
    assert_eq!(
        preview.refused.iter().map(|refused| refused.why).collect::<Vec<_>>(),
        [Refusal::NotOwner { by: third.writer() }]
    );
    assert_eq!(other.ledger.standing(&section, today()).unwrap().extent(&other.to()), Some(Extent::Write));
}

#[test]
fn the_key_for_those_who_remain_comes_after_every_key_that_was_named_also_one_that_cannot_be_read() {
    let (mut owner, mut other, section) = pair();
    let mut third = Device::new(3);
    owner.grant(&section, third.writer(), Extent::Write);
    let damaged = owner.rotate(&section);
    owner.hand(&mut other);
    owner.hand(&mut third);
    let kept = owner.sections.get_mut(&section).unwrap();
    kept.keys = kept.keys.iter().filter(|key| **key != damaged).cloned().collect();

    owner.revoke(&section, &other.to());
    owner.hand(&mut third);
    let newest = third.sections[&section].keys.current().unwrap();
    assert_eq!(newest.epoch, damaged.epoch + 1);
    assert_eq!(other.sections[&section].keys.by_id(newest.key.id()), None);
}

#[test]
fn what_else_rests_on_a_withdrawn_consent_is_named_for_every_part_and_receiver_until_it_is_taken_back() {
    let (amina, omar) = (individual("amina"), individual("omar"));
    let (mut owner, mut other, third) = (Device::new(1), Device::new(2), Device::new(3));
    owner.found(&amina);
    owner.found(&omar);
    let mut give = |section: &Section, to: &Device, ground: Ground| {
        owner.time += 1;
        let said = owner.speaker().grant(Grant { ground, ..grant(section, to.writer(), Extent::Read) }, false).unwrap();
        let id = said.id();
        owner.hear([said]);
        id
    };
    let Ground::Consent(given) = consent() else { panic!("a consent") };
    let childs_own = ChildsOwn { view: ChildsView::Given, words: "Gärna".to_owned() };
    let with_child = Ground::Consent(Consent { childs_own, ..given.clone() });
    let another = Ground::Consent(Consent { given_by: "Yusuf".to_owned(), ..given });
    let by_law = Ground::Other { which: String::new(), words: "Lag".to_owned() };
    let withdrawn = give(&amina, &other, consent());
    let childs = give(&omar, &other, with_child);
    let thirds = give(&amina, &third, consent());
    give(&omar, &third, another);
    give(&omar, &other, by_law);

    let rests = |device: &Device, grant: StatementId| {
        let rests = device.ledger.on_same_consent(grant, today());
        rests.into_iter().map(|(_, held)| held.statement).collect::<BTreeSet<_>>()
    };
    assert_eq!(rests(&owner, withdrawn), BTreeSet::from([childs, thirds]));
    owner.hand(&mut other);
    withdraw(&mut other, withdrawn);
    assert_eq!(rests(&other, withdrawn), BTreeSet::from([childs, thirds]));
    withdraw(&mut other, childs);
    assert_eq!(rests(&other, withdrawn), BTreeSet::from([thirds]));
    owner.revoke(&amina, &third.to());
    assert_eq!(rests(&owner, withdrawn), BTreeSet::from([childs]));
}

#[test]
fn two_devices_restored_from_one_back_up_leave_no_key_that_counts_to_whom_either_took_the_right_from() {
    let section = individual("amina");
    let (mut one, mut others) = (Device::new(1), [2, 3, 4].map(Device::new));
    one.found(&section);
    for other in &mut others {
        one.grant(&section, other.writer(), Extent::Write);
        one.hand(other);
    }
    let [mut stays, mut taken_here, mut taken_there] = others;
    let mut two = one.restored();

    one.revoke(&section, &taken_here.to());
    one.hand(&mut taken_there);
    two.revoke(&section, &taken_there.to());
    two.hand(&mut taken_here);
    one.hand(&mut stays);
    two.hand(&mut stays);

    // Whoever heard of both writes with neither.
    let right = |device: &Device| {
        let keys = &device.sections[&section].keys;
        device.ledger.right(&section, device.writer(), &[], keys, today())
    };
    assert_eq!(right(&stays), Right::Waits { owner: one.writer() });
    assert!(!stays.end_rivalry(&section), "only the owner begins an epoch");
    stays.hand(&mut one);
    assert_eq!(right(&one), Right::Waits { owner: one.writer() });
    assert!(one.end_rivalry(&section));
    assert!(!one.end_rivalry(&section));
    assert_eq!(right(&one), Right::Write);

    one.write(&section, "Skyddsplan");
    one.hand(&mut stays);
    assert_eq!(right(&stays), Right::Write);
    stays.write(&section, "Bostad");
    stays.hand(&mut two);
    assert_eq!(two.read(&section), one_line(&["Skyddsplan", "Bostad"]));
    assert!(!two.end_rivalry(&section));
    assert_eq!(right(&two), Right::Write);
    for device in [&one, &two, &stays] {
        let newest = device.sections[&section].keys.current().unwrap().key.id();
        for gone in [&taken_here, &taken_there] {
            assert_eq!(gone.sections[&section].keys.by_id(newest), None, "{} opens it", gone.number);
        }
    }
    for mut gone in [taken_here, taken_there] {
        one.hand(&mut gone);
        stays.hand(&mut gone);
        assert_eq!(gone.read(&section), "");
    }
}

fn one_line(words: &[&str]) -> String {
    words.iter().map(|word| format!("{word} ")).collect()
}

#[test]
fn what_is_said_after_taking_back_comes_after_it_also_where_the_clock_was_set_back() {
    let (mut owner, other, section) = pair();
    let third = Device::new(3);
    owner.time += 7200;
    owner.revoke(&section, &other.to());
    owner.time -= 7000;
    owner.grant(&section, third.writer(), Extent::Write);
    let now = told(&mut owner, &other);
    assert!(now.iter().any(|said| matches!(said, Content::Revoked { .. })));
    assert!(!now.iter().any(|said| matches!(said, Content::Granted(given) if given.to == third.to())), "{now:?}");
}

#[test]
fn one_holder_does_not_fill_the_files_of_all_with_what_was_said_before() {
    let (mut owner, mut other, section) = pair();
    let (third, fourth) = (Device::new(3), Device::new(4));
    let held = owner.grant(&section, third.writer(), Extent::Read);
    owner.grant(&section, fourth.writer(), Extent::Read);
    owner.revoke(&section, &fourth.to());
    let asked = owner.ledger.iter().find(|said| said.content().wants_acknowledgement()).unwrap().id();
    owner.hand(&mut other);
    let withdrawn = |words: String| Content::ConsentWithdrawn {
        section: section.clone(),
        grant: held,
        by: "Amina".to_owned(),
        date: today(),
        words,
    };
    let acknowledged = |statement| Content::Acknowledged { section: section.clone(), statement };
    for time in 0..20 {
        let said = [acknowledged(asked), acknowledged(held), withdrawn(String::new()), withdrawn("Nej".repeat(2000))];
        other.hear(said.map(|said| Statement::sign(&family(), time, said, &other.key)));
    }
    let unsaid = other.speaker().withdraw(held, "Amina", today(), &"Nej".repeat(2000));
    assert_eq!(unsaid, Err(Unsaid::TooLong));
    assert_eq!(other.speaker().acknowledge(held), Err(Unsaid::NoSuchStatement));

    let all: Vec<Statement> = other.ledger.iter().cloned().collect();
    let package = other.package(&owner.to(), &[]).unwrap();
    let read = Package::read(&package, owner.writer()).unwrap();
    let preview = owner.take(&super::receiving::rewritten(read, &other, all));
    assert_eq!(preview.sections[0].statements.len(), 1 + 8);
    let refused: BTreeSet<_> = preview.refused.iter().map(|refused| refused.why.to_string()).collect();
    assert_eq!(refused.len(), 2, "{refused:?}");
    assert_eq!(owner.ledger.standing(&section, today()).unwrap().sent(&third.to()), None);
}

#[test]
fn what_another_holder_said_does_not_reach_whose_right_has_ended_however_that_holders_clock_is_set() {
    let (mut owner, mut other, section) = pair();
    let third = Device::new(3);
    let held = owner.grant(&section, third.writer(), Extent::Read);
    owner.hand(&mut other);
    owner.revoke(&section, &third.to());
    let held_by_other = owner.ledger.standing(&section, today()).unwrap().holdings[0].statement;
    owner.hand(&mut other);
    other.time = 0;
    let (of_third, of_other) = (withdraw(&mut other, held), withdraw(&mut other, held_by_other));
    other.hand(&mut owner);
    let heard = owner.ledger.told(&section, third.writer(), today());
    let heard: Vec<StatementId> = heard.into_iter().map(Statement::id).collect();
    assert_eq!((heard.contains(&of_third), heard.contains(&of_other)), (true, false));
}

#[test]
fn a_consent_that_was_withdrawn_holds_for_no_grant_on_it_and_one_given_anew_does() {
    let (mut owner, mut other, section) = pair();
    let third = Device::new(3);
    let held = owner.grant(&section, third.writer(), Extent::Read);
    owner.hand(&mut other);
    // The owner extends the right, on the same consent, before hearing that it was withdrawn.
    owner.grant(&section, third.writer(), Extent::Write);
    other.time = owner.time + 60;
    let said = other.speaker().withdraw(held, "Amina", today(), "Nej").unwrap();
    other.hear([said]);
    other.hand(&mut owner);
    let standing = owner.ledger.standing(&section, today()).unwrap();
    assert_eq!(standing.sent(&third.to()), None);
    assert_eq!(standing.waiting().count(), 2);

    owner.time = other.time + 60;
    owner.grant(&section, third.writer(), Extent::Read);
    let standing = owner.ledger.standing(&section, today()).unwrap();
    assert_eq!(standing.sent(&third.to()), Some(Extent::Read));
    assert_eq!(standing.waiting().count(), 2);
}
