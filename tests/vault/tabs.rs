//! Two tabs at once: what one erases, folds or removes is never undone by what the other still holds.

use crate::{contents, plan, random, tab, texts, write};
use futures_executor::block_on;
use futures_util::future::join;
use proptest::prelude::*;
use samplan::seal::PieceKind;
use samplan::store::{Basis, Destroyed, Memory, StoreError, Stored, Vault, Written};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::future::poll_fn;
use std::task::Poll;

/// What a worker does in a tab.
#[derive(Clone, Copy, Debug)]
enum Act {
    /// Writes a word. Odd ones are written over at once: they are history alone.
    Write,
    /// Writes a word while the page goes away.
    WriteAtOnce,
    /// Hears what the other tab has written.
    Read,
    /// Folds what is there into a snapshot.
    Fold,
    /// Destroys the history.
    Erase,
    /// Takes the family from the device.
    Remove,
}

/// What both tabs did, by what they were told.
#[derive(Default)]
struct Told {
    next: usize,
    keys: u8,
    /// Words that were said to be saved.
    saved: BTreeSet<usize>,
    /// Words that were said to be gone for good.
    gone: BTreeSet<usize>,
}

/// A tab: a document is the words that it has seen, and every piece holds all that it builds on.
struct Tab<'a> {
    vault: Vault,
    words: BTreeSet<usize>,
    basis: Basis,
    told: &'a RefCell<Told>,
}

fn bytes(words: &BTreeSet<usize>) -> Vec<u8> {
    words.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ").into_bytes()
}

fn words(stored: &Stored) -> BTreeSet<usize> {
    let texts = stored.pieces.iter().map(|(_, piece)| String::from_utf8(piece.changes.clone()).unwrap());
    texts.flat_map(|text| text.split_whitespace().map(|word| word.parse().unwrap()).collect::<Vec<_>>()).collect()
}

impl Tab<'_> {
    async fn act(&mut self, act: Act) {
        match act {
            Act::Write => self.write(false).await,
            Act::WriteAtOnce => self.write(true).await,
            Act::Read => {
                let stored = self.vault.read(&plan("f")).await.unwrap();
                match self.basis.stands_in(&stored) {
                    Ok(()) => self.words.extend(words(&stored)),
                    Err(_) => self.words = words(&stored),
                }
                self.basis = stored.basis;
            }
            Act::Fold => {
                let stored = self.vault.read(&plan("f")).await.unwrap();
                let ids: Vec<_> = stored.pieces.iter().map(|(id, _)| *id).collect();
                if stored.unopened.is_empty() && !ids.is_empty() {
                    let _ = self.vault.compact(&plan("f"), 0, &bytes(&words(&stored)), &ids).await;
                }
            }
            Act::Erase => self.erase().await,
            Act::Remove => {
                let gone = self.told.borrow().saved.clone();
                self.vault.remove_family(&plan("f").family).await.unwrap();
                // What the other tab says to be saved from now on is of a new family.
                let mut told = self.told.borrow_mut();
                told.saved.retain(|word| !gone.contains(word));
                told.gone.extend(gone);
            }
        }
    }

    async fn write(&mut self, at_once: bool) {
        let word = {
            let mut told = self.told.borrow_mut();
            told.next += 1;
            told.next - 1
        };
        loop {
            let held: BTreeSet<usize> = self.words.iter().copied().chain([word]).collect();
            let bytes = bytes(&held);
            let written = Written { time: 0, changes: &bytes, heads: &[], summary: b"", basis: self.basis };
            let appended = match at_once {
                true => self.vault.append_at_once(&plan("f"), written).await,
                false => self.vault.append(&plan("f"), written).await,
            };
            match appended {
                Ok(appended) => {
                    (self.words, self.basis) = (held, appended.basis);
                    let mut told = self.told.borrow_mut();
                    // What was written once more after an erasure stands again.
                    told.gone.remove(&word);
                    told.saved.insert(word);
                    return;
                }
                Err(StoreError::Rebased) => {
                    // Opened anew, with the word on top.
                    let stored = self.vault.read(&plan("f")).await.unwrap();
                    (self.words, self.basis) = (words(&stored), stored.basis);
                }
                Err(why) => {
                    assert_eq!(why, StoreError::Gone);
                    // As a tab does that forgets the family, and later opens it anew.
                    (self.words, self.basis) = Default::default();
                    return;
                }
            }
        }
    }

    fn fresh_key(&self) -> [u8; 32] {
        let mut told = self.told.borrow_mut();
        told.keys += 1;
        random(100 + told.keys).draw()
    }

    async fn erase(&mut self) {
        loop {
            let stored = self.vault.read(&plan("f")).await.unwrap();
            if !stored.unopened.is_empty() || stored.keys.is_empty() {
                return;
            }
            let (gone, kept): (BTreeSet<_>, BTreeSet<_>) = words(&stored).into_iter().partition(|word| word % 2 == 1);
            let key = stored.keys.next(0, self.fresh_key());
            let chunk = self.vault.seal_chunk(&plan("f"), &key.key, 0, PieceKind::Snapshot, &bytes(&kept));
            let mut changes = vec![self.vault.put_key(&plan("f"), &key), self.vault.put_chunk(&plan("f"), &chunk)];
            changes.extend(self.vault.put_summary(&plan("f"), &[], &[]));
            let destroyed = Destroyed { name: plan("f"), before: key.epoch, read: &stored };
            match self.vault.make_and_destroy(changes, &[destroyed]).await {
                Ok(()) => {
                    let mut told = self.told.borrow_mut();
                    told.saved.retain(|word| !gone.contains(word));
                    told.gone.extend(gone);
                    return;
                }
                Err(why) => assert_eq!(why, StoreError::Changed),
            }
        }
    }
}

