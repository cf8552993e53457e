//! A section as a document: what is written reads back, and what several devices write apart comes together.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use automerge::transaction::Transactable;
use automerge::{AutoCommit, ObjType, ROOT, ReadDoc};
use samplan::doc::{Actor, DocError, Document, Edit, Heads, Seen, Stamp};
use samplan::plan::forms::{self, contact, family, individual};
use samplan::plan::{Field, Kind, Path, Pick, RowKeys, SectionKind, Value};

const STAMP: Stamp = Stamp { time: 1_700_000_000 };

fn new(kind: SectionKind, device: u8) -> Document {
    Document::new(kind, Actor::new([device; 12], [device; 12]))
}

/// Two devices with the same section, each with what the other has.
fn pair(kind: SectionKind, begin: impl FnOnce(&mut Document)) -> (Document, Document) {
    let mut a = new(kind, 1);
    begin(&mut a);
    let b = open(kind, 2, &[everything(&mut a)]);
    (a, b)
}

fn open(kind: SectionKind, device: u8, pieces: &[Vec<u8>]) -> Document {
    let opened = Document::open(kind, Actor::new([device; 12], [device; 12]), pieces);
    assert_eq!(opened.unreadable, Vec::<usize>::new());
    opened.document
}

fn everything(doc: &mut Document) -> Vec<u8> {
    doc.since(&Heads::default())
}

fn exchange(a: &mut Document, b: &mut Document) {
    a.merge(&everything(b)).unwrap();
    b.merge(&everything(a)).unwrap();
}

fn edit(doc: &mut Document, path: &Path, field: &Field, edit: &Edit) -> Vec<Path> {
    doc.change(path, field, edit, STAMP).expect("the change is made")
}

fn write(doc: &mut Document, path: &Path, field: &Field, words: &str) -> Vec<Path> {
    edit(doc, path, field, &Edit::Write(words.to_owned()))
}

fn pick(key: &str, on: bool) -> Edit {
    Edit::Pick { key: key.to_owned(), on }
}

fn own(key: &str, words: &str) -> Edit {
    Edit::Own { key: key.to_owned(), words: words.to_owned() }
}

fn add(id: &str) -> Edit {
    Edit::AddRow { id: id.to_owned() }
}

fn remove(id: &str) -> Edit {
    Edit::RemoveRow { id: id.to_owned() }
}

fn restore(id: &str) -> Edit {
    Edit::RestoreRow { id: id.to_owned() }
}

fn order(id: &str, order: i64) -> Edit {
    Edit::OrderRow { id: id.to_owned(), order }
}

fn text(words: &str) -> Value {
    Value::Text(words.to_owned())
}

fn only(value: Value) -> Seen {
    Seen { value, others: Vec::new() }
}

fn touches(dirty: &[Path], path: &Path) -> bool {
    dirty.iter().any(|dirty| dirty.touches(path))
}

/// The ids of the rows that are not removed, in their order.
fn rows(doc: &Document, path: &Path, field: &Field) -> Vec<String> {
    doc.read(path, field).value.rows().map(|row| row.id.clone()).collect()
}

fn members() -> Path {
    Path::field(family::MEMBERS.id)
}

fn name_of(member: &str) -> Path {
    members().then(member).then(family::MEMBER_NAME.id)
}

fn tongues_of(member: &str) -> Path {
    members().then(member).then(family::MOTHER_TONGUES.id)
}

fn wish() -> Path {
    Path::field(individual::WISH.id)
}

fn plan_date() -> Path {
    Path::field(individual::PLAN_DATE.id)
}

fn address_of(member: &str) -> Path {
    Path::field(contact::PEOPLE.id).then(member).then(contact::ADDRESS.id)
}

fn phone_of(member: &str) -> Path {
    Path::field(contact::PEOPLE.id).then(member).then(contact::PHONE.id)
}

// Traps: what Automerge does with nested maps, deletions and conflicts.

#[test]
fn places_that_two_devices_first_write_in_apart_hide_nothing() {
    let (mut a, mut b) = (new(SectionKind::Individual, 1), new(SectionKind::Individual, 2));
    write(&mut a, &wish(), &individual::WISH, "ett");
    write(&mut b, &wish(), &individual::WISH, "två");
    edit(&mut a, &Path::field(individual::MEASURES.id), &individual::MEASURES, &add("r1"));
    edit(&mut b, &Path::field(individual::MEASURES.id), &individual::MEASURES, &add("r2"));
    exchange(&mut a, &mut b);
    let (mut c, mut d) = (new(SectionKind::Contact, 3), new(SectionKind::Contact, 4));
    write(&mut c, &address_of("m1"), &contact::ADDRESS, "Storgatan 1");
    write(&mut d, &phone_of("m1"), &contact::PHONE, "050 000 00 00");
    exchange(&mut c, &mut d);
    for doc in [&a, &b] {
        let wish = doc.read(&wish(), &individual::WISH).value;
        let words = wish.text().unwrap();
        assert!(words.contains("ett") && words.contains("två"), "{words}");
        assert_eq!(rows(doc, &Path::field(individual::MEASURES.id), &individual::MEASURES), ["r1", "r2"]);
    }
    for doc in [&c, &d] {
        assert_eq!(doc.read(&address_of("m1"), &contact::ADDRESS), only(text("Storgatan 1")));
        assert_eq!(doc.read(&phone_of("m1"), &contact::PHONE), only(text("050 000 00 00")));
    }
}

