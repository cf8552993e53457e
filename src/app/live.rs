//! A section that is open: its document, the signals of its shown fields, and how far it is saved.

mod folding;
mod others;
mod saving;
mod summary;

use super::App;
use super::opening::FromStore;
use super::pause::Pause;
use super::unsaved::Unsaved;
use crate::doc::{Document, Edit, Heads, Seen, Stamp};
use crate::plan::{Field, Kind, Path, Summary, Value};
use crate::seal::ChunkId;
use crate::store::{Basis, SectionName, StoreError, Stored, Vault};
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::cell::{Cell, RefCell};
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// An open section. Clones share it.
#[derive(Clone)]
pub struct Live(SendWrapper<Rc<Inner>>);

struct Inner {
    name: SectionName,
    document: RefCell<Document>,
    shown: RefCell<HashMap<Path, (Field, ArcRwSignal<Seen>)>>,
    caret: RefCell<Option<(Path, Rc<dyn CaretKeeper>)>>,
    /// What the document stands on.
    basis: Cell<Basis>,
    /// How often it was made anew since it was opened, as its history was erased.
    anew: Cell<usize>,
    /// The chunks that the document already holds.
    known: RefCell<HashSet<ChunkId>>,
    /// Some pieces could not be read, so nothing may be folded into a snapshot.
    damaged: Cell<bool>,
    /// What was once written here and was not there when the section was opened. It is told until it comes back.
    missing: RefCell<Heads>,
    saved: RefCell<Heads>,
    /// The newest summary, until something changes that it tells of. Working it out takes longer than all the rest of
    /// a key press.
    summary: RefCell<Option<Summary>>,
    unsaved: Cell<bool>,
    edits: RefCell<Unsaved>,
    writing: Cell<bool>,
    refreshing: Cell<bool>,
    /// Another tab has told of something that is not taken in yet.
    behind: Cell<bool>,
    compacting: Cell<bool>,
    /// Before a write, and before the next attempt at it.
    pause: Pause,
    failure: RefCell<Option<StoreError>>,
    closed: Cell<bool>,
    /// An input method is putting a letter together in one of the section's texts.
    composing: Cell<bool>,
    /// What others wrote meanwhile.
    waiting: RefCell<Vec<Vec<u8>>>,
}

/// A text field that has the focus, so that its caret can stay beside the same letter.
pub trait CaretKeeper {
    /// Start and end of the selection, in UTF-16 code units.
    fn selection(&self) -> Option<(usize, usize)>;

    /// Shows the text, which has changed, with the selection from `start` to `end`.
    fn show(&self, text: &str, start: usize, end: usize);
}

/// How long to wait before a failed write is tried again: at first, and at most. Milliseconds.
pub(super) const RETRY: (u32, u32) = (500, 8_000);

impl Live {
    pub(super) fn new(name: SectionName, opened: FromStore, stored: &Stored) -> Self {
        let FromStore { mut document, unreadable, missing } = opened;
        let saved = document.heads();
        Self(SendWrapper::new(Rc::new(Inner {
            name,
            document: RefCell::new(document),
            shown: RefCell::default(),
            caret: RefCell::default(),
            basis: Cell::new(stored.basis),
            anew: Cell::new(0),
            known: RefCell::new(ids(stored)),
            damaged: Cell::new(unreadable > 0),
            missing: RefCell::new(missing),
            saved: RefCell::new(saved),
            summary: RefCell::default(),
            unsaved: Cell::new(false),
            edits: RefCell::default(),
            writing: Cell::new(false),
            refreshing: Cell::new(false),
            behind: Cell::new(false),
            compacting: Cell::new(false),
            pause: Pause::default(),
            failure: RefCell::default(),
            closed: Cell::new(false),
            composing: Cell::new(false),
            waiting: RefCell::default(),
        })))
    }

    /// Which section it is.
    #[must_use]
    pub fn name(&self) -> &SectionName {
        &self.0.name
    }

    /// The field as it now is, and from now on: set whenever it changes.
    #[must_use]
    pub fn seen(&self, path: &Path, field: &Field) -> ArcRwSignal<Seen> {
        if let Some((_, signal)) = self.0.shown.borrow().get(path) {
            return signal.clone();
        }
        let signal = ArcRwSignal::new(self.0.document.borrow().read(path, field));
        self.0.shown.borrow_mut().insert(path.clone(), (*field, signal.clone()));
        signal
    }

