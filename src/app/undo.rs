//! Taking back one's own last changes, one field at a time.

use super::{App, Live};
use crate::doc::Edit;
use crate::lang::Text;
use crate::plan::{Field, Kind, Path, Pick, Value};
use leptos::prelude::*;

/// One change that can be taken back.
#[derive(Clone)]
pub struct Undo {
    pub(super) live: Live,
    /// The address of the page on which it was made.
    page: String,
    path: Path,
    field: &'static Field,
    back: Edit,
    /// What was changed, as it was after the change; it is only taken back while it still is so.
    after: Value,
    /// What a run of typing goes on in: the field's text, or one own entry by its key.
    run: Option<String>,
}

/// How many changes are remembered.
const DEPTH: usize = 50;

impl Undo {
    /// The question whose answer was changed.
    #[must_use]
    pub fn label(&self) -> Text {
        self.field.label
    }
}

/// What came of taking back the latest change.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Undone {
    /// The change of the answer to this question is taken back.
    Back(Text),
    /// All that there was had been written over since.
    Nothing,
}

impl App {
    /// Remembers how to take back a change that was just made.
    pub(super) fn remember(&self, live: &Live, path: &Path, field: &'static Field, before: &Value, edit: &Edit) {
        let Some(back) = opposite(before, edit) else { return };
        let (before, after) = (part(before, edit), part(&live.value(path, field), edit));
        let run = run(field, edit);
        let page = self.signals().page.get_untracked();
        self.signals().undo.update(|all| {
            if let Some(last) = all.last_mut()
                && run.is_some()
                && last.run == run
                && last.page == page
                && last.path == *path
                && last.live.name() == live.name()
                && last.after == before
            {
                // One run of typing is one change; typed back to where it began it is none.
                last.after = after;
                if last.back == *edit {
                    all.pop();
                }
                return;
            }
            all.push(Undo { live: live.clone(), page, path: path.clone(), field, back, after, run });
            if all.len() > DEPTH {
                all.remove(0);
            }
        });
    }

    /// The next change starts a new entry, even if it goes on typing in the same field.
    pub fn pause_typing(&self) {
        self.signals().undo.update_untracked(|all| {
            if let Some(last) = all.last_mut() {
                last.run = None;
            }
        });
    }

    /// What would be taken back now: the latest change made on the page that is shown, so that nothing is taken back
    /// unseen, and only where it may still be written; reactive.
    #[must_use]
    pub fn next_undo(&self) -> Option<Text> {
        let page = self.signals().page.get();
        let next = |all: &Vec<Undo>| {
            all.iter().rfind(|undo| undo.page == page).map(|undo| (undo.label(), undo.live.name().clone()))
        };
        let (label, name) = self.signals().undo.with(next)?;
        self.right(&name).may_write().then_some(label)
    }

    /// Takes back the latest change on the page that is shown that still stands. A change that others have written over
    /// is left alone.
    pub fn undo(&self) -> Undone {
        let page = self.signals().page.get_untracked();
        let latest = |all: &mut Vec<Undo>| Some(all.remove(all.iter().rposition(|undo| undo.page == page)?));
        while let Some(last) = self.signals().undo.try_update(latest).flatten() {
            let stands = part(&last.live.value(&last.path, last.field), &last.back) == last.after;
            if stands && last.live.apply(self, &last.path, last.field, &last.back).is_some() {
                return Undone::Back(last.label());
            }
        }
        Undone::Nothing
    }
}

/// What a run of typing goes on in, where the edit is typing.
fn run(field: &Field, edit: &Edit) -> Option<String> {
    match (edit, field.kind) {
        (Edit::Own { key, .. }, _) => Some(key.clone()),
        (
            Edit::Write(_) | Edit::Clear,
            Kind::Line | Kind::Body | Kind::Long | Kind::Date | Kind::Month | Kind::Time,
        ) => Some(String::new()),
        _ => None,
    }
}

/// As much of a field's value as an edit is about: one entry, one row, or all of it.
fn part(value: &Value, edit: &Edit) -> Value {
    match (edit, value) {
        (Edit::Pick { key, .. } | Edit::Own { key, .. }, _) => {
            let is_it =
                |pick: &&Pick| matches!(pick, Pick::Listed(found) | Pick::Own { key: found, .. } if found == key);
            Value::Picks(value.picks().iter().filter(is_it).cloned().collect())
        }
        (_, Value::Rows(rows)) => {
            Value::Rows(rows.iter().filter(|row| edit.row() == Some(row.id.as_str())).cloned().collect())
        }
        _ => value.clone(),
    }
}

/// What takes a change back, given what the field held before.
fn opposite(before: &Value, edit: &Edit) -> Option<Edit> {
    Some(match edit {
        Edit::Write(_) | Edit::Clear => match before {
            Value::Text(text) => Edit::Write(text.clone()),
            _ => Edit::Clear,
        },
        Edit::Pick { key, on } => Edit::Pick { key: key.clone(), on: !on },
        Edit::Own { key, .. } => {
            let words = before.picks().iter().find_map(|pick| match pick {
                Pick::Own { key: found, words } if found == key => Some(words.clone()),
                _ => None,
            });
            Edit::Own { key: key.clone(), words: words.unwrap_or_default() }
        }
        Edit::AddRow { id } => Edit::RemoveRow { id: id.clone() },
        Edit::RemoveRow { id } => Edit::RestoreRow { id: id.clone() },
        Edit::RestoreRow { id } => Edit::RemoveRow { id: id.clone() },
        Edit::OrderRow { id, .. } => match before {
            Value::Rows(rows) => {
                let order = rows.iter().find(|row| row.id == *id)?.order;
                Edit::OrderRow { id: id.clone(), order }
            }
            _ => return None,
        },
    })
}
