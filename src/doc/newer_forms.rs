//! What holds when one device has newer forms than another.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use super::{Actor, Document, Edit, Heads, Stamp, alike};
use crate::lang::{Text, text};
use crate::plan::{Field, Kind, Path, RowKeys, SectionKind, Table, Value, Who};

const WORDS: Text = text("Ord", "Sanat", "Words");
const STAMP: Stamp = Stamp { time: 1_700_000_000 };
const KIND: SectionKind = SectionKind::Plan;

static NAME: Field = Field::new("name", Kind::Line, WORDS);
static WISH: Field = Field::new("wish", Kind::Long, WORDS);
static NOTE: Field = Field::new("note", Kind::Long, WORDS);
static VIEW: Field = since_2("view", Kind::Long);
static REMARKS: Field = since_2("remarks", Kind::Long);

static VISITS: Field = table("visits", &INNER);
static VISITS_2: Field = since_2("visits", Kind::Table(&INNER));
static PEOPLE_1: Field = table("people", &PEOPLE_COLUMNS_1);
static PEOPLE_2: Field = table("people", &PEOPLE_COLUMNS_2);
static ACTS_1: Field = table("acts", &ACTS_COLUMNS_1);
static ACTS_2: Field = table("acts", &ACTS_COLUMNS_2);
static CARE_2: Field = since_2("care", Kind::Table(&CARE_COLUMNS));

static INNER: Table = Table { noun: WORDS, columns: &[&NOTE], keys: RowKeys::Each(Who::Everyone) };
static PEOPLE_COLUMNS_1: Table = Table { noun: WORDS, columns: &[&NAME, &NOTE], keys: RowKeys::Each(Who::Everyone) };
static PEOPLE_COLUMNS_2: Table =
    Table { noun: WORDS, columns: &[&NAME, &NOTE, &REMARKS, &VISITS_2], keys: RowKeys::Each(Who::Everyone) };
static ACTS_COLUMNS_1: Table = Table { noun: WORDS, columns: &[&NOTE, &VISITS], keys: RowKeys::Fresh };
static ACTS_COLUMNS_2: Table = Table { noun: WORDS, columns: &[&NOTE, &VISITS, &REMARKS], keys: RowKeys::Fresh };
static CARE_COLUMNS: Table = Table { noun: WORDS, columns: &[&NOTE], keys: RowKeys::Each(Who::Children) };

const fn since_2(id: &'static str, kind: Kind) -> Field {
    Field { since: 2, ..Field::new(id, kind, WORDS) }
}

const fn table(id: &'static str, table: &'static Table) -> Field {
    Field::new(id, Kind::Table(table), WORDS)
}

fn forms(version: u32) -> Vec<&'static Field> {
    match version {
        1 => vec![&ACTS_1, &NAME, &PEOPLE_1, &WISH],
        _ => vec![&ACTS_2, &CARE_2, &NAME, &PEOPLE_2, &VIEW, &WISH],
    }
}

fn open(version: u32, device: u8, pieces: &[Vec<u8>]) -> Document {
    let opened = Document::open_with(KIND, forms(version), Actor::new([device; 12], [device; 12]), pieces);
    assert!(opened.unreadable.is_empty());
    opened.document
}

fn write(doc: &mut Document, path: &str, field: &Field, words: &str) {
    doc.change(&at(path), field, &Edit::Write(words.to_owned()), STAMP).expect("the change is made");
}

fn add(doc: &mut Document, path: &str, field: &Field, id: &str) {
    doc.change(&at(path), field, &Edit::AddRow { id: id.to_owned() }, STAMP).expect("the row is added");
}

fn at(path: &str) -> Path {
    path.split('/').collect()
}

fn words(doc: &Document, path: &str, field: &Field) -> String {
    doc.read(&at(path), field).value.text().unwrap_or_default().to_owned()
}

fn everything(doc: &mut Document) -> Vec<u8> {
    doc.since(&Heads::default())
}

fn exchange(a: &mut Document, b: &mut Document) {
    a.merge(&everything(b)).unwrap();
    b.merge(&everything(a)).unwrap();
}

/// The letters of both stand in the text, whatever their order.
fn assert_both(doc: &Document, path: &str, field: &Field) {
    let words = words(doc, path, field);
    assert!(words.contains("ett") && words.contains("två") && words.chars().count() == 6, "{path}: {words:?}");
}

#[test]
fn newer_forms_leave_the_older_first_change_as_it_is() {
    let mut old = alike::genesis(KIND, &forms(1)).unwrap();
    let mut new = alike::genesis(KIND, &forms(2)).unwrap();
    let old: Vec<_> = old.get_changes(&[]).iter().map(|change| change.raw_bytes().to_vec()).collect();
    let new: Vec<_> = new.get_changes(&[]).iter().map(|change| change.raw_bytes().to_vec()).collect();
    assert_eq!((old.len(), new.len()), (1, 2));
    assert_eq!(old[0], new[0]);
}

