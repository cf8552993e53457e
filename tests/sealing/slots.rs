//! Slots: what opens the device, and what does not.

use samplan::seal::{Cost, DeviceKey, Nonce, OpenError, Passphrase, RecoveryCode, Slot, SlotKind};

fn phrase(text: &str) -> Passphrase {
    Passphrase::new(text).unwrap()
}

fn slot(text: &str) -> Slot {
    let (key, nonce) = (DeviceKey::new([7; 32]), Nonce::of_random([8; 24]));
    Slot::for_passphrase(&key, &phrase(text), Cost::LEAST, [5; 16], nonce).unwrap()
}

#[test]
fn the_passphrase_opens_the_device() {
    let slot = Slot::from_bytes(slot("fyra gula fåglar sjunger").bytes().to_vec()).unwrap();
    assert_eq!((slot.kind(), slot.cost()), (Ok(SlotKind::Passphrase), Ok(Cost::LEAST)));
    assert_eq!(slot.open_with_passphrase(&phrase("fyra gula fåglar sjunger")), Ok(DeviceKey::new([7; 32])));
}

#[test]
fn it_opens_as_another_keyboard_spells_it() {
    let slot = slot("fyra gula fåglar");
    for spelling in ["fyra gula fa\u{30a}glar", " fyra  gula fåglar ", "fyra\u{a0}gula fåglar"] {
        assert_eq!(slot.open_with_passphrase(&phrase(spelling)), Ok(DeviceKey::new([7; 32])), "{spelling}");
    }
}

#[test]
fn another_passphrase_does_not_and_changes_nothing() {
    let slot = slot("fyra gula fåglar");
    let before = slot.clone();
    for other in ["Fyra gula fåglar", "fyra gula faglar", "fyra gula"] {
        assert_eq!(slot.open_with_passphrase(&phrase(other)), Err(OpenError::WrongKey), "{other}");
    }
    assert_eq!(slot, before);
}

#[test]
fn the_recovery_code_opens_its_own_slot_and_no_other() {
    let code = RecoveryCode::of_random([3; 18]);
    let own = Slot::for_recovery_code(&DeviceKey::new([7; 32]), &code, [5; 16], Nonce::of_random([8; 24])).unwrap();
    assert_eq!(own.kind(), Ok(SlotKind::RecoveryCode));
    assert_eq!(own.open_with_recovery_code(&code), Ok(DeviceKey::new([7; 32])));
    assert_eq!(own.open_with_recovery_code(&RecoveryCode::of_random([4; 18])), Err(OpenError::WrongKey));
    assert_eq!(slot("fyra gula fåglar").open_with_recovery_code(&code), Err(OpenError::WrongKey));
}

#[test]
fn damage_is_told_from_another_passphrase() {
    let slot = slot("fyra gula fåglar");
    for bit in 0..slot.bytes().len() * 8 {
        let mut bytes = slot.bytes().to_vec();
        bytes[bit / 8] ^= 1 << (bit % 8);
        assert_eq!(Slot::from_bytes(bytes), Err(OpenError::Damaged), "bit {bit}");
    }
    for length in 0..slot.bytes().len() {
        assert_eq!(Slot::from_bytes(slot.bytes()[..length].to_vec()), Err(OpenError::Damaged), "{length} bytes");
    }
}

#[test]
fn no_cost_below_the_least_and_none_that_no_device_bears() {
    assert_eq!(Cost::new(19 * 1024 - 1, 2), None);
    assert_eq!(Cost::new(19 * 1024, 1), None);
    assert_eq!(Cost::new(u32::MAX, 2), None);
    assert_eq!(Cost::new(64 * 1024, u32::MAX), None);
    assert_eq!(Cost::new(19 * 1024, 2), Some(Cost::LEAST));
}

#[test]
fn nothing_but_spaces_is_no_passphrase() {
    for typed in ["", "  ", "\u{a0}\t"] {
        assert!(Passphrase::new(typed).is_none());
    }
}
