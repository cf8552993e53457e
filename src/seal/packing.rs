//! Making content small, and its size say little.

use super::OpenError;
use super::bytes::take;
use flate2::bufread::DeflateEncoder;
use flate2::{Compression, Decompress, FlushDecompress, Status};
use std::io::Read;

/// The most that is taken out of one package of content, in bytes.
const MOST: usize = 64 << 20;
/// Most content is at most so many times as long as when it is compressed.
const USUAL: usize = 8;
/// The most that room is made for before it is known to be needed, in bytes.
const AT_ONCE: usize = 1 << 20;
/// The least that packed content takes, in bytes: one key press is not told from a sentence.
const LEAST: usize = 256;

/// Compresses (DEFLATE, RFC 1951) and pads: the length of what was compressed in four bytes, big end first; the
/// compressed bytes; noughts.
pub(super) fn pack(content: &[u8]) -> Vec<u8> {
    let mut packed = vec![0; 4];
    // Reading from memory and writing to memory does not fail.
    let _ = DeflateEncoder::new(content, Compression::default()).read_to_end(&mut packed);
    let length = u32::try_from(packed.len() - 4).unwrap_or(u32::MAX).to_be_bytes();
    packed.splice(..4, length);
    packed.resize(padded(packed.len()), 0);
    packed
}

/// Takes apart what [`pack`] made.
pub(super) fn unpack(mut packed: &[u8]) -> Result<Vec<u8>, OpenError> {
    let length = u32::from_be_bytes(take(&mut packed)?);
    let mut compressed = packed.get(..length as usize).ok_or(OpenError::Damaged)?;
    let mut inflate = Decompress::new(false);
    // Lists open hundreds at once: most are taken out in one go.
    let mut content = Vec::with_capacity(USUAL.saturating_mul(compressed.len()).min(AT_ONCE));
    loop {
        let before = inflate.total_in();
        let flush = FlushDecompress::Finish;
        let status = inflate.decompress_vec(compressed, &mut content, flush).map_err(|_| OpenError::Damaged)?;
        if content.len() > MOST {
            return Err(OpenError::TooLarge);
        }
        match status {
            Status::StreamEnd => return Ok(content),
            Status::Ok | Status::BufError if content.len() == content.capacity() => {
                content.reserve_exact(content.len().max(LEAST).min(MOST + 1 - content.len()));
            }
            // It ends before the content does.
            Status::Ok | Status::BufError => return Err(OpenError::Damaged),
        }
        let taken = usize::try_from(inflate.total_in() - before).unwrap_or(usize::MAX);
        compressed = compressed.get(taken..).unwrap_or_default();
    }
}

/// The length that content is padded to: at least [`LEAST`], above that by the Padmé scheme, which tells no more than
/// the length's order of magnitude and costs at most an eighth (Nikitin et al., "Reducing Metadata Leakage from
/// Encrypted Files and Communication with PURBs", 2019).
pub(super) fn padded(length: usize) -> usize {
    if length <= LEAST {
        return LEAST;
    }
    let exponent = length.ilog2();
    let kept = exponent.ilog2() + 1;
    let mask = (1_usize << (exponent - kept)) - 1;
    (length + mask) & !mask
}
