//! What every store must do, whatever it is built on.
//!
//! [`clauses!`] names all clauses, so that no adapter leaves one out.

use futures_util::future::{join, join_all};
use samplan::plan::{FamilyId, MemberId, Section};
use samplan::seal::{Chunk, ChunkId};
use samplan::store::{Presence, SectionName, Store, Stored};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// A device on which nothing is kept yet, for one clause.
pub(crate) trait Device {
    /// Opens the store in another tab.
    fn tab(&self) -> impl Store;
    /// Turns one bit of a stored chunk over, behind the store's back.
    async fn flip_bit(&self, section: &SectionName, chunk: ChunkId, bit: usize);
    /// Puts bytes under the name of a chunk, behind the store's back.
    async fn put_bytes(&self, section: &SectionName, name: &str, bytes: &[u8]);
    /// Removes the whole database, as a browser does that needs room.
    async fn evict(&self);
}

/// Calls a macro with the name of each clause.
macro_rules! clauses {
    ($test:ident) => {
        $test!(what_was_appended_is_read_back);
        $test!(a_section_that_was_never_written_is_empty);
        $test!(appending_twice_changes_nothing);
        $test!(the_record_of_the_last_append_is_the_summary);
        $test!(tidying_changes_nothing_that_is_told);
        $test!(a_chunk_of_more_than_a_megabyte_is_kept);
        $test!(an_empty_chunk_and_an_empty_record_are_kept);
        $test!(compacting_leaves_the_snapshot_in_place_of_what_it_replaces);
        $test!(compacting_keeps_chunks_that_were_appended_meanwhile);
        $test!(compacting_keeps_a_snapshot_that_is_named_among_the_replaced);
        $test!(compacting_leaves_the_summary);
        $test!(a_damaged_chunk_is_named_and_left_while_the_others_are_read);
        $test!(a_cut_and_an_emptied_chunk_are_damaged);
        $test!(appending_a_damaged_chunk_again_mends_it);
        $test!(a_chunk_of_a_newer_version_is_told_from_a_damaged_one);
        $test!(sections_are_kept_apart);
        $test!(families_are_kept_apart);
        $test!(removing_a_family_takes_all_of_it_and_nothing_else);
        $test!(names_hold_any_characters);
        $test!(the_summaries_of_five_hundred_families_are_read);
        $test!(device_records_are_kept_and_replaced);
        $test!(tabs_see_what_each_other_appended);
        $test!(writes_of_several_tabs_at_once_lose_nothing);
        $test!(a_section_is_read_at_one_moment);
        $test!(a_new_database_is_fresh_to_the_tab_that_asks_first);
        $test!(of_tabs_that_ask_at_once_one_finds_the_database_fresh);
        $test!(an_evicted_database_is_fresh_and_empty);
    };
}
pub(crate) use clauses;

pub(crate) async fn what_was_appended_is_read_back(device: &impl Device) {
    let store = device.tab();
    let (first, second) = (Chunk::new(b"first"), Chunk::new(b"second"));
    store.append(&plan("f"), &first, b"").await.unwrap();
    store.append(&plan("f"), &second, b"").await.unwrap();
    let stored = store.read(&plan("f")).await.unwrap();
    assert_eq!(contents(&stored), texts(["first", "second"]));
    assert_eq!(ids(&stored), BTreeSet::from([first.id(), second.id()]));
    assert_eq!((stored.damaged, stored.newer), (vec![], vec![]));
}

pub(crate) async fn a_section_that_was_never_written_is_empty(device: &impl Device) {
    let store = device.tab();
    assert_eq!(store.read(&plan("f")).await.unwrap(), Stored::default());
    assert_eq!(store.summaries().await.unwrap(), vec![]);
    store.remove_family(&FamilyId::new("f")).await.unwrap();
}

