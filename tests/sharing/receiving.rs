//! What is taken of a package, and what is not.

use super::support::{Device, consent, day, family, grant, individual, pair, today};
use samplan::doc::{Author, Document, Edit, Heads, Stamp};
use samplan::plan::forms::individual as form;
use samplan::plan::{Path, Section, Situation};
use samplan::seal::{OpenError, PieceKind, ReceivingKey, SectionKey, envelope};
use samplan::share::{
    Arrival, Compared, Content, Extent, HandedSection, HoldingState, Ledger, LeftOut, NotShareable, PackError, Package,
    PackageError, Refusal, Right, Statement, To, Unsaid,
};

fn refusals(preview: &samplan::share::Preview) -> Vec<Refusal> {
    preview.refused.iter().map(|refused| refused.why).collect()
}

#[test]
fn a_section_is_handed_over_and_comes_back_with_who_wrote_what() {
    let section = individual("amina");
    let (mut owner, mut other) = (Device::new(1), Device::new(2));
    owner.found(&section);
    owner.write(&section, "Kock");
    owner.grant(&section, other.writer(), Extent::Write);
    let preview = owner.hand(&mut other);
    assert_eq!(other.read(&section), "Kock ");
    assert!(preview.is_new_family && preview.arrival == Arrival::New && preview.refused.is_empty());
    let seen = &preview.sections[0];
    assert!(!seen.is_here && !seen.waits);
    assert_eq!(seen.mine, Some(Extent::Write));
    assert_eq!(seen.standing.owner, owner.writer());
    assert_eq!(seen.standing.holdings[0].grant.ground, consent());

    other.write(&section, "Bagare");
    let returned = other.hand(&mut owner);
    assert_eq!(owner.read(&section), "Kock Bagare ");
    let changes = &returned.sections[0].changes;
    assert_eq!(changes.len(), 1);
    assert_eq!(changes[0].told.author, Author::Device(other.writer().mark()));
    assert_eq!(changes[0].told.time, other.time);
    assert_eq!(changes[0].sealed_by, other.writer());
    assert!(!changes[0].is_passed_on());
    assert_eq!(returned.sections[0].paths, [Path::field(form::WISH.id)]);
}

#[test]
fn a_package_taken_twice_changes_nothing() {
    let (mut owner, mut other, section) = pair();
    owner.write(&section, "Bagare");
    let package = owner.package(&other.to(), std::slice::from_ref(&section)).unwrap();
    assert!(!other.take(&package).is_nothing_new());
    let again = other.look(&package).unwrap();
    assert!(again.is_nothing_new() && again.refused.is_empty());
    assert!(matches!(again.arrival, Arrival::Same { compared: Compared::NotYet }));
    let accepted = again.accept(&[section]);
    assert!(accepted.sections.is_empty() && accepted.contact.is_none() && accepted.to_acknowledge.is_empty());
}

#[test]
fn packages_out_of_order_come_to_the_same() {
    let (mut owner, mut other, section) = pair();
    owner.write(&section, "Bagare");
    let older = owner.package(&other.to(), std::slice::from_ref(&section)).unwrap();
    owner.write(&section, "Servitör");
    let newer = owner.package(&other.to(), std::slice::from_ref(&section)).unwrap();
    other.take(&newer);
    assert!(other.take(&older).is_nothing_new());
    assert_eq!(other.read(&section), owner.read(&section));
}

#[test]
fn a_receiver_never_learns_that_another_section_exists() {
    let (mut owner, other, section) = pair();
    let violence = Section::Situation(Situation::Violence);
    owner.found(&violence);
    owner.grant(&violence, Device::new(3).writer(), Extent::Read);
    let package = owner.package(&other.to(), &[section]).unwrap();
    let parsed = Package::read(&package, other.writer()).unwrap();
    assert!(parsed.statements.iter().all(|said| *said.section() != violence));
    assert!(!package.windows(8).any(|bytes| bytes == b"violence"));
    let all = parsed.statements.iter().flat_map(|said| said.bytes().to_vec()).collect::<Vec<u8>>();
    assert!(!all.windows(8).any(|bytes| bytes == b"violence"));
    assert_eq!(owner.package(&other.to(), std::slice::from_ref(&violence)), Err(PackError::NotGranted(violence)));
}

