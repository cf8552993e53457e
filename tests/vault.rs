//! The vault: what one worker keeps on a device, sealed.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "vault/adopting.rs"]
mod adopting;
#[path = "vault/backups.rs"]
mod backups;
#[path = "vault/crashes.rs"]
mod crashes;
#[path = "vault/damage.rs"]
mod damage;
#[path = "vault/named.rs"]
mod named;
#[path = "support/properties.rs"]
mod properties;
#[path = "vault/sections.rs"]
mod sections;
#[path = "vault/slots.rs"]
mod slots;
#[path = "vault/summaries.rs"]
mod summaries;
#[path = "vault/tabs.rs"]
mod tabs;

use futures_executor::block_on;
use futures_util::future::join;
use samplan::plan::{FamilyId, Section};
use samplan::seal::{ChunkId, DeviceKey, Identity, Randomness, SigningKey};
use samplan::store::{Basis, Memory, SectionName, StoreError, Stored, Vault, Written};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

/// Randomness that is the same at every run: a count, hashed.
pub(crate) fn random(seed: u8) -> Randomness {
    use sha2::{Digest, Sha256};
    let count = RefCell::new(u64::from(seed) << 32);
    Randomness::new(move |bytes| {
        for part in bytes.chunks_mut(32) {
            *count.borrow_mut() += 1;
            let hash = Sha256::digest(count.borrow().to_be_bytes());
            part.iter_mut().zip(hash).for_each(|(byte, drawn)| *byte = drawn);
        }
    })
}

/// The vault of the worker of that number, in one tab of a device.
pub(crate) fn vault(memory: &Memory, worker: u8) -> Vault {
    tab(memory, worker, worker)
}

/// As [`vault`], in the tab of a number of its own.
pub(crate) fn tab(memory: &Memory, worker: u8, tab: u8) -> Vault {
    let identity = Identity::new(SigningKey::new(&[worker; 32]));
    Vault::new(Rc::new(memory.clone()), DeviceKey::new([worker; 32]), identity, random(tab))
}

pub(crate) fn plan(family: &str) -> SectionName {
    SectionName::new(FamilyId::new(family), Section::Plan)
}

/// Writes words as the changes, the heads and the summary of a section.
pub(crate) async fn write(vault: &Vault, section: &SectionName, words: &str) -> Result<ChunkId, StoreError> {
    let bytes = words.as_bytes();
    let written =
        Written { time: 1_700_000_000, changes: bytes, heads: bytes, summary: bytes, basis: Basis::default() };
    vault.append(section, written).await.map(|appended| appended.id)
}

pub(crate) fn contents(stored: &Stored) -> BTreeSet<String> {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    stored.pieces.iter().map(|(_, piece)| text(&piece.changes)).collect()
}

pub(crate) fn texts<const N: usize>(texts: [&str; N]) -> BTreeSet<String> {
    texts.map(str::to_owned).into()
}

/// The summaries as words.
pub(crate) async fn summaries(vault: &Vault) -> Vec<(SectionName, String)> {
    let all = vault.summaries().await.unwrap().into_iter();
    let mut all: Vec<_> = all.map(|(name, bytes)| (name, String::from_utf8(bytes).unwrap())).collect();
    all.sort();
    all
}

#[test]
fn nothing_that_was_written_can_be_read_from_what_lies_on_the_device() {
    block_on(async {
        let memory = Memory::new();
        let vault = vault(&memory, 1);
        let section = SectionName::new(FamilyId::new("familyname"), "situation/violence".parse().unwrap());
        write(&vault, &section, "secretwords").await.unwrap();
        vault.put_device_record("worker", b"secretwords").await.unwrap();
        vault.tidy().await.unwrap();
        vault.summaries().await.unwrap();
        vault.tidy().await.unwrap();
        let id = write(&vault, &section, "secretwords again").await.unwrap();
        vault.compact(&section, 0, b"secretwords all", &[id]).await.unwrap();
        for (_, key, bytes) in memory.everything() {
            let lying = [key.join("/").as_bytes(), &bytes].concat();
            let holds = |word: &str| lying.windows(word.len()).any(|part| part == word.as_bytes());
            for word in ["secretwords", "familyname", "situation", "violence", "worker", "identity"] {
                assert!(!holds(word), "{key:?} tells {word}");
            }
        }
    });
}

#[test]
fn two_workers_on_one_device_do_not_see_each_others_families() {
    block_on(async {
        let memory = Memory::new();
        let (one, other) = (vault(&memory, 1), vault(&memory, 2));
        let practice = Vault::practice(Rc::new(memory.clone()), random(3));
        write(&one, &plan("f"), "one").await.unwrap();
        write(&other, &plan("f"), "other").await.unwrap();
        write(&practice, &plan("practice"), "invented").await.unwrap();
        assert_eq!(contents(&one.read(&plan("f")).await.unwrap()), texts(["one"]));
        assert_eq!(contents(&other.read(&plan("f")).await.unwrap()), texts(["other"]));
        assert_eq!(summaries(&one).await, [(plan("f"), "one".to_owned())]);
        assert_eq!(summaries(&practice).await, [(plan("practice"), "invented".to_owned())]);
        one.remove_family(&FamilyId::new("f")).await.unwrap();
        assert_eq!(contents(&one.read(&plan("f")).await.unwrap()), texts([]));
        assert_eq!(contents(&other.read(&plan("f")).await.unwrap()), texts(["other"]));
    });
}

#[test]
fn writes_of_several_tabs_at_once_lose_nothing_and_agree_on_one_key() {
    block_on(async {
        let memory = Memory::new();
        let (one, other) = (tab(&memory, 1, 1), tab(&memory, 1, 2));
        let section = plan("f");
        let (first, second) = join(write(&one, &section, "one"), write(&other, &section, "other")).await;
        first.and(second).unwrap();
        let stored = one.read(&section).await.unwrap();
        assert_eq!(contents(&stored), texts(["one", "other"]));
        assert_eq!(stored.keys.iter().count(), 1);
    });
}