pub(crate) async fn appending_twice_changes_nothing(device: &impl Device) {
    let store = device.tab();
    store.append(&plan("f"), &Chunk::new(b"once"), b"record").await.unwrap();
    store.append(&plan("f"), &Chunk::new(b"once"), b"record").await.unwrap();
    let stored = store.read(&plan("f")).await.unwrap();
    assert_eq!(stored, Stored { chunks: vec![Chunk::new(b"once")], ..Stored::default() });
    assert_eq!(store.summaries().await.unwrap(), vec![(plan("f"), b"record".to_vec())]);
}

pub(crate) async fn the_record_of_the_last_append_is_the_summary(device: &impl Device) {
    let store = device.tab();
    store.append(&plan("f"), &Chunk::new(b"1"), b"earlier and longer").await.unwrap();
    store.append(&plan("f"), &Chunk::new(b"2"), b"later").await.unwrap();
    assert_eq!(store.summaries().await.unwrap(), vec![(plan("f"), b"later".to_vec())]);
}

pub(crate) async fn tidying_changes_nothing_that_is_told(device: &impl Device) {
    let (store, other) = (device.tab(), device.tab());
    store.tidy().await.unwrap();
    let expect = |words: &[(&str, &[u8])]| -> Vec<_> { words.iter().map(|(f, s)| (plan(f), s.to_vec())).collect() };
    store.append(&plan("f"), &Chunk::new(b"1"), b"earlier and longer").await.unwrap();
    store.append(&plan("g"), &Chunk::new(b"1"), b"").await.unwrap();
    for (words, tab) in [(b"one", &store), (b"two", &other), (b"two", &store), (b"new", &other)] {
        tab.append(&plan("f"), &Chunk::new(words), words).await.unwrap();
        assert_eq!(store.summaries().await.unwrap(), expect(&[("f", words), ("g", b"")]));
        assert_eq!(other.summaries().await.unwrap(), expect(&[("f", words), ("g", b"")]));
        store.tidy().await.unwrap();
        assert_eq!(other.summaries().await.unwrap(), expect(&[("f", words), ("g", b"")]));
        other.tidy().await.unwrap();
    }
    store.remove_family(&FamilyId::new("f")).await.unwrap();
    assert_eq!(other.summaries().await.unwrap(), expect(&[("g", b"")]));
}

pub(crate) async fn a_chunk_of_more_than_a_megabyte_is_kept(device: &impl Device) {
    let store = device.tab();
    let changes: Vec<u8> = (0_u32..700_000).flat_map(|n| (n % 65_521).to_le_bytes()).collect();
    store.append(&plan("f"), &Chunk::new(&changes), &changes).await.unwrap();
    let stored = store.read(&plan("f")).await.unwrap();
    assert!(stored.chunks == [Chunk::new(&changes)], "the chunk differs");
    assert!(store.summaries().await.unwrap() == [(plan("f"), changes)], "the summary differs");
}

pub(crate) async fn an_empty_chunk_and_an_empty_record_are_kept(device: &impl Device) {
    let store = device.tab();
    store.append(&plan("f"), &Chunk::new(b""), b"").await.unwrap();
    assert_eq!(contents(&store.read(&plan("f")).await.unwrap()), texts([""]));
    assert_eq!(store.summaries().await.unwrap(), vec![(plan("f"), vec![])]);
}

pub(crate) async fn compacting_leaves_the_snapshot_in_place_of_what_it_replaces(device: &impl Device) {
    let store = device.tab();
    let replaced = append_all(&store, &plan("f"), ["1", "2", "3"]).await;
    store.compact(&plan("f"), &Chunk::new(b"123"), &replaced).await.unwrap();
    assert_eq!(contents(&store.read(&plan("f")).await.unwrap()), texts(["123"]));
    store.compact(&plan("f"), &Chunk::new(b"123"), &replaced).await.unwrap();
    assert_eq!(contents(&store.read(&plan("f")).await.unwrap()), texts(["123"]));
}

