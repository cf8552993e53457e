//! The questions at which answers would be others, as the forms name them.

use super::names::Names;
use crate::doc::Crossing;
use crate::lang::{Lang, Text, text};
use crate::plan::forms::family;
use crate::plan::paper::Shown;
use crate::plan::{Field, Kind, Path, Reader, RowKeys, Section, Spot, Value, forms};
use crate::ui::words::shortened;

/// The questions of these paths, each once, in their order.
pub(super) fn questions(section: &Section, paths: &[Path], names: &Names, lang: Lang) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for words in paths.iter().filter_map(|path| about(section, path, names, lang)) {
        if !all.contains(&words) {
            all.push(words);
        }
    }
    all
}

/// The question of a path, and where it is asked of each member, whose it is.
fn about(section: &Section, path: &Path, names: &Names, lang: Lang) -> Option<String> {
    let question = question(section, path, lang)?;
    let [table, member, ..] = path.steps() else { return Some(question) };
    let table = field_at(section, &std::iter::once(table.clone()).collect());
    Some(if table.is_some_and(asks_each) { format!("{question}: {}", names.member(member, lang)) } else { question })
}

/// The question of a path, behind the tables that it stands in.
pub(super) fn question(section: &Section, path: &Path, lang: Lang) -> Option<String> {
    let steps = path.steps();
    let fields = (1..=steps.len())
        .step_by(2)
        .filter_map(|length| field_at(section, &steps.iter().take(length).cloned().collect()));
    let mut labels: Vec<&str> = fields.map(|field| field.label.get(lang).trim_end_matches([':', '.', '?'])).collect();
    // A table of one column is called as its column.
    labels.dedup();
    (!labels.is_empty()).then(|| labels.join(" – "))
}

/// What is asked at a path, or what the app itself keeps there.
fn field_at(section: &Section, path: &Path) -> Option<&'static Field> {
    let hidden = || {
        let [id] = path.steps() else { return None };
        forms::hidden(section.kind()).iter().copied().find(|field| field.id == id)
    };
    Spot::at(section, path).map(|spot| spot.field).or_else(hidden)
}

/// Whether it is a table with a row for each member.
const fn asks_each(field: &Field) -> bool {
    matches!(field.kind, Kind::Table(table) if matches!(table.keys, RowKeys::Each(_)))
}

/// What people know a row by that was changed or that something was changed in: the member's name, or its first answer.
/// `None` where it is about no row.
pub(super) fn called(section: &Section, crossing: &Crossing, names: &Names, lang: Lang) -> Option<String> {
    let steps = crossing.path.steps();
    let table = steps.len().checked_sub(if steps.len().is_multiple_of(2) { 1 } else { 2 })?;
    let (path, row) = (steps.iter().take(table).cloned().collect::<Path>(), steps.get(table)?);
    let table = field_at(section, &path)?;
    let is_members = *section == Section::Family && table.id == family::MEMBERS.id;
    if asks_each(table) {
        return Some(names.member(row, lang));
    }
    let answer = crossing.called.as_ref().and_then(|(at, value)| {
        let spot = Spot::at(section, at)?;
        let reader = One { path: at, value, beside: &names.reader() };
        let codes = |_, code: &str, _| code.to_owned();
        let words = shortened(&Shown { lang, reader: &reader, names: &codes }.text(&spot));
        (!words.is_empty()).then_some(words)
    });
    Some(answer.unwrap_or_else(|| if is_members { NAMELESS } else { EMPTY }.get(lang).to_owned()))
}

/// One answer, and everything else as it is here.
struct One<'a> {
    path: &'a Path,
    value: &'a Value,
    beside: &'a dyn Reader,
}

impl Reader for One<'_> {
    fn read(&self, section: &Section, path: &Path, field: &Field) -> Value {
        if path == self.path { self.value.clone() } else { self.beside.read(section, path, field) }
    }
}

const EMPTY: Text = text("en rad utan ord", "rivi ilman sanoja", "a row without words");
const NAMELESS: Text = text("en person utan namn", "nimetön henkilö", "a person without a name");
