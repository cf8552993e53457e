//! What is said, and how it comes together.

use super::support::{Device, day, family, grant, individual, today};
use proptest::prelude::*;
use samplan::plan::{FamilyId, Section};
use samplan::seal::OpenError;
use samplan::share::{Content, Day, Extent, HoldingState, Ledger, NoDay, Refusal, Statement};
use std::sync::LazyLock;

/// Everything that happens to a section, said by its owner and two holders.
fn said() -> Vec<Statement> {
    static SAID: LazyLock<Vec<Statement>> = LazyLock::new(all_said);
    SAID.clone()
}

fn all_said() -> Vec<Statement> {
    let section = individual("amina");
    let (mut owner, mut one, mut other) = (Device::new(1), Device::new(2), Device::new(3));
    owner.found(&section);
    owner.grant(&section, one.writer(), Extent::Write);
    let second = owner.grant(&section, other.writer(), Extent::Read);
    owner.hand(&mut one);
    owner.hand(&mut other);
    let withdrawn = other.speaker().withdraw(second, "Amina", today(), "Nej").unwrap();
    other.hear([withdrawn.clone()]);
    one.hear([withdrawn.clone()]);
    let also = one.speaker().acknowledge(withdrawn.id()).unwrap();
    owner.hear([withdrawn, also]);
    owner.revoke(&section, &other.to());
    owner.erase(&section);
    owner.found(&Section::Plan);
    owner.grant(&Section::Plan, one.writer(), Extent::Read);
    owner.ledger.iter().cloned().collect()
}

fn ledger(said: &[Statement]) -> Ledger {
    let mut ledger = Ledger::new(family());
    for said in said {
        ledger.add(said.clone()).unwrap();
    }
    ledger
}

#[test]
fn a_statement_reads_back_and_keeps_its_name() {
    for said in said() {
        let read = Statement::read(said.bytes().to_vec()).unwrap();
        assert_eq!((read.id(), &read), (said.id(), &said));
    }
}

#[test]
fn every_flipped_bit_of_a_statement_is_seen() {
    let said = said().into_iter().next().unwrap();
    for bit in 0..said.bytes().len() * 8 {
        let mut bytes = said.bytes().to_vec();
        bytes[bit / 8] ^= 1 << (bit % 8);
        assert!(Statement::read(bytes).is_err(), "bit {bit}");
    }
    for length in 0..said.bytes().len() {
        assert!(Statement::read(said.bytes()[..length].to_vec()).is_err(), "{length} bytes");
    }
}

