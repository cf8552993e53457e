//! Sealing: what opens, what does not, and that nothing which is not whole is taken for something that is.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "sealing/cards.rs"]
mod cards;
#[path = "sealing/chunks.rs"]
mod chunks;
#[path = "sealing/codes.rs"]
mod codes;
#[path = "sealing/envelopes.rs"]
mod envelopes;
#[path = "sealing/fixtures.rs"]
mod fixtures;
#[path = "sealing/hostile.rs"]
mod hostile;
#[path = "sealing/keys.rs"]
mod keys;
#[path = "support/properties.rs"]
mod properties;
#[path = "sealing/records.rs"]
mod records;
#[path = "sealing/slots.rs"]
mod slots;
#[path = "sealing/strength.rs"]
mod strength;
