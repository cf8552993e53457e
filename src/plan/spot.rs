//! A question where it stands.

use super::forms::{child, contact, family, individual};
use super::{
    Choice, Field, Kind, Path, Pick, Place, Reader, Row, RowKeys, Section, SectionKind, Sensitivity, Table, Value,
    When, Who, forms, members,
};

/// A question of a form, asked of one section and row: where its answer stands.
#[derive(Clone, Debug)]
pub struct Spot {
    /// The section that holds the answer.
    pub section: Section,
    /// Where in the section.
    pub path: Path,
    /// The question.
    pub field: &'static Field,
}

impl Spot {
    /// Where a question of a form stands, when the form is filled in for `section`.
    ///
    /// `None` where the question is about a member and the section is not.
    #[must_use]
    pub fn of(section: &Section, place: Place, field: &'static Field) -> Option<Self> {
        let (section, path) = match place {
            Place::Here => (section.clone(), Path::field(field.id)),
            Place::Family => (Section::Family, Path::field(field.id)),
            Place::Member => (Section::Family, row_of(section, family::MEMBERS.id, field)?),
            Place::Contact => (Section::Contact, row_of(section, contact::PEOPLE.id, field)?),
        };
        Some(Self { section, path, field }.kept())
    }

    /// A question at the root of a section.
    #[must_use]
    pub fn root(section: &Section, field: &'static Field) -> Self {
        Self { section: section.clone(), path: Path::field(field.id), field }
    }

    /// The question whose answer stands at a path; `None` where this version has none there.
    #[must_use]
    pub fn at(section: &Section, path: &Path) -> Option<Self> {
        let field = beside(section.kind(), path, path.steps().last()?)?;
        Some(Self { section: section.clone(), path: path.clone(), field }.kept())
    }

    /// The present answer; where there is none, what an earlier version kept elsewhere.
    #[must_use]
    pub fn value(&self, reader: &dyn Reader) -> Value {
        match (reader.read(&self.section, &self.path, self.field), self.earlier()) {
            (Value::Empty, Some(earlier)) => reader.read(&earlier.section, &earlier.path, earlier.field),
            (value, _) => value,
        }
    }

    /// Where the answer is kept. That somebody has *spärrmarkering* is asked among the contact details and kept in the
    /// family section, which everyone has who has anything of the family.
    fn kept(self) -> Self {
        match self.path.steps() {
            [table, row, column]
                if self.section == Section::Contact
                    && table == contact::PEOPLE.id
                    && column == contact::PROTECTED.id =>
            {
                Self::root(&Section::Family, &family::PROTECTION).column(row, &contact::PROTECTED)
            }
            _ => self,
        }
    }

    /// Where version 1 of the forms kept the answer, if elsewhere.
    #[must_use]
    pub fn earlier(&self) -> Option<Self> {
        match self.path.steps() {
            [table, row, _] if self.section == Section::Family && table == family::PROTECTION.id => {
                let path = Path::field(contact::PEOPLE.id).then(row.clone()).then(contact::PROTECTED.id);
                Some(Self { section: Section::Contact, path, field: &contact::PROTECTED })
            }
            _ => None,
        }
    }

    /// Another question of the same section and row.
    #[must_use]
    pub fn beside(&self, field: &'static Field) -> Self {
        let (_, row) = self.path.steps().split_last().unwrap_or((&String::new(), &[]));
        Self { section: self.section.clone(), path: row.iter().cloned().collect::<Path>().then(field.id), field }.kept()
    }

    /// A column of one row of this question, which is a table.
    #[must_use]
    pub fn column(&self, row: &str, column: &'static Field) -> Self {
        Self { section: self.section.clone(), path: self.path.then(row).then(column.id), field: column }.kept()
    }

    /// The ids of the rows to show, of this question, which is a table with these columns.
    ///
    /// Where there is one row for each member, members come in the family's order, whether or not they have a row yet.
    #[must_use]
    pub fn rows(&self, table: &Table, reader: &dyn Reader) -> Vec<String> {
        match table.keys {
            RowKeys::Fresh => self.value(reader).rows().map(|row: &Row| row.id.clone()).collect(),
            RowKeys::Each(who) => members(reader)
                .into_iter()
                .filter(|member| who.includes(member.relation.as_deref()))
                .map(|member| member.id.to_string())
                .collect(),
        }
    }

    /// Calls with every question that is asked here, and its answer: this one, the "which?" of what was chosen, and
    /// the columns of the rows that are stored. What is not shown, or kept in another section, is left out.
    pub fn walk(&self, reader: &dyn Reader, visit: &mut dyn FnMut(&Self, &Value)) {
        if !self.is_shown(reader) {
            return;
        }
        let value = self.value(reader);
        visit(self, &value);
        for choice in self.chosen(&value) {
            if let Some(which) = choice.which {
                self.beside(which).walk(reader, visit);
            }
        }
        if let Kind::Table(table) = self.field.kind {
            for row in value.rows() {
                let columns = table.columns.iter().map(|column| self.column(&row.id, column));
                columns.filter(|spot| spot.section == self.section).for_each(|spot| spot.walk(reader, visit));
            }
        }
    }

