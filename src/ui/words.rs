//! Words that many pages use.

use crate::lang::{Text, text};

/// Yes, as on paper.
pub const YES: Text = text("Ja", "Kyllä", "Yes");
/// No, as on paper.
pub const NO: Text = text("Nej", "Ei", "No");

/// The word for a stored `yes` or `no`.
#[must_use]
pub fn yes_or_no(stored: &str) -> Option<Text> {
    match stored {
        "yes" => Some(YES),
        "no" => Some(NO),
        _ => None,
    }
}
