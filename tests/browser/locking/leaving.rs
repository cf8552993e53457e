//! Locking by itself.

use super::support::{Device, text, until};
use super::{door, more, open_tab};
use samplan::app::{Door, LockAfter};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn it_locks_by_itself_after_the_minutes_that_were_chosen_and_not_before() {
    for lock_after in LockAfter::ALL {
        let device = Device::new();
        let tab = open_tab(&device).await;
        tab.app.set_preferences(|preferences| preferences.lock_after = lock_after);
        let seconds = 60 * lock_after.minutes();
        tab.app.stay_open();
        tab.platform.pass(seconds - 1);
        tab.app.lock_if_left();
        assert_eq!((door(&tab), tab.app.left_open()), (Door::Open, 1), "{lock_after:?}");
        // Somebody is at work: the time begins anew.
        tab.app.stay_open();
        tab.platform.pass(seconds - 1);
        tab.app.lock_if_left();
        assert_eq!(door(&tab), Door::Open, "{lock_after:?}");
        tab.platform.pass(1);
        assert_eq!((door(&tab), tab.app.left_open()), (Door::Open, 0), "it is looked at when the page asks");
        tab.write(&more(), "Ett").await;
        tab.app.lock_if_left();
        assert_eq!(door(&tab), Door::Closing, "{lock_after:?}");
        until("the app is begun anew", || tab.platform.restarts() == 1).await;
        assert_eq!(device.stored(&more()).await, text("Ett"));
    }
}

#[wasm_bindgen_test]
async fn five_minutes_are_the_usual() {
    let tab = open_tab(&Device::new()).await;
    assert_eq!(tab.app.left_open(), 300);
}

#[wasm_bindgen_test]
async fn a_tab_that_was_left_leaves_the_others_open() {
    let device = Device::new();
    let (tab, other) = (open_tab(&device).await, open_tab(&device).await);
    tab.platform.pass(300);
    tab.app.lock_if_left();
    assert_eq!((door(&tab), door(&other)), (Door::Closing, Door::Open));
}
