//! Handing over and taking in as the app does it: what it refuses, what it asks, and that nothing of this tab is lost.

#[path = "sharing/tabs.rs"]
mod tabs;

use super::support::{Device, Tab, at, family, name, row, text, until};
use leptos::prelude::*;
use samplan::app::{
    Door, HandOver, HandedOver, NotHandedOver, NotReceived, NotTaken, NotTakenBack, Parcel, Received, Worker,
};
use samplan::doc::Edit;
use samplan::lang::Lang;
use samplan::plan::forms::{contact, family as household, individual};
use samplan::plan::{Deed, FamilyId, MemberId, Path, Section, Spot};
use samplan::seal::{Card, DeviceKey, Identity, Randomness, SigningKey};
use samplan::share::{ChildsOwn, ChildsView, Consent, Extent, Grant, Ground, Right, To, Unsaid};
use samplan::store::{Backup, Damage, SectionName, Shelf, Vault};
use samplan::ui::household::Household;
use samplan::ui::who;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

fn part() -> Section {
    Section::Individual(MemberId::new("m1"))
}

fn more() -> Spot {
    at(&part(), &individual::MAIN_GOAL_MORE)
}

/// A device of a worker with keys of their own.
async fn worker(number: u8) -> (Device, Tab) {
    let device = Device::new();
    let (memory, key) = (Rc::new(device.memory.clone()), DeviceKey::new([number; 32]));
    let vault = Vault::new(memory, key, Identity::new(SigningKey::new(&[number; 32])), random());
    vault.make(vec![vault.identity_change()]).await.unwrap();
    let tab = tab_of(&device, number).await;
    (device, tab)
}

async fn tab_of(device: &Device, number: u8) -> Tab {
    let tab = device.locked_tab();
    tab.app.take_keys(unlocked(device, number).await);
    tab
}

async fn unlocked(device: &Device, number: u8) -> Vault {
    Vault::unlock(Rc::new(device.memory.clone()), DeviceKey::new([number; 32]), random()).await.unwrap()
}

fn random() -> Randomness {
    let browser = samplan::browser::Device::default();
    Randomness::new(move |bytes| samplan::app::Platform::fill(&browser, bytes))
}

/// A back-up of another device of the worker's is added to theirs.
async fn add_back_up(here: &Tab, of: &Device, number: u8) {
    let backup = Backup::read(&unlocked(of, number).await.back_up(0).await.unwrap()).unwrap();
    let backup = backup.open(DeviceKey::new([number; 32]), random()).await.unwrap();
    here.app.signals().door.set(Door::Open);
    assert_eq!(here.app.restore(&backup).await, Ok(vec![]));
}

/// A worker's device, whose back-up is restored whole onto another.
async fn restored(of: &Device, number: u8) -> (Device, Tab) {
    let backup = Backup::read(&unlocked(of, number).await.back_up(0).await.unwrap()).unwrap();
    let backup = backup.open(DeviceKey::new([number; 32]), random()).await.unwrap();
    let device = Device::new();
    assert_eq!(backup.restore(&device.memory).await, Ok(true));
    let tab = tab_of(&device, number).await;
    (device, tab)
}

/// The municipality, which writes, and the day care; each has the other's card.
async fn pair() -> ((Device, Tab), (Device, Tab)) {
    let (one, other) = (worker(1).await, worker(2).await);
    keep_card(&one.1, &other.1).await;
    keep_card(&other.1, &one.1).await;
    one.1.write(&more(), "Kock").await;
    one.1.saved().await;
    (one, other)
}

fn card(of: &Tab) -> Card {
    Card::read(&untrack(|| of.app.own_card()).unwrap()).unwrap()
}

async fn keep_card(of: &Tab, other: &Tab) {
    of.app.keep_card(card(other), None).await.unwrap();
}

fn to(other: &Tab) -> To {
    To::Device(card(other).writer)
}

fn grant(other: &Tab, purpose: &str) -> Grant {
    let consent = Consent {
        given_by: "Amina".to_owned(),
        childs_own: ChildsOwn { view: ChildsView::NoChild, words: String::new() },
        how: "muntligt".to_owned(),
        language: "sv".to_owned(),
        date: samplan::share::Day::try_from("2026-03-01".to_owned()).unwrap(),
        until: None,
    };
    let ground = Ground::Consent(consent);
    Grant { section: part(), to: to(other), extent: Extent::Write, purpose: purpose.to_owned(), ground, until: None }
}

