//! Several byte strings as one.

/// Puts parts together, each behind its length in four bytes, big end first.
pub(super) fn packed<T: AsRef<[u8]>>(parts: impl IntoIterator<Item = T>) -> Vec<u8> {
    let mut packed = Vec::new();
    for part in parts {
        let part = part.as_ref();
        // No record comes near four gigabytes.
        packed.extend(u32::try_from(part.len()).unwrap_or(u32::MAX).to_be_bytes());
        packed.extend(part);
    }
    packed
}

/// Takes apart what [`packed`] put together; `None` where it is not whole.
pub(super) fn unpacked(mut packed: &[u8]) -> Option<Vec<Vec<u8>>> {
    let mut parts = Vec::new();
    while !packed.is_empty() {
        let (length, rest) = packed.split_first_chunk()?;
        let (part, rest) = rest.split_at_checked(u32::from_be_bytes(*length) as usize)?;
        packed = rest;
        parts.push(part.to_vec());
    }
    Some(parts)
}
