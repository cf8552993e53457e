//! The store over IndexedDB: the contract of all stores, and what a browser can do to it.

#[path = "../support/store_contract.rs"]
mod contract;
mod raw;

use contract::{Device, append_all, contents, plan, texts};
use futures_util::future::{join, join3};
use raw::Raw;
use samplan::browser::IndexedDb;
use samplan::plan::{FamilyId, Section};
use samplan::seal::{Chunk, ChunkId};
use samplan::store::{Presence, SectionName, Store, StoreError, Stored};
use wasm_bindgen_test::wasm_bindgen_test;

impl Device for Raw {
    fn tab(&self) -> impl Store {
        IndexedDb::new(&self.name)
    }

    async fn flip_bit(&self, section: &SectionName, chunk: ChunkId, bit: usize) {
        self.change_chunk(section, &chunk.to_string(), move |mut bytes| {
            bytes[bit / 8] ^= 1 << (bit % 8);
            bytes
        })
        .await;
    }

    async fn put_bytes(&self, section: &SectionName, name: &str, bytes: &[u8]) {
        let bytes = bytes.to_vec();
        self.change_chunk(section, name, move |_| bytes.clone()).await;
    }

    async fn evict(&self) {
        Raw::evict(self).await.unwrap();
    }
}

macro_rules! in_indexed_db {
    ($clause:ident) => {
        #[wasm_bindgen_test]
        async fn $clause() {
            contract::$clause(&Raw::new()).await;
        }
    };
}
contract::clauses!(in_indexed_db);

#[wasm_bindgen_test]
async fn a_write_is_ok_only_when_its_strict_transaction_is_complete() {
    let device = Raw::new();
    let store = device.tab();
    append_all(&store, &plan("f"), ["0"]).await;

    let seen = raw::watch_transaction();
    store.append(&plan("f"), &Chunk::new(b"1"), b"").await.unwrap();
    assert_eq!((seen.how(), seen.complete()), ("readwrite strict".to_owned(), true));
    let seen = raw::watch_transaction();
    store.compact(&plan("f"), &Chunk::new(b"01"), &[Chunk::new(b"1").id()]).await.unwrap();
    assert_eq!((seen.how(), seen.complete()), ("readwrite strict".to_owned(), true));
    let seen = raw::watch_transaction();
    store.put_device_record("worker", b"Aino").await.unwrap();
    assert_eq!((seen.how(), seen.complete()), ("readwrite strict".to_owned(), true));
    let seen = raw::watch_transaction();
    store.presence().await.unwrap();
    assert_eq!((seen.how(), seen.complete()), ("readwrite strict".to_owned(), true));
    let seen = raw::watch_transaction();
    store.remove_family(&FamilyId::new("f")).await.unwrap();
    assert_eq!((seen.how(), seen.complete()), ("readwrite strict".to_owned(), true));
}

#[wasm_bindgen_test]
async fn an_aborted_write_is_told_leaves_nothing_of_it_and_succeeds_when_tried_again() {
    let device = Raw::new();
    let store = device.tab();
    append_all(&store, &plan("f"), ["0"]).await;
    let before = (store.read(&plan("f")).await.unwrap(), store.summaries().await.unwrap());

    for _ in 0..2 {
        raw::abort_next(None);
        let outcome = store.append(&plan("f"), &Chunk::new(b"1"), b"1").await;
        assert!(matches!(outcome, Err(StoreError::Aborted(_))), "{outcome:?}");
        assert_eq!((store.read(&plan("f")).await.unwrap(), store.summaries().await.unwrap()), before);
    }
    store.append(&plan("f"), &Chunk::new(b"1"), b"1").await.unwrap();

    raw::abort_next(None);
    let replaced = [Chunk::new(b"0").id(), Chunk::new(b"1").id()];
    let outcome = store.compact(&plan("f"), &Chunk::new(b"01"), &replaced).await;
    assert!(matches!(outcome, Err(StoreError::Aborted(_))), "{outcome:?}");
    assert_eq!(contents(&store.read(&plan("f")).await.unwrap()), texts(["0", "1"]));
    store.compact(&plan("f"), &Chunk::new(b"01"), &replaced).await.unwrap();
    assert_eq!(contents(&store.read(&plan("f")).await.unwrap()), texts(["01"]));

    raw::abort_next(None);
    let outcome = store.remove_family(&FamilyId::new("f")).await;
    assert!(matches!(outcome, Err(StoreError::Aborted(_))), "{outcome:?}");
    assert_eq!(contents(&store.read(&plan("f")).await.unwrap()), texts(["01"]));
    assert_eq!(store.summaries().await.unwrap().len(), 1);

    raw::abort_next(None);
    let outcome = store.put_device_record("worker", b"Aino").await;
    assert!(matches!(outcome, Err(StoreError::Aborted(_))), "{outcome:?}");
    assert_eq!(store.device_record("worker").await.unwrap(), None);

    raw::abort_next(None);
    assert!(store.presence().await.is_err());
    assert_eq!(store.presence().await, Ok(Presence::Fresh));
}

