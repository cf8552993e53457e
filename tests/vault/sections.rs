//! Sections in a vault.

use crate::{contents, plan, random, summaries, texts, vault, write};
use futures_executor::block_on;
use samplan::plan::FamilyId;
use samplan::seal::{DeviceKey, PieceKind, SigningKey};
use samplan::store::{Basis, Memory, Shelf, Stored, Vault, Written};
use std::cell::RefCell;
use std::rc::Rc;

#[test]
fn what_was_appended_is_read_back_with_its_writer_and_time() {
    block_on(async {
        let vault = vault(&Memory::new(), 1);
        let first = write(&vault, &plan("f"), "first").await.unwrap();
        write(&vault, &plan("f"), "second").await.unwrap();
        let stored = vault.read(&plan("f")).await.unwrap();
        assert_eq!(contents(&stored), texts(["first", "second"]));
        let (_, piece) = stored.pieces.iter().find(|(id, _)| *id == first).unwrap();
        assert_eq!((piece.writer, piece.time), (SigningKey::new(&[1; 32]).writer(), 1_700_000_000));
        assert_eq!(piece.kind, PieceKind::Changes);
        assert_eq!(stored.heads.as_deref(), Some(b"second".as_slice()));
    });
}

#[test]
fn a_section_that_was_never_written_is_empty() {
    block_on(async {
        let vault = vault(&Memory::new(), 1);
        let Stored { pieces, unopened, keys, heads, .. } = vault.read(&plan("f")).await.unwrap();
        assert!(pieces.is_empty() && unopened.is_empty() && keys.is_empty() && heads.is_none());
    });
}

#[test]
fn each_section_has_a_key_of_its_own() {
    block_on(async {
        let vault = vault(&Memory::new(), 1);
        for family in ["f", "g"] {
            write(&vault, &plan(family), "words").await.unwrap();
        }
        let key = async |family| vault.read(&plan(family)).await.unwrap().keys.current().unwrap().key.id();
        assert_ne!(key("f").await, key("g").await);
    });
}

#[test]
fn a_snapshot_takes_the_place_of_what_it_replaces_and_of_nothing_else() {
    block_on(async {
        let memory = Memory::new();
        let vault = vault(&memory, 1);
        let one = write(&vault, &plan("f"), "1").await.unwrap();
        let two = write(&vault, &plan("f"), "2").await.unwrap();
        write(&vault, &plan("f"), "meanwhile").await.unwrap();
        write(&vault, &plan("g"), "1").await.unwrap();
        vault.compact(&plan("f"), 7, b"12", &[one, two]).await.unwrap();
        let stored = vault.read(&plan("f")).await.unwrap();
        assert_eq!(contents(&stored), texts(["12", "meanwhile"]));
        assert!(stored.pieces.iter().any(|(_, piece)| piece.kind == PieceKind::Snapshot && piece.time == 7));
        assert_eq!(stored.heads.as_deref(), Some(b"meanwhile".as_slice()));
        assert_eq!(contents(&vault.read(&plan("g")).await.unwrap()), texts(["1"]));
    });
}

#[test]
fn a_removed_family_leaves_nothing_under_its_name() {
    block_on(async {
        let memory = Memory::new();
        let vault = vault(&memory, 1);
        write(&vault, &plan("g"), "other").await.unwrap();
        let before: Vec<_> = memory.everything().into_iter().map(|(shelf, key, _)| (shelf, key)).collect();
        write(&vault, &plan("f"), "words").await.unwrap();
        vault.remove_family(&FamilyId::new("f")).await.unwrap();
        let after: Vec<_> = memory.everything().into_iter().map(|(shelf, key, _)| (shelf, key)).collect();
        assert_eq!(before, after);
        assert_eq!(summaries(&vault).await.len(), 1);
    });
}

#[test]
fn the_next_start_finds_the_same_worker() {
    block_on(async {
        let memory = Memory::new();
        let key = DeviceKey::new([9; 32]);
        let open = async |seed| Vault::unlock(Rc::new(memory.clone()), key.clone(), random(seed)).await.unwrap();
        let first = open(1).await;
        let again = open(2).await;
        assert_eq!(first.identity().signing.writer(), again.identity().signing.writer());
        assert_eq!(first.identity().receiving.receiver(), again.identity().receiving.receiver());
        first.put_device_record("worker", b"Aino").await.unwrap();
        assert_eq!(again.device_record("worker").await.unwrap().as_deref(), Some(b"Aino".as_slice()));
        assert!(memory.everything().iter().all(|(shelf, ..)| *shelf == Shelf::Device));
    });
}

#[test]
fn a_page_that_goes_away_writes_with_the_key_that_was_seen_last_and_asks_for_none() {
    block_on(async {
        let memory = Memory::new();
        let vault = vault(&memory, 1);
        let basis = RefCell::new(Basis::default());
        let at_once = async |words: &str| {
            let (bytes, stands) = (words.as_bytes(), *basis.borrow());
            let written = Written { time: 1, changes: bytes, heads: bytes, summary: bytes, basis: stands };
            basis.replace(vault.append_at_once(&plan("f"), written).await.unwrap().basis);
        };
        at_once("first").await;
        let before = memory.steps();
        write(&vault, &plan("f"), "asked").await.unwrap();
        let asking = memory.steps() - before;
        at_once("second").await;
        // Nothing is read before it counts; what is read afterwards tells whether the section was erased meanwhile.
        let (not_asked, read_after) = (2, 3);
        assert_eq!(memory.steps() - before, 2 * asking - not_asked + read_after);
        let stored = vault.read(&plan("f")).await.unwrap();
        assert_eq!(contents(&stored), texts(["first", "second", "asked"]));
        assert_eq!(stored.keys.iter().count(), 1);
        let next = stored.keys.next(2, [8; 32]);
        vault.make(vec![vault.put_key(&plan("f"), &next)]).await.unwrap();
        at_once("third").await;
        let stored = vault.read(&plan("f")).await.unwrap();
        assert_eq!(contents(&stored), texts(["first", "second", "asked", "third"]));
        let sealed = vault.sealed_chunks(&plan("f")).await.unwrap();
        assert_eq!(sealed.iter().filter(|chunk| chunk.key_id() == Ok(next.key.id())).count(), 1);
    });
}
