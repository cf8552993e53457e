//! A section that is open: its document, the signals of its shown fields, and how far it is saved.

use super::opening::FromStore;
use super::pause::Pause;
use super::unsaved::Unsaved;
use super::{App, Saving, Word};
use crate::doc::{Document, Edit, Heads, Seen, Stamp};
use crate::plan::{Field, Kind, Path, Summary, Value};
use crate::seal::ChunkId;
use crate::store::{Appended, Basis, SectionName, StoreError, Stored, Vault, Written};
use leptos::prelude::*;
use leptos::task::spawn_local;
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

/// From how many chunks on a section is folded into a snapshot.
const MANY_CHUNKS: usize = 64;

/// How long nobody may have written before a section is folded. Milliseconds.
const QUIET: u32 = 5_000;

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

    /// Takes in what other tabs have saved of this section. What cannot be read now is read a little later.
    pub(super) async fn refresh(&self, app: &App) {
        self.0.behind.set(true);
        if self.0.refreshing.replace(true) {
            return;
        }
        let mut pause = RETRY.0;
        // One reading serves all who told of something before it began.
        while self.0.behind.replace(false) && !self.0.closed.get() {
            match self.read(app).await {
                // What an input method is putting together would be written over.
                Ok(stored) if !self.0.composing.get() || self.0.basis.get().stands_in(&stored).is_ok() => {
                    self.take_in(app, stored);
                }
                _ => {
                    self.0.behind.set(true);
                    app.platform().wait(pause).await;
                    pause = (pause * 2).min(RETRY.1);
                }
            }
        }
        self.0.refreshing.set(false);
    }

    async fn read(&self, app: &App) -> Result<Stored, StoreError> {
        loop {
            let basis = self.0.basis.get();
            let stored = self.vault(app)?.read(&self.0.name).await?;
            // A reading from before would seem to lack what the document stands on now.
            if self.0.basis.get() == basis {
                return Ok(stored);
            }
        }
    }

    fn vault(&self, app: &App) -> Result<Vault, StoreError> {
        app.vault(&self.0.name.family)
    }

    fn take_in(&self, app: &App, stored: Stored) {
        if self.0.closed.get() {
            return;
        }
        match self.0.basis.get().stands_in(&stored) {
            Ok(()) => self.0.basis.set(stored.basis),
            // Another tab has taken the family from this device; writing on would bring a piece of it back.
            Err(StoreError::Gone) => return app.forget(&self.0.name.family),
            Err(_) => return self.begin_anew(app, &stored),
        }
        let new = stored.pieces.into_iter().filter(|(id, _)| !self.0.known.borrow().contains(id));
        for (id, piece) in new.collect::<Vec<_>>() {
            self.merge(&piece.changes);
            self.0.known.borrow_mut().insert(id);
        }
        // What came from the store is saved; what this tab has not saved yet stays unsaved.
        if !self.0.unsaved.get() {
            let heads = self.0.document.borrow_mut().heads();
            self.0.saved.replace(heads);
        }
        self.summarise(app);
    }

    /// What the document stands on was erased: it is made anew from what is kept, and what is not kept yet is done once
    /// more on top of it. Nothing of what was erased stays in memory.
    fn begin_anew(&self, app: &App, stored: &Stored) {
        let Ok(vault) = self.vault(app) else { return };
        let opened = FromStore::new(self.0.name.section.kind(), app.actor(&vault), stored);
        let FromStore { mut document, unreadable, missing } = opened;
        self.0.saved.replace(document.heads());
        self.0.edits.borrow_mut().make_again(&mut document, Stamp { time: app.platform().seconds() });
        self.0.document.replace(document);
        self.0.anew.set(self.0.anew.get() + 1);
        self.0.basis.set(stored.basis);
        self.0.known.replace(ids(stored));
        self.0.missing.replace(missing);
        self.0.damaged.set(unreadable > 0);
        self.0.waiting.take();
        self.0.summary.replace(None);
        app.tell_damage(&self.0.name, unreadable);
        // They hold words that were erased.
        app.signals().undo.update(|all| all.retain(|undo| undo.live.name() != &self.0.name));
        self.keeping_selection(|| self.show_where(|_| true));
        self.summarise(app);
    }

    /// Shows the focused text with its selection where it was, as far as the text is so long.
    fn keeping_selection(&self, show: impl Fn()) {
        let caret = self.0.caret.borrow().clone();
        let before = caret.as_ref().and_then(|(path, keeper)| Some((self.shown_text(path)?, keeper.selection()?)));
        show();
        if let (Some((path, keeper)), Some((before, (start, end)))) = (&caret, before)
            && let Some(text) = self.shown_text(path).filter(|text| *text != before)
        {
            let length = text.encode_utf16().count();
            keeper.show(&text, start.min(length), end.min(length));
        }
    }

    /// Takes in changes made elsewhere, keeping the caret of the focused text beside the same letter.
    ///
    /// While an input method is putting a letter together they wait: its next state would write over them.
    pub fn merge(&self, changes: &[u8]) {
        if self.0.composing.get() {
            self.0.waiting.borrow_mut().push(changes.to_vec());
            return;
        }
        let caret = self.0.caret.borrow().clone();
        let place = |position| caret.as_ref().and_then(|(path, _)| self.0.document.borrow().cursor(path, position));
        let kept =
            caret.as_ref().and_then(|(_, keeper)| keeper.selection()).map(|(start, end)| (place(start), place(end)));
        let merged = self.0.document.borrow_mut().merge(changes);
        self.0.summary.replace(None);
        match merged {
            Ok(dirty) => self.show(&dirty),
            Err(error) => leptos::logging::error!("changes of another tab cannot be read: {error}"),
        }
        if let (Some((path, keeper)), Some((Some(start), Some(end)))) = (&caret, kept) {
            let position = |cursor: &str| self.0.document.borrow().position(path, cursor);
            if let (Some(start), Some(end), Some(text)) = (position(&start), position(&end), self.shown_text(path)) {
                keeper.show(&text, start, end);
            }
        }
    }

    /// An input method begins to put a letter together in one of the section's texts, or is done with it.
    pub fn composing(&self, composing: bool) {
        self.0.composing.set(composing);
        if !composing {
            for changes in self.0.waiting.take() {
                self.merge(&changes);
            }
        }
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

    /// Saves everything that is not saved. One write at a time; what comes meanwhile goes with the next.
    pub(super) fn save(&self, app: &App) {
        self.0.unsaved.set(true);
        if app.signals().saving.with_untracked(|saving| !matches!(saving, Saving::Failed { .. } | Saving::Pending)) {
            app.signals().saving.set(Saving::Pending);
        }
        if self.0.closed.get() || self.0.writing.replace(true) {
            return;
        }
        let (live, app) = (self.clone(), app.clone());
        spawn_local(async move {
            // The key is painted first, unless the page goes away.
            live.0.pause.until(app.platform().painted()).await;
            live.write_all(&app).await;
            live.0.writing.set(false);
            app.saved_or_failed();
        });
    }

    async fn write_all(&self, app: &App) {
        let mut pause = RETRY.0;
        // What did not succeed at once is asked about first: a page that is still there has the time.
        let mut at_once = true;
        while !self.0.closed.get() {
            let heads = self.0.document.borrow_mut().heads();
            if *self.0.saved.borrow() == heads {
                self.0.unsaved.set(false);
                self.0.failure.replace(None);
                return;
            }
            let changes = self.0.document.borrow_mut().since(&self.0.saved.borrow());
            let (basis, anew) = (self.0.basis.get(), self.0.anew.get());
            self.0.edits.borrow_mut().send();
            let summary = self.summarise(app);
            let written = Written {
                time: app.platform().seconds(),
                changes: &changes,
                heads: &heads.with(&self.0.missing.borrow()).to_bytes(),
                summary: &summary.to_bytes(),
                basis,
            };
            let appended = async {
                let vault = self.vault(app)?;
                match at_once && app.is_leaving() {
                    true => vault.append_at_once(&self.0.name, written).await,
                    false => vault.append(&self.0.name, written).await,
                }
            };
            let appended = appended.await;
            at_once &= appended.is_ok();
            match appended {
                // What was on its way was done once more.
                _ if self.0.anew.get() != anew => {}
                Ok(Appended { id, basis }) => {
                    self.0.known.borrow_mut().insert(id);
                    self.0.basis.set(basis);
                    self.0.edits.borrow_mut().kept();
                    // A long day's writing is folded in a pause, so that the next opening is quick.
                    if self.0.known.borrow().len().is_multiple_of(8 * MANY_CHUNKS) {
                        self.compact_when_idle(app);
                    }
                    self.0.saved.replace(heads);
                    self.0.failure.replace(None);
                    pause = RETRY.0;
                    app.platform().tell(&Word::Changed(self.0.name.clone()));
                }
                Err(StoreError::Gone) => return app.forget(&self.0.name.family),
                Err(StoreError::Rebased) if !self.0.composing.get() => match self.read(app).await {
                    Ok(stored) => self.take_in(app, stored),
                    Err(why) => self.wait_after(app, why, &mut pause).await,
                },
                Err(why) => self.wait_after(app, why, &mut pause).await,
            }
        }
    }

    /// Tells that a write has failed, and waits until it is tried again.
    async fn wait_after(&self, app: &App, why: StoreError, pause: &mut u32) {
        self.0.failure.replace(Some(why));
        app.saved_or_failed();
        self.0.pause.until(app.platform().wait(*pause)).await;
        *pause = (*pause * 2).min(RETRY.1);
    }

    /// Begins at once the write that waits.
    pub(super) fn retry(&self) {
        self.0.pause.end();
    }

    /// Works out the section's summary and shows it.
    pub(super) fn summarise(&self, app: &App) -> Summary {
        let changed = app.platform().seconds();
        let summary = match self.0.summary.take() {
            Some(summary) => Summary { changed, ..summary },
            None => Summary::of(&self.0.name.section, &app.reader(&self.0.name.family), changed),
        };
        self.0.summary.replace(Some(summary.clone()));
        app.signals().summaries.maybe_update(|all| {
            let before = all.insert(self.0.name.clone(), summary.clone());
            // While somebody types, only the second moves on, of which no page tells.
            before.is_none_or(|before| before.changed / 60 != changed / 60 || Summary { changed, ..before } != summary)
        });
        summary
    }

    /// Works out the section's summary, shows it and keeps it.
    pub(super) async fn keep_summary(&self, app: &App) {
        let (summary, heads) = (self.summarise(app), self.0.saved.borrow().to_bytes());
        // Of a damaged section what is kept tells that something is missing.
        if let Ok(vault) = self.vault(app)
            && !self.0.damaged.get()
        {
            // Where it fails, it is made anew at the next start.
            let _ = vault.keep_summary(&self.0.name, &heads, &summary.to_bytes()).await;
        }
    }

    /// Whether something is not saved yet.
    #[must_use]
    pub fn is_unsaved(&self) -> bool {
        self.0.unsaved.get()
    }

    pub(super) fn failure(&self) -> Option<StoreError> {
        self.0.failure.borrow().clone()
    }

    /// Writes nothing until it is resumed or closed; waits for the write that is on its way.
    pub(super) async fn pause(&self, app: &App) {
        self.0.closed.set(true);
        self.0.pause.end();
        while self.0.writing.get() || self.0.compacting.get() {
            app.platform().wait(10).await;
        }
    }

    /// Writes again, first what came meanwhile.
    pub(super) fn resume(&self, app: &App) {
        self.0.closed.set(false);
        if self.0.unsaved.get() {
            self.save(app);
        }
    }

    /// Writes nothing more: the family is no longer on this device.
    pub(super) fn close(&self) {
        self.0.closed.set(true);
        self.0.unsaved.set(false);
        self.0.failure.replace(None);
    }

    /// Folds many small chunks into one snapshot when there is time and no other tab is at it.
    pub(super) fn compact_when_idle(&self, app: &App) {
        if self.0.damaged.get() || self.0.known.borrow().len() < MANY_CHUNKS {
            return;
        }
        let (live, app) = (self.clone(), app.clone());
        spawn_local(async move {
            live.quiet(&app).await;
            let lock = format!("samplan compact {}", live.0.name);
            let work = live.clone().compact(app.clone());
            app.platform().alone(&lock, Box::pin(work)).await;
        });
    }

    /// Waits until nobody has written for a while: folding holds the page up for a moment.
    async fn quiet(&self, app: &App) {
        let mut before = None;
        while !self.0.closed.get() {
            let now = self.0.document.borrow_mut().heads();
            if before.as_ref() == Some(&now) {
                return;
            }
            before = Some(now);
            app.platform().wait(QUIET).await;
        }
    }

    async fn compact(self, app: App) {
        // A snapshot is signed by who folds: of one who may not write nobody would take it.
        if !app.may_write(&self.0.name) {
            return;
        }
        // What is in the store now, and nothing less, goes into the snapshot.
        let Ok(stored) = self.read(&app).await else { return };
        let Ok(vault) = self.vault(&app) else { return };
        if self.0.closed.get() {
            return;
        }
        let mut opened = FromStore::new(self.0.name.section.kind(), app.actor(&vault), &stored);
        if opened.unreadable > 0 {
            return;
        }
        let Ok(snapshot) = opened.document.snapshot() else { return };
        let replaced: Vec<_> = stored.pieces.iter().map(|(id, _)| *id).collect();
        self.0.compacting.set(true);
        let time = app.platform().seconds();
        let compacted = vault.compact(&self.0.name, time, &snapshot, &replaced).await;
        self.0.compacting.set(false);
        if let Ok(id) = compacted {
            self.0.known.borrow_mut().insert(id);
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
