//! One tab erases the history of a section while another writes in it: nothing that is written is lost, and nothing
//! that was erased comes back.

use super::support::{Device, Screen, Tab, at, family, name, settle, text, type_in, until};
use leptos::prelude::*;
use samplan::doc::{Actor, Document};
use samplan::plan::forms::individual;
use samplan::plan::{MemberId, Section, Spot};
use samplan::store::StoreError;
use wasm_bindgen_test::wasm_bindgen_test;

fn individual() -> Section {
    Section::Individual(MemberId::new("m1"))
}

fn more() -> Spot {
    at(&individual(), &individual::MAIN_GOAL_MORE)
}

fn place() -> Spot {
    at(&individual(), &individual::NEXT_PLACE)
}

/// A tab in which the section is open and the door too, so that what was erased is not left on the screen.
async fn open_tab(device: &Device) -> Tab {
    let tab = device.tab();
    tab.app.start().await.unwrap();
    tab.open(&individual()).await;
    tab
}

/// What is kept holds neither the erased words nor more than one state of the section.
async fn assert_erased(device: &Device, erased: &str) {
    let stored = device.kept(&individual()).await;
    assert_eq!(stored.unopened, []);
    let keys: Vec<u32> = stored.keys.iter().map(|key| key.epoch).collect();
    assert_eq!(keys, [1]);
    let pieces: Vec<_> = stored.pieces.into_iter().map(|(_, piece)| piece.changes).collect();
    let mut opened = Document::open(individual().kind(), Actor::new([8; 12], [8; 12]), &pieces);
    assert_eq!(opened.unreadable, Vec::<usize>::new());
    let whole = opened.document.snapshot().unwrap();
    // Short words stand in a document as they are.
    assert!(!whole.windows(erased.len()).any(|part| part == erased.as_bytes()), "{erased} is there");
}

/// Two tabs that show a section in which something was written over.
async fn written() -> (Device, Tab, Tab) {
    let device = Device::new();
    let (one, other) = (open_tab(&device).await, open_tab(&device).await);
    for words in ["Qwx", "Skolan"] {
        one.write(&place(), words).await;
        one.saved().await;
    }
    let live = other.open(&individual()).await;
    until("the other has heard", || live.value(&place().path, place().field) == text("Skolan")).await;
    (device, one, other)
}

#[wasm_bindgen_test]
async fn what_one_tab_has_not_saved_stands_on_top_of_what_another_erased() {
    let (device, one, other) = written().await;
    let screen = Screen::show(&other, &[more()]).await;
    type_in(&screen.of(&more()), "Ett långt mål");
    one.app.erase_history(&family(), &individual(), "").await.unwrap();
    other.saved().await;
    one.saved().await;
    settle().await;
    assert_erased(&device, "Qwx").await;
    assert_eq!(device.stored(&more()).await, text("Ett långt mål"));
    assert_eq!(device.stored(&place()).await, text("Skolan"));
    let live = one.open(&individual()).await;
    until("the first has heard", || live.value(&more().path, more().field) == text("Ett långt mål")).await;
    // Both go on in the same document.
    one.write(&place(), "Biblioteket").await;
    one.saved().await;
    let live = other.open(&individual()).await;
    until("the other has heard", || live.value(&place().path, place().field) == text("Biblioteket")).await;
    assert!(live.seen_now(&place().path, place().field).others.is_empty());
    assert_eq!(device.stored(&more()).await, text("Ett långt mål"));
}

#[wasm_bindgen_test]
async fn what_cannot_be_saved_while_another_tab_erases_is_saved_on_top() {
    let (device, one, other) = written().await;
    let screen = Screen::show(&other, &[more()]).await;
    device.memory.fail_always(Some(StoreError::Full));
    type_in(&screen.of(&more()), "Vi");
    until("the failure is told", || other.app.has_unsaved()).await;
    settle().await;
    device.memory.fail_always(None);
    one.app.erase_history(&family(), &individual(), "").await.unwrap();
    type_in(&screen.of(&more()), " träffas");
    other.app.retry_saving();
    other.saved().await;
    assert_erased(&device, "Qwx").await;
    assert_eq!(device.stored(&more()).await, text("Vi träffas"));
    assert_eq!(device.stored(&place()).await, text("Skolan"));
    assert!(
        other.app.signals().undo.with_untracked(|undo| undo.iter().all(|undo| undo.label() != place().field.label))
    );
}

#[wasm_bindgen_test]
async fn a_tab_that_never_heard_of_the_erasure_brings_nothing_back() {
    let device = Device::new();
    let one = open_tab(&device).await;
    for words in ["Qwx", "Skolan"] {
        one.write(&place(), words).await;
        one.saved().await;
    }
    // It has not begun to listen.
    let deaf = device.tab();
    deaf.open(&individual()).await;
    one.app.erase_history(&family(), &individual(), "").await.unwrap();
    deaf.write(&more(), "Sent").await;
    deaf.saved().await;
    assert_erased(&device, "Qwx").await;
    assert_eq!(device.stored(&more()).await, text("Sent"));
    assert_eq!(deaf.read(&place()).await, text("Skolan"));
}

#[wasm_bindgen_test]
async fn a_page_that_goes_away_brings_nothing_back_and_loses_nothing_where_it_stays_after_all() {
    let device = Device::new();
    let one = open_tab(&device).await;
    for words in ["Qwx", "Skolan"] {
        one.write(&place(), words).await;
        one.saved().await;
    }
    let deaf = device.tab();
    deaf.open(&individual()).await;
    one.app.erase_history(&family(), &individual(), "").await.unwrap();
    deaf.write(&more(), "Sent").await;
    deaf.app.leave();
    deaf.saved().await;
    assert_erased(&device, "Qwx").await;
    assert_eq!(device.stored(&more()).await, text("Sent"));
}

#[wasm_bindgen_test]
async fn a_tab_that_never_heard_of_a_removed_family_forgets_it() {
    let device = Device::new();
    let one = open_tab(&device).await;
    one.write(&place(), "Skolan").await;
    one.saved().await;
    let deaf = device.tab();
    deaf.open(&individual()).await;
    deaf.app.open(&name(&Section::Plan)).await.unwrap();
    one.app.remove_family(&family()).await.unwrap();
    deaf.write(&more(), "Sent").await;
    until("the family is gone", || deaf.app.signals().gone.get_untracked() == Some(family())).await;
    settle().await;
    assert_eq!(device.vault().summaries().await, Ok(vec![]));
    assert_eq!(device.kept(&individual()).await.pieces.len(), 0);
    assert!(!deaf.app.has_unsaved());
}
