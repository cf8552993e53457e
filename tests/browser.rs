//! Tests that run in a browser.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "browser/store.rs"]
mod store;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
