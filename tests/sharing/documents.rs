//! What a document tells of changes, and a document without its history.

use proptest::prelude::*;
use samplan::doc::{Actor, Author, Document, Edit, Heads, Stamp};
use samplan::plan::forms::{contact, family, individual};
use samplan::plan::{Field, Path, SectionKind, Value};

fn actor(of: u8) -> Actor {
    Actor::new([of; 12], [of; 12])
}

fn write(doc: &mut Document, path: &[&str], field: &Field, words: &str, time: i64) {
    let path: Path = path.iter().copied().collect();
    doc.change(&path, field, &Edit::Write(words.to_owned()), Stamp { time }).unwrap();
}

fn wish(doc: &mut Document, words: &str, time: i64) {
    write(doc, &[individual::WISH.id], &individual::WISH, words, time);
}

fn everything(doc: &mut Document) -> Vec<u8> {
    doc.since(&Heads::default())
}

fn stands(doc: &Document, path: &[&str], field: &Field) -> Value {
    doc.read(&path.iter().copied().collect(), field).value
}

#[test]
fn news_tell_whose_changes_are_not_here_yet() {
    let kind = SectionKind::Individual;
    let mut mine = Document::new(kind, actor(1));
    wish(&mut mine, "Kock", 10);
    let mut theirs = Document::open(kind, actor(2), &[everything(&mut mine)]).document;
    wish(&mut theirs, "Kock eller bagare", 20);
    let piece = everything(&mut theirs);

    let (heads, clock) = (mine.heads(), mine.clock());
    assert!(mine.beyond(&clock).is_empty());
    let news = mine.news(&[&piece]).unwrap();
    assert_eq!(news.changes.len(), 1);
    assert_eq!(news.changes[0].author, Author::Device([2; 12]));
    assert_eq!((news.changes[0].time, news.changes[0].path.clone()), (20, Some(Path::field(individual::WISH.id))));
    assert_eq!(news.paths, [Path::field(individual::WISH.id)]);
    assert!(!news.waits);
    assert_eq!(mine.unknown(&piece).unwrap(), news.changes);
    // Looking takes nothing in.
    assert_eq!((mine.heads(), stands(&mine, &[individual::WISH.id], &individual::WISH).text()), (heads, Some("Kock")));

    mine.merge(&piece).unwrap();
    assert!(mine.news(&[&piece]).unwrap().changes.is_empty());
    assert_eq!(mine.beyond(&clock), news.changes);
}

#[test]
fn what_every_device_makes_alike_is_nobodys() {
    let mut mine = Document::new(SectionKind::Contact, actor(1));
    write(&mut mine, &[contact::PEOPLE.id, "amina", contact::ADDRESS.id], &contact::ADDRESS, "Storgatan 5", 10);
    let piece = everything(&mut mine);
    let news = Document::new(SectionKind::Contact, actor(2)).news(&[&piece]).unwrap();
    let authors: Vec<Author> = news.changes.iter().map(|change| change.author).collect();
    assert_eq!(authors, [Author::Forms, Author::Device([1; 12])]);
}

#[test]
fn news_that_build_on_what_is_not_here_say_so() {
    let kind = SectionKind::Individual;
    let mut theirs = Document::new(kind, actor(2));
    wish(&mut theirs, "Kock", 10);
    let before = theirs.heads();
    wish(&mut theirs, "Bagare", 20);
    let later = theirs.since(&before);
    let mut mine = Document::new(kind, actor(1));
    let news = mine.news(&[&later]).unwrap();
    assert!(news.waits && news.paths == [Path::field(individual::WISH.id)]);
    let whole = everything(&mut theirs);
    assert!(!mine.news(&[&later, &whole]).unwrap().waits);
}

#[test]
fn news_are_none_of_bytes_that_are_not_whole() {
    let mut theirs = Document::new(SectionKind::Individual, actor(2));
    wish(&mut theirs, "Kock", 10);
    let piece = everything(&mut theirs);
    assert!(Document::new(SectionKind::Individual, actor(1)).news(&[&piece[..piece.len() - 1]]).is_err());
}