async fn hand(from: &Tab, other: &Tab, parcel: Parcel) -> Result<HandedOver, NotHandedOver> {
    from.app.hand_over(&family(), &HandOver::Device(Box::new(card(other))), parcel).await
}

fn granting(other: &Tab) -> Parcel {
    Parcel { grants: vec![grant(other, "Dagvård")], ..Parcel::default() }
}

async fn look(at: &Tab, file: &HandedOver) -> Received {
    at.app.receive(&file.bytes, None).await.unwrap()
}

async fn take(at: &Tab, file: &HandedOver) {
    let received = look(at, file).await;
    at.app.take(received, &[part()]).await.unwrap();
}

/// Both have the section.
async fn shared() -> ((Device, Tab), (Device, Tab)) {
    let (one, other) = pair().await;
    let file = hand(&one.1, &other.1, granting(&other.1)).await.unwrap();
    assert_eq!((file.sections.clone(), file.left_out.clone()), (vec![part()], vec![]));
    take(&other.1, &file).await;
    assert_eq!(other.1.read(&more()).await, text("Kock"));
    (one, other)
}

/// Turns a bit over in every record of a shelf.
fn damage(device: &Device, shelf: Shelf) {
    for (on, key, _) in device.memory.everything() {
        if on == shelf {
            device.memory.damage(&Damage::FlipBit { shelf, key, bit: 300 });
        }
    }
}

#[wasm_bindgen_test]
async fn nothing_is_handed_over_taken_back_erased_or_taken_in_while_a_statement_cannot_be_read() {
    let ((device, one), (others, other)) = shared().await;
    let file = hand(&one, &other, Parcel::default()).await.unwrap();
    damage(&device, Shelf::Ledger);
    assert_eq!(hand(&one, &other, Parcel::default()).await, Err(NotHandedOver::LedgerDamaged));
    let taken_back = one.app.take_back(&family(), &part(), &to(&other), "").await;
    assert_eq!(taken_back, Err(NotTakenBack::LedgerDamaged));
    assert_eq!(one.app.erase_history(&family(), &part(), "").await, Err(NotTakenBack::LedgerDamaged));
    // Who has what still shows, as far as it is known.
    assert!(one.app.ledger(&family()).await.unwrap().unreadable > 0);

    let received = look(&other, &file).await;
    damage(&others, Shelf::Ledger);
    assert_eq!(other.app.receive(&file.bytes, None).await, Err(NotReceived::LedgerDamaged));
    assert_eq!(other.app.take(received, &[part()]).await, Err(NotTaken::LedgerDamaged));
}

#[wasm_bindgen_test]
async fn what_was_written_since_a_file_was_looked_through_is_saved_and_the_file_looked_through_anew() {
    let ((_, one), (_, other)) = shared().await;
    one.app.erase_history(&family(), &part(), "en felskrivning").await.unwrap();
    let file = hand(&one, &other, Parcel::default()).await.unwrap();
    let received = look(&other, &file).await;
    let lost = |received: &Received| received.preview.sections[0].erasure.as_ref().unwrap().lost.len();
    assert_eq!(lost(&received), 0);

    other.write(&more(), "Kock, helst i Vasa").await;
    assert!(other.app.has_unsaved());
    let Err(NotTaken::Changed(again)) = other.app.take(received, &[part()]).await else {
        panic!("what would be lost was not told");
    };
    assert!(!other.app.has_unsaved() && lost(&again) > 0);
    assert_eq!(other.read(&more()).await, text("Kock, helst i Vasa"));
    // Who has seen it may still take it.
    other.app.take(*again, &[part()]).await.unwrap();
    assert_eq!(other.read(&more()).await, text("Kock"));
}