    /// Whether anything is answered here, or in the rows of this question.
    #[must_use]
    pub fn is_answered(&self, reader: &dyn Reader) -> bool {
        let mut answered = false;
        self.walk(reader, &mut |spot, value| {
            answered |= !matches!(spot.field.kind, Kind::Table(_)) && !value.is_empty();
        });
        answered
    }

    /// The form's choices that an answer to this question gives.
    pub fn chosen<'a>(&self, value: &'a Value) -> impl Iterator<Item = &'static Choice> + use<'a> {
        let choices: &'static [Choice] = match self.field.kind {
            Kind::One(choices) | Kind::Many(choices) => choices,
            _ => &[],
        };
        choices.iter().filter(move |choice| match value {
            Value::Text(id) => id == choice.id,
            Value::Picks(picks) => picks.iter().any(|pick| matches!(pick, Pick::Listed(id) if id == choice.id)),
            Value::Empty | Value::Rows(_) => false,
        })
    }

    /// How much care the answer asks for: what a table asks for, its columns ask for too.
    #[must_use]
    pub fn sensitivity(&self) -> Sensitivity {
        let mut most = self.field.sensitivity;
        let mut table = None;
        let steps = self.path.steps();
        for step in steps.get(..steps.len().saturating_sub(1)).unwrap_or_default().chunks(2) {
            let Some(field) = step.first().and_then(|id| named(self.section.kind(), table, id)) else { break };
            most = most.max(field.sensitivity);
            let Kind::Table(inner) = field.kind else { break };
            table = Some(inner);
        }
        most
    }

    /// The language that a client's own words are written in, as its code, where one is said beside them.
    #[must_use]
    pub fn language(&self, reader: &dyn Reader) -> Option<String> {
        let (_, telling) = OWN_WORDS.iter().find(|(words, _)| words.id == self.field.id)?;
        match self.beside(telling).value(reader).picks() {
            [Pick::Listed(code)] => Some(code.clone()),
            _ => None,
        }
    }

    /// Whether the question is asked, the answers beside it being what they are.
    #[must_use]
    pub fn is_shown(&self, reader: &dyn Reader) -> bool {
        let When::Is(id, _) = self.field.when else { return true };
        let Some(field) = beside(self.section.kind(), &self.path, id) else { return true };
        let asking = self.beside(field);
        self.field.when.holds(|_| asking.value(reader)) && asking.is_shown(reader)
    }
}

/// Questions that are answered in a client's own words, and the questions that tell their language.
static OWN_WORDS: [(&Field, &Field); 2] =
    [(&individual::WISH, &individual::WISH_LANGUAGE), (&child::OWN_VIEW, &child::OWN_VIEW_LANGUAGE)];

fn row_of(section: &Section, table: &str, field: &Field) -> Option<Path> {
    Some(Path::field(table).then(section.member()?.as_str()).then(field.id))
}

/// The question with this id in the same section and row as the answer at a path.
fn beside(kind: SectionKind, path: &Path, id: &str) -> Option<&'static Field> {
    let (_, rows) = path.steps().split_last()?;
    let mut table: Option<&'static Table> = None;
    for step in rows.chunks(2) {
        let field = named(kind, table, step.first()?)?;
        let Kind::Table(inner) = field.kind else { return None };
        table = Some(inner);
    }
    named(kind, table, id)
}

/// The question with this id among the columns of a table, or at the root of a section.
fn named(kind: SectionKind, table: Option<&'static Table>, id: &str) -> Option<&'static Field> {
    let with_which = |field: &'static Field| std::iter::once(field).chain(forms::which(field));
    match table {
        Some(table) => table.columns.iter().copied().flat_map(with_which).find(|field| field.id == id),
        None => forms::ALL
            .iter()
            .filter(|form| form.section == kind)
            .flat_map(|form| form.fields())
            .filter(|(place, _)| *place == Place::Here)
            .map(|(_, field)| field)
            .chain(forms::hidden(kind).iter().copied())
            .flat_map(with_which)
            .find(|field| field.id == id),
    }
}

impl Who {
    /// Whether the question is asked of a member with this relation, as stored.
    ///
    /// A member whose relation is not known is asked nothing that is meant for some.
    #[must_use]
    pub fn includes(self, relation: Option<&str>) -> bool {
        match self {
            Self::Everyone => true,
            Self::Children => relation == Some("child"),
            Self::Parents => matches!(relation, Some("parent" | "guardian")),
        }
    }
}
