//! The invented family that a worker practises with.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use chrono::{Datelike, NaiveDate, Weekday};
use samplan::doc::{Actor, Document, Stamp};
use samplan::lang::Lang;
use samplan::plan::forms::{family_plan, individual};
use samplan::plan::rules::Rule;
use samplan::plan::{
    Answers, DateAnswer, Facts, FormId, Kind, MemberId, Path, Reader, Reminder, Section, Spot, Task, TimeAnswer, Value,
    facts, forms, forms_of, members, practice, remind,
};
use std::collections::{BTreeMap, BTreeSet};

const STAMP: Stamp = Stamp { time: 1_800_000_000 };

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

/// Weekends, month ends, a leap day and the turn of the year are among them.
fn days() -> Vec<NaiveDate> {
    [(2026, 11, 21), (2026, 11, 22), (2026, 12, 31), (2027, 1, 1), (2027, 3, 31), (2028, 2, 29), (2031, 8, 30)]
        .map(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day).unwrap())
        .to_vec()
}

fn sections(answers: &Answers) -> BTreeSet<Section> {
    answers.all().into_iter().map(|(section, _, _)| section.clone()).collect()
}

fn mother(answers: &Answers) -> MemberId {
    members(answers)[0].id.clone()
}

fn reminders(answers: &Answers, today: NaiveDate) -> Vec<Reminder> {
    let facts: Vec<(Section, Facts)> =
        sections(answers).into_iter().map(|section| (section.clone(), facts(&section, answers))).collect();
    remind(facts.iter().map(|(section, facts)| (section, facts)), today)
}

/// Every question of a section that is shown, with its answer.
fn walk(section: &Section, answers: &Answers, mut visit: impl FnMut(&Spot, &Value)) {
    for (place, field) in forms_of(section).flat_map(samplan::plan::Form::fields) {
        Spot::of(section, place, field).unwrap().walk(answers, &mut visit);
    }
}

#[test]
fn six_people_of_several_ages_and_a_name_in_another_script() {
    let answers = practice(Lang::Sv, today());
    let members = members(&answers);
    assert_eq!(members.len(), 6);
    assert_eq!(members.iter().filter(|member| member.relation.as_deref() == Some("child")).count(), 3);
    assert!(members.iter().any(|member| member.name.chars().any(|letter| ('\u{600}'..='\u{6ff}').contains(&letter))));
    let rows = answers.read(&Section::Family, &Path::field(forms::family::NETWORK.id), &forms::family::NETWORK);
    assert_eq!(rows.rows().count(), 6, "those who work with the family");
}

#[test]
fn the_mothers_plan_has_an_answer_to_every_question_that_is_asked() {
    for lang in Lang::ALL {
        let answers = practice(lang, today());
        walk(&Section::Individual(mother(&answers)), &answers, |spot, value| {
            // Only asked for where three years have passed.
            if spot.field.id != individual::EXCEPTION.id {
                assert!(!value.is_empty(), "{lang:?}: {} has no answer", spot.path);
            }
        });
    }
}

#[test]
fn the_familys_plan_and_every_plan_of_a_member_are_begun() {
    let answers = practice(Lang::Fi, today());
    let answered = |section: &Section, chapter: &samplan::plan::Chapter| {
        chapter.fields().any(|(place, field)| !Spot::of(section, place, field).unwrap().value(&answers).is_empty())
    };
    for (section, form) in [
        (Section::Family, FormId::Family),
        (Section::Plan, FormId::FamilyPlan),
        (Section::Individual(mother(&answers)), FormId::Individual),
    ] {
        for chapter in forms::form(form).chapters {
            assert!(answered(&section, chapter), "{section} {} is not begun", chapter.id);
        }
    }
    let kinds: BTreeSet<_> = sections(&answers).iter().map(Section::kind).collect();
    assert_eq!(kinds.len(), samplan::plan::SectionKind::ALL.len(), "a kind of section has no example");
    for section in sections(&answers) {
        let begun = forms_of(&section).any(|form| form.chapters.iter().any(|chapter| answered(&section, chapter)));
        assert!(begun, "{section}");
    }
}

