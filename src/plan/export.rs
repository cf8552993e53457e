//! Export: one family as JSON, to be keyed into other systems. The format is written down in `docs/export.md`.

use super::log::ExportLog;
use super::paper::{CodeNames, Shield, Shown, offers};
use super::{
    Chapter, FamilyId, Field, Form, Kind, Log, Pick, Reader, RowKeys, Section, Spot, Table, Task, Value, forms, members,
};
use crate::lang::Lang;
use chrono::NaiveDateTime;
use serde::Serialize;

/// What is asked of an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExportOptions<'a> {
    /// The sections to take along. The notes are never taken; a situation only where it is named.
    pub sections: &'a [Section],
    /// The language of labels and shown answers.
    pub lang: Lang,
    /// Local date and time of the export.
    pub generated: NaiveDateTime,
    /// The family is an invented one.
    pub practice: bool,
    /// What was done with the family on the device, where that is to go along. It names sections that do not.
    pub log: Option<&'a Log>,
}

/// One family, ready to be written as JSON with its members in this order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Export {
    format: &'static str,
    version: u32,
    forms_version: u32,
    generated: String,
    lang: Lang,
    practice: bool,
    family: ExportFamily,
    protection: Protection,
    forms: Vec<ExportForm>,
    #[serde(skip_serializing_if = "Option::is_none")]
    log: Option<ExportLog>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct ExportFamily {
    id: FamilyId,
    name: String,
    members: Vec<ExportMember>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct ExportMember {
    id: String,
    name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
struct Protection {
    protected: bool,
    contact_address: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct ExportForm {
    form: &'static str,
    section: String,
    title: &'static str,
    chapters: Vec<ExportChapter>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct ExportChapter {
    id: &'static str,
    title: &'static str,
    done: bool,
    fields: Vec<ExportField>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct ExportField {
    id: &'static str,
    label: &'static str,
    kind: &'static str,
    section: String,
    path: String,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    withheld: bool,
    stored: Stored,
    shown: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    rows: Option<Vec<ExportRow>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct ExportRow {
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    member: Option<String>,
    fields: Vec<ExportField>,
}

/// An answer as it is kept: `null`, a text, or a list of what was picked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
enum Stored {
    Nothing,
    Text(String),
    Picks(Vec<StoredPick>),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum StoredPick {
    Id(String),
    Own(String),
}

impl Export {
    /// The name of the format.
    pub const FORMAT: &str = "samplan-family";

    /// The version of the format. Raised when what is there changes its meaning, not when something is added.
    pub const VERSION: u32 = 1;

    /// Takes along what was asked for, as far as `reader` has it.
    ///
    /// Where *spärrmarkering* cannot be read ([`Reader::is_whole`]), it is taken for given.
    #[must_use]
    pub fn of(family: &FamilyId, reader: &dyn Reader, options: &ExportOptions, names: &CodeNames) -> Self {
        let shield = Shield::of(reader);
        let clerk = Clerk { shown: Shown { lang: options.lang, reader, names }, shield: &shield };
        let offers = offers(reader).into_iter().filter(super::paper::Offer::may_print);
        Self {
            format: Self::FORMAT,
            version: Self::VERSION,
            forms_version: forms::VERSION,
            generated: options.generated.format("%Y-%m-%dT%H:%M:%S").to_string(),
            lang: options.lang,
            practice: options.practice,
            family: ExportFamily {
                id: family.clone(),
                name: clerk.shown.text(&Spot::root(&Section::Family, &forms::family::NAME)),
                members: members(reader)
                    .into_iter()
                    .map(|member| ExportMember { id: member.id.to_string(), name: member.name })
                    .collect(),
            },
            protection: Protection {
                protected: shield.is_up(),
                contact_address: shield.contact_address().map(str::to_owned),
            },
            forms: offers
                .filter(|offer| options.sections.contains(&offer.section))
                .map(|offer| clerk.form(forms::form(offer.form), &offer.section))
                .collect(),
            log: options.log.map(Log::exported),
        }
    }

    /// The export as JSON, indented, ending with a line break.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Texts, numbers and lists always have a JSON form.
        let mut json = serde_json::to_string_pretty(self).unwrap_or_default();
        json.push('\n');
        json
    }
}

/// Writes forms and answers out.
struct Clerk<'a> {
    shown: Shown<'a>,
    shield: &'a Shield,
}

impl Clerk<'_> {
    fn form(&self, form: &'static Form, section: &Section) -> ExportForm {
        ExportForm {
            form: form.id.id(),
            section: section.to_string(),
            title: form.title.get(self.shown.lang),
            chapters: form.chapters.iter().map(|chapter| self.chapter(form, chapter, section)).collect(),
        }
    }

    fn chapter(&self, form: &'static Form, chapter: &'static Chapter, section: &Section) -> ExportChapter {
        let task = Task { section: section.clone(), form: form.id, chapter: chapter.id };
        let fields = chapter.fields().filter_map(|(place, field)| Spot::of(section, place, field));
        ExportChapter {
            id: chapter.id,
            title: chapter.title.get(self.shown.lang),
            done: task.is_done(self.shown.reader),
            fields: fields.flat_map(|spot| self.field(&spot)).collect(),
        }
    }

    /// A question, and the "which?" of what was chosen behind it; nothing where it is not asked.
    fn field(&self, spot: &Spot) -> Vec<ExportField> {
        let withheld = self.shield.withholds(spot);
        if !withheld && !spot.is_shown(self.shown.reader) {
            return Vec::new();
        }
        let value = if withheld { Value::Empty } else { spot.value(self.shown.reader) };
        let which = spot.chosen(&value).filter_map(|choice| choice.which).map(|which| spot.beside(which));
        let rows = match spot.field.kind {
            Kind::Table(table) => Some(self.rows(spot, table)),
            _ => None,
        };
        let field = ExportField {
            id: spot.field.id,
            label: spot.field.label.get(self.shown.lang),
            kind: kind(spot.field),
            section: spot.section.to_string(),
            path: spot.path.to_string(),
            withheld,
            shown: if withheld { String::new() } else { self.shown.text(spot) },
            rows: rows.filter(|_| !withheld),
            stored: stored(&value),
        };
        std::iter::once(field).chain(which.flat_map(|which| self.field(&which))).collect()
    }

    fn rows(&self, spot: &Spot, table: &'static Table) -> Vec<ExportRow> {
        let row = |id: String| ExportRow {
            member: match table.keys {
                RowKeys::Fresh => None,
                RowKeys::Each(_) => Some(id.clone()),
            },
            fields: table.columns.iter().flat_map(|column| self.field(&spot.column(&id, column))).collect(),
            id,
        };
        spot.rows(table, self.shown.reader).into_iter().map(row).collect()
    }
}

fn stored(value: &Value) -> Stored {
    match value {
        Value::Text(text) if !text.is_empty() => Stored::Text(text.clone()),
        Value::Picks(picks) => {
            let pick = |pick: &Pick| match pick {
                Pick::Listed(id) => StoredPick::Id(id.clone()),
                Pick::Own { words, .. } => StoredPick::Own(words.clone()),
            };
            Stored::Picks(picks.iter().map(pick).collect())
        }
        Value::Empty | Value::Text(_) | Value::Rows(_) => Stored::Nothing,
    }
}

const fn kind(field: &Field) -> &'static str {
    match field.kind {
        Kind::Line => "line",
        Kind::Body => "body",
        Kind::Long => "text",
        Kind::Date => "date",
        Kind::Month => "month",
        Kind::Time => "time",
        Kind::One(_) => "one",
        Kind::Many(_) => "many",
        Kind::Languages => "languages",
        Kind::Countries => "countries",
        Kind::YesNo => "yes_no",
        Kind::Confirm => "confirm",
        Kind::Member => "member",
        Kind::Table(_) => "table",
    }
}
