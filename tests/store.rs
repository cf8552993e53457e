//! The store in memory: the contract of all stores, and what holds when any step of it fails.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/store_contract.rs"]
mod contract;

use contract::{Device, count_up, found, make, put, range, read};
use futures_executor::{LocalPool, block_on};
use futures_util::future::{join, join_all, select};
use futures_util::task::LocalSpawnExt;
use samplan::store::{Change, Damage, Fault, Found, Memory, Range, Shelf, Store, StoreError, regardless};
use std::cell::Cell;
use std::rc::Rc;

impl Device for Memory {
    fn tab(&self) -> impl Store {
        self.clone()
    }

    async fn evict(&self) {
        self.damage(&Damage::Evict);
    }
}

macro_rules! in_memory {
    ($clause:ident) => {
        #[test]
        fn $clause() {
            block_on(contract::$clause(&Memory::new()));
        }
    };
}
contract::clauses!(in_memory);

/// Operations that change something, and that may be tried again.
const CHANGES: [&str; 4] = ["put", "several", "remove", "decide"];

async fn change(store: &Memory, operation: &str) -> Result<(), StoreError> {
    let several = vec![
        Change::remove(Shelf::Chunks, ["f"]),
        Change::put(Shelf::Chunks, ["f", "all"], b"01".to_vec()),
        Change::put(Shelf::Summaries, ["f"], b"newer".to_vec()),
        Change::remove(Shelf::Families, ["f"]),
    ];
    match operation {
        "put" => store.change(&[], regardless(vec![Change::put(Shelf::Chunks, ["f", "2"], b"2".to_vec())])).await,
        "several" => store.change(&[], regardless(several)).await,
        "remove" => store.change(&[], regardless(vec![Change::remove(Shelf::Chunks, ["f"])])).await,
        "decide" => store.change(&[range(&["f"]), Range::new(Shelf::Device, [])], Box::new(together)).await,
        other => panic!("{other} is no operation"),
    }
}

/// Puts one record in place of several.
fn together(found: Vec<Vec<Found>>) -> Vec<Change> {
    let all = found.concat().into_iter().flat_map(|record| record.bytes).collect();
    vec![Change::remove(Shelf::Chunks, ["f"]), Change::put(Shelf::Chunks, ["f", "together"], all)]
}

/// A device on which something is kept.
async fn begun() -> Memory {
    let store = Memory::new();
    put(&store, &["f", "0"], b"0").await;
    put(&store, &["f", "1"], b"1").await;
    let others = [Change::put(Shelf::Summaries, ["f"], vec![]), Change::put(Shelf::Families, ["f"], b"f".to_vec())];
    make(&store, others.to_vec()).await;
    store
}

fn errors() -> [StoreError; 5] {
    [
        StoreError::Full,
        StoreError::Refused,
        StoreError::Lost("gone".into()),
        StoreError::Aborted("stopped".into()),
        StoreError::Newer,
    ]
}

#[test]
fn a_change_that_fails_at_any_step_is_whole_or_absent_and_succeeds_when_tried_again() {
    block_on(async {
        for operation in CHANGES {
            let store = begun().await;
            let (before, first) = (store.everything(), store.steps());
            change(&store, operation).await.unwrap();
            let (after, steps) = (store.everything(), store.steps() - first);
            assert_ne!(before, after, "{operation} does nothing");
            for step in 0..steps {
                for error in errors() {
                    for fault in [Fault::Fail(error.clone()), Fault::FailAfter(error.clone())] {
                        let case = format!("{operation}, step {step}, {fault:?}");
                        let store = begun().await;
                        store.fail_at(store.steps() + step, fault.clone());
                        assert_eq!(change(&store, operation).await, Err(error.clone()), "{case}");
                        let whole = step + 1 == steps && matches!(fault, Fault::FailAfter(_));
                        assert_eq!(store.everything(), if whole { after.clone() } else { before.clone() }, "{case}");
                        change(&store, operation).await.unwrap();
                        assert_eq!(store.everything(), after, "{case}");
                    }
                }
            }
        }
    });
}

#[test]
fn a_read_that_fails_at_any_step_says_so_and_changes_nothing() {
    block_on(async {
        let store = begun().await;
        let before = store.everything();
        let ranges = [range(&["f"]), Range::new(Shelf::Summaries, [])];
        for step in 0..=ranges.len() {
            for error in errors() {
                store.fail_at(store.steps() + step, Fault::Fail(error.clone()));
                assert_eq!(store.read(&ranges).await, Err(error));
            }
        }
        assert_eq!(store.everything(), before);
    });
}

