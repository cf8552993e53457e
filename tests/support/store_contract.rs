//! What every store must do, whatever it is built on.
//!
//! [`clauses!`] names all clauses, so that no adapter leaves one out.

use futures_util::future::{join, join_all};
use samplan::store::{Change, Found, Key, Range, Shelf, Store, regardless};
use std::cell::Cell;

/// A device on which nothing is kept yet, for one clause.
pub(crate) trait Device {
    /// Opens the store in another tab.
    fn tab(&self) -> impl Store;
    /// Removes the whole database, as a browser does that needs room.
    async fn evict(&self);
}

/// Calls a macro with the name of each clause.
macro_rules! clauses {
    ($test:ident) => {
        $test!(what_was_put_is_read_back);
        $test!(where_nothing_was_put_nothing_lies);
        $test!(a_record_that_is_put_again_is_replaced);
        $test!(empty_bytes_are_kept);
        $test!(a_record_of_more_than_a_megabyte_is_kept);
        $test!(a_range_holds_its_record_and_those_below_it_and_no_neighbour);
        $test!(an_empty_range_is_the_whole_shelf);
        $test!(a_range_is_in_the_order_of_its_keys);
        $test!(five_hundred_records_of_one_range_are_read);
        $test!(several_ranges_are_read_each_for_itself);
        $test!(shelves_are_kept_apart);
        $test!(names_hold_any_characters);
        $test!(the_parts_of_a_key_are_kept_apart);
        $test!(removing_takes_the_range_and_nothing_else);
        $test!(changes_are_made_in_their_order);
        $test!(a_decision_is_told_what_lies_there);
        $test!(a_decision_that_changes_nothing_changes_nothing);
        $test!(tabs_see_what_each_other_changed);
        $test!(nobody_comes_between_a_reading_and_the_change_that_it_decides);
        $test!(writes_of_several_tabs_at_once_lose_nothing);
        $test!(all_ranges_are_read_at_one_moment);
        $test!(all_ranges_that_are_read_for_a_change_are_read_at_one_moment);
        $test!(an_evicted_database_is_empty_and_written_anew);
    };
}
pub(crate) use clauses;

pub(crate) async fn what_was_put_is_read_back(device: &impl Device) {
    let store = device.tab();
    put(&store, &["f", "plan", "1"], b"first").await;
    put(&store, &["f", "plan", "2"], b"second").await;
    let both = [found(["f", "plan", "1"], b"first"), found(["f", "plan", "2"], b"second")];
    assert_eq!(read(&store, &["f", "plan"]).await, both);
    assert_eq!(read(&store, &["f", "plan", "2"]).await, both[1..]);
    assert_eq!(read(&device.tab(), &["f", "plan"]).await, both);
}

pub(crate) async fn where_nothing_was_put_nothing_lies(device: &impl Device) {
    let store = device.tab();
    assert_eq!(read(&store, &["f"]).await, []);
    assert_eq!(read(&store, &[]).await, []);
    make(&store, vec![Change::remove(Shelf::Chunks, ["f"])]).await;
    make(&store, vec![Change::remove(Shelf::Chunks, [])]).await;
    assert_eq!(read(&store, &[]).await, []);
}

pub(crate) async fn a_record_that_is_put_again_is_replaced(device: &impl Device) {
    let store = device.tab();
    put(&store, &["f", "plan"], b"earlier and longer").await;
    put(&store, &["f", "plan"], b"later").await;
    put(&store, &["f", "plan"], b"later").await;
    assert_eq!(read(&store, &["f"]).await, [found(["f", "plan"], b"later")]);
}

pub(crate) async fn empty_bytes_are_kept(device: &impl Device) {
    let store = device.tab();
    put(&store, &["empty"], b"").await;
    assert_eq!(read(&store, &["empty"]).await, [found(["empty"], b"")]);
}

pub(crate) async fn a_record_of_more_than_a_megabyte_is_kept(device: &impl Device) {
    let store = device.tab();
    let large: Vec<u8> = (0_u32..700_000).flat_map(|n| (n % 65_521).to_le_bytes()).collect();
    put(&store, &["f", "1"], b"small").await;
    put(&store, &["f", "2"], &large).await;
    put(&store, &["f", "3"], b"small").await;
    let all = [found(["f", "1"], b"small"), found(["f", "2"], &large), found(["f", "3"], b"small")];
    assert!(read(&store, &["f"]).await == all, "what is read differs");
    let told = Cell::new(false);
    let decide = |found: Vec<Vec<Found>>| {
        told.set(found == [all.to_vec()]);
        // Asked in the turn of a large answer.
        vec![Change::put(Shelf::Chunks, ["g"], found.concat().swap_remove(1).bytes)]
    };
    store.change(&[range(&["f"])], Box::new(decide)).await.unwrap();
    assert!(told.get(), "what is told for a change differs");
    assert!(read(&store, &["g"]).await == [found(["g"], &large)], "what was copied differs");
}

