//! Summaries: what the list of families, the search and the task list know without opening a section.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use chrono::NaiveDate;
use samplan::lang::Lang;
use samplan::plan::forms::{family, family_plan, individual};
use samplan::plan::{
    Answers, DateAnswer, FamilyEntry, FamilyId, FormId, Kind, Member, MemberId, Path, Section, Spot, Status, Summary,
    Task, is_about_child, members, removed_members, search,
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
    for (row, date, time) in [("past", "2025-08-31", ""), ("later", "2025-12", "9"), ("unreadable", "snart", "")] {
        let row = answers.row(&Section::Family, &meetings, row);
        answers.set(&Section::Family, &row.then(family::MEETING_DATE.id), date);
        answers.set(&Section::Family, &row.then(family::MEETING_TIME.id), time);
    }
    let next = |answers: &Answers| entry(answers).next_meeting.unwrap().in_words(Lang::Sv);
    assert_eq!(next(&answers), "12/2025 kl. 9.00");
    answers.set(&amina(), &Path::field(individual::NEXT_DATE.id), "2025-09-01");
    answers.set(&amina(), &Path::field(individual::NEXT_TIME.id), "13:15");
    assert_eq!(next(&answers), "må 1.9.2025 kl. 13.15", "today's meeting is to come");
    let earlier = answers.row(&Section::Family, &meetings, "earlier");
    answers.set(&Section::Family, &earlier.then(family::MEETING_DATE.id), "2025-09-01");
    answers.set(&Section::Family, &earlier.then(family::MEETING_TIME.id), "10:00");
    assert_eq!(next(&answers), "må 1.9.2025 kl. 10.00", "of one day's meetings, the first");
}

#[test]
fn chapters_count_as_begun_until_they_are_done_for_now() {
    let mut answers = sample();
    answers.set(&Section::Notes, &Path::field("notes.text"), "Eget");
    let before = entry(&answers);
    assert_eq!((before.begun, before.done), (2, 0), "the members and Amina's start, not the notes");
    assert_eq!(before.members, ["Amīna", "مُحَمَّد"]);
    assert_eq!(before.last_change, 13);

    let start = Task::asking(&amina(), individual::PLAN_DATE.id).unwrap();
    let done = Path::field(family::DONE.id);
    answers.pick(&amina(), &start.done().path, start.to_string());
    answers.set(&amina(), &Path::field(individual::MAIN_GOAL.id), "work");
    let after = entry(&answers);
    assert_eq!((after.begun, after.done), (2, 1));

    let gone = Section::Individual(MemberId::new("gone"));
    answers.pick(&Section::Family, &done, Task::all(&gone).next().unwrap().to_string());
    assert_eq!(entry(&answers).done, 1, "a member who was taken away does not count");
    answers.remove(&Section::Family, &Path::field(family::MEMBERS.id), "amina", true);
    let left = entry(&answers);
    assert_eq!((left.begun, left.done), (1, 0));
}

#[test]
fn what_earlier_forms_kept_as_done_in_the_family_section_counts_once() {
    let mut answers = sample();
    let start = Task::asking(&amina(), individual::PLAN_DATE.id).unwrap();
    let status = |answers: &Answers| {
        let [own, family] = [amina(), Section::Family].map(|section| Summary::of(&section, answers, 0));
        start.status(Some(&own), Some(&family))
    };
    assert_eq!(status(&answers), Status::Begun);
    answers.pick(&Section::Family, &Path::field(family::DONE.id), start.to_string());
    assert_eq!((status(&answers), entry(&answers).done), (Status::Done, 1));
    answers.pick(&amina(), &start.done().path, start.to_string());
    assert_eq!((status(&answers), entry(&answers).done), (Status::Done, 1));
    answers.clear(&Section::Family, &Path::field(family::DONE.id));
    assert_eq!((status(&answers), entry(&answers).done), (Status::Done, 1));
}

