//! Locking: blank at once, begun anew only when everything is kept.

use super::support::{Device, Screen, Tab, compose, family, name, settle, text, type_in, until};
use super::{at, door, individual, more, open_tab};
use async_trait::async_trait;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::{GetUntracked, Set};
use samplan::app::{Door, Platform, Word};
use samplan::plan::{FamilyId, Pick, Section, Value};
use samplan::store::{Decide, Found, Memory, Range, SectionName, Store, StoreError};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

/// What the device keeps in the very moment in which the app of a tab is begun anew.
fn at_restart(device: &Device, tab: &Tab) -> Rc<RefCell<Option<Memory>>> {
    let kept = Rc::new(RefCell::new(None));
    let (memory, keep) = (device.memory.clone(), Rc::clone(&kept));
    tab.platform.at_restart(move || drop(keep.replace(Some(memory.copied()))));
    kept
}

async fn restarted(tab: &Tab) {
    until("the app is begun anew", || tab.platform.restarts() > 0).await;
    settle().await;
    assert_eq!(tab.platform.restarts(), 1);
}

/// A store that takes its time to keep something.
struct Slow(Memory);

#[async_trait(?Send)]
impl Store for Slow {
    async fn read(&self, ranges: &[Range]) -> Result<Vec<Vec<Found>>, StoreError> {
        self.0.read(ranges).await
    }

    async fn change(&self, ranges: &[Range], decide: Decide<'_>) -> Result<(), StoreError> {
        TimeoutFuture::new(30).await;
        self.0.change(ranges, decide).await
    }
}

/// A tab on a slow device, with the door open.
async fn slow_tab(device: &Device) -> Tab {
    let tab = device.tab_on(Rc::new(Slow(device.memory.clone())));
    tab.app.start().await.unwrap();
    tab.app.signals().door.set(Door::Open);
    tab
}

#[wasm_bindgen_test]
async fn what_is_typed_in_the_moment_of_locking_is_kept_before_the_app_begins_anew() {
    let device = Device::new();
    let tab = slow_tab(&device).await;
    let screen = Screen::show(&tab, &[more()]).await;
    let left = at_restart(&device, &tab);
    type_in(&screen.of(&more()), "Ett");
    tab.app.lock();
    assert_eq!((door(&tab), tab.platform.restarts()), (Door::Closing, 0));
    assert!(tab.app.has_unsaved());
    restarted(&tab).await;
    let kept = Device::of(left.take().unwrap());
    assert_eq!(kept.stored(&more()).await, text("Ett"));
}

#[wasm_bindgen_test]
async fn letters_that_are_being_put_together_when_it_locks_are_kept() {
    let device = Device::new();
    let tab = slow_tab(&device).await;
    let screen = Screen::show(&tab, &[more()]).await;
    type_in(&screen.of(&more()), "Vi");
    compose(&screen.of(&more()), " 한");
    tab.app.lock();
    restarted(&tab).await;
    assert_eq!(device.stored(&more()).await, text("Vi 한"));
}

#[wasm_bindgen_test]
async fn a_field_that_is_being_typed_in_when_it_locks_takes_what_it_holds() {
    let device = Device::new();
    let tab = slow_tab(&device).await;
    let language = at(&individual(), &individual::WISH_LANGUAGE);
    let screen = Screen::show(&tab, std::slice::from_ref(&language)).await;
    type_in(&screen.of(&language), "Arabiska");
    tab.app.lock();
    restarted(&tab).await;
    assert_eq!(device.stored(&language).await, Value::Picks(vec![Pick::Listed("ar".to_owned())]));
}

#[wasm_bindgen_test]
async fn what_the_worker_writes_about_themselves_when_it_locks_is_kept() {
    let device = Device::new();
    let tab = slow_tab(&device).await;
    let left = at_restart(&device, &tab);
    tab.app.change_worker(|worker| worker.name = "Aino".to_owned());
    tab.app.lock();
    restarted(&tab).await;
    let kept = Device::of(left.take().unwrap()).vault().device_record("worker").await.unwrap().unwrap();
    assert!(String::from_utf8(kept).unwrap().contains("Aino"));
}

