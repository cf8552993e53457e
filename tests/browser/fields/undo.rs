//! Taking back one's own last change of a field.

use super::individual;
use super::support::{Device, Screen, at, blur, click, settle, text, type_in, until};
use leptos::prelude::*;
use samplan::app::Undone;
use samplan::doc::Edit;
use samplan::plan::Section;
use samplan::plan::forms::{family, individual};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_run_of_typing_is_one_change() {
    let section = individual();
    let (device, place, more) =
        (Device::new(), at(&section, &individual::NEXT_PLACE), at(&section, &individual::MAIN_GOAL_MORE));
    let tab = device.tab();
    let screen = Screen::show(&tab, &[place.clone(), more.clone()]).await;
    type_in(&screen.of(&place), "Hemma hos kunden");
    blur(&screen.of(&place));
    type_in(&screen.of(&more), "Ett längre svar");
    blur(&screen.of(&more));
    type_in(&screen.of(&more), ", med tillägg");
    let waiting = || tab.app.signals().undo.with_untracked(Vec::len);
    assert_eq!(waiting(), 3);
    tab.app.undo();
    settle().await;
    assert_eq!(screen.long(&more).value(), "Ett längre svar");
    tab.app.undo();
    settle().await;
    assert_eq!(screen.long(&more).value(), "");
    assert_eq!(screen.input(&place).value(), "Hemma hos kunden");
    tab.app.undo();
    tab.saved().await;
    assert_eq!((screen.input(&place).value().as_str(), waiting()), ("", 0));
    assert!(device.stored(&place).await.is_empty());
    tab.app.undo();
}

#[wasm_bindgen_test]
async fn each_choice_is_a_change_of_its_own() {
    let (device, spot) = (Device::new(), at(&individual(), &individual::MAIN_GOAL));
    let tab = device.tab();
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    click(&screen.choice(&spot, "ett yrke"));
    click(&screen.choice(&spot, "rehabilitering"));
    settle().await;
    click(&screen.find(".choice-clear"));
    settle().await;
    tab.app.undo();
    settle().await;
    assert!(screen.choice(&spot, "rehabilitering").checked());
    tab.app.undo();
    settle().await;
    assert!(screen.choice(&spot, "ett yrke").checked());
    tab.app.undo();
    settle().await;
    assert_eq!(screen.within(&spot, "input:checked").len(), 0);
}

#[wasm_bindgen_test]
async fn an_own_entry_is_taken_back_as_one_change_and_picks_one_by_one() {
    let (device, spot) = (Device::new(), at(&individual(), &individual::LONG_TERM));
    let tab = device.tab();
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    click(&screen.choice(&spot, "ansökan om rehabilitering"));
    click(&screen.choice(&spot, "familjeåterföreningsprocess"));
    let entry = screen.within(&spot, "input[type=text]").remove(0);
    type_in(&entry, "Simskola");
    blur(&entry);
    settle().await;
    let now = || {
        let entries = screen.within(&spot, "input[type=text]").len() - 1;
        (screen.within(&spot, "input:checked").len(), entries)
    };
    assert_eq!(now(), (2, 1));
    tab.app.undo();
    settle().await;
    assert_eq!(now(), (2, 0));
    tab.app.undo();
    settle().await;
    assert_eq!(now(), (1, 0));
    tab.app.undo();
    settle().await;
    assert_eq!(now(), (0, 0));
}

#[wasm_bindgen_test]
async fn rows_are_taken_back_and_brought_back_one_by_one() {
    let (device, spot) = (Device::new(), at(&Section::Family, &family::MEMBERS));
    let tab = device.tab();
    let rows = async || tab.read(&spot).await.rows().map(|row| row.id.clone()).collect::<Vec<_>>().concat();
    for id in ["a", "b", "c"] {
        tab.edit(&spot, Edit::AddRow { id: id.into() }).await;
    }
    tab.edit(&spot, Edit::RemoveRow { id: "b".into() }).await;
    tab.edit(&spot, Edit::OrderRow { id: "c".into(), order: 1 }).await;
    assert_eq!(rows().await, "ca");
    for after in ["ac", "abc", "ab", "a", ""] {
        tab.app.undo();
        assert_eq!(rows().await, after);
    }
}

#[wasm_bindgen_test]
async fn a_change_that_another_tab_has_written_over_is_left_alone() {
    let section = individual();
    let (device, place, more) =
        (Device::new(), at(&section, &individual::NEXT_PLACE), at(&section, &individual::MAIN_GOAL_MORE));
    let (tab, other) = (device.tab(), device.tab());
    tab.app.start().await.unwrap();
    let screen = Screen::show(&tab, &[place.clone(), more.clone()]).await;
    type_in(&screen.of(&place), "Biblioteket");
    blur(&screen.of(&place));
    type_in(&screen.of(&more), "Ett");
    tab.saved().await;
    other.write(&more, "Ett, och mer").await;
    other.saved().await;
    until("the other's words are shown", || screen.long(&more).value() == "Ett, och mer").await;
    // Takes back the change before, which still stands.
    tab.app.undo();
    settle().await;
    assert_eq!(screen.long(&more).value(), "Ett, och mer");
    assert_eq!(screen.input(&place).value(), "");
}

#[wasm_bindgen_test]
async fn typing_on_after_another_tab_wrote_is_taken_back_without_the_others_words() {
    let (device, spot) = (Device::new(), at(&individual(), &individual::MAIN_GOAL_MORE));
    let (tab, other) = (device.tab(), device.tab());
    tab.app.start().await.unwrap();
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    type_in(&screen.of(&spot), "Ett");
    tab.saved().await;
    other.write(&spot, "Ett, och mer").await;
    other.saved().await;
    until("the other's words are shown", || screen.long(&spot).value() == "Ett, och mer").await;
    type_in(&screen.of(&spot), "!");
    tab.app.undo();
    tab.saved().await;
    assert_eq!(device.stored(&spot).await, text("Ett, och mer"));
}

#[wasm_bindgen_test]
async fn what_was_undone_is_stored_too() {
    let (device, spot) = (Device::new(), at(&individual(), &individual::MAIN_GOAL_MORE));
    let tab = device.tab();
    tab.write(&spot, "Första").await;
    tab.saved().await;
    tab.app.pause_typing();
    tab.write(&spot, "Första och andra").await;
    tab.app.undo();
    tab.saved().await;
    assert_eq!(device.stored(&spot).await, text("Första"));
}

#[wasm_bindgen_test]
async fn only_what_was_changed_on_the_page_that_is_shown_is_taken_back() {
    let (device, spot) = (Device::new(), at(&individual(), &individual::NEXT_PLACE));
    let tab = device.tab();
    let page = tab.app.signals().page;
    let offered = || untrack(|| tab.app.next_undo());
    page.set("/family/f/form".to_owned());
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    type_in(&screen.of(&spot), "Hemma hos kunden");
    assert_eq!(offered(), Some(individual::NEXT_PLACE.label));

    page.set("/family/f/share".to_owned());
    assert_eq!(offered(), None);
    assert_eq!(tab.app.undo(), Undone::Nothing);
    assert_eq!(screen.input(&spot).value(), "Hemma hos kunden");

    page.set("/family/f/form".to_owned());
    assert_eq!(tab.app.undo(), Undone::Back(individual::NEXT_PLACE.label));
    settle().await;
    assert_eq!((screen.input(&spot).value().as_str(), offered()), ("", None));
}
