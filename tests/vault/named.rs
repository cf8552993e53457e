//! Small records that are listed together, and what comes from elsewhere.

use crate::backups::nothing_erased;
use crate::{contents, plan, texts, vault, write};
use futures_executor::block_on;
use samplan::plan::FamilyId;
use samplan::seal::{EpochKey, SectionKey};
use samplan::store::{Backup, Damage, Destroyed, Fault, Memory, Named, StoreError, Vault};

fn record(family: Option<&str>, kind: &str, name: &str, content: &str) -> Named {
    let family = family.map(FamilyId::new);
    Named { family, kind: kind.to_owned(), name: name.to_owned(), content: content.as_bytes().to_vec() }
}

async fn listed(vault: &Vault, family: Option<&str>, kind: &str) -> Vec<Named> {
    let family = family.map(FamilyId::new);
    let mut all = vault.named(family.as_ref(), kind).await.unwrap().records;
    all.sort_by(|one, other| one.name.cmp(&other.name));
    all
}

#[test]
fn records_are_listed_by_family_and_kind_and_replaced_by_name() {
    block_on(async {
        let memory = Memory::new();
        let vault = vault(&memory, 1);
        let of_family = [record(Some("f"), "statement", "1", "a"), record(Some("f"), "statement", "2", "b")];
        let others = [
            record(Some("g"), "statement", "1", "c"),
            record(Some("f"), "log", "1", "d"),
            record(None, "contact", "1", "e"),
        ];
        vault.make(of_family.iter().chain(&others).map(|record| vault.put_named(record)).collect()).await.unwrap();
        assert_eq!(listed(&vault, Some("f"), "statement").await, of_family);
        assert_eq!(listed(&vault, None, "contact").await, [others[2].clone()]);
        let replaced = record(Some("f"), "statement", "1", "new");
        vault.make(vec![vault.put_named(&replaced), vault.remove_named(&of_family[1])]).await.unwrap();
        assert_eq!(listed(&vault, Some("f"), "statement").await, [replaced]);
        for (_, key, bytes) in memory.everything() {
            let lying = [key.join("/").as_bytes(), &bytes].concat();
            assert!(!lying.windows(9).any(|part| part == b"statement"));
        }
        vault.remove_family(&FamilyId::new("f")).await.unwrap();
        assert_eq!(listed(&vault, Some("f"), "log").await, []);
        assert_eq!(listed(&vault, None, "contact").await.len(), 1);
    });
}

#[test]
fn records_that_do_not_open_are_counted_and_left_where_they_are() {
    block_on(async {
        let memory = Memory::new();
        let vault = vault(&memory, 1);
        let records = ["1", "2", "3"].map(|name| record(Some("f"), "statement", name, name));
        vault.make(records.iter().map(|record| vault.put_named(record)).collect()).await.unwrap();
        let lying = memory.everything();
        let put = |at: usize, bytes: Vec<u8>| {
            let (shelf, key, _) = lying[at].clone();
            memory.damage(&Damage::Put { shelf, key, bytes });
        };
        // One is hurt, and one lies where another was.
        put(0, vec![1]);
        put(1, lying[2].2.clone());
        let listed = vault.named(Some(&FamilyId::new("f")), "statement").await.unwrap();
        assert_eq!((listed.records.len(), listed.unopened), (1, 2));
        assert_eq!(memory.everything().len(), 3);
    });
}

#[test]
fn a_back_up_brings_them_along() {
    block_on(async {
        let old = vault(&Memory::new(), 1);
        let records = [record(Some("f"), "statement", "1", "a"), record(None, "contact", "1", "e")];
        old.make(records.iter().map(|record| old.put_named(record)).collect()).await.unwrap();
        let file = old.back_up(0).await.unwrap();
        let opened = Backup::read(&file).unwrap().open(old.device_key().clone(), crate::random(8)).await.unwrap();
        let now = vault(&Memory::new(), 2);
        opened.merge_into(&now, nothing_erased).await.unwrap();
        assert_eq!(listed(&now, Some("f"), "statement").await, [records[0].clone()]);
        assert_eq!(listed(&now, None, "contact").await, [records[1].clone()]);
    });
}

#[test]
fn chunks_and_keys_of_another_device_open_here() {
    block_on(async {
        let (there, here) = (vault(&Memory::new(), 1), vault(&Memory::new(), 2));
        write(&there, &plan("f"), "theirs").await.unwrap();
        write(&here, &plan("f"), "ours").await.unwrap();
        let keys = there.read(&plan("f")).await.unwrap().keys;
        let mut changes: Vec<_> = keys.iter().map(|key| here.put_key(&plan("f"), key)).collect();
        for chunk in there.sealed_chunks(&plan("f")).await.unwrap() {
            changes.push(here.put_chunk(&plan("f"), &chunk));
        }
        changes.extend(here.put_summary(&plan("f"), b"", b""));
        here.make(changes).await.unwrap();
        let stored = here.read(&plan("f")).await.unwrap();
        assert_eq!(contents(&stored), texts(["theirs", "ours"]));
        let writers: std::collections::BTreeSet<_> = stored.pieces.iter().map(|(_, piece)| piece.writer).collect();
        assert_eq!(writers.len(), 2);
    });
}

/// A section of two epochs, and what erasing the first leaves when it fails at a step; everything where it does not.
async fn erased(step: Option<usize>) -> Vec<String> {
    let memory = Memory::new();
    let before = vault(&memory, 1);
    write(&before, &plan("f"), "old").await.unwrap();
    write(&before, &plan("g"), "other").await.unwrap();
    let key = EpochKey { epoch: 1, since: 0, key: SectionKey::new([9; 32]) };
    before.make(vec![before.put_key(&plan("f"), &key)]).await.unwrap();
    write(&before, &plan("f"), "new").await.unwrap();
    let read = before.read(&plan("f")).await.unwrap();
    if let Some(step) = step {
        memory.fail_at(memory.steps() + step, Fault::Fail(StoreError::Full));
    }
    let _ = before.make_and_destroy(Vec::new(), &[Destroyed { name: plan("f"), before: 1, read: &read }]).await;
    let left = vault(&memory.copied(), 1);
    assert_eq!(contents(&left.read(&plan("g")).await.unwrap()), texts(["other"]));
    let stored = left.read(&plan("f")).await.unwrap();
    assert_eq!(stored.keys.iter().count(), stored.pieces.len());
    assert!(stored.unopened.is_empty());
    contents(&stored).into_iter().collect()
}

#[test]
fn what_an_earlier_epoch_sealed_is_destroyed_with_its_keys_or_not_at_all() {
    block_on(async {
        assert_eq!(erased(None).await, ["new"]);
        for step in 0..8 {
            let left = erased(Some(step)).await;
            assert!(left == ["new"] || left == ["new", "old"], "step {step}: {left:?}");
        }
    });
}
