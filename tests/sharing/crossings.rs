//! What was changed on both sides, neither knowing of the other, is told before it is taken in.

use super::support::{individual as section, pair};
use automerge::transaction::Transactable;
use automerge::{ActorId, AutoCommit, ROOT, ReadDoc};
use samplan::doc::{Actor, Author, Crossed, Crossing, Document, Edit, Heads, Stamp};
use samplan::plan::forms::{contact, family, individual};
use samplan::plan::{Field, Path, SectionKind, Value};

const ONE: Author = Author::Device([1; 12]);
const OTHER: Author = Author::Device([2; 12]);
const THIRD: Author = Author::Device([3; 12]);

fn actor(of: u8) -> Actor {
    Actor::new([of; 12], [of; 12])
}

fn path(steps: &[&str]) -> Path {
    steps.iter().copied().collect()
}

fn everything(doc: &mut Document) -> Vec<u8> {
    doc.since(&Heads::default())
}

fn edit(doc: &mut Document, steps: &[&str], field: &Field, edit: &Edit) {
    doc.change(&path(steps), field, edit, Stamp { time: 10 }).unwrap();
}

fn write(doc: &mut Document, steps: &[&str], field: &Field, words: &str) {
    edit(doc, steps, field, &Edit::Write(words.to_owned()));
}

fn wish(doc: &mut Document, words: &str) {
    write(doc, &[individual::WISH.id], &individual::WISH, words);
}

/// What would meet at `here` when it took everything of `there`.
fn crossings(here: &mut Document, there: &mut Document) -> Vec<Crossing> {
    here.news(&[everything(there)]).unwrap().crossings
}

fn take(here: &mut Document, there: &mut Document) {
    here.merge(&everything(there)).unwrap();
}

/// A section as the first device began it, and as the second and the third then had it.
fn three(kind: SectionKind, begin: impl FnOnce(&mut Document)) -> [Document; 3] {
    let mut one = Document::new(kind, actor(1));
    begin(&mut one);
    let others = [2, 3].map(|of| Document::open(kind, actor(of), &[everything(&mut one)]).document);
    let [other, third] = others;
    [one, other, third]
}

fn with_wish() -> [Document; 3] {
    three(SectionKind::Individual, |doc| wish(doc, "Kock"))
}

/// A family with a member.
fn with_member() -> [Document; 3] {
    three(SectionKind::Family, |doc| {
        edit(doc, &[family::MEMBERS.id], &family::MEMBERS, &Edit::AddRow { id: "amina".to_owned() });
        call(doc, "Amina");
    })
}

fn call(doc: &mut Document, name: &str) {
    write(doc, &[family::MEMBERS.id, "amina", family::MEMBER_NAME.id], &family::MEMBER_NAME, name);
}

fn remove(doc: &mut Document) {
    edit(doc, &[family::MEMBERS.id], &family::MEMBERS, &Edit::RemoveRow { id: "amina".to_owned() });
}

fn restore(doc: &mut Document) {
    edit(doc, &[family::MEMBERS.id], &family::MEMBERS, &Edit::RestoreRow { id: "amina".to_owned() });
}

fn of_wish(how: Crossed, here: &[Author], come: &[Author]) -> Crossing {
    let path = path(&[individual::WISH.id]);
    Crossing { path, how, here: here.to_vec(), come: come.to_vec(), called: None }
}

fn of_amina(how: Crossed, here: &[Author], come: &[Author], name: &str) -> Crossing {
    let row = path(&[family::MEMBERS.id, "amina"]);
    let called = Some((row.then(family::MEMBER_NAME.id), Value::Text(name.to_owned())));
    Crossing { path: row, how, here: here.to_vec(), come: come.to_vec(), called }
}