#[wasm_bindgen_test]
async fn what_the_worker_writes_about_themselves_is_not_overwritten_by_what_is_read_meanwhile() {
    let device = Device::new();
    let tab = device.tab_on(Rc::new(Slow(device.memory.clone())));
    tab.app.start().await.unwrap();
    let called = || tab.app.signals().worker.get_untracked().unwrap().name;
    tab.app.change_worker(|worker| worker.name = "Aino".to_owned());
    tab.saved().await;
    tab.app.change_worker(|worker| worker.name = "Aino Ek".to_owned());
    // Another tab tells of a section that is not open here: everything is read anew.
    device.tab().platform.tell(&Word::Changed(name(&Section::Plan)));
    TimeoutFuture::new(20).await;
    assert_eq!((called(), tab.app.has_unsaved()), ("Aino Ek".to_owned(), true));
    tab.saved().await;
    assert_eq!(called(), "Aino Ek");
}

#[wasm_bindgen_test]
async fn a_device_that_keeps_nothing_is_not_locked_before_everything_is_kept() {
    let device = Device::new();
    let tab = open_tab(&device).await;
    tab.open(&individual()).await;
    let left = at_restart(&device, &tab);
    device.memory.fail_always(Some(StoreError::Full));
    tab.write(&more(), "Ett").await;
    tab.app.lock();
    assert_eq!(door(&tab), Door::Closing);
    for words in ["Ett, två", "Ett, två, tre"] {
        let steps = device.memory.steps();
        until("it is tried again and again", || device.memory.steps() > steps + 3).await;
        assert_eq!((door(&tab), tab.platform.restarts()), (Door::Closing, 0));
        assert!(tab.app.has_unsaved());
        // A word that was on its way all the same.
        tab.write(&more(), words).await;
    }
    device.memory.fail_always(None);
    restarted(&tab).await;
    let kept = Device::of(left.take().unwrap());
    assert_eq!(kept.stored(&more()).await, text("Ett, två, tre"));
}

#[wasm_bindgen_test]
async fn the_keys_are_gone_when_the_app_begins_anew_and_only_practice_opens() {
    let device = Device::new();
    let tab = open_tab(&device).await;
    tab.app.lock();
    restarted(&tab).await;
    assert_eq!(tab.app.open(&name(&individual())).await.err(), Some(StoreError::Locked));
    assert_eq!(tab.app.remove_family(&family()).await.err(), Some(StoreError::Locked));
    let practice = SectionName::new(FamilyId::practice(), Section::Plan);
    assert!(tab.app.open(&practice).await.is_ok());
}

#[wasm_bindgen_test]
async fn locking_one_tab_locks_all_of_them_and_each_keeps_what_it_has() {
    let device = Device::new();
    let (tab, other) = (open_tab(&device).await, open_tab(&device).await);
    let place = at(&individual(), &individual::NEXT_PLACE);
    for tab in [&tab, &other] {
        tab.open(&individual()).await;
    }
    tab.write(&more(), "Ett").await;
    other.write(&place, "Biblioteket").await;
    tab.app.lock();
    assert_eq!((door(&tab), door(&other)), (Door::Closing, Door::Closing));
    // Once more changes nothing.
    tab.app.lock();
    other.app.lock();
    restarted(&tab).await;
    restarted(&other).await;
    assert_eq!(device.stored(&more()).await, text("Ett"));
    assert_eq!(device.stored(&place).await, text("Biblioteket"));
}

#[wasm_bindgen_test]
async fn a_tab_on_which_nobody_has_begun_is_not_disturbed_by_a_lock() {
    let device = Device::new();
    let (tab, new) = (open_tab(&device).await, device.locked_tab());
    new.app.start().await.unwrap();
    tab.app.lock();
    new.app.lock();
    restarted(&tab).await;
    assert_eq!((door(&new), new.platform.restarts()), (Door::New, 0));
}