#[test]
fn who_may_only_read_changes_nothing_and_it_is_said() {
    let (mut owner, _, section) = pair();
    let mut reader = Device::new(3);
    owner.grant(&section, reader.writer(), Extent::Read);
    owner.hand(&mut reader);
    // What was read comes back without a word.
    assert!(reader.hand(&mut owner).refused.is_empty());

    // A device that does not hold to it: its pieces go as they are stored.
    reader.write(&section, "Bagare");
    let package = forged(&mut reader, &owner, &section);
    let preview = owner.take(&package);
    assert_eq!(refusals(&preview), [Refusal::MayOnlyRead { by: reader.writer() }]);
    assert!(preview.is_nothing_new());
    assert_eq!(owner.read(&section), "Kock ");
}

#[test]
fn who_may_only_read_passes_a_section_on_whole_or_leaves_it_out() {
    let (mut owner, _, section) = pair();
    let (mut reader, other) = (Device::new(3), Device::new(4));
    owner.grant(&section, reader.writer(), Extent::Read);
    owner.grant(&section, other.writer(), Extent::Read);
    owner.hand(&mut reader);
    let passed_on = |reader: &mut Device| {
        let package = reader.package(&other.to(), std::slice::from_ref(&section)).unwrap();
        let chunks = Package::read(&package, other.writer()).unwrap().sections;
        (chunks.iter().map(|handed| handed.chunks.len()).collect::<Vec<_>>(), reader.left_out(&other.to(), &section))
    };
    assert_eq!(passed_on(&mut reader), (vec![1], vec![]));
    // As a version did that folded whatever lay there.
    reader.compact(&section);
    assert_eq!(passed_on(&mut reader), (vec![], vec![(section.clone(), LeftOut::NotPassedOn)]));
}

/// A package with every chunk as the sender keeps it, whoever may write.
fn forged(from: &mut Device, to: &Device, section: &Section) -> Vec<u8> {
    let package = from.package(&to.to(), std::slice::from_ref(section)).unwrap();
    let mut parsed = Package::read(&package, to.writer()).unwrap();
    let kept = &from.sections[section];
    let (section, keys, chunks) = (section.clone(), kept.keys.clone(), kept.chunks.clone());
    parsed.sections = vec![HandedSection { section, keys, chunks }];
    let statements = parsed.statements.clone();
    rewritten(parsed, from, statements)
}

/// The same package with other statements, by the same sender.
pub fn rewritten(package: Package, from: &Device, statements: Vec<Statement>) -> Vec<u8> {
    use data_encoding::{BASE64, HEXLOWER};
    let mut behind = Vec::new();
    let sections: Vec<serde_json::Value> = package
        .sections
        .iter()
        .map(|handed| {
            let chunks: Vec<serde_json::Value> = handed
                .chunks
                .iter()
                .map(|chunk| {
                    behind.extend_from_slice(chunk.bytes());
                    let hash = samplan::seal::Hash::of(chunk.bytes());
                    serde_json::json!({ "hash": hash, "length": chunk.bytes().len() })
                })
                .collect();
            let keys: Vec<String> = handed.keys.iter().map(|key| HEXLOWER.encode(key.to_bytes().as_slice())).collect();
            serde_json::json!({ "section": handed.section.to_string(), "keys": keys, "chunks": chunks })
        })
        .collect();
    let manifest = serde_json::json!({
        "family": package.family,
        "from": from.card,
        "to": package.to,
        "time": package.time,
        "id": package.id,
        "statements": statements.iter().map(|said| BASE64.encode(said.bytes())).collect::<Vec<_>>(),
        "sections": sections,
    });
    signed(&serde_json::to_vec(&manifest).unwrap(), &behind, from)
}

/// A package of these parts, truly signed.
pub fn signed(manifest: &[u8], chunks: &[u8], by: &Device) -> Vec<u8> {
    let length = u32::try_from(manifest.len()).unwrap().to_be_bytes();
    samplan::seal::SignedKind::Package.sign(&by.key, &[length.as_slice(), manifest, chunks].concat())
}

#[test]
fn what_a_revoked_device_still_writes_is_refused_and_what_others_write_does_not_open_for_it() {
    let (mut owner, mut other, section) = pair();
    owner.revoke(&section, &other.to());
    owner.write(&section, "Bagare");
    assert_eq!(owner.package(&other.to(), std::slice::from_ref(&section)), Err(PackError::NotGranted(section.clone())));
    let newest = owner.sections[&section].chunks.last().unwrap();
    assert!(other.sections[&section].keys.by_id(newest.key_id().unwrap()).is_none());

    other.write(&section, "Servitör");
    let late = other.hand(&mut owner);
    assert_eq!(refusals(&late), [Refusal::Revoked { by: other.writer() }]);
    assert_eq!(owner.read(&section), "Kock Bagare ");
}

