//! From the key press to the store: what the status line says is true, and nothing is lost.

use super::support::{
    APPEND, Device, FIRST_APPEND, READ, Screen, Tab, at, family, fold, name, row, settle, steps_of, text, type_in,
    until,
};
use leptos::prelude::*;
use leptos::task::tick;
use samplan::app::{App, Saving};
use samplan::doc::Edit;
use samplan::plan::forms::{family, individual};
use samplan::plan::{MemberId, Section, Spot, Value};
use samplan::store::{Damage, Fault, Shelf, StoreError};
use std::collections::BTreeSet;
use wasm_bindgen_test::wasm_bindgen_test;

fn individual() -> Section {
    Section::Individual(MemberId::new("m1"))
}

fn more() -> Spot {
    at(&individual(), &individual::MAIN_GOAL_MORE)
}

fn family_name() -> Spot {
    at(&Section::Family, &family::NAME)
}

fn saving(app: &App) -> Saving {
    app.signals().saving.get_untracked()
}

async fn until_failed(tab: &Tab) {
    until("the failure is told", || matches!(saving(&tab.app), Saving::Failed { .. })).await;
}

/// How many chunks are kept of a section.
async fn chunks(device: &Device, section: &Section) -> usize {
    device.kept(section).await.pieces.len()
}

/// Everything that can go wrong with a write.
fn errors() -> [StoreError; 4] {
    [StoreError::Full, StoreError::Refused, StoreError::Lost("gone".into()), StoreError::Aborted("by a test".into())]
}

#[wasm_bindgen_test]
async fn a_key_press_reaches_the_store_by_itself_and_the_status_line_tells() {
    let device = Device::new();
    let tab = device.tab();
    assert_eq!(saving(&tab.app), Saving::Nothing);
    let screen = Screen::show(&tab, &[more()]).await;
    assert_eq!(saving(&tab.app), Saving::Nothing);
    let steps = device.memory.steps();
    type_in(&screen.of(&more()), "E");
    assert_eq!((saving(&tab.app), tab.app.has_unsaved()), (Saving::Pending, true));
    assert_eq!(device.memory.steps(), steps);
    tab.saved().await;
    assert_eq!(device.memory.steps(), steps + FIRST_APPEND);
    let Saving::Saved { at } = saving(&tab.app) else { panic!("not saved") };
    assert_eq!(at.to_string(), "09:30:00");
    assert_eq!(chunks(&device, &individual()).await, 1);
    assert_eq!(device.stored(&more()).await, text("E"));
}

#[wasm_bindgen_test]
async fn the_first_write_of_a_section_keeps_its_key_and_each_writes_nothing_that_is_not_needed() {
    let device = Device::new();
    let tab = device.tab();
    // With its first section it is read what may be written of a family.
    tab.open(&Section::Family).await;
    assert_eq!(steps_of(&device.memory, tab.open(&individual())).await, READ);
    for (words, steps) in [("E", FIRST_APPEND), ("Et", APPEND), ("Ett", APPEND)] {
        let written = async {
            tab.write(&more(), words).await;
            tab.saved().await;
        };
        assert_eq!(steps_of(&device.memory, written).await, steps, "{words}");
    }
}

#[wasm_bindgen_test]
async fn what_changes_nothing_writes_nothing() {
    let device = Device::new();
    let tab = device.tab();
    tab.write(&more(), "").await;
    tab.edit(&more(), Edit::Clear).await;
    assert_eq!((saving(&tab.app), tab.app.has_unsaved()), (Saving::Nothing, false));
    tab.app.retry_saving();
    settle().await;
    assert_eq!((saving(&tab.app), chunks(&device, &individual()).await), (Saving::Nothing, 0));
}

