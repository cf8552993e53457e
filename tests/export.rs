//! The export: the form's order, what is stored and shown, and what never leaves the device.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/sample_family.rs"]
mod sample_family;

use chrono::NaiveDate;
use samplan::lang::Lang;
use samplan::plan::{Deed, Entry, Export, ExportOptions, FamilyId, Log, Section, Task, forms};
use sample_family::{Sample, at, names};
use serde_json::Value;

const EVERYTHING: [&str; 7] =
    ["family", "plan", "individual/amina", "child/sami", "contact", "situation/violence", "notes"];

fn export(sample: &Sample, sections: &[&str], lang: Lang) -> Value {
    serde_json::from_str(&text(sample, sections, lang)).unwrap()
}

fn text(sample: &Sample, sections: &[&str], lang: Lang) -> String {
    let sections: Vec<Section> = sections.iter().map(|section| at(section)).collect();
    let generated = NaiveDate::from_ymd_opt(2025, 4, 3).unwrap().and_hms_opt(14, 5, 0).unwrap();
    let options = ExportOptions { sections: &sections, lang, generated, practice: false, log: None };
    Export::of(&FamilyId::new("f1"), &sample.0, &options, &names).to_json()
}

/// The fields of the first exported form, in the order in which they stand in the file.
fn fields(export: &Value) -> Vec<&Value> {
    let chapters = export["forms"][0]["chapters"].as_array().unwrap();
    chapters.iter().flat_map(|chapter| chapter["fields"].as_array().unwrap()).collect()
}

fn field<'a>(export: &'a Value, id: &str) -> &'a Value {
    fields(export).into_iter().find(|field| field["id"] == id).unwrap_or_else(|| panic!("{id}"))
}

#[test]
fn fields_stand_in_the_forms_order() {
    let sample = Sample::family();
    for (form, section) in [(&forms::individual::FORM, "individual/amina"), (&forms::family_plan::FORM, "plan")] {
        let export = export(&sample, &[section], Lang::Sv);
        let found: Vec<&str> = fields(&export).iter().map(|field| field["id"].as_str().unwrap()).collect();
        let order: Vec<&str> = form
            .fields()
            .flat_map(|(_, field)| std::iter::once(field).chain(forms::which(field)))
            .map(|field| field.id)
            .filter(|id| found.contains(id))
            .collect();
        assert_eq!(found, order);
        assert!(found.len() > 15);
    }
}

#[test]
fn the_text_itself_keeps_the_order_that_the_documentation_gives() {
    let text = text(&Sample::family(), &["individual/amina"], Lang::Sv);
    let mut rest = text.as_str();
    for name in ["format", "version", "forms_version", "generated", "lang", "practice", "family", "protection", "forms"]
    {
        rest = rest.split_once(&format!("\n  \"{name}\": ")).unwrap_or_else(|| panic!("{name}")).1;
    }
    assert!(text.ends_with("}\n"));
    let plan_date = text.find("\"plan.date\"").unwrap();
    assert!(plan_date < text.find("\"p.permit_date\"").unwrap() && plan_date > text.find("\"part\"").unwrap());
}

#[test]
fn each_answer_is_given_as_stored_and_as_shown() {
    let export = export(&Sample::family(), &["individual/amina"], Lang::Fi);
    assert_eq!((&export["format"], &export["version"]), (&"samplan-family".into(), &1.into()));
    assert_eq!(export["generated"], "2025-04-03T14:05:00");
    assert_eq!(export["family"]["members"][1]["name"], "Karim Rahimi");
    let pair = |id: &str| (field(&export, id)["stored"].clone(), field(&export, id)["shown"].as_str().unwrap());
    assert_eq!(pair("birth_date"), ("1990-01-01?".into(), "1.1.1990 (epävarma)"));
    assert_eq!(pair("p.citizenship"), (serde_json::json!([{"id": "AF"}]), "Afganistan"));
    assert_eq!(pair("goal.main"), ("language_basic".into(), "toimiva suomen/ruotsin kielen perustaito: ruotsi"));
    assert_eq!(pair("goal.main_language"), ("sv".into(), "ruotsi"));
    assert_eq!(pair("next.time"), ("14:00".into(), "klo 14.00"));
    assert_eq!(pair("conf.understood"), (Value::Null, ""));
    let own = serde_json::json!([{"id": "organisations"}, {"id": "family_plan"}, {"own": "Simskola"}]);
    assert_eq!(pair("goal.long_term").0, own);
    assert_eq!(field(&export, "birth_date")["section"], "family");
    assert_eq!(field(&export, "birth_date")["path"], "members/amina/birth_date");
    assert_eq!(field(&export, "birth_date")["label"], "Syntymäaika");
}

#[test]
fn rows_hold_their_columns_and_removed_rows_are_left_out() {
    let mut sample = Sample::family();
    let measures = |sample: &Sample| {
        let export = export(sample, &["individual/amina"], Lang::Sv);
        field(&export, "act")["rows"].as_array().unwrap().clone()
    };
    let rows = measures(&sample);
    assert_eq!(rows.len(), 2);
    let inner = &rows[0]["fields"][1]["rows"][0]["fields"];
    assert_eq!((&inner[0]["id"], &inner[0]["stored"]), (&"act.measure".into(), &"Alfabetiseringskurs".into()));
    assert_eq!(inner[3]["path"], "act/g1/act.measures/m1/act.date");
    sample.0.remove(&at("individual/amina"), &samplan::plan::Path::field("act"), "g1", true);
    assert_eq!(measures(&sample).len(), 1);

    let plan = export(&sample, &["plan"], Lang::Sv);
    let parents = field(&plan, "fam.parent.participation")["rows"].as_array().unwrap();
    let members: Vec<&str> = parents.iter().map(|row| row["member"].as_str().unwrap()).collect();
    assert_eq!(members, ["amina", "karim"]);
}