#[test]
fn what_is_written_in_a_row_that_another_device_removes_is_kept() {
    let (mut a, mut b) = pair(SectionKind::Family, |doc| {
        edit(doc, &members(), &family::MEMBERS, &add("m1"));
        write(doc, &name_of("m1"), &family::MEMBER_NAME, "Amina");
    });
    edit(&mut a, &members(), &family::MEMBERS, &remove("m1"));
    write(&mut b, &name_of("m1"), &family::MEMBER_NAME, "Aamina");
    exchange(&mut a, &mut b);
    for doc in [&mut a, &mut b] {
        assert_eq!(rows(doc, &members(), &family::MEMBERS), [""; 0]);
        assert_eq!(doc.read(&name_of("m1"), &family::MEMBER_NAME), only(text("Aamina")));
        edit(doc, &members(), &family::MEMBERS, &restore("m1"));
        assert_eq!(rows(doc, &members(), &family::MEMBERS), ["m1"]);
        assert_eq!(doc.read(&name_of("m1"), &family::MEMBER_NAME), only(text("Aamina")));
    }
}

#[test]
fn keeping_the_answer_that_stands_ends_the_disagreement_and_says_so_everywhere() {
    let (mut a, mut b) = pair(SectionKind::Individual, |_| ());
    write(&mut a, &plan_date(), &individual::PLAN_DATE, "2024-01-01");
    write(&mut b, &plan_date(), &individual::PLAN_DATE, "2024-02-02");
    exchange(&mut a, &mut b);
    let seen = a.read(&plan_date(), &individual::PLAN_DATE);
    assert_eq!(seen.others.len(), 1);
    let stands = seen.value.text().unwrap().to_owned();
    assert_eq!(write(&mut a, &plan_date(), &individual::PLAN_DATE, &stands), [plan_date()]);
    assert_eq!(a.read(&plan_date(), &individual::PLAN_DATE), only(text(&stands)));
    assert!(touches(&b.merge(&everything(&mut a)).unwrap(), &plan_date()));
    assert_eq!(b.read(&plan_date(), &individual::PLAN_DATE), only(text(&stands)));
}

#[test]
fn a_map_that_was_replaced_makes_everything_in_it_read_anew() {
    let mut doc = new(SectionKind::Contact, 1);
    write(&mut doc, &address_of("m1"), &contact::ADDRESS, "Storgatan 1");
    let mut raw = AutoCommit::load(&doc.snapshot().unwrap()).unwrap();
    raw.put_object(ROOT, contact::PEOPLE.id, ObjType::Map).unwrap();
    let dirty = doc.merge(&raw.save()).unwrap();
    assert!(touches(&dirty, &address_of("m1")), "{dirty:?}");
    assert_eq!(doc.read(&address_of("m1"), &contact::ADDRESS), Seen::default());
}

#[test]
fn a_row_that_arrives_makes_everything_in_it_read_anew() {
    let (mut a, mut b) = pair(SectionKind::Family, |_| ());
    edit(&mut a, &members(), &family::MEMBERS, &add("m1"));
    write(&mut a, &name_of("m1"), &family::MEMBER_NAME, "Amina");
    let dirty = b.merge(&everything(&mut a)).unwrap();
    assert!(touches(&dirty, &name_of("m1")) && touches(&dirty, &members()), "{dirty:?}");
    assert!(!touches(&dirty, &Path::field(family::NAME.id)), "{dirty:?}");
}

#[test]
fn every_change_by_a_worker_carries_its_time_and_the_field_it_is_about() {
    let mut doc = new(SectionKind::Contact, 1);
    for (time, words) in [(1_700_000_000, "Storgatan 1"), (1_700_000_060, "Storgatan 2")] {
        let change = Edit::Write(words.to_owned());
        doc.change(&address_of("m1"), &contact::ADDRESS, &change, Stamp { time }).unwrap();
    }
    let mut raw = AutoCommit::load(&doc.snapshot().unwrap()).unwrap();
    let by_workers: Vec<_> = raw
        .get_changes(&[])
        .into_iter()
        .filter(|change| change.actor_id().to_bytes() == [1; 24])
        .map(|change| (change.timestamp(), change.message().map(str::to_owned)))
        .collect();
    let message = Some("people/m1/address".to_owned());
    assert_eq!(by_workers, [(1_700_000_000, message.clone()), (1_700_000_060, message)]);
}

