//! Chunks: what is taken for one, and what is not.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/properties.rs"]
mod properties;

use properties::tried;
use proptest::prelude::*;
use samplan::seal::{Chunk, ChunkError};
use sha2::{Digest, Sha256};

fn named(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn a_chunk_is_its_header_and_its_changes_under_their_hash() {
    let chunk = Chunk::new(b"changes");
    assert_eq!(chunk.bytes(), b"SPLN\0changes");
    assert_eq!(chunk.changes(), b"changes");
    assert_eq!(chunk.id().to_string(), named(b"SPLN\0changes"));
    assert_eq!(chunk.id().to_string(), "c1d43d01dd80573d0bd5cc85e74c6c15c87d9378025963146e355ab3cc1e9578");
}

#[test]
fn every_flipped_bit_is_damage() {
    let chunk = Chunk::new("Förslag till insatser".as_bytes());
    for bit in 0..chunk.bytes().len() * 8 {
        let mut bytes = chunk.bytes().to_vec();
        bytes[bit / 8] ^= 1 << (bit % 8);
        assert_eq!(Chunk::verify(&chunk.id().to_string(), bytes), Err(ChunkError::Damaged), "bit {bit}");
    }
}

#[test]
fn every_cut_is_damage() {
    let chunk = Chunk::new(b"changes");
    for length in 0..chunk.bytes().len() {
        let bytes = chunk.bytes()[..length].to_vec();
        assert_eq!(Chunk::verify(&chunk.id().to_string(), bytes), Err(ChunkError::Damaged), "{length} bytes");
    }
}

#[test]
fn another_name_is_damage() {
    let chunk = Chunk::new(b"changes");
    let id = chunk.id().to_string();
    for name in [String::new(), "0".repeat(64), id.to_uppercase(), format!("{id} "), id[1..].to_owned()] {
        assert_eq!(Chunk::verify(&name, chunk.bytes().to_vec()), Err(ChunkError::Damaged), "{name}");
    }
}

#[test]
fn a_later_format_is_newer_and_not_damaged() {
    for version in 1..=u8::MAX {
        let bytes = [b"SPLN".as_slice(), &[version], b"whatever comes"].concat();
        assert_eq!(Chunk::verify(&named(&bytes), bytes.clone()), Err(ChunkError::Newer));
        // Its damage is damage all the same.
        let mut flipped = bytes.clone();
        flipped[7] ^= 1;
        assert_eq!(Chunk::verify(&named(&bytes), flipped), Err(ChunkError::Damaged));
    }
}

#[test]
fn whole_bytes_that_never_were_a_chunk_are_damaged() {
    for bytes in [b"".as_slice(), b"SPLN", b"SPL\0\0", b"spln\0", b"\x85\x6f\x4a\x83"] {
        assert_eq!(Chunk::verify(&named(bytes), bytes.to_vec()), Err(ChunkError::Damaged), "{bytes:?}");
    }
}

proptest! {
    #![proptest_config(tried(256))]

    #[test]
    fn what_was_stored_reads_back(changes: Vec<u8>) {
        let chunk = Chunk::new(&changes);
        let read = Chunk::verify(&chunk.id().to_string(), chunk.bytes().to_vec());
        prop_assert_eq!(read.as_ref().map(Chunk::changes), Ok(changes.as_slice()));
        prop_assert_eq!(read, Ok(chunk));
    }
}