#[wasm_bindgen_test]
async fn a_full_device_is_told_from_other_failures() {
    let device = Raw::new();
    let store = device.tab();
    raw::abort_next(Some("QuotaExceededError"));
    assert_eq!(store.append(&plan("f"), &Chunk::new(b"1"), b"1").await, Err(StoreError::Full));
    assert_eq!(store.read(&plan("f")).await.unwrap(), Stored::default());
    store.append(&plan("f"), &Chunk::new(b"1"), b"1").await.unwrap();

    raw::fail_next("QuotaExceededError");
    assert_eq!(device.tab().read(&plan("f")).await, Err(StoreError::Full));
}

#[wasm_bindgen_test]
async fn a_transaction_that_the_connection_takes_down_with_it_is_lost_and_the_next_succeeds() {
    let device = Raw::new();
    let store = device.tab();
    append_all(&store, &plan("f"), ["0"]).await;
    let openings = raw::count_openings();
    raw::abort_next(Some("UnknownError"));
    let outcome = store.append(&plan("f"), &Chunk::new(b"1"), b"1").await;
    assert!(matches!(outcome, Err(StoreError::Lost(_))), "{outcome:?}");
    append_all(&store, &plan("f"), ["1"]).await;
    assert_eq!(openings.stop(), 1, "the next write did not open a fresh connection");
    assert_eq!(contents(&store.read(&plan("f")).await.unwrap()), texts(["0", "1"]));
}

#[wasm_bindgen_test]
async fn a_connection_that_was_closed_is_opened_again_without_the_caller_noticing() {
    let device = Raw::new();
    let store = device.tab();
    append_all(&store, &plan("f"), ["0"]).await;
    raw::close_under_next(1);
    append_all(&store, &plan("f"), ["1"]).await;
    raw::close_under_next(1);
    assert_eq!(contents(&store.read(&plan("f")).await.unwrap()), texts(["0", "1"]));
}

#[wasm_bindgen_test]
async fn a_connection_that_closes_again_and_again_is_lost() {
    let device = Raw::new();
    let store = device.tab();
    append_all(&store, &plan("f"), ["0"]).await;
    raw::close_under_next(2);
    let outcome = store.append(&plan("f"), &Chunk::new(b"1"), b"1").await;
    assert!(matches!(outcome, Err(StoreError::Lost(_))), "{outcome:?}");
    append_all(&store, &plan("f"), ["1"]).await;
    assert_eq!(contents(&store.read(&plan("f")).await.unwrap()), texts(["0", "1"]));
}

#[wasm_bindgen_test]
async fn a_connection_that_the_browser_says_it_closed_is_opened_again() {
    let device = Raw::new();
    let store = device.tab();
    let seen = raw::watch_transaction();
    append_all(&store, &plan("f"), ["0"]).await;
    raw::tell_closed(&seen);
    let openings = raw::count_openings();
    append_all(&store, &plan("f"), ["1", "2"]).await;
    assert_eq!(openings.stop(), 1);
    assert_eq!(contents(&store.read(&plan("f")).await.unwrap()), texts(["0", "1", "2"]));
}

#[wasm_bindgen_test]
async fn all_who_ask_at_once_share_one_connection() {
    let device = Raw::new();
    let store = device.tab();
    let openings = raw::count_openings();
    let (first, second) = (Chunk::new(b"1"), Chunk::new(b"2"));
    let (section, other) = (plan("f"), plan("g"));
    let all = join3(store.append(&section, &first, b""), store.append(&other, &second, b""), store.summaries()).await;
    assert_eq!((all.0, all.1, all.2.is_ok()), (Ok(()), Ok(()), true));
    store.read(&section).await.unwrap();
    assert_eq!(openings.stop(), 1);
}

#[wasm_bindgen_test]
async fn a_failed_opening_fails_all_who_waited_and_is_tried_again_by_the_next() {
    let device = Raw::new();
    let store = device.tab();
    raw::fail_next("UnknownError");
    let (one, other) = join(store.summaries(), store.device_record("worker")).await;
    assert_eq!((one, other), (Err(StoreError::Refused), Err(StoreError::Refused)));
    append_all(&store, &plan("f"), ["kept"]).await;
    assert_eq!(contents(&store.read(&plan("f")).await.unwrap()), texts(["kept"]));
}