#[wasm_bindgen_test]
async fn a_failed_write_is_told_with_its_reason_keeps_the_text_and_is_made_at_once_on_demand() {
    for error in errors() {
        for fault in [Fault::Fail(error.clone()), Fault::FailAfter(error.clone())] {
            for step in 0..FIRST_APPEND {
                let device = Device::new();
                let tab = device.tab();
                let screen = Screen::show(&tab, &[more()]).await;
                tab.platform.wait_for_ever(true);
                device.memory.fail_at(device.memory.steps() + step, fault.clone());
                type_in(&screen.of(&more()), "Ett");
                until_failed(&tab).await;
                assert_eq!(saving(&tab.app), Saving::Failed { why: error.clone() });
                assert!(tab.app.has_unsaved());
                assert_eq!(screen.long(&more()).value(), "Ett");
                // Who types on is not stopped, and the failure stays told until it is mended.
                type_in(&screen.of(&more()), ", två");
                settle().await;
                assert_eq!(saving(&tab.app), Saving::Failed { why: error.clone() });
                tab.app.retry_saving();
                tab.saved().await;
                assert_eq!(device.stored(&more()).await, text("Ett, två"), "{fault:?} at step {step}");
            }
        }
    }
}

#[wasm_bindgen_test]
async fn a_failed_write_is_tried_again_by_itself() {
    for error in errors() {
        let device = Device::new();
        let tab = device.tab();
        tab.open(&individual()).await;
        device.memory.fail_always(Some(error.clone()));
        tab.write(&more(), "Ett").await;
        until_failed(&tab).await;
        let steps = device.memory.steps();
        until("it is tried again and again", || device.memory.steps() > steps + 3).await;
        assert_eq!(saving(&tab.app), Saving::Failed { why: error });
        tab.write(&more(), "Ett, två").await;
        device.memory.fail_always(None);
        tab.saved().await;
        assert_eq!(device.stored(&more()).await, text("Ett, två"));
    }
}

#[wasm_bindgen_test]
async fn one_section_that_fails_is_told_while_others_are_saved() {
    let device = Device::new();
    let tab = device.tab();
    tab.open(&individual()).await;
    tab.open(&Section::Family).await;
    tab.platform.wait_for_ever(true);
    device.memory.fail_at(device.memory.steps(), Fault::Fail(StoreError::Full));
    tab.write(&more(), "Ett").await;
    until_failed(&tab).await;
    let (memory, before) = (&device.memory, device.memory.steps());
    tab.write(&family_name(), "Hussein").await;
    until("the other section is written", || memory.steps() == before + FIRST_APPEND).await;
    settle().await;
    assert_eq!(saving(&tab.app), Saving::Failed { why: StoreError::Full });
    assert_eq!(device.stored(&family_name()).await, text("Hussein"));
    tab.app.retry_saving();
    tab.saved().await;
    assert_eq!(device.stored(&more()).await, text("Ett"));
}

/// A little work in two sections, as a worker does it: some of it at once, some after a while.
async fn work(tab: &Tab) {
    let members = at(&Section::Family, &family::MEMBERS);
    tab.write(&family_name(), "Hussein").await;
    tab.edit(&members, Edit::AddRow { id: "a".into() }).await;
    tab.write(&members.column("a", &family::MEMBER_NAME), "Ahmad").await;
    tab.write(&more(), "Ett").await;
    settle().await;
    tab.write(&more(), "Ett, två").await;
    tab.edit(&at(&individual(), &individual::LONG_TERM), Edit::Pick { key: "reunification".into(), on: true }).await;
    settle().await;
    tab.edit(&members, Edit::AddRow { id: "b".into() }).await;
    tab.edit(&members, Edit::RemoveRow { id: "a".into() }).await;
    tab.write(&more(), "Ett, två, tre").await;
}

async fn after_work(tab: &Tab) -> Vec<Value> {
    let spots = [
        family_name(),
        at(&Section::Family, &family::MEMBERS),
        row(&Section::Family, &family::MEMBERS, "a", &family::MEMBER_NAME),
        more(),
        at(&individual(), &individual::LONG_TERM),
    ];
    let mut values = Vec::new();
    for spot in spots {
        values.push(tab.read(&spot).await);
    }
    values
}

