//! How long the parts of the core take that a worker waits for. `cargo xtask bench` puts them into words.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/handing_over.rs"]
mod handing_over;
#[path = "support/plans.rs"]
mod plans;

use divan::{Bencher, black_box};
use handing_over::HandingOver;
use plans::{Household, NOW, Typed, family, households, sections, today, typed_plan};
use samplan::doc::{Actor, Alone, Document, Edit};
use samplan::lang::Lang;
use samplan::plan::forms::individual::LIFE_SITUATION;
use samplan::plan::paper::{CodeNames, Paper, PaperOf, PaperOptions};
use samplan::plan::{Export, ExportOptions, FamilyEntry, FamilyId, Path, Summary, remind, search};
use samplan::seal::{Cost, DeviceKey, Nonce, Passphrase, PieceKind, SealedChunk, SectionKey, SigningKey, Slot};
use std::cell::RefCell;

thread_local! {
    static TYPED: RefCell<Typed> = RefCell::new(typed_plan());
    static FAMILIES: Vec<Household> = households(500);
}

/// Each key press is a sample of its own, so that the slowest of them is seen.
const KEYS: u32 = 1_000;

fn main() {
    divan::main();
}

/// The text that a worker goes on writing in, and its place.
fn writing() -> (Path, String) {
    let path = Path::field(LIFE_SITUATION.id);
    let text = TYPED.with_borrow(|typed| typed.document.read(&path, &LIFE_SITUATION).value.text().unwrap().to_owned());
    (path, text)
}

/// Changes as they are stored.
fn sealed(changes: &[u8]) -> SealedChunk {
    let (key, writer) = (SectionKey::new([3; 32]), SigningKey::new(&[4; 32]));
    SealedChunk::seal("f/plan", &key, Nonce::of_random([5; 24]), &writer, NOW.time, PieceKind::Changes, changes)
}

fn one_key_press() -> Vec<u8> {
    TYPED.with_borrow(|typed| typed.pieces.last().unwrap().clone())
}

#[divan::bench]
fn seal_key_press(bencher: Bencher) {
    let piece = one_key_press();
    bencher.bench_local(|| sealed(black_box(&piece)));
}

#[divan::bench]
fn open_sealed_key_press(bencher: Bencher) {
    let (sealed, key) = (sealed(&one_key_press()), SectionKey::new([3; 32]));
    bencher.bench_local(|| sealed.open(black_box("f/plan"), &key).unwrap());
}

#[divan::bench]
fn seal_snapshot(bencher: Bencher) {
    let snapshot = TYPED.with_borrow_mut(|typed| typed.document.snapshot().unwrap());
    bencher.bench_local(|| sealed(black_box(&snapshot)));
}

