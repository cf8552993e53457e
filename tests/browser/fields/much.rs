//! Much at once.

use super::individual;
use super::support::{Device, Screen, at, fill, settle, text};
use samplan::doc::Edit;
use samplan::plan::forms::{contact, family, individual};
use samplan::plan::{Section, Value};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn what_is_pasted_into_any_text_arrives_however_much_it_is() {
    // A long text keeps every letter apart, which an unoptimised build does slowly.
    for (field, length) in [
        (&individual::NEXT_PLACE, 1_000_000),
        (&individual::PLAN_DATE, 1_000_000),
        (&individual::MAIN_GOAL_MORE, 100_000),
    ] {
        let (device, spot) = (Device::new(), at(&individual(), field));
        let tab = device.tab();
        let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
        let words: String = "Ett möte om framtiden. ".chars().cycle().take(length).collect();
        fill(&screen.of(&spot), &words);
        tab.saved().await;
        assert!(device.stored(&spot).await == text(&words), "{}", spot.field.id);
    }
}

#[wasm_bindgen_test]
async fn two_hundred_members_and_five_hundred_measures_arrive() {
    let section = individual();
    let device = Device::new();
    let tab = device.tab();
    let members = at(&Section::Family, &family::MEMBERS);
    for n in 0..200 {
        let id = format!("m{n:03}");
        tab.edit(&members, Edit::AddRow { id: id.clone() }).await;
        tab.write(&members.column(&id, &family::MEMBER_NAME), &format!("Person {n}")).await;
        if n % 50 == 0 {
            settle().await;
        }
    }
    let goals = at(&section, &individual::MEASURES);
    for goal in 0..50 {
        let id = format!("g{goal:02}");
        tab.edit(&goals, Edit::AddRow { id: id.clone() }).await;
        let measures = goals.column(&id, &individual::MEASURE_ROWS);
        for n in 0..10 {
            let id = format!("a{n}");
            tab.edit(&measures, Edit::AddRow { id: id.clone() }).await;
            tab.write(&measures.column(&id, &individual::SCHEDULE), &format!("vecka {goal} {n}")).await;
        }
        if goal % 10 == 0 {
            settle().await;
        }
    }
    tab.saved().await;

    let again = device.tab();
    for n in [0, 99, 199] {
        let name = members.column(&format!("m{n:03}"), &family::MEMBER_NAME);
        assert_eq!(again.read(&name).await, text(&format!("Person {n}")));
    }
    let mut measures = 0;
    for row in again.read(&goals).await.rows() {
        measures += again.read(&goals.column(&row.id, &individual::MEASURE_ROWS)).await.rows().count();
    }
    assert_eq!(measures, 500);
    assert_eq!(again.read(&members).await.rows().count(), 200);

    let people = at(&Section::Contact, &contact::PEOPLE);
    let screen = Screen::show(&again, &[members, goals.clone(), people.clone()]).await;
    settle().await;
    assert_eq!(screen.all(".rows-list > li").len(), 200 + 50 + 200);
    let spot = people.column("m199", &contact::PHONE);
    again.write(&spot, "050 900").await;
    again.saved().await;
    assert_eq!(device.stored(&spot).await, text("050 900"));
    let Value::Rows(rows) = device.stored(&people).await else { panic!("no rows") };
    assert_eq!(rows.len(), 1);
}

#[wasm_bindgen_test]
async fn a_very_long_text_runs_as_its_first_letter_does_and_others_as_the_browser_sees_them() {
    for (word, direction) in [("Ett möte. ", "ltr"), ("دیدار با خانواده. ", "rtl")] {
        let (device, spot) = (Device::new(), at(&individual(), &individual::MAIN_GOAL_MORE));
        let tab = device.tab();
        let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
        let shown = || screen.of(&spot).get_attribute("dir");
        fill(&screen.of(&spot), word);
        settle().await;
        assert_eq!(shown().as_deref(), Some("auto"));
        fill(&screen.of(&spot), &word.repeat(60_000 / word.len()));
        settle().await;
        assert_eq!(shown().as_deref(), Some(direction));
        tab.saved().await;
    }
}
