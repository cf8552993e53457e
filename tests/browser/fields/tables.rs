//! Rows: added, removed and brought back, moved, nested, and one for each member.

use super::individual;
use super::support::{Device, Screen, Tab, at, click, focused, settle, text, type_in, until};
use samplan::doc::Edit;
use samplan::plan::forms::{contact, family, family_plan, individual};
use samplan::plan::{Section, Spot, Value};
use samplan::ui::form::path_id;
use wasm_bindgen_test::wasm_bindgen_test;

fn members() -> Spot {
    at(&Section::Family, &family::MEMBERS)
}

/// Adds members with these ids; of a child by a name that begins with a small letter.
async fn with_members(tab: &Tab, names: &[&str]) {
    for name in names {
        tab.edit(&members(), Edit::AddRow { id: (*name).to_owned() }).await;
        tab.write(&members().column(name, &family::MEMBER_NAME), name).await;
        let relation = if name.starts_with(char::is_lowercase) { "child" } else { "parent" };
        tab.write(&members().column(name, &family::RELATION), relation).await;
    }
}

fn titles(screen: &Screen) -> Vec<String> {
    screen.all(".row-title b").iter().map(web_sys::HtmlElement::inner_text).collect()
}

/// The ids of the rows that are there, in their order.
async fn stored_rows(device: &Device, spot: &Spot) -> Vec<String> {
    device.stored(spot).await.rows().map(|row| row.id.clone()).collect()
}

#[wasm_bindgen_test]
async fn an_added_row_has_the_focus_in_its_first_question() {
    let (device, spot) = (Device::new(), members());
    let tab = device.tab();
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    assert!(screen.words().contains("Inget är inskrivet ännu."));
    for n in 0..5 {
        click(&screen.button("Lägg till en familjemedlem"));
        settle().await;
        let rows = tab.read(&spot).await;
        let id = rows.rows().last().unwrap().id.clone();
        let first = path_id(&spot.section, &spot.path.then(id).then(family::MEMBER_NAME.id));
        until("the first question has the focus", || focused().is_some_and(|element| element.id() == first)).await;
        type_in(&focused().unwrap(), &format!("Person {n}"));
    }
    tab.saved().await;
    assert_eq!(stored_rows(&device, &spot).await.len(), 5);
    assert_eq!(titles(&screen), ["Person 0", "Person 1", "Person 2", "Person 3", "Person 4"]);
    assert!(!screen.words().contains("Inget är inskrivet ännu."));
}

#[wasm_bindgen_test]
async fn a_removed_row_stays_in_its_place_with_the_way_back() {
    let device = Device::new();
    let tab = device.tab();
    with_members(&tab, &["Ahmad", "Leila", "sara"]).await;
    let spot = members();
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    click(&screen.button("Ta bort: Leila"));
    settle().await;
    let rows = screen.all(".rows-list > li");
    assert_eq!(rows.len(), 3);
    assert!(rows[1].inner_text().contains("Borttaget: Leila"), "{}", rows[1].inner_text());
    until("the focus is at the way back", || focused().is_some_and(|element| rows[1].contains(Some(&element)))).await;
    tab.saved().await;
    assert_eq!(stored_rows(&device, &spot).await, ["Ahmad", "sara"]);
    assert_eq!(device.stored(&spot.column("Leila", &family::MEMBER_NAME)).await, text("Leila"), "it is kept");

    click(&screen.button("Ångra"));
    settle().await;
    assert_eq!(titles(&screen), ["Ahmad", "Leila", "sara"]);
    assert_eq!(screen.input(&spot.column("Leila", &family::MEMBER_NAME)).value(), "Leila");
    let back = screen.all(".rows-list > li").remove(1);
    until("the focus is in the row", || focused().is_some_and(|element| back.contains(Some(&element)))).await;
    tab.saved().await;
    assert_eq!(stored_rows(&device, &spot).await, ["Ahmad", "Leila", "sara"]);
}

