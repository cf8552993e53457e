//! The invented family that a worker practises with: six people, their plans, and those who work with them.
//!
//! Everything in it is made up. The telephone numbers cannot exist, the mail addresses lead nowhere, the places are on
//! no map. It shows good habits: no address outside the contact details, nothing of the special situation in the
//! family plan.

mod calendar;
mod contact;
mod family;
mod family_plan;
mod father;
mod grandmother;
mod mother;
mod names;
mod notes;
mod page;
mod son;
mod special_support;
mod teenager;
mod toddler;

use super::{Answers, MemberId, Section, Situation};
use crate::lang::Lang;
use calendar::Calendar;
use chrono::NaiveDate;
use names::Person;
use page::Page;

/// The answers of the practice family, written in `lang`, with dates around `today`.
///
/// The mother's plan is complete; the other plans are begun, each in another way. A few things are left to be reminded
/// of: the father's next meeting is not agreed, the family's next review is set too late, one "which?" has no answer.
#[must_use]
pub fn practice(lang: Lang, today: NaiveDate) -> Answers {
    let mut answers = Answers::new();
    let mut write = |section: Section, fill: fn(&mut Page)| {
        fill(&mut Page::new(&mut answers, section, lang, Calendar { today }));
    };
    write(Section::Family, family::write);
    write(Section::Contact, contact::write);
    write(Section::Plan, family_plan::write);
    write(Section::Individual(id(Person::Mother)), mother::write);
    write(Section::Individual(id(Person::Father)), father::write);
    write(Section::Individual(id(Person::Grandmother)), grandmother::write);
    write(Section::Child(id(Person::Teenager)), teenager::write);
    write(Section::Child(id(Person::Son)), son::write);
    write(Section::Child(id(Person::Toddler)), toddler::write);
    write(Section::Situation(Situation::Special), special_support::write);
    write(Section::Notes, notes::write);
    answers
}

fn id(person: Person) -> MemberId {
    MemberId::new(person.id())
}