#[test]
fn nobody_but_the_owner_grants_revokes_names_keys_or_erases() {
    let (mut owner, other, section) = pair();
    let stranger = Device::new(3).writer();
    assert_eq!(other.speaker().grant(grant(&section, stranger, Extent::Read), false), Err(Unsaid::NotOwner));
    let held = other.ledger.standing(&section, today()).unwrap().holdings[0].statement;
    assert_eq!(other.speaker().revoke_all(&section, &other.to(), ""), Err(Unsaid::NotOwner));

    let key = SectionKey::new([9; 32]).id();
    let said = [
        Content::Granted(grant(&section, stranger, Extent::Read)),
        Content::Revoked { section: section.clone(), grant: held, why: String::new() },
        Content::Keyed { section: section.clone(), epoch: 9, key },
        Content::ErasureAsked { section: section.clone(), erased: String::new(), epoch: 9, seen: Default::default() },
        Content::Founded { section: section.clone() },
    ];
    let mut other = other;
    let package = other.package(&owner.to(), std::slice::from_ref(&section)).unwrap();
    let parsed = Package::read(&package, owner.writer()).unwrap();
    let statements: Vec<Statement> =
        said.into_iter().map(|content| Statement::sign(&family(), 1, content, &other.key)).collect();
    let forged = rewritten(parsed, &other, statements);
    let preview = owner.look(&forged).unwrap();
    assert_eq!(preview.refused.len(), 5);
    let by = other.writer();
    assert!(preview.refused.iter().all(|refused| refused.statement.is_some()));
    assert_eq!(refusals(&preview).iter().filter(|why| **why == Refusal::NotOwner { by }).count(), 4);
    assert!(refusals(&preview).contains(&Refusal::OtherOwner { owner: owner.writer() }));
    assert!(preview.is_nothing_new());
}

#[test]
fn a_key_that_the_owner_did_not_name_is_not_taken() {
    let (mut owner, mut other, section) = pair();
    let mut third = Device::new(3);
    owner.grant(&section, third.writer(), Extent::Read);
    owner.hand(&mut other);
    // The other begins an epoch of their own, whose key a fourth may have.
    let parsed = {
        let package = other.package(&third.to(), std::slice::from_ref(&section)).unwrap();
        Package::read(&package, third.writer()).unwrap()
    };
    let mut parsed = parsed;
    let own = parsed.sections[0].keys.next(1, [9; 32]);
    parsed.sections[0].keys = parsed.sections[0].keys.clone().with(own);
    let statements = parsed.statements.clone();
    let preview = third.take(&rewritten(parsed, &other, statements));
    assert_eq!(refusals(&preview), [Refusal::UnknownKey]);
    assert_eq!(third.sections[&section].keys.current().unwrap().epoch, 0);
    assert_eq!(third.read(&section), "Kock ");
}

#[test]
fn a_section_that_was_begun_here_is_not_taken_over() {
    let (mut owner, mut other, section) = pair();
    let mine = individual("omar");
    owner.begin(&mine);
    other.found(&mine);
    other.write(&mine, "Falskt");
    other.grant(&mine, owner.writer(), Extent::Write);
    let preview = other.hand(&mut owner);
    assert!(refusals(&preview).contains(&Refusal::BegunHere), "{:?}", preview.refused);
    assert_eq!(owner.ledger.owner(&mine), None);
    assert_eq!(owner.read(&mine), "");
    assert_eq!(owner.ledger.owner(&section), Some(owner.writer()));
}

#[test]
fn only_what_was_chosen_is_taken() {
    let (mut owner, mut other, section) = pair();
    let more = individual("omar");
    owner.found(&more);
    owner.write(&more, "Busschaufför");
    owner.grant(&more, other.writer(), Extent::Read);
    owner.write(&section, "Bagare");
    let package = owner.package(&other.to(), &owner.granted(&other.to())).unwrap();
    let preview = other.look(&package).unwrap();
    assert_eq!(preview.sections.len(), 2);
    other.store(preview.accept(std::slice::from_ref(&section)));
    assert_eq!(other.read(&section), "Kock Bagare ");
    assert!(!other.sections.contains_key(&more) && other.ledger.owner(&more).is_none());
    // Later it may be chosen all the same.
    other.take(&package);
    assert_eq!(other.read(&more), "Busschaufför ");
}

