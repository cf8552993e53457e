//! A long day's writing is folded into one snapshot in a pause, and nothing is lost by it.

use super::support::{APPEND, Device, READ, Tab, at, family, fold, name, settle, text, until};
use leptos::prelude::*;
use samplan::app::Saving;
use samplan::doc::{Actor, Document, Edit, Stamp};
use samplan::plan::forms::individual;
use samplan::plan::{MemberId, Section, Spot, Value};
use samplan::seal::SigningKey;
use samplan::share::Right;
use samplan::store::{Basis, Fault, Shelf, StoreError, Written};
use std::collections::BTreeMap;
use wasm_bindgen_test::wasm_bindgen_test;

/// From how many pieces on an open section is folded.
const MANY: usize = 512;

/// How many of them are there before the tab writes the last.
const BEFORE: usize = MANY - 4;

/// The step of the fold that makes it count.
const LAST: usize = fold(MANY) - 1;

fn individual() -> Section {
    Section::Individual(MemberId::new("m1"))
}

fn more() -> Spot {
    at(&individual(), &individual::MAIN_GOAL_MORE)
}

fn place() -> Spot {
    at(&individual(), &individual::NEXT_PLACE)
}

/// A device on which a text was typed, a key press a piece.
async fn typed() -> (Device, String) {
    let device = Device::new();
    let vault = device.vault();
    let mut document = Document::new(individual().kind(), Actor::new([7; 12], [7; 12]));
    let mut words = String::new();
    for n in 0..BEFORE - 1 {
        let seen = document.heads();
        words.push(char::from(b'a' + (n % 26) as u8));
        let stamp = Stamp { time: 1_772_436_600 };
        document.change(&more().path, more().field, &Edit::Write(words.clone()), stamp).unwrap();
        let (changes, heads) = (document.since(&seen), document.heads().to_bytes());
        let written =
            Written { time: stamp.time, changes: &changes, heads: &heads, summary: b"", basis: Basis::default() };
        vault.append(&name(&individual()), written).await.unwrap();
    }
    (device, words)
}

/// What stands in the store, read without an app, which would fold it.
async fn kept(device: &Device, spot: &Spot) -> Value {
    let stored = device.kept(&spot.section).await;
    assert_eq!(stored.unopened, []);
    let pieces: Vec<_> = stored.pieces.into_iter().map(|(_, piece)| piece.changes).collect();
    let opened = Document::open(spot.section.kind(), Actor::new([8; 12], [8; 12]), &pieces);
    assert_eq!(opened.unreadable, Vec::<usize>::new());
    opened.document.read(&spot.path, spot.field).value
}

/// How many pieces lie in the store: all of them are of the one section.
fn pieces(device: &Device) -> usize {
    device.memory.everything().iter().filter(|(shelf, ..)| *shelf == Shelf::Chunks).count()
}

/// A tab that has just written the piece from which on the section is folded, another tab, and what was typed.
async fn long_day(typed: &Device, words: &str) -> (Device, Tab, Tab, String) {
    let device = typed.copied();
    let (tab, other) = (device.tab(), device.tab());
    for tab in [&tab, &other] {
        // What opens with many pieces would fold them at once.
        tab.platform.wait_for_ever(true);
        tab.app.start().await.unwrap();
        tab.open(&individual()).await;
    }
    tab.platform.wait_for_ever(false);
    other.write(&place(), "Biblioteket").await;
    other.saved().await;
    let live = tab.open(&individual()).await;
    until("the tab has seen all", || live.value(&place().path, place().field) == text("Biblioteket")).await;
    assert_eq!(live.value(&more().path, more().field), text(words));
    let mut words = words.to_owned();
    for n in BEFORE..MANY {
        assert_eq!(pieces(&device), n);
        words.push('.');
        tab.write(&more(), &words).await;
        tab.saved().await;
    }
    (device, tab, other, words)
}

#[wasm_bindgen_test]
async fn what_one_tab_writes_all_day_is_folded_in_a_pause_and_kept() {
    let (typed, words) = typed().await;
    let (device, tab, _other, words) = long_day(&typed, &words).await;
    for _ in 0..1_000 {
        if pieces(&device) == 1 {
            break;
        }
        settle().await;
    }
    assert_eq!(pieces(&device), 1);
    assert_eq!((kept(&device, &more()).await, kept(&device, &place()).await), (text(&words), text("Biblioteket")));
    tab.write(&more(), "Kort").await;
    tab.saved().await;
    assert_eq!((pieces(&device), kept(&device, &more()).await), (2, text("Kort")));
}

#[wasm_bindgen_test]
async fn who_may_only_read_folds_nothing() {
    let (device, _) = typed().await;
    let tab = device.tab();
    let read = Right::Read { owner: SigningKey::new(&[9; 32]).writer() };
    tab.app.signals().rights.set(BTreeMap::from([(family(), BTreeMap::from([(individual(), read)]))]));
    let before = pieces(&device);
    tab.open(&individual()).await;
    for _ in 0..100 {
        settle().await;
    }
    assert_eq!(pieces(&device), before);
}

#[wasm_bindgen_test]
async fn what_is_written_while_a_long_day_is_folded_is_kept() {
    let (typed, words) = typed().await;
    for step in [1, READ, MANY, LAST, LAST + 1] {
        let (device, tab, other, words) = long_day(&typed, &words).await;
        let from = device.memory.steps();
        tab.until_step(&device.memory, from + step).await;
        assert_eq!(device.memory.steps(), from + step, "the fold has gone on");
        other.write_at_once(&place(), "Skolan").await;
        tab.write_at_once(&more(), &format!("{words}!")).await;
        other.saved().await;
        tab.saved().await;
        let steps = || device.memory.steps() - from;
        until("all is folded, written and read again", || steps() == fold(MANY) + 2 * (APPEND + READ)).await;
        settle().await;
        assert!(pieces(&device) <= 4, "{} pieces after {step} steps", pieces(&device));
        assert_eq!(kept(&device, &place()).await, text("Skolan"));
        assert_eq!(kept(&device, &more()).await, text(&format!("{words}!")));
    }
}

#[wasm_bindgen_test]
async fn a_long_day_whose_folding_fails_stays_readable_and_is_written_on() {
    let (typed, words) = typed().await;
    let lost = || StoreError::Lost("gone".into());
    let faults = [
        (0, Fault::Fail(lost())),
        (1, Fault::Fail(lost())),
        (READ, Fault::Fail(lost())),
        (READ + 40, Fault::Fail(StoreError::Aborted(String::new()))),
        (LAST, Fault::Fail(StoreError::Full)),
        (LAST, Fault::FailAfter(lost())),
    ];
    for (step, fault) in faults {
        let (device, tab, _other, words) = long_day(&typed, &words).await;
        let last = device.memory.steps() + step;
        device.memory.fail_at(last, fault.clone());
        until("the fold was tried", || device.memory.steps() > last).await;
        settle().await;
        let saving = tab.app.signals().saving.get_untracked();
        assert!(matches!(saving, Saving::Saved { .. }), "the worker is troubled: {saving:?}");
        let left = pieces(&device);
        assert_eq!(left, if matches!(fault, Fault::FailAfter(_)) { 1 } else { MANY }, "{fault:?} at step {step}");
        assert_eq!((kept(&device, &more()).await, kept(&device, &place()).await), (text(&words), text("Biblioteket")));
        tab.write(&more(), "Kort").await;
        tab.saved().await;
        assert_eq!((pieces(&device), kept(&device, &more()).await), (left + 1, text("Kort")));
    }
}
