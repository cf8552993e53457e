//! A wrong passphrase: told, slower and slower, and nothing is destroyed by it.

use super::support::{Device, Tab};
use super::{door, individual, passphrase};
use samplan::app::{Door, Refusal, Secret, Start};
use samplan::seal::{Cost, Nonce, RecoveryCode, Slot};
use samplan::store::{Backup, Damage, Fault, Shelf, Slots, StoreError};
use wasm_bindgen_test::wasm_bindgen_test;

const RIGHT: &str = "nine red boats";

fn secret(words: &str) -> Secret {
    Secret::Passphrase(passphrase(words))
}

fn code(seed: u8) -> RecoveryCode {
    RecoveryCode::of_random([seed; 18])
}

/// A device on which somebody has begun, with the least cost, and a tab that was just loaded on it.
async fn begun() -> (Device, Tab) {
    let device = Device::new();
    let vault = device.vault();
    let key = vault.device_key();
    let slots = [
        Slot::for_passphrase(key, &passphrase(RIGHT), Cost::LEAST, [1; 16], Nonce::of_random([2; 24])).unwrap(),
        Slot::for_recovery_code(key, &code(5), [3; 16], Nonce::of_random([4; 24])).unwrap(),
    ];
    Slots::begin(&device.memory, &slots.each_ref(), vec![vault.identity_change()]).await.unwrap();
    let tab = device.locked_tab();
    assert_eq!(tab.app.start().await, Ok(Start::Ready));
    assert_eq!(door(&tab), Door::Locked);
    (device, tab)
}

#[wasm_bindgen_test]
async fn wrong_passphrases_and_codes_slow_down_and_the_right_one_opens_as_before() {
    let (device, mut tab) = begun().await;
    let before = device.memory.everything();
    for (tries, wait) in [0, 0, 4, 8, 16, 32, 60, 60].into_iter().enumerate() {
        let wrong = if tries % 2 == 0 { secret("nine red boat") } else { Secret::RecoveryCode(code(6)) };
        assert_eq!(tab.app.unlock(&wrong).await, Err(Refusal::Wrong { wait }), "try {tries}");
        assert_eq!(tab.app.wait_before_unlocking(), wait);
        if wait > 0 {
            // The page may be loaded again: neither the count nor the wait is lost.
            tab = tab.reloaded(&device);
            tab.app.start().await.unwrap();
            tab.platform.pass(wait - 1);
            let steps = device.memory.steps();
            for secret in [secret(RIGHT), secret("nine red boat")] {
                assert_eq!(tab.app.unlock(&secret).await, Err(Refusal::TooSoon { wait: 1 }));
            }
            assert_eq!(tab.app.is_opened_by(&secret(RIGHT)).await, Err(Refusal::TooSoon { wait: 1 }));
            assert_eq!(device.memory.steps(), steps, "the slot was looked at");
            tab.platform.pass(1);
        }
        assert_eq!(door(&tab), Door::Locked);
    }
    assert_eq!(device.memory.everything(), before, "a wrong try changes nothing");
    assert_eq!(tab.app.unlock(&secret(RIGHT)).await, Ok(()));
    assert_eq!(door(&tab), Door::Open);
    // The slips are forgotten.
    assert_eq!(tab.app.is_opened_by(&secret("nine red boat")).await, Err(Refusal::Wrong { wait: 0 }));
}

#[wasm_bindgen_test]
async fn wrong_passphrases_of_a_back_up_slow_down_too() {
    let (device, tab) = begun().await;
    let backup = Backup::read(&device.vault().back_up(0).await.unwrap()).unwrap();
    for wait in [0, 0, 4] {
        let refused = tab.app.open_backup(backup.clone(), &secret("nine red boat")).await.err();
        assert_eq!(refused, Some(Refusal::Wrong { wait }));
    }
    assert_eq!(tab.app.open_backup(backup.clone(), &secret(RIGHT)).await.err(), Some(Refusal::TooSoon { wait: 4 }));
    tab.platform.pass(4);
    assert!(tab.app.open_backup(backup, &secret(RIGHT)).await.is_ok());
    assert_eq!(tab.app.wait_before_unlocking(), 0);
}

#[wasm_bindgen_test]
async fn a_store_that_fails_while_it_is_unlocked_leaves_it_locked_and_no_key_behind() {
    let (device, tab) = begun().await;
    let first = device.memory.steps();
    device.copied().locked_tab().app.unlock(&secret(RIGHT)).await.unwrap();
    let mut failures = 0;
    for step in 0.. {
        let before = device.memory.steps();
        device.memory.fail_at(before + step, Fault::Fail(StoreError::Lost("gone".into())));
        match tab.app.unlock(&secret(RIGHT)).await {
            Ok(()) => break,
            Err(why) => assert_eq!(why, Refusal::Store(StoreError::Lost("gone".into())), "step {step}"),
        }
        failures += 1;
        assert_eq!(door(&tab), Door::Locked);
        let opened = tab.app.open(&super::support::name(&individual())).await;
        assert_eq!(opened.err(), Some(StoreError::Locked), "step {step}");
        assert_eq!(tab.app.wait_before_unlocking(), 0, "nobody was wrong");
    }
    assert!(failures > 5 && device.memory.steps() > first, "{failures}");
    assert_eq!(door(&tab), Door::Open);
}

#[wasm_bindgen_test]
async fn a_slot_that_is_damaged_is_told_from_a_wrong_passphrase_and_the_other_opens() {
    let (device, tab) = begun().await;
    let slot = |kind: &str| {
        let mut everything = device.memory.everything().into_iter();
        everything
            .find(|(shelf, key, _)| *shelf == Shelf::Device && key.last().is_some_and(|last| last == kind))
            .unwrap()
    };
    let (shelf, key, _) = slot("passphrase");
    device.memory.damage(&Damage::FlipBit { shelf, key, bit: 500 });
    let refusal = tab.app.unlock(&secret(RIGHT)).await.unwrap_err();
    assert!(matches!(refusal, Refusal::Unreadable(_)), "{refusal:?}");
    let (shelf, key, _) = slot("passphrase");
    device.memory.damage(&Damage::Remove { shelf, key });
    assert_eq!(tab.app.unlock(&secret(RIGHT)).await, Err(Refusal::Missing));
    assert_eq!(tab.app.wait_before_unlocking(), 0);
    assert_eq!(tab.app.unlock(&Secret::RecoveryCode(code(5))).await, Ok(()));
    assert_eq!(door(&tab), Door::Open);
}