// Disagreement.

#[test]
fn answers_given_apart_stand_side_by_side_until_one_is_written() {
    let (mut a, mut b) = pair(SectionKind::Individual, |doc| {
        write(doc, &plan_date(), &individual::PLAN_DATE, "2023");
    });
    write(&mut a, &plan_date(), &individual::PLAN_DATE, "2024-01-01");
    write(&mut b, &plan_date(), &individual::PLAN_DATE, "2024-02-02");
    exchange(&mut a, &mut b);
    let seen = a.read(&plan_date(), &individual::PLAN_DATE);
    assert_eq!(seen, b.read(&plan_date(), &individual::PLAN_DATE));
    let mut both = seen.others;
    both.push(seen.value);
    both.sort_by_key(|value| value.text().map(str::to_owned));
    assert_eq!(both, [text("2024-01-01"), text("2024-02-02")]);
    write(&mut b, &plan_date(), &individual::PLAN_DATE, "2024-03-03");
    exchange(&mut a, &mut b);
    assert_eq!(a.read(&plan_date(), &individual::PLAN_DATE), only(text("2024-03-03")));
}

#[test]
fn the_same_answer_given_twice_is_no_disagreement() {
    let (mut a, mut b) = pair(SectionKind::Individual, |_| ());
    for doc in [&mut a, &mut b] {
        write(doc, &plan_date(), &individual::PLAN_DATE, "2024");
    }
    exchange(&mut a, &mut b);
    assert_eq!(a.read(&plan_date(), &individual::PLAN_DATE), only(text("2024")));
    let before = a.heads();
    assert_eq!(write(&mut a, &plan_date(), &individual::PLAN_DATE, "2024"), []);
    assert_eq!(a.heads(), before);
}

#[test]
fn a_further_answer_to_a_disagreement_is_told_of() {
    let (mut a, mut b) = pair(SectionKind::Individual, |_| ());
    let mut c = open(SectionKind::Individual, 3, &[everything(&mut a)]);
    // The third answer comes from the device that loses against both.
    let mut docs = [&mut a, &mut b, &mut c];
    for (doc, words) in docs.iter_mut().zip(["2021", "2022", "2023"]) {
        write(doc, &plan_date(), &individual::PLAN_DATE, words);
    }
    c.merge(&everything(&mut b)).unwrap();
    assert_eq!(c.read(&plan_date(), &individual::PLAN_DATE).others.len(), 1);
    assert!(touches(&c.merge(&everything(&mut a)).unwrap(), &plan_date()));
    assert_eq!(c.read(&plan_date(), &individual::PLAN_DATE).others.len(), 2);
}

#[test]
fn taking_an_answer_back_stands_beside_what_another_device_writes() {
    let (mut a, mut b) = pair(SectionKind::Individual, |doc| {
        write(doc, &plan_date(), &individual::PLAN_DATE, "2023");
    });
    edit(&mut a, &plan_date(), &individual::PLAN_DATE, &Edit::Clear);
    assert_eq!(a.read(&plan_date(), &individual::PLAN_DATE), Seen::default());
    write(&mut b, &plan_date(), &individual::PLAN_DATE, "2024");
    exchange(&mut a, &mut b);
    let seen = a.read(&plan_date(), &individual::PLAN_DATE);
    assert_eq!([vec![seen.value], seen.others].concat().iter().filter(|value| value.is_empty()).count(), 1);
    edit(&mut a, &plan_date(), &individual::PLAN_DATE, &Edit::Clear);
    exchange(&mut a, &mut b);
    assert_eq!(b.read(&plan_date(), &individual::PLAN_DATE), Seen::default());
}

#[test]
fn an_answer_given_while_another_device_settles_stands_beside_what_was_settled() {
    let (mut a, mut b) = pair(SectionKind::Individual, |_| ());
    write(&mut a, &plan_date(), &individual::PLAN_DATE, "2021");
    write(&mut b, &plan_date(), &individual::PLAN_DATE, "2022");
    exchange(&mut a, &mut b);
    let stands = a.read(&plan_date(), &individual::PLAN_DATE).value.text().unwrap().to_owned();
    write(&mut a, &plan_date(), &individual::PLAN_DATE, &stands);
    write(&mut b, &plan_date(), &individual::PLAN_DATE, "2023");
    exchange(&mut a, &mut b);
    let seen = b.read(&plan_date(), &individual::PLAN_DATE);
    let both = [vec![seen.value], seen.others].concat();
    assert!(both.len() == 2 && both.contains(&text(&stands)) && both.contains(&text("2023")), "{both:?}");
}

