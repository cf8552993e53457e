//! Summaries: what the list of families, the search and the task list know without opening a section.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use chrono::NaiveDate;
use samplan::plan::forms::{family, family_plan, individual};
use samplan::plan::{
    Answers, DateAnswer, FamilyEntry, FamilyId, MemberId, Path, Section, Status, Summary, Task, search,
};

fn amina() -> Section {
    Section::Individual(MemberId::new("amina"))
}

fn today() -> NaiveDate {
    DateAnswer::typed("1.9.2025").day().unwrap()
}

fn sample() -> Answers {
    let mut answers = Answers::new();
    let table = Path::field(family::MEMBERS.id);
    answers.set(&Section::Family, &Path::field(family::NAME.id), "Familjen Østergård-Łoś");
    for (id, name) in [("amina", "Amīna"), ("ali", "مُحَمَّد"), ("gone", "Borttagen")] {
        let row = answers.row(&Section::Family, &table, id);
        answers.set(&Section::Family, &row.then(family::MEMBER_NAME.id), name);
    }
    answers.remove(&Section::Family, &table, "gone", true);
    answers.set(&amina(), &Path::field(individual::PLAN_DATE.id), "2025-08-31");
    answers
}

fn entry(answers: &Answers) -> FamilyEntry {
    let sections = [Section::Family, Section::Plan, amina(), Section::Notes];
    let summaries: Vec<(Section, Summary)> = sections
        .into_iter()
        .zip(10..)
        .map(|(section, time)| (section.clone(), Summary::of(&section, answers, time)))
        .collect();
    FamilyEntry::of(&FamilyId::new("f"), summaries.iter().map(|(section, summary)| (section, summary)), today())
}

