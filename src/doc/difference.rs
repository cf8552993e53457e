//! The difference between two texts.

/// What to put where, to make one text of another. Places and lengths count UTF-16 code units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Difference<'a> {
    /// Where the texts begin to differ.
    pub(super) at: usize,
    /// How much of the old text goes.
    pub(super) removed: usize,
    /// What comes in its place.
    pub(super) added: &'a str,
}

impl<'a> Difference<'a> {
    /// The one stretch in which the texts differ: what both begin and end with is left alone. No letter is cut in two.
    pub(super) fn between(old: &str, new: &'a str) -> Option<Self> {
        if old == new {
            return None;
        }
        let start = common(old.bytes(), new.bytes(), |at| old.is_char_boundary(at) && new.is_char_boundary(at));
        let (before, old_rest) = old.split_at_checked(start)?;
        let (_, new_rest) = new.split_at_checked(start)?;
        let end = common(old_rest.bytes().rev(), new_rest.bytes().rev(), |at| {
            old_rest.is_char_boundary(old_rest.len() - at) && new_rest.is_char_boundary(new_rest.len() - at)
        });
        Some(Self {
            at: units(before),
            removed: units(old_rest.get(..old_rest.len() - end)?),
            added: new_rest.get(..new_rest.len() - end)?,
        })
    }
}

/// How many bytes both begin with, back to where a letter ends.
fn common(old: impl Iterator<Item = u8>, new: impl Iterator<Item = u8>, ends: impl Fn(usize) -> bool) -> usize {
    let mut same = old.zip(new).take_while(|(old, new)| old == new).count();
    while !ends(same) {
        same -= 1;
    }
    same
}

/// The length of a text in UTF-16 code units.
pub(super) fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}