#[test]
fn a_grant_ends_with_its_last_day_or_that_of_the_consent() {
    let (mut owner, mut other, section) = pair();
    let third = Device::new(3);
    let mut ends = grant(&section, third.writer(), Extent::Write);
    ends.until = Some(day("2026-12-31"));
    if let samplan::share::Ground::Consent(consent) = &mut ends.ground {
        consent.until = Some(day("2026-11-30"));
    }
    let said = owner.speaker().grant(ends, false).unwrap();
    let id = said.id();
    owner.hear([said]);
    let extent = |owner: &Device, on: &str| owner.ledger.standing(&section, day(on)).unwrap().extent(&third.to());
    assert_eq!(extent(&owner, "2026-11-30"), Some(Extent::Write));
    assert_eq!(extent(&owner, "2026-12-01"), None);
    owner.today = day("2026-12-01");
    assert_eq!(owner.package(&third.to(), std::slice::from_ref(&section)), Err(PackError::NotGranted(section.clone())));
    owner.hand(&mut other);
    let standing = other.ledger.standing(&section, day("2026-12-01")).unwrap();
    let held = standing.holdings.iter().find(|held| held.statement == id).unwrap();
    assert_eq!(held.state, HoldingState::Expired);
}

#[test]
fn withdrawn_consent_reaches_all_and_waits_for_the_owner() {
    let (mut owner, mut other, section) = pair();
    let mut third = Device::new(3);
    let grant = owner.grant(&section, third.writer(), Extent::Read);
    owner.hand(&mut other);
    owner.hand(&mut third);
    // The client tells the third agency.
    let said = third.speaker().withdraw(grant, "Amina", today(), "Jag vill inte mer").unwrap();
    let id = said.id();
    third.hear([said]);
    let preview = third.hand(&mut owner);
    assert_eq!(preview.accept(std::slice::from_ref(&section)).to_acknowledge, [id]);
    let standing = owner.ledger.standing(&section, today()).unwrap();
    assert_eq!(standing.waiting().map(|held| held.statement).collect::<Vec<_>>(), [grant]);
    assert_eq!(standing.waiting().next().unwrap().withdrawals[0].told_by, third.writer());

    let said = owner.speaker().acknowledge(id).unwrap();
    owner.hear([said]);
    assert_eq!(owner.speaker().acknowledge(id), Err(Unsaid::Already));
    owner.revoke(&section, &third.to());
    owner.hand(&mut other);
    let standing = other.ledger.standing(&section, today()).unwrap();
    assert_eq!(standing.waiting().count(), 0);
    assert_eq!(standing.acknowledged(id).collect::<Vec<_>>(), [owner.writer()]);
    assert_eq!(standing.extent(&third.to()), None);
}

#[test]
fn who_never_held_a_section_says_nothing_about_it() {
    let (mut owner, mut other, section) = pair();
    let grant = owner.ledger.standing(&section, today()).unwrap().holdings[0].statement;
    let stranger = Device::new(9);
    let content = Content::ConsentWithdrawn {
        section: section.clone(),
        grant,
        by: "Amina".to_owned(),
        date: today(),
        words: String::new(),
    };
    let said = Statement::sign(&family(), 1, content, &stranger.key);
    let package = other.package(&owner.to(), &[section]).unwrap();
    let parsed = Package::read(&package, owner.writer()).unwrap();
    let preview = owner.take(&rewritten(parsed, &other, vec![said]));
    assert_eq!(refusals(&preview), [Refusal::NotAHolder { by: stranger.writer() }]);
}

#[test]
fn erasing_reaches_the_others_and_tells_what_they_lose() {
    let (mut owner, mut other, section) = pair();
    other.write(&section, "Bagare");
    other.hand(&mut owner);
    other.write(&section, "Servitör");
    let old = other.package(&owner.to(), std::slice::from_ref(&section)).unwrap();
    owner.erase(&section);
    owner.write(&section, "Snickare");

    let preview = owner.hand(&mut other);
    let erasure = preview.sections[0].erasure.as_ref().unwrap();
    assert_eq!(erasure.lost.len(), 1);
    assert_eq!(erasure.lost[0].author, Author::Device(other.writer().mark()));
    assert_eq!(other.read(&section), "Kock Bagare Snickare ");
    assert_eq!(other.sections[&section].chunks.len(), owner.sections[&section].chunks.len());
    assert_eq!(other.sections[&section].keys, owner.sections[&section].keys);

    // A file from before the erasure brings nothing back.
    let late = owner.take(&old);
    assert_eq!(refusals(&late), [Refusal::BeforeErasure]);
    assert_eq!(owner.read(&section), "Kock Bagare Snickare ");
    other.write(&section, "Målare");
    other.hand(&mut owner);
    assert_eq!(owner.read(&section), "Kock Bagare Snickare Målare ");
    // Asked once: nothing is erased again.
    assert!(owner.hand(&mut other).sections[0].erasure.is_none());
}

