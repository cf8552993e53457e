//! What a device may do with a section that is on it.

use super::support::{Device, day, family, grant, individual};
use samplan::plan::Section;
use samplan::seal::SectionKeys;
use samplan::share::{Content, Extent, Grant, Ledger, Right, Statement, To};

fn right(device: &Device, section: &Section, today: &str) -> Right {
    device.ledger.right(section, device.writer(), &[], &keys(device, section), day(today))
}

fn keys(device: &Device, section: &Section) -> SectionKeys {
    device.sections.get(section).map(|kept| kept.keys.clone()).unwrap_or_default()
}

/// As [`right`], for a worker who has another device too.
fn right_with(device: &Device, other: &Device, section: &Section) -> Right {
    let keys = &keys(device, section);
    device.ledger.right(section, device.writer(), &[other.writer()], keys, day("2026-11-22"))
}

fn shared(extent: Extent) -> (Device, Device, Section) {
    let section = individual("amina");
    let (mut owner, mut other) = (Device::new(1), Device::new(2));
    owner.found(&section);
    owner.grant(&section, other.writer(), extent);
    owner.hand(&mut other);
    (owner, other, section)
}

#[test]
fn what_was_never_shared_is_ones_own() {
    let (owner, other, _) = shared(Extent::Read);
    for device in [&owner, &other] {
        assert_eq!(right(device, &Section::Plan, "2026-11-22"), Right::Write);
        assert_eq!(right(device, &Section::Notes, "2026-11-22"), Right::Write);
    }
}

#[test]
fn what_came_with_a_file_for_a_partner_is_read() {
    let (mut owner, _, section) = shared(Extent::Write);
    let partner = To::Partner("Tolkförmedlingen".to_owned());
    let given = Grant { to: partner.clone(), ..grant(&section, owner.writer(), Extent::Read) };
    let given = owner.speaker().grant(given, false).unwrap();
    owner.hear([given]);
    let file = owner.package(&partner, std::slice::from_ref(&section)).unwrap();
    let mut reader = Device::new(3);
    reader.take(&file);
    assert!(reader.sections.contains_key(&section));
    assert_eq!(right(&reader, &section, "2026-11-22"), Right::Read { owner: owner.writer() });
}

#[test]
fn another_device_of_the_worker_that_never_had_a_section_changes_no_right() {
    let another = Device::new(3);
    let (mut owner, mut other, section) = shared(Extent::Read);
    assert_eq!(right_with(&owner, &another, &section), Right::Write);
    assert_eq!(right_with(&other, &another, &section), Right::Read { owner: owner.writer() });
    owner.revoke(&section, &other.to());
    let said: Vec<_> = owner.ledger.iter().cloned().collect();
    other.ledger = Ledger::new(family());
    other.hear(said);
    assert!(matches!(right_with(&other, &another, &section), Right::Ended { on: Some(_), .. }));
}

#[test]
fn what_only_another_device_of_the_worker_may_write_is_read_here() {
    for extent in [Extent::Write, Extent::Read] {
        let (owner, other, section) = shared(extent);
        let mut here = Device::new(3);
        here.hear(other.ledger.iter().cloned().collect::<Vec<_>>());
        let expected = if extent == Extent::Write { Right::Elsewhere } else { Right::Read { owner: owner.writer() } };
        assert_eq!(right_with(&here, &other, &section), expected);
        assert_eq!(right_with(&here, &owner, &section), Right::Elsewhere);
        assert!(!expected.may_write());
    }
}

#[test]
fn the_owner_and_who_may_write_write_and_who_may_read_reads() {
    let (owner, other, section) = shared(Extent::Write);
    assert_eq!(right(&owner, &section, "2026-11-22"), Right::Write);
    assert_eq!(right(&other, &section, "2026-11-22"), Right::Write);
    let (owner, other, section) = shared(Extent::Read);
    assert_eq!(right(&owner, &section, "2026-11-22"), Right::Write);
    assert_eq!(right(&other, &section, "2026-11-22"), Right::Read { owner: owner.writer() });
    assert!(!right(&other, &section, "2026-11-22").may_write());
}

#[test]
fn a_right_ends_after_its_last_day() {
    let section = individual("amina");
    let (mut owner, mut other) = (Device::new(1), Device::new(2));
    owner.found(&section);
    let mut given = grant(&section, other.writer(), Extent::Write);
    given.until = Some(day("2026-12-24"));
    let given = owner.speaker().grant(given, false).unwrap();
    owner.hear([given]);
    owner.hand(&mut other);
    assert_eq!(right(&other, &section, "2026-12-24"), Right::Write);
    let ended = Right::Ended { owner: owner.writer(), on: Some(day("2026-12-24")) };
    assert_eq!(right(&other, &section, "2026-12-25"), ended);
    assert_eq!(ended.asks(), Some(owner.writer()));
}

#[test]
fn a_right_that_is_taken_back_ends_that_day_and_another_that_holds_stays() {
    let (mut owner, mut other, section) = shared(Extent::Read);
    let write = owner.grant(&section, other.writer(), Extent::Write);
    let said: Vec<_> = owner.ledger.iter().cloned().collect();
    other.hear(said);
    assert_eq!(right(&other, &section, "2026-11-22"), Right::Write);

    // As a version did that took rights back one by one.
    owner.time += 1;
    let revoked = Content::Revoked { section: section.clone(), grant: write, why: String::new() };
    let revoked = Statement::sign(&family(), owner.time, revoked, &owner.key);
    owner.hear([revoked]);
    let said: Vec<_> = owner.ledger.iter().cloned().collect();
    other.hear(said.clone());
    assert_eq!(right(&other, &section, "2026-11-22"), Right::Read { owner: owner.writer() });

    owner.revoke(&section, &other.to());
    let said: Vec<_> = owner.ledger.iter().cloned().collect();
    other.hear(said);
    let Right::Ended { on: Some(on), .. } = right(&other, &section, "2027-11-22") else { panic!("it has ended") };
    assert_eq!(on.to_string(), chrono::DateTime::from_timestamp(owner.time, 0).unwrap().date_naive().to_string());
}

#[test]
fn a_family_is_whose_who_shared_of_it_until_something_of_it_is_shared_here() {
    let (owner, mut other, _) = shared(Extent::Write);
    assert_eq!(owner.ledger.host(&[owner.writer()]), None);
    assert_eq!(other.ledger.host(&[other.writer()]), Some(owner.writer()));
    // The worker's own former device.
    assert_eq!(other.ledger.host(&[other.writer(), owner.writer()]), None);
    other.found(&individual("karim"));
    assert_eq!(other.ledger.host(&[other.writer()]), None);
    assert!(other.ledger.owners().any(|of| of == owner.writer()));
}