#[wasm_bindgen_test]
async fn a_section_that_is_not_whole_goes_only_when_that_was_said_and_is_not_erased() {
    let ((device, one), (_, other)) = shared().await;
    one.write(&more(), "Kock, helst i Vasa").await;
    one.saved().await;
    let mut chunks = device.memory.everything().into_iter().filter(|(shelf, ..)| *shelf == Shelf::Chunks);
    let (shelf, key, _) = chunks.next_back().unwrap();
    device.memory.damage(&Damage::FlipBit { shelf, key, bit: 700 });
    assert_eq!(hand(&one, &other, Parcel::default()).await, Err(NotHandedOver::NotWhole(vec![part()])));
    let kept_back = BTreeSet::from([part()]);
    let without = hand(&one, &other, Parcel { kept_back, ..Parcel::default() }).await.unwrap();
    assert_eq!(without.sections, []);
    let broken = hand(&one, &other, Parcel { broken_too: true, ..Parcel::default() }).await.unwrap();
    assert_eq!(broken.sections, [part()]);
    assert_eq!(one.app.erase_history(&family(), &part(), "").await, Err(NotTakenBack::Damaged));
}

#[wasm_bindgen_test]
async fn what_is_asked_to_be_erased_and_is_not_whole_here_is_not_erased() {
    let ((_, one), (others, other)) = shared().await;
    one.app.erase_history(&family(), &part(), "en felskrivning").await.unwrap();
    let file = hand(&one, &other, Parcel::default()).await.unwrap();
    damage(&others, Shelf::Chunks);
    let received = look(&other, &file).await;
    assert_eq!(other.app.take(received, &[part()]).await, Err(NotTaken::Damaged(vec![part()])));
}

#[wasm_bindgen_test]
async fn all_of_a_right_is_taken_back_at_once_and_whom_it_was_taken_from_hears_of_it() {
    let ((_, one), (others, other)) = shared().await;
    hand(&one, &other, Parcel { grants: vec![grant(&other, "Skolstart")], ..Parcel::default() }).await.unwrap();
    one.app.take_back(&family(), &part(), &to(&other), "Barnet bytte daghem").await.unwrap();
    let standing = |ledger: samplan::share::Ledger, today| ledger.standing(&part(), today).unwrap();
    let known = one.app.ledger(&family()).await.unwrap().ledger;
    assert_eq!(standing(known, one.app.today()).extent(&to(&other)), None);
    let logged = one.app.log(Some(&family())).await.unwrap().entries;
    let entry = logged.iter().find(|entry| entry.what == Deed::TakenBack).unwrap();
    assert_eq!(entry.sections, [part().to_string()]);

    one.write(&more(), "Kock, helst i Vasa").await;
    let file = hand(&one, &other, Parcel::default()).await.unwrap();
    assert_eq!(file.sections, []);
    take(&other, &file).await;
    let heard = other.app.ledger(&family()).await.unwrap().ledger;
    assert_eq!(standing(heard, other.app.today()).extent(&to(&other)), None);
    assert_eq!(other.read(&more()).await, text("Kock"));
    // The acknowledgement gets back.
    let back = hand(&other, &one, Parcel::default()).await.unwrap();
    assert_eq!(back.sections, []);
    take(&one, &back).await;
    let known = one.app.ledger(&family()).await.unwrap().ledger;
    assert_eq!(known.has_answered(&part(), card(&other).writer, one.app.today()), Some(true));

    // What the owner then erases goes from there whole.
    one.app.erase_history(&family(), &part(), "en felskrivning").await.unwrap();
    let file = hand(&one, &other, Parcel::default()).await.unwrap();
    take(&other, &file).await;
    let everything = others.memory.everything().into_iter();
    let left = everything.filter(|(shelf, ..)| matches!(shelf, Shelf::Chunks | Shelf::Summaries));
    assert_eq!(left.count(), 0);
    assert!(other.read(&more()).await.is_empty());
    assert_eq!(other.app.signals().gone.get_untracked(), None);
    assert!(!other.app.signals().summaries.with_untracked(|all| all.contains_key(&name(&part()))));
}