#[wasm_bindgen_test]
async fn a_browser_that_keeps_no_data_is_told() {
    let device = Raw::new();
    for reason in ["SecurityError", "InvalidStateError", "UnknownError"] {
        raw::refuse_next(reason);
        assert_eq!(device.tab().summaries().await, Err(StoreError::Refused), "{reason} thrown");
        raw::fail_next(reason);
        assert_eq!(device.tab().summaries().await, Err(StoreError::Refused), "{reason} answered");
    }
    let gone = raw::take_away();
    let outcome = device.tab().presence().await;
    gone.stop();
    assert_eq!(outcome, Err(StoreError::Refused));
}

#[wasm_bindgen_test]
async fn a_database_of_a_newer_version_is_refused_and_left_as_it_is() {
    let device = Raw::new();
    append_all(&device.tab(), &plan("f"), ["of today"]).await;
    let newer = device.open(Some(IndexedDb::VERSION + 1)).await.unwrap();
    raw::close(&newer);

    let store = device.tab();
    assert_eq!(store.read(&plan("f")).await, Err(StoreError::Newer));
    assert_eq!(store.summaries().await, Err(StoreError::Newer));
    assert_eq!(store.presence().await, Err(StoreError::Newer));
    assert_eq!(store.append(&plan("f"), &Chunk::new(b"1"), b"").await, Err(StoreError::Newer));
    assert_eq!(store.remove_family(&FamilyId::new("f")).await, Err(StoreError::Newer));
    let later = IndexedDb::of_version(&device.name, IndexedDb::VERSION + 1);
    assert_eq!(contents(&later.read(&plan("f")).await.unwrap()), texts(["of today"]));
}

#[wasm_bindgen_test]
async fn a_tab_lets_go_of_the_database_when_a_newer_version_comes() {
    let device = Raw::new();
    let store = device.tab();
    append_all(&store, &plan("f"), ["of today"]).await;
    let later = IndexedDb::of_version(&device.name, IndexedDb::VERSION + 1);
    assert_eq!(contents(&later.read(&plan("f")).await.unwrap()), texts(["of today"]));
    assert_eq!(store.append(&plan("f"), &Chunk::new(b"1"), b"").await, Err(StoreError::Newer));
}

#[wasm_bindgen_test]
async fn a_tab_that_does_not_let_go_is_told_of_and_holds_up_nothing_afterwards() {
    let device = Raw::new();
    let store = device.tab();
    append_all(&store, &plan("f"), ["of today"]).await;
    let held = device.open(None).await.unwrap();
    let later = IndexedDb::of_version(&device.name, IndexedDb::VERSION + 1);
    for _ in 0..2 {
        let outcome = later.read(&plan("f")).await;
        assert_eq!(outcome, Err(StoreError::Lost("another tab holds an older version open".into())));
    }

    raw::close(&held);
    // Comes behind the opening that waited.
    raw::close(&device.open(None).await.unwrap());
    let openings = raw::count_openings();
    assert_eq!(contents(&later.read(&plan("f")).await.unwrap()), texts(["of today"]));
    assert_eq!(openings.stop(), 0, "the opening that waited was not used");
    device.evict().await.unwrap();
}

#[wasm_bindgen_test]
async fn a_record_that_the_browser_cannot_read_is_damaged_and_the_others_are_read() {
    let device = Raw::new();
    let store = device.tab();
    append_all(&store, &plan("f"), ["0", "unreadable", "1"]).await;
    append_all(&store, &plan("g"), ["of another family"]).await;
    let unreadable = Chunk::new(b"unreadable").id().to_string();
    let spoilt = raw::spoil(&unreadable);
    let stored = store.read(&plan("f")).await;
    spoilt.stop();
    let stored = stored.unwrap();
    assert_eq!((contents(&stored), stored.damaged), (texts(["0", "1"]), vec![unreadable]));
    assert_eq!(contents(&store.read(&plan("f")).await.unwrap()), texts(["0", "unreadable", "1"]));
}

#[wasm_bindgen_test]
async fn a_summary_that_the_browser_cannot_read_is_empty_and_the_others_are_read() {
    let device = Raw::new();
    let store = device.tab();
    let notes = SectionName::new(FamilyId::new("f"), Section::Notes);
    append_all(&store, &notes, ["unreadable"]).await;
    append_all(&store, &plan("f"), ["readable"]).await;
    let spoilt = raw::spoil("notes");
    let summaries = store.summaries().await;
    spoilt.stop();
    assert_eq!(summaries.unwrap(), [(notes, b"".to_vec()), (plan("f"), b"readable".to_vec())]);
}

