//! What development versions kept unsealed is taken in, and lies open no more.

use crate::{contents, plan, summaries, texts, vault, write};
use futures_executor::block_on;
use samplan::plan::FamilyId;
use samplan::seal::Chunk;
use samplan::store::{Change, Fault, Memory, Range, SectionName, Shelf, Store, StoreError, regardless};

/// What a version before sealing left behind.
async fn before_sealing() -> Memory {
    let memory = Memory::new();
    let mut changes = vec![Change::put(Shelf::Device, ["worker"], b"Aino".to_vec())];
    for family in ["f", "practice"] {
        for words in ["one", "two"] {
            let chunk = Chunk::new(words.as_bytes());
            changes.push(Change::put(Shelf::Chunks, [family, "plan", &chunk.id().to_string()], chunk.bytes().to_vec()));
        }
        changes.push(Change::put(Shelf::Summaries, [family, "plan"], b"summary".to_vec()));
        changes.push(Change::put(Shelf::Families, [family], Vec::new()));
    }
    changes.push(Change::put(Shelf::Chunks, ["f", "plan", "0"], b"damaged".to_vec()));
    memory.change(&[], regardless(changes)).await.unwrap();
    memory
}

#[test]
fn unsealed_families_are_sealed_and_lie_open_no_more() {
    block_on(async {
        let memory = before_sealing().await;
        let vault = vault(&memory, 1);
        write(&vault, &plan("g"), "sealed before").await.unwrap();
        assert!(vault.adopt(|family| !family.is_practice()).await.unwrap());
        assert_eq!(contents(&vault.read(&plan("f")).await.unwrap()), texts(["one", "two"]));
        let told = [(plan("f"), "summary".to_owned()), (plan("g"), "sealed before".to_owned())];
        assert_eq!(summaries(&vault).await, told);
        let open: Vec<_> = memory.everything().into_iter().filter(|(_, key, _)| key[0].len() < 64).collect();
        // The other family is not wanted, and what is damaged stays for who can mend it.
        assert_eq!(open.len(), 6, "{open:?}");
        assert!(
            open.iter().all(|(_, key, bytes)| ["practice", "worker"].contains(&key[0].as_str()) || bytes == b"damaged")
        );
        assert!(!vault.adopt(|family| !family.is_practice()).await.unwrap());
    });
}

#[test]
fn a_section_with_damaged_pieces_tells_that_something_is_missing() {
    block_on(async {
        let memory = before_sealing().await;
        let more =
            ["plan", "contact", "notes"].map(|section| Change::put(Shelf::Summaries, ["h", section], b"s".to_vec()));
        let damaged = Change::put(Shelf::Chunks, ["h", "contact", "0"], b"damaged".to_vec());
        let chunk = Chunk::new(b"whole");
        let whole = Change::put(Shelf::Chunks, ["h", "notes", &chunk.id().to_string()], chunk.bytes().to_vec());
        memory.change(&[], regardless(more.into_iter().chain([damaged, whole]).collect())).await.unwrap();
        let vault = vault(&memory, 1);
        vault.adopt(|family| !family.is_practice()).await.unwrap();
        let missing = async |family: &str, section: &str| {
            let name = SectionName::new(FamilyId::new(family), section.parse().unwrap());
            vault.read(&name).await.unwrap().heads.unwrap().len()
        };
        // One of three pieces is damaged; the only one is; it is not there at all; everything is whole.
        assert_eq!(missing("f", "plan").await, 32);
        assert_eq!(missing("h", "contact").await, 32);
        assert_eq!(missing("h", "plan").await, 32);
        assert_eq!(missing("h", "notes").await, 0);
        assert_eq!(summaries(&vault).await.len(), 4);
    });
}

#[test]
fn the_unsealed_worker_is_sealed_unless_somebody_has_begun_anew() {
    block_on(async {
        for begun in [false, true] {
            let memory = before_sealing().await;
            let vault = vault(&memory, 1);
            if begun {
                vault.put_device_record("worker", b"Mikko").await.unwrap();
            }
            assert!(vault.adopt_device_record("worker").await.unwrap());
            let worker = vault.device_record("worker").await.unwrap().unwrap();
            assert_eq!(worker, if begun { b"Mikko".to_vec() } else { b"Aino".to_vec() });
            assert!(memory.everything().iter().all(|(_, key, _)| key[0] != "worker"));
            assert!(!vault.adopt_device_record("worker").await.unwrap());
        }
    });
}

#[test]
fn adopting_that_fails_at_any_step_loses_nothing() {
    block_on(async {
        for step in 0..40 {
            for fault in [Fault::Fail(StoreError::Full), Fault::FailAfter(StoreError::Lost("gone".into()))] {
                let memory = before_sealing().await;
                let vault = vault(&memory, 1);
                memory.fail_at(step + memory.steps(), fault);
                let _ = vault.adopt(|family| *family == FamilyId::new("f")).await;
                let left = memory.copied();
                let vault = crate::vault(&left, 1);
                let ranges = [Range::new(Shelf::Chunks, ["f"])];
                let open = left.read(&ranges).await.unwrap()[0].len();
                let sealed = contents(&vault.read(&plan("f")).await.unwrap()).len();
                assert!((open, sealed) == (3, 0) || (open, sealed) == (1, 2), "step {step}: {open} {sealed}");
            }
        }
    });
}
