//! Taking in what somebody handed over.

use super::{introductions, ledgers, people, undisturbed};
use crate::app::log::Deed;
use crate::app::opening::FromStore;
use crate::app::{App, Word};
use crate::doc::{Document, Trial};
use crate::plan::{FamilyId, Section};
use crate::seal::{ChunkId, OpenError, Passphrase, SealedChunk, SectionKeys, envelope};
use crate::share::{Acceptance, HandedSection, Held, Here, Package, PackageError, Preview, Speaker, To, preview};
use crate::store::{Change, Destroyed, SectionName, StoreError, Stored};
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// What came, looked through. Nothing of it is taken yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// What it would bring.
    pub preview: Preview,
    package: Package,
    /// The pieces that were here of its sections. It was tried out beside them.
    beside: BTreeSet<ChunkId>,
}

/// A package, looked through.
struct Looked {
    preview: Preview,
    /// The sections that are here and not whole.
    broken: Vec<Section>,
    /// As [`Received::beside`].
    beside: BTreeSet<ChunkId>,
    /// What was read of each section.
    read: BTreeMap<Section, Stored>,
}

/// Why a file was not read. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotReceived {
    /// It opens with a passphrase, which has to be typed.
    AsksForPassphrase,
    /// It does not open: it was sealed for somebody else, or with another passphrase.
    NotForHere,
    /// It does not open for another reason.
    Sealed(OpenError),
    /// What is in it is not taken.
    Package(PackageError),
    /// Something that was said about the family's sharing cannot be read here: what may be taken is not known.
    LedgerDamaged,
    /// The program would not survive what is in it.
    Harmful,
    /// The store does not answer.
    Store(StoreError),
}

/// Why nothing was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotTaken {
    /// What was written here is not saved yet.
    Unsaved,
    /// Something was written or said here since it was looked through: this is what it would bring now.
    Changed(Box<Received>),
    /// Something that was said about the family's sharing cannot be read here.
    LedgerDamaged,
    /// The program would not survive it, with what was written here meanwhile.
    Harmful,
    /// These sections are to be erased, and parts of them that do not open now would be lost with them.
    Damaged(Vec<Section>),
    /// The store does not answer.
    Store(StoreError),
}

impl From<StoreError> for NotReceived {
    fn from(why: StoreError) -> Self {
        Self::Store(why)
    }
}

impl From<StoreError> for NotTaken {
    fn from(why: StoreError) -> Self {
        Self::Store(why)
    }
}

impl From<Unlooked> for NotReceived {
    fn from(why: Unlooked) -> Self {
        match why {
            Unlooked::LedgerDamaged => Self::LedgerDamaged,
            Unlooked::Harmful => Self::Harmful,
            Unlooked::Package(why) => Self::Package(why),
            Unlooked::Store(why) => Self::Store(why),
        }
    }
}

impl From<Unlooked> for NotTaken {
    fn from(why: Unlooked) -> Self {
        match why {
            Unlooked::LedgerDamaged => Self::LedgerDamaged,
            Unlooked::Harmful | Unlooked::Package(_) => Self::Harmful,
            Unlooked::Store(why) => Self::Store(why),
        }
    }
}

/// Why a package was not looked through.
enum Unlooked {
    LedgerDamaged,
    Harmful,
    Package(PackageError),
    Store(StoreError),
}

impl From<StoreError> for Unlooked {
    fn from(why: StoreError) -> Self {
        Self::Store(why)
    }
}

impl App {
    /// Opens a file that was handed over, and looks through it.
    ///
    /// # Errors
    /// [`NotReceived`].
    pub async fn receive(&self, file: &[u8], passphrase: Option<&Passphrase>) -> Result<Received, NotReceived> {
        let own = self.signing()?;
        let opened = match passphrase {
            Some(passphrase) => {
                self.platform().painted().await;
                envelope::open_with_passphrase(passphrase, file)
            }
            None if envelope::asks_for_passphrase(file) => return Err(NotReceived::AsksForPassphrase),
            None => {
                let identities = own.identities();
                let mut tries = identities.iter().map(|identity| envelope::open_with_key(&identity.receiving, file));
                let opens = |opened: &Result<Vec<u8>, OpenError>| *opened != Err(OpenError::WrongKey);
                tries.find(opens).unwrap_or(Err(OpenError::WrongKey))
            }
        };
        let content = opened.map_err(|why| match why {
            OpenError::WrongKey => NotReceived::NotForHere,
            why => NotReceived::Sealed(why),
        })?;
        // It may have been made for another device of the worker's, of which a back-up was added to this one.
        let mut package = Err(PackageError::ForSomebodyElse);
        for identity in own.identities() {
            package = Package::read(&content, identity.signing.writer());
            if !matches!(package, Err(PackageError::ForSomebodyElse)) {
                break;
            }
        }
        let package = package.map_err(NotReceived::Package)?;
        self.settled(&package.family).await;
        let Looked { preview, beside, .. } = self.look_through(package.clone(), None).await?;
        Ok(Received { preview, package, beside })
    }