#[test]
fn a_write_that_changes_nothing_makes_no_change() {
    let (mut doc, _) = pair(SectionKind::Family, |doc| {
        write(doc, &Path::field(family::NAME.id), &family::NAME, "Ali");
        edit(doc, &members(), &family::MEMBERS, &add("m1"));
        edit(doc, &tongues_of("m1"), &family::MOTHER_TONGUES, &pick("so", true));
        edit(doc, &tongues_of("m1"), &family::MOTHER_TONGUES, &own("o1", "bravanska"));
    });
    let before = doc.heads();
    let name = Path::field(family::NAME.id);
    assert_eq!(write(&mut doc, &name, &family::NAME, "Ali"), []);
    assert_eq!(edit(&mut doc, &name_of("m1"), &family::MEMBER_NAME, &Edit::Clear), []);
    assert_eq!(edit(&mut doc, &members(), &family::MEMBERS, &add("m1")), []);
    assert_eq!(edit(&mut doc, &members(), &family::MEMBERS, &restore("m1")), []);
    assert_eq!(edit(&mut doc, &members(), &family::MEMBERS, &order("m1", 1024)), []);
    assert_eq!(edit(&mut doc, &tongues_of("m1"), &family::MOTHER_TONGUES, &pick("so", true)), []);
    assert_eq!(edit(&mut doc, &tongues_of("m1"), &family::MOTHER_TONGUES, &pick("ar", false)), []);
    assert_eq!(edit(&mut doc, &tongues_of("m1"), &family::MOTHER_TONGUES, &own("o1", "bravanska")), []);
    assert_eq!(edit(&mut doc, &tongues_of("m1"), &family::MOTHER_TONGUES, &own("o2", " ")), []);
    assert_eq!(doc.heads(), before);
}

// Open lists.

#[test]
fn a_list_holds_listed_and_own_entries_and_takes_them_back() {
    let mut doc = new(SectionKind::Family, 1);
    edit(&mut doc, &members(), &family::MEMBERS, &add("m1"));
    let (path, field) = (tongues_of("m1"), &family::MOTHER_TONGUES);
    edit(&mut doc, &path, field, &pick("so", true));
    edit(&mut doc, &path, field, &pick("ar", true));
    assert_eq!(edit(&mut doc, &path, field, &own("o1", "bravanska")), std::slice::from_ref(&path));
    let entry = Pick::Own { key: "o1".to_owned(), words: "bravanska".to_owned() };
    let listed = |code: &str| Pick::Listed(code.to_owned());
    assert_eq!(doc.read(&path, field).value.picks(), [listed("ar"), entry, listed("so")]);
    edit(&mut doc, &path, field, &own("o1", ""));
    edit(&mut doc, &path, field, &pick("so", false));
    assert_eq!(doc.read(&path, field).value.picks(), [listed("ar")]);
    edit(&mut doc, &path, field, &Edit::Clear);
    assert_eq!(doc.read(&path, field), Seen::default());
}

#[test]
fn a_pick_stays_when_another_device_takes_its_own_back() {
    let (mut a, mut b) = pair(SectionKind::Family, |doc| {
        edit(doc, &members(), &family::MEMBERS, &add("m1"));
    });
    for doc in [&mut a, &mut b] {
        edit(doc, &tongues_of("m1"), &family::MOTHER_TONGUES, &pick("so", true));
    }
    edit(&mut b, &tongues_of("m1"), &family::MOTHER_TONGUES, &pick("so", false));
    exchange(&mut a, &mut b);
    for doc in [&a, &b] {
        let seen = doc.read(&tongues_of("m1"), &family::MOTHER_TONGUES);
        assert_eq!(seen.value.picks(), [Pick::Listed("so".to_owned())]);
    }
}

#[test]
fn words_that_two_devices_gave_the_same_own_entry_both_show() {
    let (mut a, mut b) = pair(SectionKind::Family, |doc| {
        edit(doc, &members(), &family::MEMBERS, &add("m1"));
    });
    edit(&mut a, &tongues_of("m1"), &family::MOTHER_TONGUES, &own("o1", "bravanska"));
    edit(&mut b, &tongues_of("m1"), &family::MOTHER_TONGUES, &own("o1", "maay"));
    exchange(&mut a, &mut b);
    let seen = a.read(&tongues_of("m1"), &family::MOTHER_TONGUES);
    let [Pick::Own { words, .. }] = seen.value.picks() else { panic!("{seen:?}") };
    assert!(words.contains("bravanska") && words.contains("maay"), "{words}");
    edit(&mut a, &tongues_of("m1"), &family::MOTHER_TONGUES, &own("o1", "maay"));
    exchange(&mut a, &mut b);
    let seen = b.read(&tongues_of("m1"), &family::MOTHER_TONGUES);
    assert_eq!(seen.value.picks(), [Pick::Own { key: "o1".to_owned(), words: "maay".to_owned() }]);
}

