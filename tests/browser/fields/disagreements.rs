//! Answers that were given at the same time and differ.

use super::individual;
use super::support::{Device, Screen, Tab, at, click, settle, text, type_in, until};
use samplan::plan::Spot;
use samplan::plan::forms::individual;
use wasm_bindgen_test::wasm_bindgen_test;

/// Two tabs that write before either has heard of the other; then the first is on the screen.
async fn differing(device: &Device, spot: &Spot, words: [&str; 2]) -> (Tab, Screen) {
    let tabs = [device.tab(), device.tab()];
    for (tab, words) in tabs.iter().zip(words) {
        tab.open(&spot.section).await;
        tab.write(spot, words).await;
    }
    for tab in &tabs {
        tab.saved().await;
    }
    let tab = device.tab();
    let screen = Screen::show(&tab, std::slice::from_ref(spot)).await;
    (tab, screen)
}

#[wasm_bindgen_test]
async fn both_answers_are_shown_in_words_until_one_is_kept() {
    let (device, spot) = (Device::new(), at(&individual(), &individual::MAIN_GOAL));
    let (tab, screen) = differing(&device, &spot, ["occupation", "rehabilitation"]).await;
    let answers = || -> Vec<String> {
        let mut answers: Vec<_> = screen.all(".notice-answer p").iter().map(web_sys::HtmlElement::inner_text).collect();
        answers.sort();
        answers
    };
    assert_eq!(answers(), ["ett yrke", "rehabilitering"]);
    let all = screen.all(".notice-answer");
    let wanted = all.iter().find(|answer| answer.inner_text().contains("ett yrke")).unwrap();
    click(&wanted.query_selector("button").unwrap().unwrap());
    settle().await;
    assert_eq!(answers(), Vec::<String>::new());
    assert!(screen.choice(&spot, "ett yrke").checked());
    tab.saved().await;
    // Decided for everybody.
    let again = Screen::show(&device.tab(), std::slice::from_ref(&spot)).await;
    assert!(again.choice(&spot, "ett yrke").checked() && again.try_find(".notice-answer").is_none());
}

#[wasm_bindgen_test]
async fn a_new_answer_decides_too() {
    let (device, spot) = (Device::new(), at(&individual(), &individual::NEXT_PLACE));
    let (tab, screen) = differing(&device, &spot, ["Biblioteket", "Hemma hos kunden"]).await;
    assert!(screen.words().contains("Biblioteket") && screen.words().contains("Hemma hos kunden"));
    type_in(&screen.of(&spot), "!");
    settle().await;
    assert!(screen.try_find(".notice-answer").is_none());
    tab.saved().await;
    assert_eq!(device.stored(&spot).await, text(&screen.input(&spot).value()));
}

#[wasm_bindgen_test]
async fn a_disagreement_appears_where_the_question_stands_open() {
    let (device, spot) = (Device::new(), at(&individual(), &individual::PLAN_DATE));
    let (tab, other) = (device.tab(), device.tab());
    other.open(&spot.section).await;
    tab.app.start().await.unwrap();
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    type_in(&screen.of(&spot), "1.4.2026");
    other.write(&spot, "2026-05-17").await;
    tab.saved().await;
    other.saved().await;
    until("both dates are shown", || screen.all(".notice-answer").len() == 2).await;
    let words = screen.find(".notice--differ").inner_text();
    assert!(words.contains("1.4.2026") && words.contains("17.5.2026"), "{words}");
}