#[test]
fn members_who_were_taken_away_are_listed_apart() {
    let names = |members: Vec<Member>| members.into_iter().map(|member| member.name).collect::<Vec<_>>();
    assert_eq!(names(members(&sample())), ["Amīna", "مُحَمَّد"]);
    assert_eq!(names(removed_members(&sample())), ["Borttagen"]);
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
fn a_form_is_done_when_all_its_chapters_are() {
    use Status::{Begun, Done, NotBegun};
    assert_eq!(Status::of_all(&[Done, Done]), Done);
    assert_eq!(Status::of_all(&[Done, NotBegun]), Begun);
    assert_eq!(Status::of_all(&[NotBegun, Begun]), Begun);
    assert_eq!(Status::of_all(&[NotBegun, NotBegun]), NotBegun);
    assert_eq!(Status::of_all(&[]), NotBegun);
}

#[test]
fn children_have_a_page_and_a_plan_for_minors_and_others_a_plan_of_their_own() {
    let of = |relation: &str| Member { relation: Some(relation.to_owned()), ..Member::default() };
    assert_eq!(of("child").forms(), [FormId::Child, FormId::Minor]);
    for relation in ["parent", "guardian", "adult"] {
        assert_eq!(of(relation).forms(), [FormId::Individual], "{relation}");
    }
    assert_eq!(Member::default().forms(), [FormId::Individual]);
    for form in [FormId::Individual, FormId::Child, FormId::Minor] {
        let section = of("child").section(form).unwrap();
        assert!(Task::of(&section, form).count() > 1);
    }
}

#[test]
fn an_age_is_told_only_of_a_day_of_birth_that_is_known_for_sure() {
    let age = |typed: &str| Member { birth: DateAnswer::typed(typed), ..Member::default() }.age(today());
    assert_eq!(age("1.9.1990"), Some(35));
    assert_eq!(age("2.9.1990"), Some(34));
    assert_eq!(age("29.2.2024"), Some(1));
    assert_eq!(age("31.8.2025"), Some(0));
    for unknown in ["2.9.2025", "1.9.1990 ?", "9/1990", "1990", "?", "våren 1990", ""] {
        assert_eq!(age(unknown), None, "{unknown}");
    }
}

#[test]
fn who_is_not_of_age_is_a_child_and_where_no_age_is_known_one_of_the_familys_children() {
    let is_child = |relation: &str, born: &str| {
        let relation = Some(relation.to_owned());
        Member { relation, birth: DateAnswer::typed(born), ..Member::default() }.is_child(today())
    };
    assert!(is_child("adult", "2.9.2007") && !is_child("adult", "1.9.2007"));
    assert!(is_child("child", "2.9.2007") && !is_child("child", "1.9.2007"));
    assert!(is_child("child", "") && is_child("child", "1990 ?"));
    assert!(!is_child("parent", "") && !is_child("parent", "2020 ?"));
}

#[test]
fn a_childs_page_and_a_childs_own_plan_are_about_a_child_and_an_adults_are_not() {
    let mut answers = sample();
    for id in ["ali", "gone"] {
        let relation = Path::field(family::MEMBERS.id).then(id).then(family::RELATION.id);
        answers.set(&Section::Family, &relation, "child");
    }
    let about = |section: Section| is_about_child(&answers, &section, today());
    let plan = |id: &str| about(Section::Individual(MemberId::new(id)));
    assert!(about(Section::Child(MemberId::new("amina"))));
    assert!(plan("ali") && plan("gone"));
    assert!(!plan("amina") && !plan("nobody"));
    assert!(![Section::Family, Section::Plan, Section::Contact].into_iter().any(about));
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

#[test]
fn of_a_long_text_a_summary_tells_only_whether_there_is_one() {
    let mut answers = samplan::plan::practice(Lang::Sv, today());
    let long = |section: &Section, path: &Path| {
        Spot::at(section, path).is_some_and(|spot| matches!(spot.field.kind, Kind::Long))
    };
    let texts: Vec<(Section, Path)> = answers
        .all()
        .into_iter()
        .filter(|(section, path, value)| long(section, path) && !value.is_empty())
        .map(|(section, path, _)| (section.clone(), path.clone()))
        .collect();
    assert!(texts.len() > 20);
    for (section, path) in texts {
        let before = Summary::of(&section, &answers, 0);
        answers.set(&section, &path, "30.2.2026 annat");
        assert_eq!(Summary::of(&section, &answers, 0), before, "{section} {path}");
    }
}
