//! The forms hold what the sources ask, in their words and order, and their ids stay what they are.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod forms {
    mod golden;
    mod integrity;
    mod shared;
    mod source;
    pub mod walk;
}
