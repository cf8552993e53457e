//! The ids of fields and choices are storage format: the golden file holds them all.
//!
//! `UPDATE_GOLDEN=1` writes new ones into the file; it refuses where an id would vanish.

use super::walk;
use samplan::plan::{Kind, RowKeys};
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

#[test]
fn every_field_and_choice_keeps_its_id_and_kind() {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/fields.txt");
    let now = lines();
    let kept: BTreeSet<String> = fs::read_to_string(&file).unwrap_or_default().lines().map(str::to_owned).collect();
    let ids = |lines: &BTreeSet<String>| lines.iter().map(|line| id(line)).collect::<BTreeSet<_>>();

    let vanished: Vec<String> = ids(&kept).difference(&ids(&now)).cloned().collect();
    assert!(vanished.is_empty(), "ids that are stored on devices have vanished:\n{}", vanished.join("\n"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        let text: String = now.iter().map(|line| format!("{line}\n")).collect();
        fs::write(&file, text).unwrap();
        return;
    }
    let gone = kept.difference(&now).map(|line| format!("- {line}"));
    let new = now.difference(&kept).map(|line| format!("+ {line}"));
    let difference: Vec<String> = gone.chain(new).collect();
    assert!(
        difference.is_empty(),
        "the forms differ from tests/golden/fields.txt (UPDATE_GOLDEN=1 takes the new over):\n{}",
        difference.join("\n")
    );
}

/// One line for each field, `family members/name: line`, and each choice, `family members/relation=parent`.
fn lines() -> BTreeSet<String> {
    let mut lines = BTreeSet::new();
    for found in walk::fields() {
        let place = format!("{} {}", found.section.id(), found.path);
        lines.insert(format!("{place}: {}", kind(&found.field.kind)));
        if let Kind::One(choices) | Kind::Many(choices) = found.field.kind {
            lines.extend(choices.iter().map(|choice| format!("{place}={}", choice.id)));
        }
    }
    lines
}

fn id(line: &str) -> String {
    line.split(": ").next().unwrap_or(line).to_owned()
}

fn kind(kind: &Kind) -> &'static str {
    match kind {
        Kind::Line => "line",
        Kind::Body => "body",
        Kind::Long => "long",
        Kind::Date => "date",
        Kind::Month => "month",
        Kind::Time => "time",
        Kind::One(_) => "one",
        Kind::Many(_) => "many",
        Kind::Languages => "languages",
        Kind::Countries => "countries",
        Kind::YesNo => "yes or no",
        Kind::Confirm => "confirm",
        Kind::Member => "member",
        Kind::Table(table) => match table.keys {
            RowKeys::Fresh => "rows",
            RowKeys::Each(_) => "a row for each member",
        },
    }
}
