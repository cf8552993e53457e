//! Words that many pages use.

use crate::lang::Text;
use crate::plan::forms::{NO, YES};

/// The word for a stored `yes` or `no`.
#[must_use]
pub fn yes_or_no(stored: &str) -> Option<Text> {
    match stored {
        "yes" => Some(YES),
        "no" => Some(NO),
        _ => None,
    }
}