#[test]
fn a_long_text_that_both_wrote_in_is_told_on_both_sides_and_once() {
    let [mut one, mut other, _] = with_wish();
    wish(&mut one, "Kock i Vasa");
    wish(&mut other, "Kock eller bagare");
    assert_eq!(crossings(&mut one, &mut other), [of_wish(Crossed::Woven, &[ONE], &[OTHER])]);
    assert_eq!(crossings(&mut other, &mut one), [of_wish(Crossed::Woven, &[OTHER], &[ONE])]);
    take(&mut one, &mut other);
    assert_eq!(crossings(&mut one, &mut other), []);
    // What was written when both were known meets nothing.
    wish(&mut one, "Kock eller bagare i Vasa");
    take(&mut other, &mut one);
    wish(&mut other, "Bagare i Vasa");
    assert_eq!(crossings(&mut one, &mut other), []);
}

#[test]
fn a_text_that_one_side_wrote_in_meets_nothing() {
    let [mut one, mut other, _] = with_wish();
    wish(&mut other, "Kock eller bagare");
    write(&mut one, &[individual::MAIN_GOAL_MORE.id], &individual::MAIN_GOAL_MORE, "Snart");
    assert_eq!(crossings(&mut one, &mut other), []);
    assert_eq!(crossings(&mut Document::new(SectionKind::Individual, actor(4)), &mut other), []);
}

#[test]
fn texts_written_one_after_the_other_meet_nothing() {
    let [mut one, mut other, _] = with_wish();
    wish(&mut one, "Kock i Vasa");
    take(&mut other, &mut one);
    wish(&mut other, "Kock i Vasa eller Åbo");
    assert_eq!(crossings(&mut one, &mut other), []);
}

#[test]
fn a_text_that_met_elsewhere_is_told_where_it_was_not_known() {
    let [mut one, mut other, _] = with_wish();
    wish(&mut one, "Kock i Vasa");
    wish(&mut other, "Kock eller bagare");
    take(&mut other, &mut one);
    // Even where something was written since by who knew both.
    wish(&mut other, "Bagare");
    assert_eq!(crossings(&mut one, &mut other), [of_wish(Crossed::Woven, &[ONE], &[OTHER])]);
}

#[test]
fn what_two_others_wrote_meets_as_well() {
    let [mut one, mut other, mut third] = with_wish();
    wish(&mut other, "Kock eller bagare");
    wish(&mut third, "Kock i Vasa");
    take(&mut one, &mut other);
    assert_eq!(crossings(&mut one, &mut third), [of_wish(Crossed::Woven, &[OTHER], &[THIRD])]);
}

#[test]
fn changes_that_waited_meet_what_is_here_when_they_are_joined() {
    let [mut one, mut other, _] = with_wish();
    write(&mut other, &[individual::MAIN_GOAL_MORE.id], &individual::MAIN_GOAL_MORE, "Snart");
    let before = other.heads();
    wish(&mut other, "Kock eller bagare");
    wish(&mut one, "Kock i Vasa");
    let later = other.since(&before);
    assert!(one.news(&[&later]).unwrap().waits);
    one.merge(&later).unwrap();
    assert_eq!(crossings(&mut one, &mut other), [of_wish(Crossed::Woven, &[ONE], &[OTHER])]);
}

#[test]
fn short_answers_are_told_where_both_stay_and_not_where_they_are_alike() {
    let [mut one, mut other, _] = with_wish();
    let steps = [individual::PLAN_DATE.id];
    write(&mut one, &steps, &individual::PLAN_DATE, "2026-01-01");
    write(&mut other, &steps, &individual::PLAN_DATE, "2026-01-01");
    assert_eq!(crossings(&mut one, &mut other), []);
    write(&mut other, &steps, &individual::PLAN_DATE, "2026-02-02");
    let told = crossings(&mut one, &mut other);
    assert_eq!(told.len(), 1);
    assert_eq!((told[0].path.clone(), told[0].how), (path(&steps), Crossed::SideBySide));
    take(&mut one, &mut other);
    assert_eq!(one.read(&path(&steps), &individual::PLAN_DATE).others.len(), 1);
    // Decided by who knew both.
    take(&mut other, &mut one);
    write(&mut other, &steps, &individual::PLAN_DATE, "2026-03-03");
    assert_eq!(crossings(&mut one, &mut other), []);
}

