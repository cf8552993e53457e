//! Packages as somebody who holds some of the sections can make them.
#![no_main]
// Its seeds are written by `seeds`.
#![allow(dead_code)]

mod forgiving;
#[path = "../tests/hostile/package.rs"]
mod package;
#[path = "../tests/sharing/support.rs"]
mod support;

libfuzzer_sys::fuzz_target!(init: forgiving::of_automerge(), |bytes: &[u8]| {
    forgiving::run(|| package::take(bytes));
});
