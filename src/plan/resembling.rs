//! Families that look like the same one.

use super::search::folded;
use super::{FamilyFacts, Member};

/// The members of a family by whom it looks like the same as another, by their names as `here` has them; none where it
/// does not.
///
/// It does where a member of both has the same name and the same day of birth, and where both families have the same
/// name and any member of both has. Names are compared as they are searched, whatever the order of their words. It is a
/// hint: families of one name are many, and what was written may be wrong.
#[must_use]
pub fn resembling<'a>(here: &'a FamilyFacts, other: &FamilyFacts) -> Vec<&'a str> {
    let pairs = || here.members.iter().flat_map(|one| other.members.iter().map(move |other| (one, other)));
    let both: Vec<(&Member, &Member)> = pairs().filter(|(one, other)| is_same(&one.name, &other.name)).collect();
    let born_alike = both.iter().any(|(one, other)| is_born_alike(one, other));
    if !born_alike && !is_same(&here.name, &other.name) {
        return Vec::new();
    }
    let mut names: Vec<&str> = both.iter().map(|(one, _)| one.name.trim()).collect();
    names.dedup();
    names
}

fn is_same(one: &str, other: &str) -> bool {
    let words = |name: &str| {
        let mut words: Vec<String> = folded(name).split(' ').map(str::to_owned).collect();
        words.sort();
        words
    };
    let words_of = words(one);
    words_of.iter().any(|word| !word.is_empty()) && words_of == words(other)
}

fn is_born_alike(one: &Member, other: &Member) -> bool {
    one.birth.day().is_some_and(|day| other.birth.day() == Some(day))
}
