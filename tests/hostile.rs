//! What somebody made in order to do harm: it is refused, or read without harm, and never ends the app.
//!
//! Here the seeds of `cargo xtask fuzz` run, and what it ever found (`tests/fixtures/hostile`).
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "hostile/package.rs"]
mod package;
#[path = "hostile/piece.rs"]
mod piece;
#[path = "hostile/sealed.rs"]
mod sealed;
// Made for the tests of sharing, which use all of it.
#[allow(dead_code)]
#[path = "sharing/support.rs"]
mod support;

use automerge::transaction::Transactable;
use automerge::{ActorId, AutoCommit, ROOT};
use samplan::doc::Trial;
use samplan::plan::{MemberId, Section};
use samplan::seal::{Passphrase, PieceKind, envelope};
use samplan::share::{Extent, Grant, Ground, To};
use std::{env, fs};

/// What was found, in a folder for each way in.
const FOUND: &str = "tests/fixtures/hostile";

/// One way in: what it does with bytes, whether they were taken, and bytes that are.
type WayIn = (&'static str, fn(&[u8]) -> bool, fn() -> Vec<Vec<u8>>);

const WAYS_IN: [WayIn; 3] = [
    ("sealed", sealed::take, sealed::seeds),
    ("piece", piece::take, piece::seeds),
    ("package", package::take, package::seeds),
];

#[test]
fn every_way_in_takes_what_is_whole() {
    for (name, take, seeds) in WAYS_IN {
        for (index, seed) in seeds().iter().enumerate() {
            assert!(take(seed), "seed {index} of {name} is not taken: what is made of it looks at nothing");
        }
    }
}

#[test]
fn what_once_did_harm_does_none() {
    for (name, take, _) in WAYS_IN {
        for file in found(name) {
            take(&file);
        }
    }
}

/// Why a trial ([`samplan::doc::Trial`]) is needed. Where this fails Automerge has learned to refuse them: they then
/// belong to the others, below `piece`.
#[test]
fn what_automerge_does_not_survive_is_known() {
    for file in found("automerge") {
        assert!(std::panic::catch_unwind(|| piece::take(&file)).is_err());
    }
}

/// What is refused of a file, or is not here any more after an erasure, hides nothing in a trial.
#[test]
fn what_automerge_does_not_survive_is_found_also_beside_what_keeps_it_from_harm() {
    let section = Section::Child(MemberId::new("a1"));
    let harm = piece::whole(&found("automerge")[0][1..]);
    let hiding = hiding();
    let named = |by: &str, piece: &[u8]| (by.to_owned(), piece.to_vec());
    let survives = |here: &[&[u8]], come: &[(String, Vec<u8>)]| {
        let here = here.iter().map(|piece| piece.to_vec()).collect();
        let trial = Trial { section: section.clone(), here, come: come.to_vec() };
        std::panic::catch_unwind(|| trial.run()).is_ok()
    };
    assert!(survives(&[], &[named("a", &hiding)]), "what hides it is harmless");
    assert!(!survives(&[&hiding], &[named("a", &harm)]), "after an erasure");
    assert!(!survives(&[], &[named("a", &hiding), named("b", &harm)]), "where one writer's are refused");
    assert!(!survives(&[], &[named("a", &hiding), named("a", &harm)]), "where one is left out");
}

/// The changes of the author of what was found, as many as there should be before it.
fn hiding() -> Vec<u8> {
    let mut document = AutoCommit::new().with_actor(ActorId::from(b"geneAsis/child/".as_slice()));
    for number in 1..b'1' {
        document.put(ROOT, "a", i64::from(number)).unwrap();
        document.commit();
    }
    document.save()
}

/// A family whose only section ends the program that opens it, for a partner who knows the passphrase. The file is used
/// by `tests/e2e/hostile.spec.mjs`; `UPDATE_FIXTURES=1` writes it anew.
#[test]
fn what_automerge_does_not_survive_can_be_handed_over() {
    let path = format!("{FOUND}/ends-the-program.samplan.age");
    let passphrase = Passphrase::new("fyra gula fåglar sjunger").unwrap();
    let section = Section::Child(MemberId::new("a1"));
    if env::var_os("UPDATE_FIXTURES").is_some() {
        let mut sender = support::Device::new(1);
        sender.found(&section);
        let to = To::Partner("Prov".to_owned());
        let ground = Ground::Other { which: String::new(), words: "Prov".to_owned() };
        let grant = Grant { to: to.clone(), ground, ..support::grant(&section, sender.writer(), Extent::Read) };
        let said = sender.speaker().grant(grant, false).unwrap();
        sender.hear([said]);
        let piece = piece::whole(&found("automerge")[0][1..]);
        let chunk = sender.sealed(&section, PieceKind::Changes, &piece);
        sender.sections.get_mut(&section).unwrap().chunks = vec![chunk];
        let package = sender.package(&to, &[section]).unwrap();
        fs::write(&path, envelope::seal_with(&passphrase, &package).unwrap()).unwrap();
    }
    let package = envelope::open_with_passphrase(&passphrase, &fs::read(&path).unwrap()).unwrap();
    let mut receiver = support::Device::new(2);
    let looking = std::panic::AssertUnwindSafe(|| receiver.look(&package));
    assert!(std::panic::catch_unwind(looking).is_err(), "it is looked through in peace");
}

fn found(name: &str) -> Vec<Vec<u8>> {
    let folder = fs::read_dir(format!("{FOUND}/{name}")).into_iter().flatten();
    let mut files: Vec<_> = folder.map(|file| file.unwrap().path()).collect();
    files.sort();
    files.into_iter().map(|file| fs::read(file).unwrap()).collect()
}
