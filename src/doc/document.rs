//! The document of one section.

use super::outline::{columns, container, field_at};
use super::piece::Piece;
use super::{Actor, Edit, alike, caret, dirty, reading, writing};
use crate::plan::{Field, Kind, Path, RowKeys, SectionKind, Value, forms};
use automerge::transaction::CommitOptions;
use automerge::{
    ActorId, AutoCommit, AutomergeError, Change, ChangeHash, LoadOptions, ObjType, ROOT, ReadDoc, TextEncoding,
};

/// One section, open in memory.
pub struct Document {
    kind: SectionKind,
    /// What stands at the root.
    pub(super) fields: Vec<&'static Field>,
    pub(super) doc: AutoCommit,
    opened: OpenedFrom,
}

/// What the document was opened from.
struct OpenedFrom {
    /// The newest changes in the pieces.
    pieces: Heads,
    /// The changes that every device makes alike, as far as the pieces did not hold them.
    added: Vec<ChangeHash>,
}

/// The newest changes of a document: what it has seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heads(pub(super) Vec<[u8; 32]>);

/// When a change was made; written into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Seconds since 1970-01-01 UTC.
    pub time: i64,
}

/// A field as it now is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// The answer that is shown.
    pub value: Value,
    /// Other answers that were given at the same time and not yet decided on.
    pub others: Vec<Value>,
}

/// What opening a section gave.
pub struct Opened {
    /// The document, from everything that could be read.
    pub document: Document,
    /// Which of the pieces could not be read, by their position.
    pub unreadable: Vec<usize>,
}

/// A change could not be made or read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DocError {
    /// The path leads to nothing of this kind.
    #[error("nothing to write at {0}")]
    NoSuchPlace(Path),
    /// The bytes are no changes of a document.
    #[error("the changes cannot be read: {0}")]
    Unreadable(String),
    /// A snapshot did not load back to what it was made from.
    #[error("the snapshot does not read back")]
    SnapshotDiffers,
}

impl Heads {
    fn of(changes: Vec<ChangeHash>) -> Self {
        let mut heads: Vec<[u8; 32]> = changes.into_iter().map(|change| change.0).collect();
        heads.sort_unstable();
        Self(heads)
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// These and others.
    #[must_use]
    pub fn with(&self, others: &Self) -> Self {
        Self([self.0.as_slice(), &others.0].concat())
    }

    /// 32 bytes for each, one behind the other.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        self.0.concat()
    }

    /// Reads what [`Heads::to_bytes`] gave.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Self {
        Self(bytes.as_chunks().0.to_vec())
    }
}

impl Document {
    /// A new, empty section. `actor` names the writing device and tab; it must be fresh for every opening.
    #[must_use]
    pub fn new(kind: SectionKind, actor: Actor) -> Self {
        Self::open(kind, actor, &[]).document
    }

    /// Opens a section from its stored pieces: in any order, some of them perhaps twice. What builds on a piece that
    /// is not here waits until that piece is merged. A piece counts whole or not at all.
    #[must_use]
    pub fn open(kind: SectionKind, actor: Actor, pieces: &[Vec<u8>]) -> Opened {
        Self::open_with(kind, forms::schema(kind), actor, pieces)
    }

    /// Opens a section of which the forms ask `fields`.
    pub(super) fn open_with(
        kind: SectionKind,
        fields: Vec<&'static Field>,
        actor: Actor,
        pieces: &[Vec<u8>],
    ) -> Opened {
        let (doc, unreadable) = load(pieces);
        Opened { document: Self::of(kind, fields, actor, doc), unreadable }
    }

    /// The document with what the forms ask for added, ready to be written in.
    pub(super) fn of(kind: SectionKind, fields: Vec<&'static Field>, actor: Actor, mut doc: AutoCommit) -> Self {
        // Made of keys of an empty map, so nothing of it can fail.
        let alike = alike::genesis(kind, &fields).map(|mut genesis| genesis.get_changes(&[])).unwrap_or_default();
        let mut opened = OpenedFrom { pieces: Heads::of(doc.get_heads()), added: Vec::new() };
        for change in alike {
            if doc.get_change_meta_by_hash(&change.hash()).is_none() && doc.apply_changes([change.clone()]).is_ok() {
                opened.added.push(change.hash());
            }
        }
        doc.set_actor(ActorId::from(actor.bytes().as_slice()));
        doc.update_diff_cursor();
        Self { kind, fields, doc, opened }
    }

    /// What the section holds.
    #[must_use]
    pub fn kind(&self) -> SectionKind {
        self.kind
    }

