//! What development versions kept unsealed is taken in, and lies open no more.

use crate::{contents, plan, summaries, texts, vault, write};
use futures_executor::block_on;
use samplan::plan::FamilyId;
use samplan::seal::Chunk;
use samplan::store::{Change, Fault, Memory, Range, Shelf, Store, StoreError, regardless};

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
        assert_eq!(open.len(), 5, "{open:?}");
        assert!(open.iter().all(|(_, key, bytes)| key[0] == "practice" || bytes == b"damaged"));
        assert!(!vault.adopt(|family| !family.is_practice()).await.unwrap());
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
