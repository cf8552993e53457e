//! Lines, bodies of the network, long texts, times.

use super::individual;
use super::support::{Device, Screen, at, blur, click, count_sets, fill, focused, row, settle, text, type_in};
use samplan::doc::Edit;
use samplan::plan::forms::{family, individual};
use samplan::plan::{Section, Value};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_line_is_stored_as_it_is_typed_and_shown_again() {
    let (device, spot) = (Device::new(), at(&Section::Family, &family::NAME));
    let tab = device.tab();
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    type_in(&screen.of(&spot), "Perhe حسين 👩‍👧 e\u{301}");
    tab.saved().await;
    assert_eq!(device.stored(&spot).await, text("Perhe حسين 👩‍👧 e\u{301}"));
    let again = Screen::show(&device.tab(), std::slice::from_ref(&spot)).await;
    assert_eq!(again.input(&spot).value(), "Perhe حسين 👩‍👧 e\u{301}");
}

#[wasm_bindgen_test]
async fn an_emptied_line_is_empty() {
    let (device, spot) = (Device::new(), at(&Section::Family, &family::NAME));
    let tab = device.tab();
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    type_in(&screen.of(&spot), "Ali");
    fill(&screen.of(&spot), "");
    tab.saved().await;
    assert!(device.stored(&spot).await.is_empty());
}

#[wasm_bindgen_test]
async fn who_types_never_has_the_text_set_under_the_fingers() {
    let section = individual();
    let (device, line, long) =
        (Device::new(), at(&section, &individual::NEXT_PLACE), at(&section, &individual::MAIN_GOAL_MORE));
    let tab = device.tab();
    let screen = Screen::show(&tab, &[line.clone(), long.clone()]).await;
    for spot in [&line, &long] {
        let element = screen.of(spot);
        let counter = count_sets(&element);
        for word in ["ett ", "två ", "  "] {
            type_in(&element, word);
            settle().await;
        }
        tab.saved().await;
        assert_eq!(counter.sets(), 0, "{}", spot.field.id);
    }
    assert_eq!(screen.long(&long).value(), "ett två   ");
}

#[wasm_bindgen_test]
async fn what_another_tab_writes_is_shown() {
    let (device, spot) = (Device::new(), at(&Section::Family, &family::NAME));
    let (tab, other) = (device.tab(), device.tab());
    tab.app.start().await.unwrap();
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    other.write(&spot, "Hussein").await;
    other.saved().await;
    super::support::until("the line is shown", || screen.input(&spot).value() == "Hussein").await;
}

#[wasm_bindgen_test]
async fn a_body_suggests_those_who_work_with_the_family() {
    let section = individual();
    let device = Device::new();
    let (tab, act) = (device.tab(), at(&section, &individual::MEASURES));
    tab.edit(&act, Edit::AddRow { id: "a".into() }).await;
    let measures = act.column("a", &individual::MEASURE_ROWS);
    tab.edit(&measures, Edit::AddRow { id: "b".into() }).await;
    let spot = measures.column("b", &individual::RESPONSIBLE);
    let network = at(&Section::Family, &family::NETWORK);
    tab.edit(&network, Edit::AddRow { id: "n".into() }).await;

    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    let list = screen.input(&spot).get_attribute("list").unwrap();
    let suggested = || -> Vec<String> {
        screen.all(&format!("#{list} option")).iter().map(|option| option.get_attribute("value").unwrap()).collect()
    };
    assert_eq!(suggested(), Vec::<String>::new());
    tab.write(&network.column("n", &family::WORKER_ORGANISATION), "Folkpensionsanstalten").await;
    tab.write(&network.column("n", &family::WORKER_NAME), "Aino Lindholm").await;
    settle().await;
    assert_eq!(suggested(), ["Folkpensionsanstalten", "Aino Lindholm"]);

    type_in(&screen.of(&spot), "Något annat");
    tab.saved().await;
    assert_eq!(device.stored(&spot).await, text("Något annat"));
}

#[wasm_bindgen_test]
async fn a_long_text_keeps_its_lines() {
    let (device, spot) = (Device::new(), at(&individual(), &individual::MAIN_GOAL_MORE));
    let tab = device.tab();
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    type_in(&screen.of(&spot), "Ett\n\nTvå");
    tab.saved().await;
    assert_eq!(device.stored(&spot).await, text("Ett\n\nTvå"));
    let again = Screen::show(&device.tab(), std::slice::from_ref(&spot)).await;
    assert_eq!(again.long(&spot).value(), "Ett\n\nTvå");
}

