//! What a worker remembers.

use crate::lang::normal_form::nfkc;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// What a worker types to open the device.
///
/// Held in one spelling (Unicode NFKC; runs of spaces as one, none at the ends), so that another keyboard, and a space
/// that a tablet's keyboard adds, open it too. Capital letters count.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Passphrase(String);

impl Passphrase {
    /// Takes what was typed; `None` where there is nothing but spaces.
    #[must_use]
    pub fn new(typed: &str) -> Option<Self> {
        let mut plain = nfkc(typed);
        let words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
        plain.zeroize();
        (!words.is_empty()).then_some(Self(words))
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}
