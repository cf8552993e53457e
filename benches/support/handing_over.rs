//! A plan that one device hands to another as a file.

use super::plans::NOW;
use samplan::doc::{Actor, Document};
use samplan::plan::{FamilyId, Section};
use samplan::seal::{
    About, Card, EpochKey, Nonce, PieceKind, ReceivingKey, SealedChunk, SectionKey, SectionKeys, SigningKey, envelope,
};
use samplan::share::{
    Acceptance, Day, Extent, Grant, Ground, Here, Ledger, Outgoing, Package, Sender, Speaker, To, pack, preview,
};
use std::collections::BTreeMap;

/// A section that is granted to somebody, as its owner's device holds it.
pub struct HandingOver {
    section: Section,
    ledger: Ledger,
    keys: SectionKeys,
    chunks: Vec<SealedChunk>,
    pieces: Vec<Vec<u8>>,
    owner: (SigningKey, String),
    other: (SigningKey, ReceivingKey),
}

impl HandingOver {
    /// `pieces`: what the section is stored as.
    pub fn of(section: &Section, pieces: Vec<Vec<u8>>) -> Self {
        let (owner, other) = (SigningKey::new(&[1; 32]), SigningKey::new(&[2; 32]));
        let own_receiving = ReceivingKey::generate();
        let card = Card::written(About::default(), &own_receiving.receiver(), &owner);
        let key = EpochKey { epoch: 0, since: NOW.time, key: SectionKey::new([3; 32]) };
        let name = format!("{}/{section}", family());
        let sealed = |piece: &Vec<u8>| {
            let nonce = Nonce::of_random([5; 24]);
            SealedChunk::seal(&name, &key.key, nonce, &owner, NOW.time, PieceKind::Changes, piece)
        };
        let chunks = pieces.iter().map(sealed).collect();
        let keys = SectionKeys::default().with(key);
        let mut ledger = Ledger::new(family());
        let founded = speaker(&ledger, &owner).found(section, &keys, false).unwrap();
        founded.into_iter().for_each(|said| assert!(ledger.add(said).unwrap()));
        let grant = Grant {
            section: section.clone(),
            to: To::Device(other.writer()),
            extent: Extent::Write,
            purpose: "Barnets dagvård".to_owned(),
            ground: Ground::Other { which: String::new(), words: "Lagen".to_owned() },
            until: None,
        };
        let granted = speaker(&ledger, &owner).grant(grant, false).unwrap();
        ledger.add(granted).unwrap();
        let other = (other, ReceivingKey::generate());
        Self { section: section.clone(), ledger, keys, chunks, pieces, owner: (owner, card), other }
    }

    /// Opens the section, packs it and seals it for the receiver.
    pub fn file(&self) -> Vec<u8> {
        let mut document = Document::open(self.section.kind(), Actor::new([1; 12], [1; 12]), &self.pieces).document;
        let outgoing = Outgoing {
            section: self.section.clone(),
            keys: &self.keys,
            chunks: self.chunks.clone(),
            document: &mut document,
            nonce: Nonce::of_random([6; 24]),
        };
        let (key, card) = &self.owner;
        let sender = Sender {
            card,
            key,
            time: NOW.time,
            today: today(),
            id: [7; 16],
            shielded: false,
            contacts: &[],
            others: &[],
        };
        let packed = pack(&self.ledger, &To::Device(self.other.0.writer()), vec![outgoing], &sender).unwrap();
        envelope::seal_for(&[self.other.1.receiver()], &packed.bytes).unwrap()
    }

    /// Opens the file on a device that has nothing of the family, looks through it and accepts all of it.
    pub fn received(&self, file: &[u8]) -> Acceptance {
        let (key, receiving) = &self.other;
        let content = envelope::open_with_key(receiving, file).unwrap();
        let package = Package::read(&content, key.writer()).unwrap();
        let ledger = Ledger::new(family());
        let mut here =
            Here { writer: key.writer(), ledger: &ledger, contacts: &[], today: today(), sections: BTreeMap::new() };
        let preview = preview(package, &mut here);
        assert!(preview.sections.iter().any(|section| !section.changes.is_empty()));
        preview.accept(std::slice::from_ref(&self.section))
    }
}

fn speaker<'a>(ledger: &'a Ledger, key: &'a SigningKey) -> Speaker<'a> {
    Speaker { ledger, key, time: NOW.time, today: today() }
}

fn family() -> FamilyId {
    FamilyId::new("f4a1")
}

fn today() -> Day {
    Day(super::plans::today())
}
