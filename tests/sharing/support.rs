//! Devices as the app would make them: they keep what they are given, and draw no randomness but a counted one.

use samplan::doc::{Actor, Document, Edit, Heads, Stamp};
use samplan::plan::forms::individual;
use samplan::plan::{FamilyId, MemberId, Path, Section};
use samplan::seal::{
    About, Card, EpochKey, Hash, Nonce, PieceKind, ReceivingKey, SealedChunk, SectionKey, SectionKeys, SigningKey,
    WriterId,
};
use samplan::share::{
    Acceptance, ChildsOwn, ChildsView, Consent, Contact, Day, Extent, Grant, Ground, Held, Here, Ledger, LeftOut,
    Outgoing, PackError, Package, PackageError, Packed, Preview, Sender, Speaker, Statement, StatementId, To, pack,
    preview,
};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

pub const NOW: i64 = 1_795_000_000;

pub fn family() -> FamilyId {
    FamilyId::new("f4a1")
}

pub fn day(text: &str) -> Day {
    Day::try_from(text.to_owned()).unwrap()
}

pub fn today() -> Day {
    day("2026-11-22")
}

/// A section with a long text to write in.
pub fn individual(member: &str) -> Section {
    Section::Individual(MemberId::new(member))
}

pub fn consent() -> Ground {
    Ground::Consent(Consent {
        given_by: "Amina".to_owned(),
        childs_own: ChildsOwn { view: ChildsView::NoChild, words: String::new() },
        how: "muntligt".to_owned(),
        language: "somaliska".to_owned(),
        date: today(),
        until: None,
    })
}

pub fn grant(section: &Section, to: WriterId, extent: Extent) -> Grant {
    Grant {
        section: section.clone(),
        to: To::Device(to),
        extent,
        purpose: "Barnets dagvård".to_owned(),
        ground: consent(),
        until: None,
    }
}

/// The municipality with a section, and a day care that may write in it and has it.
pub fn pair() -> (Device, Device, Section) {
    let section = individual("amina");
    let (mut owner, mut other) = (Device::new(1), Device::new(2));
    owner.found(&section);
    owner.write(&section, "Kock");
    owner.grant(&section, other.writer(), Extent::Write);
    owner.hand(&mut other);
    (owner, other, section)
}

/// A section as a device keeps it.
pub struct Kept {
    pub keys: SectionKeys,
    pub chunks: Vec<SealedChunk>,
    pub document: Document,
}

pub struct Device {
    pub number: u8,
    pub key: SigningKey,
    pub receiving: ReceivingKey,
    pub card: String,
    pub ledger: Ledger,
    pub contacts: Vec<Contact>,
    pub sections: BTreeMap<Section, Kept>,
    pub today: Day,
    pub time: i64,
    drawn: u64,
}

impl Device {
    pub fn new(number: u8) -> Self {
        let key = SigningKey::new(&[number; 32]);
        let receiving = ReceivingKey::generate();
        let about = About { name: format!("Arbetare {number}"), ..About::default() };
        let card = Card::written(about, &receiving.receiver(), &key);
        Self {
            number,
            key,
            receiving,
            card,
            ledger: Ledger::new(family()),
            contacts: Vec::new(),
            sections: BTreeMap::new(),
            today: today(),
            time: NOW + i64::from(number),
            drawn: 0,
        }
    }

    pub fn writer(&self) -> WriterId {
        self.key.writer()
    }

    pub fn to(&self) -> To {
        To::Device(self.writer())
    }

    pub fn draw(&mut self) -> [u8; 32] {
        self.drawn += 1;
        Sha256::new().chain_update([self.number]).chain_update(self.drawn.to_be_bytes()).finalize().into()
    }

    pub fn nonce(&mut self) -> Nonce {
        Nonce::of_random(*self.draw().first_chunk().unwrap())
    }

    pub fn actor(&mut self) -> Actor {
        Actor::new(self.writer().mark(), *self.draw().first_chunk().unwrap())
    }

    /// Begins a section, not shared yet.
    pub fn begin(&mut self, section: &Section) {
        let key = EpochKey { epoch: 0, since: self.time, key: SectionKey::new(self.draw()) };
        let document = Document::new(section.kind(), self.actor());
        let keys = SectionKeys::default().with(key);
        self.sections.insert(section.clone(), Kept { keys, chunks: Vec::new(), document });
    }

    /// Begins a section and makes it this device's own.
    pub fn found(&mut self, section: &Section) {
        self.begin(section);
        let said = self.speaker().found(section, &self.sections[section].keys, false).unwrap();
        self.hear(said);
    }