pub(crate) async fn a_range_holds_its_record_and_those_below_it_and_no_neighbour(device: &impl Device) {
    let store = device.tab();
    let within: [&[&str]; 6] =
        [&["a"], &["a", ""], &["a", "a", "b"], &["a", "b"], &["a", "\u{ffff}\u{ffff}"], &["a", "\u{10ffff}"]];
    let neighbours: [&[&str]; 7] = [&[""], &["A"], &["a\0"], &["a "], &["ab"], &["a\u{10ffff}"], &["b"]];
    for key in within.into_iter().chain(neighbours) {
        put(&store, key, key.concat().as_bytes()).await;
        put(&store, &[&["x"], key].concat(), key.concat().as_bytes()).await;
    }
    put(&store, &["x"], b"").await;
    assert_eq!(keys(&read(&store, &["a"]).await), within);
    assert_eq!(keys(&read(&store, &["a", "b"]).await), [["a", "b"]]);
    assert_eq!(keys(&read(&store, &["a", "a"]).await), [["a", "a", "b"]]);
    assert_eq!(keys(&read(&store, &["x", "a"]).await), within.map(|key| [&["x"], key].concat()));
    assert_eq!(read(&store, &["x"]).await.len(), 1 + within.len() + neighbours.len());
}

pub(crate) async fn an_empty_range_is_the_whole_shelf(device: &impl Device) {
    let store = device.tab();
    let all: [&[&str]; 6] = [&[""], &["", ""], &["a"], &["a", "b", "c", "d"], &["b"], &["\u{10ffff}"]];
    for key in all {
        put(&store, key, b"kept").await;
    }
    assert_eq!(keys(&read(&store, &[]).await), all);
    make(&store, vec![Change::put(Shelf::Ledger, ["a"], vec![]), Change::remove(Shelf::Chunks, [])]).await;
    assert_eq!(read(&store, &[]).await, []);
    assert_eq!(keys(&read_of(&store, Shelf::Ledger, &[]).await), [["a"]]);
}

pub(crate) async fn a_range_is_in_the_order_of_its_keys(device: &impl Device) {
    let store = device.tab();
    // The last stands before the one before it where texts are compared by their UTF-16.
    let ordered: [&[&str]; 8] =
        [&["", "z"], &["B"], &["a"], &["a", "z"], &["aa"], &["ä"], &["\u{ffff}"], &["\u{10000}"]];
    for at in [3, 7, 0, 6, 2, 5, 1, 4] {
        put(&store, ordered[at], b"").await;
    }
    assert_eq!(keys(&read(&store, &[]).await), ordered);
}

pub(crate) async fn five_hundred_records_of_one_range_are_read(device: &impl Device) {
    let (store, other) = (device.tab(), device.tab());
    let names: Vec<String> = (0..500).map(|n| format!("family{n:03}")).collect();
    let at_once = |name: &String| Change::put(Shelf::Chunks, [name.as_str(), "plan"], name.as_bytes().to_vec());
    make(&store, names[..250].iter().map(at_once).collect()).await;
    let alone = names[250..].iter().map(|name| store.change(&[], regardless(vec![at_once(name)])));
    assert!(join_all(alone).await.into_iter().all(|outcome| outcome.is_ok()));
    let all: Vec<_> = names.iter().map(|name| found([name.as_str(), "plan"], name.as_bytes())).collect();
    assert_eq!(read(&other, &[]).await, all);
}

pub(crate) async fn several_ranges_are_read_each_for_itself(device: &impl Device) {
    let store = device.tab();
    for key in [["a", "1"], ["a", "2"], ["b", "1"]] {
        put(&store, &key, b"").await;
    }
    make(&store, vec![Change::put(Shelf::Keys, ["a", "1"], b"key".to_vec())]).await;
    let ranges = [
        range(&["b"]),
        Range::new(Shelf::Keys, ["a"]),
        range(&["a"]),
        range(&["nothing"]),
        range(&["a", "2"]),
        range(&["b"]),
    ];
    let (one, two, b) = (found(["a", "1"], b""), found(["a", "2"], b""), found(["b", "1"], b""));
    let key = found(["a", "1"], b"key");
    let expected = vec![vec![b.clone()], vec![key], vec![one, two.clone()], vec![], vec![two], vec![b]];
    assert_eq!(store.read(&ranges).await, Ok(expected));
    assert_eq!(store.read(&[]).await, Ok(vec![]));
}