    /// The field at a path as it now is; empty where nothing was answered yet.
    #[must_use]
    pub fn read(&self, path: &Path, field: &Field) -> Seen {
        match (reading::parent(&self.doc, path.steps()), path.steps().last()) {
            (Some(place), Some(id)) => reading::seen(&self.doc, &place, id, field),
            _ => Seen::default(),
        }
    }

    /// Makes one change. Gives the paths that now may read otherwise; the path just written is among them. Gives none,
    /// and makes no change, where the field already is as it should become and no other answers stand beside it.
    ///
    /// Of a table with a row for each member, the row is made when something is first written in it.
    ///
    /// # Errors
    /// [`DocError::NoSuchPlace`] where the path leads nowhere; the document is then as before.
    pub fn change(&mut self, path: &Path, field: &Field, edit: &Edit, stamp: Stamp) -> Result<Vec<Path>, DocError> {
        let nowhere = || DocError::NoSuchPlace(path.clone());
        let field = field_at(&self.fields, path.steps())
            .filter(|found| found.id == field.id && writing::fits(&found.kind, edit))
            .ok_or_else(nowhere)?;
        let before = self.doc.get_heads();
        if !self.way_is_made(path, edit)? {
            return Ok(Vec::new());
        }
        let place = reading::parent(&self.doc, path.steps()).ok_or_else(nowhere)?;
        match writing::write(&mut self.doc, &place, field, edit) {
            Ok(Some(())) => {}
            Ok(None) | Err(_) => {
                self.doc.rollback();
                return Err(nowhere());
            }
        }
        let options = CommitOptions::default().with_time(stamp.time).with_message(path.to_string());
        if self.doc.commit_with(options).is_none() && self.doc.get_heads() == before {
            return Ok(Vec::new());
        }
        Ok(dirty::paths(&self.doc.diff_incremental(), std::slice::from_ref(path)))
    }

    /// Takes in changes made elsewhere. Gives the paths that now may read otherwise.
    ///
    /// # Errors
    /// [`DocError::Unreadable`]; the document is then as before.
    pub fn merge(&mut self, piece: &[u8]) -> Result<Vec<Path>, DocError> {
        let changes = Piece::read(piece).map_err(DocError::Unreadable)?.into_changes();
        let before = self.doc.get_heads();
        // On a copy: where Automerge refuses a change, it may already have dropped others that wait.
        let mut merged = self.doc.clone();
        merged.apply_changes(changes).map_err(|error| DocError::Unreadable(error.to_string()))?;
        self.doc = merged;
        let patches = self.doc.diff_incremental();
        let new = self.doc.get_changes_meta(&before);
        let named: Vec<Path> = new.iter().filter_map(|change| dirty::named(change.message.as_deref()?)).collect();
        Ok(dirty::paths(&patches, &named))
    }

    /// What the document has seen.
    ///
    /// What the opening itself added for the forms does not count until a change builds on it, so that
    /// [`Self::since`] then carries it to devices that cannot make it: those with older forms.
    pub fn heads(&mut self) -> Heads {
        let mut heads = self.doc.get_heads();
        heads.retain(|head| !self.opened.added.contains(head));
        if heads.is_empty() { self.opened.pieces.clone() } else { Heads::of(heads) }
    }

    /// Which of these changes are not here. What is here has what it builds on.
    #[must_use]
    pub fn missing(&mut self, heads: &Heads) -> Heads {
        let mut missing = heads.clone();
        missing.0.retain(|head| self.doc.get_change_meta_by_hash(&ChangeHash(*head)).is_none());
        missing
    }

    /// Every change that is not behind `heads`, as one piece; no bytes where there is none.
    pub fn since(&mut self, heads: &Heads) -> Vec<u8> {
        if *heads == self.heads() {
            return Vec::new();
        }
        let have: Vec<ChangeHash> = heads.0.iter().copied().map(ChangeHash).collect();
        self.doc.save_after(&have)
    }

    /// The whole document as one piece, loaded again and compared before it is given.
    ///
    /// # Errors
    /// [`DocError::SnapshotDiffers`]; then the changes must be kept.
    pub fn snapshot(&mut self) -> Result<Vec<u8>, DocError> {
        let bytes = self.doc.save();
        let options = LoadOptions::new().text_encoding(TextEncoding::Utf16CodeUnit);
        let mut loaded = AutoCommit::load_with_options(&bytes, options).map_err(|_| DocError::SnapshotDiffers)?;
        let same = loaded.get_heads() == self.doc.get_heads()
            && loaded.get_missing_deps(&[]) == self.doc.get_missing_deps(&[])
            && matches!((loaded.hydrate(ROOT, None), self.doc.hydrate(ROOT, None)), (Ok(a), Ok(b)) if a == b);
        same.then_some(bytes).ok_or(DocError::SnapshotDiffers)
    }

