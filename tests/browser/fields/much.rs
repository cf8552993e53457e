//! Much at once.

use super::individual;
use super::support::{Device, Screen, at, fill, settle, text};
use samplan::doc::Edit;
use samplan::plan::forms::{contact, family, individual};
use samplan::plan::{Section, Value};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_megabyte_pasted_into_any_text_arrives() {
    let section = individual();
    let device = Device::new();
    let tab = device.tab();
    let fields = [&individual::MAIN_GOAL_MORE, &individual::NEXT_PLACE, &individual::PLAN_DATE];
    let spots = fields.map(|field| at(&section, field));
    let screen = Screen::show(&tab, &spots).await;
    let megabyte: String = "Ett möte om framtiden. ".chars().cycle().take(1_000_000).collect();
    for spot in &spots {
        fill(&screen.of(spot), &megabyte);
    }
    tab.saved().await;
    for spot in &spots {
        assert!(device.stored(spot).await == text(&megabyte), "{}", spot.field.id);
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
    }
    let goals = at(&section, &individual::MEASURES);
    for goal in 0..10 {
        let id = format!("g{goal}");
        tab.edit(&goals, Edit::AddRow { id: id.clone() }).await;
        let measures = goals.column(&id, &individual::MEASURE_ROWS);
        for n in 0..50 {
            let id = format!("a{n:02}");
            tab.edit(&measures, Edit::AddRow { id: id.clone() }).await;
            tab.write(&measures.column(&id, &individual::SCHEDULE), &format!("vecka {goal} {n}")).await;
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
    assert_eq!(screen.all(".rows-list > li").len(), 200 + 10 + 200);
    let spot = people.column("m199", &contact::PHONE);
    again.write(&spot, "050 900").await;
    again.saved().await;
    assert_eq!(device.stored(&spot).await, text("050 900"));
    let Value::Rows(rows) = device.stored(&people).await else { panic!("no rows") };
    assert_eq!(rows.len(), 1);
}