pub(crate) async fn shelves_are_kept_apart(device: &impl Device) {
    let store = device.tab();
    let put = |shelf: Shelf| Change::put(shelf, ["a", "b"], shelf.id().as_bytes().to_vec());
    make(&store, Shelf::ALL.map(put).to_vec()).await;
    for shelf in Shelf::ALL {
        assert_eq!(read_of(&store, shelf, &["a"]).await, [found(["a", "b"], shelf.id().as_bytes())]);
    }
    for (n, shelf) in Shelf::ALL.into_iter().enumerate() {
        make(&store, vec![Change::remove(shelf, ["a"])]).await;
        let left = store.read(&Shelf::ALL.map(|shelf| Range::new(shelf, []))).await.unwrap();
        let full: Vec<_> = left.iter().map(|records| !records.is_empty()).collect();
        assert_eq!(full, (0..Shelf::ALL.len()).map(|at| at > n).collect::<Vec<_>>());
    }
}

pub(crate) async fn names_hold_any_characters(device: &impl Device) {
    let store = device.tab();
    let odd = [
        "",
        " ",
        "a",
        "a/plan",
        "a#b",
        "a\0",
        "\0",
        "a\0b",
        "å ä ö",
        "a\u{308}",
        "ä",
        "حسين",
        "👩‍👧",
        "👩",
        "\u{10ffff}",
        "\u{ffff}",
        "\u{fffd}",
        "\u{feff}",
        "%2F",
        "[\"",
        "[]",
        "0",
        "0.0",
        "null",
        "undefined",
        "__proto__",
        ".",
        "..",
    ];
    for (n, name) in odd.iter().enumerate() {
        put(&store, &[name], format!("{n}").as_bytes()).await;
        put(&store, &["below", name, "plan"], format!("{n} below").as_bytes()).await;
    }
    for (n, name) in odd.iter().enumerate() {
        assert_eq!(read(&store, &[name]).await, [found([name], format!("{n}").as_bytes())], "{name:?}");
        let below = read(&store, &["below", name]).await;
        assert_eq!(below, [found(["below", name, "plan"], format!("{n} below").as_bytes())], "{name:?}");
    }
    assert_eq!(read(&store, &[]).await.len(), 2 * odd.len());
}

pub(crate) async fn the_parts_of_a_key_are_kept_apart(device: &impl Device) {
    let store = device.tab();
    let same: [&[&str]; 11] = [
        &["a", "b"],
        &["ab"],
        &["ab", ""],
        &["", "ab"],
        &["a", "", "b"],
        &["a/b"],
        &["a,b"],
        &["a\0b"],
        &["[\"a\",\"b\"]"],
        &["a", "b", ""],
        &["", "a", "b"],
    ];
    for (n, key) in same.iter().enumerate() {
        put(&store, key, &[n as u8]).await;
    }
    for (n, key) in same.iter().enumerate() {
        assert_eq!(read(&store, key).await[0], Found { key: owned(key), bytes: vec![n as u8] });
    }
    assert_eq!(read(&store, &[]).await.len(), same.len());
}

pub(crate) async fn removing_takes_the_range_and_nothing_else(device: &impl Device) {
    let store = device.tab();
    let taken: [&[&str]; 4] = [&["f"], &["f", ""], &["f", "individual", "m"], &["f", "plan"]];
    let left: [&[&str]; 7] = [&["", "f"], &["e", "plan"], &["f\0"], &["f0", "f"], &["ff"], &["f\u{ffff}"], &["g"]];
    for key in taken.into_iter().chain(left) {
        put(&store, key, b"").await;
    }
    make(&store, vec![Change::put(Shelf::Device, ["f", "plan"], b"of the device".to_vec())]).await;
    make(&store, vec![Change::remove(Shelf::Chunks, ["f"])]).await;
    assert_eq!(keys(&read(&store, &[]).await), left);
    assert_eq!(read_of(&store, Shelf::Device, &["f"]).await, [found(["f", "plan"], b"of the device")]);
}

