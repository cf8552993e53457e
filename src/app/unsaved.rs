//! What was done in a tab and is not kept yet.

use crate::doc::{Document, Edit, Stamp, redone};
use crate::plan::{Field, Kind, Path, Value};

/// The edits of a section that are not kept yet, in their order: to be made once more where the document that they were
/// made in was erased meanwhile.
#[derive(Default)]
pub(super) struct Unsaved {
    edits: Vec<Made>,
    /// So many of them are on their way.
    sent: usize,
}

/// An edit, and what the field held before it.
struct Made {
    path: Path,
    field: &'static Field,
    before: Value,
    edit: Edit,
}

impl Unsaved {
    /// An edit was made. A run of typing in one field is one edit.
    pub(super) fn push(&mut self, path: &Path, field: &'static Field, before: &Value, edit: &Edit) {
        if self.edits.len() > self.sent
            && let Some(last) = self.edits.last_mut()
            && last.path == *path
            && matches!((&last.edit, edit), (Edit::Write(_), Edit::Write(_)))
        {
            last.edit = edit.clone();
            return;
        }
        self.edits.push(Made { path: path.clone(), field, before: before.clone(), edit: edit.clone() });
    }

    /// Everything so far is on its way.
    pub(super) fn send(&mut self) {
        self.sent = self.edits.len();
    }

    /// What was on its way is kept.
    pub(super) fn kept(&mut self) {
        self.edits.drain(..self.sent);
        self.sent = 0;
    }

    /// Makes the edits once more, in a document that was made without them, or with some of them. Those by which nothing
    /// changes are kept already.
    pub(super) fn make_again(&mut self, document: &mut Document, stamp: Stamp) {
        self.sent = 0;
        self.edits.retain_mut(|made| {
            let now = document.read(&made.path, made.field).value;
            let Some(edit) = made.again(&now) else { return false };
            match document.change(&made.path, made.field, &edit, stamp) {
                Ok(dirty) if dirty.is_empty() => false,
                Ok(_) => {
                    // Were it to be made once more, then on top of what is there now.
                    (made.before, made.edit) = (now, edit);
                    true
                }
                Err(error) => {
                    leptos::logging::error!("a change has no place any more: {error}");
                    false
                }
            }
        });
    }
}

impl Made {
    /// The edit for a field that holds `now`; `None` where nothing is to be done.
    fn again(&self, now: &Value) -> Option<Edit> {
        let is_there = |id: &String| matches!(now, Value::Rows(rows) if rows.iter().any(|row| row.id == *id));
        match &self.edit {
            Edit::Write(after) if matches!(self.field.kind, Kind::Line | Kind::Body | Kind::Long) => {
                Some(Edit::Write(redone(words(&self.before), after, words(now))))
            }
            // What somebody has written since is not emptied.
            Edit::Clear if *now != self.before => None,
            Edit::AddRow { id } if is_there(id) => None,
            edit => Some(edit.clone()),
        }
    }
}

fn words(value: &Value) -> &str {
    match value {
        Value::Text(text) => text,
        _ => "",
    }
}
