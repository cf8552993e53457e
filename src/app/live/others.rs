//! What is written of the section elsewhere: in other tabs, and in files that were taken in.

use super::{Live, RETRY, ids};
use crate::app::App;
use crate::app::opening::FromStore;
use crate::doc::Stamp;
use crate::store::{StoreError, Stored};
use leptos::prelude::*;

impl Live {
    /// Takes in what other tabs have saved of this section. What cannot be read now is read a little later.
    pub(in crate::app) async fn refresh(&self, app: &App) {
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

    pub(super) async fn read(&self, app: &App) -> Result<Stored, StoreError> {
        loop {
            let basis = self.0.basis.get();
            let stored = self.vault(app)?.read(&self.0.name).await?;
            // A reading from before would seem to lack what the document stands on now.
            if self.0.basis.get() == basis {
                return Ok(stored);
            }
        }
    }

    pub(super) fn take_in(&self, app: &App, stored: Stored) {
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
}
