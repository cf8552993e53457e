//! The store over IndexedDB: the contract of all stores, and what a browser can do to it.

#[path = "../support/store_contract.rs"]
mod contract;
mod raw;

use contract::{Device, count_up, found, make, put, range, read, read_of};
use futures_util::future::{join, join3};
use js_sys::Uint8Array;
use raw::{Raw, parts};
use samplan::browser::IndexedDb;
use samplan::store::{Change, Found, Range, Shelf, Store, StoreError, regardless};
use std::cell::Cell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

impl Device for Raw {
    fn tab(&self) -> impl Store {
        IndexedDb::new(&self.name)
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

/// A change that needs nothing to be read first.
async fn change(store: &impl Store, change: Change) -> Result<(), StoreError> {
    store.change(&[], regardless(vec![change])).await
}

fn chunk(name: &str) -> Change {
    Change::put(Shelf::Chunks, ["f", name], name.as_bytes().to_vec())
}

/// The names of the records of a family, each of which holds its name.
async fn names(store: &impl Store) -> Vec<String> {
    let name = |record: Found| {
        assert_eq!(record.key, ["f".to_owned(), String::from_utf8(record.bytes).unwrap()]);
        record.key[1].clone()
    };
    read(store, &["f"]).await.into_iter().map(name).collect()
}

#[wasm_bindgen_test]
async fn a_change_is_ok_only_when_its_strict_transaction_is_complete() {
    let device = Raw::new();
    let store = device.tab();
    put(&store, &["f", "0"], b"0").await;

    let seen = raw::watch_transaction();
    change(&store, chunk("1")).await.unwrap();
    assert_eq!((seen.how(), seen.complete()), ("readwrite strict".to_owned(), true));
    let seen = raw::watch_transaction();
    count_up(&store).await;
    assert_eq!((seen.how(), seen.complete()), ("readwrite strict".to_owned(), true));
    let seen = raw::watch_transaction();
    change(&store, Change::remove(Shelf::Chunks, ["f"])).await.unwrap();
    assert_eq!((seen.how(), seen.complete()), ("readwrite strict".to_owned(), true));
}

#[wasm_bindgen_test]
async fn an_aborted_change_is_told_leaves_nothing_of_it_and_succeeds_when_tried_again() {
    let device = Raw::new();
    let store = device.tab();
    make(&store, vec![chunk("0"), Change::put(Shelf::Ledger, ["f"], b"kept".to_vec())]).await;
    let everything = Shelf::ALL.map(|shelf| Range::new(shelf, []));
    let before = store.read(&everything).await.unwrap();
    let changes = vec![
        Change::remove(Shelf::Chunks, ["f"]),
        chunk("1"),
        Change::remove(Shelf::Ledger, []),
        Change::put(Shelf::Keys, ["f"], b"key".to_vec()),
    ];

    for _ in 0..2 {
        raw::abort_next(None);
        let outcome = store.change(&[range(&["f"])], regardless(changes.clone())).await;
        assert!(matches!(outcome, Err(StoreError::Aborted(_))), "{outcome:?}");
        assert_eq!(store.read(&everything).await.unwrap(), before);
    }
    store.change(&[range(&["f"])], regardless(changes)).await.unwrap();
    assert_eq!(names(&store).await, ["1"]);
    assert_eq!(read_of(&store, Shelf::Ledger, &[]).await, []);
    assert_eq!(read_of(&store, Shelf::Keys, &[]).await, [found(["f"], b"key")]);
}

#[wasm_bindgen_test]
async fn a_change_of_which_the_browser_refuses_a_part_is_undone_whole() {
    let device = Raw::new();
    let store = device.tab();
    put(&store, &["f", "0"], b"0").await;
    let refused = raw::refuse_puts_under("refused");
    let outcome = store.change(&[], regardless(vec![chunk("1"), chunk("refused"), chunk("2")])).await;
    refused.stop();
    assert!(matches!(outcome, Err(StoreError::Aborted(_))), "{outcome:?}");
    assert_eq!(names(&store).await, ["0"]);
}

#[wasm_bindgen_test]
async fn a_full_device_is_told_from_other_failures() {
    let device = Raw::new();
    let store = device.tab();
    raw::abort_next(Some("QuotaExceededError"));
    assert_eq!(change(&store, chunk("1")).await, Err(StoreError::Full));
    assert_eq!(names(&store).await, [""; 0]);
    change(&store, chunk("1")).await.unwrap();

    raw::fail_next("QuotaExceededError");
    assert_eq!(device.tab().read(&[range(&["f"])]).await, Err(StoreError::Full));
}

#[wasm_bindgen_test]
async fn a_transaction_that_the_connection_takes_down_with_it_is_lost_and_the_next_succeeds() {
    let device = Raw::new();
    let store = device.tab();
    change(&store, chunk("0")).await.unwrap();
    let openings = raw::count_openings();
    raw::abort_next(Some("UnknownError"));
    let outcome = change(&store, chunk("1")).await;
    assert!(matches!(outcome, Err(StoreError::Lost(_))), "{outcome:?}");
    change(&store, chunk("1")).await.unwrap();
    assert_eq!(openings.stop(), 1, "the next change did not open a fresh connection");
    assert_eq!(names(&store).await, ["0", "1"]);
}

#[wasm_bindgen_test]
async fn a_connection_that_was_closed_is_opened_again_without_the_caller_noticing() {
    let device = Raw::new();
    let store = device.tab();
    change(&store, chunk("0")).await.unwrap();
    raw::close_under_next(1);
    change(&store, chunk("1")).await.unwrap();
    raw::close_under_next(1);
    assert_eq!(names(&store).await, ["0", "1"]);
    raw::close_under_next(1);
    count_up(&store).await;
    assert_eq!(read(&store, &["count"]).await, [found(["count"], b"1")]);
}

#[wasm_bindgen_test]
async fn a_connection_that_closes_again_and_again_is_lost() {
    let device = Raw::new();
    let store = device.tab();
    change(&store, chunk("0")).await.unwrap();
    raw::close_under_next(2);
    let outcome = change(&store, chunk("1")).await;
    assert!(matches!(outcome, Err(StoreError::Lost(_))), "{outcome:?}");
    change(&store, chunk("1")).await.unwrap();
    assert_eq!(names(&store).await, ["0", "1"]);
}

#[wasm_bindgen_test]
async fn a_connection_that_the_browser_says_it_closed_is_opened_again() {
    let device = Raw::new();
    let store = device.tab();
    let seen = raw::watch_transaction();
    change(&store, chunk("0")).await.unwrap();
    raw::tell_closed(&seen);
    let openings = raw::count_openings();
    change(&store, chunk("1")).await.unwrap();
    change(&store, chunk("2")).await.unwrap();
    assert_eq!(openings.stop(), 1);
    assert_eq!(names(&store).await, ["0", "1", "2"]);
}

#[wasm_bindgen_test]
async fn all_who_ask_at_once_share_one_connection() {
    let device = Raw::new();
    let store = device.tab();
    let openings = raw::count_openings();
    let ranges = [range(&["f"])];
    let all = join3(change(&store, chunk("1")), change(&store, chunk("2")), store.read(&ranges)).await;
    assert_eq!((all.0, all.1, all.2.is_ok()), (Ok(()), Ok(()), true));
    assert_eq!(names(&store).await, ["1", "2"]);
    assert_eq!(openings.stop(), 1);
}

#[wasm_bindgen_test]
async fn a_failed_opening_fails_all_who_waited_and_is_tried_again_by_the_next() {
    let device = Raw::new();
    let store = device.tab();
    raw::fail_next("UnknownError");
    let ranges = [range(&["f"])];
    let (one, other) = join(store.read(&ranges), change(&store, chunk("lost"))).await;
    assert_eq!((one, other), (Err(StoreError::Refused), Err(StoreError::Refused)));
    change(&store, chunk("kept")).await.unwrap();
    assert_eq!(names(&store).await, ["kept"]);
}

#[wasm_bindgen_test]
async fn a_browser_that_keeps_no_data_is_told() {
    let device = Raw::new();
    let ranges = [range(&[])];
    for reason in ["SecurityError", "InvalidStateError", "UnknownError"] {
        raw::refuse_next(reason);
        assert_eq!(device.tab().read(&ranges).await, Err(StoreError::Refused), "{reason} thrown");
        raw::fail_next(reason);
        assert_eq!(device.tab().read(&ranges).await, Err(StoreError::Refused), "{reason} answered");
    }
    let gone = raw::take_away();
    let outcome = device.tab().read(&ranges).await;
    gone.stop();
    assert_eq!(outcome, Err(StoreError::Refused));
}

#[wasm_bindgen_test]
async fn a_database_of_a_newer_version_is_refused_and_left_as_it_is() {
    let device = Raw::new();
    change(&device.tab(), chunk("of today")).await.unwrap();
    let newer = device.open(Some(IndexedDb::VERSION + 1)).await.unwrap();
    raw::close(&newer);

    let store = device.tab();
    assert_eq!(store.read(&[range(&["f"])]).await, Err(StoreError::Newer));
    assert_eq!(change(&store, chunk("1")).await, Err(StoreError::Newer));
    assert_eq!(change(&store, Change::remove(Shelf::Chunks, [])).await, Err(StoreError::Newer));
    let later = IndexedDb::of_version(&device.name, IndexedDb::VERSION + 1);
    assert_eq!(names(&later).await, ["of today"]);
}

#[wasm_bindgen_test]
async fn a_tab_lets_go_of_the_database_when_a_newer_version_comes() {
    let device = Raw::new();
    let store = device.tab();
    change(&store, chunk("of today")).await.unwrap();
    let later = IndexedDb::of_version(&device.name, IndexedDb::VERSION + 1);
    assert_eq!(names(&later).await, ["of today"]);
    assert_eq!(change(&store, chunk("1")).await, Err(StoreError::Newer));
}

#[wasm_bindgen_test]
async fn a_tab_that_does_not_let_go_is_told_of_and_holds_up_nothing_afterwards() {
    let device = Raw::new();
    let store = device.tab();
    change(&store, chunk("of today")).await.unwrap();
    let held = device.open(None).await.unwrap();
    let later = IndexedDb::of_version(&device.name, IndexedDb::VERSION + 1);
    for _ in 0..2 {
        let outcome = later.read(&[range(&["f"])]).await;
        assert_eq!(outcome, Err(StoreError::Lost("another tab holds an older version open".into())));
    }

    raw::close(&held);
    // Comes behind the opening that waited.
    raw::close(&device.open(None).await.unwrap());
    let openings = raw::count_openings();
    assert_eq!(names(&later).await, ["of today"]);
    assert_eq!(openings.stop(), 0, "the opening that waited was not used");
    device.evict().await.unwrap();
}

#[wasm_bindgen_test]
async fn a_record_that_the_browser_cannot_read_has_no_bytes_and_the_others_are_read() {
    let device = Raw::new();
    let store = device.tab();
    make(&store, ["0", "1", "unreadable"].map(chunk).to_vec()).await;
    make(&store, vec![Change::put(Shelf::Keys, ["f"], b"key".to_vec())]).await;
    let ranges = [range(&["f"]), range(&["nothing"]), Range::new(Shelf::Keys, ["f"])];
    let spoilt = raw::spoil("unreadable");
    let seen = store.read(&ranges).await;
    spoilt.stop();
    let others = [found(["f", "0"], b"0"), found(["f", "1"], b"1")];
    let all = [others.as_slice(), &[found(["f", "unreadable"], b"")]].concat();
    assert_eq!(seen, Ok(vec![all, vec![], vec![found(["f"], b"key")]]));
    assert_eq!(names(&store).await, ["0", "1", "unreadable"]);
}

#[wasm_bindgen_test]
async fn nothing_is_changed_where_a_record_that_it_depends_on_cannot_be_read() {
    let device = Raw::new();
    let store = device.tab();
    make(&store, ["0", "unreadable"].map(chunk).to_vec()).await;
    let decided = Cell::new(false);
    let decide = |_| {
        decided.set(true);
        vec![Change::remove(Shelf::Chunks, ["f"])]
    };
    let spoilt = raw::spoil("unreadable");
    let outcome = store.change(&[range(&["f"])], Box::new(decide)).await;
    spoilt.stop();
    assert!(matches!(outcome, Err(StoreError::Aborted(_))), "{outcome:?}");
    assert!(!decided.get());
    assert_eq!(names(&store).await, ["0", "unreadable"]);
}

#[wasm_bindgen_test]
async fn a_record_lies_as_bytes_under_an_array_of_texts_in_the_store_of_its_shelf() {
    let device = Raw::new();
    let store = device.tab();
    for shelf in Shelf::ALL {
        make(&store, vec![Change::put(shelf, ["f", "plan", "å"], shelf.id().as_bytes().to_vec())]).await;
    }
    for table in ["device", "families", "summaries", "keys", "chunks", "ledger"] {
        let all = device.everything(table).await;
        let [(key, value)] = all.as_slice() else { panic!("{} records in {table}", all.len()) };
        let key: Vec<_> = js_sys::Array::from(key).iter().map(|part| part.as_string().unwrap()).collect();
        assert_eq!(key, ["f", "plan", "å"]);
        assert_eq!(value.dyn_ref::<Uint8Array>().unwrap().to_vec(), table.as_bytes());
    }
    device.put("chunks", &["g"], b"by another program").await;
    assert_eq!(read(&store, &["g"]).await, [found(["g"], b"by another program")]);
}

#[wasm_bindgen_test]
async fn a_database_of_an_earlier_version_keeps_what_it_holds_and_is_written_on() {
    for (version, tables) in
        [(1, &["chunks", "summaries", "device"][..]), (2, &["chunks", "summaries", "families", "device"])]
    {
        let device = Raw::new();
        device.make_earlier(version, tables).await;
        device.put("chunks", &["f", "plan", "1"], b"chunk").await;
        device.put("summaries", &["f", "plan"], b"summary").await;
        device.put("device", &["canary"], b"").await;
        let store = device.tab();
        for shelf in Shelf::ALL {
            make(&store, vec![Change::put(shelf, ["new"], vec![])]).await;
            assert_eq!(read_of(&store, shelf, &["new"]).await, [found(["new"], b"")]);
        }
        assert_eq!(read(&store, &["f"]).await, [found(["f", "plan", "1"], b"chunk")]);
        assert_eq!(read_of(&store, Shelf::Summaries, &["f"]).await, [found(["f", "plan"], b"summary")]);
    }
}

#[wasm_bindgen_test]
async fn a_value_that_is_no_bytes_is_read_as_none() {
    let device = Raw::new();
    let store = device.tab();
    change(&store, chunk("0")).await.unwrap();
    device.put_value("chunks", &parts(&["f", "text"]), &"no bytes".into()).await;
    assert_eq!(read(&store, &["f"]).await, [found(["f", "0"], b"0"), found(["f", "text"], b"")]);
}

#[wasm_bindgen_test]
async fn a_key_that_is_no_array_of_texts_is_not_told() {
    let device = Raw::new();
    let store = device.tab();
    change(&store, chunk("0")).await.unwrap();
    let foreign = [JsValue::from(1), "text".into(), js_sys::Array::of2(&"f".into(), &1.into()).into()];
    for key in foreign {
        device.put_value("chunks", &key, &Uint8Array::from(b"foreign".as_slice())).await;
    }
    assert_eq!(read(&store, &[]).await, [found(["f", "0"], b"0")]);
}
