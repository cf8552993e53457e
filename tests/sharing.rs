//! Sharing: who may read and write what, what a file carries, and what is taken of it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "sharing/documents.rs"]
mod documents;