    /// How many changes the document is made of.
    #[must_use]
    pub fn history_len(&self) -> usize {
        usize::try_from(self.doc.stats().num_changes).unwrap_or(usize::MAX)
    }

    /// A place in a long text that stays behind the same letter while others write; `None` where there is no such
    /// text. `position` counts UTF-16 code units.
    #[must_use]
    pub fn cursor(&self, path: &Path, position: usize) -> Option<String> {
        self.text(path).map(|_| caret::cursor(&self.doc, position))
    }

    /// Where such a place now is, in UTF-16 code units.
    #[must_use]
    pub fn position(&self, path: &Path, cursor: &str) -> Option<usize> {
        caret::position(&self.doc, &self.text(path)?, cursor)
    }

    fn text(&self, path: &Path) -> Option<automerge::ObjId> {
        let place = reading::parent(&self.doc, path.steps())?;
        reading::object(&self.doc, &place, path.steps().last()?, ObjType::Text)
    }

    /// Sees to it that what the edit goes into is there: rows that nobody adds, and what newer forms ask for in rows
    /// of older ones. Gives `false`, and makes nothing, where the edit would write nothing there.
    fn way_is_made(&mut self, path: &Path, edit: &Edit) -> Result<bool, DocError> {
        let nowhere = || DocError::NoSuchPlace(path.clone());
        // The row that an edit is about lies on the way as well.
        let steps: Vec<String> = path.steps().iter().cloned().chain(edit.row().map(str::to_owned)).collect();
        let mut fields = self.fields.clone();
        let mut place = ROOT;
        let mut way = steps.iter();
        let mut walked = 0;
        while let Some(id) = way.next() {
            let found = fields.iter().copied().find(|field| field.id == id).ok_or_else(nowhere)?;
            let Some(holds) = container(&found.kind) else { break };
            walked += 1;
            if reading::object(&self.doc, &place, id, holds).is_none() {
                if writing::is_nothing(edit) {
                    return Ok(false);
                }
                let row = steps.get(..walked - 1).unwrap_or_default();
                let upgrade = alike::row_upgrade(&mut self.doc, self.kind, row, &place, &fields, found.since);
                self.apply(upgrade).ok_or_else(nowhere)?;
            }
            let (Kind::Table(table), Some(row)) = (&found.kind, way.next()) else { break };
            walked += 1;
            let rows = reading::object(&self.doc, &place, id, ObjType::Map).ok_or_else(nowhere)?;
            let inside = columns(table);
            if reading::object(&self.doc, &rows, row, ObjType::Map).is_none() {
                match table.keys {
                    RowKeys::Fresh if walked == steps.len() && matches!(edit, Edit::AddRow { .. }) => break,
                    RowKeys::Fresh => return Err(nowhere()),
                    RowKeys::Each(_) if writing::is_nothing(edit) => return Ok(false),
                    RowKeys::Each(_) => {
                        let steps = steps.get(..walked).unwrap_or_default();
                        let made = alike::row(&mut self.doc, self.kind, steps, &rows, &inside, found.since);
                        self.apply(made).ok_or_else(nowhere)?;
                    }
                }
            }
            place = reading::object(&self.doc, &rows, row, ObjType::Map).ok_or_else(nowhere)?;
            fields = inside;
        }
        Ok(true)
    }

    fn apply(&mut self, change: Result<Option<Change>, AutomergeError>) -> Option<()> {
        self.doc.apply_changes([change.ok()??]).ok()
    }
}

/// Puts together what can be read. Gives the positions of the pieces that cannot.
fn load(pieces: &[Vec<u8>]) -> (AutoCommit, Vec<usize>) {
    let mut unreadable = Vec::new();
    let mut base = alike::blank();
    let mut parts: Vec<(usize, Vec<Change>)> = Vec::new();
    for (index, bytes) in pieces.iter().enumerate() {
        match Piece::read(bytes) {
            Ok(mut piece) => {
                // The largest whole document is taken as it is; of others, their changes.
                if let Some(mut document) = piece.documents.pop() {
                    if document.stats().num_ops > base.stats().num_ops {
                        std::mem::swap(&mut base, &mut document);
                    }
                    piece.documents.push(document);
                }
                parts.push((index, piece.into_changes()));
            }
            Err(_) => unreadable.push(index),
        }
    }
    let together: Vec<Change> = parts.iter().flat_map(|(_, changes)| changes.iter().cloned()).collect();
    if base.apply_changes(together).is_err() {
        // One of them contradicts the others; one by one shows which.
        for (index, changes) in parts {
            if base.apply_changes(changes).is_err() {
                unreadable.push(index);
            }
        }
        unreadable.sort_unstable();
    }
    (base, unreadable)
}