#[divan::bench]
fn open_sealed_snapshot(bencher: Bencher) {
    let snapshot = TYPED.with_borrow_mut(|typed| typed.document.snapshot().unwrap());
    let (sealed, key) = (sealed(&snapshot), SectionKey::new([3; 32]));
    bencher.bench_local(|| sealed.open(black_box("f/plan"), &key).unwrap());
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn unlock(bencher: Bencher) {
    let passphrase = Passphrase::new("nine red boats").unwrap();
    let key = DeviceKey::new([1; 32]);
    let slot = Slot::for_passphrase(&key, &passphrase, Cost::USUAL, [2; 16], Nonce::of_random([3; 24])).unwrap();
    bencher.bench_local(|| slot.open_with_passphrase(black_box(&passphrase)).unwrap());
}

/// The plan as it is stored: a snapshot, and single key presses behind it.
fn handing_over() -> HandingOver {
    TYPED.with_borrow_mut(|typed| {
        let behind = typed.pieces.len() - 63;
        let (kind, actor) = (typed.section.kind(), Actor::new([2; 12], [2; 12]));
        let snapshot = Document::open(kind, actor, &typed.pieces[..behind]).document.snapshot().unwrap();
        let pieces = std::iter::once(snapshot).chain(typed.pieces[behind..].iter().cloned()).collect();
        HandingOver::of(&typed.section, pieces)
    })
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn share(bencher: Bencher) {
    let handing_over = handing_over();
    bencher.bench_local(|| handing_over.file());
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn receive(bencher: Bencher) {
    let handing_over = handing_over();
    let file = handing_over.file();
    bencher.bench_local(|| handing_over.received(black_box(&file)));
}

#[divan::bench]
fn read_field(bencher: Bencher) {
    let path = Path::field(LIFE_SITUATION.id);
    TYPED.with_borrow(|typed| bencher.bench_local(|| typed.document.read(black_box(&path), &LIFE_SITUATION)));
}

#[divan::bench(sample_count = KEYS, sample_size = 1)]
fn key_press(bencher: Bencher) {
    let (path, mut text) = writing();
    TYPED.with_borrow_mut(|typed| {
        bencher.bench_local(|| {
            text.push('a');
            typed.document.change(&path, &LIFE_SITUATION, &Edit::Write(text.clone()), NOW).unwrap()
        });
    });
}

#[divan::bench(sample_count = KEYS, sample_size = 1)]
fn key_press_to_bytes(bencher: Bencher) {
    let (path, mut text) = writing();
    TYPED.with_borrow_mut(|Typed { document, section, .. }| {
        let mut saved = document.heads();
        bencher.bench_local(|| {
            text.push('a');
            document.change(&path, &LIFE_SITUATION, &Edit::Write(text.clone()), NOW).unwrap();
            let chunk = sealed(&document.since(&saved));
            saved = document.heads();
            (chunk, Summary::of(section, &Alone { section, document }, NOW.time).to_bytes())
        });
    });
}

#[divan::bench(sample_count = KEYS, sample_size = 1)]
fn since(bencher: Bencher) {
    let (path, text) = writing();
    TYPED.with_borrow_mut(|typed| {
        let saved = typed.document.heads();
        typed.document.change(&path, &LIFE_SITUATION, &Edit::Write(text + "b"), NOW).unwrap();
        bencher.bench_local(|| typed.document.since(&saved));
    });
}

#[divan::bench]
fn open_snapshot(bencher: Bencher) {
    TYPED.with_borrow_mut(|typed| {
        let snapshot = [typed.document.snapshot().unwrap()];
        bencher.bench_local(|| Document::open(typed.section.kind(), Actor::new([2; 12], [2; 12]), &snapshot));
    });
}

#[divan::bench(max_time = 10)]
fn open_chunks(bencher: Bencher) {
    TYPED.with_borrow(|typed| {
        bencher.bench_local(|| Document::open(typed.section.kind(), Actor::new([2; 12], [2; 12]), &typed.pieces));
    });
}

#[divan::bench]
fn snapshot(bencher: Bencher) {
    TYPED.with_borrow_mut(|typed| bencher.bench_local(|| typed.document.snapshot().unwrap()));
}

#[divan::bench(sample_count = 50, sample_size = 1)]
fn merge(bencher: Bencher) {
    let (path, text) = writing();
    TYPED.with_borrow_mut(|typed| {
        let (kind, whole) = (typed.section.kind(), [typed.document.snapshot().unwrap()]);
        let mut other = Document::open(kind, Actor::new([2; 12], [2; 12]), &whole).document;
        let seen = other.heads();
        for end in 1..=100 {
            let text = format!("{text}{}", "c".repeat(end));
            other.change(&path, &LIFE_SITUATION, &Edit::Write(text), NOW).unwrap();
        }
        let piece = other.since(&seen);
        bencher
            .with_inputs(|| Document::open(kind, Actor::new([3; 12], [3; 12]), &whole).document)
            .bench_local_refs(|document| document.merge(&piece).unwrap());
    });
}

#[divan::bench]
fn summary(bencher: Bencher) {
    TYPED.with_borrow(|Typed { document, section, .. }| {
        bencher.bench_local(|| Summary::of(section, &Alone { section, document }, NOW.time));
    });
}

#[divan::bench]
fn reminders(bencher: Bencher) {
    FAMILIES.with(|families| {
        let of_family = || families[0].summaries.iter().map(|(section, summary)| (section, &summary.facts));
        bencher.bench_local(|| remind(of_family(), today()));
    });
}

#[divan::bench]
fn read_summaries(bencher: Bencher) {
    FAMILIES.with(|families| {
        let stored: Vec<Vec<u8>> = families.iter().flat_map(|f| &f.summaries).map(|(_, s)| s.to_bytes()).collect();
        bencher.bench_local(|| stored.iter().filter_map(|bytes| Summary::from_bytes(bytes).ok()).collect::<Vec<_>>());
    });
}

fn entries(families: &[Household]) -> Vec<FamilyEntry> {
    let entry = |family: &Household| {
        FamilyEntry::of(&family.id, family.summaries.iter().map(|(section, summary)| (section, summary)), today())
    };
    families.iter().map(entry).collect()
}

#[divan::bench]
fn entries_of_500(bencher: Bencher) {
    FAMILIES.with(|families| bencher.bench_local(|| entries(families)));
}

#[divan::bench]
fn search_500(bencher: Bencher) {
    FAMILIES.with(|families| {
        let entries = entries(families);
        bencher.bench_local(|| entries.iter().filter(|entry| search::matches("osterholm mary", &entry.search)).count());
    });
}

const NO_NAMES: &CodeNames = &|_, code, _| code.to_owned();

#[divan::bench]
fn paper(bencher: Bencher) {
    let answers = family();
    let of = PaperOf::Family(sections(&answers));
    let options = PaperOptions { lang: Lang::Sv, signature: true, empty: false, practice: true, printed: today() };
    bencher.bench_local(|| Paper::of(&of, &answers, &options, NO_NAMES));
}

#[divan::bench]
fn export(bencher: Bencher) {
    let answers = family();
    let sections = sections(&answers);
    let generated = today().and_time(Default::default());
    let options = ExportOptions { sections: &sections, lang: Lang::Sv, generated, practice: true, log: None };
    bencher.bench_local(|| Export::of(&FamilyId::practice(), &answers, &options, NO_NAMES).to_json());
}
