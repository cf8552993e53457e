//! Workers' cards.

use super::chunks::writer;
use proptest::prelude::*;
use samplan::seal::{About, Card, OpenError, ReceivingKey};

fn about() -> About {
    About {
        name: "Väinö Ström".to_owned(),
        organisation: "Daghemmet Solgläntan".to_owned(),
        sector: "ecec".to_owned(),
        role: "lärare".to_owned(),
    }
}

fn card(of: u8) -> Card {
    Card::read(&Card::written(about(), &ReceivingKey::generate().receiver(), &writer(of))).unwrap()
}

#[test]
fn a_card_tells_who_and_with_which_keys() {
    let receiver = ReceivingKey::generate().receiver();
    let written = Card::written(about(), &receiver, &writer(1));
    let read = Card::read(&written).unwrap();
    assert_eq!(read, Card { about: about(), writer: writer(1).writer(), receiver });
    // The signs of a QR code's alphanumeric mode, which makes it small enough for a tablet's camera.
    assert!(written.bytes().all(|sign| sign.is_ascii_uppercase() || sign.is_ascii_digit()));
}

#[test]
fn a_card_that_a_mail_program_broke_into_lines_is_read() {
    let written = Card::written(about(), &ReceivingKey::generate().receiver(), &writer(1));
    let broken: String =
        written.as_bytes().chunks(60).map(|line| format!("{}\r\n ", std::str::from_utf8(line).unwrap())).collect();
    assert_eq!(Card::read(&broken), Card::read(&written));
}

#[test]
fn a_changed_card_is_refused() {
    let written = Card::written(about(), &ReceivingKey::generate().receiver(), &writer(1));
    for at in 0..written.len() {
        let mut signs: Vec<u8> = written.clone().into_bytes();
        signs[at] = if signs[at] == b'A' { b'B' } else { b'A' };
        assert!(Card::read(std::str::from_utf8(&signs).unwrap()).is_err(), "sign {at}");
    }
}

#[test]
fn no_text_of_any_kind_stops_the_app() {
    let long = "A".repeat(1 << 20);
    for text in ["", "SAMPLAN", "SAMPLANKNIEYQY", "samplan", "hej\u{0}", long.as_str()] {
        assert!(Card::read(text).is_err());
    }
    assert_eq!(Card::read(&long), Err(OpenError::TooLarge));
}

#[test]
fn both_read_the_same_number_and_nobody_between_them_can_make_it() {
    let (one, two, between) = (card(1), card(2), card(3));
    assert_eq!(one.comparison(&two), two.comparison(&one));
    assert_ne!(one.comparison(&two), one.comparison(&between));
    assert_ne!(one.comparison(&between), two.comparison(&between));
    let groups: Vec<String> = one.comparison(&two).split(' ').map(ToOwned::to_owned).collect();
    assert_eq!(groups.iter().map(String::len).collect::<Vec<_>>(), [5; 5]);
}

#[test]
fn the_number_changes_with_either_key() {
    let (mine, theirs) = (card(1), card(2));
    let other_receiver = Card { receiver: ReceivingKey::generate().receiver(), ..theirs.clone() };
    let other_writer = Card { writer: writer(9).writer(), ..theirs.clone() };
    assert_ne!(mine.comparison(&theirs), mine.comparison(&other_receiver));
    assert_ne!(mine.comparison(&theirs), mine.comparison(&other_writer));
}

proptest! {
    #![proptest_config(crate::properties::tried(256))]

    #[test]
    fn any_words_come_back(name: String, organisation: String, role: String) {
        let about = About { name, organisation, sector: String::new(), role };
        let written = Card::written(about.clone(), &ReceivingKey::generate().receiver(), &writer(1));
        prop_assume!(written.len() <= 4096);
        prop_assert_eq!(Card::read(&written).unwrap().about, about);
    }
}