#[test]
fn nothing_is_decided_where_the_reading_failed() {
    block_on(async {
        let store = begun().await;
        let ranges = [range(&["f"]), Range::new(Shelf::Summaries, [])];
        for step in 0..=ranges.len() {
            store.fail_at(store.steps() + step, Fault::Fail(StoreError::Full));
            let decide = |_| panic!("decided without what was read");
            assert_eq!(store.change(&ranges, Box::new(decide)).await, Err(StoreError::Full));
        }
    });
}

#[test]
fn a_full_device_refuses_every_change_until_there_is_room() {
    block_on(async {
        let store = begun().await;
        let before = store.everything();
        store.fail_always(Some(StoreError::Full));
        for _ in 0..3 {
            assert_eq!(change(&store, "put").await, Err(StoreError::Full));
        }
        assert_eq!(store.everything(), before);
        store.fail_always(None);
        change(&store, "put").await.unwrap();
        assert_eq!(read(&store, &["f", "2"]).await, [found(["f", "2"], b"2")]);
    });
}

#[test]
fn a_change_that_hangs_at_any_step_tells_nothing_keeps_nothing_and_leaves_other_tabs_free() {
    let begun = block_on(begun());
    let steps = {
        let store = begun.copied();
        block_on(change(&store, "decide")).unwrap();
        store.steps()
    };
    for step in 0..steps {
        let store = begun.copied();
        store.fail_at(step, Fault::Hang);
        let told = Rc::new(Cell::new(None));
        let mut tasks = LocalPool::new();
        let hanging = {
            let (store, told) = (store.clone(), Rc::clone(&told));
            async move { told.set(Some(change(&store, "decide").await)) }
        };
        tasks.spawner().spawn_local(hanging).unwrap();
        tasks.run_until_stalled();
        assert_eq!(told.take(), None);
        assert_eq!(store.everything(), begun.everything(), "step {step}");
        block_on(put(&store.clone(), &["f", "other"], b"other"));
        assert_eq!(block_on(read(&store, &["f", "other"])), [found(["f", "other"], b"other")]);
    }
}

#[test]
fn an_operation_that_hangs_lets_nobody_between_the_reading_and_the_change_of_another() {
    for operation in ["read", "change"] {
        let store = Memory::new();
        store.fail_at(0, Fault::Hang);
        let hanging = Box::pin(async {
            match operation {
                "read" => store.read(&[range(&["f"])]).await.map(|_| ()),
                _ => change(&store, "put").await,
            }
        });
        let first = Box::pin(async {
            count_up(&store).await;
            // Meanwhile the next is counting.
            store.read(&[]).await.unwrap();
        });
        // Hangs while the first counts, and is dropped while the others do.
        let dropped = async { drop(select(hanging, first).await) };
        block_on(join(dropped, join_all((1..20).map(|_| count_up(&store)))));
        assert_eq!(block_on(read(&store, &["count"])), [found(["count"], b"20")], "{operation}");
    }
}

#[test]
fn damage_strikes_in_the_middle_of_an_operation() {
    block_on(async {
        let store = begun().await;
        let (shelf, key) = (Shelf::Chunks, vec!["f".to_owned(), "0".to_owned()]);
        let flip = Damage::FlipBit { shelf, key: key.clone(), bit: 1_000_003 };
        store.fail_at(store.steps() + 1, Fault::Damage(flip));
        assert_eq!(read(&store, &["f"]).await, [found(["f", "0"], b"8"), found(["f", "1"], b"1")]);

        store.fail_at(store.steps() + 1, Fault::Damage(Damage::Remove { shelf, key: key.clone() }));
        assert_eq!(read(&store, &["f"]).await, [found(["f", "1"], b"1")]);

        store.fail_at(store.steps() + 1, Fault::Damage(Damage::Put { shelf, key, bytes: b"foreign".to_vec() }));
        assert_eq!(read(&store, &["f"]).await, [found(["f", "0"], b"foreign"), found(["f", "1"], b"1")]);

        store.fail_at(store.steps() + 2, Fault::Damage(Damage::Evict));
        change(&store, "put").await.unwrap();
        assert_eq!(read(&store, &[]).await, [found(["f", "2"], b"2")]);
    });
}

#[test]
fn a_copy_of_a_device_goes_its_own_way() {
    block_on(async {
        let store = begun().await;
        let copy = store.copied();
        assert_eq!(copy.everything(), store.everything());
        put(&copy, &["f", "2"], b"2").await;
        assert_eq!(read(&store, &["f", "2"]).await, []);
    });
}
