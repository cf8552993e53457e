//! Two tabs of one device that share at the same moment.

use super::{granting, hand, keep_card, look, more, pair, part, shared, tab_of, take, to, unlocked, worker};
use crate::support::{Device, Tab, family, name, text};
use futures_util::future::join;
use leptos::prelude::untrack;
use samplan::app::{NotTaken, Parcel};
use samplan::seal::{EpochKey, KeyId};
use samplan::share::Right;
use samplan::store::Stored;
use wasm_bindgen_test::wasm_bindgen_test;

async fn kept(device: &Device, number: u8) -> Stored {
    unlocked(device, number).await.read(&name(&part())).await.unwrap()
}

fn newest(stored: &Stored) -> EpochKey {
    stored.keys.current().unwrap().clone()
}

/// The keys of the newest epoch that statements name.
async fn named(tab: &Tab) -> Vec<KeyId> {
    let ledger = tab.app.ledger(&family()).await.unwrap().ledger;
    let standing = ledger.standing(&part(), tab.app.today()).unwrap();
    let last = standing.keys().map(|(_, epoch)| epoch).max();
    standing.keys().filter(|(_, epoch)| Some(*epoch) == last).map(|(key, _)| key).collect()
}

#[wasm_bindgen_test]
async fn what_two_tabs_take_back_at_once_leaves_one_newest_key_that_neither_receiver_has() {
    let ((device, one), (others, other)) = shared().await;
    let (thirds, third) = worker(3).await;
    keep_card(&one, &third).await;
    take(&third, &hand(&one, &third, granting(&third)).await.unwrap()).await;
    let tab = tab_of(&device, 1).await;
    tab.open(&part()).await;

    let (family, part) = (family(), part());
    let (from_other, from_third) = (to(&other), to(&third));
    let both =
        join(one.app.take_back(&family, &part, &from_other, ""), tab.app.take_back(&family, &part, &from_third, ""));
    assert_eq!(both.await, (Ok(()), Ok(())));

    let stored = kept(&device, 1).await;
    assert_eq!(stored.keys.iter().map(|key| key.epoch).collect::<Vec<_>>(), [0, 1, 2], "one after the other");
    let newest = newest(&stored);
    assert_eq!(named(&one).await, [newest.key.id()]);
    for tab in [&one, &tab] {
        assert_eq!(untrack(|| tab.app.right(&name(&part))), Right::Write);
        tab.write(&more(), "Skyddsplan").await;
        tab.saved().await;
    }
    for (device, tab, number) in [(&others, &other, 2), (&thirds, &third, 3)] {
        take(tab, &hand(&one, tab, Parcel::default()).await.unwrap()).await;
        assert_eq!(kept(device, number).await.keys.by_id(newest.key.id()), None);
        assert_eq!(tab.read(&more()).await, text("Kock"));
    }
}

#[wasm_bindgen_test]
async fn a_part_that_is_first_shared_while_another_tab_erases_it_names_no_key_that_is_gone() {
    let ((device, one), (others, other)) = pair().await;
    let tab = tab_of(&device, 1).await;
    tab.open(&part()).await;
    let (family, part) = (family(), part());
    let parcel = granting(&other);
    let (made, erased) = join(hand(&one, &other, parcel), tab.app.erase_history(&family, &part, "Fel familj")).await;
    assert_eq!(erased, Ok(()));
    take(&other, &made.unwrap()).await;
    // Made before the erasure, it asks for none.
    take(&other, &hand(&one, &other, Parcel::default()).await.unwrap()).await;
    let key = newest(&kept(&device, 1).await);
    assert_eq!(key.epoch, 1);
    assert_eq!(named(&one).await, [key.key.id()]);
    for (device, number) in [(&device, 1), (&others, 2)] {
        let stored = kept(device, number).await;
        assert_eq!(stored.unopened, []);
        assert_eq!(stored.keys.iter().collect::<Vec<_>>(), [&key], "of worker {number}");
    }
    assert_eq!(other.read(&more()).await, text("Kock"));
}

#[wasm_bindgen_test]
async fn a_file_that_two_tabs_take_in_at_once_is_taken_in_once() {
    let ((_, one), (device, other)) = shared().await;
    one.write(&more(), "Bagare").await;
    one.saved().await;
    let file = hand(&one, &other, Parcel::default()).await.unwrap();
    let tab = tab_of(&device, 2).await;
    let (here, there) = (look(&other, &file).await, look(&tab, &file).await);
    let chosen = [part()];
    let (first, second) = join(other.app.take(here, &chosen), tab.app.take(there, &chosen)).await;
    assert_eq!(first, Ok(()));
    // The second sees that all is here, or did the same at the same moment.
    assert!(matches!(second, Ok(()) | Err(NotTaken::Changed(_))), "{second:?}");
    let after = kept(&device, 2).await;
    assert_eq!(after.unopened, []);
    take(&other, &file).await;
    assert_eq!(kept(&device, 2).await.pieces.len(), after.pieces.len());
    assert_eq!(other.read(&more()).await, text("Bagare"));
    assert_eq!(tab_of(&device, 2).await.read(&more()).await, text("Bagare"));
}
