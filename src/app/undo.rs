//! Taking back one's own last changes, one field at a time.

use super::{App, Live};
use crate::doc::Edit;
use crate::lang::Text;
use crate::plan::{Field, Path, Pick, Value};
use leptos::prelude::*;

/// One change that can be taken back.
#[derive(Clone)]
pub struct Undo {
    pub(super) live: Live,
    path: Path,
    field: &'static Field,
    back: Vec<Edit>,
    /// What the field held after the change; the change is only taken back while it still does.
    after: Value,
    typing: bool,
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

impl App {
    /// Remembers how to take back a change that was just made.
    pub(super) fn remember(&self, live: &Live, path: &Path, field: &'static Field, before: &Value, edit: &Edit) {
        let after = live.value(path, field);
        let typing = matches!(edit, Edit::Write(_) | Edit::Clear | Edit::Own { .. });
        let Some(back) = opposite(before, edit) else { return };
        self.signals().undo.update(|all| {
            if let Some(last) = all.last_mut()
                && typing
                && last.typing
                && last.path == *path
                && last.live.name() == live.name()
                && !matches!(edit, Edit::Own { .. })
            {
                // One run of typing is one change.
                last.after = after;
                return;
            }
            all.push(Undo { live: live.clone(), path: path.clone(), field, back: vec![back], after, typing });
            if all.len() > DEPTH {
                all.remove(0);
            }
        });
    }

    /// The next change starts a new entry, even if it goes on typing in the same field.
    pub fn pause_typing(&self) {
        self.signals().undo.update_untracked(|all| {
            if let Some(last) = all.last_mut() {
                last.typing = false;
            }
        });
    }

    /// Takes back the latest change that still stands. A change that others have written over is left alone.
    pub fn undo(&self) {
        while let Some(last) = self.signals().undo.try_update(Vec::pop).flatten() {
            if last.live.value(&last.path, last.field) == last.after {
                for edit in &last.back {
                    last.live.apply(self, &last.path, last.field, edit);
                }
                return;
            }
        }
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
