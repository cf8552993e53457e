//! A long day's writing is folded into one snapshot in a pause, and nothing is lost by it.

use super::support::{Device, Tab, at, name, settle, text, until};
use leptos::prelude::*;
use leptos::task::tick;
use samplan::app::Saving;
use samplan::doc::{Actor, Document, Edit, Stamp};
use samplan::plan::forms::individual;
use samplan::plan::{MemberId, Section, Spot, Value};
use samplan::seal::Chunk;
use samplan::store::{Fault, Store, StoreError};
use wasm_bindgen_test::wasm_bindgen_test;

/// From how many pieces on an open section is folded.
const MANY: usize = 512;

/// How many of them are there before the tab writes the last.
const BEFORE: usize = MANY - 4;

/// The step of the fold that makes it count: behind two of the reading, one that begins the writing, one for each piece
/// and one for the snapshot.
const LAST: usize = 2 + 1 + MANY + 1;

fn individual() -> Section {
    Section::Individual(MemberId::new("m1"))
}

fn more() -> Spot {
    at(&individual(), &individual::MAIN_GOAL_MORE)
}

fn place() -> Spot {
    at(&individual(), &individual::NEXT_PLACE)
}

/// What was typed, a key press a piece.
fn typed() -> (String, Vec<Chunk>) {
    let mut document = Document::new(individual().kind(), Actor::new([7; 12], [7; 12]));
    let (mut words, mut chunks) = (String::new(), Vec::new());
    for n in 0..BEFORE - 1 {
        let seen = document.heads();
        words.push(char::from(b'a' + (n % 26) as u8));
        let stamp = Stamp { time: 1_772_436_600 };
        document.change(&more().path, more().field, &Edit::Write(words.clone()), stamp).unwrap();
        chunks.push(Chunk::new(&document.since(&seen)));
    }
    (words, chunks)
}

/// What stands in the store, read without an app, which would fold it.
async fn kept(device: &Device, spot: &Spot) -> Value {
    let stored = device.memory.read(&name(&spot.section)).await.unwrap();
    assert_eq!((stored.damaged.len(), stored.newer.len()), (0, 0));
    let pieces: Vec<_> = stored.chunks.iter().map(|chunk| chunk.changes().to_vec()).collect();
    let opened = Document::open(spot.section.kind(), Actor::new([8; 12], [8; 12]), &pieces);
    assert_eq!(opened.unreadable, Vec::<usize>::new());
    opened.document.read(&spot.path, spot.field).value
}

async fn pieces(device: &Device) -> usize {
    device.memory.read(&name(&individual())).await.unwrap().chunks.len()
}

/// A tab that has just written the piece from which on the section is folded, another tab, and what was typed.
async fn long_day(chunks: &[Chunk], words: &str) -> (Device, Tab, Tab, String) {
    let device = Device::new();
    let (tab, other) = (device.tab(), device.tab());
    // What opens with many pieces would fold them at once.
    other.platform.wait_for_ever(true);
    for tab in [&tab, &other] {
        tab.app.start().await.unwrap();
        tab.open(&individual()).await;
    }
    for chunk in chunks {
        device.memory.append(&name(&individual()), chunk, b"").await.unwrap();
    }
    other.write(&place(), "Biblioteket").await;
    other.saved().await;
    let seen = tab.open(&individual()).await;
    until("the tab has seen all", || seen.value(&more().path, more().field) == text(words)).await;
    let mut words = words.to_owned();
    for n in BEFORE..MANY {
        assert_eq!(pieces(&device).await, n);
        words.push('.');
        tab.write(&more(), &words).await;
        tab.saved().await;
    }
    (device, tab, other, words)
}

/// Waits until the fold has gone some steps after its reading, or is done.
async fn steps_on(device: &Device, from: usize, steps: usize) {
    until("the section is folded", || device.memory.steps() > from).await;
    for _ in 0..steps {
        tick().await;
    }
}

#[wasm_bindgen_test]
async fn what_one_tab_writes_all_day_is_folded_in_a_pause_and_kept() {
    let (words, chunks) = typed();
    let (device, tab, _other, words) = long_day(&chunks, &words).await;
    for _ in 0..1_000 {
        if pieces(&device).await == 1 {
            break;
        }
        settle().await;
    }
    assert_eq!(pieces(&device).await, 1);
    assert_eq!((kept(&device, &more()).await, kept(&device, &place()).await), (text(&words), text("Biblioteket")));
    tab.write(&more(), "Kort").await;
    tab.saved().await;
    assert_eq!((pieces(&device).await, kept(&device, &more()).await), (2, text("Kort")));
}

#[wasm_bindgen_test]
async fn what_is_written_while_a_long_day_is_folded_is_kept() {
    let (words, chunks) = typed();
    for steps in [0, 2, 40, MANY, LAST + 1] {
        let (device, tab, other, words) = long_day(&chunks, &words).await;
        let from = device.memory.steps();
        steps_on(&device, from, steps).await;
        other.write(&place(), "Skolan").await;
        tab.write(&more(), &format!("{words}!")).await;
        other.saved().await;
        tab.saved().await;
        until("the fold has ended", || device.memory.steps() > from + LAST).await;
        settle().await;
        assert!(pieces(&device).await <= 4, "{} pieces after {steps} steps", pieces(&device).await);
        assert_eq!(kept(&device, &place()).await, text("Skolan"));
        assert_eq!(kept(&device, &more()).await, text(&format!("{words}!")));
    }
}

#[wasm_bindgen_test]
async fn a_long_day_whose_folding_fails_stays_readable_and_is_written_on() {
    let (words, chunks) = typed();
    let lost = || StoreError::Lost("gone".into());
    let faults = [
        (0, Fault::Fail(lost())),
        (1, Fault::Fail(lost())),
        (40, Fault::Fail(StoreError::Aborted(String::new()))),
        (LAST, Fault::Fail(StoreError::Full)),
        (LAST, Fault::FailAfter(lost())),
    ];
    for (step, fault) in faults {
        let (device, tab, _other, words) = long_day(&chunks, &words).await;
        let last = device.memory.steps() + step;
        device.memory.fail_at(last, fault.clone());
        until("the fold was tried", || device.memory.steps() > last).await;
        settle().await;
        let saving = tab.app.signals().saving.get_untracked();
        assert!(matches!(saving, Saving::Saved { .. }), "the worker is troubled: {saving:?}");
        let left = pieces(&device).await;
        assert_eq!(left, if matches!(fault, Fault::FailAfter(_)) { 1 } else { MANY }, "{fault:?} at step {step}");
        assert_eq!((kept(&device, &more()).await, kept(&device, &place()).await), (text(&words), text("Biblioteket")));
        tab.write(&more(), "Kort").await;
        tab.saved().await;
        assert_eq!((pieces(&device).await, kept(&device, &more()).await), (left + 1, text("Kort")));
    }
}
