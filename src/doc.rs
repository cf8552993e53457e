//! A section as an Automerge document. The only module that imports `automerge`.

mod document;
mod edit;

pub use document::{DocError, Document, Heads, Opened, Seen, Stamp};
pub use edit::Edit;
