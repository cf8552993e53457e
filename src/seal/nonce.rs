//! Numbers that are used once.

/// A number for one sealing. It must be drawn at random for each: 24 random bytes never repeat by chance.
///
/// It is taken by value and cannot be copied, so that one draw is not used twice.
#[derive(Debug)]
pub struct Nonce(pub(super) [u8; 24]);

impl Nonce {
    /// Takes 24 bytes that were just drawn from a source of randomness fit for keys.
    #[must_use]
    pub const fn of_random(bytes: [u8; 24]) -> Self {
        Self(bytes)
    }
}
