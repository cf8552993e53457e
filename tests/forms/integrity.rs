//! The forms fit together: ids are unique, conditions can come true, nothing is without words.

use super::walk::{self, Found};
use samplan::lang::Lang;
use samplan::plan::{Choice, Field, Form, Kind, Place, RowKeys, SectionKind, When, forms};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn an_id_means_one_question_in_its_section() {
    for section in SectionKind::ALL {
        let mut asked: BTreeMap<&str, &'static Field> = BTreeMap::new();
        let forms = forms::ALL.into_iter().filter(|form| form.section == section);
        let here = forms.flat_map(Form::fields).filter(|(place, _)| *place == Place::Here).map(|(_, field)| field);
        for field in here.chain(forms::hidden(section).iter().copied()).flat_map(with_which) {
            let first = *asked.entry(field.id).or_insert(field);
            assert!(std::ptr::eq(first, field), "{}: two questions are called {}", section.id(), field.id);
        }
    }
}

#[test]
fn a_form_asks_a_question_once() {
    for form in forms::ALL {
        let mut asked = BTreeSet::new();
        for (place, field) in form.fields() {
            assert!(asked.insert((format!("{place:?}"), field.id)), "{:?} asks {} twice", form.id, field.id);
        }
    }
}

#[test]
fn columns_of_a_table_have_ids_of_their_own() {
    for Found { path, field, .. } in walk::fields() {
        if let Kind::Table(table) = field.kind {
            let ids: Vec<&str> = forms::columns(table).map(|column| column.id).collect();
            assert!(!ids.is_empty(), "{path} has no columns");
            assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{path}: {ids:?}");
        }
    }
}

#[test]
fn choices_of_a_question_have_ids_of_their_own() {
    for Found { path, field, .. } in walk::fields() {
        let ids: Vec<&str> = choices(field).iter().map(|choice| choice.id).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{path}: {ids:?}");
    }
}

#[test]
fn ids_fit_into_paths_and_addresses() {
    let fits = |id: &str| id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || b == b'.');
    for Found { path, field, .. } in walk::fields() {
        assert!(!field.id.is_empty() && fits(field.id), "{path}");
        assert!(choices(field).iter().all(|choice| fits(choice.id)), "{path}");
    }
    for (form, chapter) in walk::chapters() {
        assert!(fits(chapter.id), "{:?} {}", form.id, chapter.id);
    }
}

#[test]
fn chapters_of_a_form_have_names_of_their_own_and_ask_something() {
    let mut names = BTreeSet::new();
    for (form, chapter) in walk::chapters() {
        assert!(names.insert((form.id, chapter.id)), "{:?} has two chapters {}", form.id, chapter.id);
        assert!(chapter.fields().next().is_some(), "{:?} {} asks nothing", form.id, chapter.id);
    }
}

#[test]
fn a_condition_names_a_question_beside_it_and_an_answer_that_can_be_given() {
    let found = walk::fields();
    for Found { section, path, field } in &found {
        let When::Is(id, answer) = field.when else { continue };
        let beside = path.rsplit_once('/').map_or_else(|| id.to_owned(), |(row, _)| format!("{row}/{id}"));
        let asking = found.iter().find(|other| other.section == *section && other.path == beside);
        let asking = asking.unwrap_or_else(|| panic!("{path} depends on {beside}, which is not asked"));
        let can_be_given = match asking.field.kind {
            Kind::YesNo => ["yes", "no"].contains(&answer),
            Kind::Confirm => answer == "yes",
            _ => choices(asking.field).iter().any(|choice| choice.id == answer),
        };
        assert!(can_be_given, "{path} waits for {beside} to be {answer}");
    }
}

#[test]
fn the_schema_holds_every_question_of_the_section_in_the_order_of_ids() {
    for section in SectionKind::ALL {
        let schema: Vec<&str> = forms::schema(section).iter().map(|field| field.id).collect();
        assert!(schema.is_sorted_by(|a, b| a < b), "{schema:?}");
        for form in forms::ALL.into_iter().filter(|form| form.section == section) {
            for (_, field) in form.fields().filter(|(place, _)| *place == Place::Here) {
                assert!(
                    with_which(field).all(|field| schema.contains(&field.id)),
                    "{} lacks {}",
                    section.id(),
                    field.id
                );
            }
        }
    }
    assert!(forms::schema(SectionKind::Family).iter().any(|field| std::ptr::eq(*field, &forms::family::DONE)));
}