// Rows.

#[test]
fn rows_stand_behind_each_other_and_can_be_moved_between() {
    let mut doc = new(SectionKind::Family, 1);
    for id in ["z", "m", "a"] {
        edit(&mut doc, &members(), &family::MEMBERS, &add(id));
    }
    assert_eq!(rows(&doc, &members(), &family::MEMBERS), ["z", "m", "a"]);
    let Value::Rows(found) = doc.read(&members(), &family::MEMBERS).value else { panic!() };
    edit(&mut doc, &members(), &family::MEMBERS, &order("a", (found[0].order + found[1].order) / 2));
    assert_eq!(rows(&doc, &members(), &family::MEMBERS), ["z", "a", "m"]);
    edit(&mut doc, &members(), &family::MEMBERS, &remove("m"));
    edit(&mut doc, &members(), &family::MEMBERS, &add("k"));
    edit(&mut doc, &members(), &family::MEMBERS, &restore("m"));
    assert_eq!(rows(&doc, &members(), &family::MEMBERS), ["z", "a", "m", "k"]);
}

#[test]
fn a_row_that_one_device_brings_back_is_back() {
    let (mut a, mut b) = pair(SectionKind::Family, |doc| {
        edit(doc, &members(), &family::MEMBERS, &add("m1"));
    });
    edit(&mut a, &members(), &family::MEMBERS, &remove("m1"));
    edit(&mut b, &members(), &family::MEMBERS, &remove("m1"));
    edit(&mut b, &members(), &family::MEMBERS, &restore("m1"));
    exchange(&mut a, &mut b);
    for doc in [&mut a, &mut b] {
        assert_eq!(rows(doc, &members(), &family::MEMBERS), ["m1"]);
    }
    edit(&mut a, &members(), &family::MEMBERS, &remove("m1"));
    exchange(&mut a, &mut b);
    assert_eq!(rows(&b, &members(), &family::MEMBERS), [""; 0]);
}

#[test]
fn tables_in_rows_work_as_tables_do() {
    let mut doc = new(SectionKind::Individual, 1);
    let goals = Path::field(individual::MEASURES.id);
    let measures = goals.then("g1").then(individual::MEASURE_ROWS.id);
    let measure = measures.then("m1").then(individual::MEASURE.id);
    edit(&mut doc, &goals, &individual::MEASURES, &add("g1"));
    edit(&mut doc, &measures, &individual::MEASURE_ROWS, &add("m1"));
    write(&mut doc, &measure, &individual::MEASURE, "Besöka biblioteket");
    let reopened = open(SectionKind::Individual, 2, &[everything(&mut doc)]);
    assert_eq!(reopened.read(&measure, &individual::MEASURE), only(text("Besöka biblioteket")));
    assert_eq!(rows(&reopened, &measures, &individual::MEASURE_ROWS), ["m1"]);
}

#[test]
fn a_row_about_a_member_can_be_removed_and_brought_back_unwritten() {
    let mut doc = new(SectionKind::Contact, 1);
    let people = Path::field(contact::PEOPLE.id);
    assert_eq!(edit(&mut doc, &people, &contact::PEOPLE, &restore("m1")), []);
    assert!(touches(&edit(&mut doc, &people, &contact::PEOPLE, &remove("m1")), &people));
    assert_eq!(rows(&doc, &people, &contact::PEOPLE), [""; 0]);
    edit(&mut doc, &people, &contact::PEOPLE, &restore("m1"));
    assert_eq!(rows(&doc, &people, &contact::PEOPLE), ["m1"]);
    assert!(touches(&edit(&mut doc, &people, &contact::PEOPLE, &add("m2")), &people));
    assert_eq!(rows(&doc, &people, &contact::PEOPLE).len(), 2);
}

#[test]
fn every_field_of_every_form_has_its_place() {
    for kind in SectionKind::ALL {
        let mut doc = new(kind, 1);
        for field in forms::schema(kind) {
            fill(&mut doc, &Path::field(field.id), field);
        }
        doc.snapshot().expect("it reads back");
    }
}