#[test]
fn answers_that_were_not_decided_on_still_stand_side_by_side() {
    let kind = SectionKind::Family;
    let mut one = Document::new(kind, actor(1));
    write(&mut one, &[family::NAME.id], &family::NAME, "Ahmed", 1);
    let mut other = Document::open(kind, actor(2), &[everything(&mut one)]).document;
    let mut third = Document::open(kind, actor(3), &[everything(&mut one)]).document;
    write(&mut one, &[family::NAME.id], &family::NAME, "Ahmadi", 2);
    write(&mut other, &[family::NAME.id], &family::NAME, "Ahmeti", 2);
    write(&mut other, &[family::NAME.id], &family::NAME, "Ahmedi", 3);
    write(&mut third, &[family::NAME.id], &family::NAME, "Hamed", 3);
    one.merge(&everything(&mut other)).unwrap();
    one.merge(&everything(&mut third)).unwrap();

    let path = Path::field(family::NAME.id);
    let seen = one.read(&path, &family::NAME);
    assert_eq!(seen.others.len(), 2);
    let rebased = one.rebased(actor(9), Stamp { time: 5 }).unwrap();
    let mut kept = rebased.read(&path, &family::NAME);
    assert_eq!(kept.value, seen.value);
    let sorted = |values: &mut Vec<Value>| values.sort_by_key(|value| value.text().map(str::to_owned));
    let mut others = seen.others;
    sorted(&mut others);
    sorted(&mut kept.others);
    assert_eq!(kept.others, others);
}

#[test]
fn a_rebased_document_is_written_in_and_shared_like_any_other() {
    let kind = SectionKind::Contact;
    let mut old = Document::new(kind, actor(1));
    write(&mut old, &[contact::PEOPLE.id, "amina", contact::ADDRESS.id], &contact::ADDRESS, "Storgatan 5", 10);
    let mut mine = old.rebased(actor(2), Stamp { time: 20 }).unwrap();
    let mut theirs = Document::open(kind, actor(3), &[mine.snapshot().unwrap()]).document;
    write(&mut mine, &[contact::PEOPLE.id, "amina", contact::ADDRESS.id], &contact::ADDRESS, "Storgatan 6", 30);
    write(&mut theirs, &[contact::PEOPLE.id, "omar", contact::ADDRESS.id], &contact::ADDRESS, "Storgatan 7", 30);
    mine.merge(&everything(&mut theirs)).unwrap();
    theirs.merge(&everything(&mut mine)).unwrap();
    for doc in [&mine, &theirs] {
        let read = |row| stands(doc, &[contact::PEOPLE.id, row, contact::ADDRESS.id], &contact::ADDRESS);
        assert_eq!((read("amina").text(), read("omar").text()), (Some("Storgatan 6"), Some("Storgatan 7")));
    }
}

/// Letters that do not compress away and stand nowhere else.
const SECRET: &str = "Qx7vZk2Wj9";

proptest! {
    #![proptest_config(crate::properties::tried(24))]

    #[test]
    fn what_was_deleted_is_not_in_a_rebased_document(
        before in "[a-z ]{0,30}", after in "[a-z ]{0,30}", line in any::<bool>(), more in any::<bool>(),
    ) {
        let kind = SectionKind::Individual;
        let mut doc = Document::new(kind, actor(1));
        let field = if line { &individual::PLAN_DATE } else { &individual::WISH };
        let path = field.id;
        write(&mut doc, &[path], field, &format!("{before}{SECRET}{after}"), 1);
        if more {
            wish(&mut doc, &format!("Bagare {SECRET}"), 2);
            wish(&mut doc, "Bagare", 3);
        }
        write(&mut doc, &[path], field, &format!("{before}{after}"), 4);
        let held = |doc: &mut Document| {
            let pieces = [doc.snapshot().unwrap(), everything(doc)];
            pieces.iter().any(|piece| inflated(piece).windows(SECRET.len()).any(|bytes| bytes == SECRET.as_bytes()))
        };
        prop_assert!(held(&mut doc), "the test would not see it");
        let mut rebased = doc.rebased(actor(2), Stamp { time: 5 }).unwrap();
        prop_assert!(!held(&mut rebased));
        for (path, field) in [(individual::PLAN_DATE.id, &individual::PLAN_DATE), (individual::WISH.id, &individual::WISH)] {
            prop_assert_eq!(stands(&rebased, &[path], field), stands(&doc, &[path], field));
        }
        let mut again = Document::open(kind, actor(3), &[rebased.snapshot().unwrap()]);
        prop_assert!(again.unreadable.is_empty() && !held(&mut again.document));
    }
}

/// The bytes of a piece, with every change in them unpacked.
fn inflated(piece: &[u8]) -> Vec<u8> {
    let mut doc = automerge::AutoCommit::load(piece).unwrap_or_default();
    let changes = doc.get_changes(&[]);
    let mut bytes = piece.to_vec();
    bytes.extend(changes.into_iter().flat_map(|mut change| change.bytes().into_owned()));
    bytes.extend(doc.save_nocompress());
    bytes
}
