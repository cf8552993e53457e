//! What is left when a device fails in the middle: everything as it was, or everything as it should be.

use crate::{contents, plan, vault, write};
use futures_executor::block_on;
use samplan::plan::FamilyId;
use samplan::store::{Fault, Memory, StoreError, Vault};
use std::collections::BTreeSet;

const OPERATIONS: [&str; 4] = ["append", "compact", "remove", "tidy"];

/// A device with a family of two chunks, put together.
async fn begun() -> Memory {
    let memory = Memory::new();
    let vault = vault(&memory, 1);
    write(&vault, &plan("f"), "1").await.unwrap();
    write(&vault, &plan("f"), "2").await.unwrap();
    memory
}

async fn run(vault: &Vault, operation: &str) -> Result<(), StoreError> {
    match operation {
        "append" => write(vault, &plan("f"), "3").await.map(drop),
        "compact" => {
            let ids: Vec<_> = vault.read(&plan("f")).await?.pieces.into_iter().map(|(id, _)| id).collect();
            vault.compact(&plan("f"), 0, b"12", &ids).await.map(drop)
        }
        "remove" => vault.remove_family(&FamilyId::new("f")).await,
        _ => {
            vault.summaries().await?;
            vault.tidy().await
        }
    }
}

/// What the next start finds.
async fn found(memory: &Memory) -> (BTreeSet<String>, Vec<String>) {
    let vault = vault(&memory.clone(), 1);
    let stored = vault.read(&plan("f")).await.unwrap();
    assert!(stored.unopened.is_empty());
    (contents(&stored), crate::summaries(&vault).await.into_iter().map(|(_, words)| words).collect())
}

#[test]
fn an_operation_that_fails_at_any_step_is_whole_or_absent_and_succeeds_when_tried_again() {
    block_on(async {
        for operation in OPERATIONS {
            let memory = begun().await;
            let before = found(&memory).await;
            let first = memory.steps();
            run(&vault(&memory, 1), operation).await.unwrap();
            let steps = memory.steps() - first;
            let after = found(&memory).await;
            for step in 0..steps {
                for fault in [Fault::Fail(StoreError::Full), Fault::FailAfter(StoreError::Lost("gone".into()))] {
                    let case = format!("{operation}, step {step}, {fault:?}");
                    let memory = begun().await;
                    let vault = vault(&memory, 1);
                    memory.fail_at(memory.steps() + step, fault);
                    assert!(run(&vault, operation).await.is_err(), "{case}");
                    let left = found(&memory).await;
                    assert!(left == before || left == after, "{case}: {left:?}");
                    run(&vault, operation).await.unwrap();
                    assert_eq!(found(&memory).await, after, "{case}");
                }
            }
        }
    });
}
