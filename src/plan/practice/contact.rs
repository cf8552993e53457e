//! Where the family lives and how its members are reached.

use super::Page;
use super::names::Person;
use crate::lang::text;
use crate::plan::forms::contact;

pub(super) fn write(page: &mut Page) {
    for person in Person::ALL {
        page.row(&contact::PEOPLE, person.id(), |row| {
            row.say(&contact::ADDRESS, text("Sjöstigen 4 B 12", "Järvipolku 4 B 12", "Järvipolku 4 B 12"))
                .say(&contact::POSTAL, text("00000 STRANDBY", "00000 RANTALA", "00000 RANTALA"));
            match person {
                Person::Mother => {
                    row.put(&contact::PHONE, "06 000 0111").put(&contact::EMAIL, "maryam.rahimi@example.org");
                }
                Person::Father => {
                    row.put(&contact::PHONE, "06 000 0112").put(&contact::EMAIL, "karim.rahimi@example.org");
                }
                Person::Teenager => {
                    row.put(&contact::PHONE, "06 000 0114");
                }
                Person::Son | Person::Toddler | Person::Grandmother => {}
            }
        });
    }
}
