//! *Spärrmarkering*: what stays off everything that leaves the device.

use crate::lang::Text;
use crate::plan::forms::{self, contact, family};
use crate::plan::search::folded;
use crate::plan::{Field, Kind, Path, Reader, Section, Sensitivity, Spot, Value, members};

/// What must not be told of a family, and what may be told instead.
///
/// It is up for the whole family when any member has *spärrmarkering*: they live together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shield {
    up: bool,
    contact_address: Option<String>,
    /// The label of what is withheld, and its words, folded, as they may turn up in a text.
    secrets: Vec<(Text, String)>,
}

impl Shield {
    /// Looks whether any member has *spärrmarkering*, and gathers what must then not be told.
    #[must_use]
    pub fn of(reader: &dyn Reader) -> Self {
        if !Self::is_needed(reader) {
            return Self::default();
        }
        let protected = protected(reader);
        Self {
            up: true,
            contact_address: protected.iter().find_map(|row| answer(row, &contact::CONTACT_ADDRESS, reader)),
            secrets: secrets(reader),
        }
    }

    /// Whether any member has *spärrmarkering*, or may have it: where it cannot be read.
    #[must_use]
    pub fn is_needed(reader: &dyn Reader) -> bool {
        let whole = [Section::Family, Section::Contact].iter().all(|section| reader.is_whole(section));
        !whole || !protected(reader).is_empty()
    }

    /// The members whose *spärrmarkering* only version 1 of the forms kept: with the contact details, which do not go
    /// to those who are to heed it. Where two answers stand side by side, the careful one counts.
    #[must_use]
    pub fn left_behind(reader: &dyn Reader) -> Vec<String> {
        let [here, earlier] = PLACES.each_ref().map(|(section, table)| marked(section, table, reader));
        let mut left: Vec<String> = earlier.into_iter().filter(|member| !here.contains(member)).collect();
        left.sort();
        left.dedup();
        left
    }

    /// Whether a section by itself says that any member has *spärrmarkering*. Reads nothing of the others.
    #[must_use]
    pub fn is_told_in(section: &Section, reader: &dyn Reader) -> bool {
        let mut places = PLACES.iter().filter(|(of, _)| of == section);
        places.any(|(section, table)| !marked(section, table, reader).is_empty())
    }

    /// Whether any member has *spärrmarkering*.
    #[must_use]
    pub fn is_up(&self) -> bool {
        self.up
    }

    /// Whether an answer must not be told.
    #[must_use]
    pub fn withholds(&self, spot: &Spot) -> bool {
        self.up && spot.sensitivity() == Sensitivity::Whereabouts
    }

    /// The address that may be told instead, where one is written.
    #[must_use]
    pub fn contact_address(&self) -> Option<&str> {
        self.contact_address.as_deref()
    }

    /// The labels of what is withheld and seems to be repeated in a text.
    pub(super) fn told_in(&self, text: &str) -> Vec<Text> {
        if self.secrets.is_empty() {
            return Vec::new();
        }
        let text = format!(" {}", folded(text));
        let mut told: Vec<Text> = Vec::new();
        for (label, secret) in &self.secrets {
            // At the beginning of a word, so that inflected words are found and parts of other words are not.
            if text.contains(&format!(" {secret}")) && !told.contains(label) {
                told.push(*label);
            }
        }
        told
    }
}

/// Where the marks are kept, and where version 1 of the forms kept them.
static PLACES: [(Section, &Field); 2] = [(Section::Family, &family::PROTECTION), (Section::Contact, &contact::PEOPLE)];

/// The members who have *spärrmarkering* by either place.
fn protected(reader: &dyn Reader) -> Vec<String> {
    PLACES.iter().flat_map(|(section, table)| marked(section, table, reader)).collect()
}

/// The members who have *spärrmarkering* by the rows of one table. Members who were removed count too: the family may
/// still live where they do.
fn marked(section: &Section, table: &'static Field, reader: &dyn Reader) -> Vec<String> {
    let mut rows: Vec<String> = match Spot::root(section, table).value(reader) {
        Value::Rows(rows) => rows.into_iter().map(|row| row.id).collect(),
        _ => Vec::new(),
    };
    rows.extend(members(reader).into_iter().map(|member| member.id.to_string()));
    rows.retain(|row| {
        let mark = Path::field(table.id).then(row.clone()).then(contact::PROTECTED.id);
        // While two answers stand side by side, the careful one counts.
        let others = reader.others(section, &mark, &contact::PROTECTED);
        let answer = reader.read(section, &mark, &contact::PROTECTED);
        std::iter::once(answer).chain(others).any(|answer| answer.text() == Some("yes"))
    });
    rows
}

