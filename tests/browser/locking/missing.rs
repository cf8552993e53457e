//! What is missing on a device is told.

use super::support::{Device, Tab, name, text};
use super::{door, individual, more};
use leptos::prelude::*;
use samplan::app::{Door, Start};
use samplan::store::{Damage, Key, Shelf};
use wasm_bindgen_test::wasm_bindgen_test;

/// The chunks on the device.
fn chunks(device: &Device) -> Vec<Key> {
    let everything = device.memory.everything().into_iter();
    everything.filter(|(shelf, ..)| *shelf == Shelf::Chunks).map(|(_, key, _)| key).collect()
}

fn damaged(tab: &Tab) -> Vec<usize> {
    let damaged = tab.app.signals().damaged.get_untracked();
    assert!(damaged.keys().all(|section| *section == name(&individual())));
    damaged.into_values().collect()
}

#[wasm_bindgen_test]
async fn a_section_whose_newest_piece_was_taken_away_is_told_and_the_rest_is_read() {
    let device = Device::new();
    let tab = device.tab();
    tab.write(&more(), "Ett").await;
    tab.saved().await;
    let before = chunks(&device);
    tab.write(&more(), "Ett, två").await;
    tab.saved().await;
    let newest = chunks(&device).into_iter().find(|key| !before.contains(key)).unwrap();
    let whole = device.tab();
    assert_eq!(whole.read(&more()).await, text("Ett, två"));
    assert_eq!(damaged(&whole), [0; 0]);
    device.memory.damage(&Damage::Remove { shelf: Shelf::Chunks, key: newest });
    let again = device.tab();
    assert_eq!(again.read(&more()).await, text("Ett"));
    assert_eq!(damaged(&again), [1]);
}

#[wasm_bindgen_test]
async fn a_section_whose_pieces_were_all_taken_away_is_told() {
    let device = Device::new();
    let tab = device.tab();
    tab.write(&more(), "Ett").await;
    tab.saved().await;
    for key in chunks(&device) {
        device.memory.damage(&Damage::Remove { shelf: Shelf::Chunks, key });
    }
    let again = device.tab();
    again.open(&individual()).await;
    assert_eq!(damaged(&again), [1]);
}

#[wasm_bindgen_test]
async fn what_is_missing_is_still_told_after_writing_on() {
    let device = Device::new();
    let tab = device.tab();
    tab.write(&more(), "Ett").await;
    tab.saved().await;
    for key in chunks(&device) {
        device.memory.damage(&Damage::Remove { shelf: Shelf::Chunks, key });
    }
    let again = device.tab();
    for words in ["Två", "Två, tre"] {
        again.write(&more(), words).await;
        again.saved().await;
    }
    let later = device.tab();
    assert_eq!(later.read(&more()).await, text("Två, tre"));
    assert_eq!(damaged(&later), [1]);
}

#[wasm_bindgen_test]
async fn a_device_that_has_lost_its_slots_says_so_until_the_worker_goes_on() {
    let device = Device::new();
    let tab = device.locked_tab();
    assert_eq!(tab.app.start().await, Ok(Start::Ready));
    // What the app keeps when somebody begins.
    samplan::app::Platform::set_preference(&*tab.platform, "samplan.has-data", Some("1"));
    let again = tab.reloaded(&device);
    assert_eq!(again.app.start().await, Ok(Start::Evicted));
    assert_eq!(tab.reloaded(&device).app.start().await, Ok(Start::Evicted));
    again.app.accept_eviction();
    assert_eq!(again.app.start().await, Ok(Start::Ready));
    assert_eq!(door(&again), Door::New);
}
