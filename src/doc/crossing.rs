//! What a merge would bring together that was changed on both sides, neither knowing of the other.

use super::news::of_meta;
use super::outline::{columns, field_at};
use super::reading::{ORDER, REMOVED, object, parent, rows, seen};
use super::{Author, Contribution};
use crate::plan::{Field, Kind, Path, RowKeys, SectionKind, Value, forms};
use automerge::{AutoCommit, ChangeHash, ObjId, ObjType, ROOT, ReadDoc, ScalarValue};
use std::collections::{BTreeSet, HashMap, HashSet};

/// Something that a merge would not leave as either side wrote it, or that would go or come back with it: whoever takes
/// it in should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crossing {
    /// The question; of what befalls a row, the row; of the order of rows, the table.
    pub path: Path,
    /// What comes of it.
    pub how: Crossed,
    /// Who made the changes on this side.
    pub here: Vec<Author>,
    /// Who made those that would come.
    pub come: Vec<Author>,
    /// The first answer of the row that it is about or stands in, and its path; of rows that workers add.
    pub called: Option<(Path, Value)>,
}

/// What comes of changes that met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Crossed {
    /// Both wrote in a long text: what they wrote stands woven into one.
    Woven,
    /// Both picked of an open list: what either picked stands in one.
    Joined,
    /// Both gave a short answer: they stand side by side until somebody decides.
    SideBySide,
    /// Both moved a row: it stands where one of them put it.
    Moved,
    /// A row that is here goes. `here` are those who wrote in it without knowing; often nobody.
    Removed,
    /// A row that was removed here was written in there: it stays removed.
    StaysRemoved,
    /// A row that was removed comes back. `here` are those who removed it without knowing; often nobody.
    Back,
    /// A row was removed there and brought back here: it stays.
    Stays,
}

/// How many different states of this side the changes that come may build on, each looked at by itself. Beyond that
/// they pass for changes that know of nothing here, which tells rather too much.
const MOST: usize = 256;

/// What would meet when `old` becomes `new`, as it does with the changes that come. `paths` would read otherwise.
pub(super) fn crossings(
    kind: SectionKind,
    fields: &[&'static Field],
    old: &mut AutoCommit,
    new: &mut AutoCommit,
    paths: &[Path],
) -> Vec<Crossing> {
    let meeting = Meeting::of(old, new);
    if meeting.here.is_empty() || meeting.come.is_empty() {
        return Vec::new();
    }
    let look = Look { kind, fields, old, new, meeting };
    let answers = paths.iter().filter_map(|path| look.answers(path));
    let mut all: Vec<Crossing> = answers.collect();
    let mut befallen = Vec::new();
    look.rows_in(&ROOT, &Path::default(), fields, &mut befallen);
    for crossing in befallen {
        // Of a table that is ordered anew, every row is moved.
        let told = all.iter_mut().find(|told| told.path == crossing.path && told.how == crossing.how);
        match told {
            Some(told) => {
                told.here = merged(&told.here, &crossing.here);
                told.come = merged(&told.come, &crossing.come);
            }
            None => all.push(crossing),
        }
    }
    all
}

/// The changes of workers on both sides, and which of these here those that come did not know.
struct Meeting {
    here: Vec<Contribution>,
    come: Vec<Contribution>,
    /// On which of the states below each change that comes builds.
    builds_on: HashMap<[u8; 32], usize>,
    /// What of this side is not in each of the states.
    unseen: Vec<HashSet<[u8; 32]>>,
}

impl Meeting {
    fn of(old: &mut AutoCommit, new: &mut AutoCommit) -> Self {
        let mut states: Vec<BTreeSet<ChangeHash>> = vec![BTreeSet::new()];
        let mut numbers: HashMap<BTreeSet<ChangeHash>, usize> = HashMap::from([(BTreeSet::new(), 0)]);
        let mut builds_on: HashMap<[u8; 32], usize> = HashMap::new();
        let mut come = Vec::new();
        // None comes before what it builds on.
        for change in new.get_changes_meta(&old.get_heads()) {
            let number = match change.deps.as_slice() {
                [only] if builds_on.contains_key(&only.0) => builds_on.get(&only.0).copied().unwrap_or_default(),
                deps => {
                    let mut state = BTreeSet::new();
                    for dep in deps {
                        match builds_on.get(&dep.0).and_then(|number| states.get(*number)) {
                            Some(earlier) => state.extend(earlier.iter().copied()),
                            None => {
                                state.insert(*dep);
                            }
                        }
                    }
                    let known = numbers.get(&state).copied();
                    known.unwrap_or_else(|| {
                        if states.len() >= MOST {
                            return 0;
                        }
                        states.push(state.clone());
                        numbers.insert(state, states.len() - 1);
                        states.len() - 1
                    })
                }
            };
            builds_on.insert(change.hash.0, number);
            come.push(of_meta(&change));
        }
        let mut unseen_of = |state: BTreeSet<ChangeHash>| -> HashSet<[u8; 32]> {
            let state: Vec<ChangeHash> = state.into_iter().collect();
            old.get_changes_meta(&state).iter().map(|change| change.hash.0).collect()
        };
        let unseen = states.into_iter().map(&mut unseen_of).collect();
        let here: Vec<Contribution> = old.get_changes_meta(&[]).iter().map(of_meta).collect();
        let [here, come] = [here, come]
            .map(|all: Vec<Contribution>| all.into_iter().filter(|change| change.author != Author::Forms).collect());
        Self { here, come, builds_on, unseen }
    }

    /// Who made those changes of either side that some of the other side's met unknown.
    fn met(&self, here: &[&Contribution], come: &[&Contribution]) -> Option<(Vec<Author>, Vec<Author>)> {
        let met_by = |number: &usize| {
            self.unseen.get(*number).is_some_and(|unseen| here.iter().any(|change| unseen.contains(&change.hash)))
        };
        let number = |change: &Contribution| self.builds_on.get(&change.hash).copied();
        let numbers: BTreeSet<usize> = come.iter().filter_map(|change| number(change)).filter(met_by).collect();
        let is_unseen = |change: &Contribution| {
            numbers.iter().filter_map(|number| self.unseen.get(*number)).any(|unseen| unseen.contains(&change.hash))
        };
        let met = here.iter().filter(|change| is_unseen(change));
        let meeting = come.iter().filter(|change| number(change).is_some_and(|number| numbers.contains(&number)));
        (!numbers.is_empty()).then(|| (authors(met.copied()), authors(meeting.copied())))
    }
}

/// A look at a document as it is, and as it would be.
struct Look<'a> {
    kind: SectionKind,
    fields: &'a [&'static Field],
    old: &'a AutoCommit,
    new: &'a AutoCommit,
    meeting: Meeting,
}

