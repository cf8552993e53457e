//! Pieces of a document as bytes.

use automerge::{AutoCommit, Change, LoadOptions, TextEncoding};

/// What a piece holds.
#[derive(Default)]
pub(super) struct Piece {
    /// Whole documents.
    pub(super) documents: Vec<AutoCommit>,
    /// Changes, which may build on what is not here.
    pub(super) changes: Vec<Change>,
}

/// Every part of Automerge's format begins with these.
const MAGIC: [u8; 4] = [0x85, 0x6f, 0x4a, 0x83];
/// The magic bytes, four bytes of checksum, and what kind of part it is.
const HEAD: usize = 9;
const DOCUMENT: u8 = 0;

impl Piece {
    /// Reads a piece, the whole of it or nothing: Automerge itself would take what comes before a damage and not tell.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, String> {
        let mut piece = Self::default();
        let mut rest = bytes;
        while !rest.is_empty() {
            let length = part_length(rest).ok_or("it does not have Automerge's form")?;
            let (part, behind) = rest.split_at_checked(length).ok_or("it is cut off")?;
            rest = behind;
            if part.get(HEAD - 1) == Some(&DOCUMENT) {
                let options = LoadOptions::new().text_encoding(TextEncoding::Utf16CodeUnit);
                piece.documents.push(AutoCommit::load_with_options(part, options).map_err(|error| error.to_string())?);
            } else {
                let change = Change::try_from(part).map_err(|error| error.to_string())?;
                // Automerge leaves the checksum of a single change to the caller.
                if part.get(MAGIC.len()..HEAD - 1) != change.hash().0.get(..4) {
                    return Err("its checksum is wrong".to_owned());
                }
                piece.changes.push(change);
            }
        }
        Ok(piece)
    }

    /// Every change of the piece.
    pub(super) fn into_changes(self) -> Vec<Change> {
        let mut changes = self.changes;
        for mut document in self.documents {
            changes.extend(document.get_changes(&[]));
        }
        changes
    }
}

/// The length of the first part, read from its head.
fn part_length(bytes: &[u8]) -> Option<usize> {
    let head = bytes.get(..HEAD)?;
    let length = head.starts_with(&MAGIC).then_some(bytes.get(HEAD..)?)?;
    // LEB128: seven bits a byte, lowest first.
    let mut value: u64 = 0;
    for (index, byte) in length.iter().take(9).enumerate() {
        value |= u64::from(byte & 0x7f) << (7 * index);
        if byte & 0x80 == 0 {
            return usize::try_from(value).ok()?.checked_add(HEAD + index + 1);
        }
    }
    None
}
