//! Records of the device, and the names under which they lie.

use proptest::prelude::*;
use samplan::seal::{DeviceKey, Nonce, OpenError, Record};

fn sealed(name: &str, content: &[u8]) -> Record {
    Record::seal(&DeviceKey::new([1; 32]), name, Nonce::of_random([2; 24]), content)
}

#[test]
fn a_record_opens_under_its_own_name_on_its_own_device() {
    let record = sealed("worker", "Aino Åström".as_bytes());
    assert_eq!(record.open(&DeviceKey::new([1; 32]), "worker"), Ok("Aino Åström".as_bytes().to_vec()));
    assert_eq!(record.open(&DeviceKey::new([1; 32]), "keys"), Err(OpenError::WrongKey));
    assert_eq!(record.open(&DeviceKey::new([3; 32]), "worker"), Err(OpenError::WrongKey));
}

#[test]
fn every_flipped_bit_and_every_cut_is_seen() {
    let record = sealed("worker", b"x");
    let open = |bytes: Vec<u8>| Record::from_bytes(bytes).open(&DeviceKey::new([1; 32]), "worker");
    for bit in 0..record.bytes().len() * 8 {
        let mut bytes = record.bytes().to_vec();
        bytes[bit / 8] ^= 1 << (bit % 8);
        assert!(open(bytes).is_err(), "bit {bit}");
    }
    for length in 0..record.bytes().len() {
        assert!(open(record.bytes()[..length].to_vec()).is_err(), "{length} bytes");
    }
}

#[test]
fn names_are_hidden_and_differ_between_devices() {
    let hidden = DeviceKey::new([1; 32]).hidden_name("f4a1/plan");
    assert_eq!(hidden.len(), 64);
    assert_eq!(hidden, DeviceKey::new([1; 32]).hidden_name("f4a1/plan"));
    assert_ne!(hidden, DeviceKey::new([1; 32]).hidden_name("f4a1/family"));
    assert_ne!(hidden, DeviceKey::new([2; 32]).hidden_name("f4a1/plan"));
}

#[test]
fn keys_are_never_written_out_by_accident() {
    assert_eq!(format!("{:?}", DeviceKey::new([1; 32])), "DeviceKey");
}

proptest! {
    #![proptest_config(crate::properties::tried(256))]

    #[test]
    fn what_was_sealed_opens(content: Vec<u8>, name: String, nonce: [u8; 24], secret: [u8; 32]) {
        let key = DeviceKey::new(secret);
        let record = Record::seal(&key, &name, Nonce::of_random(nonce), &content);
        prop_assert_eq!(record.open(&key, &name), Ok(content));
    }
}
