//! Writes what `cargo xtask bench` puts into the browser's database: many families, and one plan with much history,
//! sealed as the app seals them.
//!
//! `cargo run --release --no-default-features --example fixture -- FILE`. The file is JSON: the passphrase that opens the
//! device, the family and section of the plan that was written letter by letter, another family, a name to search for,
//! and the records, each with its shelf, its key and its bytes in base 64.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "../benches/support/plans.rs"]
mod plans;

use data_encoding::BASE64;
use futures_executor::block_on;
use plans::{NOW, Typed, document, households, typed_plan, whole};
use samplan::doc::{Actor, Alone, Document};
use samplan::plan::{FamilyId, Section, Summary};
use samplan::seal::{Cost, DeviceKey, Identity, Passphrase, Randomness, RecoveryCode, SigningKey, Slot};
use samplan::store::{Basis, Memory, SectionName, Slots, Vault, Written};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::cell::Cell;
use std::rc::Rc;

const FAMILIES: usize = 500;

/// Of the pieces behind the newest snapshot so many lie beside it at most: from the next one on the app folds them.
const RECENT: usize = 63;

const PASSPHRASE: &str = "nio rosa flodhästar på rad";

fn main() {
    let file = std::env::args().nth(1).expect("the name of the file to write");
    let memory = Memory::new();
    let households = households(FAMILIES);
    let typed = typed_plan();
    block_on(async {
        let vault = begun(&memory).await;
        for household in &households {
            write(&vault, &household.id, &household.summaries).await;
        }
        write_typed(&vault, &typed, &households[0].summaries).await;
        // As the app leaves it a moment after a start.
        vault.summaries().await.unwrap();
        vault.tidy().await.unwrap();
    });
    let last = households.last().map(|household| household.summaries[0].1.search.clone());
    let fixture = json!({
        "passphrase": PASSPHRASE,
        "families": FAMILIES + 1,
        "filled": households[0].id,
        "typed": { "family": typed_family(), "section": typed.section.to_string() },
        "search": last,
        "records": records(&memory),
    });
    std::fs::write(file, fixture.to_string()).expect("the file is written");
}

/// A device on which a worker has begun.
async fn begun(memory: &Memory) -> Vault {
    let random = random();
    let key = DeviceKey::new(random.draw());
    let passphrase = Passphrase::new(PASSPHRASE).unwrap();
    let code = RecoveryCode::of_random(random.draw());
    let slots = [
        Slot::for_passphrase(&key, &passphrase, Cost::USUAL, random.draw(), random.nonce()).unwrap(),
        Slot::for_recovery_code(&key, &code, random.draw(), random.nonce()).unwrap(),
    ];
    let identity = Identity::new(SigningKey::new(&random.draw()));
    let vault = Vault::new(Rc::new(memory.clone()), key, identity, random);
    let worker = json!({ "name": "Anna Lind", "organisation": "Korsholms kommun", "role": "Integrationskoordinator" });
    let with = vec![vault.identity_change(), vault.device_change("worker", worker.to_string().as_bytes())];
    assert!(Slots::begin(memory, &slots.each_ref(), with).await.unwrap());
    vault
}

/// A family of which every section holds the same answers as every other family's.
async fn write(vault: &Vault, family: &FamilyId, summaries: &[(Section, Summary)]) {
    let answers = plans::family();
    for (section, summary) in summaries {
        let mut document = document(section, &answers);
        append(vault, family, section, &whole(&mut document), &mut document, summary).await;
    }
}

/// The plan that was written letter by letter, in a family of its own.
async fn write_typed(vault: &Vault, typed: &Typed, summaries: &[(Section, Summary)]) {
    let others: Vec<_> = summaries.iter().filter(|(section, _)| *section != typed.section).cloned().collect();
    write(vault, &typed_family(), &others).await;
    let summary = Summary::of(&typed.section, &Alone { section: &typed.section, document: &typed.document }, NOW.time);
    let (old, recent) = typed.pieces.split_at(typed.pieces.len() - RECENT);
    let mut document = Document::open(typed.section.kind(), Actor::new([9; 12], [9; 12]), old).document;
    let snapshot = document.snapshot().expect("the snapshot reads back");
    append(vault, &typed_family(), &typed.section, &snapshot, &mut document, &summary).await;
    for piece in recent {
        document.merge(piece).expect("the piece reads back");
        append(vault, &typed_family(), &typed.section, piece, &mut document, &summary).await;
    }
}

async fn append(
    vault: &Vault,
    family: &FamilyId,
    section: &Section,
    changes: &[u8],
    document: &mut Document,
    summary: &Summary,
) {
    let name = SectionName::new(family.clone(), section.clone());
    let (heads, summary) = (document.heads().to_bytes(), summary.to_bytes());
    vault
        .append(&name, Written { time: NOW.time, changes, heads: &heads, summary: &summary, basis: Basis::default() })
        .await
        .unwrap();
}

fn typed_family() -> FamilyId {
    FamilyId::new("0".repeat(32))
}

fn records(memory: &Memory) -> Vec<Value> {
    let record = |(shelf, key, bytes): (samplan::store::Shelf, Vec<String>, Vec<u8>)| {
        json!([shelf.id(), key, BASE64.encode(&bytes)])
    };
    memory.everything().into_iter().map(record).collect()
}

/// Figures must not depend on chance: a count, hashed.
fn random() -> Randomness {
    let count = Cell::new(0_u64);
    Randomness::new(move |bytes| {
        for part in bytes.chunks_mut(32) {
            count.set(count.get() + 1);
            part.iter_mut().zip(Sha256::digest(count.get().to_be_bytes())).for_each(|(byte, drawn)| *byte = drawn);
        }
    })
}