#[test]
fn a_section_that_was_emptied_and_erased_is_erased_at_the_others_and_written_on_by_both() {
    let section = individual("amina");
    let (mut owner, mut other) = (Device::new(1), Device::new(2));
    owner.found(&section);
    owner.grant(&section, other.writer(), Extent::Write);
    owner.hand(&mut other);
    other.write(&section, "Kock");
    other.hand(&mut owner);
    let clear = Edit::Write(String::new());
    let stamp = Stamp { time: owner.time };
    let path = Path::field(form::WISH.id);
    owner.sections.get_mut(&section).unwrap().document.change(&path, &form::WISH, &clear, stamp).unwrap();
    owner.erase(&section);

    let preview = owner.hand(&mut other);
    assert_eq!(refusals(&preview), []);
    assert_eq!(preview.sections[0].erasure.as_ref().unwrap().lost, []);
    assert_eq!(other.read(&section), "");
    assert_eq!(other.sections[&section].keys, owner.sections[&section].keys);
    assert_eq!(other.sections[&section].chunks.len(), 1);
    other.write(&section, "Bagare");
    assert_eq!(refusals(&other.hand(&mut owner)), []);
    assert_eq!(owner.read(&section), "Bagare ");
    assert!(owner.hand(&mut other).sections[0].erasure.is_none());
}

#[test]
fn nothing_is_erased_for_a_package_without_what_stands_after_it() {
    let (mut owner, mut other, section) = pair();
    owner.erase(&section);
    let whole = owner.package(&other.to(), std::slice::from_ref(&section)).unwrap();
    let read = Package::read(&whole, other.writer()).unwrap();
    let mut without_chunks = read.clone();
    without_chunks.sections[0].chunks.clear();
    let mut without_section = read.clone();
    without_section.sections.clear();
    for stripped in [without_chunks, without_section] {
        let preview = other.take(&rewritten(stripped, &owner, read.statements.clone()));
        assert_eq!(refusals(&preview), [Refusal::NothingAfterErasure]);
        assert_eq!(other.read(&section), "Kock ");
        // Nor does the old state get a key by which it would pass for the new one.
        let keys = &other.sections[&section].keys;
        assert_eq!(keys.current().unwrap().epoch, 0);
        let right = other.ledger.right(&section, other.writer(), &[], keys, today());
        assert_eq!(right, Right::Waits { owner: owner.writer() });
    }
    assert!(other.take(&whole).sections[0].erasure.is_some());
    let keys = &other.sections[&section].keys;
    assert_eq!(other.ledger.right(&section, other.writer(), &[], keys, today()), Right::Write);
    assert_eq!(other.sections[&section].keys, owner.sections[&section].keys);
}

#[test]
fn who_leaves_a_request_to_erase_out_does_not_keep_it_from_others() {
    let (mut owner, mut third, section) = pair();
    let mut reader = Device::new(3);
    owner.grant(&section, reader.writer(), Extent::Read);
    owner.erase(&section);
    owner.hand(&mut reader);
    let (asked, mut rest): (Vec<_>, Vec<_>) =
        reader.ledger.iter().cloned().partition(|said| matches!(said.content(), Content::ErasureAsked { .. }));
    assert_eq!(asked.len(), 1);
    rest.sort_by_key(|said| !matches!(said.content(), Content::Founded { .. }));
    reader.ledger = Ledger::new(family());
    reader.hear(rest);
    reader.hand(&mut third);

    let preview = owner.hand(&mut third);
    assert_eq!(refusals(&preview), []);
    assert!(preview.sections[0].erasure.is_some());
    assert_eq!(third.read(&section), owner.read(&section));
    assert!(third.hand(&mut owner).is_nothing_new());
}

