//! XChaCha20-Poly1305, the one cipher of the product.

use super::{Nonce, OpenError};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};

/// Bytes by which sealing makes its content longer.
pub(super) const TAG: usize = 16;

/// Seals `content`, and gives all that is kept: `shown`, which stays readable and ends with the nonce, and the sealed
/// content behind it. What is shown cannot be changed unseen; neither can `beside`, which has to be known again when it
/// is opened.
pub(super) fn seal(key: &[u8; 32], nonce: Nonce, mut shown: Vec<u8>, beside: &[u8], content: &[u8]) -> Vec<u8> {
    shown.extend(nonce.0);
    let cipher = XChaCha20Poly1305::new(&Key::from(*key));
    let bound = [&shown, beside].concat();
    // Fails only beyond 256 GiB, which no memory of a browser holds.
    let sealed = cipher.encrypt(&XNonce::from(nonce.0), Payload { msg: content, aad: &bound }).unwrap_or_default();
    [shown, sealed].concat()
}

/// Opens what [`seal`] made: `bound` is what was shown, the nonce with it, and what stood beside it.
///
/// # Errors
/// [`OpenError::WrongKey`] where the key, the nonce, `bound` or the sealed bytes are others.
pub(super) fn open(key: &[u8; 32], nonce: [u8; 24], bound: &[u8], sealed: &[u8]) -> Result<Vec<u8>, OpenError> {
    let cipher = XChaCha20Poly1305::new(&Key::from(*key));
    cipher.decrypt(&XNonce::from(nonce), Payload { msg: sealed, aad: bound }).map_err(|_| OpenError::WrongKey)
}