#[test]
fn picks_of_both_are_told_and_chapters_that_are_done_are_not() {
    let [mut one, mut other, _] = three(SectionKind::Family, |doc| {
        edit(doc, &[family::MEMBERS.id], &family::MEMBERS, &Edit::AddRow { id: "amina".to_owned() });
    });
    let steps = [family::MEMBERS.id, "amina", family::MOTHER_TONGUES.id];
    let pick = |key: &str| Edit::Pick { key: key.to_owned(), on: true };
    for (doc, key) in [(&mut one, "so"), (&mut other, "ar")] {
        edit(doc, &steps, &family::MOTHER_TONGUES, &pick(key));
        edit(doc, &[family::DONE.id], &family::DONE, &pick(&format!("family/{key}")));
    }
    let told = crossings(&mut one, &mut other);
    assert_eq!(told.len(), 1);
    assert_eq!((told[0].path.clone(), told[0].how), (path(&steps), Crossed::Joined));
}

#[test]
fn a_row_that_was_removed_there_is_told_with_who_wrote_in_it_here() {
    let [mut one, mut other, _] = with_member();
    remove(&mut other);
    assert_eq!(crossings(&mut one, &mut other), [of_amina(Crossed::Removed, &[], &[OTHER], "Amina")]);
    call(&mut one, "Aamina");
    assert_eq!(crossings(&mut one, &mut other), [of_amina(Crossed::Removed, &[ONE], &[OTHER], "Aamina")]);
    // On the other side it is the same, seen from there.
    assert_eq!(crossings(&mut other, &mut one), [of_amina(Crossed::StaysRemoved, &[OTHER], &[ONE], "Amina")]);
    take(&mut one, &mut other);
    assert_eq!(crossings(&mut one, &mut other), []);
}

#[test]
fn a_row_that_was_removed_by_who_knew_what_is_in_it_was_not_written_in_meanwhile() {
    let [mut one, mut other, mut third] = with_member();
    call(&mut one, "Aamina");
    take(&mut other, &mut one);
    remove(&mut other);
    assert_eq!(crossings(&mut one, &mut other), [of_amina(Crossed::Removed, &[], &[OTHER], "Aamina")]);
    // Who never had it as a row that is there is told of nothing that goes.
    take(&mut third, &mut other);
    assert_eq!(crossings(&mut Document::new(SectionKind::Family, actor(4)), &mut third), []);
    // Both removed it.
    remove(&mut one);
    assert_eq!(crossings(&mut one, &mut other), []);
    call(&mut other, "Amiina");
    assert_eq!(crossings(&mut one, &mut other), []);
}

#[test]
fn a_row_that_comes_back_or_stays_is_told() {
    let [mut one, mut other, _] = with_member();
    remove(&mut one);
    take(&mut other, &mut one);
    restore(&mut other);
    assert_eq!(crossings(&mut one, &mut other), [of_amina(Crossed::Back, &[], &[OTHER], "Amina")]);
    take(&mut one, &mut other);

    // One removes it, the other removes it and brings it back.
    remove(&mut one);
    remove(&mut other);
    restore(&mut other);
    assert_eq!(crossings(&mut one, &mut other), [of_amina(Crossed::Back, &[ONE], &[OTHER], "Amina")]);
    assert_eq!(crossings(&mut other, &mut one), [of_amina(Crossed::Stays, &[OTHER], &[ONE], "Amina")]);
    take(&mut one, &mut other);
    let rows = one.read(&path(&[family::MEMBERS.id]), &family::MEMBERS).value;
    assert_eq!(rows.rows().count(), 1);
}

