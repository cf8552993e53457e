//! The store in memory: the contract of all stores, and what holds when any step of it fails.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/store_contract.rs"]
mod contract;

use contract::{Device, append_all, contents, plan, texts};
use futures_executor::{LocalPool, block_on};
use futures_util::task::LocalSpawnExt;
use samplan::plan::FamilyId;
use samplan::seal::{Chunk, ChunkId};
use samplan::store::{Damage, Fault, Memory, Presence, SectionName, Store, StoreError, Stored};
use std::cell::Cell;
use std::rc::Rc;

impl Device for Memory {
    fn tab(&self) -> impl Store {
        self.clone()
    }

    async fn flip_bit(&self, section: &SectionName, chunk: ChunkId, bit: usize) {
        self.damage(&Damage::FlipBit { section: section.clone(), chunk, bit });
    }

    async fn put_bytes(&self, section: &SectionName, name: &str, bytes: &[u8]) {
        self.damage(&Damage::PutBytes { section: section.clone(), name: name.to_owned(), bytes: bytes.to_vec() });
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

/// The operations that write, each with what it leaves behind when it is done.
const WRITES: [&str; 5] = ["append", "compact", "remove", "record", "presence"];

async fn write(store: &Memory, operation: &str) -> Result<(), StoreError> {
    match operation {
        "append" => store.append(&plan("f"), &Chunk::new(b"2"), b"2").await,
        "compact" => store.compact(&plan("f"), &Chunk::new(b"01"), &[b"0", b"1"].map(|c| Chunk::new(c).id())).await,
        "remove" => store.remove_family(&FamilyId::new("f")).await,
        "record" => store.put_device_record("worker", b"Aino").await,
        "presence" => store.presence().await.map(|_| ()),
        other => panic!("{other} is no operation"),
    }
}

/// A device with a family of two chunks.
async fn begun() -> Memory {
    let store = Memory::new();
    append_all(&store, &plan("f"), ["0", "1"]).await;
    store
}

/// Everything that a store holds, as the next start finds it.
async fn all(store: &Memory) -> (Stored, Vec<(SectionName, Vec<u8>)>, Option<Vec<u8>>, Option<Vec<u8>>) {
    store.fail_always(None);
    let next = store.clone();
    (
        next.read(&plan("f")).await.unwrap(),
        next.summaries().await.unwrap(),
        next.device_record("worker").await.unwrap(),
        next.device_record("canary").await.unwrap(),
    )
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
fn a_write_that_fails_at_any_step_is_whole_or_absent_and_succeeds_when_tried_again() {
    block_on(async {
        for operation in WRITES {
            let (before, after, steps) = {
                let store = begun().await;
                let (before, first) = (all(&store).await, store.steps());
                write(&store, operation).await.unwrap();
                let steps = store.steps() - first;
                (before, all(&store).await, steps)
            };
            assert_ne!(before, after, "{operation} does nothing");
            for step in 0..steps {
                for error in errors() {
                    for fault in [Fault::Fail(error.clone()), Fault::FailAfter(error.clone())] {
                        let case = format!("{operation}, step {step}, {fault:?}");
                        let store = begun().await;
                        store.fail_at(store.steps() + step, fault.clone());
                        assert_eq!(write(&store, operation).await, Err(error.clone()), "{case}");
                        let whole = step + 1 == steps && matches!(fault, Fault::FailAfter(_));
                        let found = all(&store).await;
                        assert!(found == if whole { after.clone() } else { before.clone() }, "{case}: {found:?}");
                        write(&store, operation).await.unwrap();
                        assert_eq!(all(&store).await, after, "{case}");
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
        let before = all(&store).await;
        for step in 0..2 {
            for error in errors() {
                store.fail_at(store.steps() + step, Fault::Fail(error.clone()));
                assert_eq!(store.read(&plan("f")).await, Err(error.clone()));
                store.fail_at(store.steps() + step, Fault::Fail(error.clone()));
                assert_eq!(store.summaries().await, Err(error.clone()));
                store.fail_at(store.steps() + step, Fault::Fail(error.clone()));
                assert_eq!(store.device_record("worker").await, Err(error));
            }
        }
        assert_eq!(all(&store).await, before);
    });
}

#[test]
fn a_full_device_refuses_every_write_until_there_is_room() {
    block_on(async {
        let store = begun().await;
        store.fail_always(Some(StoreError::Full));
        for _ in 0..3 {
            assert_eq!(write(&store, "append").await, Err(StoreError::Full));
        }
        store.fail_always(None);
        write(&store, "append").await.unwrap();
        assert_eq!(contents(&store.read(&plan("f")).await.unwrap()), texts(["0", "1", "2"]));
    });
}

#[test]
fn a_write_that_hangs_tells_nothing_and_leaves_other_tabs_free() {
    let store = block_on(begun());
    store.fail_at(store.steps() + 2, Fault::Hang);
    let told = Rc::new(Cell::new(None));
    let mut tasks = LocalPool::new();
    let hanging = {
        let (store, told) = (store.clone(), Rc::clone(&told));
        async move { told.set(Some(write(&store, "append").await)) }
    };
    tasks.spawner().spawn_local(hanging).unwrap();
    tasks.run_until_stalled();
    assert_eq!(told.take(), None);
    block_on(append_all(&store.clone(), &plan("f"), ["other"]));
    assert_eq!(contents(&block_on(store.read(&plan("f"))).unwrap()), texts(["0", "1", "other"]));
}

#[test]
fn a_fresh_database_stays_fresh_to_the_tab_whose_question_failed() {
    block_on(async {
        for step in 0..4 {
            let store = Memory::new();
            store.fail_at(step, Fault::FailAfter(StoreError::Lost("gone".into())));
            assert!(store.presence().await.is_err());
            assert_eq!(store.presence().await, Ok(Presence::Fresh));
        }
    });
}

#[test]
fn damage_strikes_in_the_middle_of_an_operation() {
    block_on(async {
        let store = begun().await;
        let (section, chunk) = (plan("f"), Chunk::new(b"0").id());
        store.fail_at(
            store.steps() + 1,
            Fault::Damage(Damage::FlipBit { section: section.clone(), chunk, bit: 1_000_003 }),
        );
        let stored = store.read(&section).await.unwrap();
        assert_eq!((contents(&stored), stored.damaged), (texts(["1"]), vec![chunk.to_string()]));

        store.fail_at(store.steps() + 1, Fault::Damage(Damage::RemoveChunk { section: section.clone(), chunk }));
        let stored = store.read(&section).await.unwrap();
        assert_eq!((contents(&stored), stored.damaged), (texts(["1"]), vec![]));

        store.fail_at(store.steps() + 3, Fault::Damage(Damage::Evict));
        write(&store, "append").await.unwrap();
        assert_eq!(contents(&store.read(&section).await.unwrap()), texts(["2"]));
    });
}