#[wasm_bindgen_test]
async fn what_was_erased_here_on_request_does_not_come_back_with_a_back_up() {
    let ((_, one), (others, other)) = shared().await;
    let file = other.app.back_up().await.unwrap().bytes;
    one.app.take_back(&family(), &part(), &to(&other), "").await.unwrap();
    one.app.erase_history(&family(), &part(), "en felskrivning").await.unwrap();
    let request = hand(&one, &other, Parcel::default()).await.unwrap();
    take(&other, &request).await;
    let chunks = || others.memory.everything().into_iter().filter(|(shelf, ..)| *shelf == Shelf::Chunks).count();
    assert_eq!(chunks(), 0);

    let browser = samplan::browser::Device::default();
    let random = Randomness::new(move |bytes| samplan::app::Platform::fill(&browser, bytes));
    let backup = Backup::read(&file).unwrap().open(DeviceKey::new([2; 32]), random).await.unwrap();
    other.app.signals().door.set(Door::Open);
    assert_eq!(other.app.restore(&backup).await, Ok(vec![name(&part())]));
    assert_eq!(chunks(), 0);
    assert!(other.read(&more()).await.is_empty());
    // Where nothing is known of a request it is taken as it was.
    other.app.remove_family(&family()).await.unwrap();
    assert_eq!(other.app.restore(&backup).await, Ok(vec![]));
    assert!(chunks() > 0);
}

#[wasm_bindgen_test]
async fn consent_to_a_childs_own_plan_is_not_given_without_the_child() {
    let ((_, one), (_, other)) = pair().await;
    let relation = row(&Section::Family, &household::MEMBERS, "m1", &household::RELATION);
    one.edit(&at(&Section::Family, &household::MEMBERS), Edit::AddRow { id: "m1".to_owned() }).await;
    one.write(&relation, "child").await;
    one.saved().await;
    let refused = Err(NotHandedOver::Grant(part(), Unsaid::ChildUnheard));
    assert_eq!(hand(&one, &other, granting(&other)).await, refused);
    let mut asked = grant(&other, "Dagvård");
    if let Ground::Consent(consent) = &mut asked.ground {
        consent.childs_own.view = ChildsView::Asked;
    }
    let file = hand(&one, &other, Parcel { grants: vec![asked], ..Parcel::default() }).await.unwrap();
    assert_eq!(file.sections, [part()]);
}

#[wasm_bindgen_test]
async fn withdrawn_consent_leaves_the_section_out_and_reaches_everybody() {
    let ((_, one), (_, other)) = shared().await;
    let known = one.app.ledger(&family()).await.unwrap().ledger;
    let held = known.standing(&part(), one.app.today()).unwrap().holdings[0].statement;
    one.app.pass_on_withdrawal(&family(), &[held], "Amina", one.app.today(), "Nej").await.unwrap();
    one.write(&more(), "Kock, helst i Vasa").await;
    let file = hand(&one, &other, Parcel::default()).await.unwrap();
    assert_eq!((file.sections.len(), file.left_out.len()), (0, 1));
    take(&other, &file).await;
    assert_eq!(other.read(&more()).await, text("Kock"));
    let heard = other.app.ledger(&family()).await.unwrap().ledger;
    assert_eq!(heard.standing(&part(), other.app.today()).unwrap().waiting().count(), 1);
}

#[wasm_bindgen_test]
async fn a_back_up_of_a_device_that_never_had_a_part_gives_no_right_to_write_in_it() {
    let ((_, one), (_, other)) = pair().await;
    let grant = Grant { extent: Extent::Read, ..grant(&other, "Dagvård") };
    let file = hand(&one, &other, Parcel { grants: vec![grant], ..Parcel::default() }).await.unwrap();
    take(&other, &file).await;
    let (thirds, third) = worker(3).await;
    third.write(&at(&Section::Family, &samplan::plan::forms::family::NAME), "Rahimi").await;
    third.saved().await;
    add_back_up(&other, &thirds, 3).await;
    assert_eq!(untrack(|| other.app.right(&name(&part()))), Right::Read { owner: card(&one).writer });
}

#[wasm_bindgen_test]
async fn a_file_for_another_device_of_the_worker_is_answered_for_that_device() {
    let ((_, one), (others, other)) = shared().await;
    let (_here, here) = worker(3).await;
    add_back_up(&here, &others, 2).await;
    one.app.take_back(&family(), &part(), &to(&other), "").await.unwrap();
    let file = hand(&one, &other, Parcel::default()).await.unwrap();
    take(&here, &file).await;
    let back = hand(&here, &one, Parcel::default()).await.unwrap();
    take(&one, &back).await;
    let known = one.app.ledger(&family()).await.unwrap().ledger;
    assert_eq!(known.has_answered(&part(), card(&other).writer, one.app.today()), Some(true));
}

