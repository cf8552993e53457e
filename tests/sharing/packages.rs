//! Packages: what is whole opens, and nothing else does.

use super::receiving::signed;
use super::support::{Device, family, individual};
use proptest::prelude::*;
use proptest::sample::Index;
use samplan::seal::{Hash, OpenError, PieceKind, SealedChunk, SectionKeys, SignedKind, SigningKey, envelope};
use samplan::share::{Extent, HandedSection, Package, PackageError, Refusal};
use serde_json::{Value, json};

pub fn package() -> (Device, Device, Vec<u8>) {
    let section = individual("amina");
    let (mut owner, other) = (Device::new(1), Device::new(2));
    owner.found(&section);
    owner.write(&section, "Kock");
    owner.grant(&section, other.writer(), Extent::Write);
    let package = owner.package(&other.to(), &[section]).unwrap();
    (owner, other, package)
}

/// The manifest of a package, and what stands behind it.
fn parts(package: &[u8]) -> (Value, Vec<u8>) {
    let (_, content) = SignedKind::Package.verify(package).unwrap();
    let length = u32::from_be_bytes(*content.first_chunk().unwrap()) as usize;
    (serde_json::from_slice(&content[4..4 + length]).unwrap(), content[4 + length..].to_vec())
}

/// What a receiver says of a package whose manifest the sender wrote otherwise.
pub fn changed(change: impl FnOnce(&mut Value)) -> Result<Package, PackageError> {
    let (owner, other, whole) = package();
    let (mut manifest, chunks) = parts(&whole);
    change(&mut manifest);
    Package::read(&signed(&serde_json::to_vec(&manifest).unwrap(), &chunks, &owner), other.writer())
}

#[test]
fn a_package_reads_back() {
    let (owner, other, whole) = package();
    let read = Package::read(&whole, other.writer()).unwrap();
    assert_eq!((read.family, read.time, read.to), (family(), owner.time, other.to()));
    assert_eq!(read.from.writer, owner.writer());
    let kept = &owner.sections[&individual("amina")];
    assert_eq!((&read.sections[0].keys, &read.sections[0].chunks), (&kept.keys, &kept.chunks));
    assert_eq!(read.statements.len(), 3);
    assert!(changed(|_| {}).is_ok());
}

#[test]
fn every_cut_is_seen() {
    let (_, other, whole) = package();
    for length in 0..whole.len() {
        assert!(Package::read(&whole[..length], other.writer()).is_err(), "{length} bytes");
    }
}

#[test]
fn what_is_sealed_once_more_says_so() {
    let (_, other, whole) = package();
    let sealed = envelope::seal_for(&[other.receiving.receiver()], &whole).unwrap();
    assert_eq!(Package::read(&sealed, other.writer()), Err(PackageError::SealedTwice));
    let as_text = b"-----BEGIN AGE ENCRYPTED FILE-----\nYWdl";
    assert_eq!(Package::read(as_text, other.writer()), Err(PackageError::SealedTwice));
}

#[test]
fn a_later_format_is_newer() {
    let (_, other, mut whole) = package();
    whole[4] = 2;
    assert_eq!(Package::read(&whole, other.writer()), Err(PackageError::Newer));
}

#[test]
fn another_sender_than_the_card_says_is_seen() {
    let (_, other, whole) = package();
    let (_, content) = SignedKind::Package.verify(&whole).unwrap();
    let by_another = SignedKind::Package.sign(&SigningKey::new(&[9; 32]), content);
    assert_eq!(Package::read(&by_another, other.writer()), Err(PackageError::FalseSignature));
    // What is signed as a statement is no package.
    let statement = SignedKind::Statement.sign(&SigningKey::new(&[1; 32]), content);
    let relabelled = [b"SPLP".as_slice(), &statement[4..]].concat();
    assert_eq!(Package::read(&relabelled, other.writer()), Err(PackageError::FalseSignature));
}