fn summary(name: &SectionName, words: &str) -> (SectionName, Vec<u8>) {
    (name.clone(), words.as_bytes().to_vec())
}

/// A device with two families, whose summaries were put together. The first has two sections.
async fn put_together() -> (Raw, SectionName, SectionName) {
    let device = Raw::new();
    let store = device.tab();
    let notes = SectionName::new(FamilyId::new("f"), Section::Notes);
    append_all(&store, &notes, ["notes"]).await;
    append_all(&store, &plan("f"), ["plan"]).await;
    append_all(&store, &plan("g"), ["other"]).await;
    store.summaries().await.unwrap();
    store.tidy().await.unwrap();
    drop(store);
    (device, notes, plan("f"))
}

#[wasm_bindgen_test]
async fn summaries_that_were_put_together_are_read_from_there() {
    let (device, notes, plan_of_f) = put_together().await;
    // What stands apart is not looked at.
    device.change_record("summaries", &["g", "plan"], |_| b"apart".to_vec()).await;
    let together = [summary(&notes, "notes"), summary(&plan_of_f, "plan"), summary(&plan("g"), "other")];
    assert_eq!(device.tab().summaries().await.unwrap(), together);
}

#[wasm_bindgen_test]
async fn a_write_counts_at_once_for_the_summaries_of_its_family() {
    let (device, notes, plan_of_f) = put_together().await;
    let (store, other) = (device.tab(), device.tab());
    append_all(&store, &plan_of_f, ["newer"]).await;
    let newer = [summary(&notes, "notes"), summary(&plan_of_f, "newer"), summary(&plan("g"), "other")];
    assert_eq!(other.summaries().await.unwrap(), newer);
    // Written between the reading and the putting together.
    append_all(&store, &notes, ["newest"]).await;
    other.tidy().await.unwrap();
    let newest = [summary(&notes, "newest"), summary(&plan_of_f, "newer"), summary(&plan("g"), "other")];
    assert_eq!(store.summaries().await.unwrap(), newest);
    store.remove_family(&FamilyId::new("f")).await.unwrap();
    other.tidy().await.unwrap();
    assert_eq!(other.summaries().await.unwrap(), [summary(&plan("g"), "other")]);
}

#[wasm_bindgen_test]
async fn summaries_whose_putting_together_failed_are_read_all_the_same() {
    let (device, notes, plan_of_f) = put_together().await;
    let store = device.tab();
    append_all(&store, &notes, ["newer"]).await;
    let newer = [summary(&notes, "newer"), summary(&plan_of_f, "plan"), summary(&plan("g"), "other")];
    assert_eq!(store.summaries().await.unwrap(), newer);
    raw::abort_next(None);
    assert!(store.tidy().await.is_err());
    assert_eq!(store.summaries().await.unwrap(), newer);
}

#[wasm_bindgen_test]
async fn a_damaged_putting_together_costs_nothing() {
    let harms: [fn(Vec<u8>) -> Vec<u8>; 4] = [
        |_| Vec::new(),
        |mut bytes| {
            bytes.pop();
            bytes
        },
        |mut bytes| {
            bytes[0] ^= 1;
            bytes
        },
        |mut bytes| {
            bytes[3] = 0xff;
            bytes
        },
    ];
    for harm in harms {
        let (device, notes, plan_of_f) = put_together().await;
        device.change_record("families", &["f"], harm).await;
        let all = [summary(&notes, "notes"), summary(&plan_of_f, "plan"), summary(&plan("g"), "other")];
        let store = device.tab();
        assert_eq!(store.summaries().await.unwrap(), all);
        store.tidy().await.unwrap();
        assert_eq!(device.tab().summaries().await.unwrap(), all);
    }
}

#[wasm_bindgen_test]
async fn a_database_of_an_earlier_version_is_read_and_written_on() {
    let device = Raw::new();
    let earlier = device.open(Some(1)).await.unwrap();
    raw::close(&earlier);
    let store = device.tab();
    append_all(&store, &plan("f"), ["kept"]).await;
    assert_eq!(store.summaries().await.unwrap(), [summary(&plan("f"), "kept")]);
}

#[wasm_bindgen_test]
async fn a_value_that_is_no_bytes_is_damaged() {
    let device = Raw::new();
    let store = device.tab();
    append_all(&store, &plan("f"), ["0"]).await;
    device.put_text(&plan("f"), "a name").await;
    let stored = store.read(&plan("f")).await.unwrap();
    assert_eq!((contents(&stored), stored.damaged), (texts(["0"]), vec!["a name".to_owned()]));
}
