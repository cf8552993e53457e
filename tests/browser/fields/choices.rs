//! One of several, any of several with own entries, yes or no, a confirmation, a member.

use super::individual;
use super::support::{Device, Screen, accessible_name, at, blur, click, focused, select, settle, text, type_in, until};
use samplan::doc::Edit;
use samplan::plan::forms::{family, family_plan, individual};
use samplan::plan::{Pick, Section, Spot, Value};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlInputElement, HtmlSelectElement};

fn main_goal() -> Spot {
    at(&individual(), &individual::MAIN_GOAL)
}

fn long_term() -> Spot {
    at(&individual(), &individual::LONG_TERM)
}

/// The inputs for own entries.
fn own(screen: &Screen, spot: &Spot) -> Vec<HtmlInputElement> {
    screen.within(spot, "input[type=text]").into_iter().map(JsCast::unchecked_into).collect()
}

fn own_words(screen: &Screen, spot: &Spot) -> Vec<String> {
    own(screen, spot).iter().map(HtmlInputElement::value).collect()
}

/// The own words that are stored, without their keys.
async fn stored_own(device: &Device, spot: &Spot) -> Vec<String> {
    let value = device.stored(spot).await;
    let words = |pick: &Pick| if let Pick::Own { words, .. } = pick { Some(words.clone()) } else { None };
    let mut words: Vec<String> = value.picks().iter().filter_map(words).collect();
    words.sort();
    words
}

#[wasm_bindgen_test]
async fn one_choice_holds_and_asks_its_which() {
    let (device, spot) = (Device::new(), main_goal());
    let tab = device.tab();
    let which = spot.beside(&individual::MAIN_GOAL_WHICH);
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    assert!(!screen.words().contains("Vilket annat huvudmål?"));
    click(&screen.choice(&spot, "arbete eller företagande"));
    click(&screen.choice(&spot, "Annat huvudmål, vilket?"));
    settle().await;
    type_in(&screen.of(&which), "Starta ett kafé");
    tab.saved().await;
    assert_eq!(device.stored(&spot).await, text("other"));
    assert_eq!(device.stored(&which).await, text("Starta ett kafé"));
    let checked = screen.within(&spot, "input[type=radio]:checked");
    assert_eq!(checked.len(), 1);
    let again = Screen::show(&device.tab(), std::slice::from_ref(&spot)).await;
    assert!(again.choice(&spot, "Annat huvudmål, vilket?").checked());
    assert_eq!(again.input(&which).value(), "Starta ett kafé");
}

#[wasm_bindgen_test]
async fn a_which_text_is_kept_and_said_to_be_when_the_choice_changes() {
    let (device, spot) = (Device::new(), main_goal());
    let tab = device.tab();
    let which = spot.beside(&individual::MAIN_GOAL_WHICH);
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    click(&screen.choice(&spot, "Annat huvudmål, vilket?"));
    settle().await;
    type_in(&screen.of(&which), "Starta ett kafé");
    click(&screen.choice(&spot, "ett yrke"));
    settle().await;
    let notice = screen.find(".notice").inner_text();
    assert!(notice.contains("Svaret är sparat") && notice.contains("Starta ett kafé"), "{notice}");
    tab.saved().await;
    assert_eq!(device.stored(&which).await, text("Starta ett kafé"));
    click(&screen.choice(&spot, "Annat huvudmål, vilket?"));
    settle().await;
    assert_eq!(screen.input(&which).value(), "Starta ett kafé");
    assert!(screen.try_find(".notice").is_none());
}

#[wasm_bindgen_test]
async fn a_choice_can_be_taken_back_and_the_focus_stays_at_the_question() {
    let (device, spot) = (Device::new(), main_goal());
    let tab = device.tab();
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    assert!(screen.try_find(".choice-clear").is_none());
    click(&screen.choice(&spot, "ett yrke"));
    settle().await;
    click(&screen.find(".choice-clear"));
    tab.saved().await;
    assert!(device.stored(&spot).await.is_empty());
    assert_eq!(screen.within(&spot, "input:checked").len(), 0);
    let here = screen.find("fieldset");
    until("the focus is at the question", || focused().is_some_and(|element| here.contains(Some(&element)))).await;
}

#[wasm_bindgen_test]
async fn many_are_picked_and_taken_back() {
    let (device, spot) = (Device::new(), long_term());
    let tab = device.tab();
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    click(&screen.choice(&spot, "ansökan om rehabilitering"));
    click(&screen.choice(&spot, "familjeåterföreningsprocess"));
    click(&screen.choice(&spot, "familjeintegrationsplan"));
    settle().await;
    let link = screen.find(".choice-which a");
    assert!(link.get_attribute("href").unwrap().contains("/f/"), "it leads to the family plan");
    click(&screen.choice(&spot, "ansökan om rehabilitering"));
    tab.saved().await;
    let listed = ["family_plan", "reunification"].map(|id| Pick::Listed(id.into()));
    assert_eq!(device.stored(&spot).await, Value::Picks(listed.to_vec()));
    assert!(!screen.choice(&spot, "ansökan om rehabilitering").checked());
    assert!(screen.choice(&spot, "familjeåterföreningsprocess").checked());
}