#[wasm_bindgen_test]
async fn a_prompt_becomes_a_head_to_write_under_once() {
    let (device, spot) = (Device::new(), at(&individual(), &individual::LIFE_SITUATION));
    let tab = device.tab();
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    type_in(&screen.of(&spot), "Bor i Vasa.");
    let prompt = screen.find(".prompt");
    let head = format!("{}: ", prompt.inner_text().trim());
    click(&prompt);
    settle().await;
    assert_eq!(focused(), Some(screen.of(&spot).into()));
    type_in(&screen.of(&spot), "svenska");
    click(&prompt);
    settle().await;
    // The caret is back behind what stands under the head, and there is no second head.
    type_in(&screen.of(&spot), "!");
    tab.saved().await;
    assert_eq!(device.stored(&spot).await, text(&format!("Bor i Vasa.\n\n{head}svenska!")));
}

#[wasm_bindgen_test]
async fn a_phrase_is_taken_as_it_is() {
    let section = individual();
    let device = Device::new();
    let (tab, act) = (device.tab(), at(&section, &individual::MEASURES));
    tab.edit(&act, Edit::AddRow { id: "a".into() }).await;
    let measures = act.column("a", &individual::MEASURE_ROWS);
    tab.edit(&measures, Edit::AddRow { id: "b".into() }).await;
    let spot = measures.column("b", &individual::MEASURE);
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    let phrases = screen.all(".phrase");
    assert_eq!(phrases.len(), 13);
    click(&phrases[2]);
    click(&phrases[5]);
    settle().await;
    assert_eq!(screen.long(&spot).value(), "Söka en studieplats\nFrivilligarbete");
    tab.app.undo();
    settle().await;
    assert_eq!(screen.long(&spot).value(), "Söka en studieplats");
}

#[wasm_bindgen_test]
async fn a_time_is_read_as_people_write_it_and_kept_as_typed_where_it_cannot_be_read() {
    let (device, spot) = (Device::new(), at(&individual(), &individual::NEXT_TIME));
    let tab = device.tab();
    let screen = Screen::show(&tab, std::slice::from_ref(&spot)).await;
    type_in(&screen.of(&spot), "kl. 14:05");
    settle().await;
    assert_eq!(screen.input(&spot).value(), "kl. 14:05");
    blur(&screen.of(&spot));
    tab.saved().await;
    assert_eq!(screen.input(&spot).value(), "14.05");
    assert_eq!(device.stored(&spot).await, text("14:05"));

    fill(&screen.of(&spot), "efter lunch");
    settle().await;
    assert_eq!(screen.notes(&spot), "");
    blur(&screen.of(&spot));
    settle().await;
    assert!(screen.notes(&spot).contains("klockslag"), "{}", screen.notes(&spot));
    assert_eq!(screen.of(&spot).get_attribute("aria-invalid").as_deref(), Some("true"));
    tab.saved().await;
    assert_eq!(device.stored(&spot).await, text("efter lunch"));

    fill(&screen.of(&spot), "");
    blur(&screen.of(&spot));
    settle().await;
    assert_eq!(screen.notes(&spot), "");
    tab.saved().await;
    assert_eq!(device.stored(&spot).await, Value::Empty);
}

#[wasm_bindgen_test]
async fn a_line_in_a_row_is_its_rows_alone() {
    let device = Device::new();
    let (tab, members) = (device.tab(), at(&Section::Family, &family::MEMBERS));
    for id in ["a", "b"] {
        tab.edit(&members, Edit::AddRow { id: id.into() }).await;
    }
    let [a, b] = ["a", "b"].map(|id| row(&Section::Family, &family::MEMBERS, id, &family::MEMBER_NAME));
    let screen = Screen::show(&tab, &[a.clone(), b.clone()]).await;
    type_in(&screen.of(&b), "Leila");
    tab.saved().await;
    assert_eq!((device.stored(&a).await, device.stored(&b).await), (Value::Empty, text("Leila")));
    assert_eq!(screen.input(&a).value(), "");
}
