//! Whom a package names besides its sender: nobody but those whom its statements speak of.

use super::packages::{changed, package};
use super::support::{Device, individual, pair};
use samplan::seal::{About, Card, WriterId};
use samplan::share::{Contact, Extent, Introduced, Package, PackageError};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What the sender has of somebody.
fn card(of: &Device) -> Contact {
    let about = About { name: format!("Arbetare {}", of.number), organisation: "Skolan".into(), ..About::default() };
    Contact::new(Card::read(&Card::written(about, &of.receiving.receiver(), &of.key)).unwrap())
}

fn named(people: &BTreeMap<WriterId, Introduced>) -> Vec<(WriterId, &str, &str)> {
    people.iter().map(|(device, who)| (*device, who.name.as_str(), who.organisation.as_str())).collect()
}

#[test]
fn only_those_are_named_whom_the_statements_that_go_along_speak_of() {
    let (shared, secret) = (individual("amina"), individual("omar"));
    let [mut owner, mut other, third, fourth, fifth] = [1, 2, 3, 4, 5].map(Device::new);
    owner.contacts = [&other, &third, &fourth, &fifth].map(card).to_vec();
    for section in [&shared, &secret] {
        owner.found(section);
        owner.write(section, "Kock");
    }
    owner.grant(&shared, other.writer(), Extent::Read);
    owner.grant(&shared, third.writer(), Extent::Read);
    // Of this one the receiver hears nothing: whose it is must not show either.
    owner.grant(&secret, fourth.writer(), Extent::Write);
    let package = owner.package(&other.to(), std::slice::from_ref(&shared)).unwrap();
    let read = Package::read(&package, other.writer()).unwrap();
    assert_eq!(named(&read.people), [(third.writer(), "Arbetare 3", "Skolan")]);
    let text = String::from_utf8_lossy(&package);
    for unnamed in ["Arbetare 2", "Arbetare 4", "Arbetare 5"] {
        assert!(!text.contains(unnamed), "{unnamed} is told to somebody who does not hear of them");
    }
    // It takes no card's place, and is kept with what it is about.
    let seen = other.look(&package).unwrap();
    assert_eq!(seen.people, read.people);
    assert!(seen.clone().accept(&[]).people.is_empty());
    let accepted = seen.accept(std::slice::from_ref(&shared));
    assert_eq!(named(&accepted.people), [(third.writer(), "Arbetare 3", "Skolan")]);
    assert_eq!(accepted.contact.map(|card| card.writer), Some(owner.writer()));
}

#[test]
fn whose_right_has_ended_learns_no_names_of_those_who_came_after() {
    let (mut owner, other, section) = pair();
    let third = Device::new(3);
    owner.contacts = [&other, &third].map(card).to_vec();
    owner.revoke(&section, &other.to());
    owner.grant(&section, third.writer(), Extent::Read);
    let package = owner.package(&other.to(), &[]).unwrap();
    assert!(Package::read(&package, other.writer()).unwrap().people.is_empty());
}

#[test]
fn the_names_of_a_section_that_is_not_taken_are_not_kept() {
    let (mine, theirs) = (individual("amina"), individual("omar"));
    let [mut owner, mut other, third, fourth] = [1, 2, 3, 4].map(Device::new);
    owner.contacts = [&third, &fourth].map(card).to_vec();
    for (section, holder) in [(&mine, &third), (&theirs, &fourth)] {
        owner.found(section);
        owner.write(section, "Kock");
        owner.grant(section, other.writer(), Extent::Read);
        owner.grant(section, holder.writer(), Extent::Read);
    }
    let package = owner.package(&other.to(), &[mine.clone(), theirs]).unwrap();
    let seen = other.look(&package).unwrap();
    assert_eq!(seen.people.len(), 2);
    assert_eq!(named(&seen.accept(&[mine]).people), [(third.writer(), "Arbetare 3", "Skolan")]);
}

#[test]
fn who_passes_on_names_those_whose_cards_they_have_and_nobody_else() {
    let (mut owner, mut other, section) = pair();
    let [mut third, fourth] = [3, 4].map(Device::new);
    owner.contacts = [&third, &fourth].map(card).to_vec();
    owner.grant(&section, third.writer(), Extent::Read);
    owner.grant(&section, fourth.writer(), Extent::Read);
    owner.hand(&mut other);
    // The owner's card came with the file; of the fourth only the name was told.
    let package = other.package(&third.to(), std::slice::from_ref(&section)).unwrap();
    let seen = third.look(&package).unwrap();
    assert_eq!(named(&seen.people), [(owner.writer(), "Arbetare 1", "")]);
}

/// What a receiver makes of a person whom the sender lists.
fn listed(person: impl FnOnce(&str) -> Value) -> Result<Vec<(String, String)>, PackageError> {
    let (owner, ..) = package();
    let read = changed(|manifest| manifest["people"] = json!([person(&owner.writer().to_string())]))?;
    Ok(read.people.into_values().map(|who| (who.name, who.organisation)).collect())
}

#[test]
fn names_are_taken_as_plain_words_within_limits_and_of_nobody_else() {
    let of = |device: &str, name: &str| json!({ "device": device, "name": name, "organisation": "" });
    let plain = |name: &str| listed(|device| of(device, name)).unwrap();
    assert_eq!(plain("  Eva\n Ek\u{202e}\u{2069}\u{0}"), [("Eva Ek".to_owned(), String::new())]);
    assert_eq!(plain("شاهین"), [("شاهین".to_owned(), String::new())]);
    assert_eq!(plain(" \u{2066} "), []);
    assert_eq!(listed(|device| json!({ "device": device, "name": "Eva" })).unwrap()[0].0, "Eva");
    let stranger = Device::new(9).writer().to_string();
    assert_eq!(listed(|_| of(&stranger, "Eva Ek")), Ok(Vec::new()));
    assert_eq!(listed(|device| of(device, &"å".repeat(161))), Err(PackageError::TooLarge));
    assert_eq!(listed(|_| json!({ "device": "none", "name": "Eva" })), Err(PackageError::Damaged));
    let many = |manifest: &mut Value| manifest["people"] = Value::Array(vec![of(&stranger, "Eva"); 8_001]);
    assert_eq!(changed(many), Err(PackageError::TooLarge));
}

#[test]
fn a_name_longer_than_any_is_cut_and_goes_along() {
    let (mut owner, other, section) = pair();
    let third = Device::new(3);
    let mut long = card(&third);
    long.card.about.name = "å".repeat(500);
    owner.contacts = vec![long];
    owner.grant(&section, third.writer(), Extent::Read);
    let package = owner.package(&other.to(), &[section]).unwrap();
    let read = Package::read(&package, other.writer()).unwrap();
    assert_eq!(read.people[&third.writer()].name, "å".repeat(160));
}

#[test]
fn a_package_of_before_names_nobody_and_reads() {
    let read = changed(|manifest| assert!(manifest.get("people").is_none())).unwrap();
    assert!(read.people.is_empty());
    // As an older version skips what this one adds, this one skips what a later one does.
    assert!(changed(|manifest| manifest["later"] = json!({ "words": 1 })).is_ok());
}