#[wasm_bindgen_test]
async fn own_entries_are_stored_letter_by_letter_and_an_empty_one_follows() {
    let (device, spot) = (Device::new(), long_term());
    let tab = device.tab();
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    for (n, words) in ["Simskola", "Kör", "Språkkafé", "Läxhjälp"].into_iter().enumerate() {
        assert_eq!(own(&screen, &spot).len(), n + 1, "one empty entry behind those written");
        let last = own(&screen, &spot).pop().unwrap();
        assert_eq!(last.value(), "");
        for letter in words.chars() {
            type_in(&last, &letter.to_string());
            settle().await;
            let here: &HtmlElement = &last;
            assert_eq!(focused().as_ref(), Some(here.as_ref()), "the entry moved away under the fingers");
        }
        tab.saved().await;
        assert!(stored_own(&device, &spot).await.contains(&words.to_owned()));
        blur(&last);
        settle().await;
    }
    assert_eq!(own_words(&screen, &spot), ["Simskola", "Kör", "Språkkafé", "Läxhjälp", ""]);
    tab.saved().await;
    assert_eq!(stored_own(&device, &spot).await, ["Kör", "Läxhjälp", "Simskola", "Språkkafé"]);
    for input in own(&screen, &spot) {
        assert_eq!(accessible_name(&input), format!("{}: Eget svar", spot.field.label.sv));
    }
}

#[wasm_bindgen_test]
async fn an_emptied_own_entry_goes_away_when_it_is_left() {
    let (device, spot) = (Device::new(), long_term());
    let tab = device.tab();
    for (key, words) in [("k1", "Simskola"), ("k2", "Kör"), ("k3", "Språkkafé")] {
        tab.edit(&spot, Edit::Own { key: key.into(), words: words.into() }).await;
    }
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    let entry = own(&screen, &spot).into_iter().find(|entry| entry.value() == "Kör").unwrap();
    super::support::fill(&entry, "");
    settle().await;
    let here: &HtmlElement = &entry;
    assert_eq!(focused().as_ref(), Some(here.as_ref()), "it went away while somebody was in it");
    tab.saved().await;
    assert_eq!(stored_own(&device, &spot).await, ["Simskola", "Språkkafé"]);
    // Who goes on typing writes the same entry.
    type_in(&entry, "Dans");
    tab.saved().await;
    assert_eq!(stored_own(&device, &spot).await, ["Dans", "Simskola", "Språkkafé"]);
    super::support::fill(&entry, "");
    blur(&entry);
    settle().await;
    assert_eq!(own_words(&screen, &spot), ["Simskola", "Språkkafé", ""]);
}

#[wasm_bindgen_test]
async fn yes_and_no_are_two_answers_and_can_be_taken_back() {
    let (device, spot) = (Device::new(), at(&individual(), &individual::INTERPRETER));
    let tab = device.tab();
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    click(&screen.choice(&spot, "Ja"));
    tab.saved().await;
    assert_eq!(device.stored(&spot).await, text("yes"));
    click(&screen.choice(&spot, "Nej"));
    tab.saved().await;
    assert_eq!(device.stored(&spot).await, text("no"));
    assert!(!screen.choice(&spot, "Ja").checked());
    click(&screen.find(".choice-clear"));
    tab.saved().await;
    assert!(device.stored(&spot).await.is_empty());
}

#[wasm_bindgen_test]
async fn a_confirmation_is_yes_or_not_yet() {
    let (device, spot) = (Device::new(), at(&individual(), &individual::UNDERSTOOD));
    let tab = device.tab();
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    assert_eq!(screen.within(&spot, "input").len(), 1);
    click(&screen.choice(&spot, "Ja"));
    tab.saved().await;
    assert_eq!(device.stored(&spot).await, text("yes"));
    click(&screen.choice(&spot, "Ja"));
    tab.saved().await;
    assert!(device.stored(&spot).await.is_empty());
}

#[wasm_bindgen_test]
async fn a_member_is_chosen_by_name_and_stays_chosen_when_renamed() {
    let device = Device::new();
    let (tab, members) = (device.tab(), at(&Section::Family, &family::MEMBERS));
    let measures = at(&Section::Plan, &family_plan::MEASURES);
    tab.edit(&measures, Edit::AddRow { id: "r".into() }).await;
    for (id, name) in [("a", "Ahmad"), ("b", "Leila")] {
        tab.edit(&members, Edit::AddRow { id: id.into() }).await;
        tab.write(&members.column(id, &family::MEMBER_NAME), name).await;
    }
    let spot = measures.column("r", &family_plan::MEASURE_MEMBER);
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    let list: HtmlSelectElement = screen.of(&spot).unchecked_into();
    let chosen = || {
        let options = screen.within(&spot, "option");
        options[usize::try_from(list.selected_index()).unwrap()].inner_text()
    };
    assert_eq!(chosen(), "Inte valt");
    select(&list, "b");
    settle().await;
    assert_eq!(chosen(), "Leila");
    tab.write(&members.column("b", &family::MEMBER_NAME), "Layla").await;
    settle().await;
    assert_eq!(chosen(), "Layla");
    tab.saved().await;
    assert_eq!(device.stored(&spot).await, text("b"));
    // A member who was taken away is still who was chosen.
    tab.edit(&members, Edit::RemoveRow { id: "b".into() }).await;
    settle().await;
    assert_eq!(chosen(), "Layla");
    select(&list, "");
    tab.saved().await;
    assert!(device.stored(&spot).await.is_empty());
}