    /// What a package would bring, once it was tried out. `tried`: the pieces beside which it was tried out before.
    async fn look_through(&self, package: Package, tried: Option<&BTreeSet<ChunkId>>) -> Result<Looked, Unlooked> {
        let own = self.signing()?;
        let family = package.family.clone();
        let Some(ledger) = self.whole_ledger(&family).await? else { return Err(Unlooked::LedgerDamaged) };
        let named = package.sections.iter().map(|handed| handed.section.clone());
        let here: BTreeSet<Section> = self.signals().summaries.with_untracked(|all| {
            let of_family = all.keys().filter(|name| name.family == family);
            of_family.map(|name| name.section.clone()).chain(named).collect()
        });
        let mut held: Vec<(Section, SectionKeys, BTreeSet<ChunkId>, Document)> = Vec::new();
        let mut broken = Vec::new();
        let mut trials = Vec::new();
        let mut beside = BTreeSet::new();
        let mut opened = 0;
        let mut read = BTreeMap::new();
        for section in here {
            let stored = own.read(&SectionName::new(family.clone(), section.clone())).await?;
            let handed = package.sections.iter().find(|handed| handed.section == section);
            if let Some(handed) = handed {
                trials.extend(trial(&family, handed, &stored, &mut opened).map_err(Unlooked::Package)?);
                beside.extend(stored.pieces.iter().map(|(id, _)| *id));
            }
            if stored.keys.is_empty() && stored.pieces.is_empty() {
                read.insert(section, stored);
                continue;
            }
            let FromStore { document, unreadable, .. } = FromStore::new(section.kind(), self.actor(&own), &stored);
            if unreadable > 0 {
                broken.push(section.clone());
            }
            let chunks = stored.pieces.iter().map(|(id, _)| *id).collect();
            held.push((section.clone(), stored.keys.clone(), chunks, document));
            read.insert(section, stored);
        }
        let is_tried = trials.is_empty() || tried == Some(&beside);
        if !is_tried && !self.platform().survives(trials).await {
            return Err(Unlooked::Harmful);
        }
        let contacts = self.signals().contacts.get_untracked();
        let sections = held.iter_mut().map(|(section, keys, chunks, document)| {
            (section.clone(), Held { keys, chunks: std::mem::take(chunks), document })
        });
        let receiver = match &package.to {
            To::Device(device) if own.is_own(*device) => *device,
            _ => own.identity().signing.writer(),
        };
        let mut here = Here {
            writer: receiver,
            ledger: &ledger,
            contacts: &contacts,
            today: self.today(),
            sections: sections.collect(),
        };
        Ok(Looked { preview: preview(package, &mut here), broken, beside, read })
    }

    /// Takes what was chosen, all or nothing, and nothing of the rest.
    ///
    /// It is looked through anew: what is taken is what was seen.
    ///
    /// # Errors
    /// [`NotTaken`].
    pub async fn take(&self, received: Received, chosen: &[Section]) -> Result<(), NotTaken> {
        undisturbed(async || self.take_what_was_seen(received.clone(), chosen).await).await
    }