pub(crate) async fn compacting_keeps_chunks_that_were_appended_meanwhile(device: &impl Device) {
    let (store, other) = (device.tab(), device.tab());
    let replaced = append_all(&store, &plan("f"), ["1", "2"]).await;
    append_all(&other, &plan("f"), ["meanwhile"]).await;
    store.compact(&plan("f"), &Chunk::new(b"12"), &replaced).await.unwrap();
    assert_eq!(contents(&other.read(&plan("f")).await.unwrap()), texts(["12", "meanwhile"]));
}

pub(crate) async fn compacting_keeps_a_snapshot_that_is_named_among_the_replaced(device: &impl Device) {
    let store = device.tab();
    let replaced = append_all(&store, &plan("f"), ["1", "all"]).await;
    store.compact(&plan("f"), &Chunk::new(b"all"), &replaced).await.unwrap();
    assert_eq!(contents(&store.read(&plan("f")).await.unwrap()), texts(["all"]));
}

pub(crate) async fn compacting_leaves_the_summary(device: &impl Device) {
    let store = device.tab();
    store.append(&plan("f"), &Chunk::new(b"1"), b"record").await.unwrap();
    store.compact(&plan("f"), &Chunk::new(b"all"), &[Chunk::new(b"1").id()]).await.unwrap();
    assert_eq!(store.summaries().await.unwrap(), vec![(plan("f"), b"record".to_vec())]);
}

pub(crate) async fn a_damaged_chunk_is_named_and_left_while_the_others_are_read(device: &impl Device) {
    let store = device.tab();
    append_all(&store, &plan("f"), ["whole", "broken", "also whole"]).await;
    let broken = Chunk::new(b"broken").id();
    device.flip_bit(&plan("f"), broken, 83).await;
    let stored = store.read(&plan("f")).await.unwrap();
    assert_eq!(contents(&stored), texts(["whole", "also whole"]));
    assert_eq!(stored.damaged, [broken.to_string()]);
    // Left where it is: the same bit turned back makes it whole.
    device.flip_bit(&plan("f"), broken, 83).await;
    assert_eq!(contents(&store.read(&plan("f")).await.unwrap()), texts(["whole", "broken", "also whole"]));
}

pub(crate) async fn a_cut_and_an_emptied_chunk_are_damaged(device: &impl Device) {
    let store = device.tab();
    append_all(&store, &plan("f"), ["whole", "to be cut", "to be emptied"]).await;
    let (cut, emptied) = (Chunk::new(b"to be cut"), Chunk::new(b"to be emptied"));
    device.put_bytes(&plan("f"), &cut.id().to_string(), &cut.bytes()[..8]).await;
    device.put_bytes(&plan("f"), &emptied.id().to_string(), b"").await;
    device.put_bytes(&plan("f"), "never a chunk's name", whole_but_foreign(b"SPLN\0").1.as_slice()).await;
    let stored = store.read(&plan("f")).await.unwrap();
    assert_eq!(contents(&stored), texts(["whole"]));
    let damaged = stored.damaged.into_iter().collect::<BTreeSet<_>>();
    assert_eq!(damaged, [cut.id().to_string(), emptied.id().to_string(), "never a chunk's name".into()].into());
}

pub(crate) async fn appending_a_damaged_chunk_again_mends_it(device: &impl Device) {
    let store = device.tab();
    append_all(&store, &plan("f"), ["broken"]).await;
    device.flip_bit(&plan("f"), Chunk::new(b"broken").id(), 0).await;
    append_all(&store, &plan("f"), ["broken"]).await;
    let stored = store.read(&plan("f")).await.unwrap();
    assert_eq!((contents(&stored), stored.damaged), (texts(["broken"]), vec![]));
}

