//! Dates: as people write them, in part, uncertain, unknown, impossible.

use super::individual;
use super::support::{Device, Screen, at, blur, click, count_sets, fill, settle, text, type_in};
use samplan::plan::forms::individual;
use samplan::plan::{Spot, Value};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

fn plan_date() -> Spot {
    at(&individual(), &individual::PLAN_DATE)
}

#[wasm_bindgen_test]
async fn a_date_is_left_alone_while_it_is_typed_and_shown_as_dates_are_written_after() {
    let (device, spot) = (Device::new(), plan_date());
    let tab = device.tab();
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    let counter = count_sets(&screen.of(&spot));
    for letter in ["0", "1", ".", "0", "4", ".", "2", "0", "2", "6"] {
        type_in(&screen.of(&spot), letter);
        settle().await;
        assert_eq!(screen.notes(&spot), "", "a problem was told to who still typed");
    }
    assert_eq!((screen.input(&spot).value().as_str(), counter.sets()), ("01.04.2026", 0));
    blur(&screen.of(&spot));
    tab.saved().await;
    assert_eq!(screen.input(&spot).value(), "1.4.2026");
    assert_eq!(device.stored(&spot).await, text("2026-04-01"));
    let again = Screen::show(&device.tab(), std::slice::from_ref(&spot)).await;
    assert_eq!(again.input(&spot).value(), "1.4.2026");
}

#[wasm_bindgen_test]
async fn an_impossible_date_is_kept_as_typed_with_a_problem_once_the_field_is_left() {
    let (device, spot) = (Device::new(), plan_date());
    let tab = device.tab();
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    type_in(&screen.of(&spot), "31.2.2026");
    settle().await;
    assert_eq!(screen.notes(&spot), "");
    assert_eq!(screen.of(&spot).get_attribute("aria-invalid"), None);
    blur(&screen.of(&spot));
    settle().await;
    assert!(screen.notes(&spot).contains("finns inte i kalendern"), "{}", screen.notes(&spot));
    assert_eq!(screen.of(&spot).get_attribute("aria-invalid").as_deref(), Some("true"));
    assert!(screen.of(&spot).get_attribute("aria-describedby").unwrap().ends_with("-note"));
    assert_eq!(screen.input(&spot).value(), "31.2.2026");
    tab.saved().await;
    assert_eq!(device.stored(&spot).await, text("31.2.2026"));

    let again = Screen::show(&device.tab(), std::slice::from_ref(&spot)).await;
    assert_eq!(again.input(&spot).value(), "31.2.2026");
    assert!(again.notes(&spot).contains("finns inte i kalendern"));

    // Told no longer once it is being mended.
    type_in(&screen.of(&spot), "0");
    settle().await;
    assert_eq!(screen.notes(&spot), "");
}

#[wasm_bindgen_test]
async fn words_are_kept_where_a_date_was_asked() {
    let (device, spot) = (Device::new(), plan_date());
    let tab = device.tab();
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    type_in(&screen.of(&spot), "våren, efter snön");
    blur(&screen.of(&spot));
    tab.saved().await;
    assert_eq!(screen.input(&spot).value(), "våren, efter snön");
    assert!(screen.notes(&spot).contains("går inte att läsa som ett datum"));
    assert_eq!(device.stored(&spot).await, text("våren, efter snön"));
}

#[wasm_bindgen_test]
async fn a_day_picked_from_the_calendar_is_written() {
    let (device, spot) = (Device::new(), plan_date());
    let tab = device.tab();
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    let calendar: HtmlInputElement = screen.find("input[type=date]").unchecked_into();
    super::support::select(&calendar, "2026-05-17");
    tab.saved().await;
    assert_eq!(screen.input(&spot).value(), "17.5.2026");
    assert_eq!(device.stored(&spot).await, text("2026-05-17"));
    let name = super::support::accessible_name(&screen.find(".date-picker button"));
    assert!(name.contains(spot.field.label.sv), "{name}");
}

#[wasm_bindgen_test]
async fn a_month_of_a_year_is_a_whole_answer() {
    let (device, spot) = (Device::new(), at(&individual(), &individual::ARRIVED));
    let tab = device.tab();
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    type_in(&screen.of(&spot), "4/2024");
    blur(&screen.of(&spot));
    tab.saved().await;
    assert_eq!(screen.notes(&spot), "");
    assert_eq!(device.stored(&spot).await, text("2024-04"));
    assert!(screen.try_find("input[type=date]").is_none(), "a month is no day to pick");
}

#[wasm_bindgen_test]
async fn a_date_can_be_uncertain() {
    let (device, spot) = (Device::new(), at(&individual(), &individual::PERMIT_DATE));
    let tab = device.tab();
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    type_in(&screen.of(&spot), "3.5.2024");
    settle().await;
    let uncertain = screen.choice(&spot, "Osäkert");
    assert!(!uncertain.checked());
    click(&uncertain);
    settle().await;
    assert_eq!(screen.input(&spot).value(), "3.5.2024 ?");
    tab.saved().await;
    assert_eq!(device.stored(&spot).await, text("2024-05-03?"));
    // The mark can be typed as well, and the box follows.
    fill(&screen.of(&spot), "3.5.2024");
    settle().await;
    assert!(!screen.choice(&spot, "Osäkert").checked());
    fill(&screen.of(&spot), "3.5.2024?");
    settle().await;
    assert!(screen.choice(&spot, "Osäkert").checked());
}

#[wasm_bindgen_test]
async fn a_date_can_be_unknown_and_become_known() {
    let (device, spot) = (Device::new(), at(&individual(), &individual::PERMIT_DATE));
    let tab = device.tab();
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    click(&screen.choice(&spot, "Inte känt"));
    tab.saved().await;
    assert_eq!(screen.input(&spot).value(), "?");
    assert_eq!(screen.notes(&spot), "");
    assert_eq!(device.stored(&spot).await, text("XXXX"));
    click(&screen.choice(&spot, "Inte känt"));
    tab.saved().await;
    assert_eq!((screen.input(&spot).value().as_str(), device.stored(&spot).await), ("", Value::Empty));
    fill(&screen.of(&spot), "2024");
    settle().await;
    assert!(screen.choice(&spot, "Inte känt").closest("[hidden]").unwrap().is_some());
}