pub(crate) async fn changes_are_made_in_their_order(device: &impl Device) {
    let store = device.tab();
    let put = |key: &[&str], bytes: &[u8]| Change::put(Shelf::Chunks, key.iter().copied(), bytes.to_vec());
    let remove = |below: &[&str]| Change::remove(Shelf::Chunks, below.iter().copied());
    make(&store, vec![put(&["f", "1"], b"1"), put(&["f", "2"], b"2")]).await;
    let changes = vec![
        put(&["f", "1"], b"put and removed"),
        remove(&["f"]),
        put(&["f", "2"], b"removed and put"),
        put(&["g"], b"earlier"),
        put(&["g"], b"later"),
        put(&["h"], b"put and removed"),
        remove(&["h"]),
    ];
    make(&store, changes).await;
    assert_eq!(read(&store, &[]).await, [found(["f", "2"], b"removed and put"), found(["g"], b"later")]);
    make(&store, vec![remove(&[]), put(&["i"], b"behind everything")]).await;
    assert_eq!(read(&store, &[]).await, [found(["i"], b"behind everything")]);
}

pub(crate) async fn a_decision_is_told_what_lies_there(device: &impl Device) {
    let (store, other) = (device.tab(), device.tab());
    put(&other, &["f", "1"], b"1").await;
    put(&other, &["f", "2"], b"2").await;
    make(&other, vec![Change::put(Shelf::Device, ["worker"], b"Aino".to_vec())]).await;
    let ranges = [Range::new(Shelf::Device, ["worker"]), range(&["f"]), range(&["nothing"])];
    let told = Cell::new(None);
    let decide = |found: Vec<Vec<Found>>| {
        told.set(Some(found.clone()));
        let together = found.concat().into_iter().flat_map(|record| record.bytes).collect();
        vec![Change::remove(Shelf::Chunks, ["f"]), Change::put(Shelf::Ledger, ["all"], together)]
    };
    store.change(&ranges, Box::new(decide)).await.unwrap();
    let expected =
        vec![vec![found(["worker"], b"Aino")], vec![found(["f", "1"], b"1"), found(["f", "2"], b"2")], vec![]];
    assert_eq!(told.take(), Some(expected));
    assert_eq!(read(&other, &[]).await, []);
    assert_eq!(read_of(&other, Shelf::Ledger, &[]).await, [found(["all"], b"Aino12")]);
}

pub(crate) async fn a_decision_that_changes_nothing_changes_nothing(device: &impl Device) {
    let store = device.tab();
    put(&store, &["f"], b"kept").await;
    store.change(&[range(&["f"])], regardless(vec![])).await.unwrap();
    store.change(&[], regardless(vec![])).await.unwrap();
    assert_eq!(read(&store, &[]).await, [found(["f"], b"kept")]);
}

pub(crate) async fn tabs_see_what_each_other_changed(device: &impl Device) {
    let (one, other) = (device.tab(), device.tab());
    put(&one, &["f", "1"], b"from the one").await;
    assert_eq!(read(&other, &["f"]).await, [found(["f", "1"], b"from the one")]);
    put(&other, &["f", "1"], b"from the other").await;
    assert_eq!(read(&one, &["f"]).await, [found(["f", "1"], b"from the other")]);
    make(&one, vec![Change::remove(Shelf::Chunks, ["f"])]).await;
    assert_eq!(read(&other, &["f"]).await, []);
}

pub(crate) async fn nobody_comes_between_a_reading_and_the_change_that_it_decides(device: &impl Device) {
    let tabs = [device.tab(), device.tab()];
    let counts = (0..100).map(|n| count_up(&tabs[n % 2]));
    join_all(counts).await;
    assert_eq!(read(&tabs[0], &["count"]).await, [found(["count"], b"100")]);
}

pub(crate) async fn writes_of_several_tabs_at_once_lose_nothing(device: &impl Device) {
    let tabs = [device.tab(), device.tab(), device.tab()];
    put(&tabs[0], &["f", "old"], b"").await;
    let words: Vec<_> = (0..30).map(|n| format!("{n:02}")).collect();
    let puts = words.iter().enumerate().map(|(n, word)| {
        tabs[n % 3].change(&[], regardless(vec![Change::put(Shelf::Chunks, ["f", word], word.as_bytes().to_vec())]))
    });
    let replacing = vec![Change::remove(Shelf::Chunks, ["f", "old"]), Change::put(Shelf::Chunks, ["f", "new"], vec![])];
    let (replaced, outcomes) = join(tabs[1].change(&[], regardless(replacing)), join_all(puts)).await;
    assert_eq!(replaced, Ok(()));
    assert!(outcomes.into_iter().all(|outcome| outcome.is_ok()));
    let mut all: Vec<_> = words.iter().map(|word| found(["f", word], word.as_bytes())).collect();
    all.push(found(["f", "new"], b""));
    assert_eq!(read(&tabs[2], &["f"]).await, all);
}

