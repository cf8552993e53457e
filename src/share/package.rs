//! What one device hands to another.

use super::introduced::spoken_of;
use super::manifest::{
    Listed, ListedPerson, MOST, MOST_CHUNKS, MOST_KEYS, MOST_MANIFEST, MOST_OPENED, MOST_PEOPLE, MOST_SECTIONS,
    MOST_STATEMENTS, Manifest,
};
use super::section_text::is_id;
use super::{Introduced, PackageError, Statement, To};
use crate::plan::{FamilyId, Section};
use crate::seal::{Card, Hash, OpenError, SealedChunk, SectionKeys, SignedKind, SigningKey, WriterId, envelope};
use data_encoding::BASE64;
use std::collections::{BTreeMap, BTreeSet};
use zeroize::Zeroizing;

/// What one device hands to exactly one receiver, read and known to be whole and its sender's. Whether the sender had a
/// right to any of it is told by [`super::preview`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// The family.
    pub family: FamilyId,
    /// The sender.
    pub from: Card,
    /// The receiver.
    pub to: To,
    /// When it was made, by the sender's clock: seconds since 1970-01-01 UTC.
    pub time: i64,
    /// Random: two packages are told apart by it.
    pub id: String,
    /// What was said about the sections.
    pub statements: Vec<Statement>,
    /// The sections.
    pub sections: Vec<HandedSection>,
    /// Who is behind devices that the statements speak of, as the sender says; of no others.
    pub people: BTreeMap<WriterId, Introduced>,
}

/// One section of a package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandedSection {
    /// The section.
    pub section: Section,
    /// Its keys.
    pub keys: SectionKeys,
    /// Its chunks: together they hold all of it.
    pub chunks: Vec<SealedChunk>,
}

impl Package {
    /// Reads what was opened from the envelope, everything of it, before any of it is given out.
    ///
    /// `me`: this device. A package for a partner is for whoever has the passphrase.
    ///
    /// # Errors
    /// Every [`PackageError`]; whatever the bytes are, it does not panic.
    pub fn read(bytes: &[u8], me: WriterId) -> Result<Self, PackageError> {
        if bytes.len() > MOST {
            return Err(PackageError::TooLarge);
        }
        if envelope::is_sealed(bytes) {
            return Err(PackageError::SealedTwice);
        }
        let (signer, content) = SignedKind::Package.verify(bytes)?;
        let (length, rest) = content.split_first_chunk().ok_or(PackageError::Damaged)?;
        let length = usize::try_from(u32::from_be_bytes(*length)).map_err(|_| PackageError::TooLarge)?;
        if length > MOST_MANIFEST {
            return Err(PackageError::TooLarge);
        }
        let (json, chunks) = rest.split_at_checked(length).ok_or(PackageError::Damaged)?;
        let manifest: Manifest = serde_json::from_slice(json).map_err(|_| PackageError::Damaged)?;
        let from = Card::read(&manifest.from)?;
        if from.writer != signer {
            return Err(PackageError::FalseSignature);
        }
        if !is_id(manifest.family.as_str()) {
            return Err(PackageError::Damaged);
        }
        if manifest.family.is_practice() {
            return Err(PackageError::Practice);
        }
        if from.writer == me {
            return Err(PackageError::OwnPackage);
        }
        if matches!(manifest.to, To::Device(to) if to != me) {
            return Err(PackageError::ForSomebodyElse);
        }
        within_limits(&manifest)?;
        let statements = manifest.statements.iter().map(|text| {
            let bytes = BASE64.decode(text.as_bytes()).map_err(|_| PackageError::Damaged)?;
            Ok(Statement::read(bytes)?)
        });
        let statements: Vec<Statement> = statements.collect::<Result<_, PackageError>>()?;
        let Manifest { family, to, time, id, sections, people, .. } = manifest;
        let people = named(people, &statements);
        Ok(Self { family, from, to, time, id, statements, sections: cut(sections, chunks)?, people })
    }

    /// The package as bytes, to be sealed for its receiver. `card`: the sender's card as text; `None` where it would be
    /// larger than a receiver takes.
    pub(super) fn write(&self, card: &str, key: &SigningKey) -> Option<Vec<u8>> {
        let listed = |handed: &HandedSection| Listed {
            section: handed.section.clone(),
            keys: handed.keys.iter().cloned().collect(),
            chunks: handed.chunks.iter().map(super::manifest::ListedChunk::of).collect(),
        };
        let manifest = Manifest {
            family: self.family.clone(),
            from: card.to_owned(),
            to: self.to.clone(),
            time: self.time,
            id: self.id.clone(),
            statements: self.statements.iter().map(|statement| BASE64.encode(statement.bytes())).collect(),
            sections: self.sections.iter().map(listed).collect(),
            people: self.people.iter().map(ListedPerson::of).collect(),
        };
        within_limits(&manifest).ok()?;
        let json = Zeroizing::new(serde_json::to_vec(&manifest).ok()?);
        let length = u32::try_from(json.len()).ok().filter(|_| json.len() <= MOST_MANIFEST)?;
        let mut content = Zeroizing::new(length.to_be_bytes().to_vec());
        content.extend_from_slice(&json);
        for chunk in self.sections.iter().flat_map(|handed| &handed.chunks) {
            content.extend_from_slice(chunk.bytes());
        }
        let bytes = SignedKind::Package.sign(key, &content);
        (bytes.len() <= MOST).then_some(bytes)
    }
}