#[test]
fn what_was_erased_does_not_come_back_sealed_with_the_new_key() {
    let (mut owner, mut other, section) = pair();
    let old = other.sections.get_mut(&section).unwrap().document.snapshot().unwrap();
    owner.erase(&section);
    owner.hand(&mut other);
    let before = (owner.read(&section), owner.sections[&section].document.history_len());
    let chunk = other.sealed(&section, PieceKind::Snapshot, &old);
    other.sections.get_mut(&section).unwrap().chunks.push(chunk);
    other.write(&section, "Bagare");
    let preview = other.hand(&mut owner);
    assert_eq!(refusals(&preview), [Refusal::BeforeErasure]);
    assert_eq!(owner.read(&section), format!("{}Bagare ", before.0));
    assert_eq!(owner.sections[&section].document.history_len(), before.1 + 1);
}

#[test]
fn what_is_asked_to_be_erased_goes_also_where_only_the_request_came_before_as_with_a_back_up() {
    let (mut owner, mut other, section) = pair();
    owner.erase(&section);
    owner.write(&section, "Bagare");
    let asked = owner.ledger.iter().find(|said| said.content().wants_acknowledgement()).unwrap().id();
    other.hear(owner.ledger.iter().filter(|said| other.ledger.get(said.id()).is_none()).cloned().collect::<Vec<_>>());
    let package = owner.package(&other.to(), std::slice::from_ref(&section)).unwrap();
    let seen = other.look(&package).unwrap();
    assert_eq!(refusals(&seen), []);
    assert_eq!(seen.sections[0].erasure.as_ref().map(|erasure| erasure.statement), Some(asked));
    assert_eq!(seen.accept(std::slice::from_ref(&section)).to_acknowledge, [asked]);
    other.take(&package);
    assert_eq!(other.read(&section), owner.read(&section));
    assert_eq!(other.sections[&section].keys, owner.sections[&section].keys);
    assert!(other.look(&package).unwrap().is_nothing_new());

    // Of whom the right has ended, it goes whole.
    let (mut owner, mut other, section) = pair();
    owner.revoke(&section, &other.to());
    owner.erase(&section);
    let told: Vec<_> = owner.ledger.told(&section, other.writer(), today()).into_iter().cloned().collect();
    let new: Vec<_> = told.into_iter().filter(|said| other.ledger.get(said.id()).is_none()).collect();
    other.hear(new);
    let package = owner.package(&other.to(), &[]).unwrap();
    assert!(!other.look(&package).unwrap().is_nothing_new());
    other.take(&package);
    assert!(!other.sections.contains_key(&section));
}

#[test]
fn of_many_pieces_those_that_contradict_the_others_are_left_out_and_no_more() {
    let (mut owner, mut other, section) = pair();
    let actor = other.actor();
    let twin = |words: &str| {
        let mut document = Document::new(section.kind(), actor);
        let edit = Edit::Write(words.to_owned());
        document.change(&Path::field(form::WISH.id), &form::WISH, &edit, Stamp { time: 5 }).unwrap();
        document.since(&Heads::default())
    };
    for words in ["ett", "två", "tre"] {
        for _ in 0..7 {
            other.write(&section, words);
        }
        let twin = twin(words);
        let chunk = other.sealed(&section, PieceKind::Changes, &twin);
        other.sections.get_mut(&section).unwrap().chunks.push(chunk);
    }
    let package = other.package(&owner.to(), std::slice::from_ref(&section)).unwrap();
    let seen = owner.look(&package).unwrap();
    assert_eq!(refusals(&seen), [Refusal::Piece(OpenError::Damaged)]);
    assert_eq!((seen.sections[0].changes.len(), seen.sections[0].waits), (3 * 7 + 1, false));
    owner.take(&package);
    assert_eq!(owner.sections[&section].chunks.len(), 1 + 3 * 7 + 1);
    assert!(owner.read(&section).contains("ett ett") && !owner.look(&package).unwrap().sections[0].waits);
}

#[test]
fn a_piece_that_somebody_else_sealed_again_is_passed_on() {
    let (mut owner, mut other, section) = pair();
    let mut third = Device::new(3);
    owner.grant(&section, third.writer(), Extent::Write);
    owner.hand(&mut other);
    owner.hand(&mut third);
    third.write(&section, "Bagare");
    third.hand(&mut other);
    // As it is stored it still bears the third's signature.
    let package = other.package(&owner.to(), std::slice::from_ref(&section)).unwrap();
    let direct = owner.look(&package).unwrap();
    assert!(direct.sections[0].changes.iter().all(|change| !change.is_passed_on()));
    other.compact(&section);
    let through = other.hand(&mut owner);
    let change = &through.sections[0].changes[0];
    assert_eq!(change.told.author, Author::Device(third.writer().mark()));
    assert!(change.is_passed_on() && change.sealed_by == other.writer());
    assert_eq!(owner.read(&section), "Kock Bagare ");
}