#[test]
fn questions_of_other_sections_stand_there() {
    for form in forms::ALL {
        for (place, field) in form.fields() {
            let stands = match place {
                Place::Here => continue,
                Place::Family => forms::schema(SectionKind::Family),
                Place::Member => columns(&forms::family::MEMBERS),
                Place::Contact => columns(&forms::contact::PEOPLE),
            };
            assert!(
                stands.iter().any(|other| std::ptr::eq(*other, field)),
                "{:?} asks {} {place:?}",
                form.id,
                field.id
            );
        }
    }
}

#[test]
fn where_the_family_lives_is_marked_as_such() {
    use samplan::plan::Sensitivity::Whereabouts;
    for field in [
        &forms::contact::ADDRESS,
        &forms::contact::POSTAL,
        &forms::family::OWNER,
        &forms::child::ECEC_UNIT,
        &forms::child::SCHOOL,
    ] {
        assert_eq!(field.sensitivity, Whereabouts, "{}", field.id);
    }
}

#[test]
fn the_family_plan_asks_nothing_about_the_four_situations() {
    let own: BTreeSet<&str> = forms::schema(SectionKind::Situation).iter().map(|field| field.id).collect();
    // What no page asks lies in every section.
    for field in forms::schema(SectionKind::Plan).into_iter().filter(|field| field.id != forms::DONE.id) {
        assert!(!own.contains(field.id), "{} is asked in the plan too", field.id);
    }
    let words = walk::texts(&forms::family_plan::FORM);
    let named = |situation| words.iter().filter(|text| text.sv.contains(forms::situation::words(situation).sv)).count();
    for situation in samplan::plan::Situation::ALL {
        assert_eq!(named(situation), 1, "only the guidance speaks of {situation:?}");
    }
}

#[test]
fn rows_that_a_worker_adds_have_a_word_to_add_them_by() {
    for Found { path, field, .. } in walk::fields() {
        if let Kind::Table(table) = field.kind
            && table.keys == RowKeys::Fresh
        {
            assert!(["en ", "ett "].iter().any(|article| table.noun.sv.starts_with(article)), "{path}");
            assert!(["a ", "an "].iter().any(|article| table.noun.en.starts_with(article)), "{path}");
        }
    }
}

#[test]
fn nothing_is_without_words_in_any_language() {
    for text in walk::all_texts() {
        for lang in Lang::ALL {
            let words = text.get(lang);
            assert!(!words.is_empty(), "{text:?}");
            assert_eq!(words, words.split_whitespace().collect::<Vec<_>>().join(" "), "stray blanks: {text:?}");
            assert!(!words.contains('§'), "quotes the law: {text:?}");
        }
    }
}

#[test]
fn a_sentence_ends_alike_in_every_language() {
    for text in walk::all_texts() {
        let end = |words: &str| words.chars().last().filter(|last| ".:?".contains(*last));
        assert!(end(text.sv) == end(text.fi) && end(text.fi) == end(text.en), "{text:?}");
    }
}

#[test]
fn translations_differ() {
    // The same word in two languages.
    const SAME: [&str; 2] = ["Plan", "Organisation"];
    for text in walk::all_texts() {
        let differ = text.sv != text.fi && text.fi != text.en && text.sv != text.en;
        assert!(differ || SAME.contains(&text.sv), "{text:?}");
    }
}

fn choices(field: &Field) -> &'static [Choice] {
    match field.kind {
        Kind::One(choices) | Kind::Many(choices) => choices,
        _ => &[],
    }
}

fn columns(field: &'static Field) -> Vec<&'static Field> {
    let Kind::Table(table) = field.kind else { panic!("{} is no table", field.id) };
    table.columns.to_vec()
}

fn with_which(field: &'static Field) -> impl Iterator<Item = &'static Field> {
    std::iter::once(field).chain(forms::which(field))
}