async fn turns(turns: u8) {
    let mut left = turns;
    poll_fn(|context| {
        context.waker().wake_by_ref();
        left = left.saturating_sub(1);
        if left == 0 { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
}

async fn run(tab: &mut Tab<'_>, acts: &[(Act, u8)]) {
    for (act, pause) in acts {
        turns(*pause).await;
        tab.act(*act).await;
    }
}

#[test]
fn what_came_from_elsewhere_is_kept_beside_what_was_written_meanwhile_but_not_where_that_was_erased() {
    let memory = Memory::new();
    let (one, other, name) = (tab(&memory, 1, 1), tab(&memory, 1, 2), plan("f"));
    block_on(async {
        write(&one, &name, "ett").await.unwrap();
        let read = one.read(&name).await.unwrap();
        let old = read.keys.current().unwrap().clone();
        let came = |text: &str| {
            let chunk = one.seal_chunk(&name, &old.key, 0, PieceKind::Changes, text.as_bytes());
            vec![one.put_key(&name, &old), one.put_chunk(&name, &chunk)]
        };
        write(&other, &name, "tva").await.unwrap();
        let nothing = [Destroyed::nothing(name.clone(), &read)];
        one.make_and_destroy(came("tre"), &nothing).await.unwrap();
        let now = other.read(&name).await.unwrap();
        assert_eq!(contents(&now), texts(["ett", "tva", "tre"]));

        let key = now.keys.next(0, [7; 32]);
        let all = [Destroyed { name: name.clone(), before: key.epoch, read: &now }];
        other.make_and_destroy(vec![other.put_key(&name, &key)], &all).await.unwrap();
        assert_eq!(one.make_and_destroy(came("fyra"), &nothing).await, Err(StoreError::Changed));
        assert_eq!(contents(&one.read(&name).await.unwrap()), texts([]));
    });
}

fn acts(removing: bool) -> impl Strategy<Value = Vec<(Act, u8)>> {
    let act = prop_oneof![
        8 => Just(Act::Write),
        2 => Just(Act::WriteAtOnce),
        3 => Just(Act::Read),
        3 => Just(Act::Fold),
        3 => Just(Act::Erase),
        u32::from(removing) => Just(Act::Remove),
    ];
    prop::collection::vec((act, 0..12_u8), 1..14)
}

/// Lets two tabs do all this at once. Gives what they were told, and what lies there in the end.
fn at_once(first: &[(Act, u8)], second: &[(Act, u8)]) -> (Told, BTreeSet<usize>) {
    let told = RefCell::default();
    let memory = Memory::new();
    let left = block_on(async {
        let tab = |number| Tab {
            vault: tab(&memory, 1, number),
            words: BTreeSet::new(),
            basis: Basis::default(),
            told: &told,
        };
        let (mut one, mut other) = (tab(1), tab(2));
        one.write(false).await;
        join(run(&mut one, first), run(&mut other, second)).await;
        let stored = one.vault.read(&plan("f")).await.unwrap();
        assert!(stored.unopened.is_empty(), "{:?}", stored.unopened);
        words(&stored)
    });
    (told.into_inner(), left)
}

proptest! {
    #![proptest_config(crate::properties::tried(256))]

    #[test]
    fn nothing_saved_is_lost_and_nothing_erased_comes_back(first in acts(false), second in acts(false)) {
        let (told, left) = at_once(&first, &second);
        prop_assert!(told.saved.is_subset(&left), "lost: {:?}", told.saved.difference(&left));
        prop_assert!(told.gone.is_disjoint(&left), "back: {:?}", told.gone.intersection(&left));
    }

    #[test]
    fn nothing_of_a_removed_family_comes_back(first in acts(true), second in acts(true)) {
        let (told, left) = at_once(&first, &second);
        prop_assert!(told.gone.is_disjoint(&left), "back: {:?}", told.gone.intersection(&left));
    }
}
