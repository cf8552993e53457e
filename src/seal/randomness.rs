//! Where keys, salts and nonces are drawn from.

use super::Nonce;
use std::fmt;
use std::rc::Rc;

/// A source of randomness fit for keys. Clones draw from the same source.
#[derive(Clone)]
pub struct Randomness(Rc<Fill>);

type Fill = dyn Fn(&mut [u8]);

impl Randomness {
    /// Takes a function that fills bytes from a source fit for keys, such as the system's own.
    pub fn new(fill: impl Fn(&mut [u8]) + 'static) -> Self {
        Self(Rc::new(fill))
    }

    /// Draws fresh bytes.
    #[must_use]
    pub fn draw<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        (self.0)(&mut bytes);
        bytes
    }

    /// Draws a nonce.
    #[must_use]
    pub fn nonce(&self) -> Nonce {
        Nonce::of_random(self.draw())
    }
}

/// Says nothing.
impl fmt::Debug for Randomness {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Randomness")
    }
}
