//! Beginning on a device, and coming back to it. Here keys are sealed at the cost that a worker's device takes.

use super::support::{Device, Tab, name, text, until};
use super::{door, individual, more, passphrase};
use futures_util::future::join;
use leptos::prelude::*;
use samplan::app::{Door, Refusal, Secret, Start, Worker};
use samplan::seal::RecoveryCode;
use samplan::store::{Damage, Fault, StoreError};
use wasm_bindgen_test::wasm_bindgen_test;

fn worker(name: &str) -> Worker {
    Worker { name: name.to_owned(), ..Worker::default() }
}

fn shown_worker(tab: &Tab) -> Option<Worker> {
    tab.app.signals().worker.get_untracked()
}

async fn is_locked(tab: &Tab) -> bool {
    tab.app.open(&name(&individual())).await.err() == Some(StoreError::Locked)
}

#[wasm_bindgen_test]
async fn who_begins_comes_back_with_the_passphrase_and_with_the_recovery_code() {
    let device = Device::new();
    let tab = device.locked_tab();
    assert_eq!(tab.app.start().await, Ok(Start::Ready));
    assert_eq!((door(&tab), is_locked(&tab).await), (Door::New, true));
    let enrolment = tab.app.prepare(&passphrase("nine red boats")).await.unwrap();
    assert_eq!(device.memory.everything(), [], "kept before it was begun");

    tab.app.begin(&enrolment, worker("Aino")).await.unwrap();
    assert_eq!((door(&tab), shown_worker(&tab)), (Door::Open, Some(worker("Aino"))));
    tab.write(&more(), "Ett").await;
    tab.app.lock();
    until("the app is begun anew", || tab.platform.restarts() == 1).await;

    let code = RecoveryCode::parse(&enrolment.code().to_string()).unwrap();
    for secret in [Secret::Passphrase(passphrase("nine  red boats ")), Secret::RecoveryCode(code)] {
        let again = tab.reloaded(&device);
        assert_eq!(again.app.start().await, Ok(Start::Ready));
        assert_eq!((door(&again), is_locked(&again).await), (Door::Locked, true));
        assert_eq!(shown_worker(&again), None, "told before it is unlocked");
        assert!(again.app.signals().summaries.with_untracked(std::collections::BTreeMap::is_empty));
        assert_eq!(again.app.unlock(&secret).await, Ok(()));
        assert_eq!((door(&again), shown_worker(&again)), (Door::Open, Some(worker("Aino"))));
        assert!(again.app.signals().summaries.with_untracked(|all| all.contains_key(&name(&individual()))));
        assert_eq!(again.read(&more()).await, text("Ett"));
    }
    device.memory.damage(&Damage::Evict);
    assert_eq!(tab.reloaded(&device).app.start().await, Ok(Start::Evicted));
}

#[wasm_bindgen_test]
async fn beginning_that_fails_at_any_step_keeps_all_or_nothing_and_succeeds_when_tried_again() {
    for fault in [Fault::Fail(StoreError::Full), Fault::FailAfter(StoreError::Full)] {
        let device = Device::new();
        let tab = device.locked_tab();
        tab.app.start().await.unwrap();
        let enrolment = tab.app.prepare(&passphrase("nine red boats")).await.unwrap();
        let mut kept = Vec::new();
        let mut failures = 0;
        loop {
            device.memory.fail_at(device.memory.steps() + failures, fault.clone());
            let begun = tab.app.begin(&enrolment, worker("Aino")).await;
            assert!(kept.is_empty() || kept == device.memory.everything(), "kept twice");
            kept = device.memory.everything();
            // Two slots, the keys of the worker, and their name.
            assert!(kept.is_empty() || kept.len() == 4, "{} records after {failures} failures", kept.len());
            if begun == Ok(true) {
                break;
            }
            assert_eq!(begun, Err(StoreError::Full));
            assert_eq!((door(&tab), is_locked(&tab).await), (Door::New, true));
            failures += 1;
        }
        assert!(failures > 10, "{failures}");
        assert_eq!((door(&tab), shown_worker(&tab)), (Door::Open, Some(worker("Aino"))));
    }
}

#[wasm_bindgen_test]
async fn of_two_tabs_that_begin_at_once_one_wins_and_the_other_is_locked() {
    let device = Device::new();
    let (tabs, words) = ([device.locked_tab(), device.locked_tab()], ["nine red boats", "two green trees"]);
    let names = ["Aino", "Leila"];
    let mut enrolments = Vec::new();
    for (tab, words) in tabs.iter().zip(words) {
        tab.app.start().await.unwrap();
        enrolments.push(tab.app.prepare(&passphrase(words)).await.unwrap());
    }
    let begin = |at: usize| tabs[at].app.begin(&enrolments[at], worker(names[at]));
    let won = join(begin(0), begin(1)).await;
    let (winner, loser) = match won {
        (Ok(true), Ok(false)) => (0, 1),
        (Ok(false), Ok(true)) => (1, 0),
        _ => panic!("{won:?}"),
    };
    assert_eq!((door(&tabs[winner]), shown_worker(&tabs[winner])), (Door::Open, Some(worker(names[winner]))));
    assert_eq!((door(&tabs[loser]), shown_worker(&tabs[loser])), (Door::Locked, None));
    assert!(is_locked(&tabs[loser]).await);
    let secret = |at: usize| Secret::Passphrase(passphrase(words[at]));
    assert_eq!(tabs[loser].app.unlock(&secret(loser)).await, Err(Refusal::Wrong { wait: 0 }));
    assert_eq!(tabs[loser].app.unlock(&secret(winner)).await, Ok(()));
    assert_eq!((door(&tabs[loser]), shown_worker(&tabs[loser])), (Door::Open, Some(worker(names[winner]))));
}
