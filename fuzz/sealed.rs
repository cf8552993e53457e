//! Bytes as somebody without any key hands them over.
#![no_main]
// Its seeds are written by `seeds`.
#![allow(dead_code)]

#[path = "../tests/hostile/sealed.rs"]
mod sealed;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    sealed::take(bytes);
});
