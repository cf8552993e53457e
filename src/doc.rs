//! A section as an Automerge document. The only module that imports `automerge`.
//!
//! # How answers are kept
//! The fields of a section ([`crate::plan::forms::schema`]) stand at the document's root under their ids:
//!
//! - a long text as an Automerge Text, its places counted in UTF-16 code units as in a browser;
//! - an open list as a map: `true` under the id of a choice or code, the words under the key of an own entry;
//! - a table as a map of rows, each a map with its columns by their ids, its `order` and whether it is `removed`;
//! - every other answer as one string, so that two answers given at the same time both stay to be chosen from.
//!
//! Maps and texts are never made twice: two devices that make the same one hide each other's. Those that the forms
//! ask for come from changes that are the same bytes on every device ([`alike`]), and rows that workers add are made
//! whole by the device that adds them. Nothing that holds answers is ever deleted.

mod actor;
mod alike;
mod alone;
mod caret;
mod crossing;
mod difference;
mod dirty;
mod document;
mod edit;
mod filling;
mod news;
mod outline;
mod piece;
mod reading;
mod rebase;
mod trial;
mod writing;

#[cfg(test)]
mod newer_forms;

pub use actor::{Actor, Author};
pub use alone::Alone;
pub use crossing::{Crossed, Crossing};
pub use difference::redone;
pub use document::{DocError, Document, Heads, Opened, Seen, Stamp};
pub use edit::Edit;
pub use news::{Clock, Contribution, News};
pub use trial::Trial;