#[test]
fn a_kind_of_statement_that_is_not_known_is_newer_and_not_damaged() {
    use samplan::seal::SignedKind;
    let key = Device::new(1).key;
    let read = |json: &str| Statement::read(SignedKind::Statement.sign(&key, json.as_bytes())).map(|_| ());
    assert_eq!(read(r#"{"family":"f4a1","time":1,"what":"lent","section":"plan"}"#), Err(OpenError::Newer));
    assert_eq!(read(r#"{"family":"f4a1","time":1,"what":"founded"}"#), Err(OpenError::Damaged));
    assert_eq!(read(r#"{"family":"f4a1","time":1,"what":"founded","section":"attic"}"#), Err(OpenError::Damaged));
    assert_eq!(read(r#"{"family":"f4a1","time":1,"what":"founded","section":"plan"}"#), Ok(()));
    assert_eq!(read(""), Err(OpenError::Damaged));
    assert_eq!(read(&"[".repeat(100_000)), Err(OpenError::Damaged));
    assert_eq!(read(&format!("\"{}\"", "a".repeat(1 << 20))), Err(OpenError::TooLarge));
}

#[test]
fn the_first_owner_that_was_accepted_stays() {
    let (one, other) = (Device::new(1), Device::new(2));
    let founded = |by: &Device| Statement::sign(&family(), 1, Content::Founded { section: Section::Plan }, &by.key);
    let (first, second) = (ledger(&[founded(&one)]), ledger(&[founded(&other)]));
    let owner = one.writer();
    let (merged, refused) = first.clone().merged(&second);
    assert_eq!((merged.owner(&Section::Plan), &merged), (Some(owner), &first));
    assert_eq!(refused, [(founded(&other).id(), Refusal::OtherOwner { owner })]);
    assert_eq!(second.merged(&first).0.owner(&Section::Plan), Some(other.writer()));
}

#[test]
fn what_is_said_of_another_family_is_not_taken() {
    let said =
        Statement::sign(&FamilyId::new("b7"), 1, Content::Founded { section: Section::Plan }, &Device::new(1).key);
    assert_eq!(Ledger::new(family()).add(said), Err(Refusal::OtherFamily));
}

#[test]
fn who_has_what_follows_from_what_was_said() {
    let standing = ledger(&said()).standing(&individual("amina"), today()).unwrap();
    let states: Vec<_> = standing.holdings.iter().map(|held| held.state).collect();
    assert!(matches!(states[..], [HoldingState::Holds, HoldingState::Revoked { .. }]), "{states:?}");
    assert_eq!(standing.owner, Device::new(1).writer());
    assert_eq!(standing.extent(&Device::new(2).to()), Some(Extent::Write));
    assert_eq!(standing.extent(&Device::new(3).to()), None);
    assert_eq!(standing.extent(&Device::new(1).to()), Some(Extent::Write));
    assert_eq!((standing.kept_from, standing.keys().count()), (2, 3));
    let withdrawn = &standing.holdings[1].withdrawals[0];
    assert_eq!((withdrawn.told_by, withdrawn.by.as_str()), (Device::new(3).writer(), "Amina"));
    assert_eq!(standing.acknowledged(withdrawn.statement).collect::<Vec<_>>(), [Device::new(2).writer()]);
    assert_eq!(standing.waiting().count(), 0);
}

#[test]
fn a_statement_about_one_section_has_no_effect_in_another() {
    let mut owner = Device::new(1);
    let other = Device::new(2);
    owner.found(&Section::Plan);
    owner.found(&Section::Family);
    let granted = owner.grant(&Section::Plan, other.writer(), Extent::Read);
    let content = Content::Revoked { section: Section::Family, grant: granted, why: String::new() };
    let astray = Statement::sign(&family(), 9, content, &owner.key);
    assert_eq!(owner.ledger.refusal(&astray), Some(Refusal::NoSuchStatement));
    owner.hear([astray]);
    let standing = owner.ledger.standing(&Section::Plan, today()).unwrap();
    assert_eq!(standing.extent(&other.to()), Some(Extent::Read));
}

#[test]
fn a_grant_may_be_given_again_after_it_was_taken_back() {
    let section = individual("amina");
    let mut owner = Device::new(1);
    let other = Device::new(2);
    owner.found(&section);
    owner.grant(&section, other.writer(), Extent::Write);
    owner.revoke(&section, &other.to());
    owner.grant(&section, other.writer(), Extent::Read);
    let standing = owner.ledger.standing(&section, day("2027-01-01")).unwrap();
    assert_eq!(standing.extent(&other.to()), Some(Extent::Read));
    let again = owner.speaker().grant(grant(&section, other.writer(), Extent::Read), false);
    assert_eq!(again, Err(samplan::share::Unsaid::Already));
}

#[test]
fn a_day_is_written_in_one_way() {
    assert_eq!(Day::try_from("2026-11-02".to_owned()), Ok(day("2026-11-02")));
    for other in ["2026-11-2", "+2026-11-02", "2026-11 -2", " 2026-11-02", "2026-11-31", "2.11.2026", ""] {
        assert_eq!(Day::try_from(other.to_owned()), Err(NoDay), "{other}");
    }
}

proptest! {
    #![proptest_config(crate::properties::tried(24))]

    #[test]
    fn ledgers_come_together_in_any_order(parts in prop::collection::vec(0..8_u8, 64), order in any::<u64>()) {
        let said = said();
        let part = |bit: u8| -> Ledger {
            let chosen = said.iter().zip(&parts).filter(|(_, part)| *part & bit != 0).map(|(said, _)| said.clone());
            ledger(&chosen.collect::<Vec<_>>())
        };
        let (a, b, c) = (part(1), part(2), part(4));
        let merged = |a: &Ledger, b: &Ledger| a.clone().merged(b).0;
        prop_assert_eq!(&merged(&a, &a), &a);
        prop_assert_eq!(merged(&a, &b), merged(&b, &a));
        prop_assert_eq!(merged(&merged(&a, &b), &c), merged(&a, &merged(&b, &c)));

        let mut shuffled = said.clone();
        shuffled.sort_by_key(|said| said.id().bytes().iter().fold(order, |sum, byte| sum.wrapping_mul(31) ^ u64::from(*byte)));
        let section = individual("amina");
        prop_assert_eq!(ledger(&shuffled).standing(&section, today()), ledger(&said).standing(&section, today()));
    }
}
