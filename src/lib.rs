//! Samplan: one integration plan for a family, held by everyone who works with it.
//!
//! # The map
//! - [`lang`]: the three languages, and how each writes dates, times and lists.
//! - [`plan`]: the domain. The forms as data, what can be answered, the rules that remind.
//! - [`doc`]: a section as an Automerge document. The only module that imports `automerge`.
//! - [`seal`]: what a stored chunk is and how its damage is seen. The only module that imports cryptography.
//! - [`share`]: who may have which section, what one device hands to another, and what is taken of it.
//! - [`store`]: where chunks are kept: a trait, an adapter in memory that can be made to fail, one contract for all.
//! - `app` (feature `ui`): open sections, signals, what is saved where.
//! - `browser` (feature `ui`): adapters over the browser's interfaces.
//! - `ui` (feature `ui`): pages, form parts and other parts.
//!
//! Dependence runs one way: `ui → app → {share → {doc, seal}, store} → plan → lang`. `browser` implements traits and is
//! named only by `main.rs`. `tests/architecture.rs` fails where an edge points the wrong way.

pub mod doc;
pub mod lang;
pub mod plan;
pub mod seal;
pub mod share;
pub mod store;

#[cfg(feature = "ui")]
pub mod app;
#[cfg(feature = "ui")]
pub mod browser;
#[cfg(feature = "ui")]
pub mod ui;