pub(crate) async fn a_chunk_of_a_newer_version_is_told_from_a_damaged_one(device: &impl Device) {
    let store = device.tab();
    append_all(&store, &plan("f"), ["of today"]).await;
    let (newer, newer_bytes) = whole_but_foreign(b"SPLN\x01of tomorrow");
    let (foreign, foreign_bytes) = whole_but_foreign(b"whatever this is");
    device.put_bytes(&plan("f"), &newer, &newer_bytes).await;
    device.put_bytes(&plan("f"), &foreign, &foreign_bytes).await;
    let stored = store.read(&plan("f")).await.unwrap();
    assert_eq!(contents(&stored), texts(["of today"]));
    assert_eq!((stored.newer, stored.damaged), (vec![newer], vec![foreign]));
}

pub(crate) async fn sections_are_kept_apart(device: &impl Device) {
    let store = device.tab();
    let family = FamilyId::new("f");
    let sections = [
        Section::Plan,
        Section::Notes,
        Section::Individual(MemberId::new("m")),
        Section::Individual(MemberId::new("m2")),
        Section::Individual(MemberId::new("")),
        Section::Child(MemberId::new("m")),
    ];
    let names: Vec<_> = sections.map(|section| SectionName::new(family.clone(), section)).into();
    for name in &names {
        store.append(name, &Chunk::new(name.to_string().as_bytes()), b"").await.unwrap();
        store.append(name, &Chunk::new(b"the same everywhere"), b"").await.unwrap();
    }
    store.compact(&names[0], &Chunk::new(b"compacted"), &[Chunk::new(b"the same everywhere").id()]).await.unwrap();
    for name in &names[1..] {
        let expected = texts([&name.to_string(), "the same everywhere"]);
        assert_eq!(contents(&store.read(name).await.unwrap()), expected, "{name}");
    }
}

pub(crate) async fn families_are_kept_apart(device: &impl Device) {
    let store = device.tab();
    for family in ["f", "f2", "F"] {
        store.append(&plan(family), &Chunk::new(family.as_bytes()), family.as_bytes()).await.unwrap();
    }
    for family in ["f", "f2", "F"] {
        assert_eq!(contents(&store.read(&plan(family)).await.unwrap()), texts([family]));
    }
}

pub(crate) async fn removing_a_family_takes_all_of_it_and_nothing_else(device: &impl Device) {
    let store = device.tab();
    let individual = SectionName::new(FamilyId::new("f"), Section::Individual(MemberId::new("m")));
    for name in [&plan("f"), &individual, &plan("e"), &plan("f0"), &plan("ff"), &plan("f\u{ffff}"), &plan("g")] {
        append_all(&store, name, ["1", "2"]).await;
    }
    store.put_device_record("f", b"of the device").await.unwrap();
    store.remove_family(&FamilyId::new("f")).await.unwrap();
    assert_eq!(store.read(&plan("f")).await.unwrap(), Stored::default());
    assert_eq!(store.read(&individual).await.unwrap(), Stored::default());
    let left: BTreeSet<_> = store.summaries().await.unwrap().into_iter().map(|(name, _)| name).collect();
    assert_eq!(left, [plan("e"), plan("f0"), plan("ff"), plan("f\u{ffff}"), plan("g")].into());
    for name in left {
        assert_eq!(contents(&store.read(&name).await.unwrap()), texts(["1", "2"]), "{name}");
    }
    assert_eq!(store.device_record("f").await.unwrap().as_deref(), Some(b"of the device".as_slice()));
}

