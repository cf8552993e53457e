//! Sharing: who may read and write what, what a file carries, and what is taken of it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "sharing/contacts.rs"]
mod contacts;
#[path = "sharing/crossings.rs"]
mod crossings;
#[path = "sharing/documents.rs"]
mod documents;
#[path = "sharing/ending.rs"]
mod ending;
#[path = "sharing/families.rs"]
mod families;
#[path = "sharing/fixtures.rs"]
mod fixtures;
#[path = "sharing/granting.rs"]
mod granting;
#[path = "sharing/introducing.rs"]
mod introducing;
#[path = "sharing/packages.rs"]
mod packages;
#[path = "support/properties.rs"]
mod properties;
#[path = "sharing/receiving.rs"]
mod receiving;
#[path = "sharing/rights.rs"]
mod rights;
#[path = "sharing/simulation.rs"]
mod simulation;
#[path = "sharing/statements.rs"]
mod statements;
#[path = "sharing/support.rs"]
mod support;
