//! Reading fixed parts off the front of bytes that may be cut or hostile.

use super::OpenError;

/// Takes the next `N` bytes off the front.
pub(super) fn take<const N: usize>(bytes: &mut &[u8]) -> Result<[u8; N], OpenError> {
    let (front, rest) = bytes.split_first_chunk::<N>().ok_or(OpenError::Damaged)?;
    *bytes = rest;
    Ok(*front)
}

/// Takes a header of four letters and the one version that is known.
pub(crate) fn take_header(bytes: &mut &[u8], magic: &[u8; 4], version: u8) -> Result<(), OpenError> {
    if take::<4>(bytes)? != *magic {
        return Err(OpenError::Damaged);
    }
    match take::<1>(bytes)? {
        [found] if found == version => Ok(()),
        [found] if found > version => Err(OpenError::Newer),
        _ => Err(OpenError::Damaged),
    }
}
