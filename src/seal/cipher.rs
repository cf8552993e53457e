//! XChaCha20-Poly1305, the one cipher of the product.

use super::{Nonce, OpenError};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};

/// Bytes by which sealing makes its content longer.
pub(super) const TAG: usize = 16;

/// Seals `content`. `shown` stays readable beside it and cannot be changed unseen.
pub(super) fn seal(key: &[u8; 32], nonce: &Nonce, shown: &[u8], content: &[u8]) -> Vec<u8> {
    let cipher = XChaCha20Poly1305::new(&Key::from(*key));
    // Fails only beyond 256 GiB, which no memory of a browser holds.
    cipher.encrypt(&XNonce::from(nonce.0), Payload { msg: content, aad: shown }).unwrap_or_default()
}

/// Opens what [`seal`] made.
///
/// # Errors
/// [`OpenError::WrongKey`] where the key, the nonce, `shown` or the sealed bytes are others.
pub(super) fn open(key: &[u8; 32], nonce: [u8; 24], shown: &[u8], sealed: &[u8]) -> Result<Vec<u8>, OpenError> {
    let cipher = XChaCha20Poly1305::new(&Key::from(*key));
    cipher.decrypt(&XNonce::from(nonce), Payload { msg: sealed, aad: shown }).map_err(|_| OpenError::WrongKey)
}
