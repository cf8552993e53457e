//! The keys of a section's epochs.

use proptest::prelude::*;
use samplan::seal::{EpochKey, OpenError, SectionKey, SectionKeys};

fn epoch_key(epoch: u32, secret: u8) -> EpochKey {
    EpochKey { epoch, since: 1_795_000_000 + i64::from(epoch), key: SectionKey::new([secret; 32]) }
}

fn keys() -> impl Strategy<Value = Vec<EpochKey>> {
    prop::collection::vec((0..4_u32, 1..6_u8).prop_map(|(epoch, secret)| epoch_key(epoch, secret)), 0..6)
}

#[test]
fn the_newest_epoch_seals() {
    let keys: SectionKeys = [epoch_key(1, 8), epoch_key(0, 7), epoch_key(2, 9)].into_iter().collect();
    assert_eq!(keys.current(), Some(&epoch_key(2, 9)));
    assert_eq!(keys.iter().map(|key| key.epoch).collect::<Vec<_>>(), [0, 1, 2]);
    assert_eq!(keys.by_id(SectionKey::new([8; 32]).id()), Some(&epoch_key(1, 8)));
    assert_eq!(SectionKeys::default().current(), None);
    let next = keys.next(1_800_000_000, [1; 32]);
    assert_eq!((next.epoch, next.since, next.key), (3, 1_800_000_000, SectionKey::new([1; 32])));
    assert_eq!(SectionKeys::default().next(0, [1; 32]).epoch, 0);
}

#[test]
fn all_devices_take_the_same_of_two_keys_of_one_epoch() {
    let [one, other] = [epoch_key(1, 1), epoch_key(1, 2)];
    let first = if one.key.id() < other.key.id() { &one } else { &other };
    for keys in [[&one, &other], [&other, &one]] {
        let keys: SectionKeys = keys.into_iter().cloned().collect();
        assert_eq!(keys.current(), Some(first));
    }
}

#[test]
fn a_key_is_written_as_the_format_says() {
    let bytes = epoch_key(2, 0x11).to_bytes();
    let said = [b"SPLK\x01\0\0\0\x02".as_slice(), &1_795_000_002_i64.to_be_bytes(), &[0x11; 32]].concat();
    assert_eq!(bytes.as_slice(), said);
}

#[test]
fn what_is_no_whole_key_is_refused() {
    let whole = epoch_key(2, 0x11).to_bytes();
    for length in 0..whole.len() {
        assert_eq!(EpochKey::from_bytes(&whole[..length]), Err(OpenError::Damaged), "{length} bytes");
    }
    assert_eq!(EpochKey::from_bytes(&[whole.as_slice(), b"\0"].concat()), Err(OpenError::Damaged));
    let newer = [b"SPLK\x02".as_slice(), &whole[5..]].concat();
    assert_eq!(EpochKey::from_bytes(&newer), Err(OpenError::Newer));
    assert_eq!(SectionKeys::from_bytes(&whole[1..]), Err(OpenError::Damaged));
    assert_eq!(SectionKeys::from_bytes(&[]), Ok(SectionKeys::default()));
}

proptest! {
    #![proptest_config(crate::properties::tried(256))]

    #[test]
    fn keys_come_together_in_any_order(a in keys(), b in keys(), c in keys()) {
        let [a, b, c] = [a, b, c].map(|keys| keys.into_iter().collect::<SectionKeys>());
        prop_assert_eq!(a.clone().merged(&a), a.clone());
        prop_assert_eq!(a.clone().merged(&b), b.clone().merged(&a));
        prop_assert_eq!(a.clone().merged(&b).merged(&c), a.clone().merged(&b.clone().merged(&c)));
        let all = a.clone().merged(&b);
        prop_assert!(a.iter().chain(b.iter()).all(|key| all.by_id(key.key.id()).is_some()));
    }

    #[test]
    fn keys_read_back(keys in keys()) {
        let keys: SectionKeys = keys.into_iter().collect();
        prop_assert_eq!(SectionKeys::from_bytes(&keys.to_bytes()), Ok(keys));
    }
}
