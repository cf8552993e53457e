//! The summaries of one family as one value, so that the list of families reads one record for each.

/// Puts summaries together, each with the name of its section.
pub(super) fn packed(summaries: &[(String, Vec<u8>)]) -> Vec<u8> {
    let parts = summaries.iter().flat_map(|(section, summary)| [section.as_bytes(), summary]);
    parts.flat_map(|part| (part.len() as u32).to_le_bytes().into_iter().chain(part.iter().copied())).collect()
}

/// Takes apart what [`packed`] put together; `None` where that is nothing, or not whole.
pub(super) fn unpacked(mut packed: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
    let mut next = || {
        let (length, rest) = packed.split_first_chunk()?;
        let (part, rest) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
        packed = rest;
        Some((part, rest.is_empty()))
    };
    let mut summaries = Vec::new();
    loop {
        let (section, _) = next()?;
        let (summary, is_last) = next()?;
        summaries.push((String::from_utf8(section.to_vec()).ok()?, summary.to_vec()));
        if is_last {
            return Some(summaries);
        }
    }
}