/// Answers a field, and every column of a row of it.
fn fill(doc: &mut Document, path: &Path, field: &'static Field) {
    match field.kind {
        Kind::Many(_) | Kind::Languages | Kind::Countries => {
            edit(doc, path, field, &pick("fi", true));
            assert_eq!(doc.read(path, field).value.picks().len(), 1, "{path}");
        }
        Kind::Table(table) => {
            if table.keys == RowKeys::Fresh {
                edit(doc, path, field, &add("r1"));
            }
            for column in table.columns.iter().copied() {
                for field in std::iter::once(column).chain(forms::which(column)) {
                    fill(doc, &path.then("r1").then(field.id), field);
                }
            }
            assert_eq!(rows(doc, path, field), ["r1"], "{path}");
        }
        _ => {
            assert!(write(doc, path, field, "ord").contains(path), "{path}");
            assert_eq!(doc.read(path, field), only(text("ord")), "{path}");
        }
    }
}

// Long texts.

#[test]
fn what_two_devices_write_in_a_text_both_stands() {
    let (mut a, mut b) = pair(SectionKind::Individual, |doc| {
        write(doc, &wish(), &individual::WISH, "Jag vill arbeta.");
    });
    write(&mut a, &wish(), &individual::WISH, "Jag vill gärna arbeta.");
    write(&mut b, &wish(), &individual::WISH, "Jag vill arbeta som kock.");
    exchange(&mut a, &mut b);
    for doc in [&a, &b] {
        assert_eq!(doc.read(&wish(), &individual::WISH), only(text("Jag vill gärna arbeta som kock.")));
    }
}

#[test]
fn texts_in_every_script_are_written_letter_by_letter() {
    let steps = [
        "أريد أن أعمل",
        "أريد أن أعمل طباخًا",
        "أريد أن طباخًا",
        "😀",
        "😁",
        "😁😀",
        "😀",
        "👩‍👩‍👧 e\u{301}",
        "👩‍👧 e\u{301}\u{323}",
        "e\u{323}",
        "नमस्ते",
        "नमस्",
        "",
        "ok",
    ];
    let mut doc = new(SectionKind::Individual, 1);
    for words in steps {
        write(&mut doc, &wish(), &individual::WISH, words);
        assert_eq!(doc.read(&wish(), &individual::WISH).value.text().unwrap_or_default(), words);
    }
    let reopened = open(SectionKind::Individual, 2, &[doc.snapshot().unwrap()]);
    assert_eq!(reopened.read(&wish(), &individual::WISH), only(text("ok")));
}

#[test]
fn letters_that_begin_with_the_same_code_unit_are_not_cut() {
    let (mut a, mut b) = pair(SectionKind::Individual, |doc| {
        write(doc, &wish(), &individual::WISH, "a😀z");
    });
    // Both begin with the same surrogate, and 😀 and 🐀 end with the same one.
    write(&mut a, &wish(), &individual::WISH, "a😁z");
    write(&mut b, &wish(), &individual::WISH, "a😀yz");
    exchange(&mut a, &mut b);
    assert_eq!(a.read(&wish(), &individual::WISH), only(text("a😁yz")));
    write(&mut a, &wish(), &individual::WISH, "a🐀yz");
    exchange(&mut a, &mut b);
    assert_eq!(b.read(&wish(), &individual::WISH), only(text("a🐀yz")));
}

#[test]
fn a_very_long_text_is_taken_and_can_be_taken_back() {
    let mut doc = new(SectionKind::Individual, 1);
    let long = "Jag vill gärna arbeta som kock. ".repeat(600);
    write(&mut doc, &wish(), &individual::WISH, &long);
    assert_eq!(doc.read(&wish(), &individual::WISH), only(text(&long)));
    edit(&mut doc, &wish(), &individual::WISH, &Edit::Clear);
    assert_eq!(doc.read(&wish(), &individual::WISH), Seen::default());
}

#[test]
fn a_caret_stays_behind_its_letter_while_others_write() {
    let (mut a, mut b) = pair(SectionKind::Individual, |doc| {
        write(doc, &wish(), &individual::WISH, "😀 arbeta");
    });
    let place = |doc: &Document, at| doc.cursor(&wish(), at).expect("there is a text");
    let places = [0, 2, 5, 9, 90].map(|at| place(&a, at));
    let found = |doc: &Document| places.clone().map(|place| doc.position(&wish(), &place).expect("it is a place"));
    assert_eq!(found(&a), [0, 2, 5, 9, 9]);
    for words in ["Jag 😀 arbeta", "Jag 😀 vill arbeta", "Jag 😀 vill arbeta mer", "Jag 😀 vill a😀rbeta mer"]
    {
        write(&mut b, &wish(), &individual::WISH, words);
    }
    a.merge(&everything(&mut b)).unwrap();
    // At the very start, what others write comes after; elsewhere the letter before carries the place along.
    assert_eq!(found(&a), [0, 6, 16, 20, 20]);
    // Where the letter is gone, the place is behind the letter before it.
    write(&mut b, &wish(), &individual::WISH, "Jag 😀 vill ");
    a.merge(&everything(&mut b)).unwrap();
    assert_eq!(found(&a), [0, 6, 7, 7, 7]);
    write(&mut b, &wish(), &individual::WISH, "");
    a.merge(&everything(&mut b)).unwrap();
    assert_eq!(found(&a), [0; 5]);
}

