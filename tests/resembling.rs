//! Families that look like the same one.
#![cfg(not(target_arch = "wasm32"))]

use samplan::plan::{DateAnswer, FamilyFacts, Member, MemberId, resembling};

/// A family of members with their dates of birth.
fn family(name: &str, members: &[(&str, &str)]) -> FamilyFacts {
    let member = |(index, (name, born)): (usize, &(&str, &str))| Member {
        id: MemberId::new(format!("{name}-{index}")),
        name: (*name).to_owned(),
        birth: DateAnswer::stored(born),
        ..Member::default()
    };
    FamilyFacts {
        name: name.to_owned(),
        members: members.iter().enumerate().map(member).collect(),
        ..FamilyFacts::default()
    }
}

#[test]
fn a_member_of_the_same_name_and_birth_is_enough() {
    let here = family("Rahimi-Noori", &[("Laila Rahimi ", "1988-02-03"), ("Omid", "")]);
    let other = family("Laila och barnen", &[("RAHIMI, Laïla", "1988-02-03")]);
    assert_eq!(resembling(&here, &other), ["Laila Rahimi"]);
    assert_eq!(resembling(&other, &here), ["RAHIMI, Laïla"]);
}

#[test]
fn the_familys_name_and_a_members_are_enough() {
    let here = family("Rahimi", &[("Laila", "1988"), ("Omid", "2015-01-01"), ("Sara", "")]);
    let other = family("rahimi", &[("Omid", "2015-01-02"), ("laila", "")]);
    assert_eq!(resembling(&here, &other), ["Laila", "Omid"]);
    let persian = family("رحیمی", &[("ليلا", "")]);
    assert_eq!(resembling(&persian, &family("رحيمى", &[("لیلا", "")])), ["ليلا"]);
}

#[test]
fn less_is_not() {
    let here = family("Rahimi", &[("Laila", "1988-02-03"), ("", "2015-01-01")]);
    for (other, why) in [
        (family("Rahimi", &[("Zahra", "1988-02-03")]), "the family's name alone, or a day of birth"),
        (family("Rahimi", &[]), "the family's name alone"),
        (family("Noori", &[("Laila", "1988-02-04")]), "a member's name alone"),
        (family("Noori", &[("Laila", "1988")]), "a year is no day"),
        (family("", &[("", "2015-01-01")]), "names that nobody has written"),
        (family("Rahim", &[("Lail", "1988-02-03")]), "names that are only alike"),
    ] {
        assert!(resembling(&here, &other).is_empty(), "{why}");
    }
    // Without names there is nothing in common.
    let nameless = family("", &[("Laila", "")]);
    assert!(resembling(&nameless, &family(" ", &[("Laila", "")])).is_empty());
}