pub(crate) async fn names_hold_any_characters(device: &impl Device) {
    let store = device.tab();
    let odd = ["", "a", "a/plan", "a#b", "a\0", "å ä ö", "حسين", "👩‍👧", "\u{10ffff}", "%2F", "[\"", "__proto__"];
    let mut names = Vec::new();
    for text in odd {
        names.push(plan(text));
        names.push(SectionName::new(FamilyId::new("a"), Section::Child(MemberId::new(format!("m{text}")))));
    }
    for (n, name) in names.iter().enumerate() {
        append_all(&store, name, [&n.to_string()]).await;
        store.put_device_record(&format!("{n}{}", name.family), n.to_string().as_bytes()).await.unwrap();
    }
    for (n, name) in names.iter().enumerate() {
        assert_eq!(contents(&store.read(name).await.unwrap()), texts([&n.to_string()]), "{name:?}");
        let record = store.device_record(&format!("{n}{}", name.family)).await.unwrap();
        assert_eq!(record, Some(n.to_string().into_bytes()), "{name:?}");
    }
    let summaries: BTreeSet<_> = store.summaries().await.unwrap().into_iter().map(|(name, _)| name).collect();
    assert_eq!(summaries, names.into_iter().collect());
}

pub(crate) async fn the_summaries_of_five_hundred_families_are_read(device: &impl Device) {
    let store = device.tab();
    let names: Vec<_> = (0..500).map(|n| plan(&format!("family{n}"))).collect();
    let chunk = Chunk::new(b"begun");
    let appends = names.iter().map(|name| store.append(name, &chunk, name.family.as_str().as_bytes()));
    assert!(join_all(appends).await.into_iter().all(|outcome| outcome.is_ok()));
    let summaries: BTreeSet<_> = store.summaries().await.unwrap().into_iter().collect();
    let expected = names.into_iter().map(|name| (name.clone(), name.family.as_str().as_bytes().to_vec()));
    assert_eq!(summaries, expected.collect());
}

pub(crate) async fn device_records_are_kept_and_replaced(device: &impl Device) {
    let store = device.tab();
    assert_eq!(store.device_record("worker").await.unwrap(), None);
    store.put_device_record("worker", b"Aino Lindholm").await.unwrap();
    store.put_device_record("other", b"").await.unwrap();
    store.put_device_record("worker", b"Aino").await.unwrap();
    assert_eq!(device.tab().device_record("worker").await.unwrap().as_deref(), Some(b"Aino".as_slice()));
    assert_eq!(device.tab().device_record("other").await.unwrap().as_deref(), Some(b"".as_slice()));
}

pub(crate) async fn tabs_see_what_each_other_appended(device: &impl Device) {
    let (one, other) = (device.tab(), device.tab());
    append_all(&one, &plan("f"), ["from the one"]).await;
    assert_eq!(contents(&other.read(&plan("f")).await.unwrap()), texts(["from the one"]));
    append_all(&other, &plan("f"), ["from the other"]).await;
    assert_eq!(contents(&one.read(&plan("f")).await.unwrap()), texts(["from the one", "from the other"]));
    one.remove_family(&FamilyId::new("f")).await.unwrap();
    assert_eq!(other.read(&plan("f")).await.unwrap(), Stored::default());
}

pub(crate) async fn writes_of_several_tabs_at_once_lose_nothing(device: &impl Device) {
    let tabs = [device.tab(), device.tab(), device.tab()];
    let section = plan("f");
    let replaced = append_all(&tabs[0], &section, ["old"]).await;
    let (section, tabs) = (&section, &tabs);
    let words: Vec<_> = (0..30).map(|n| n.to_string()).collect();
    let appends = words.iter().enumerate().map(|(n, word)| async move {
        tabs[n % 3].append(section, &Chunk::new(word.as_bytes()), word.as_bytes()).await
    });
    let snapshot = Chunk::new(b"new");
    let (compacted, appended) = join(tabs[1].compact(section, &snapshot, &replaced), join_all(appends)).await;
    assert_eq!(compacted, Ok(()));
    assert!(appended.into_iter().all(|outcome| outcome.is_ok()));
    let expected: BTreeSet<_> = words.iter().map(String::as_str).chain(["new"]).map(str::to_owned).collect();
    assert_eq!(contents(&tabs[2].read(section).await.unwrap()), expected);
}