#[test]
fn lengths_that_do_not_fit_take_no_memory() {
    for length in [0, 1, u64::from(u32::MAX), u64::MAX, u64::MAX - 7, 1 << 40] {
        let read = changed(|manifest| manifest["sections"][0]["chunks"][0]["length"] = json!(length));
        assert_eq!(read, Err(PackageError::Damaged), "{length}");
    }
    let (owner, other, whole) = package();
    let (manifest, _) = parts(&whole);
    let manifest = serde_json::to_vec(&manifest).unwrap();
    for length in [0, 5, u32::try_from(manifest.len()).unwrap() + 1, 1 << 23, u32::MAX] {
        let content = [length.to_be_bytes().as_slice(), &manifest].concat();
        let read = Package::read(&SignedKind::Package.sign(&owner.key, &content), other.writer());
        assert!(matches!(read, Err(PackageError::Damaged | PackageError::TooLarge)), "{length}");
    }
}

#[test]
fn more_than_any_family_has_is_refused() {
    let many = |count: usize, entry: Value| Value::Array(vec![entry; count]);
    let hash = Hash::of(b"");
    let none = json!({ "hash": hash, "length": 0 });
    let read = changed(|manifest| manifest["sections"][0]["chunks"] = many(20_001, none));
    assert_eq!(read, Err(PackageError::TooLarge));
    let section = json!({ "section": "plan", "keys": [], "chunks": [] });
    assert_eq!(changed(|manifest| manifest["sections"] = many(257, section)), Err(PackageError::TooLarge));
    let statements = |manifest: &mut Value| manifest["statements"] = many(4_001, json!("AAAA"));
    assert_eq!(changed(statements), Err(PackageError::TooLarge));
    let long = "a".repeat(9 << 20);
    assert_eq!(changed(|manifest| manifest["id"] = json!(long)), Err(PackageError::TooLarge));
}

#[test]
fn what_is_nested_without_end_is_refused() {
    let (owner, other, _) = package();
    for open in ["[", "{\"family\":", "{\"statements\":["] {
        let nested = open.repeat(100_000);
        let read = Package::read(&signed(nested.as_bytes(), b"", &owner), other.writer());
        assert_eq!(read, Err(PackageError::Damaged), "{open}");
    }
}

#[test]
fn names_that_are_none_are_refused() {
    for name in ["", "../f4a1", "f4a1/plan", "åäö", &"a".repeat(65)] {
        assert_eq!(changed(|manifest| manifest["family"] = json!(name)), Err(PackageError::Damaged), "{name}");
    }
    for name in ["", "plan/", "individual", "individual/", "individual/a/b", "individual/å", "violence"] {
        let read = changed(|manifest| manifest["sections"][0]["section"] = json!(name));
        assert_eq!(read, Err(PackageError::Damaged), "{name}");
    }
    assert_eq!(changed(|manifest| manifest["family"] = json!("practice")), Err(PackageError::Practice));
    let twice = |manifest: &mut Value| {
        let section = json!({ "section": "plan", "keys": [], "chunks": [] });
        manifest["sections"].as_array_mut().unwrap().extend([section.clone(), section]);
    };
    assert_eq!(changed(twice), Err(PackageError::Damaged));
}

#[test]
fn bytes_left_over_and_changed_chunks_are_damage() {
    let (owner, other, whole) = package();
    let (manifest, chunks) = parts(&whole);
    let manifest = serde_json::to_vec(&manifest).unwrap();
    let more = [chunks.as_slice(), b"x"].concat();
    assert_eq!(Package::read(&signed(&manifest, &more, &owner), other.writer()), Err(PackageError::Damaged));
    let mut flipped = chunks;
    flipped[100] ^= 1;
    assert_eq!(Package::read(&signed(&manifest, &flipped, &owner), other.writer()), Err(PackageError::Damaged));
}