pub(crate) async fn all_ranges_are_read_at_one_moment(device: &impl Device) {
    let (store, other) = (device.tab(), device.tab());
    make(&store, round(0)).await;
    for n in 1..20 {
        let (changed, seen) = join(store.change(&[], regardless(round(n))), other.read(&BOTH_ENDS.map(whole))).await;
        changed.unwrap();
        assert_whole_round(n, &seen.unwrap());
    }
}

pub(crate) async fn all_ranges_that_are_read_for_a_change_are_read_at_one_moment(device: &impl Device) {
    let (store, other) = (device.tab(), device.tab());
    make(&store, round(0)).await;
    for n in 1..20 {
        let ranges = BOTH_ENDS.map(whole);
        let decide = |seen: Vec<Vec<Found>>| {
            assert_whole_round(n, &seen);
            vec![]
        };
        let (changed, seen) =
            join(store.change(&[], regardless(round(n))), other.change(&ranges, Box::new(decide))).await;
        assert_eq!((changed, seen), (Ok(()), Ok(())));
    }
}

/// The first and the last shelf, which are furthest from being read together.
const BOTH_ENDS: [Shelf; 2] = [Shelf::Device, Shelf::Ledger];

fn whole(shelf: Shelf) -> Range {
    Range::new(shelf, [])
}

/// Puts a new record in place of the one of the round before, on both shelves.
fn round(n: usize) -> Vec<Change> {
    let name = n.to_string();
    let on = |shelf| [Change::remove(shelf, []), Change::put(shelf, [name.as_str()], vec![])];
    BOTH_ENDS.into_iter().flat_map(on).collect()
}

#[track_caller]
fn assert_whole_round(n: usize, seen: &[Vec<Found>]) {
    let names: Vec<_> = seen.iter().map(|records| keys(records).concat().concat()).collect();
    let (before, after) = ((n - 1).to_string(), n.to_string());
    let whole = names == [before.as_str(), before.as_str()] || names == [after.as_str(), after.as_str()];
    assert!(whole, "neither round {before} nor round {after}: {names:?}");
}

pub(crate) async fn an_evicted_database_is_empty_and_written_anew(device: &impl Device) {
    let store = device.tab();
    make(&store, Shelf::ALL.map(|shelf| Change::put(shelf, ["lost"], vec![])).to_vec()).await;
    device.evict().await;
    assert_eq!(store.read(&Shelf::ALL.map(whole)).await, Ok(vec![vec![]; Shelf::ALL.len()]));
    put(&store, &["after"], b"").await;
    assert_eq!(keys(&read(&device.tab(), &[]).await), [["after"]]);
}

/// Counts one further, in one change.
pub(crate) async fn count_up(store: &impl Store) {
    let decide = |found: Vec<Vec<Found>>| {
        let count = found.concat().pop().map_or(0, |count| String::from_utf8(count.bytes).unwrap().parse().unwrap());
        vec![Change::put(Shelf::Chunks, ["count"], (count + 1_u32).to_string().into_bytes())]
    };
    store.change(&[range(&["count"])], Box::new(decide)).await.unwrap();
}

/// Makes changes that need nothing to be read first.
pub(crate) async fn make(store: &impl Store, changes: Vec<Change>) {
    store.change(&[], regardless(changes)).await.unwrap();
}

/// Puts a record on the shelf of chunks.
pub(crate) async fn put(store: &impl Store, key: &[&str], bytes: &[u8]) {
    make(store, vec![Change::put(Shelf::Chunks, key.iter().copied(), bytes.to_vec())]).await;
}

/// A range of the shelf of chunks.
pub(crate) fn range(below: &[&str]) -> Range {
    Range::new(Shelf::Chunks, below.iter().copied())
}

/// What lies in a range of the shelf of chunks.
pub(crate) async fn read(store: &impl Store, below: &[&str]) -> Vec<Found> {
    read_of(store, Shelf::Chunks, below).await
}

/// What lies in a range.
pub(crate) async fn read_of(store: &impl Store, shelf: Shelf, below: &[&str]) -> Vec<Found> {
    let mut ranges = store.read(&[Range::new(shelf, below.iter().copied())]).await.unwrap();
    assert_eq!(ranges.len(), 1);
    ranges.remove(0)
}

/// A record as it is read.
pub(crate) fn found<const N: usize>(key: [&str; N], bytes: &[u8]) -> Found {
    Found { key: owned(&key), bytes: bytes.to_vec() }
}

fn owned(key: &[&str]) -> Key {
    key.iter().map(|part| (*part).to_owned()).collect()
}

fn keys(found: &[Found]) -> Vec<Vec<&str>> {
    found.iter().map(|record| record.key.iter().map(String::as_str).collect()).collect()
}
