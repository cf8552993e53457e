//! Pieces of a document from somebody who holds the section's key, and may therefore put into it what they like.
//!
//! Input: a byte for the section's kind, then the parts of a piece, each as two bytes of length, a byte for its kind,
//! and its content. Heads and checksums are put around it here, since guessing them would find nothing.

use samplan::doc::{Actor, Document, Edit, Heads, Stamp, Trial};
use samplan::plan::{Field, Kind, MemberId, Path, Section, SectionKind, Situation, forms};
use sha2::{Digest, Sha256};

const MAGIC: [u8; 4] = [0x85, 0x6f, 0x4a, 0x83];
const STAMP: Stamp = Stamp { time: 1_795_000_000 };

fn sections() -> [Section; 5] {
    let member = || MemberId::new("a1");
    [
        Section::Individual(member()),
        Section::Family,
        Section::Plan,
        Section::Child(member()),
        Section::Situation(Situation::Violence),
    ]
}

fn actor(number: u8) -> Actor {
    Actor::new([number; 12], [number; 12])
}

/// Does with a piece what the app would do with it. Whether it was taken.
pub fn take(bytes: &[u8]) -> bool {
    let Some((section, parts)) = bytes.split_first() else { return false };
    let section = &sections()[usize::from(*section) % sections().len()];
    let kind = section.kind();
    let piece = whole(parts);
    let own = written(kind, 1);
    let trial =
        Trial { section: section.clone(), here: vec![own.clone()], come: vec![("a".to_owned(), piece.clone())] };
    trial.run();

    let opened = Document::open(kind, actor(2), &[own.clone(), piece.clone()]);
    assert!(!opened.unreadable.contains(&0), "what is whole is lost to what is not");
    let mut document = Document::open(kind, actor(3), &[own]).document;
    let before = document.heads();
    let merged = document.merge(&piece);
    if merged.is_err() {
        assert_eq!(document.heads(), before, "what is refused leaves the document as it was");
    }
    write(&mut document, kind);
    if let Ok(snapshot) = document.snapshot() {
        assert!(Document::open(kind, actor(4), &[snapshot]).unreadable.is_empty(), "a snapshot does not open");
    }
    merged.is_ok() && !piece.is_empty()
}

/// Writes in the first text of the section.
fn write(document: &mut Document, kind: SectionKind) {
    let field = text_of(kind);
    let _ = document.change(&Path::field(field.id), field, &Edit::Write("Ny text".to_owned()), STAMP);
}

fn text_of(kind: SectionKind) -> &'static Field {
    forms::schema(kind).into_iter().find(|field| matches!(field.kind, Kind::Long | Kind::Line)).unwrap()
}

/// What another device wrote.
fn written(kind: SectionKind, number: u8) -> Vec<u8> {
    let mut document = Document::new(kind, actor(number));
    write(&mut document, kind);
    document.since(&Heads::default())
}

/// Parts with heads and checksums.
pub fn whole(mut parts: &[u8]) -> Vec<u8> {
    let mut piece = Vec::new();
    while let Some((length, rest)) = parts.split_first_chunk() {
        let Some((kind, rest)) = rest.split_first() else { break };
        let (content, rest) = rest.split_at(usize::from(u16::from_be_bytes(*length)).min(rest.len()));
        parts = rest;
        // Document, change, packed change.
        let mut part = vec![kind % 3];
        let mut length = content.len();
        while length >= 0x80 {
            part.push(0x80 | (length & 0x7f) as u8);
            length >>= 7;
        }
        part.push(length as u8);
        part.extend(content);
        piece.extend(MAGIC);
        piece.extend(&Sha256::digest(&part)[..4]);
        piece.extend(part);
    }
    piece
}

/// The reverse of [`whole`].
fn taken_apart(kind: u8, mut piece: &[u8]) -> Vec<u8> {
    let mut parts = vec![kind];
    while let Some((head, mut rest)) = piece.split_first_chunk::<9>() {
        let (mut length, mut shift) = (0, 0);
        while let Some((byte, behind)) = rest.split_first() {
            rest = behind;
            length |= usize::from(byte & 0x7f) << shift;
            shift += 7;
            if byte & 0x80 == 0 {
                break;
            }
        }
        let (content, behind) = rest.split_at(length);
        parts.extend(u16::try_from(length).unwrap().to_be_bytes());
        parts.push(head[8]);
        parts.extend(content);
        piece = behind;
    }
    parts
}

/// Changes and a snapshot of each kind of section.
pub fn seeds() -> Vec<Vec<u8>> {
    let of = |(index, section): (usize, &Section)| {
        let (number, kind) = (u8::try_from(index).unwrap(), section.kind());
        let mut document = Document::new(kind, actor(9));
        write(&mut document, kind);
        let snapshot = document.snapshot().unwrap();
        [taken_apart(number, &written(kind, 8)), taken_apart(number, &snapshot)]
    };
    sections().iter().enumerate().flat_map(of).collect()
}
