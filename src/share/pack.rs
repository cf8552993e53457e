//! Making a package.

use super::introduced::introduced;
use super::{Contact, Day, Extent, HandedSection, Ledger, LeftOut, NotShareable, Package, Statement, To, shareable};
use crate::doc::Document;
use crate::plan::Section;
use crate::seal::{Nonce, PieceKind, SealedChunk, SectionKeys, SigningKey, WriterId};
use data_encoding::HEXLOWER;

/// The device that hands over.
#[derive(Clone, Copy, Debug)]
pub struct Sender<'a> {
    /// Its card as text ([`crate::seal::Card::written`]).
    pub card: &'a str,
    /// Its key.
    pub key: &'a SigningKey,
    /// When: seconds since 1970-01-01 UTC.
    pub time: i64,
    /// The day of that moment, where the device is.
    pub today: Day,
    /// 16 random bytes.
    pub id: [u8; 16],
    /// Whether any member of the family has *spärrmarkering*, as in [`shareable`].
    pub shielded: bool,
    /// The people whose cards are here. Of them the receiver is told the names of those, and only those, whose devices
    /// the statements that go along speak of.
    pub contacts: &'a [Contact],
    /// Other devices of the same worker.
    pub others: &'a [WriterId],
}

/// A section that is handed over, as the device holds it.
pub struct Outgoing<'a> {
    /// The section.
    pub section: Section,
    /// Its keys.
    pub keys: &'a SectionKeys,
    /// Its chunks as they are stored.
    pub chunks: Vec<SealedChunk>,
    /// What they hold together.
    pub document: &'a mut Document,
    /// For a snapshot, where the chunks cannot go as they are.
    pub nonce: Nonce,
}

/// A package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed {
    /// The package, to be sealed for the receiver ([`crate::seal::envelope`]).
    pub bytes: Vec<u8>,
    /// What the receiver may have and does not get, and why.
    pub left_out: Vec<(Section, LeftOut)>,
}

/// Why a package is not made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PackError {
    /// The section is never shared.
    #[error("{0} cannot be shared: {1}")]
    NotShareable(Section, NotShareable),
    /// The section is not granted to the receiver, or no longer.
    #[error("{0} is not granted to the receiver")]
    NotGranted(Section),
    /// This device never held the section.
    #[error("{0} was never granted to this device")]
    NotHeld(Section),
    /// The section cannot be read whole, so that it cannot be handed over.
    #[error("{0} cannot be read whole")]
    Unreadable(Section),
    /// It would be larger than a receiver takes in.
    #[error("it is too large")]
    TooLarge,
}

/// What goes to exactly one receiver: these sections whole, with their keys and everything that was said about them.
/// Of other sections that a receiving device holds or once held, what it may hear ([`Ledger::told`]) goes along, so that
/// it learns of what was taken back, withdrawn, erased and acknowledged; of all others not a word. What must not go any
/// more though it was granted is left out, and it is told that it was.
///
/// Chunks go as they are stored, so that their writers' signatures prove who wrote what. Where one of them would not be
/// taken (it does not open; it is from before an erasure; its writer's right has ended), a sender who may write puts a
/// snapshot of their own in the place of all, and one who may only read leaves the section out. A device whose right has
/// ended passes on only what was said.
///
/// # Errors
/// [`PackError`]; nothing is left out in silence.
pub fn pack(ledger: &Ledger, to: &To, sections: Vec<Outgoing<'_>>, sender: &Sender<'_>) -> Result<Packed, PackError> {
    let mut handed = Vec::new();
    let mut left_out = Vec::new();
    for outgoing in sections {
        let section = outgoing.section.clone();
        match shareable(ledger.family(), &section, sender.shielded) {
            Err(NotShareable::Shielded) => left_out.push((section, LeftOut::Shielded)),
            Err(why) => return Err(PackError::NotShareable(section, why)),
            Ok(()) => match hand_over(ledger, to, outgoing, sender)? {
                Ok(handed_over) => handed.push(handed_over),
                Err(why) => left_out.push((section, why)),
            },
        }
    }
    let told = |section: &Section| match to {
        To::Device(device) => ledger.told(section, *device, sender.today),
        To::Partner(_) if handed.iter().any(|handed| handed.section == *section) => {
            ledger.about(section).filter(|said| ledger.refusal(said).is_none()).collect()
        }
        To::Partner(_) => Vec::new(),
    };
    let from = crate::seal::Card::read(sender.card).map_err(|_| PackError::TooLarge)?;
    let statements: Vec<Statement> = ledger.sections().into_iter().flat_map(told).cloned().collect();
    let package = Package {
        family: ledger.family().clone(),
        people: introduced(&statements, to, &from.about, sender),
        from,
        to: to.clone(),
        time: sender.time,
        id: HEXLOWER.encode(&sender.id),
        statements,
        sections: handed,
    };
    let bytes = package.write(sender.card, sender.key).ok_or(PackError::TooLarge)?;
    Ok(Packed { bytes, left_out })
}

/// A section as it goes, or why it does not.
fn hand_over(
    ledger: &Ledger,
    to: &To,
    outgoing: Outgoing<'_>,
    sender: &Sender<'_>,
) -> Result<Result<HandedSection, LeftOut>, PackError> {
    let Outgoing { section, keys, chunks, document, nonce } = outgoing;
    let standing = ledger.standing(&section, sender.today).ok_or_else(|| PackError::NotGranted(section.clone()))?;
    standing.extent(to).ok_or_else(|| PackError::NotGranted(section.clone()))?;
    if standing.sent(to).is_none() {
        return Ok(Err(LeftOut::Withdrawn));
    }
    let me = sender.key.writer();
    let Some(mine) = standing.extent(&To::Device(me)) else {
        if !standing.has_held(me) {
            return Err(PackError::NotHeld(section));
        }
        return Ok(Ok(HandedSection { section, keys: SectionKeys::default(), chunks: Vec::new() }));
    };

    let known = |id| standing.epoch(id).is_some_and(|epoch| epoch >= standing.kept_from);
    let keys: SectionKeys = keys.iter().filter(|key| known(key.key.id())).cloned().collect();
    let name = format!("{}/{section}", ledger.family());
    let sound = |chunk: &SealedChunk| writer(chunk, &name, &keys).is_some_and(|by| standing.is_taken(by, me));
    let chunks = if chunks.iter().all(sound) {
        chunks
    } else if mine == Extent::Write {
        let current = keys.current().ok_or_else(|| PackError::Unreadable(section.clone()))?;
        let snapshot = document.snapshot().map_err(|_| PackError::Unreadable(section.clone()))?;
        vec![SealedChunk::seal(&name, &current.key, nonce, sender.key, sender.time, PieceKind::Snapshot, &snapshot)]
    } else {
        return Ok(Err(LeftOut::NotPassedOn));
    };
    Ok(Ok(HandedSection { section, keys, chunks }))
}

/// Who sealed a chunk; `None` where it does not open.
fn writer(chunk: &SealedChunk, name: &str, keys: &SectionKeys) -> Option<WriterId> {
    let key = keys.by_id(chunk.key_id().ok()?)?;
    chunk.open(name, &key.key).ok().map(|piece| piece.writer)
}
