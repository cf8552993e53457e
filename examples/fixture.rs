//! Writes what `cargo xtask bench` puts into the browser's database: many families, and one plan with much history.
//!
//! `cargo run --release --no-default-features --example fixture -- FILE`. The file is JSON: the sections of a family
//! as stored, which all families share; the summaries of each family; and the pieces of the plan that was written
//! letter by letter. Bytes are in base 16.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "../benches/support/plans.rs"]
mod plans;

use plans::{NOW, OneSection, Typed, document, family, households, sections, typed_plan, whole};
use samplan::doc::{Actor, Document};
use samplan::plan::{FamilyId, Section, Summary};
use samplan::seal::Chunk;
use serde_json::{Value, json};

const FAMILIES: usize = 500;

/// Of the pieces behind the newest snapshot so many lie beside it at most: from the next one on the app folds them.
const RECENT: usize = 63;

fn main() {
    let file = std::env::args().nth(1).expect("the name of the file to write");
    let fixture = json!({ "families": families(), "sections": shared_sections(), "typed": typed() });
    std::fs::write(file, fixture.to_string()).expect("the file is written");
}

fn families() -> Vec<Value> {
    let summaries = |summaries: &[(Section, Summary)]| -> Value {
        let summary = |(section, summary): &(Section, Summary)| (section.to_string(), text(summary));
        summaries.iter().map(summary).collect()
    };
    let family = |family: &plans::Household| json!({ "id": family.id, "summaries": summaries(&family.summaries) });
    households(FAMILIES).iter().map(family).collect()
}

/// What the other sections of every family hold.
fn shared_sections() -> Value {
    let answers = family();
    let section = |section: &Section| (section.to_string(), chunk(&whole(&mut document(section, &answers))));
    sections(&answers).iter().map(section).collect()
}

fn typed() -> Value {
    let Typed { section, document, chunks, .. } = typed_plan();
    let summary = Summary::of(&section, &OneSection { section: &section, document: &document }, NOW.time);
    let (old, recent) = chunks.split_at(chunks.len() - RECENT);
    json!({
        "family": FamilyId::new("0".repeat(32)),
        "section": section.to_string(),
        "summary": text(&summary),
        "pieces": std::iter::once(&folded(&section, old)).chain(recent).map(chunk).collect::<Vec<_>>(),
    })
}

/// The pieces as one.
fn folded(section: &Section, chunks: &[Chunk]) -> Chunk {
    let pieces: Vec<_> = chunks.iter().map(|chunk| chunk.changes().to_vec()).collect();
    let mut document = Document::open(section.kind(), Actor::new([9; 12], [9; 12]), &pieces).document;
    Chunk::new(&document.snapshot().expect("the snapshot reads back"))
}

fn text(summary: &Summary) -> String {
    String::from_utf8(summary.to_bytes()).expect("summaries are JSON")
}

fn chunk(chunk: &Chunk) -> Value {
    let bytes: String = chunk.bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    json!({ "id": chunk.id().to_string(), "bytes": bytes })
}