#[test]
fn two_thousand_random_changes_never_open() {
    let (_, other, whole) = package();
    let mut runner = proptest::test_runner::TestRunner::new(crate::properties::tried(2_000));
    let change = (any::<Index>(), 0..8_u8, 0..4_u8);
    let run = runner.run(&change, |(at, bit, how)| {
        let mut bytes = whole.clone();
        let at = at.index(bytes.len());
        match how {
            0 => bytes.truncate(at),
            1 => drop(bytes.remove(at)),
            2 => bytes.insert(at, bit),
            _ => bytes[at] ^= 1 << bit,
        }
        prop_assert!(bytes == whole || Package::read(&bytes, other.writer()).is_err());
        Ok(())
    });
    run.unwrap();
}

/// Signed by a sender who means ill: the checks behind the signature do not panic either.
#[test]
fn a_signed_package_of_changed_content_never_panics() {
    let (owner, _, whole) = package();
    let (_, content) = SignedKind::Package.verify(&whole).unwrap();
    let mut runner = proptest::test_runner::TestRunner::new(crate::properties::tried(500));
    let run = runner.run(&(any::<Index>(), 0..8_u8, any::<bool>()), |(at, bit, cut)| {
        let mut content = content.to_vec();
        let at = at.index(content.len());
        if cut {
            content.truncate(at);
        } else {
            content[at] ^= 1 << bit;
        }
        let forged = SignedKind::Package.sign(&owner.key, &content);
        if let Ok(preview) = Device::new(2).look(&forged) {
            let sections: Vec<_> = preview.sections.iter().map(|section| section.section.clone()).collect();
            // What changed words such as a purpose or a time may be taken; nothing may stop the app.
            drop(preview.accept(&sections));
        }
        Ok(())
    });
    run.unwrap();
}

#[test]
fn a_chunk_that_is_listed_twice_is_refused() {
    let (owner, other, whole) = package();
    let (mut manifest, chunks) = parts(&whole);
    let listed = manifest["sections"][0]["chunks"][0].clone();
    manifest["sections"][0]["chunks"].as_array_mut().unwrap().push(listed);
    let doubled = [chunks.as_slice(), chunks.as_slice()].concat();
    let package = signed(&serde_json::to_vec(&manifest).unwrap(), &doubled, &owner);
    assert_eq!(Package::read(&package, other.writer()), Err(PackageError::Damaged));
}

#[test]
fn small_chunks_that_hold_very_large_ones_are_refused_before_all_are_opened() {
    let (mut owner, other, _) = package();
    let section = individual("amina");
    let noughts = vec![0; 40 << 20];
    for _ in 0..3 {
        let chunk = owner.sealed(&section, PieceKind::Changes, &noughts);
        assert!(chunk.bytes().len() < 1 << 20);
        owner.sections.get_mut(&section).unwrap().chunks.push(chunk);
    }
    let kept = &owner.sections[&section];
    let handed = HandedSection { section, keys: kept.keys.clone(), chunks: kept.chunks.clone() };
    let pieces = |opened: &mut usize| handed.pieces(&family(), &SectionKeys::default(), |_| true, opened);
    let mut opened = 0;
    assert_eq!(pieces(&mut opened), Err(PackageError::TooLarge));
    assert!(opened <= 81 << 20, "{opened}");
    // What the sections before have come to counts.
    let only_first = |chunk: &SealedChunk| *chunk == kept.chunks[0];
    let first = |mut opened: usize| handed.pieces(&family(), &SectionKeys::default(), only_first, &mut opened);
    assert_eq!(first(0).unwrap().len(), 1);
    assert_eq!(first(64 << 20), Err(PackageError::TooLarge));
    let package = owner.package(&other.to(), std::slice::from_ref(&handed.section));
    let mut receiver = Device::new(2);
    assert!(
        receiver
            .look(&package.unwrap())
            .unwrap()
            .refused
            .iter()
            .any(|refused| refused.why == Refusal::Piece(OpenError::TooLarge))
    );
}