    /// The present answer; not reactive.
    #[must_use]
    pub fn value(&self, path: &Path, field: &Field) -> Value {
        self.seen_now(path, field).value
    }

    /// The present answer and what else was answered at the same time; not reactive.
    #[must_use]
    pub fn seen_now(&self, path: &Path, field: &Field) -> Seen {
        // The signal of what is shown holds it already. Looking it up in the document takes longer.
        match self.0.shown.borrow().get(path) {
            Some((_, signal)) => signal.get_untracked(),
            None => self.0.document.borrow().read(path, field),
        }
    }

    /// Makes a change: shown at once, saved right after, and remembered for undo.
    pub fn change(&self, app: &App, path: &Path, field: &'static Field, edit: &Edit) {
        if let Some(before) = self.apply(app, path, field, edit) {
            app.remember(self, path, field, &before, edit);
        }
    }

    /// Makes a change without remembering it for undo. Gives what the field held before, where anything changed.
    ///
    /// Nothing is changed in a section that may not be written here: it would never reach anybody.
    pub(super) fn apply(&self, app: &App, path: &Path, field: &'static Field, edit: &Edit) -> Option<Value> {
        if !app.may_write(&self.0.name) {
            return None;
        }
        let before = self.value(path, field);
        let stamp = Stamp { time: app.platform().seconds() };
        let changed = self.0.document.borrow_mut().change(path, field, edit, stamp);
        match changed {
            Ok(dirty) if dirty.is_empty() => None,
            Ok(dirty) => {
                if !is_wording(field, &before, edit) {
                    self.0.summary.replace(None);
                }
                self.0.edits.borrow_mut().push(path, field, &before, edit);
                self.show(&dirty);
                self.save(app);
                Some(before)
            }
            Err(error) => {
                // Only a slip in a form's definition can lead here; the input stays as it was.
                leptos::logging::error!("a change had no place: {error}");
                None
            }
        }
    }

    /// Sets the signals of the shown fields that may read otherwise.
    fn show(&self, dirty: &[Path]) {
        self.show_where(|path| dirty.iter().any(|changed| changed.touches(path)));
    }

    fn show_where(&self, is_dirty: impl Fn(&Path) -> bool) {
        let shown = self.0.shown.borrow();
        let touched: Vec<_> = shown
            .iter()
            .filter(|(path, _)| is_dirty(path))
            .map(|(path, (field, signal))| (self.0.document.borrow().read(path, field), signal.clone()))
            .collect();
        // No borrow may be held while signals are set: what they wake may read and write.
        drop(shown);
        for (seen, signal) in touched {
            if signal.with_untracked(|now| *now != seen) {
                signal.set(seen);
            }
        }
    }

    fn vault(&self, app: &App) -> Result<Vault, StoreError> {
        app.vault(&self.0.name.family)
    }

    /// The text of a field that is shown.
    fn shown_text(&self, path: &Path) -> Option<String> {
        let shown = self.0.shown.borrow();
        let (_, signal) = shown.get(path)?;
        Some(signal.with_untracked(|seen| match &seen.value {
            Value::Text(text) => text.clone(),
            _ => String::new(),
        }))
    }

    /// The text field at this path has the focus.
    pub fn focused(&self, path: &Path, keeper: Rc<dyn CaretKeeper>) {
        self.0.caret.replace(Some((path.clone(), keeper)));
    }

    /// The text field at this path has lost the focus.
    pub fn blurred(&self, path: &Path) {
        let ours = self.0.caret.borrow().as_ref().is_some_and(|(focused, _)| focused == path);
        if ours {
            self.0.caret.replace(None);
        }
    }
}

fn ids(stored: &Stored) -> HashSet<ChunkId> {
    stored.pieces.iter().map(|(id, _)| *id).collect()
}

/// Whether an edit changes only the wording of a long text, of which a summary tells no more than that there is one.
fn is_wording(field: &Field, before: &Value, edit: &Edit) -> bool {
    let is_text = matches!(edit, Edit::Write(text) if !text.trim().is_empty());
    matches!(field.kind, Kind::Long) && is_text && !before.is_empty()
}