    pub fn speaker(&self) -> Speaker<'_> {
        Speaker { ledger: &self.ledger, key: &self.key, time: self.time, today: self.today }
    }

    pub fn hear(&mut self, said: impl IntoIterator<Item = Statement>) {
        for said in said {
            self.ledger.add(said).unwrap();
        }
    }

    pub fn grant(&mut self, section: &Section, to: WriterId, extent: Extent) -> StatementId {
        self.time += 1;
        let said = self.speaker().grant(grant(section, to, extent), false).unwrap();
        let id = said.id();
        self.hear([said]);
        id
    }

    /// Takes back everything that somebody has of a section, and begins a new epoch.
    pub fn revoke(&mut self, section: &Section, from: &To) {
        self.time += 1;
        let said = self.speaker().revoke_all(section, from, "Barnet bytte daghem").unwrap();
        self.hear(said);
        self.rotate(section);
    }

    pub fn rotate(&mut self, section: &Section) -> EpochKey {
        let random = self.draw();
        let (key, said) = self.speaker().rotate(section, &self.sections[section].keys, random).unwrap();
        self.hear([said]);
        let kept = self.sections.get_mut(section).unwrap();
        kept.keys = std::mem::take(&mut kept.keys).with(key.clone());
        key
    }

    /// This device as a back-up of it was restored onto another: the same keys, and from now on a life of its own.
    pub fn restored(&mut self) -> Self {
        let mut other =
            Self { drawn: self.drawn + 1_000, today: self.today, time: self.time, ..Self::new(self.number) };
        other.card.clone_from(&self.card);
        other.ledger = self.ledger.clone();
        other.contacts.clone_from(&self.contacts);
        for (section, kept) in &mut self.sections {
            let snapshot = kept.document.snapshot().unwrap();
            let document = Document::open(section.kind(), other.actor(), &[snapshot]).document;
            let kept = Kept { keys: kept.keys.clone(), chunks: kept.chunks.clone(), document };
            other.sections.insert(section.clone(), kept);
        }
        other
    }

    /// Begins the next epoch where the newest has several keys; whether it had.
    pub fn end_rivalry(&mut self, section: &Section) -> bool {
        let random = self.draw();
        let ended = self.speaker().end_rivalry(section, &self.sections[section].keys, || random);
        let Some((key, said)) = ended else { return false };
        self.hear([said]);
        let kept = self.sections.get_mut(section).unwrap();
        kept.keys = std::mem::take(&mut kept.keys).with(key);
        true
    }

    /// Makes the section anew without its history, and asks the others to.
    pub fn erase(&mut self, section: &Section) {
        self.time += 1;
        let (actor, stamp) = (self.actor(), Stamp { time: self.time });
        let key = self.rotate(section);
        let kept = self.sections.get_mut(section).unwrap();
        let seen = kept.document.clock();
        kept.document = kept.document.rebased(actor, stamp).unwrap();
        kept.keys = std::mem::take(&mut kept.keys).kept_from(key.epoch);
        kept.chunks.clear();
        self.compact(section);
        let said = self.speaker().ask_erasure(section, "En text om hälsan", &key, seen).unwrap();
        self.hear([said]);
    }

    /// Puts a snapshot of this device in the place of all chunks.
    pub fn compact(&mut self, section: &Section) {
        let snapshot = self.sections.get_mut(section).unwrap().document.snapshot().unwrap();
        let chunk = self.sealed(section, PieceKind::Snapshot, &snapshot);
        self.sections.get_mut(section).unwrap().chunks = vec![chunk];
    }

    pub fn sealed(&mut self, section: &Section, kind: PieceKind, changes: &[u8]) -> SealedChunk {
        let nonce = self.nonce();
        let key = &self.sections[section].keys.current().unwrap().key;
        SealedChunk::seal(&format!("{}/{section}", family()), key, nonce, &self.key, self.time, kind, changes)
    }

    /// Writes more words behind the others.
    pub fn write(&mut self, section: &Section, words: &str) {
        self.time += 1;
        let text = format!("{}{words} ", self.read(section));
        let kept = self.sections.get_mut(section).unwrap();
        let before = if kept.chunks.is_empty() { Heads::default() } else { kept.document.heads() };
        let path = Path::field(individual::WISH.id);
        kept.document.change(&path, &individual::WISH, &Edit::Write(text), Stamp { time: self.time }).unwrap();
        let changes = kept.document.since(&before);
        let chunk = self.sealed(section, PieceKind::Changes, &changes);
        self.sections.get_mut(section).unwrap().chunks.push(chunk);
    }

    pub fn read(&self, section: &Section) -> String {
        let Some(kept) = self.sections.get(section) else { return String::new() };
        let seen = kept.document.read(&Path::field(individual::WISH.id), &individual::WISH);
        seen.value.text().unwrap_or_default().to_owned()
    }

    pub fn package(&mut self, to: &To, sections: &[Section]) -> Result<Vec<u8>, PackError> {
        self.packed(to, sections).map(|packed| packed.bytes)
    }

    /// What does not go, and why.
    pub fn left_out(&mut self, to: &To, section: &Section) -> Vec<(Section, LeftOut)> {
        self.packed(to, std::slice::from_ref(section)).unwrap().left_out
    }

    fn packed(&mut self, to: &To, sections: &[Section]) -> Result<Packed, PackError> {
        let nonces: Vec<Nonce> = sections.iter().map(|_| self.nonce()).collect();
        let id = *self.draw().first_chunk().unwrap();
        let mut nonces = nonces.into_iter();
        let outgoing = self.sections.iter_mut().filter(|(section, _)| sections.contains(section));
        let outgoing = outgoing.map(|(section, kept)| Outgoing {
            section: section.clone(),
            keys: &kept.keys,
            chunks: kept.chunks.clone(),
            document: &mut kept.document,
            nonce: nonces.next().unwrap(),
        });
        let outgoing = outgoing.collect();
        let sender = Sender {
            card: &self.card,
            key: &self.key,
            time: self.time,
            today: self.today,
            id,
            shielded: false,
            contacts: &self.contacts,
            others: &[],
        };
        pack(&self.ledger, to, outgoing, &sender)
    }

    /// Everything that the other may have, as far as this device knows.
    pub fn granted(&self, to: &To) -> Vec<Section> {
        let may = |section: &&Section| {
            let standing = self.ledger.standing(section, self.today);
            standing.is_some_and(|standing| standing.extent(to).is_some() && standing.extent(&self.to()).is_some())
        };
        self.sections.keys().filter(may).cloned().collect()
    }

    pub fn look(&mut self, package: &[u8]) -> Result<Preview, PackageError> {
        let package = Package::read(package, self.writer())?;
        let sections = self.sections.iter_mut().map(|(section, kept)| {
            let chunks = kept.chunks.iter().map(|chunk| Hash::of(chunk.bytes())).collect();
            (section.clone(), Held { keys: &kept.keys, chunks, document: &mut kept.document })
        });
        let mut here = Here {
            writer: self.key.writer(),
            ledger: &self.ledger,
            contacts: &self.contacts,
            today: self.today,
            sections: sections.collect(),
        };
        Ok(preview(package, &mut here))
    }

    /// Looks and takes everything.
    pub fn take(&mut self, package: &[u8]) -> Preview {
        let seen = self.look(package).unwrap();
        let all: Vec<Section> = seen.sections.iter().map(|section| section.section.clone()).collect();
        self.store(seen.clone().accept(&all));
        seen
    }

    pub fn store(&mut self, accepted: Acceptance) {
        self.contacts.extend(accepted.contact.map(Contact::new));
        for section in accepted.sections {
            self.hear(section.statements);
            if section.keys.is_empty() && section.chunks.is_empty() {
                if section.destroys_before.is_some() {
                    self.sections.remove(&section.section);
                }
                continue;
            }
            let actor = self.actor();
            let name = format!("{}/{}", family(), section.section);
            let kept = self.sections.entry(section.section.clone()).or_insert_with(|| Kept {
                keys: SectionKeys::default(),
                chunks: Vec::new(),
                document: Document::new(section.section.kind(), actor),
            });
            if let Some(epoch) = section.destroys_before {
                kept.keys = std::mem::take(&mut kept.keys).kept_from(epoch);
                kept.chunks.clear();
            }
            kept.keys = std::mem::take(&mut kept.keys).merged(&section.keys);
            kept.chunks.extend(section.chunks);
            let open = |chunk: &SealedChunk| {
                let key = &kept.keys.by_id(chunk.key_id().unwrap()).unwrap().key;
                chunk.open(&name, key).unwrap().changes
            };
            let pieces: Vec<Vec<u8>> = kept.chunks.iter().map(open).collect();
            let opened = Document::open(section.section.kind(), actor, &pieces);
            assert!(opened.unreadable.is_empty());
            kept.document = opened.document;
        }
    }

    /// Hands everything granted to another device, which takes it.
    pub fn hand(&mut self, other: &mut Self) -> Preview {
        let package = self.package(&other.to(), &self.granted(&other.to())).unwrap();
        other.take(&package)
    }
}