#[test]
fn a_summary_reads_back_and_skips_what_a_newer_version_adds() {
    let summary = Summary::of(&Section::Family, &sample(), 1_700_000_000);
    assert_eq!(Summary::from_bytes(&summary.to_bytes()).unwrap(), summary);

    let mut json: serde_json::Value = serde_json::from_slice(&summary.to_bytes()).unwrap();
    json["mood"] = "good".into();
    json["facts"]["weather"] = "fine".into();
    assert_eq!(Summary::from_bytes(&serde_json::to_vec(&json).unwrap()).unwrap(), summary);

    let older = Summary::from_bytes(br#"{"version":1,"changed":5}"#).unwrap();
    assert_eq!((older.changed, older.facts.begun.len()), (5, 0));
    assert!(Summary::from_bytes(b"\x00damaged").is_err());
}

#[test]
fn a_family_is_found_by_any_of_its_names_however_they_are_typed() {
    let found = entry(&sample());
    for query in ["ostergard", "ØSTERGÅRD", "los", "Łoś familjen", "amina", "Amı", "محمد", "محمّد", "", "  "]
    {
        assert!(search::matches(query, &found.search), "{query}");
    }
    for query in ["borttagen", "osterg amira", "x"] {
        assert!(!search::matches(query, &found.search), "{query}");
    }
}

#[test]
fn searching_folds_what_keyboards_and_spellings_differ_in() {
    for (a, b) in [
        ("Straße", "STRASSE"),
        ("İstanbul", "istanbul"),
        ("ıĞdır", "IGDIR"),
        ("Æsa Þór", "aesa thor"),
        ("O’Brien", "O'Brien"),
        ("al-Ḥassan", "Al Hassan"),
        ("فاطمة", "فاطمه"),
        ("علی", "علي"),
        ("محـــمد", "محمد"),
        ("Đặng", "dang"),
        ("Ёлка", "елка"),
    ] {
        assert_eq!(search::folded(a), search::folded(b), "{a}");
        assert_eq!(search::folded(&search::folded(a)), search::folded(a), "{a}");
    }
    assert_ne!(search::folded("काम"), search::folded("कमी"), "vowel signs are letters of their word");
}

#[test]
fn the_list_shows_the_earliest_meeting_to_come() {
    let mut answers = sample();
    assert_eq!(entry(&answers).next_meeting, None);
    let meetings = Path::field(family::MEETINGS.id);
    for (row, date) in [("past", "2025-08-31"), ("later", "2025-12"), ("unreadable", "snart")] {
        let row = answers.row(&Section::Family, &meetings, row);
        answers.set(&Section::Family, &row.then(family::MEETING_DATE.id), date);
    }
    assert_eq!(entry(&answers).next_meeting, Some(DateAnswer::typed("12/2025")));
    answers.set(&amina(), &Path::field(individual::NEXT_DATE.id), "2025-09-01");
    assert_eq!(entry(&answers).next_meeting, Some(DateAnswer::typed("1.9.2025")), "today's meeting is to come");
}

#[test]
fn a_section_is_in_progress_until_every_begun_chapter_is_done_for_now() {
    let mut answers = sample();
    answers.set(&Section::Notes, &Path::field("notes.text"), "Eget");
    let before = entry(&answers);
    assert_eq!((before.in_progress, before.done), (vec![Section::Family, amina()], vec![]));
    assert_eq!(before.members, ["Amīna", "مُحَمَّد"]);
    assert_eq!(before.last_change, 13);

    let start = Task::asking(&amina(), individual::PLAN_DATE.id).unwrap();
    answers.pick(&Section::Family, &Path::field(family::DONE.id), start.to_string());
    assert_eq!(entry(&answers).done, [amina()]);

    answers.set(&amina(), &Path::field(individual::MAIN_GOAL.id), "work");
    assert_eq!(entry(&answers).in_progress, [Section::Family, amina()]);
}

#[test]
fn a_chapter_is_begun_by_an_answer_and_not_by_an_empty_row() {
    let mut answers = sample();
    let status = |answers: &Answers, section: &Section, field: &str| {
        let task = Task::asking(section, field).unwrap();
        let summary = Summary::of(section, answers, 0);
        task.status(Some(&summary), Some(&Summary::of(&Section::Family, answers, 0)))
    };
    assert_eq!(status(&answers, &amina(), individual::PLAN_DATE.id), Status::Begun);
    assert_eq!(status(&answers, &amina(), individual::MEASURES.id), Status::NotBegun);
    let row = answers.row(&amina(), &Path::field(individual::MEASURES.id), "a");
    assert_eq!(status(&answers, &amina(), individual::MEASURES.id), Status::NotBegun);
    answers.set(&amina(), &row.then(individual::SUB_GOAL.id), "Läsa");
    assert_eq!(status(&answers, &amina(), individual::MEASURES.id), Status::Begun);
    assert_eq!(status(&answers, &Section::Plan, family_plan::PLAN_DATE.id), Status::NotBegun);
}

#[test]
fn every_chapter_has_a_key_of_its_own() {
    let sections = [Section::Family, Section::Plan, amina(), Section::Child(MemberId::new("sami"))];
    let keys: Vec<String> = sections
        .iter()
        .flat_map(|section| Task::all(section).map(|task| task.to_string()).collect::<Vec<_>>())
        .collect();
    let mut unique = keys.clone();
    unique.sort();
    unique.dedup();
    assert_eq!(unique.len(), keys.len());
    assert!(keys.contains(&"individual/amina/individual/start".to_owned()));
}

#[test]
fn a_summary_stays_small_whatever_was_pasted() {
    let mut answers = sample();
    let megabyte = "1.4.2003 våren ".repeat(70_000);
    answers.set(&Section::Family, &Path::field(family::NAME.id), &megabyte);
    answers.set(&amina(), &Path::field(individual::PLAN_DATE.id), &megabyte);
    answers.set(&amina(), &Path::field(individual::LIFE_SITUATION.id), &megabyte);
    for section in [Section::Family, amina()] {
        let summary = Summary::of(&section, &answers, 0);
        assert!(summary.to_bytes().len() < 4_000);
        assert_eq!(Summary::from_bytes(&summary.to_bytes()).unwrap(), summary);
    }
}
