//! What may not be written on this device, and answers that earlier versions kept elsewhere.

use super::support::{Device, Screen, Tab, at, click, family, name, row, settle, text, until};
use leptos::prelude::*;
use samplan::doc::Edit;
use samplan::plan::forms::{self, contact, family as household, individual};
use samplan::plan::{MemberId, Path, Pick, Section, Spot, Task, Value};
use samplan::seal::{SigningKey, WriterId};
use samplan::share::Right;
use samplan::ui::household::Household;
use std::collections::BTreeMap;
use wasm_bindgen_test::wasm_bindgen_test;

fn individual() -> Section {
    Section::Individual(MemberId::new("m1"))
}

fn more() -> Spot {
    at(&individual(), &individual::MAIN_GOAL_MORE)
}

fn somebody() -> WriterId {
    SigningKey::new(&[9; 32]).writer()
}

/// From now on the tab may only read the individual plan.
fn may_only_read(tab: &Tab) {
    let rights = BTreeMap::from([(individual(), Right::Read { owner: somebody() })]);
    tab.app.signals().rights.set(BTreeMap::from([(family(), rights)]));
}

#[wasm_bindgen_test]
async fn what_may_only_be_read_takes_no_edit_whoever_makes_it() {
    let device = Device::new();
    let tab = device.tab();
    tab.write(&more(), "Kock").await;
    tab.saved().await;
    may_only_read(&tab);
    tab.write(&more(), "Kock och").await;
    tab.edit(&at(&individual(), &individual::MEASURES), Edit::AddRow { id: "r1".to_owned() }).await;
    let task = Task::asking(&individual(), individual::MAIN_GOAL_MORE.id).unwrap();
    tab.app.set_done(&family(), &task, true);
    tab.app.undo();
    assert!(!tab.app.has_unsaved());
    assert_eq!(tab.read(&more()).await, text("Kock"));
    assert_eq!(tab.read(&task.done()).await, Value::Empty);
    // What is not of that section is written as before.
    tab.write(&at(&Section::Family, &household::NAME), "Rahimi").await;
    assert_eq!(tab.read(&at(&Section::Family, &household::NAME)).await, text("Rahimi"));
}

#[wasm_bindgen_test]
async fn rights_are_read_anew_when_a_new_day_has_come() {
    let device = Device::new();
    let tab = device.tab();
    tab.write(&more(), "Kock").await;
    tab.saved().await;
    let name = name(&individual());
    // As it was yesterday; nothing that was said gives it today.
    may_only_read(&tab);
    tab.app.follow_the_day();
    tab.platform.pass(60 * 60);
    tab.app.follow_the_day();
    settle().await;
    assert!(!tab.app.may_write(&name), "the day is the same");
    tab.platform.pass(24 * 60 * 60);
    tab.app.follow_the_day();
    until("the rights are read anew", || tab.app.may_write(&name)).await;
}

#[wasm_bindgen_test]
async fn a_question_turns_to_text_when_the_right_to_write_ends_and_back() {
    let device = Device::new();
    let tab = device.tab();
    tab.write(&more(), "Kock\nsedan lärare").await;
    let measures = at(&individual(), &individual::MEASURES);
    tab.edit(&measures, Edit::AddRow { id: "r1".to_owned() }).await;
    let screen = Screen::show(&tab, &[more(), measures]).await;
    assert!(!screen.all("input, textarea").is_empty());
    may_only_read(&tab);
    settle().await;
    assert!(screen.all("input, textarea, select").is_empty());
    assert!(screen.words().contains("sedan lärare"));
    let named = |name: &str| screen.all("button").iter().filter(|button| button.inner_text().contains(name)).count();
    assert_eq!(named("Lägg till"), 0);
    assert!(screen.all(".row-tools").is_empty());
    tab.app.signals().rights.set(BTreeMap::new());
    settle().await;
    assert!(!screen.all("input, textarea").is_empty());
}