#[test]
fn a_row_that_both_moved_is_told_once_of_its_table() {
    let [mut one, mut other, _] = three(SectionKind::Family, |doc| {
        for id in ["amina", "omar"] {
            edit(doc, &[family::MEMBERS.id], &family::MEMBERS, &Edit::AddRow { id: id.to_owned() });
        }
    });
    for (doc, first) in [(&mut one, 5), (&mut other, 7)] {
        for (id, order) in [("amina", first), ("omar", first + 1)] {
            let edited = Edit::OrderRow { id: id.to_owned(), order };
            edit(doc, &[family::MEMBERS.id], &family::MEMBERS, &edited);
        }
    }
    let told = crossings(&mut one, &mut other);
    assert_eq!(told.len(), 1);
    assert_eq!((told[0].path.clone(), told[0].how), (path(&[family::MEMBERS.id]), Crossed::Moved));
    assert_eq!((told[0].here.as_slice(), told[0].come.as_slice()), (&[ONE][..], &[OTHER][..]));
}

#[test]
fn a_text_in_a_row_is_told_with_what_the_row_is_called() {
    let add = Edit::AddRow { id: "r1".to_owned() };
    let [mut one, mut other, _] = three(SectionKind::Individual, |doc| {
        edit(doc, &[individual::MEASURES.id], &individual::MEASURES, &add);
        write(doc, &[individual::MEASURES.id, "r1", individual::SUB_GOAL.id], &individual::SUB_GOAL, "Kurs");
    });
    let steps = [individual::MEASURES.id, "r1", individual::SUB_GOAL.id];
    write(&mut one, &steps, &individual::SUB_GOAL, "Kurs i höst");
    write(&mut other, &steps, &individual::SUB_GOAL, "Kurs i vår");
    let told = crossings(&mut one, &mut other);
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].called, Some((path(&steps), Value::Text("Kurs i höst".to_owned()))));
}

#[test]
fn a_row_of_a_member_goes_by_the_member_and_not_by_an_answer() {
    let steps = [contact::PEOPLE.id, "amina", contact::ADDRESS.id];
    let [mut one, mut other, _] = three(SectionKind::Contact, |doc| {
        write(doc, &steps, &contact::ADDRESS, "Storgatan 5");
    });
    write(&mut one, &steps, &contact::ADDRESS, "Storgatan 6");
    write(&mut other, &steps, &contact::ADDRESS, "Storgatan 7");
    let told = crossings(&mut one, &mut other);
    assert_eq!((told.len(), told[0].how, told[0].called.clone()), (1, Crossed::SideBySide, None));
}

#[test]
fn a_change_that_does_not_name_what_it_is_about_is_told_all_the_same() {
    let [mut one, mut other, _] = with_wish();
    wish(&mut one, "Kock i Vasa");
    let mut stranger = AutoCommit::load(&other.snapshot().unwrap()).unwrap();
    stranger.set_actor(ActorId::from([7; 24]));
    let (_, text) = stranger.get(ROOT, individual::WISH.id).unwrap().unwrap();
    stranger.splice_text(&text, 0, 0, "Inte ").unwrap();
    let told = one.news(&[stranger.save()]).unwrap().crossings;
    assert_eq!(told, [of_wish(Crossed::Woven, &[ONE], &[Author::Device([7; 12])])]);
}

#[test]
fn a_file_tells_what_meets_what_was_written_here_and_the_same_file_again_nothing() {
    let (mut owner, mut other, part) = pair();
    assert_eq!(part, section("amina"));
    owner.write(&part, "i Vasa");
    other.write(&part, "eller bagare");
    let package = other.package(&owner.to(), std::slice::from_ref(&part)).unwrap();
    let seen = owner.take(&package);
    let by = |device: &super::support::Device| Author::Device(device.writer().mark());
    assert_eq!(seen.sections[0].crossings, [of_wish(Crossed::Woven, &[by(&owner)], &[by(&other)])]);
    let again = owner.look(&package).unwrap();
    assert!(again.sections.iter().all(|section| section.crossings.is_empty()));
}
