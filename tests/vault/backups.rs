//! Back-ups: everything of a device in one file, and back again.

use crate::{contents, plan, random, summaries, texts, vault, write};
use futures_executor::block_on;
use proptest::prelude::*;
use samplan::seal::{Cost, DeviceKey, OpenError, Passphrase, PieceKind, RecoveryCode, Slot, envelope};
use samplan::store::{
    Backup, Change, Damage, Destroyed, Fault, Memory, Named, OpenBackup, SectionName, Shelf, Slots, StoreError, Vault,
};
use std::collections::BTreeMap;
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

/// Nobody has asked for anything to be erased.
pub(crate) fn nothing_erased(_: &[Named]) -> BTreeMap<SectionName, u32> {
    BTreeMap::new()
}

/// Turns a bit over in the one record of a shelf whose name is that one, or in the first.
fn damage(memory: &Memory, shelf: Shelf, name: Option<&str>) {
    let mut all = memory.everything().into_iter().filter(|(on, ..)| *on == shelf);
    let is_it = |key: &[String]| name.is_none_or(|name| key.last().unwrap() == name);
    let (shelf, key, _) = all.find(|(_, key, _)| is_it(key)).unwrap();
    memory.damage(&Damage::FlipBit { shelf, key, bit: 300 });
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
        assert!(Backup::is_one(&file) && !Backup::is_one(b"age-encryption.org/v1\n"));
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
                opened.merge_into(&now, nothing_erased).await.unwrap();
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

/// Erases the history of a section: what it says now is `words`.
async fn erase(vault: &Vault, name: &SectionName, words: &str) {
    let stored = vault.read(name).await.unwrap();
    let key = stored.keys.next(0, vault_random(words));
    let chunk = vault.seal_chunk(name, &key.key, 0, PieceKind::Snapshot, words.as_bytes());
    let changes = vec![vault.put_key(name, &key), vault.put_chunk(name, &chunk)];
    let destroyed = Destroyed { name: name.clone(), before: key.epoch, read: &stored };
    vault.make_and_destroy(changes, &[destroyed]).await.unwrap();
}

fn vault_random(words: &str) -> [u8; 32] {
    random(200 + words.len() as u8).draw()
}

#[test]
fn what_was_erased_does_not_come_back_and_the_rest_does() {
    block_on(async {
        // Erased on the device since, and erased on the one that the back-up is of.
        for erased_here in [true, false] {
            let (memory, here) = device(1).await;
            write(&here, &plan("f"), "old words").await.unwrap();
            write(&here, &plan("g"), "other").await.unwrap();
            let there = vault(&memory.copied(), 1);
            let (erasing, keeping) = if erased_here { (&here, &there) } else { (&there, &here) };
            erase(erasing, &plan("f"), "now").await;
            write(keeping, &plan("g"), "more").await.unwrap();
            let opened = open(&there.back_up(0).await.unwrap(), 1).await.unwrap();
            let before = here.read(&plan("f")).await.unwrap();
            assert_eq!(opened.merge_into(&here, nothing_erased).await.unwrap(), [plan("f")]);
            let after = here.read(&plan("f")).await.unwrap();
            assert_eq!(contents(&after), contents(&before));
            assert_eq!(after.keys, before.keys);
            assert_eq!(contents(&here.read(&plan("g")).await.unwrap()), texts(["other", "more"]));
            // Where the section is gone altogether, it is taken as it was.
            here.remove_family(&plan("f").family).await.unwrap();
            assert_eq!(opened.merge_into(&here, nothing_erased).await.unwrap(), []);
            assert_eq!(
                contents(&here.read(&plan("f")).await.unwrap()),
                contents(&there.read(&plan("f")).await.unwrap())
            );
        }
    });
}

#[test]
fn a_key_that_is_damaged_here_comes_back() {
    block_on(async {
        let (memory, here) = device(1).await;
        write(&here, &plan("f"), "old words").await.unwrap();
        let opened = open(&here.back_up(0).await.unwrap(), 1).await.unwrap();
        damage(&memory, Shelf::Keys, None);
        assert_eq!(here.read(&plan("f")).await.unwrap().unopened.len(), 1);
        assert_eq!(opened.merge_into(&here, nothing_erased).await.unwrap(), []);
        assert_eq!(contents(&here.read(&plan("f")).await.unwrap()), texts(["old words"]));
    });
}

#[test]
fn a_key_that_is_damaged_here_comes_back_after_something_was_written_without_it() {
    block_on(async {
        let (memory, here) = device(1).await;
        write(&here, &plan("f"), "old words").await.unwrap();
        let before = open(&here.back_up(0).await.unwrap(), 1).await.unwrap();
        erase(&here, &plan("f"), "now").await;
        let opened = open(&here.back_up(0).await.unwrap(), 1).await.unwrap();
        let whole = memory.copied();
        damage(&memory, Shelf::Keys, None);
        write(&here, &plan("f"), "after").await.unwrap();
        // What was erased does not come back, though the one key that can be read tells of no erasure.
        assert_eq!(before.merge_into(&here, nothing_erased).await.unwrap(), [plan("f")]);
        assert_eq!(contents(&here.read(&plan("f")).await.unwrap()), texts(["after"]));
        for _ in 0..2 {
            assert_eq!(opened.merge_into(&here, nothing_erased).await.unwrap(), []);
            let stored = here.read(&plan("f")).await.unwrap();
            assert_eq!(contents(&stored), texts(["now", "after"]));
            assert!(stored.unopened.is_empty());
        }
        assert_eq!(before.merge_into(&here, nothing_erased).await.unwrap(), [plan("f")]);
        // What was written without it reaches a device on which it was always whole.
        let (opened, other) = (open(&here.back_up(0).await.unwrap(), 1).await.unwrap(), vault(&whole, 1));
        assert_eq!(opened.merge_into(&other, nothing_erased).await.unwrap(), []);
        assert_eq!(contents(&other.read(&plan("f")).await.unwrap()), texts(["now", "after"]));
    });
}

#[test]
fn of_a_chunk_that_is_damaged_on_one_side_the_whole_one_stays() {
    block_on(async {
        for damaged_here in [true, false] {
            let (memory, here) = device(1).await;
            let hurt = write(&here, &plan("f"), "one").await.unwrap().to_string();
            write(&here, &plan("f"), "two").await.unwrap();
            let copy = memory.copied();
            damage(if damaged_here { &memory } else { &copy }, Shelf::Chunks, Some(&hurt));
            let opened = open(&vault(&copy, 1).back_up(0).await.unwrap(), 1).await.unwrap();
            opened.merge_into(&here, nothing_erased).await.unwrap();
            let stored = here.read(&plan("f")).await.unwrap();
            assert_eq!(contents(&stored), texts(["one", "two"]), "damaged here: {damaged_here}");
            assert!(stored.unopened.is_empty());
        }
    });
}

#[test]
fn what_somebody_asked_to_erase_does_not_come_back_where_the_section_is_gone() {
    block_on(async {
        let (_, here) = device(1).await;
        write(&here, &plan("f"), "old words").await.unwrap();
        write(&here, &plan("g"), "other").await.unwrap();
        let asked = Named { family: None, kind: "asked".to_owned(), name: "f".to_owned(), content: vec![1] };
        let opened = open(&here.back_up(0).await.unwrap(), 1).await.unwrap();
        let read = here.read(&plan("f")).await.unwrap();
        let destroyed = Destroyed { name: plan("f"), before: 1, read: &read };
        here.make_and_destroy(vec![here.put_named(&asked)], &[destroyed]).await.unwrap();
        here.make(here.remove_summary(&plan("f")).to_vec()).await.unwrap();
        here.remove_family(&plan("g").family).await.unwrap();
        let kept_from = |records: &[Named]| {
            assert!(records.contains(&asked));
            BTreeMap::from([(plan("f"), 1), (plan("g"), 0)])
        };
        assert_eq!(opened.merge_into(&here, kept_from).await.unwrap(), [plan("f")]);
        let stored = here.read(&plan("f")).await.unwrap();
        assert!(
            stored.keys.is_empty() && stored.pieces.is_empty() && stored.unopened.is_empty() && stored.heads.is_none()
        );
        assert_eq!(contents(&here.read(&plan("g")).await.unwrap()), texts(["other"]));
    });
}

#[test]
fn a_small_record_that_is_here_stays_as_it_is_unless_it_cannot_be_read() {
    block_on(async {
        let named = |name: &str, content: &str| Named {
            family: None,
            kind: "contact".to_owned(),
            name: name.to_owned(),
            content: content.as_bytes().to_vec(),
        };
        let (memory, here) = device(1).await;
        let all = ["damaged", "same", "only there"].map(|name| here.put_named(&named(name, "verified")));
        here.make(all.to_vec()).await.unwrap();
        let opened = open(&here.back_up(0).await.unwrap(), 1).await.unwrap();
        here.make(vec![here.put_named(&named("same", "no longer")), here.remove_named(&named("only there", ""))])
            .await
            .unwrap();
        let everything = memory.everything().into_iter();
        let Change::Put { key, .. } = here.put_named(&named("damaged", "")) else { panic!() };
        let (shelf, key, _) = everything.into_iter().find(|(_, lies, _)| *lies == key).unwrap();
        memory.damage(&Damage::FlipBit { shelf, key, bit: 300 });
        opened.merge_into(&here, nothing_erased).await.unwrap();
        let listed = here.named(None, "contact").await.unwrap();
        let content: BTreeMap<_, _> = listed.records.into_iter().map(|record| (record.name, record.content)).collect();
        assert_eq!(listed.unopened, 0);
        assert_eq!(content["same"], b"no longer");
        assert_eq!(content["damaged"], b"verified");
        assert_eq!(content["only there"], b"verified");
    });
}

#[test]
fn what_was_sealed_for_the_other_device_opens_here_too() {
    block_on(async {
        let ((_, old), (memory, now)) = (device(1).await, device(2).await);
        let file = envelope::seal_for(&[old.identity().receiving.receiver()], b"words").unwrap();
        let opened = open(&old.back_up(0).await.unwrap(), 1).await.unwrap();
        let by = |vault: &Vault| {
            let identities = vault.identities();
            identities.iter().find_map(|identity| envelope::open_with_key(&identity.receiving, &file).ok())
        };
        assert_eq!(by(&now), None);
        assert!(!now.is_own(old.identity().signing.writer()));
        for _ in 0..2 {
            opened.merge_into(&now, nothing_erased).await.unwrap();
            let again = Vault::unlock(Rc::new(memory.clone()), now.device_key().clone(), random(12)).await.unwrap();
            for vault in [&now, &again] {
                assert_eq!(by(vault).as_deref(), Some(b"words".as_slice()));
                assert!(vault.is_own(old.identity().signing.writer()));
                assert_eq!(vault.identities().len(), 2);
                // It goes on under its own name.
                assert_eq!(vault.identity().signing.writer(), now.identity().signing.writer());
            }
        }
    });
}

#[test]
fn keys_of_ones_own_that_cannot_be_read_are_never_written_over_and_come_back() {
    block_on(async {
        let (memory, here) = device(1).await;
        write(&here, &plan("f"), "words").await.unwrap();
        let opened = open(&here.back_up(0).await.unwrap(), 1).await.unwrap();
        let Change::Put { key, .. } = here.identity_change() else { panic!() };
        memory.damage(&Damage::FlipBit { shelf: Shelf::Device, key: key.clone(), bit: 300 });
        let identity = || memory.everything().into_iter().find(|(_, lies, _)| *lies == key).unwrap();
        let damaged = identity();
        let unlock = async || Vault::unlock(Rc::new(memory.clone()), DeviceKey::new([1; 32]), random(9)).await.unwrap();
        let without = unlock().await;
        assert!(without.identity_is_lost() && !here.identity_is_lost());
        assert_eq!(contents(&without.read(&plan("f")).await.unwrap()), texts(["words"]));
        write(&without, &plan("f"), "more").await.unwrap();
        assert_eq!(identity(), damaged);
        opened.merge_into(&without, nothing_erased).await.unwrap();
        let again = unlock().await;
        assert!(!again.identity_is_lost());
        assert_eq!(again.identity().signing.writer(), here.identity().signing.writer());
        assert_eq!(contents(&again.read(&plan("f")).await.unwrap()), texts(["words", "more"]));
    });
}

#[test]
fn a_slot_that_cannot_be_read_is_backed_up_as_it_lies() {
    block_on(async {
        for kind in ["passphrase", "recovery-code"] {
            let (memory, vault) = device(1).await;
            let key = vec!["slot".to_owned(), kind.to_owned()];
            memory.damage(&Damage::FlipBit { shelf: Shelf::Device, key, bit: 40 });
            let opened = open(&vault.back_up(0).await.unwrap(), 1).await.unwrap();
            let found = Memory::new();
            assert!(opened.restore(&found).await.unwrap());
            let slots = |memory: &Memory| {
                let all = memory.everything().into_iter();
                all.filter(|(_, key, _)| key[0] == "slot").collect::<Vec<_>>()
            };
            assert_eq!(slots(&found), slots(&memory), "{kind}");
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
                    let done = if merging {
                        opened.merge_into(&now, nothing_erased).await.map(drop)
                    } else {
                        opened.restore(&memory).await.map(drop)
                    };
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

#[test]
fn a_back_up_with_any_bit_of_its_head_turned_over_does_not_open() {
    block_on(async {
        let (_, vault) = device(1).await;
        write(&vault, &plan("f"), "one").await.unwrap();
        let file = vault.back_up(0).await.unwrap();
        for bit in 0..64 * 8 {
            let mut file = file.clone();
            file[bit / 8] ^= 1 << (bit % 8);
            assert!(open(&file, 1).await.is_err(), "bit {bit}");
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
    #![proptest_config(crate::properties::tried(500))]

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