fn answer(row: &str, field: &'static Field, reader: &dyn Reader) -> Option<String> {
    let people = Spot::root(&Section::Contact, &contact::PEOPLE);
    people.column(row, field).value(reader).text().map(|text| text.trim().to_owned())
}

/// Short answers that tell where the family lives, each as a whole and in its telling parts.
fn secrets(reader: &dyn Reader) -> Vec<(Text, String)> {
    let mut secrets = Vec::new();
    let mut sections = vec![Section::Family, Section::Contact];
    for member in members(reader) {
        sections.push(Section::Individual(member.id.clone()));
        sections.push(Section::Child(member.id));
    }
    for section in &sections {
        each_line(section, reader, &mut |spot, words| {
            let is_street = spot.field.id == contact::ADDRESS.id;
            secrets.extend(telling(&folded(words), is_street).into_iter().map(|words| (spot.field.label, words)));
        });
    }
    secrets
}

/// The whole of a folded answer, and the parts of it that tell as much: `storgatan` of `storgatan 5 b`, `65100` and
/// `vasa` of `65100 vasa`, `vasa` of `vasa stad`.
fn telling(words: &str, is_street: bool) -> Vec<String> {
    let is_number = |word: &&str| word.starts_with(|first: char| first.is_ascii_digit());
    let (numbers, names): (Vec<&str>, Vec<&str>) = words.split(' ').partition(is_number);
    let names: Vec<&str> = names.into_iter().filter(|name| name.chars().count() > 2).collect();
    let town = names.first().filter(|_| !is_street).copied();
    let postal_codes = numbers.into_iter().filter(|number| number.len() == 5);
    let mut telling = vec![words.to_owned(), names.join(" ")];
    telling.extend(town.into_iter().chain(postal_codes).map(str::to_owned));
    telling.retain(|words| words.chars().count() > 2);
    telling.sort();
    telling.dedup();
    telling
}

/// Every one-line answer of a section that tells of whereabouts, shown or not.
fn each_line(section: &Section, reader: &dyn Reader, found: &mut dyn FnMut(&Spot, &str)) {
    let mut roots: Vec<Spot> =
        forms::schema(section.kind()).into_iter().map(|field| Spot::root(section, field)).collect();
    while let Some(spot) = roots.pop() {
        let value = spot.value(reader);
        match spot.field.kind {
            Kind::Table(table) => {
                let mut rows: Vec<String> = value.rows().map(|row| row.id.clone()).collect();
                rows.extend(spot.rows(table, reader));
                rows.sort();
                rows.dedup();
                for row in rows {
                    roots.extend(forms::columns(table).map(|column| spot.column(&row, column)));
                }
            }
            Kind::Line | Kind::Body if spot.sensitivity() == Sensitivity::Whereabouts => {
                if let Some(words) = value.text() {
                    found(&spot, words);
                }
            }
            _ => {}
        }
    }
}

/// The question about *spärrmarkering* where the answer is not yes: the source forms do not ask it, so that paper tells
/// only of those who have it.
pub(super) fn is_unset_mark(spot: &Spot, reader: &dyn Reader) -> bool {
    spot.field.id == contact::PROTECTED.id && spot.value(reader).text() != Some("yes")
}

/// The question that holds the address that may be told.
pub(super) fn is_contact_address(spot: &Spot) -> bool {
    spot.section == Section::Contact
        && spot.path.steps().last().map(String::as_str) == Some(contact::CONTACT_ADDRESS.id)
}

/// The place of the contact address beside a withheld street address; `None` beside anything else.
pub(super) fn contact_address_beside(spot: &Spot) -> Option<Spot> {
    let is_address = spot.section == Section::Contact && spot.field.id == contact::ADDRESS.id;
    let in_row = spot.path.steps().first().map(String::as_str) == Some(contact::PEOPLE.id);
    (is_address && in_row && spot.path != Path::field(contact::ADDRESS.id))
        .then(|| spot.beside(&contact::CONTACT_ADDRESS))
}