#[wasm_bindgen_test]
async fn nothing_is_lost_whatever_step_fails() {
    let device = Device::new();
    let tab = device.tab();
    work(&tab).await;
    tab.saved().await;
    let (expected, steps) = (after_work(&device.tab()).await, device.memory.steps());
    assert_eq!(expected[3], text("Ett, två, tre"));
    let mut failures = 0;
    for step in 0..steps {
        for fault in [Fault::Fail(StoreError::Full), Fault::FailAfter(StoreError::Lost("gone".into()))] {
            let device = Device::new();
            let tab = device.tab();
            // Sections that cannot be opened are told by the page, which offers to try again.
            for section in [Section::Family, individual()] {
                tab.open(&section).await;
            }
            let last = device.memory.steps() + step + 2;
            device.memory.fail_at(last - 2, fault);
            device.memory.fail_at(last, Fault::Fail(StoreError::Aborted(String::new())));
            work(&tab).await;
            tab.saved().await;
            while device.memory.steps() <= last {
                drop(device.vault().summaries().await);
            }
            assert_eq!(after_work(&device.tab()).await, expected, "after a failure at step {step}");
            failures += 1;
        }
    }
    assert!(failures > 20, "{failures}");
}

#[wasm_bindgen_test]
async fn many_fast_changes_go_together_and_all_arrive() {
    let device = Device::new();
    let tab = device.tab();
    let screen = Screen::show(&tab, &[more()]).await;
    let words = "Kunden vill lära sig svenska och arbeta som kock. ".repeat(4);
    type_in(&screen.of(&more()), &words);
    tab.saved().await;
    assert_eq!(device.stored(&more()).await, text(&words));
    assert!(chunks(&device, &individual()).await <= 2, "{}", chunks(&device, &individual()).await);
}

#[wasm_bindgen_test]
async fn what_is_written_while_a_write_is_on_its_way_goes_with_the_next() {
    let device = Device::new();
    let tab = device.tab();
    tab.open(&individual()).await;
    let mut words = String::new();
    for letter in "Kunden vill lära sig svenska".chars() {
        words.push(letter);
        tab.write(&more(), &words).await;
        tick().await;
    }
    tab.saved().await;
    assert_eq!(device.stored(&more()).await, text(&words));
}

#[wasm_bindgen_test]
async fn two_tabs_write_and_both_see_all() {
    let device = Device::new();
    let tabs = [device.tab(), device.tab()];
    let members = at(&Section::Family, &family::MEMBERS);
    for tab in &tabs {
        tab.app.start().await.unwrap();
        tab.open(&Section::Family).await;
    }
    let places = [family_name(), at(&Section::Family, &family::OWNER_WORKER)];
    for n in 0..10 {
        for (at, tab) in tabs.iter().enumerate() {
            tab.edit(&members, Edit::AddRow { id: format!("{at}{n}") }).await;
            tab.write(&places[at], &format!("{at}{n}")).await;
        }
        settle().await;
    }
    for tab in &tabs {
        tab.saved().await;
    }
    for tab in &tabs {
        let app = tab.app.clone();
        let rows = || {
            let live = app.live(&name(&Section::Family)).unwrap();
            live.value(&members.path, members.field).rows().count()
        };
        until("a tab sees the rows of both", || rows() == 20).await;
        assert_eq!((tab.read(&places[0]).await, tab.read(&places[1]).await), (text("09"), text("19")));
    }
    assert_eq!(device.stored(&members).await.rows().count(), 20);
    // Neither answers the other's writes with writes of its own without end.
    settle().await;
    let steps = device.memory.steps();
    for _ in 0..20 {
        settle().await;
    }
    assert_eq!(device.memory.steps(), steps);
}

#[wasm_bindgen_test]
async fn a_tab_that_cannot_read_what_another_wrote_reads_it_a_little_later() {
    let device = Device::new();
    let (tab, other) = (device.tab(), device.tab());
    tab.app.start().await.unwrap();
    let live = tab.open(&individual()).await;
    other.open(&individual()).await;
    device.memory.fail_always(Some(StoreError::Lost("gone".into())));
    other.write(&more(), "Ett").await;
    until_failed(&other).await;
    device.memory.fail_always(None);
    // The first step after the write is the other tab's reading, which then fails three times.
    let before = device.memory.steps();
    for step in 0..3 {
        device.memory.fail_at(before + FIRST_APPEND + step, Fault::Fail(StoreError::Lost("gone".into())));
    }
    other.app.retry_saving();
    until("it is seen", || live.value(&more().path, more().field) == text("Ett")).await;
    assert_eq!(device.memory.steps(), before + FIRST_APPEND + 3 + READ);
}

