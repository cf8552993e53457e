//! Back-ups from the app, and what they bring back.

use super::support::{Device, at, family};
use leptos::prelude::*;
use samplan::app::{NotBackedUp, NotTakenBack};
use samplan::plan::forms::individual;
use samplan::plan::{MemberId, Section, Spot};
use samplan::seal::{DeviceKey, Randomness};
use samplan::store::{Backup, Change, Damage, Shelf, StoreError, Vault};
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

fn individual() -> Section {
    Section::Individual(MemberId::new("m1"))
}

fn more() -> Spot {
    at(&individual(), &individual::MAIN_GOAL_MORE)
}

fn random() -> Randomness {
    let browser = samplan::browser::Device::default();
    Randomness::new(move |bytes| samplan::app::Platform::fill(&browser, bytes))
}

#[wasm_bindgen_test]
async fn a_back_up_waits_for_what_is_not_saved_and_is_not_made_without_it() {
    let device = Device::new();
    let tab = device.tab();
    tab.write(&more(), "Ett").await;
    assert!(tab.app.back_up().await.is_ok());
    assert!(!tab.app.has_unsaved());
    device.memory.fail_always(Some(StoreError::Full));
    tab.write(&more(), "Ett mål").await;
    assert_eq!(tab.app.back_up().await, Err(NotBackedUp::Unsaved));
    device.memory.fail_always(None);
    assert!(tab.app.back_up().await.is_ok());
}

#[wasm_bindgen_test]
async fn without_the_workers_own_keys_everything_is_written_and_nothing_is_shared_until_they_are_back() {
    let device = Device::new();
    let whole = device.vault();
    whole.make(vec![whole.identity_change()]).await.unwrap();
    let file = whole.back_up(0).await.unwrap();
    let backup = Backup::read(&file).unwrap().open(DeviceKey::new([7; 32]), random()).await.unwrap();
    let Change::Put { key, .. } = whole.identity_change() else { panic!("it is kept") };
    device.memory.damage(&Damage::FlipBit { shelf: Shelf::Device, key, bit: 300 });

    let tab = device.tab();
    tab.app.start().await.unwrap();
    let keys = Vault::unlock(Rc::new(device.memory.clone()), DeviceKey::new([7; 32]), random()).await.unwrap();
    tab.app.take_keys(keys);
    let lost = tab.app.signals().identity_lost;
    assert!(lost.get_untracked());
    tab.write(&more(), "Ett").await;
    tab.saved().await;
    assert_eq!(untrack(|| tab.app.own_card()), None);
    let erased = tab.app.erase_history(&family(), &individual(), "").await;
    assert_eq!(erased, Err(NotTakenBack::Store(StoreError::NoIdentity)));

    tab.app.signals().door.set(samplan::app::Door::Open);
    assert_eq!(tab.app.restore(&backup).await, Ok(vec![]));
    assert!(!lost.get_untracked());
    assert!(untrack(|| tab.app.own_card()).is_some());
    tab.app.erase_history(&family(), &individual(), "").await.unwrap();
}
