//! Languages and countries.

use super::individual;
use super::support::{Device, Screen, at, blur, click, focused, pick_suggestion, press, settle, type_in, until};
use samplan::lang::Lang;
use samplan::plan::forms::individual;
use samplan::plan::{CodeList, Pick, Spot, Value};
use std::collections::BTreeSet;
use wasm_bindgen_test::wasm_bindgen_test;

fn language() -> Spot {
    at(&individual(), &individual::WISH_LANGUAGE)
}

fn chips(screen: &Screen) -> Vec<String> {
    screen.all(".chip").iter().map(|chip| chip.inner_text().trim().to_owned()).collect()
}

fn listed(codes: &[&str]) -> Value {
    Value::Picks(codes.iter().map(|code| Pick::Listed((*code).to_owned())).collect())
}

/// The one own entry.
fn own(value: &Value) -> &str {
    match value.picks() {
        [Pick::Own { words, .. }] => words,
        other => panic!("{other:?}"),
    }
}

#[wasm_bindgen_test]
async fn a_name_taken_with_enter_becomes_its_code() {
    let (device, spot) = (Device::new(), language());
    let tab = device.tab();
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    for name in ["Arabiska", " KURDISKA "] {
        type_in(&screen.of(&spot), name);
        press(&screen.of(&spot), "Enter");
        settle().await;
        assert_eq!(screen.input(&spot).value(), "");
    }
    tab.saved().await;
    assert_eq!(device.stored(&spot).await, listed(&["ar", "ku"]));
    assert_eq!(chips(&screen), ["arabiska", "kurdiska"]);
    tab.app.set_preferences(|preferences| preferences.lang = Lang::Fi);
    settle().await;
    assert_eq!(chips(&screen), ["arabia", "kurdi"]);
}

#[wasm_bindgen_test]
async fn every_name_is_offered_once_and_no_code_in_place_of_a_name() {
    let (device, languages, countries) = (Device::new(), language(), at(&individual(), &individual::CITIZENSHIP));
    let tab = device.tab();
    let screen = Screen::show(&tab, &[languages.clone(), countries.clone()]).await;
    for lang in Lang::ALL {
        tab.app.set_preferences(|preferences| preferences.lang = lang);
        settle().await;
        for (spot, list) in [(&languages, CodeList::Languages), (&countries, CodeList::Countries)] {
            let id = screen.input(spot).get_attribute("list").unwrap();
            let options = screen.all(&format!("#{id} option"));
            let names: Vec<String> = options.iter().map(|option| option.get_attribute("value").unwrap()).collect();
            assert_eq!(names.iter().map(|name| name.to_lowercase()).collect::<BTreeSet<_>>().len(), names.len());
            let code = names.iter().find(|name| list.codes().any(|code| code == name.as_str()));
            assert_eq!(code, None, "{lang:?}");
            assert!(names.len() > 100, "{lang:?}: {}", names.len());
        }
    }
}

#[wasm_bindgen_test]
async fn a_suggestion_that_is_picked_is_taken_at_once() {
    let (device, spot) = (Device::new(), at(&individual(), &individual::CITIZENSHIP));
    let tab = device.tab();
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    let list = screen.input(&spot).get_attribute("list").unwrap();
    let offered: Vec<_> = screen.all(&format!("#{list} option")).iter().map(|o| o.get_attribute("value")).collect();
    assert!(offered.len() > 200 && offered.contains(&Some("Somalia".into())), "{}", offered.len());
    pick_suggestion(&screen.of(&spot), "Somalia");
    tab.saved().await;
    assert_eq!(device.stored(&spot).await, listed(&["SO"]));
    assert_eq!(screen.input(&spot).value(), "");
}

#[wasm_bindgen_test]
async fn a_name_that_begins_another_can_be_typed_to_its_end() {
    let (device, spot) = (Device::new(), at(&individual(), &individual::CITIZENSHIP));
    let tab = device.tab();
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    type_in(&screen.of(&spot), "Nigeria");
    press(&screen.of(&spot), "Enter");
    tab.saved().await;
    // "Niger" on the way was not taken.
    assert_eq!(device.stored(&spot).await, listed(&["NG"]));
}

#[wasm_bindgen_test]
async fn an_unknown_name_is_kept_as_own_words() {
    let (device, spot) = (Device::new(), language());
    let tab = device.tab();
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    type_in(&screen.of(&spot), "Bajuni från kusten");
    blur(&screen.of(&spot));
    tab.saved().await;
    assert_eq!(own(&device.stored(&spot).await), "Bajuni från kusten");
    assert_eq!(chips(&screen), ["Bajuni från kusten"]);
    assert_eq!(screen.input(&spot).value(), "");
}

#[wasm_bindgen_test]
async fn a_half_typed_word_is_not_lost_on_reload() {
    let (device, spot) = (Device::new(), language());
    let tab = device.tab();
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    type_in(&screen.of(&spot), "Arab");
    settle().await;
    assert_eq!(chips(&screen), Vec::<String>::new(), "what is being typed stands in the input alone");
    tab.saved().await;
    drop(screen);
    let again = Screen::show(&device.tab(), std::slice::from_ref(&spot)).await;
    assert_eq!(chips(&again), ["Arab"]);
}

#[wasm_bindgen_test]
async fn a_word_that_is_deleted_again_leaves_nothing() {
    let (device, spot) = (Device::new(), language());
    let tab = device.tab();
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    type_in(&screen.of(&spot), "Arab");
    super::support::fill(&screen.of(&spot), "");
    blur(&screen.of(&spot));
    tab.saved().await;
    assert!(device.stored(&spot).await.is_empty());
}

#[wasm_bindgen_test]
async fn the_button_takes_what_is_typed() {
    let (device, spot) = (Device::new(), language());
    let tab = device.tab();
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    type_in(&screen.of(&spot), "somaliska");
    click(&screen.button("Lägg till"));
    tab.saved().await;
    assert_eq!(device.stored(&spot).await, listed(&["so"]));
}

#[wasm_bindgen_test]
async fn a_chip_is_taken_away_and_the_focus_stays_at_the_question() {
    let (device, spot) = (Device::new(), language());
    let tab = device.tab();
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    for name in ["Arabiska", "Bajuni från kusten"] {
        type_in(&screen.of(&spot), name);
        press(&screen.of(&spot), "Enter");
    }
    settle().await;
    click(&screen.button("Ta bort arabiska"));
    settle().await;
    assert_eq!(chips(&screen), ["Bajuni från kusten"]);
    until("the focus is at the question", || focused() == Some(screen.of(&spot).into())).await;
    click(&screen.button("Ta bort Bajuni från kusten"));
    tab.saved().await;
    assert!(device.stored(&spot).await.is_empty());
}

#[wasm_bindgen_test]
async fn one_undo_takes_back_a_language_that_was_typed_and_taken() {
    let (device, spot) = (Device::new(), language());
    let tab = device.tab();
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    for name in ["Arabiska", "Kurdiska"] {
        type_in(&screen.of(&spot), name);
        press(&screen.of(&spot), "Enter");
    }
    tab.app.undo();
    settle().await;
    assert_eq!(chips(&screen), ["arabiska"]);
    tab.app.undo();
    settle().await;
    assert_eq!(chips(&screen), Vec::<String>::new());
}