#[test]
fn every_answer_has_a_question_and_can_be_read_as_its_kind() {
    for lang in Lang::ALL {
        let answers = practice(lang, today());
        for (section, path, value) in answers.all() {
            if path.steps() == [forms::DONE.id] {
                continue;
            }
            let spot = Spot::at(section, path).unwrap_or_else(|| panic!("{section} asks nothing at {path}"));
            let text = value.text();
            let listed = value.picks().iter().filter(|pick| matches!(pick, samplan::plan::Pick::Listed(_))).count();
            match spot.field.kind {
                Kind::Date | Kind::Month => {
                    assert!(DateAnswer::stored(text.unwrap()).date().is_some(), "{path}: {text:?}");
                }
                Kind::Time => assert!(matches!(TimeAnswer::stored(text.unwrap()), TimeAnswer::Known(_)), "{path}"),
                Kind::One(_) => assert_eq!(spot.chosen(value).count(), 1, "{path}: {text:?} is none of the choices"),
                Kind::Many(_) => assert_eq!(spot.chosen(value).count(), listed, "{path}"),
                Kind::YesNo => assert!(matches!(text, Some("yes" | "no")), "{path}"),
                Kind::Confirm => assert_eq!(text, Some("yes"), "{path}"),
                Kind::Member => {
                    assert!(
                        members(&answers).iter().any(|member| Some(member.id.as_str()) == text),
                        "{path}: {text:?}"
                    );
                }
                Kind::Languages | Kind::Countries => assert!(listed > 0, "{path}"),
                Kind::Table(_) => assert!(matches!(value, Value::Rows(_)), "{path}"),
                Kind::Line | Kind::Body | Kind::Long => assert!(text.is_some(), "{path} is blank"),
            }
            let read = answers.read(section, path, spot.field);
            assert_eq!(&read, value, "{path}");
            assert!(spot.is_shown(&answers) || value.is_empty(), "{path} is answered but not asked");
        }
    }
}

#[test]
fn chapters_that_are_called_done_exist() {
    let answers = practice(Lang::En, today());
    let mut count = 0;
    for section in sections(&answers) {
        let tasks: BTreeSet<String> = Task::all(&section).map(|task| task.to_string()).collect();
        let done = Spot::root(&section, forms::done(section.kind())).value(&answers);
        count += done.picks().len();
        for pick in done.picks() {
            assert!(matches!(pick, samplan::plan::Pick::Listed(key) if tasks.contains(key)), "{section}: {pick:?}");
        }
    }
    assert!(count > 6);
}

#[test]
fn it_is_written_in_the_language_of_the_screen() {
    let long = |lang| {
        let answers = practice(lang, today());
        let mut texts = BTreeMap::new();
        for (section, path, value) in answers.all() {
            let Some(spot) = Spot::at(section, path) else { continue };
            if matches!(spot.field.kind, Kind::Long) {
                texts.insert((section.to_string(), path.to_string()), value.text().unwrap().to_owned());
            }
        }
        texts
    };
    let [sv, fi, en] = Lang::ALL.map(long);
    // The same questions are answered in each.
    assert!(sv.keys().eq(fi.keys()) && fi.keys().eq(en.keys()));
    assert!(sv.len() > 80, "{} long answers", sv.len());
    for (place, words) in &sv {
        let own_words = words.chars().any(|letter| ('\u{600}'..='\u{6ff}').contains(&letter));
        if !own_words {
            assert!(*words != fi[place] && fi[place] != en[place] && *words != en[place], "{place:?}: {words}");
        }
    }
    for texts in [&sv, &fi, &en] {
        for (place, words) in texts {
            let lines = words.lines().all(|line| line == line.split_whitespace().collect::<Vec<_>>().join(" "));
            assert!(lines, "stray blanks: {place:?} {words:?}");
        }
    }
}