pub(crate) async fn a_section_is_read_at_one_moment(device: &impl Device) {
    let (store, other) = (device.tab(), device.tab());
    let section = &plan("f");
    let mut replaced = append_all(&store, section, ["snapshot 0"]).await;
    for round in 1..20 {
        let snapshot = Chunk::new(format!("snapshot {round}").as_bytes());
        let (compacted, stored) = join(store.compact(section, &snapshot, &replaced), other.read(section)).await;
        compacted.unwrap();
        let seen = contents(&stored.unwrap());
        let (before, after) = (format!("snapshot {}", round - 1), format!("snapshot {round}"));
        assert!(seen == texts([&before]) || seen == texts([&after]), "neither before nor after: {seen:?}");
        replaced = vec![snapshot.id()];
    }
}

pub(crate) async fn a_new_database_is_fresh_to_the_tab_that_asks_first(device: &impl Device) {
    let (first, later) = (device.tab(), device.tab());
    assert_eq!(first.presence().await.unwrap(), Presence::Fresh);
    assert_eq!(later.presence().await.unwrap(), Presence::Kept);
    assert_eq!(first.presence().await.unwrap(), Presence::Fresh);
    append_all(&first, &plan("f"), ["kept"]).await;
    assert_eq!(device.tab().presence().await.unwrap(), Presence::Kept);
}

pub(crate) async fn of_tabs_that_ask_at_once_one_finds_the_database_fresh(device: &impl Device) {
    let tabs = [device.tab(), device.tab(), device.tab()];
    let found = join_all(tabs.iter().map(Store::presence)).await;
    assert_eq!(found.iter().filter(|found| **found == Ok(Presence::Fresh)).count(), 1);
    assert_eq!(found.iter().filter(|found| **found == Ok(Presence::Kept)).count(), 2);
}

pub(crate) async fn an_evicted_database_is_fresh_and_empty(device: &impl Device) {
    let store = device.tab();
    store.presence().await.unwrap();
    append_all(&store, &plan("f"), ["lost"]).await;
    device.evict().await;
    assert_eq!(store.read(&plan("f")).await.unwrap(), Stored::default());
    assert_eq!(store.summaries().await.unwrap(), vec![]);
    // What is written from then on is kept, and does not hide the loss from the next start.
    append_all(&store, &plan("f"), ["after"]).await;
    let next = device.tab();
    assert_eq!(next.presence().await.unwrap(), Presence::Fresh);
    assert_eq!(contents(&next.read(&plan("f")).await.unwrap()), texts(["after"]));
}

/// The plan of a family.
pub(crate) fn plan(family: &str) -> SectionName {
    SectionName::new(FamilyId::new(family), Section::Plan)
}

/// What the chunks hold.
pub(crate) fn contents(stored: &Stored) -> BTreeSet<String> {
    stored.chunks.iter().map(|chunk| String::from_utf8(chunk.changes().to_vec()).unwrap()).collect()
}

/// What the chunks should hold.
pub(crate) fn texts<const N: usize>(texts: [&str; N]) -> BTreeSet<String> {
    texts.map(str::to_owned).into()
}

/// Appends a chunk of each text; the record is the text too.
pub(crate) async fn append_all<const N: usize>(
    store: &impl Store,
    section: &SectionName,
    texts: [&str; N],
) -> Vec<ChunkId> {
    let mut ids = Vec::new();
    for text in texts {
        let chunk = Chunk::new(text.as_bytes());
        store.append(section, &chunk, text.as_bytes()).await.unwrap();
        ids.push(chunk.id());
    }
    ids
}

fn ids(stored: &Stored) -> BTreeSet<ChunkId> {
    stored.chunks.iter().map(Chunk::id).collect()
}

/// Bytes under the name that a store gives them.
fn whole_but_foreign(bytes: &[u8]) -> (String, Vec<u8>) {
    let name = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    (name, bytes.to_vec())
}