#[test]
fn what_is_not_asked_is_left_out() {
    let text = text(&Sample::family(), &["individual/amina"], Lang::Sv);
    assert!(!text.contains("plan.first_date") && !text.contains("Sömmerska") && !text.contains("Körkort"));
}

#[test]
fn notes_are_never_exported_and_situations_only_when_named() {
    let sample = Sample::family();
    let all = text(&sample, &EVERYTHING, Lang::Sv);
    assert!(all.contains("Detta är känsligt") && !all.contains("Min egen anteckning"));
    let usual = text(&sample, &EVERYTHING[..5], Lang::Sv);
    assert!(!usual.contains("känsligt") && !usual.contains("situation/"));
}

#[test]
fn under_sparrmarkering_nothing_in_the_file_tells_where_the_family_lives() {
    let open = text(&Sample::family(), &EVERYTHING, Lang::Sv);
    assert!(open.contains("Storgatan 5 B 12") && open.contains("\"Vasa\""));
    for member in ["amina", "sami", "karim"] {
        let mut sample = Sample::family();
        sample.protect(member);
        for lang in Lang::ALL {
            let text = text(&sample, &EVERYTHING, lang).to_lowercase();
            for told in ["storgatan", "5 b 12", "65100", "vasa", "vikinga", "haga"] {
                assert!(!text.contains(told), "{member} {told}");
            }
        }
        let export = export(&sample, &["individual/amina"], Lang::Sv);
        assert_eq!(export["protection"]["protected"], true);
        let address = field(&export, "address");
        assert_eq!(
            (&address["withheld"], &address["stored"], &address["shown"]),
            (&true.into(), &Value::Null, &"".into())
        );
    }
    let mut sample = Sample::family();
    sample.protect("amina");
    let export = export(&sample, &["individual/amina"], Lang::Sv);
    assert_eq!(export["protection"]["contact_address"], "PB 1, 00023 STATSRÅDET");
}

#[test]
fn the_file_tells_which_chapters_are_done_for_now_wherever_that_is_kept() {
    let start = Task::all(&at("individual/amina")).next().unwrap();
    for place in [start.done(), start.done_earlier().unwrap()] {
        let mut sample = Sample::family();
        sample.0.pick(&place.section, &place.path, start.to_string());
        let export = export(&sample, &["individual/amina"], Lang::Sv);
        let chapters = export["forms"][0]["chapters"].as_array().unwrap();
        let done: Vec<bool> = chapters.iter().map(|chapter| chapter["done"].as_bool().unwrap()).collect();
        assert!(done[0] && done[1..].iter().all(|done| !done), "{done:?}");
    }
}

#[test]
fn every_kind_of_field_is_in_the_documentation() {
    let documentation = include_str!("../docs/export.md");
    let text = text(&Sample::family(), &EVERYTHING, Lang::Sv);
    for kind in text.lines().filter_map(|line| line.trim().strip_prefix("\"kind\": ")) {
        let kind = kind.trim_matches([',', '"']);
        assert!(documentation.contains(&format!("`{kind}`")), "{kind}");
    }
}

#[test]
fn the_documentations_example_is_what_the_export_writes() {
    let documentation = include_str!("../docs/export.md");
    let example = documentation.split_once("```json\n").unwrap().1.split_once("```").unwrap().0;
    let example: Value = serde_json::from_str(example).unwrap();
    let export = export(&Sample::family(), &["individual/amina"], Lang::Sv);
    for name in ["format", "version", "forms_version", "generated", "lang", "practice", "protection"] {
        assert_eq!(example[name], export[name], "{name}");
    }
    let chapter = &example["forms"][0]["chapters"][0];
    for shown in chapter["fields"].as_array().unwrap() {
        assert_eq!(shown, field(&export, shown["id"].as_str().unwrap()));
    }
}

fn log() -> Log {
    let entry = |time, what, sections: &[&str], other: &str| Entry {
        time,
        family: FamilyId::new("f1"),
        what,
        sections: sections.iter().map(ToString::to_string).collect(),
        other: other.to_owned(),
    };
    let taken_back = entry(1_795_325_105, Deed::TakenBack, &["child/sami"], "Daga Daghem");
    Log { entries: vec![taken_back, entry(1_795_325_000, Deed::Opened, &[], "")], unreadable: 1 }
}

#[test]
fn the_log_goes_along_where_it_is_asked_for_and_by_itself() {
    let sample = Sample::family();
    assert!(export(&sample, &["plan"], Lang::Sv).get("log").is_none());

    let generated = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap().and_hms_opt(14, 5, 0).unwrap();
    let log = log();
    let options = ExportOptions { sections: &[], lang: Lang::Sv, generated, practice: false, log: Some(&log) };
    let export: Value =
        serde_json::from_str(&Export::of(&FamilyId::new("f1"), &sample.0, &options, &names).to_json()).unwrap();
    let taken_back = serde_json::json!({
        "time": "2026-11-22T05:25:05Z",
        "family": "f1",
        "what": "taken_back",
        "sections": ["child/sami"],
        "other": "Daga Daghem",
    });
    assert_eq!(export["log"]["entries"][0], taken_back);
    assert_eq!((&export["log"]["unreadable"], export["log"]["entries"].as_array().unwrap().len()), (&1.into(), 2));

    let alone: Value = serde_json::from_str(&log.to_json(generated)).unwrap();
    assert_eq!((&alone["format"], &alone["version"]), (&"samplan-log".into(), &1.into()));
    assert_eq!(alone["generated"], "2026-11-22T14:05:00");
    assert_eq!((&alone["entries"], &alone["unreadable"]), (&export["log"]["entries"], &1.into()));
}
