//! A section as a document.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use samplan::doc::{DocError, Document, Edit, Seen, Stamp};
use samplan::plan::forms::{contact, family, individual};
use samplan::plan::{Field, Path, Pick, SectionKind, Value};

const STAMP: Stamp = Stamp { time: 1_700_000_000 };

fn open(kind: SectionKind, device: u8, pieces: &[Vec<u8>]) -> Document {
    let opened = Document::open(kind, [device; 16], pieces);
    assert_eq!(opened.unreadable, Vec::<usize>::new());
    opened.document
}

fn change(doc: &mut Document, path: &Path, field: &Field, edit: &Edit) -> Vec<Path> {
    doc.change(path, field, edit, STAMP).expect("the change is made")
}

fn write(doc: &mut Document, path: &Path, field: &Field, words: &str) -> Vec<Path> {
    change(doc, path, field, &Edit::Write(words.to_owned()))
}

fn text(words: &str) -> Value {
    Value::Text(words.to_owned())
}

fn all_of(doc: &mut Document) -> Vec<u8> {
    doc.since(&samplan::doc::Heads::default())
}

#[test]
fn every_kind_reads_back() {
    let mut doc = Document::new(SectionKind::Family, [1; 16]);
    let members = Path::field(family::MEMBERS.id);
    change(&mut doc, &members, &family::MEMBERS, &Edit::AddRow { id: "m1".to_owned() });
    let name = members.then("m1").then(family::MEMBER_NAME.id);
    write(&mut doc, &name, &family::MEMBER_NAME, "Amina");
    let tongues = members.then("m1").then(family::MOTHER_TONGUES.id);
    change(&mut doc, &tongues, &family::MOTHER_TONGUES, &Edit::Pick { key: "so".to_owned(), on: true });
    let reopened = open(SectionKind::Family, 2, &[all_of(&mut doc)]);
    assert_eq!(reopened.read(&name, &family::MEMBER_NAME).value, text("Amina"));
    assert_eq!(
        reopened.read(&tongues, &family::MOTHER_TONGUES).value,
        Value::Picks(vec![Pick::Listed("so".to_owned())])
    );
    assert_eq!(reopened.read(&members, &family::MEMBERS).value.rows().count(), 1);
}

#[test]
fn rows_about_a_member_come_by_themselves_and_merge() {
    let path = Path::field(contact::PEOPLE.id).then("m1");
    let (address, phone) = (path.then(contact::ADDRESS.id), path.then(contact::PHONE.id));
    let mut a = Document::new(SectionKind::Contact, [1; 16]);
    let mut b = Document::new(SectionKind::Contact, [2; 16]);
    write(&mut a, &address, &contact::ADDRESS, "Storgatan 1");
    write(&mut b, &phone, &contact::PHONE, "050 000");
    let dirty = a.merge(&all_of(&mut b)).unwrap();
    assert!(dirty.iter().any(|path| path.touches(&phone)));
    assert_eq!(a.read(&address, &contact::ADDRESS).value, text("Storgatan 1"));
    assert_eq!(a.read(&phone, &contact::PHONE).value, text("050 000"));
}

#[test]
fn concurrent_answers_stand_side_by_side() {
    let path = Path::field(individual::PLAN_DATE.id);
    let mut a = Document::new(SectionKind::Individual, [1; 16]);
    let mut b = Document::new(SectionKind::Individual, [2; 16]);
    write(&mut a, &path, &individual::PLAN_DATE, "2024-01-01");
    write(&mut b, &path, &individual::PLAN_DATE, "2024-02-02");
    a.merge(&all_of(&mut b)).unwrap();
    assert_eq!(
        a.read(&path, &individual::PLAN_DATE),
        Seen { value: text("2024-02-02"), others: vec![text("2024-01-01")] }
    );
    let _ = DocError::SnapshotDiffers;
}