#[test]
fn a_caret_in_no_text_is_none() {
    let doc = new(SectionKind::Individual, 1);
    assert_eq!(doc.cursor(&plan_date(), 0), None);
    assert_eq!(doc.cursor(&Path::default(), 0), None);
    for cursor in ["", "é", "-", "@", "-@", "x", "5@zz", "5@01", "-5@"] {
        assert_eq!(doc.position(&wish(), cursor), None, "{cursor}");
    }
}

// What is no place.

#[test]
fn what_leads_nowhere_is_refused_and_changes_nothing() {
    let mut doc = new(SectionKind::Family, 1);
    edit(&mut doc, &members(), &family::MEMBERS, &add("m1"));
    let before = doc.heads();
    let words = Edit::Write("x".to_owned());
    let attempts: [(Path, &Field, Edit); 9] = [
        (Path::default(), &family::NAME, words.clone()),
        (Path::field("nothing"), &family::NAME, words.clone()),
        (members(), &family::NAME, words.clone()),
        (members().then("m1"), &family::MEMBER_NAME, words.clone()),
        (name_of("m2"), &family::MEMBER_NAME, words.clone()),
        (name_of("m1").then("x").then("y"), &family::MEMBER_NAME, words),
        (Path::field(family::NAME.id), &family::NAME, pick("so", true)),
        (members(), &family::MEMBERS, remove("m2")),
        (members(), &family::MEMBERS, add("")),
    ];
    for (path, field, edit) in attempts {
        let refused = doc.change(&path, field, &edit, STAMP);
        assert_eq!(refused, Err(DocError::NoSuchPlace(path)), "{edit:?}");
    }
    assert_eq!(doc.heads(), before);
    assert_eq!(doc.read(&Path::default(), &family::NAME), Seen::default());
}

// Pieces.

/// A section in many pieces, as they are stored, with the words that stand at the end.
fn in_pieces() -> (Vec<Vec<u8>>, &'static str) {
    let mut doc = new(SectionKind::Individual, 1);
    let mut seen = Heads::default();
    let words = "Kock, 😀 أ!";
    let mut pieces = Vec::new();
    for (end, letter) in words.char_indices() {
        write(&mut doc, &wish(), &individual::WISH, &words[..end + letter.len_utf8()]);
        pieces.push(doc.since(&seen));
        seen = doc.heads();
    }
    assert_eq!(doc.since(&seen), Vec::<u8>::new());
    (pieces, words)
}

#[test]
fn pieces_open_in_any_order_and_more_than_once() {
    let (mut pieces, words) = in_pieces();
    pieces.reverse();
    pieces.extend(pieces.clone());
    pieces.push(Vec::new());
    let mut doc = open(SectionKind::Individual, 2, &pieces);
    assert_eq!(doc.read(&wish(), &individual::WISH), only(text(words)));
    pieces.insert(3, doc.snapshot().unwrap());
    let doc = open(SectionKind::Individual, 3, &pieces);
    assert_eq!(doc.read(&wish(), &individual::WISH), only(text(words)));
}

#[test]
fn what_builds_on_a_missing_piece_waits_for_it_even_in_a_snapshot() {
    let (mut pieces, words) = in_pieces();
    let missing = pieces.remove(4);
    let mut doc = open(SectionKind::Individual, 2, &pieces);
    assert_eq!(doc.read(&wish(), &individual::WISH), only(text("Kock")));
    let mut doc = open(SectionKind::Individual, 3, &[doc.snapshot().unwrap()]);
    let dirty = doc.merge(&missing).unwrap();
    assert!(touches(&dirty, &wish()));
    assert_eq!(doc.read(&wish(), &individual::WISH), only(text(words)));
}

#[test]
fn pieces_that_cannot_be_read_are_named_and_the_rest_is_read() {
    let (mut pieces, _) = in_pieces();
    let last = pieces.len() - 1;
    pieces[last].truncate(20);
    pieces[6][40] ^= 1;
    pieces.push(b"not a document".to_vec());
    let opened = Document::open(SectionKind::Individual, Actor::new([2; 12], [2; 12]), &pieces);
    assert_eq!(opened.unreadable, [6, last, last + 1]);
    assert_eq!(opened.document.read(&wish(), &individual::WISH), only(text("Kock, ")));
}

