//! Packages from somebody who holds some of the sections, and may therefore sign and seal what they like.
//!
//! Input: parts, each as two bytes of length, a byte that tells what it is, and its content. The device that takes it
//! holds a section that another one shared with it; what is taken has to open.

use super::support::{Device, NOW, family, individual};
use data_encoding::BASE64;
use samplan::plan::Section;
use samplan::seal::{Hash, PieceKind, SealedChunk, SignedKind};
use samplan::share::{Content, Extent, Statement};
use serde_json::{Value, json};

/// What a part is, by its first byte.
const WHAT: u8 = 9;

/// Hands a package over, looks through it and takes everything of it. Whether it was looked through.
pub fn take(bytes: &[u8]) -> bool {
    let mut world = World::new();
    let package = world.package(bytes);
    let [_, mine, _] = &mut world.devices;
    let Ok(seen) = mine.look(&package) else { return false };
    let all: Vec<Section> = seen.sections.iter().map(|section| section.section.clone()).collect();
    let before = mine.read(&section());
    let erases = seen.sections.iter().any(|section| section.erasure.is_some());
    // It fails where something of what was taken does not open.
    mine.store(seen.accept(&all));
    assert!(erases || !before.is_empty(), "the section is held");
    // Nothing is new of what was just taken.
    if let Ok(again) = mine.look(&package) {
        assert!(again.is_nothing_new(), "the same package twice changes something");
    }
    true
}

/// The owner of a section, the device that takes, and a third one that may read.
struct World {
    devices: [Device; 3],
}

fn section() -> Section {
    individual("a1")
}

impl World {
    fn new() -> Self {
        let [mut owner, mut mine, third] = [1, 2, 3].map(Device::new);
        owner.found(&section());
        owner.write(&section(), "Först");
        owner.grant(&section(), mine.writer(), Extent::Write);
        owner.grant(&section(), third.writer(), Extent::Read);
        owner.hand(&mut mine);
        Self { devices: [owner, mine, third] }
    }

    /// The package that the parts tell of.
    fn package(&mut self, mut parts: &[u8]) -> Vec<u8> {
        let (mut statements, mut chunks, mut named) = (Vec::new(), Vec::new(), section().to_string());
        let (mut time, mut sender, mut manifest) = (NOW, 0, None);
        while let Some((length, rest)) = parts.split_first_chunk() {
            let Some((what, rest)) = rest.split_first() else { break };
            let (content, rest) = rest.split_at(usize::from(u16::from_be_bytes(*length)).min(rest.len()));
            parts = rest;
            match what % WHAT {
                // A statement by one of the three.
                by @ 0..=2 => {
                    let key = &self.devices[usize::from(by)].key;
                    statements.push(BASE64.encode(&SignedKind::Statement.sign(key, content)));
                }
                // A piece by one of the three, sealed with the section's key.
                by @ 3..=5 => chunks.push(self.chunk(by - 3, content)),
                // Another section, another sender or time, or a list of its own.
                6 => named = String::from_utf8_lossy(content).into_owned(),
                7 => {
                    sender = content.len() % 3;
                    time = NOW + content.iter().map(|byte| i64::from(*byte)).sum::<i64>();
                }
                _ => manifest = serde_json::from_slice(content).ok(),
            }
        }
        let [owner, mine, _] = &self.devices;
        let keys: Vec<Value> =
            owner.sections[&section()].keys.iter().map(|key| serde_json::to_value(key).unwrap()).collect();
        let listed: Vec<Value> =
            chunks.iter().map(|chunk| json!({ "hash": Hash::of(chunk).to_string(), "length": chunk.len() })).collect();
        let sender = &self.devices[sender];
        let list = manifest.unwrap_or_else(|| {
            json!({
                "family": family(),
                "from": sender.card,
                "to": { "device": mine.writer() },
                "time": time,
                "id": "00112233445566778899aabbccddeeff",
                "statements": statements,
                "sections": [{ "section": named, "keys": keys, "chunks": listed }],
            })
        });
        let list = serde_json::to_vec(&list).unwrap();
        let length = u32::try_from(list.len()).unwrap().to_be_bytes();
        let content = [length.as_slice(), &list, &chunks.concat()].concat();
        SignedKind::Package.sign(&sender.key, &content)
    }

    fn chunk(&mut self, by: u8, content: &[u8]) -> Vec<u8> {
        let owner = &self.devices[0];
        let key = &owner.sections[&section()].keys.current().unwrap().key.clone();
        let name = format!("{}/{}", family(), section());
        let writer = &mut self.devices[usize::from(by)];
        let nonce = writer.nonce();
        let kind = if content.len().is_multiple_of(2) { PieceKind::Changes } else { PieceKind::Snapshot };
        SealedChunk::seal(&name, key, nonce, &writer.key, NOW, kind, content).into_bytes()
    }
}

fn part(what: u8, content: &[u8]) -> Vec<u8> {
    [u16::try_from(content.len()).unwrap().to_be_bytes().as_slice(), &[what], content].concat()
}

/// Words of every kind, and pieces of the one who owns and of the one who may only read.
pub fn seeds() -> Vec<Vec<u8>> {
    let mut world = World::new();
    let [owner, _, third] = &mut world.devices;
    let is_grant = |said: &&Statement| matches!(said.content(), Content::Granted(_));
    let grant = owner.ledger.iter().find(is_grant).unwrap().id();
    let to = json!({ "device": third.writer() });
    let ground = json!({ "other": { "which": "", "words": "Lagen" } });
    let words = [
        json!({ "what": "founded" }),
        json!({ "what": "keyed", "epoch": 1, "key": "00112233445566778899aabbccddeeff" }),
        json!({ "what": "granted", "to": to, "extent": "write", "purpose": "Skolan", "ground": ground, "until": null }),
        json!({ "what": "revoked", "grant": grant, "why": "Barnet bytte daghem" }),
        json!({ "what": "consent_withdrawn", "grant": grant, "by": "Amina", "date": "2026-11-22", "words": "Nej" }),
        json!({ "what": "erasure_asked", "erased": "En text", "epoch": 0, "seen": {} }),
        json!({ "what": "acknowledged", "statement": grant }),
    ];
    let said = |mut what: Value, by: u8| {
        what["family"] = json!(family());
        what["time"] = json!(NOW + 9);
        what["section"] = json!(section().to_string());
        part(by, &serde_json::to_vec(&what).unwrap())
    };
    let mut seeds: Vec<Vec<u8>> = words.iter().flat_map(|what| (0..=2).map(|by| said(what.clone(), by))).collect();

    owner.write(&section(), "Sedan");
    let kept = owner.sections.get_mut(&section()).unwrap();
    let (name, key) = (format!("{}/{}", family(), section()), &kept.keys.current().unwrap().key);
    let piece = kept.chunks.last().unwrap().open(&name, key).unwrap().changes;
    let snapshot = kept.document.snapshot().unwrap();
    for by in 3..=5 {
        seeds.push(part(by, &piece));
        seeds.push([part(by, &snapshot), part(7, &[1, 2])].concat());
    }
    seeds.push([part(6, b"plan"), part(3, &piece)].concat());
    seeds
}