#[wasm_bindgen_test]
async fn a_row_removed_earlier_can_be_brought_back() {
    let device = Device::new();
    let tab = device.tab();
    with_members(&tab, &["Ahmad", "Leila"]).await;
    let spot = members();
    tab.edit(&spot, Edit::RemoveRow { id: "Ahmad".into() }).await;
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    assert_eq!(titles(&screen), ["Leila"]);
    assert!(screen.find("details summary").inner_text().contains("Borttaget (1)"));
    screen.find("details").set_attribute("open", "").unwrap();
    click(&screen.button("Ta tillbaka"));
    settle().await;
    assert_eq!(titles(&screen), ["Ahmad", "Leila"]);
    assert!(screen.try_find("details").is_none());
}

#[wasm_bindgen_test]
async fn rows_are_moved_one_place_at_a_time_as_often_as_one_likes() {
    let device = Device::new();
    let tab = device.tab();
    with_members(&tab, &["a", "b", "c"]).await;
    let spot = members();
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    // One name stands on both of its buttons only while it is not the first or last; each press names one button.
    let press = async |name: &str| {
        click(&screen.button(name));
        settle().await;
        titles(&screen).concat()
    };
    assert_eq!(press("Flytta upp: c").await, "acb");
    assert_eq!(press("Flytta upp: c").await, "cab");
    assert_eq!(press("Flytta ned: c").await, "acb");
    // More often than there are numbers between two rows.
    for _ in 0..12 {
        assert_eq!(press("Flytta upp: b").await, "abc");
        assert_eq!(press("Flytta upp: c").await, "acb");
    }
    tab.saved().await;
    assert_eq!(stored_rows(&device, &spot).await.concat(), "acb");
    assert!(screen.button("Flytta upp: a").has_attribute("disabled"));
    assert!(screen.button("Flytta ned: b").has_attribute("disabled"));
}

#[wasm_bindgen_test]
async fn who_moves_a_row_keeps_the_focus_on_its_button() {
    let device = Device::new();
    let tab = device.tab();
    with_members(&tab, &["a", "b", "c"]).await;
    let screen = Screen::show(&tab, &[members()]).await;
    // At the end of its way the button is off; the other one takes over.
    for (name, then) in [
        ("Flytta upp: c", "Flytta upp: c"),
        ("Flytta upp: c", "Flytta ned: c"),
        ("Flytta ned: c", "Flytta ned: c"),
        ("Flytta ned: c", "Flytta upp: c"),
    ] {
        click(&screen.button(name));
        settle().await;
        until(name, || focused() == Some(screen.button(then).into())).await;
    }
}

#[wasm_bindgen_test]
async fn who_writes_in_a_row_is_not_thrown_out_when_another_tab_moves_rows() {
    let device = Device::new();
    let (tab, other) = (device.tab(), device.tab());
    tab.app.start().await.unwrap();
    with_members(&tab, &["a", "b", "c"]).await;
    tab.saved().await;
    let screen = Screen::show(&tab, &[members()]).await;
    let input = screen.input(&members().column("b", &family::MEMBER_NAME));
    type_in(&input, "b");
    tab.saved().await;
    other.edit(&members(), Edit::OrderRow { id: "c".into(), order: 1 }).await;
    other.saved().await;
    until("the move is shown", || titles(&screen) == ["c", "a", "bb"]).await;
    until("the focus is back", || focused() == Some(input.clone().into())).await;
    assert_eq!(input.selection_start().unwrap(), Some(2), "and so is the caret");
}

#[wasm_bindgen_test]
async fn rows_stand_in_rows() {
    let section = individual();
    let (device, spot) = (Device::new(), at(&section, &individual::MEASURES));
    let tab = device.tab();
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    click(&screen.button("Lägg till ett delmål"));
    settle().await;
    let goal = tab.read(&spot).await.rows().next().unwrap().id.clone();
    type_in(&screen.of(&spot.column(&goal, &individual::SUB_GOAL)), "Språket");
    let inner = spot.column(&goal, &individual::MEASURE_ROWS);
    for words in ["Kurs", "Kafé"] {
        click(&screen.button("Lägg till en åtgärd"));
        settle().await;
        let id = tab.read(&inner).await.rows().last().unwrap().id.clone();
        type_in(&screen.of(&inner.column(&id, &individual::MEASURE)), words);
        settle().await;
    }
    tab.saved().await;
    let stored = device.tab();
    let rows = stored.read(&inner).await;
    let mut words = Vec::new();
    for row in rows.rows() {
        words.push(stored.read(&inner.column(&row.id, &individual::MEASURE)).await);
    }
    assert_eq!(words, [text("Kurs"), text("Kafé")]);
    let again = Screen::show(&device.tab(), std::slice::from_ref(&spot)).await;
    assert!(again.words().contains("Språket") && again.words().contains("Kurs"), "{}", again.words());
}