#[wasm_bindgen_test]
async fn the_first_file_of_a_sharing_with_two_tells_who_else_has_the_part() {
    let ((_, one), (_, other)) = pair().await;
    let (_, third) = worker(3).await;
    keep_card(&one, &third).await;
    let grants = vec![grant(&other, "Dagvård"), grant(&third, "Familjearbete")];
    let file = hand(&one, &other, Parcel { grants, ..Parcel::default() }).await.unwrap();
    let received = look(&other, &file).await;
    let holds: BTreeSet<To> =
        received.preview.sections[0].standing.holdings.iter().map(|held| held.grant.to.clone()).collect();
    assert_eq!(holds, BTreeSet::from([to(&other), to(&third)]));
    // The other's own file needs nothing said anew.
    take(&third, &hand(&one, &third, Parcel::default()).await.unwrap()).await;
    assert_eq!(third.read(&more()).await, text("Kock"));
}

#[wasm_bindgen_test]
async fn of_two_devices_that_took_back_rights_apart_the_first_to_hear_of_it_begins_a_key_that_nobody_else_has() {
    let ((device, one), (_, stays)) = shared().await;
    let mut others = Vec::new();
    for number in [3, 4] {
        let (_, other) = worker(number).await;
        keep_card(&one, &other).await;
        take(&other, &hand(&one, &other, granting(&other)).await.unwrap()).await;
        others.push(other);
    }
    let [third, fourth] = &others[..] else { panic!("two") };
    let (_, two) = restored(&device, 1).await;
    two.open(&part()).await;

    one.app.take_back(&family(), &part(), &to(third), "").await.unwrap();
    two.app.take_back(&family(), &part(), &to(fourth), "").await.unwrap();
    take(&stays, &hand(&one, &stays, Parcel::default()).await.unwrap()).await;
    take(&stays, &hand(&two, &stays, Parcel::default()).await.unwrap()).await;
    assert_eq!(untrack(|| stays.app.right(&name(&part()))), Right::Waits { owner: card(&one).writer });

    let tab = tab_of(&device, 1).await;
    tab.open(&part()).await;
    take(&one, &hand(&stays, &one, Parcel::default()).await.unwrap()).await;
    assert!(one.app.may_write(&name(&part())));
    tab.write(&more(), "Kock i Åbo").await;
    tab.saved().await;
    take(&stays, &hand(&one, &stays, Parcel::default()).await.unwrap()).await;
    assert_eq!(stays.read(&more()).await, text("Kock i Åbo"));
    assert!(stays.app.may_write(&name(&part())));
    let newest = unlocked(&device, 1).await.read(&name(&part())).await.unwrap().keys.current().unwrap().clone();
    assert_eq!(newest.epoch, 2);
    let known = one.app.ledger(&family()).await.unwrap().ledger;
    let named = known.standing(&part(), one.app.today()).unwrap();
    assert_eq!(named.keys().filter(|(_, epoch)| *epoch == newest.epoch).count(), 1, "two tabs began one epoch");
}

#[wasm_bindgen_test]
async fn a_back_up_of_many_families_tells_every_tab_what_may_be_written_of_each() {
    let (thirds, third) = worker(3).await;
    let (_, somebody) = worker(1).await;
    let parts = ["f", "g"].map(|family| SectionName::new(FamilyId::new(family), part()));
    for part in &parts {
        let live = third.app.open(part).await.unwrap();
        live.change(&third.app, &more().path, more().field, &Edit::Write("Kock".to_owned()));
        third.saved().await;
        let to = HandOver::Device(Box::new(card(&somebody)));
        third.app.hand_over(&part.family, &to, granting(&somebody)).await.unwrap();
    }
    let (device, here) = worker(2).await;
    let tab = tab_of(&device, 2).await;
    for tab in [&here, &tab] {
        tab.app.start().await.unwrap();
        for part in &parts {
            tab.app.open(&SectionName::new(part.family.clone(), Section::Family)).await.unwrap();
            assert!(tab.app.may_write(part));
        }
    }
    add_back_up(&here, &thirds, 3).await;
    assert!(parts.iter().all(|part| untrack(|| here.app.right(part)) == Right::Elsewhere));
    until("the other tab knows", || !parts.iter().any(|part| tab.app.may_write(part))).await;
}