    /// As [`App::take`], where nothing changes meanwhile.
    async fn take_what_was_seen(&self, received: Received, chosen: &[Section]) -> Result<(), NotTaken> {
        if !self.settled(&received.package.family).await {
            return Err(NotTaken::Unsaved);
        }
        let own = self.signing()?;
        let looked = self.look_through(received.package.clone(), Some(&received.beside)).await?;
        let Looked { preview, broken, beside, mut read } = looked;
        if preview != received.preview {
            return Err(NotTaken::Changed(Box::new(Received { preview, beside, ..received })));
        }
        let from = preview.from.about.name.clone();
        let by = preview.from.writer;
        let Acceptance { family, contact, sections, to_acknowledge, people } = preview.accept(chosen);
        let erased = sections.iter().filter(|section| section.destroys_before.is_some());
        let lost: Vec<Section> =
            erased.filter(|erased| broken.contains(&erased.section)).map(|erased| erased.section.clone()).collect();
        if !lost.is_empty() {
            return Err(NotTaken::Damaged(lost));
        }
        let Some(mut ledger) = self.whole_ledger(&family).await? else { return Err(NotTaken::LedgerDamaged) };
        let mut changes: Vec<Change> = Vec::new();
        let mut destroyed = Vec::new();
        let mut touched = Vec::new();
        for section in sections {
            let name = SectionName::new(family.clone(), section.section.clone());
            for statement in section.statements {
                changes.push(ledgers::put(&own, &statement));
                let _ = ledger.add(statement);
            }
            changes.extend(section.keys.iter().map(|key| own.put_key(&name, key)));
            changes.extend(section.chunks.iter().map(|chunk| own.put_chunk(&name, chunk)));
            // As it was when what is taken was looked through: what was written since is not to be destroyed unseen.
            let is_read = read.contains_key(&section.section);
            let stored = read.remove(&section.section).unwrap_or_default();
            if section.destroys_before.is_some() && section.chunks.is_empty() {
                changes.extend(own.remove_summary(&name));
            } else if section.destroys_before.is_some() || !section.chunks.is_empty() {
                let seen = stored.heads.clone().filter(|_| section.destroys_before.is_none());
                changes.extend(own.put_summary(&name, &seen.unwrap_or_default(), &[]));
            }
            // Of one that is not erased nothing is destroyed; but another tab may have erased it meanwhile.
            let before = section.destroys_before.or_else(|| is_read.then_some(0));
            destroyed.extend(before.map(|epoch| (name.clone(), epoch, stored)));
            touched.push(name);
        }
        // A file for another of the worker's devices, whose keys are here, is answered for that one too.
        let identities = own.identities();
        let answering = identities.iter().map(|identity| &identity.signing).filter(|key| {
            let device = key.writer();
            device == own.identity().signing.writer() || received.package.to == To::Device(device)
        });
        for (key, asked) in answering.flat_map(|key| to_acknowledge.iter().map(move |asked| (key, *asked))) {
            let speaker = Speaker { key, ..self.speaker(&ledger, &own) };
            // What cannot be acknowledged was acknowledged before, or the other device was asked.
            if let Ok(statement) = speaker.acknowledge(asked) {
                changes.push(ledgers::put(&own, &statement));
                let _ = ledger.add(statement);
            }
        }
        changes.extend(people.into_iter().map(|(of, who)| introductions::put(&own, &family, of, who, by)));
        if let Some(card) = contact {
            let known = self.contact(card.writer);
            let contact =
                known.map_or_else(|| crate::share::Contact::new(card.clone()), |known| known.with_card(card.clone()));
            changes.push(own.put_named(&people::record(&contact)));
        }
        let names: Vec<Section> = touched.iter().map(|name| name.section.clone()).collect();
        changes.push(self.entry(&own, &family, Deed::Received, &names, &from));
        let destroyed = destroyed.iter();
        let destroyed: Vec<Destroyed<'_>> =
            destroyed.map(|(name, before, read)| Destroyed { name: name.clone(), before: *before, read }).collect();
        own.make_and_destroy(changes, &destroyed).await?;
        self.after_change(touched).await;
        Ok(self.read_contacts().await?)
    }

    /// Shows what has come to sections or has gone from them, here and in the other tabs.
    pub(in crate::app) async fn after_change(&self, touched: Vec<SectionName>) {
        for name in &touched {
            self.platform().tell(&Word::Changed(name.clone()));
            if let Some(live) = self.live(name) {
                live.refresh(self).await;
            }
        }
        for family in touched.iter().map(|name| &name.family).collect::<BTreeSet<_>>() {
            let _ = self.read_rights(family).await;
        }
        // What cannot be read now is read at the next start.
        let _ = self.read_device().await;
    }
}

/// What is new of a section, to be tried out with what is here; `None` where nothing is.
fn trial(
    family: &FamilyId,
    handed: &HandedSection,
    stored: &Stored,
    opened: &mut usize,
) -> Result<Option<Trial>, PackageError> {
    let is_known = |chunk: &SealedChunk| stored.pieces.iter().any(|(id, _)| *id == chunk.id());
    let come = handed.pieces(family, &stored.keys, |chunk| !is_known(chunk), opened)?;
    let come: Vec<_> = come.into_iter().map(|(writer, changes)| (writer.to_string(), changes)).collect();
    let here = stored.pieces.iter().map(|(_, piece)| piece.changes.clone()).collect();
    Ok((!come.is_empty()).then(|| Trial { section: handed.section.clone(), here, come }))
}
