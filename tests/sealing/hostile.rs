//! Bytes that somebody made in order to do harm.

use super::chunks::{SECTION, key, sealed, writer};
use proptest::prelude::*;
use samplan::seal::{DeviceKey, Nonce, OpenError, PieceKind, Record, SealedChunk, Slot};

/// Whatever these are, opening them ends with an error and not with a panic.
fn open_as_everything(bytes: &[u8]) -> [bool; 3] {
    [
        SealedChunk::from_bytes(bytes.to_vec()).open(SECTION, &key(1)).is_ok(),
        Record::from_bytes(bytes.to_vec()).open(&DeviceKey::new([1; 32]), "worker").is_ok(),
        Slot::from_bytes(bytes.to_vec()).is_ok(),
    ]
}

#[test]
fn more_than_can_be_taken_in_is_refused_before_it_fills_the_memory() {
    let swollen = sealed(&vec![0; (64 << 20) + 1]);
    assert!(swollen.bytes().len() < 1 << 20);
    assert_eq!(swollen.open(SECTION, &key(1)), Err(OpenError::TooLarge));
}

#[test]
fn what_is_much_longer_than_it_was_sealed_comes_out_whole() {
    for length in [0, 1, 2047, 2048, 2049, 1 << 20, 3 << 20, (64 << 20) - 1024] {
        let content = vec![7; length];
        assert!(sealed(&content).open(SECTION, &key(1)).unwrap().changes == content, "{length} bytes");
    }
}

#[test]
fn a_holder_of_the_key_cannot_write_in_the_name_of_another() {
    // The piece of writer 2 sealed anew by writer 3, who holds the section's key: only the name is 3's own.
    let forged = SealedChunk::seal(
        SECTION,
        &key(1),
        Nonce::of_random([4; 24]),
        &writer(3),
        1_795_000_000,
        PieceKind::Changes,
        b"changes",
    );
    assert_eq!(forged.open(SECTION, &key(1)).unwrap().writer, writer(3).writer());
    assert_ne!(forged.open(SECTION, &key(1)).unwrap().writer, writer(2).writer());
}

proptest! {
    #![proptest_config(crate::properties::tried(10_000))]
    #[test]
    fn random_mutations_of_a_chunk_never_open(
        at in any::<prop::sample::Index>(),
        cut in any::<prop::sample::Index>(),
        put in prop::collection::vec(any::<u8>(), 0..40),
        replace in any::<bool>(),
    ) {
        let whole = sealed(b"changes");
        let mut bytes = whole.bytes().to_vec();
        let from = at.index(bytes.len());
        let until = if replace { (from + put.len()).min(bytes.len()) } else { from + cut.index(bytes.len() - from) };
        bytes.splice(from..until, put);
        prop_assume!(bytes != whole.bytes());
        prop_assert_eq!(open_as_everything(&bytes), [false; 3]);
    }

    #[test]
    fn random_bytes_never_open(mut bytes: Vec<u8>, magic in prop::sample::select(vec![b"SPLN\x01", b"SPLR\x01", b"SPLS\x01"])) {
        prop_assert_eq!(open_as_everything(&bytes), [false; 3]);
        bytes.splice(..0, *magic);
        prop_assert_eq!(open_as_everything(&bytes), [false; 3]);
    }
}
