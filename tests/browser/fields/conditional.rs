//! Questions that are asked only where another answer calls for them.

use super::individual;
use super::support::{Device, Screen, at, click, settle, text, type_in};
use samplan::doc::Edit;
use samplan::plan::forms::individual;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_question_appears_with_the_answer_that_calls_for_it_and_its_answer_is_kept_and_said_after() {
    let section = individual();
    let (device, asking, spot) =
        (Device::new(), at(&section, &individual::INTERVIEW_HELD), at(&section, &individual::INTERVIEW_WHERE));
    let tab = device.tab();
    let screen = Screen::show(&tab, &[asking.clone(), spot.clone()]).await;
    assert!(!screen.words().contains(spot.field.label.sv));
    click(&screen.choice(&asking, "Ja"));
    settle().await;
    type_in(&screen.of(&spot), "Hos kommunen");
    click(&screen.choice(&asking, "Nej"));
    settle().await;
    assert!(screen.try_find("input[type=text]").is_none(), "the question is still asked");
    let notice = screen.find(".notice").inner_text();
    assert!(notice.contains("inte aktuell") && notice.contains("Hos kommunen"), "{notice}");
    tab.saved().await;
    assert_eq!(device.stored(&spot).await, text("Hos kommunen"));
    click(&screen.choice(&asking, "Ja"));
    settle().await;
    assert_eq!(screen.input(&spot).value(), "Hos kommunen");
}

#[wasm_bindgen_test]
async fn a_hidden_question_that_was_not_answered_says_nothing() {
    let section = individual();
    let (device, spot) = (Device::new(), at(&section, &individual::INTERVIEW_WHERE));
    let screen = Screen::show(&device.tab(), &[spot]).await;
    assert_eq!(screen.words().trim(), "");
}

#[wasm_bindgen_test]
async fn the_rows_of_a_hidden_table_are_kept_and_said() {
    let section = individual();
    let (device, goal, table) =
        (Device::new(), at(&section, &individual::MAIN_GOAL), at(&section, &individual::OCCUPATIONS));
    let tab = device.tab();
    tab.write(&goal, "work").await;
    for (id, words) in [("a", "Kock"), ("b", "Bagare")] {
        tab.edit(&table, Edit::AddRow { id: id.into() }).await;
        tab.write(&table.column(id, &individual::OCCUPATION), words).await;
    }
    let screen = Screen::show(&tab, &[goal.clone(), table.clone()]).await;
    assert!(screen.try_find(".rows").is_some());
    click(&screen.choice(&goal, "ett yrke"));
    settle().await;
    assert!(screen.try_find(".rows").is_none());
    let notice = screen.find(".notice").inner_text();
    assert!(notice.contains("Kock") && notice.contains("Bagare"), "{notice}");
    click(&screen.choice(&goal, "arbete eller företagande"));
    settle().await;
    assert!(screen.words().contains("Kock") && screen.words().contains("Bagare"));
}