#[wasm_bindgen_test]
async fn a_tab_learns_of_sections_that_it_has_not_opened_and_keeps_its_own_unsaved_ones() {
    let device = Device::new();
    let (tab, other) = (device.tab(), device.tab());
    tab.app.start().await.unwrap();
    let found = |tab: &Tab, words: &str| {
        let all = tab.app.signals().summaries.get_untracked();
        all.get(&name(&Section::Family)).is_some_and(|summary| summary.search.contains(words))
    };
    tab.write(&family_name(), "Hussein").await;
    tab.saved().await;
    assert!(found(&tab, "hussein"));
    tab.platform.wait_for_ever(true);
    device.memory.fail_at(device.memory.steps(), Fault::Fail(StoreError::Full));
    tab.write(&family_name(), "Hussein-Lind").await;
    until_failed(&tab).await;
    assert!(found(&tab, "lind"));
    tab.platform.wait_for_ever(false);
    // It waits for ever already; only the reading of the summaries is still to come.
    other.write(&more(), "Ett").await;
    other.saved().await;
    let known = || tab.app.signals().summaries.get_untracked().contains_key(&name(&individual()));
    until("the other section is known", known).await;
    assert!(found(&tab, "lind"));
}

/// More chunks of a section than are left as they are.
const MANY: usize = 70;

/// A section of [`MANY`] chunks.
async fn much(device: &Device) -> String {
    let tab = device.tab();
    let mut words = String::new();
    for n in 0..MANY {
        words.push_str(&format!("{n} "));
        tab.write(&more(), &words).await;
        tab.saved().await;
    }
    assert_eq!(chunks(device, &individual()).await, MANY);
    words
}

#[wasm_bindgen_test]
async fn many_chunks_are_folded_into_one_and_everything_is_kept() {
    let device = Device::new();
    let words = much(&device).await;
    let tab = device.tab();
    tab.open(&individual()).await;
    for _ in 0..200 {
        if chunks(&device, &individual()).await == 1 {
            break;
        }
        settle().await;
    }
    assert_eq!(chunks(&device, &individual()).await, 1);
    assert_eq!(device.stored(&more()).await, text(&words));
    // Writing goes on from there.
    tab.write(&more(), "Kort").await;
    tab.saved().await;
    assert_eq!((device.stored(&more()).await, chunks(&device, &individual()).await), (text("Kort"), 2));
}

#[wasm_bindgen_test]
async fn what_another_tab_writes_while_chunks_are_folded_is_kept() {
    let place = at(&individual(), &individual::NEXT_PLACE);
    let original = Device::new();
    let words = much(&original).await;
    let all = fold(MANY);
    for step in [1, 2, READ, READ + 1, READ + 2, READ + 40, all - 2, all - 1, all] {
        let device = original.copied();
        let (tab, other) = (device.tab(), device.tab());
        tab.app.start().await.unwrap();
        // The one that does not fold must not be the one that opens with many chunks.
        other.platform.wait_for_ever(true);
        other.open(&individual()).await;
        tab.open(&individual()).await;
        let before = device.memory.steps();
        tab.until_step(&device.memory, before + step).await;
        assert_eq!(device.memory.steps(), before + step, "the fold has gone on");
        other.write_at_once(&place, &format!("Biblioteket {step}")).await;
        other.saved().await;
        let steps = || device.memory.steps() - before;
        until("all is folded, written and read again", || steps() == all + APPEND + READ).await;
        settle().await;
        assert_eq!(device.stored(&place).await, text(&format!("Biblioteket {step}")));
        assert_eq!(device.stored(&more()).await, text(&words));
        assert_eq!(tab.read(&place).await, text(&format!("Biblioteket {step}")));
        assert!(chunks(&device, &individual()).await <= 2);
    }
}

