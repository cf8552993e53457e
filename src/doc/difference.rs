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
        let (start, end) = stretch(old, new)?;
        Some(Self {
            at: units(old.get(..start)?),
            removed: units(old.get(start..old.len() - end)?),
            added: new.get(start..new.len() - end)?,
        })
    }
}

/// What `now` becomes when that is done to it which made `new` of `old`. Where others wrote at the same place, both stay,
/// one behind the other.
#[must_use]
pub fn redone(old: &str, new: &str, now: &str) -> String {
    done_again(old, new, now).unwrap_or_else(|| now.to_owned())
}

/// As [`redone`]; `None` where nothing is to be done.
fn done_again(old: &str, new: &str, now: &str) -> Option<String> {
    let (start, end) = stretch(old, new).filter(|_| new != now)?;
    let added = new.get(start..new.len() - end)?;
    // What others made of the old text, counted from its beginning and from its end.
    let (theirs, behind_theirs) = stretch(old, now).unwrap_or((old.len(), 0));
    let (from, to) = if old.len() - end <= theirs {
        (start, old.len() - end)
    } else if old.len() - start <= behind_theirs {
        (now.len() - (old.len() - start), now.len() - end)
    } else {
        (now.len() - behind_theirs, now.len() - behind_theirs)
    };
    Some([now.get(..from)?, added, now.get(to..)?].concat())
}

/// How many bytes the texts have in common at the beginning and at the end; `None` where they are the same.
fn stretch(old: &str, new: &str) -> Option<(usize, usize)> {
    if old == new {
        return None;
    }
    let start = common(old.bytes(), new.bytes(), |at| old.is_char_boundary(at) && new.is_char_boundary(at));
    let (old_rest, new_rest) = (old.get(start..)?, new.get(start..)?);
    let end = common(old_rest.bytes().rev(), new_rest.bytes().rev(), |at| {
        old_rest.is_char_boundary(old_rest.len() - at) && new_rest.is_char_boundary(new_rest.len() - at)
    });
    Some((start, end))
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

#[cfg(test)]
mod tests {
    use super::redone;

    #[test]
    fn what_was_typed_is_done_again_beside_what_others_wrote() {
        for (old, new, now, done) in [
            ("", "mine", "", "mine"),
            ("", "mine", "theirs", "minetheirs"),
            ("one two", "one two three", "one two", "one two three"),
            ("one two", "one two three", "zero one two", "zero one two three"),
            ("one two", "zero one two", "one two three", "zero one two three"),
            ("one two", "one", "one two three", "one three"),
            ("en två", "en TVÅ", "en tvåa", "en TVÅa"),
            ("one two three", "one TWO three", "one twin three", "one twinTWO three"),
            ("one", "two", "two", "two"),
            ("one", "one", "three", "three"),
            ("åäö", "åäöü", "ö", "öü"),
        ] {
            assert_eq!(redone(old, new, now), done, "{old} {new} {now}");
        }
    }
}
