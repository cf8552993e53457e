//! Parts that pages share.

pub mod icon;
mod reminder;
mod status_tag;

pub use icon::Icon;
pub use reminder::ReminderNote;
pub use status_tag::{StatusIcon, StatusTag, status_words};