#[wasm_bindgen_test]
async fn a_fold_that_fails_loses_nothing() {
    let original = Device::new();
    let words = much(&original).await;
    let last = fold(MANY) - 1;
    for (step, fault) in [
        (0, Fault::Fail(StoreError::Full)),
        (READ, Fault::Fail(StoreError::Lost(String::new()))),
        (READ + 30, Fault::Fail(StoreError::Aborted(String::new()))),
        (last, Fault::Fail(StoreError::Full)),
        (last, Fault::FailAfter(StoreError::Lost(String::new()))),
    ] {
        let device = original.copied();
        let tab = device.tab();
        tab.open(&individual()).await;
        let steps = device.memory.steps();
        let kept = matches!(fault, Fault::FailAfter(_));
        device.memory.fail_at(steps + step, fault);
        until("folding was tried", || device.memory.steps() > steps + step).await;
        settle().await;
        assert_eq!(saving(&tab.app), Saving::Nothing, "the worker is not troubled");
        assert_eq!(chunks(&device, &individual()).await, if kept { 1 } else { MANY });
        tab.edit(&more(), Edit::Clear).await;
        tab.write(&more(), &words).await;
        tab.saved().await;
        assert_eq!(device.stored(&more()).await, text(&words));
    }
}

#[wasm_bindgen_test]
async fn a_damaged_chunk_is_counted_the_rest_opens_and_nothing_is_folded() {
    let device = Device::new();
    much(&device).await;
    let place = at(&individual(), &individual::NEXT_PLACE);
    let tab = device.tab();
    tab.platform.wait_for_ever(true);
    tab.write(&place, "Biblioteket").await;
    tab.saved().await;
    let everything = device.memory.everything().into_iter();
    for (shelf, key, _) in everything.filter(|(shelf, ..)| *shelf == Shelf::Chunks).take(2) {
        device.memory.damage(&Damage::FlipBit { shelf, key, bit: 333 });
    }
    let again = device.tab();
    again.app.start().await.unwrap();
    again.open(&individual()).await;
    let damaged = again.app.signals().damaged.get_untracked();
    assert_eq!(damaged.into_iter().collect::<Vec<_>>(), [(name(&individual()), 2)]);
    // Folding would have been done by now.
    let steps = device.memory.steps();
    for _ in 0..20 {
        settle().await;
    }
    assert_eq!(device.memory.steps(), steps);
    assert_eq!(chunks(&device, &individual()).await, MANY + 1 - 2);
    // One can go on writing.
    let goal = at(&individual(), &individual::MAIN_GOAL);
    again.write(&goal, "work").await;
    again.saved().await;
    assert_eq!(device.stored(&goal).await, text("work"));
    again.app.remove_family(&family()).await.unwrap();
    assert!(again.app.signals().damaged.with_untracked(std::collections::BTreeMap::is_empty));
}

#[wasm_bindgen_test]
async fn a_family_that_is_removed_leaves_nothing_behind_whatever_is_on_its_way() {
    for ticks in 0..16 {
        let device = Device::new();
        let tab = device.tab();
        tab.app.start().await.unwrap();
        work(&tab).await;
        tab.saved().await;
        tab.write(&family_name(), "Hussein-Lind").await;
        tab.write(&more(), "Ett, två, tre, fyra").await;
        tab.app.retry_saving();
        for _ in 0..ticks {
            tick().await;
        }
        tab.app.remove_family(&family()).await.unwrap();
        for _ in 0..3 {
            settle().await;
        }
        assert_nothing_left(&device, &tab).await;
    }
}

/// That the family was removed is noted, and nothing else is there.
async fn assert_only_the_log_is_left(device: &Device) {
    let log = device.vault().named(None, "log").await.unwrap().records;
    assert_eq!(device.memory.everything().len(), log.len());
    assert!(log.iter().all(|entry| String::from_utf8_lossy(&entry.content).contains("\"removed\"")));
}

