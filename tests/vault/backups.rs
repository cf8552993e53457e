//! Back-ups: everything of a device in one file, and back again.

use crate::{contents, plan, random, summaries, texts, vault, write};
use futures_executor::block_on;
use proptest::prelude::*;
use samplan::seal::{Cost, DeviceKey, OpenError, Passphrase, RecoveryCode, Slot};
use samplan::store::{Backup, Fault, Memory, OpenBackup, Slots, StoreError, Vault};
use std::rc::Rc;

fn passphrase() -> Passphrase {
    Passphrase::new("nine red boats").unwrap()
}

fn code() -> RecoveryCode {
    RecoveryCode::of_random([5; 18])
}

/// A device on which the worker of that number has begun.
async fn device(worker: u8) -> (Memory, Vault) {
    let (memory, random, key) = (Memory::new(), random(worker), DeviceKey::new([worker; 32]));
    let slots = [
        Slot::for_passphrase(&key, &passphrase(), Cost::LEAST, random.draw(), random.nonce()).unwrap(),
        Slot::for_recovery_code(&key, &code(), random.draw(), random.nonce()).unwrap(),
    ];
    let vault = vault(&memory, worker);
    Slots::begin(&memory, &slots.each_ref(), vec![vault.identity_change()]).await.unwrap();
    (memory, vault)
}

async fn open(file: &[u8], worker: u8) -> Result<OpenBackup, OpenError> {
    Backup::read(file)?.open(DeviceKey::new([worker; 32]), random(77)).await
}

#[test]
fn an_empty_device_takes_everything_and_opens_as_the_first_one_did() {
    block_on(async {
        let (_, lost) = device(1).await;
        write(&lost, &plan("f"), "one").await.unwrap();
        write(&lost, &plan("g"), "two").await.unwrap();
        lost.put_device_record("worker", b"Aino").await.unwrap();
        let file = lost.back_up(1_700_000_000).await.unwrap();

        let found = Memory::new();
        let backup = Backup::read(&file).unwrap();
        let slot = backup.slots.passphrase.clone().unwrap().unwrap();
        let key = slot.open_with_passphrase(&passphrase()).unwrap();
        let opened = backup.open(key, random(9)).await.unwrap();
        assert_eq!(opened.time, 1_700_000_000);
        assert!(opened.restore(&found).await.unwrap());

        let slots = Slots::read(&found).await.unwrap();
        let key = slots.recovery_code.unwrap().unwrap().open_with_recovery_code(&code()).unwrap();
        let vault = Vault::unlock(Rc::new(found.clone()), key, random(10)).await.unwrap();
        assert_eq!(contents(&vault.read(&plan("f")).await.unwrap()), texts(["one"]));
        assert_eq!(summaries(&vault).await.len(), 2);
        assert_eq!(vault.device_record("worker").await.unwrap().as_deref(), Some(b"Aino".as_slice()));
        assert_eq!(vault.identity().signing.writer(), lost.identity().signing.writer());
        assert!(!opened.restore(&found).await.unwrap(), "a device in use was written over");
    });
}

#[test]
fn a_device_in_use_keeps_what_it_has_and_takes_the_rest() {
    block_on(async {
        let (_, old) = device(1).await;
        write(&old, &plan("f"), "both, then").await.unwrap();
        write(&old, &plan("g"), "only there").await.unwrap();
        let file = old.back_up(0).await.unwrap();
        // Another device, with another key; and the same one, written on since.
        for worker in [1, 2] {
            let (_, now) = device(worker).await;
            write(&now, &plan("f"), "both, now").await.unwrap();
            write(&now, &plan("h"), "only here").await.unwrap();
            let opened = open(&file, 1).await.unwrap();
            for _ in 0..2 {
                opened.merge_into(&now).await.unwrap();
                let stored = now.read(&plan("f")).await.unwrap();
                assert_eq!(contents(&stored), texts(["both, then", "both, now"]));
                assert!(stored.unopened.is_empty());
                assert_eq!(contents(&now.read(&plan("g")).await.unwrap()), texts(["only there"]));
                assert_eq!(contents(&now.read(&plan("h")).await.unwrap()), texts(["only here"]));
                let words: Vec<_> = summaries(&now).await.into_iter().map(|(_, words)| words).collect();
                assert_eq!(words, ["", "only there", "only here"]);
            }
            // What is written next can be read by who has either device's keys.
            write(&now, &plan("f"), "after").await.unwrap();
            let stored = now.read(&plan("f")).await.unwrap();
            assert_eq!(contents(&stored), texts(["both, then", "both, now", "after"]));
        }
    });
}

#[test]
fn a_back_up_says_nothing_in_clear() {
    block_on(async {
        let (_, vault) = device(1).await;
        write(&vault, &plan("familyname"), "secretwords").await.unwrap();
        let file = vault.back_up(0).await.unwrap();
        for word in ["secretwords", "familyname", "worker"] {
            assert!(!file.windows(word.len()).any(|part| part == word.as_bytes()), "{word}");
        }
    });
}

#[test]
fn restoring_that_fails_at_any_step_is_whole_or_absent() {
    block_on(async {
        let (_, vault) = device(1).await;
        write(&vault, &plan("f"), "one").await.unwrap();
        let opened = open(&vault.back_up(0).await.unwrap(), 1).await.unwrap();
        let (other, _) = device(2).await;
        for merging in [false, true] {
            for step in 0..60 {
                for fault in [Fault::Fail(StoreError::Full), Fault::FailAfter(StoreError::Lost("gone".into()))] {
                    let memory = if merging { other.copied() } else { Memory::new() };
                    let now = crate::vault(&memory, 2);
                    let begun = memory.everything();
                    memory.fail_at(memory.steps() + step, fault);
                    let done =
                        if merging { opened.merge_into(&now).await } else { opened.restore(&memory).await.map(drop) };
                    let left = memory.everything();
                    assert!(done.is_err() || step > 5, "merging {merging}, step {step}");
                    assert!(
                        left == begun || left.len() >= begun.len() + 4,
                        "merging {merging}, step {step}: {}",
                        left.len()
                    );
                }
            }
        }
    });
}

thread_local! {
    static FILE: Vec<u8> = block_on(async {
        let (_, vault) = device(1).await;
        write(&vault, &plan("f"), "one").await.unwrap();
        vault.back_up(0).await.unwrap()
    });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn a_back_up_that_was_changed_cut_or_lengthened_does_not_open(
        at in any::<prop::sample::Index>(), cut in any::<bool>(), added in prop::collection::vec(any::<u8>(), 0..9),
    ) {
        let mut file = FILE.with(Clone::clone);
        if !added.is_empty() {
            file.extend(added);
        } else if cut {
            file.truncate(at.index(file.len()));
        } else {
            let bit = at.index(file.len() * 8);
            file[bit / 8] ^= 1 << (bit % 8);
        }
        prop_assert!(block_on(open(&file, 1)).is_err());
    }
}