#[test]
fn what_newer_forms_ask_survives_a_device_with_older_ones() {
    let mut new = open(2, 1, &[]);
    write(&mut new, "view", &VIEW, "barnets egen syn");
    write(&mut new, "people/m1/remarks", &REMARKS, "lugn");
    let mut old = open(1, 2, &[everything(&mut new)]);
    write(&mut old, "name", &NAME, "Ali");
    let mut newer = open(2, 3, &[old.snapshot().unwrap()]);
    assert_eq!(words(&newer, "view", &VIEW), "barnets egen syn");
    assert_eq!(words(&newer, "people/m1/remarks", &REMARKS), "lugn");
    assert_eq!(words(&newer, "name", &NAME), "Ali");
    write(&mut newer, "view", &VIEW, "barnets egen syn, igen");
    assert_eq!(words(&newer, "view", &VIEW), "barnets egen syn, igen");
}

#[test]
fn two_devices_that_meet_newer_forms_apart_hide_nothing() {
    let mut old = open(1, 1, &[]);
    write(&mut old, "name", &NAME, "Ali");
    write(&mut old, "people/m1/note", &NOTE, "!");
    add(&mut old, "acts", &ACTS_1, "r1");
    let piece = everything(&mut old);
    let (mut a, mut b) = (open(2, 2, std::slice::from_ref(&piece)), open(2, 3, &[piece]));
    // What one of them saw before must not show in what both make alike.
    write(&mut a, "name", &NAME, "Alia");
    for (doc, words) in [(&mut a, "ett"), (&mut b, "två")] {
        write(doc, "view", &VIEW, words);
        write(doc, "people/m1/remarks", &REMARKS, words);
        write(doc, "people/m1/visits/m9/note", &NOTE, words);
        write(doc, "acts/r1/remarks", &REMARKS, words);
        write(doc, "acts/r1/visits/m1/note", &NOTE, words);
        write(doc, "care/m2/note", &NOTE, words);
    }
    exchange(&mut a, &mut b);
    for doc in [&a, &b] {
        assert_both(doc, "view", &VIEW);
        assert_both(doc, "people/m1/remarks", &REMARKS);
        assert_both(doc, "people/m1/visits/m9/note", &NOTE);
        assert_both(doc, "acts/r1/remarks", &REMARKS);
        assert_both(doc, "acts/r1/visits/m1/note", &NOTE);
        assert_both(doc, "care/m2/note", &NOTE);
        assert_eq!(words(doc, "people/m1/note", &NOTE), "!");
        assert_eq!(words(doc, "name", &NAME), "Alia");
    }
    a.snapshot().expect("it reads back");
}

#[test]
fn a_row_first_written_under_older_and_newer_forms_at_the_same_time_is_one_row() {
    let (mut old, mut new) = (open(1, 1, &[]), open(2, 2, &[]));
    write(&mut old, "people/m1/note", &NOTE, "ett");
    write(&mut new, "people/m1/note", &NOTE, "två");
    write(&mut new, "people/m1/remarks", &REMARKS, "lugn");
    exchange(&mut old, &mut new);
    assert_both(&old, "people/m1/note", &NOTE);
    assert_both(&new, "people/m1/note", &NOTE);
    assert_eq!(words(&new, "people/m1/remarks", &REMARKS), "lugn");
}

#[test]
fn the_first_piece_after_opening_carries_what_newer_forms_added() {
    let mut old = open(1, 1, &[]);
    write(&mut old, "name", &NAME, "Ali");
    let first = everything(&mut old);
    let mut new = open(2, 2, std::slice::from_ref(&first));
    let seen = new.heads();
    assert_eq!(new.since(&seen), Vec::<u8>::new());
    write(&mut new, "name", &NAME, "Alia");
    let second = new.since(&seen);
    // A device with older forms cannot make that by itself, and would wait for it without end.
    let reopened = open(1, 3, &[second, first]);
    assert_eq!(words(&reopened, "name", &NAME), "Alia");
}

#[test]
fn taking_in_another_devices_changes_does_not_keep_back_what_newer_forms_added() {
    let mut old = open(1, 1, &[]);
    write(&mut old, "name", &NAME, "Ali");
    let first = everything(&mut old);
    let mut new = open(2, 2, std::slice::from_ref(&first));
    write(&mut old, "name", &NAME, "Alia");
    let second = everything(&mut old);
    new.merge(&second).unwrap();
    let seen = new.heads();
    write(&mut new, "name", &NAME, "Aliya");
    let reopened = open(1, 3, &[first, second, new.since(&seen)]);
    assert_eq!(words(&reopened, "name", &NAME), "Aliya");
}

#[test]
fn a_row_that_nobody_wrote_in_is_not_made() {
    let mut doc = open(2, 1, &[]);
    let seen = doc.heads();
    assert_eq!(doc.read(&at("people/m1/note"), &NOTE).value, Value::Empty);
    for edit in [Edit::Clear, Edit::Write(String::new())] {
        assert_eq!(doc.change(&at("people/m1/note"), &NOTE, &edit, STAMP), Ok(Vec::new()));
        assert_eq!(doc.change(&at("people/m1/visits/m2/note"), &NOTE, &edit, STAMP), Ok(Vec::new()));
    }
    assert_eq!(doc.heads(), seen);
    assert_eq!(doc.read(&at("people"), &PEOPLE_2).value, Value::Empty);
}
