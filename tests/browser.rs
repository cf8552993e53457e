//! Tests that run in a browser.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "browser/backups.rs"]
mod backups;
#[path = "browser/caret.rs"]
mod caret;
#[path = "browser/erasing.rs"]
mod erasing;
#[path = "browser/fields.rs"]
mod fields;
#[path = "browser/folding.rs"]
mod folding;
#[path = "browser/locking.rs"]
mod locking;
#[path = "browser/normal_form.rs"]
mod normal_form;
#[path = "browser/rights.rs"]
mod rights;
#[path = "browser/saving.rs"]
mod saving;
#[path = "browser/sharing.rs"]
mod sharing;
#[path = "browser/store.rs"]
mod store;
#[path = "browser/support.rs"]
mod support;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
