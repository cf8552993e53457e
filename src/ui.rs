//! What people see: pages, form parts and other parts.

pub mod address;
mod announce;
mod ask_to_stay;
mod consent_words;
mod damage;
pub mod focus;
pub mod form;
mod frame;
mod hand_over;
mod hold_links;
pub mod household;
mod pages;
pub mod parts;
mod root;
mod say;
mod secret;
mod section_words;
pub mod who;
pub mod words;

pub use crate::app::use_app;
pub use announce::use_announcer;
pub use ask_to_stay::ask_to_stay;
pub use hold_links::hold_links;
pub use root::Root;
pub use say::{say, use_lang};
