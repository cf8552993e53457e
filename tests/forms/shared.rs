//! What lies in which section: nobody learns of a section by another that they were given.

use super::walk;
use samplan::doc::{Actor, Document, Stamp};
use samplan::plan::{Answers, Kind, MemberId, Path, Section, SectionKind, Situation, Spot, Task, Value, forms};
use samplan::plan::{FormId, Reader};
use std::collections::{BTreeMap, BTreeSet};

fn sections() -> Vec<Section> {
    let member = MemberId::new("m1");
    let mut all = vec![
        Section::Family,
        Section::Plan,
        Section::Contact,
        Section::Individual(member.clone()),
        Section::Child(member),
        Section::Notes,
    ];
    all.extend(Situation::ALL.map(Section::Situation));
    all
}

#[test]
fn each_section_holds_its_own_questions_and_which_of_its_chapters_are_done() {
    let mut asked: BTreeMap<SectionKind, BTreeSet<&str>> = BTreeMap::new();
    for form in forms::ALL {
        let here = form.fields().filter(|(place, _)| *place == samplan::plan::Place::Here);
        let with_which = here.flat_map(|(_, field)| std::iter::once(field).chain(forms::which(field)));
        asked.entry(form.section).or_default().extend(with_which.map(|field| field.id));
    }
    for kind in SectionKind::ALL {
        let held: BTreeSet<&str> = forms::schema(kind).iter().map(|field| field.id).collect();
        let besides: Vec<&str> = held.difference(&asked[&kind]).copied().collect();
        let expected: &[&str] = if kind == SectionKind::Family { &["done", "protection"] } else { &["done"] };
        assert_eq!(besides, expected, "{}", kind.id());
    }
}

#[test]
fn what_is_done_is_kept_in_the_section_that_it_is_about() {
    for section in sections() {
        for task in Task::all(&section) {
            let spot = task.done();
            assert_eq!(spot.section, section, "{task}");
            assert!(forms::schema(section.kind()).iter().any(|field| std::ptr::eq(*field, spot.field)), "{task}");
        }
    }
}

/// With every chapter of every section called done and every list of choices full, the family section names no other.
#[test]
fn nothing_in_the_family_section_names_another() {
    let mut answers = Answers::new();
    for section in sections() {
        for task in Task::all(&section) {
            answers.pick(&section, &task.done().path, task.to_string());
        }
    }
    for found in walk::fields().into_iter().filter(|found| found.section == SectionKind::Family) {
        let Some(path) = filled(&mut answers, &found.path) else { continue };
        match found.field.kind {
            Kind::Table(_) | Kind::Member => {}
            Kind::One(choices) => drop(answers.set(&Section::Family, &path, choices[0].id)),
            Kind::Many(choices) => choices.iter().for_each(|choice| {
                answers.pick(&Section::Family, &path, choice.id);
            }),
            Kind::Languages | Kind::Countries => drop(answers.pick(&Section::Family, &path, "sv")),
            _ => drop(answers.set(&Section::Family, &path, "yes")),
        }
    }
    let mut document = Document::new(SectionKind::Family, Actor::new([7; 12], [7; 12]));
    document.fill(&Section::Family, &answers, Stamp { time: 1 }).unwrap();

    let mut held = Vec::new();
    for field in forms::schema(SectionKind::Family) {
        strings(&document, &Spot::root(&Section::Family, field), &mut held);
    }
    assert!(held.len() > 20, "{held:?}");
    let names: Vec<String> = sections().iter().filter(|of| **of != Section::Family).map(ToString::to_string).collect();
    let forms = [FormId::FamilyPlan, FormId::Individual, FormId::Minor, FormId::Situation];
    for text in &held {
        assert!(names.iter().all(|name| !text.starts_with(&format!("{name}/")) && text != name), "{text}");
        assert!(forms.iter().all(|form| !text.split('/').any(|step| step == form.id())), "{text}");
    }
}

/// A path of the walk with its rows made, each called `m1`.
fn filled(answers: &mut Answers, path: &str) -> Option<Path> {
    let steps: Vec<&str> = path.split('/').collect();
    let (last, tables) = steps.split_last()?;
    let mut here = Path::default();
    for table in tables {
        let table = here.then(*table);
        let rows = samplan::plan::Field::new("rows", Kind::Table(&NO_TABLE), samplan::plan::forms::YES);
        let there = matches!(answers.read(&Section::Family, &table, &rows), Value::Rows(_));
        here = if there { table.then("m1") } else { answers.row(&Section::Family, &table, "m1") };
    }
    Some(here.then(*last))
}

static NO_TABLE: samplan::plan::Table =
    samplan::plan::Table { noun: forms::YES, columns: &[], keys: samplan::plan::RowKeys::Fresh };

/// Every path and answer below a question.
fn strings(document: &Document, spot: &Spot, held: &mut Vec<String>) {
    held.push(spot.path.to_string());
    match document.read(&spot.path, spot.field).value {
        Value::Empty => {}
        Value::Text(text) => held.push(text),
        Value::Picks(picks) => held.extend(picks.iter().map(|pick| match pick {
            samplan::plan::Pick::Listed(id) => id.clone(),
            samplan::plan::Pick::Own { words, .. } => words.clone(),
        })),
        Value::Rows(rows) => {
            let Kind::Table(table) = spot.field.kind else { return };
            for row in rows {
                for column in forms::columns(table) {
                    strings(document, &spot.column(&row.id, column), held);
                }
            }
        }
    }
}