#[test]
fn what_somebody_wrote_while_they_might_reaches_newcomers_through_others() {
    let (mut owner, mut other, section) = pair();
    let (mut third, mut newcomer) = (Device::new(3), Device::new(4));
    owner.grant(&section, third.writer(), Extent::Write);
    other.write(&section, "Bagare");
    other.hand(&mut owner);
    owner.revoke(&section, &other.to());
    owner.grant(&section, newcomer.writer(), Extent::Read);
    // The owner answers for it.
    assert!(owner.hand(&mut third).refused.is_empty());
    assert_eq!(third.read(&section), "Kock Bagare ");
    // Another who may write seals it again.
    let preview = third.hand(&mut newcomer);
    assert!(preview.refused.is_empty(), "{:?}", preview.refused);
    assert_eq!(newcomer.read(&section), "Kock Bagare ");
    let by = |device: &Device| Author::Device(device.writer().mark());
    let changes = &preview.sections[0].changes;
    let told: Vec<_> = changes.iter().map(|change| (change.told.author, change.is_passed_on())).collect();
    assert_eq!(told, [(by(&owner), true), (by(&other), true)]);
}

#[test]
fn work_on_the_last_words_of_a_revoked_device_is_not_lost() {
    let (mut owner, mut other, section) = pair();
    let mut third = Device::new(3);
    owner.grant(&section, third.writer(), Extent::Write);
    owner.hand(&mut other);
    owner.hand(&mut third);
    owner.revoke(&section, &other.to());
    other.write(&section, "Bagare");
    other.hand(&mut third);
    third.write(&section, "Servitör");
    // The third has not heard of it: what builds on a piece that is refused waits.
    let file = third.package(&owner.to(), std::slice::from_ref(&section)).unwrap();
    let early = owner.take(&file);
    assert_eq!(refusals(&early), [Refusal::Revoked { by: other.writer() }]);
    assert!(early.sections[0].waits && owner.read(&section) == "Kock ");
    assert!(owner.look(&file).unwrap().is_nothing_new());
    owner.hand(&mut third);
    assert!(third.hand(&mut owner).refused.is_empty());
    assert_eq!(owner.read(&section), "Kock Bagare Servitör ");
}

#[test]
fn a_device_whose_right_has_ended_still_passes_on_that_consent_was_withdrawn() {
    let (mut owner, mut other, section) = pair();
    let grant = owner.ledger.standing(&section, today()).unwrap().holdings[0].statement;
    owner.revoke(&section, &other.to());
    let said = owner.ledger.clone();
    other.hear(said.iter().filter(|said| other.ledger.get(said.id()).is_none()).cloned().collect::<Vec<_>>());
    let withdrawn = other.speaker().withdraw(grant, "Amina", today(), "Nej").unwrap();
    other.hear([withdrawn.clone()]);
    let package = other.package(&owner.to(), std::slice::from_ref(&section)).unwrap();
    let preview = owner.take(&package);
    assert!(preview.refused.is_empty() && preview.sections[0].statements == [withdrawn]);
    let mut stranger = Device::new(3);
    stranger.begin(&section);
    stranger.hear(owner.ledger.iter().cloned().collect::<Vec<_>>());
    assert_eq!(stranger.package(&owner.to(), std::slice::from_ref(&section)), Err(PackError::NotHeld(section)));
}

#[test]
fn a_stranger_is_given_nothing_by_a_package_for_another() {
    let (mut owner, other, section) = pair();
    let package = owner.package(&other.to(), &[section]).unwrap();
    let mut stranger = Device::new(3);
    assert_eq!(stranger.look(&package).unwrap_err(), PackageError::ForSomebodyElse);
    assert_eq!(owner.look(&package).unwrap_err(), PackageError::OwnPackage);
    let file = envelope::seal_for(&[other.receiving.receiver()], &package).unwrap();
    assert_eq!(envelope::open_with_key(&other.receiving, &file).unwrap(), package);
    assert!(envelope::open_with_key(&ReceivingKey::generate(), &file).is_err());
}