#[test]
fn a_damaged_piece_is_refused_whole() {
    let mut doc = new(SectionKind::Individual, 1);
    let (pieces, _) = in_pieces();
    let mut piece = pieces.concat();
    let end = piece.len() - 1;
    piece[end] ^= 1;
    assert!(matches!(doc.merge(&piece), Err(DocError::Unreadable(_))));
    assert_eq!(doc.read(&wish(), &individual::WISH), Seen::default());
    assert_eq!(doc.heads(), Heads::default());
}

#[test]
fn a_piece_that_contradicts_what_is_known_is_refused() {
    let mut doc = new(SectionKind::Individual, 1);
    let mut same_device = new(SectionKind::Individual, 1);
    write(&mut doc, &plan_date(), &individual::PLAN_DATE, "2024");
    write(&mut same_device, &plan_date(), &individual::PLAN_DATE, "2025");
    let pieces = [everything(&mut doc), everything(&mut same_device)];
    assert!(matches!(doc.merge(&pieces[1]), Err(DocError::Unreadable(_))));
    assert_eq!(doc.read(&plan_date(), &individual::PLAN_DATE), only(text("2024")));
    let opened = Document::open(SectionKind::Individual, Actor::new([2; 12], [2; 12]), &pieces);
    assert_eq!(opened.unreadable, [1]);
    assert_eq!(opened.document.read(&plan_date(), &individual::PLAN_DATE), only(text("2024")));
}

#[test]
fn a_refused_piece_takes_nothing_from_what_waits() {
    let (pieces, words) = in_pieces();
    let mut doc = open(SectionKind::Individual, 2, &pieces[..1]);
    // Each builds on one that is not here yet.
    for piece in pieces.iter().skip(2) {
        doc.merge(piece).unwrap();
    }
    let mut same_device = new(SectionKind::Individual, 1);
    write(&mut same_device, &plan_date(), &individual::PLAN_DATE, "2025");
    assert!(matches!(doc.merge(&everything(&mut same_device)), Err(DocError::Unreadable(_))));
    doc.merge(&pieces[1]).unwrap();
    assert_eq!(doc.read(&wish(), &individual::WISH), only(text(words)));
}

#[test]
fn what_other_programs_added_survives_a_snapshot() {
    let mut doc = new(SectionKind::Family, 1);
    edit(&mut doc, &members(), &family::MEMBERS, &add("m1"));
    let mut raw = AutoCommit::load(&doc.snapshot().unwrap()).unwrap();
    raw.put(ROOT, "later", "root").unwrap();
    let (_, table) = raw.get(ROOT, family::MEMBERS.id).unwrap().unwrap();
    let (_, row) = raw.get(table, "m1").unwrap().unwrap();
    raw.put(row, "later", "row").unwrap();
    let mut reopened = open(SectionKind::Family, 2, &[raw.save()]);
    write(&mut reopened, &name_of("m1"), &family::MEMBER_NAME, "Amina");
    let raw = AutoCommit::load(&reopened.snapshot().unwrap()).unwrap();
    let (_, table) = raw.get(ROOT, family::MEMBERS.id).unwrap().unwrap();
    let (_, row) = raw.get(table, "m1").unwrap().unwrap();
    assert_eq!(raw.get(ROOT, "later").unwrap().unwrap().0.as_str(), Some("root"));
    assert_eq!(raw.get(row, "later").unwrap().unwrap().0.as_str(), Some("row"));
}

#[test]
fn history_counts_every_change() {
    let mut doc = new(SectionKind::Individual, 1);
    let before = doc.history_len();
    for words in ["a", "ab", "ab", "abc"] {
        write(&mut doc, &wish(), &individual::WISH, words);
    }
    assert_eq!(doc.history_len(), before + 3);
}

// The format.

/// The changes that every device makes alike, by kind of section: each version of the forms, and each table's row of
/// a member. Where one of them changes, documents of before and after cannot be merged: add a version instead.
#[test]
fn changes_that_every_device_makes_alike_never_change() {
    let mut golden = String::new();
    for kind in SectionKind::ALL {
        let mut doc = new(kind, 1);
        for field in forms::schema(kind) {
            fill(&mut doc, &Path::field(field.id), field);
        }
        let mut raw = AutoCommit::load(&doc.snapshot().unwrap()).unwrap();
        for change in raw.get_changes(&[]) {
            let actor = change.actor_id().to_bytes();
            if actor != [1; 24] {
                golden += &format!("{} {}\n", String::from_utf8_lossy(actor), change.hash());
            }
        }
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/genesis.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(path, &golden).unwrap();
    }
    assert_eq!(std::fs::read_to_string(path).unwrap_or_default(), golden, "UPDATE_GOLDEN=1 writes {path}");
}