#[wasm_bindgen_test]
async fn many_rows_are_folded_with_their_answers_in_sight_and_open_at_a_press() {
    let device = Device::new();
    let tab = device.tab();
    with_members(&tab, &["Ahmad", "Leila", "sara", "omar"]).await;
    let screen = Screen::show(&tab, &[members()]).await;
    assert!(screen.all("input[type=text]").is_empty());
    let toggle = screen.all(".row-toggle").remove(3);
    assert_eq!(toggle.get_attribute("aria-expanded").as_deref(), Some("false"));
    assert!(toggle.inner_text().contains("Barn eller ung"), "{}", toggle.inner_text());
    click(&toggle);
    settle().await;
    assert_eq!(toggle.get_attribute("aria-expanded").as_deref(), Some("true"));
    assert_eq!(screen.input(&members().column("omar", &family::MEMBER_NAME)).value(), "omar");
}

#[wasm_bindgen_test]
async fn each_member_has_a_row_without_adding() {
    let device = Device::new();
    let tab = device.tab();
    with_members(&tab, &["Ahmad", "Leila", "sara"]).await;
    let people = at(&Section::Contact, &contact::PEOPLE);
    let parents = at(&Section::Plan, &family_plan::PARENTS);
    let screen = Screen::show(&tab, &[people.clone(), parents.clone()]).await;
    assert_eq!(titles(&screen), ["Ahmad", "Leila", "sara", "Ahmad", "Leila"]);
    assert_eq!(device.stored(&people).await, Value::Empty, "showing a row stores nothing");
    let spot = people.column("sara", &contact::PHONE);
    type_in(&screen.of(&spot), "050 900");
    tab.saved().await;
    assert_eq!(device.stored(&spot).await, text("050 900"));
    assert_eq!(screen.all(".row-tools").len(), 0, "they are not taken away or moved");

    // A member who comes and a child who grows up are followed at once.
    with_members(&tab, &["Amina"]).await;
    tab.write(&members().column("sara", &family::RELATION), "parent").await;
    settle().await;
    assert_eq!(titles(&screen), ["Ahmad", "Leila", "sara", "Amina", "Ahmad", "Leila", "sara", "Amina"]);
}

#[wasm_bindgen_test]
async fn tabs_that_first_write_in_the_row_of_the_same_member_at_the_same_time_lose_nothing() {
    let device = Device::new();
    let (one, other) = (device.tab(), device.tab());
    with_members(&one, &["Ahmad"]).await;
    one.saved().await;
    let parents = at(&Section::Plan, &family_plan::PARENTS);
    let [support, education] =
        [&family_plan::PARENT_SUPPORT, &family_plan::PARENT_EDUCATION].map(|column| parents.column("Ahmad", column));
    let (screen, second) = (
        Screen::show(&one, &[parents.clone(), at(&Section::Family, &family::NAME)]).await,
        Screen::show(&other, &[parents.clone(), at(&Section::Family, &family::NAME)]).await,
    );
    // Neither has heard of the other.
    type_in(&screen.of(&support), "Samtal");
    type_in(&screen.of(&education), "ett");
    type_in(&second.all("textarea")[1], "två");
    one.saved().await;
    other.saved().await;
    assert_eq!(device.stored(&support).await, text("Samtal"));
    let Value::Text(both) = device.stored(&education).await else { panic!("empty") };
    assert!(both.contains("ett") && both.contains("två") && both.chars().count() == 6, "{both}");
}