#[wasm_bindgen_test]
async fn sparrmarkering_that_an_earlier_version_kept_with_the_contact_details_goes_along() {
    let ((_, one), (_, other)) = shared().await;
    let path = Path::from_iter(["people", "m1", "protected"]);
    one.write(&Spot { section: Section::Contact, path, field: &contact::PROTECTED }, "yes").await;
    one.write(&at(&Section::Family, &household::NAME), "Rahimi").await;
    one.saved().await;
    // Where the family section may not be written, nothing goes to who would not heed it.
    let rights = BTreeMap::from([(Section::Family, Right::Read { owner: card(&other).writer })]);
    one.app.signals().rights.set(BTreeMap::from([(family(), rights)]));
    assert_eq!(hand(&one, &other, Parcel::default()).await, Err(NotHandedOver::MarkStaysBehind));
    let kept_back = BTreeSet::from([part()]);
    assert!(hand(&one, &other, Parcel { kept_back, ..Parcel::default() }).await.is_ok());
    one.app.signals().rights.set(BTreeMap::new());

    let mut whole = grant(&other, "Dagvård");
    whole.section = Section::Family;
    let file = hand(&one, &other, Parcel { grants: vec![whole], ..Parcel::default() }).await.unwrap();
    let mark = row(&Section::Contact, &contact::PEOPLE, "m1", &contact::PROTECTED);
    let received = look(&other, &file).await;
    other.app.take(received, &[Section::Family]).await.unwrap();
    assert_eq!(other.read(&mark).await, text("yes"));
    assert!(other.app.is_shielded(&family()).await);
}

#[wasm_bindgen_test]
async fn who_has_parts_of_a_family_without_its_details_takes_it_for_shielded_and_does_not_begin_them() {
    let ((_, one), (_, other)) = shared().await;
    let details = name(&Section::Family);
    assert!(one.app.may_write(&details) && !one.app.is_shielded(&family()).await);
    assert!(other.app.is_shielded(&family()).await);
    assert_eq!(other.app.right(&details), Right::Read { owner: card(&one).writer });
    let named = |tab: &Tab| {
        let owner = Owner::new();
        owner.with(|| untrack(|| Household::new(&tab.app, family()).nameless())).into_iter().map(|(.., part)| part)
    };
    assert_eq!(named(&other).collect::<Vec<_>>(), [part()]);

    one.write(&at(&Section::Family, &household::NAME), "Rahimi").await;
    one.saved().await;
    let mut whole = grant(&other, "Dagvård");
    whole.section = Section::Family;
    let file = hand(&one, &other, Parcel { grants: vec![whole], ..Parcel::default() }).await.unwrap();
    let received = look(&other, &file).await;
    other.app.take(received, &[Section::Family]).await.unwrap();
    assert!(other.app.may_write(&details) && !other.app.is_shielded(&family()).await);
}

#[wasm_bindgen_test]
async fn who_else_has_a_part_is_called_as_the_sender_said_until_their_card_is_here() {
    let ((_, one), (device, other)) = pair().await;
    let (_, third) = worker(3).await;
    let named =
        |name: &str| Some(Worker { name: name.to_owned(), organisation: "Skolan".to_owned(), ..Worker::default() });
    one.app.signals().worker.set(named("Aino"));
    third.app.signals().worker.set(named("Eva Ek"));
    keep_card(&one, &third).await;
    hand(&one, &third, granting(&third)).await.unwrap();
    let file = hand(&one, &other, granting(&other)).await.unwrap();
    let called = |at: &Tab| untrack(|| who::receiver(&at.app, &to(&third), Lang::Sv));
    assert_eq!(called(&other), who::STRANGER.get(Lang::Sv));
    take(&other, &file).await;
    let told = "\u{2068}Eva Ek, Skolan\u{2069} (enligt \u{2068}Aino\u{2069})";
    assert_eq!(called(&other), told);

    // Another start finds it again, and it is nobody's card.
    let again = tab_of(&device, 2).await;
    again.open(&part()).await;
    let introduction = untrack(|| again.app.introduction(card(&third).writer)).unwrap();
    assert_eq!((introduction.who.name.as_str(), introduction.by), ("Eva Ek", card(&one).writer));
    assert_eq!(again.app.contact(card(&third).writer), None);
    keep_card(&again, &third).await;
    assert_eq!(called(&again), "Eva Ek, Skolan");
}