#[test]
fn three_things_are_left_to_be_reminded_of() {
    for day in days() {
        let answers = practice(Lang::Sv, day);
        let mut found: Vec<(Rule, String)> = reminders(&answers, day)
            .into_iter()
            .map(|reminder| (reminder.rule, format!("{} {}", reminder.task.section, reminder.path)))
            .collect();
        found.sort();
        let expected = [
            (Rule::Review, "individual/practice2 next.date".to_owned()),
            (Rule::Review, format!("plan {}", family_plan::NEXT_REVIEW.id)),
            (Rule::Which, "child/practice4 plans/2/plan_which".to_owned()),
        ];
        assert_eq!(found, expected, "on {day}");
    }
}

#[test]
fn nobody_meets_or_plans_on_a_weekend() {
    for day in days() {
        let answers = practice(Lang::Sv, day);
        for (section, path, value) in answers.all() {
            let Some(spot) = Spot::at(section, path) else { continue };
            let free = ["birth_date", individual::PERMIT_DATE.id];
            if !matches!(spot.field.kind, Kind::Date) || free.contains(&spot.field.id) {
                continue;
            }
            let date = DateAnswer::stored(value.text().unwrap()).day().unwrap();
            assert!(!matches!(date.weekday(), Weekday::Sat | Weekday::Sun), "on {day}: {section} {path} is {date}");
        }
    }
}

#[test]
fn a_document_takes_every_answer_and_gives_it_back() {
    let answers = practice(Lang::Fi, today());
    for section in sections(&answers) {
        let mut document = Document::new(section.kind(), Actor::new([7; 12], [7; 12]));
        document.fill(&section, &answers, STAMP).unwrap();
        for (_, path, value) in answers.all().into_iter().filter(|(of, _, _)| **of == section) {
            let field = Spot::at(&section, path).unwrap().field;
            let read = document.read(path, field).value;
            match (&read, value) {
                (Value::Rows(read), Value::Rows(given)) => {
                    let ids =
                        |rows: &[samplan::plan::Row]| rows.iter().map(|row| row.id.clone()).collect::<BTreeSet<_>>();
                    assert_eq!(ids(read), ids(given), "{section} {path}");
                }
                (Value::Picks(read), Value::Picks(given)) => {
                    let words = |picks: &[samplan::plan::Pick]| {
                        picks.iter().map(|pick| format!("{pick:?}")).collect::<BTreeSet<_>>()
                    };
                    assert_eq!(words(read), words(given), "{section} {path}");
                }
                _ => assert_eq!(&read, value, "{section} {path}"),
            }
        }
        let fresh: Vec<String> =
            match document.read(&Path::field(forms::family::MEMBERS.id), &forms::family::MEMBERS).value {
                Value::Rows(rows) if section == Section::Family => rows.into_iter().map(|row| row.id).collect(),
                _ => continue,
            };
        let given: Vec<String> = members(&answers).into_iter().map(|member| member.id.to_string()).collect();
        assert_eq!(fresh, given, "rows keep their order");
    }
}

#[test]
fn nothing_in_it_could_be_somebodys() {
    for lang in Lang::ALL {
        for (section, path, value) in practice(lang, today()).all() {
            let Some(text) = value.text() else { continue };
            if text.contains('@') {
                assert!(text.ends_with("@example.org"), "{text}");
            }
            let place = ["postal", "phone"].contains(&path.steps().last().unwrap().as_str());
            if place {
                assert!(text.starts_with("00000 ") || text.starts_with("06 000 0"), "{text}");
            }
            // No identity codes: six digits, a sign and three digits.
            assert!(
                !text
                    .split_whitespace()
                    .any(|word| word.len() == 11 && word.bytes().take(6).all(|b| b.is_ascii_digit()))
            );
            if *section != Section::Contact {
                assert!(!text.contains("4 B 12"), "{section} {path} tells where the family lives");
            }
        }
    }
}
