//! The slots of a device.

use crate::random;
use futures_executor::block_on;
use samplan::seal::{Cost, DeviceKey, OpenError, Passphrase, RecoveryCode, Slot};
use samplan::store::{Change, Damage, Memory, Shelf, Slots};

fn passphrase(words: &str) -> Passphrase {
    Passphrase::new(words).unwrap()
}

fn slot(key: u8, words: &str) -> Slot {
    let random = random(key);
    Slot::for_passphrase(&DeviceKey::new([key; 32]), &passphrase(words), Cost::LEAST, random.draw(), random.nonce())
        .unwrap()
}

fn recovery(key: u8) -> Slot {
    let random = random(key);
    let code = RecoveryCode::of_random([key; 18]);
    Slot::for_recovery_code(&DeviceKey::new([key; 32]), &code, random.draw(), random.nonce()).unwrap()
}

#[test]
fn a_device_on_which_nobody_has_begun_has_no_slots() {
    let slots = block_on(Slots::read(&Memory::new())).unwrap();
    assert!(slots.is_empty());
}

#[test]
fn of_two_tabs_that_begin_one_keeps_its_slots_and_the_other_keeps_nothing() {
    block_on(async {
        let memory = Memory::new();
        let with = |name: &'static str| vec![Change::put(Shelf::Device, [name], Vec::new())];
        let (first, second) = ([slot(1, "one"), recovery(1)], [slot(2, "two"), recovery(2)]);
        assert!(Slots::begin(&memory, &first.each_ref(), with("first")).await.unwrap());
        assert!(!Slots::begin(&memory, &second.each_ref(), with("second")).await.unwrap());
        let kept = Slots::read(&memory).await.unwrap();
        assert_eq!(kept.passphrase, Some(Ok(first[0].clone())));
        assert_eq!(kept.recovery_code, Some(Ok(first[1].clone())));
        assert!(memory.everything().iter().all(|(_, key, _)| key[0] != "second"));
    });
}

#[test]
fn a_change_of_passphrase_changes_one_record_and_the_code_opens_as_before() {
    block_on(async {
        let memory = Memory::new();
        Slots::begin(&memory, &[&slot(1, "one"), &recovery(1)], Vec::new()).await.unwrap();
        let before = memory.everything();
        Slots::replace(&memory, &slot(1, "new words")).await.unwrap();
        let changed = memory.everything().into_iter().zip(before).filter(|(now, then)| now != then).count();
        assert_eq!(changed, 1);
        let slots = Slots::read(&memory).await.unwrap();
        let now = slots.passphrase.unwrap().unwrap();
        assert_eq!(now.open_with_passphrase(&passphrase("one")), Err(OpenError::WrongKey));
        assert_eq!(now.open_with_passphrase(&passphrase("new words")), Ok(DeviceKey::new([1; 32])));
        let code = RecoveryCode::of_random([1; 18]);
        let recovery = slots.recovery_code.unwrap().unwrap();
        assert_eq!(recovery.open_with_recovery_code(&code), Ok(DeviceKey::new([1; 32])));
    });
}

#[test]
fn a_damaged_slot_is_told_from_none_and_the_other_still_opens() {
    block_on(async {
        let memory = Memory::new();
        Slots::begin(&memory, &[&slot(1, "one"), &recovery(1)], Vec::new()).await.unwrap();
        let key = vec!["slot".to_owned(), "passphrase".to_owned()];
        memory.damage(&Damage::FlipBit { shelf: Shelf::Device, key, bit: 333 });
        let slots = Slots::read(&memory).await.unwrap();
        assert_eq!(slots.passphrase, Some(Err(OpenError::Damaged)));
        assert!(slots.recovery_code.is_some_and(|slot| slot.is_ok()));
    });
}