#[wasm_bindgen_test]
async fn a_done_mark_that_an_earlier_version_kept_in_the_family_section_moves_when_it_is_touched() {
    for done in [true, false] {
        let device = Device::new();
        let tab = device.tab();
        tab.open(&individual()).await;
        let task = Task::asking(&individual(), individual::MAIN_GOAL_MORE.id).unwrap();
        let earlier = task.done_earlier().unwrap();
        tab.edit(&earlier, Edit::Pick { key: task.to_string(), on: true }).await;
        assert!(task.is_done(&tab.app.reader(&family())));
        tab.app.set_done(&family(), &task, done);
        tab.saved().await;
        assert_eq!(device.stored(&earlier).await, Value::Empty);
        let expected = if done { Value::Picks(vec![Pick::Listed(task.to_string())]) } else { Value::Empty };
        assert_eq!(device.stored(&task.done()).await, expected);
        if !done {
            // Taken back, it stands where it belongs.
            tab.app.undo();
            assert!(task.is_done(&tab.app.reader(&family())));
            assert_eq!(tab.read(&earlier).await, Value::Empty);
        }
    }
}

#[wasm_bindgen_test]
async fn a_done_mark_that_stands_where_nothing_may_be_written_is_not_offered_to_be_taken_back() {
    let device = Device::new();
    let tab = device.tab();
    tab.open(&individual()).await;
    let task = Task::asking(&individual(), individual::MAIN_GOAL_MORE.id).unwrap();
    let other = Task::all(&individual()).find(|other| *other != task).unwrap();
    tab.edit(&task.done_earlier().unwrap(), Edit::Pick { key: task.to_string(), on: true }).await;
    let owner = Owner::new();
    let offered = |task: &Task| owner.with(|| untrack(|| Household::new(&tab.app, family()).may_set_done(task)));
    assert!(offered(&task));
    let rights = BTreeMap::from([(Section::Family, Right::Read { owner: somebody() })]);
    tab.app.signals().rights.set(BTreeMap::from([(family(), rights)]));
    assert!(!offered(&task) && offered(&other));
    tab.app.set_done(&family(), &task, false);
    assert!(task.is_done(&tab.app.reader(&family())));
    assert_eq!(tab.read(&task.done()).await, Value::Empty);
}

#[wasm_bindgen_test]
async fn sparrmarkering_that_an_earlier_version_kept_with_the_contact_details_shows_and_moves_when_it_is_set() {
    let device = Device::new();
    let tab = device.tab();
    let mark = row(&Section::Contact, &contact::PEOPLE, "m1", &contact::PROTECTED);
    assert_eq!(mark.section, Section::Family);
    let path = Path::from_iter(["people", "m1", "protected"]);
    let earlier = Spot { section: Section::Contact, path, field: &contact::PROTECTED };
    tab.write(&earlier, "yes").await;
    let screen = Screen::show(&tab, std::slice::from_ref(&mark)).await;
    assert!(screen.choice(&mark, "Ja").checked());
    assert!(tab.app.is_shielded(&family()).await);
    click(&screen.choice(&mark, "Nej"));
    settle().await;
    assert!(!tab.app.is_shielded(&family()).await);
    tab.app.undo();
    settle().await;
    assert!(screen.choice(&mark, "Ja").checked() && tab.app.is_shielded(&family()).await);
    tab.saved().await;
    assert_eq!((device.stored(&mark).await, device.stored(&earlier).await), (text("yes"), Value::Empty));
    assert!(forms::hidden(Section::Family.kind()).iter().any(|field| field.id == mark.path.steps()[0]));
}

#[wasm_bindgen_test]
async fn a_family_whose_sections_cannot_be_read_is_taken_for_shielded() {
    let device = Device::new();
    let tab = device.tab();
    assert!(!tab.app.is_shielded(&family()).await);
    for section in [Section::Family, Section::Contact] {
        let name = super::support::name(&section);
        tab.app.signals().damaged.set(BTreeMap::from([(name, 1)]));
        assert!(tab.app.is_shielded(&family()).await, "{section}");
    }
}