impl HandedSection {
    /// The changes in those of its chunks that are wanted and that open, with its own keys or with those here, and who
    /// wrote them. `opened`: how many bytes the package's chunks have come to so far.
    ///
    /// # Errors
    /// [`PackageError::TooLarge`] as soon as they come to more than a device takes in.
    pub fn pieces(
        &self,
        family: &FamilyId,
        here: &SectionKeys,
        wanted: impl Fn(&SealedChunk) -> bool,
        opened: &mut usize,
    ) -> Result<Vec<(WriterId, Vec<u8>)>, PackageError> {
        let name = format!("{family}/{}", self.section);
        let mut pieces = Vec::new();
        for chunk in self.chunks.iter().filter(|chunk| wanted(chunk)) {
            let Ok(id) = chunk.key_id() else { continue };
            let Some(key) = self.keys.by_id(id).or_else(|| here.by_id(id)) else { continue };
            match chunk.open(&name, &key.key) {
                Ok(piece) => {
                    *opened = opened.saturating_add(piece.changes.len());
                    pieces.push((piece.writer, piece.changes));
                }
                // Of one chunk more is not opened at all.
                Err(OpenError::TooLarge) => *opened = usize::MAX,
                // Refused when it is looked through.
                Err(_) => {}
            }
            if *opened > MOST_OPENED {
                return Err(PackageError::TooLarge);
            }
        }
        Ok(pieces)
    }
}

impl super::manifest::ListedChunk {
    fn of(chunk: &SealedChunk) -> Self {
        Self { hash: Hash::of(chunk.bytes()), length: chunk.bytes().len() as u64 }
    }
}

impl ListedPerson {
    fn of((device, person): (&WriterId, &Introduced)) -> Self {
        Self { device: *device, name: person.name.clone(), organisation: person.organisation.clone() }
    }
}

/// Those who are named of the devices that the statements speak of.
fn named(people: Vec<ListedPerson>, statements: &[Statement]) -> BTreeMap<WriterId, Introduced> {
    let spoken_of = spoken_of(statements);
    let people = people.into_iter().filter(|person| spoken_of.contains(&person.device));
    people.filter_map(|person| Some((person.device, Introduced::of(&person.name, &person.organisation)?))).collect()
}

fn within_limits(manifest: &Manifest) -> Result<(), PackageError> {
    let chunks: usize = manifest.sections.iter().map(|listed| listed.chunks.len()).sum();
    let keys = manifest.sections.iter().map(|listed| listed.keys.len()).max().unwrap_or_default();
    let fits = manifest.sections.len() <= MOST_SECTIONS
        && manifest.statements.len() <= MOST_STATEMENTS
        && manifest.people.len() <= MOST_PEOPLE
        && manifest.people.iter().all(is_short)
        && keys <= MOST_KEYS
        && chunks <= MOST_CHUNKS;
    if fits { Ok(()) } else { Err(PackageError::TooLarge) }
}

/// Cuts the bytes behind the manifest as it says; nothing may be missing or left over.
fn cut(sections: Vec<Listed>, mut bytes: &[u8]) -> Result<Vec<HandedSection>, PackageError> {
    let mut cut = Vec::new();
    let mut seen = BTreeSet::new();
    for listed in sections {
        if !seen.insert(listed.section.clone()) {
            return Err(PackageError::Damaged);
        }
        let mut chunks = Vec::new();
        let mut hashes = BTreeSet::new();
        for chunk in listed.chunks {
            if !hashes.insert(chunk.hash) {
                return Err(PackageError::Damaged);
            }
            let length = usize::try_from(chunk.length).map_err(|_| PackageError::Damaged)?;
            let (front, rest) = bytes.split_at_checked(length).ok_or(PackageError::Damaged)?;
            if Hash::of(front) != chunk.hash {
                return Err(PackageError::Damaged);
            }
            chunks.push(SealedChunk::from_bytes(front.to_vec()));
            bytes = rest;
        }
        cut.push(HandedSection { section: listed.section, keys: listed.keys.into_iter().collect(), chunks });
    }
    if bytes.is_empty() { Ok(cut) } else { Err(PackageError::Damaged) }
}

fn is_short(person: &ListedPerson) -> bool {
    [&person.name, &person.organisation].iter().all(|words| words.chars().count() <= Introduced::MOST)
}