async fn assert_nothing_left(device: &Device, tab: &Tab) {
    assert_only_the_log_is_left(device).await;
    assert_eq!(device.vault().summaries().await, Ok(vec![]));
    assert!(tab.app.signals().summaries.with_untracked(std::collections::BTreeMap::is_empty));
    assert!(tab.app.signals().undo.with_untracked(Vec::is_empty));
    assert!(!tab.app.has_unsaved());
    assert!(!matches!(saving(&tab.app), Saving::Pending | Saving::Failed { .. }));
}

#[wasm_bindgen_test]
async fn a_family_is_removed_although_its_last_writes_failed() {
    let device = Device::new();
    let tab = device.tab();
    work(&tab).await;
    tab.saved().await;
    device.memory.fail_always(Some(StoreError::Full));
    tab.write(&more(), "Fyra").await;
    until_failed(&tab).await;
    device.memory.fail_always(None);
    tab.app.remove_family(&family()).await.unwrap();
    assert_nothing_left(&device, &tab).await;
}

#[wasm_bindgen_test]
async fn a_family_that_is_removed_while_its_chunks_are_folded_leaves_nothing_behind() {
    let original = Device::new();
    much(&original).await;
    let all = fold(MANY);
    for step in [1, READ - 1, READ, READ + 1, READ + 20, all - 1, all] {
        let device = original.copied();
        let tab = device.tab();
        tab.open(&individual()).await;
        let before = device.memory.steps();
        tab.until_step(&device.memory, before + step).await;
        assert_eq!(device.memory.steps(), before + step, "the fold has gone on");
        tab.app.remove_family(&family()).await.unwrap();
        for _ in 0..20 {
            settle().await;
        }
        assert_only_the_log_is_left(&device).await;
    }
}

#[wasm_bindgen_test]
async fn a_removal_that_fails_loses_nothing_of_what_is_being_written() {
    let device = Device::new();
    let tab = device.tab();
    work(&tab).await;
    tab.saved().await;
    device.memory.fail_always(Some(StoreError::Refused));
    tab.write(&more(), "Fyra").await;
    until_failed(&tab).await;
    assert_eq!(tab.app.remove_family(&family()).await, Err(StoreError::Refused));
    tab.write(&family_name(), "Hussein-Lind").await;
    device.memory.fail_always(None);
    tab.saved().await;
    assert_eq!(device.stored(&more()).await, text("Fyra"));
    assert_eq!(device.stored(&family_name()).await, text("Hussein-Lind"));
    assert!(tab.app.signals().summaries.with_untracked(|all| all.contains_key(&name(&individual()))));
}

#[wasm_bindgen_test]
async fn a_family_that_one_tab_removes_is_gone_in_the_other_too() {
    for ticks in 0..12 {
        let device = Device::new();
        let (tab, other) = (device.tab(), device.tab());
        work(&tab).await;
        tab.saved().await;
        for each in [&tab, &other] {
            each.app.start().await.unwrap();
            each.open(&Section::Family).await;
            each.open(&individual()).await;
        }
        // Something of this tab is still on its way to the other.
        tab.write_at_once(&more(), "Fyra").await;
        for _ in 0..ticks {
            tick().await;
        }
        tab.app.remove_family(&family()).await.unwrap();
        until("the other tab knows", || other.app.signals().gone.get_untracked() == Some(family())).await;
        for _ in 0..5 {
            settle().await;
        }
        assert_nothing_left(&device, &other).await;
        let summaries: BTreeSet<_> = other.app.signals().summaries.get_untracked().into_keys().collect();
        assert_eq!(summaries, BTreeSet::new(), "after {ticks} ticks");
    }
}

#[wasm_bindgen_test]
async fn a_section_that_does_not_open_opens_when_asked_again() {
    let device = Device::new();
    let tab = device.tab();
    work(&tab).await;
    tab.saved().await;
    let again = device.tab();
    for step in 0..READ {
        device.memory.fail_at(device.memory.steps() + step, Fault::Fail(StoreError::Refused));
        assert_eq!(again.app.open(&name(&individual())).await.err(), Some(StoreError::Refused));
    }
    assert_eq!(again.read(&more()).await, text("Ett, två, tre"));
    assert_eq!(saving(&again.app), Saving::Nothing);
}