#[test]
fn a_partner_without_the_app_may_be_handed_a_file_to_read() {
    let (mut owner, mut other, section) = pair();
    let partner = To::Partner("Tolkförmedlingen".to_owned());
    let mut given = grant(&section, other.writer(), Extent::Read);
    given.to = partner.clone();
    let said = owner.speaker().grant(given, false).unwrap();
    owner.hear([said]);
    let package = owner.package(&partner, std::slice::from_ref(&section)).unwrap();
    let mut stranger = Device::new(7);
    let preview = stranger.take(&package);
    assert_eq!(preview.sections[0].mine, Some(Extent::Read));
    assert_eq!(stranger.read(&section), "Kock ");
    assert!(other.take(&package).refused.is_empty());
}

#[test]
fn some_things_are_never_shared() {
    let (owner, other, _) = pair();
    let cannot = |section: &Section, shielded: bool| {
        owner.speaker().grant(grant(section, other.writer(), Extent::Read), shielded).unwrap_err()
    };
    assert_eq!(cannot(&Section::Notes, false), Unsaid::NotShareable(NotShareable::Notes));
    assert_eq!(cannot(&Section::Contact, true), Unsaid::NotShareable(NotShareable::Shielded));
    let practice = samplan::share::Ledger::new(samplan::plan::FamilyId::practice());
    let speaker = samplan::share::Speaker { ledger: &practice, ..owner.speaker() };
    let keys = owner.sections.values().next().unwrap().keys.clone();
    assert_eq!(speaker.found(&Section::Plan, &keys, false), Err(Unsaid::NotShareable(NotShareable::Practice)));
}

#[test]
fn sparrmarkering_that_came_after_a_grant_leaves_the_contact_details_out_and_the_rest_goes() {
    let (mut owner, mut other, section) = pair();
    owner.found(&Section::Contact);
    owner.grant(&Section::Contact, other.writer(), Extent::Read);
    let packed = pack_shielded(&mut owner, &other, &[Section::Contact, section.clone()]);
    assert_eq!(packed.left_out, [(Section::Contact, LeftOut::Shielded)]);
    let preview = other.take(&packed.bytes);
    let came = Package::read(&packed.bytes, other.writer()).unwrap().sections;
    assert_eq!(came.iter().map(|came| &came.section).collect::<Vec<_>>(), [&section]);
    assert!(preview.refused.is_empty());
}

fn pack_shielded(owner: &mut Device, other: &Device, sections: &[Section]) -> samplan::share::Packed {
    let nonces = sections.iter().map(|_| owner.nonce()).collect::<Vec<_>>();
    let mut nonces = nonces.into_iter();
    let going = owner.sections.iter_mut().filter(|(section, _)| sections.contains(section));
    let outgoing = going.map(|(section, kept)| samplan::share::Outgoing {
        section: section.clone(),
        keys: &kept.keys,
        chunks: kept.chunks.clone(),
        document: &mut kept.document,
        nonce: nonces.next().unwrap(),
    });
    let outgoing = outgoing.collect();
    let sender = samplan::share::Sender {
        card: &owner.card,
        key: &owner.key,
        time: owner.time,
        today: owner.today,
        id: [0; 16],
        shielded: true,
        contacts: &[],
        others: &[],
    };
    samplan::share::pack(&owner.ledger, &other.to(), outgoing, &sender).unwrap()
}

#[test]
fn a_guardian_does_not_consent_against_the_child() {
    let (owner, other, section) = pair();
    let mut forbidden = grant(&section, other.writer(), Extent::Read);
    if let samplan::share::Ground::Consent(consent) = &mut forbidden.ground {
        consent.childs_own.view = samplan::share::ChildsView::Forbidden;
    }
    assert_eq!(owner.speaker().grant(forbidden, false), Err(Unsaid::ChildForbids));
}

#[test]
fn a_piece_of_somebody_who_never_held_the_section_is_not_even_read() {
    let (mut owner, mut other, section) = pair();
    // The stranger has the key from somewhere.
    let mut stranger = Device::new(9);
    stranger.begin(&section);
    stranger.sections.get_mut(&section).unwrap().keys = owner.sections[&section].keys.clone();
    let chunk = stranger.sealed(&section, PieceKind::Changes, b"no changes at all");
    let package = other.package(&owner.to(), std::slice::from_ref(&section)).unwrap();
    let mut parsed = Package::read(&package, owner.writer()).unwrap();
    parsed.sections[0].chunks.push(chunk);
    let statements = parsed.statements.clone();
    let preview = owner.take(&rewritten(parsed, &other, statements));
    assert_eq!(refusals(&preview), [Refusal::Stranger { by: stranger.writer() }]);
}