impl Look<'_> {
    /// Answers to the question at a path that meet.
    fn answers(&self, path: &Path) -> Option<Crossing> {
        let field = field_at(self.fields, path.steps())?;
        let how = match field.kind {
            Kind::Table(_) => return None,
            // Each chapter that is done is an answer by itself.
            Kind::Many(_) if field.id == forms::done(self.kind).id => return None,
            Kind::Long => Crossed::Woven,
            Kind::Many(_) | Kind::Languages | Kind::Countries => Crossed::Joined,
            _ => Crossed::SideBySide,
        };
        let is_it = |change: &&Contribution| change.path.as_ref() == Some(path);
        let here: Vec<&Contribution> = self.meeting.here.iter().filter(is_it).collect();
        let mut come: Vec<&Contribution> = self.meeting.come.iter().filter(is_it).collect();
        if come.is_empty() {
            // It would read otherwise, and no change says that it is about it.
            come = self.meeting.come.iter().collect();
        }
        let (here, come) = self.meeting.met(&here, &come)?;
        let place = parent(self.new, path.steps())?;
        if how == Crossed::SideBySide && seen(self.new, &place, field.id, field).others.is_empty() {
            return None;
        }
        let row: Path = path.steps().iter().take(path.steps().len() - 1).cloned().collect();
        Some(Crossing { path: path.clone(), how, here, come, called: self.called(&row) })
    }

    /// What befalls the rows that are here, below a path.
    fn rows_in(&self, place: &ObjId, below: &Path, fields: &[&'static Field], all: &mut Vec<Crossing>) {
        for field in fields {
            let Kind::Table(table) = field.kind else { continue };
            let Some(held) = object(self.old, place, field.id, ObjType::Map) else { continue };
            let of_table = below.then(field.id);
            for row in rows(self.old, &held) {
                let path = of_table.then(row.id.clone());
                let Some(place) = object(self.old, &held, &row.id, ObjType::Map) else { continue };
                all.extend(self.row(&path, &place, row.removed));
                if !row.removed {
                    all.extend(self.moved(&of_table, &place));
                }
                self.rows_in(&place, &path, &columns(table), all);
            }
        }
    }

    /// What befalls one row.
    fn row(&self, path: &Path, place: &ObjId, was_removed: bool) -> Option<Crossing> {
        let marks = self.values(place, REMOVED);
        let made = |removed: bool, all: &'_ [Contribution]| -> Vec<Contribution> {
            let hashes = marks.iter().filter(|(mark, _)| (*mark == ScalarValue::Boolean(true)) == removed);
            let hashes: Vec<[u8; 32]> = hashes.map(|(_, hash)| *hash).collect();
            all.iter().filter(|change| hashes.contains(&change.hash)).cloned().collect()
        };
        let Meeting { here, come, .. } = &self.meeting;
        let is_removed = !marks.is_empty() && marks.iter().all(|(mark, _)| *mark == ScalarValue::Boolean(true));
        let inside = |change: &&Contribution| {
            change.path.as_ref().is_some_and(|inside| inside.steps().starts_with(path.steps()))
        };
        let removing = made(true, come);
        let (how, here, come) = match (was_removed, is_removed) {
            (false, true) => {
                let written: Vec<&Contribution> = here.iter().filter(inside).collect();
                let met = self.meeting.met(&written, &removing.iter().collect::<Vec<_>>());
                (Crossed::Removed, met.unwrap_or_default().0, authors(&removing))
            }
            (true, true) if removing.is_empty() => {
                let removed_here = made(true, here);
                let written: Vec<&Contribution> = come.iter().filter(inside).collect();
                let (here, come) = self.meeting.met(&removed_here.iter().collect::<Vec<_>>(), &written)?;
                (Crossed::StaysRemoved, here, come)
            }
            (true, false) => (Crossed::Back, authors(&made(true, here)), authors(&made(false, come))),
            (false, false) if !removing.is_empty() => (Crossed::Stays, authors(&made(false, here)), authors(&removing)),
            _ => return None,
        };
        Some(Crossing { path: path.clone(), how, here, come, called: self.called(path) })
    }

    /// Whether a row was moved on both sides, to different places.
    fn moved(&self, table: &Path, row: &ObjId) -> Option<Crossing> {
        let numbers = self.values(row, ORDER);
        let (first, _) = numbers.first()?;
        if numbers.iter().all(|(number, _)| number == first) {
            return None;
        }
        let by = |all: &[Contribution]| {
            authors(all.iter().filter(|change| numbers.iter().any(|(_, hash)| *hash == change.hash)))
        };
        let (here, come) = (by(&self.meeting.here), by(&self.meeting.come));
        let is_news = !here.is_empty() && !come.is_empty();
        is_news.then(|| Crossing { path: table.clone(), how: Crossed::Moved, here, come, called: None })
    }

    /// What would stand at a key, and which changes put it there.
    fn values(&self, place: &ObjId, key: &str) -> Vec<(ScalarValue, [u8; 32])> {
        let values = self.new.get_all(place, key).unwrap_or_default();
        let with_hash = values
            .into_iter()
            .filter_map(|(value, id)| Some((value.into_scalar().ok()?, self.new.hash_for_opid(&id)?.0)));
        with_hash.collect()
    }

    /// See [`Crossing::called`]: as the row is called here, or else as it would be.
    fn called(&self, row: &Path) -> Option<(Path, Value)> {
        let (_, table) = row.steps().split_last()?;
        let Kind::Table(table) = field_at(self.fields, table)?.kind else { return None };
        let inside = row.then("");
        let answer = |doc: &AutoCommit| {
            let place = parent(doc, inside.steps())?;
            table.columns.iter().find_map(|column| {
                let value = seen(doc, &place, column.id, column).value;
                let is_said = value.text().is_some_and(|text| !text.trim().is_empty());
                is_said.then(|| (row.then(column.id), value))
            })
        };
        (table.keys == RowKeys::Fresh).then(|| answer(self.old).or_else(|| answer(self.new)))?
    }
}

/// Who made these changes, none twice.
fn authors<'a>(changes: impl IntoIterator<Item = &'a Contribution>) -> Vec<Author> {
    changes.into_iter().map(|change| change.author).collect::<BTreeSet<_>>().into_iter().collect()
}

fn merged(some: &[Author], others: &[Author]) -> Vec<Author> {
    some.iter().chain(others).copied().collect::<BTreeSet<_>>().into_iter().collect()
}
