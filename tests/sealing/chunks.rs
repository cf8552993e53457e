//! Sealed chunks.

use proptest::prelude::*;
use samplan::seal::{Nonce, OpenError, PieceKind, SealedChunk, SectionKey, SigningKey, WriterId};

pub const SECTION: &str = "f4a1/plan";

pub fn key(of: u8) -> SectionKey {
    SectionKey::new([of; 32])
}

pub fn writer(of: u8) -> SigningKey {
    SigningKey::new(&[of; 32])
}

pub fn sealed(changes: &[u8]) -> SealedChunk {
    SealedChunk::seal(
        SECTION,
        &key(1),
        Nonce::of_random([9; 24]),
        &writer(2),
        1_795_000_000,
        PieceKind::Changes,
        changes,
    )
}

#[test]
fn a_holder_of_the_key_reads_the_piece_and_who_wrote_it() {
    let piece = sealed(b"changes").open(SECTION, &key(1)).unwrap();
    assert_eq!(piece.changes, b"changes");
    assert_eq!(piece.writer, writer(2).writer());
    assert_eq!(piece.time, 1_795_000_000);
    assert_eq!(piece.kind, PieceKind::Changes);
}

#[test]
fn another_key_opens_nothing() {
    assert_eq!(sealed(b"changes").open(SECTION, &key(3)), Err(OpenError::WrongKey));
}

#[test]
fn a_piece_does_not_open_in_another_section() {
    assert_eq!(sealed(b"changes").open("f4a1/family", &key(1)), Err(OpenError::FalseSignature));
    assert_eq!(sealed(b"changes").open("f4a2/plan", &key(1)), Err(OpenError::FalseSignature));
}

#[test]
fn a_piece_says_which_key_opens_it_and_no_more() {
    let one = sealed("Familjen bor på Strandvägen".as_bytes());
    assert_eq!(one.key_id(), Ok(key(1).id()));
    for told in ["Familjen", "Strandv", SECTION] {
        assert!(!one.bytes().windows(told.len()).any(|bytes| bytes == told.as_bytes()), "{told}");
    }
    assert!(!one.bytes().windows(32).any(|bytes| bytes == writer(2).writer().bytes()));
    assert!(!one.bytes().windows(32).any(|bytes| bytes == key(1).expose()));
}

#[test]
fn every_flipped_bit_is_seen() {
    let whole = sealed(b"changes");
    for bit in 0..whole.bytes().len() * 8 {
        let mut bytes = whole.bytes().to_vec();
        bytes[bit / 8] ^= 1 << (bit % 8);
        let opened = SealedChunk::from_bytes(bytes).open(SECTION, &key(1));
        let in_key_id = (40..40 + 128).contains(&bit);
        match opened {
            Err(OpenError::Damaged) => {}
            Err(OpenError::WrongKey) => assert!(in_key_id, "bit {bit}"),
            Err(OpenError::Newer) => assert!((32..40).contains(&bit), "bit {bit}"),
            other => panic!("bit {bit}: {other:?}"),
        }
    }
}

#[test]
fn every_cut_is_seen() {
    let whole = sealed(b"changes");
    for length in 0..whole.bytes().len() {
        let cut = SealedChunk::from_bytes(whole.bytes()[..length].to_vec());
        assert_eq!(cut.open(SECTION, &key(1)), Err(OpenError::Damaged), "{length} bytes");
    }
}

#[test]
fn key_presses_and_sentences_have_one_size() {
    let sizes = [1, 10, 60].map(|length| sealed(&noise(length)).bytes().len());
    assert_eq!(sizes, [sizes[0]; 3]);
}

/// Bytes that do not compress.
fn noise(length: usize) -> Vec<u8> {
    (0_u64..).map(|at| (at.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 56) as u8).take(length).collect()
}

proptest! {
    #![proptest_config(crate::properties::tried(256))]

    #[test]
    fn what_was_sealed_opens(changes: Vec<u8>, time: i64, nonce: [u8; 24], secret: [u8; 32]) {
        let (key, writer) = (SectionKey::new(secret), SigningKey::new(&secret));
        let nonce = Nonce::of_random(nonce);
        let chunk = SealedChunk::seal(SECTION, &key, nonce, &writer, time, PieceKind::Snapshot, &changes);
        let piece = SealedChunk::from_bytes(chunk.bytes().to_vec()).open(SECTION, &key).unwrap();
        prop_assert_eq!(piece.changes, changes);
        prop_assert_eq!((piece.time, piece.kind), (time, PieceKind::Snapshot));
        prop_assert_eq!(piece.writer, WriterId::new(*writer.writer().bytes()));
    }

    #[test]
    fn padding_costs_at_most_an_eighth(length in 0_usize..200_000) {
        let size = sealed(&noise(length)).bytes().len();
        // What surrounds the changes: 45 readable, 16 of the cipher, 4 of the length, 105 signed, a little of DEFLATE.
        prop_assert!(size <= (length + 300).max(256 + 61) * 9 / 8, "{length} became {size}");
    }
}
