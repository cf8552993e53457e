//! Damage in a vault: told, and left where it is, while everything else stays readable.

use crate::{contents, plan, texts, vault, write};
use futures_executor::block_on;
use proptest::prelude::*;
use samplan::store::{Damage, Memory, Shelf, Unopened, Why};

fn chunks(memory: &Memory) -> Vec<(Vec<String>, Vec<u8>)> {
    let all = memory.everything().into_iter();
    all.filter(|(shelf, ..)| *shelf == Shelf::Chunks).map(|(_, key, bytes)| (key, bytes)).collect()
}

fn put(memory: &Memory, key: Vec<String>, bytes: Vec<u8>) {
    memory.damage(&Damage::Put { shelf: Shelf::Chunks, key, bytes });
}

#[test]
fn a_changed_cut_or_emptied_chunk_is_named_and_left_while_the_others_are_read() {
    block_on(async {
        for change in ["flip", "cut", "empty"] {
            let memory = Memory::new();
            let vault = vault(&memory, 1);
            let whole = write(&vault, &plan("f"), "whole").await.unwrap();
            write(&vault, &plan("f"), "hurt").await.unwrap();
            let hurt = chunks(&memory).into_iter().find(|(key, _)| key[3] != whole.to_string()).unwrap();
            let (key, mut bytes) = hurt;
            match change {
                "flip" => bytes[100] ^= 1,
                "cut" => bytes.truncate(100),
                _ => bytes.clear(),
            }
            put(&memory, key.clone(), bytes.clone());
            let stored = vault.read(&plan("f")).await.unwrap();
            assert_eq!(contents(&stored), texts(["whole"]), "{change}");
            assert_eq!(stored.unopened, [Unopened { id: key[3].clone(), why: Why::Damaged }], "{change}");
            assert!(chunks(&memory).contains(&(key, bytes)), "{change}");
        }
    });
}

#[test]
fn a_chunk_of_another_section_or_of_another_worker_does_not_open_here() {
    block_on(async {
        let memory = Memory::new();
        let (one, other) = (vault(&memory, 1), vault(&memory, 2));
        write(&one, &plan("f"), "here").await.unwrap();
        let (here, _) = chunks(&memory).pop().unwrap();
        let replay = async |key: &[String]| {
            let (from, bytes) = chunks(&memory).into_iter().find(|(from, _)| !key.starts_with(&from[..3])).unwrap();
            put(&memory, [&here[..3], &from[3..]].concat(), bytes);
            let stored = one.read(&plan("f")).await.unwrap();
            (contents(&stored), stored.unopened.into_iter().map(|unopened| unopened.why).collect::<Vec<_>>())
        };
        write(&one, &plan("g"), "replayed").await.unwrap();
        assert_eq!(replay(&here).await, (texts(["here"]), vec![Why::NoKey]));
        one.remove_family(&plan("g").family).await.unwrap();
        write(&other, &plan("f"), "foreign").await.unwrap();
        assert_eq!(replay(&here).await, (texts(["here"]), vec![Why::NoKey; 2]));
    });
}

#[test]
fn a_chunk_of_a_newer_version_is_told_from_a_damaged_one() {
    block_on(async {
        use sha2::{Digest, Sha256};
        let memory = Memory::new();
        let vault = vault(&memory, 1);
        write(&vault, &plan("f"), "here").await.unwrap();
        let (mut key, mut bytes) = chunks(&memory).pop().unwrap();
        bytes[4] = 2;
        key[3] = data_encoding::HEXLOWER.encode(&Sha256::digest(&bytes));
        put(&memory, key.clone(), bytes);
        let stored = vault.read(&plan("f")).await.unwrap();
        assert_eq!(stored.unopened, [Unopened { id: key[3].clone(), why: Why::Newer }]);
    });
}

#[test]
fn writing_goes_on_where_a_sections_key_is_damaged() {
    block_on(async {
        let memory = Memory::new();
        let vault = vault(&memory, 1);
        write(&vault, &plan("f"), "before").await.unwrap();
        let keys: Vec<_> = memory.everything().into_iter().filter(|(shelf, ..)| *shelf == Shelf::Keys).collect();
        let (shelf, key, bytes) = keys[0].clone();
        memory.damage(&Damage::FlipBit { shelf, key: key.clone(), bit: 300 });
        write(&vault, &plan("f"), "after").await.unwrap();
        let stored = vault.read(&plan("f")).await.unwrap();
        assert_eq!(contents(&stored), texts(["after"]));
        assert_eq!(stored.unopened[0].why, Why::NoKey);
        // What is damaged was not written over: brought back from a back-up, it opens what it opened.
        memory.damage(&Damage::Put { shelf, key, bytes });
        assert_eq!(contents(&vault.read(&plan("f")).await.unwrap()), texts(["before", "after"]));
    });
}

proptest! {
    #![proptest_config(crate::properties::tried(300))]

    #[test]
    fn whatever_lies_on_the_device_nothing_false_is_read(
        at in any::<prop::sample::Index>(),
        bytes in prop::collection::vec(any::<u8>(), 0..400),
        flip in any::<Option<prop::sample::Index>>(),
    ) {
        block_on(async {
            let memory = Memory::new();
            let vault = vault(&memory, 1);
            write(&vault, &plan("f"), "one").await.unwrap();
            write(&vault, &plan("f"), "two").await.unwrap();
            vault.put_device_record("worker", b"Aino").await.unwrap();
            let everything = memory.everything();
            let (shelf, key, whole) = everything[at.index(everything.len())].clone();
            let bytes = match flip {
                Some(index) if !whole.is_empty() => {
                    let mut flipped = whole;
                    let at = index.index(flipped.len() * 8);
                    flipped[at / 8] ^= 1 << (at % 8);
                    flipped
                }
                _ => bytes,
            };
            memory.damage(&Damage::Put { shelf, key, bytes });
            let stored = vault.read(&plan("f")).await.unwrap();
            assert!(contents(&stored).is_subset(&texts(["one", "two"])));
            let worker = vault.device_record("worker").await.unwrap();
            assert!(worker.is_none_or(|worker| worker == b"Aino"));
            for (_, summary) in vault.summaries().await.unwrap() {
                assert!(summary.is_empty() || summary == b"two");
            }
            vault.tidy().await.unwrap();
            write(&vault, &plan("f"), "three").await.unwrap();
            assert!(contents(&vault.read(&plan("f")).await.unwrap()).contains("three"));
        });
    }
}
