//! Pieces of a document as a holder of the section can make them.
#![no_main]
// Its seeds are written by `seeds`.
#![allow(dead_code)]

mod forgiving;
#[path = "../tests/hostile/piece.rs"]
mod piece;

libfuzzer_sys::fuzz_target!(init: forgiving::of_automerge(), |bytes: &[u8]| {
    forgiving::run(|| piece::take(bytes));
});
