//! Handing sections over to somebody, as a file.

use super::{ledgers, undisturbed};
use crate::app::App;
use crate::app::log::Deed;
use crate::app::opening::FromStore;
use crate::doc::Document;
use crate::plan::paper::Shield;
use crate::plan::{FamilyId, Section, is_about_child};
use crate::seal::{EpochKey, Passphrase, SealedChunk, SectionKeys, envelope};
use crate::share::{Grant, Ledger, LeftOut, Outgoing, PackError, Sender, Standing, Statement, To, Unsaid, pack};
use crate::store::{Destroyed, SectionName, StoreError, Stored, Vault};
use leptos::prelude::{Get, untrack};
use std::collections::{BTreeMap, BTreeSet};

/// For whom a file is sealed.
#[derive(Clone)]
pub enum HandOver {
    /// A device whose card is known.
    Device(Box<crate::seal::Card>),
    /// A named partner without the app's keys, who is told the passphrase by another way.
    Partner(String, Passphrase),
}

/// What is to go with a file, besides everything that the receiver has already.
#[derive(Clone, Debug, Default)]
pub struct Parcel {
    /// What the receiver gets from now on; what others get by the same sharing may stand here too, so that the file tells
    /// of it.
    pub grants: Vec<Grant>,
    /// Sections that the receiver has, and that the worker keeps out of this file.
    pub kept_back: BTreeSet<Section>,
    /// Sections that cannot be read whole go too, as far as they can be.
    pub broken_too: bool,
}

/// A file to be handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandedOver {
    /// Its name, which tells nothing about anyone.
    pub name: String,
    /// What is in it: an age file.
    pub bytes: Vec<u8>,
    /// The sections that go with it; none where it only tells what became of rights.
    pub sections: Vec<Section>,
    /// What the receiver has and does not get with it, and why.
    pub left_out: Vec<(Section, LeftOut)>,
}

/// Why nothing was handed over. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotHandedOver {
    /// The number that was compared with the receiver's was another: the card may be somebody else's.
    OtherNumber,
    /// What was written is not saved yet.
    Unsaved,
    /// Something that was said about sharing cannot be read: a right may have been taken back.
    LedgerDamaged,
    /// These sections cannot be read whole, and nobody has said that they are to go all the same.
    NotWhole(Vec<Section>),
    /// *Spärrmarkering* of a member stands only with the contact details, which do not go along, and the family section
    /// may not be written here: the receiver would not heed it.
    MarkStaysBehind,
    /// A grant cannot be given.
    Grant(Section, Unsaid),
    /// The file cannot be made.
    Pack(PackError),
    /// The file cannot be sealed: the device lacks the memory for it.
    Seal,
    /// The store does not answer.
    Store(StoreError),
}

impl From<StoreError> for NotHandedOver {
    fn from(why: StoreError) -> Self {
        Self::Store(why)
    }
}

/// A section as it is handed over.
struct Ready {
    section: Section,
    keys: SectionKeys,
    chunks: Vec<SealedChunk>,
    document: Document,
    is_whole: bool,
    /// What it was made of.
    stored: Stored,
}

/// What sections were shared for the first time with.
#[derive(Default)]
struct Founding {
    /// Keys that they begin with: where nothing was written yet, as they are shared so that something will be, and where
    /// two devices of the worker have begun them apart.
    fresh: Vec<(Section, EpochKey)>,
    /// Each as it was read.
    read: BTreeMap<Section, Stored>,
}

impl HandOver {
    /// Who gets it, as statements name them.
    #[must_use]
    pub fn to(&self) -> To {
        match self {
            Self::Device(card) => To::Device(card.writer),
            Self::Partner(name, _) => To::Partner(name.clone()),
        }
    }

    /// Who gets it, in words.
    fn words(&self) -> &str {
        match self {
            Self::Device(card) => &card.about.name,
            Self::Partner(name, _) => name,
        }
    }

    fn seal(&self, content: &[u8]) -> Option<Vec<u8>> {
        match self {
            Self::Device(card) => envelope::seal_for(std::slice::from_ref(&card.receiver), content),
            Self::Partner(_, passphrase) => envelope::seal_with(passphrase, content),
        }
    }
}

impl App {
    /// Gives grants, also to others of the same sharing, and makes the file for one receiver with everything that they may
    /// have of the family. Without grants the file brings what is new of what they have, and what became of what they had.
    ///
    /// # Errors
    /// [`NotHandedOver`]; then nothing was granted.
    pub async fn hand_over(
        &self,
        family: &FamilyId,
        to: &HandOver,
        parcel: Parcel,
    ) -> Result<HandedOver, NotHandedOver> {
        undisturbed(async || self.hand_over_what_is_read(family, to, parcel.clone()).await).await
    }

    /// As [`App::hand_over`], where nothing changes meanwhile.
    async fn hand_over_what_is_read(
        &self,
        family: &FamilyId,
        to: &HandOver,
        parcel: Parcel,
    ) -> Result<HandedOver, NotHandedOver> {
        let differs = |to: &To| {
            let To::Device(device) = to else { return false };
            self.contact(*device).is_some_and(|contact| contact.compared.differed().is_some())
        };
        if differs(&to.to()) || parcel.grants.iter().any(|grant| differs(&grant.to)) {
            return Err(NotHandedOver::OtherNumber);
        }
        let marks_go_along = self.spread_marks(family).await?;
        if !self.settled(family).await {
            return Err(NotHandedOver::Unsaved);
        }
        let own = self.signing()?;
        let shielded = self.is_shielded(family).await;
        let Some(mut ledger) = self.whole_ledger(family).await? else { return Err(NotHandedOver::LedgerDamaged) };
        let Parcel { grants, kept_back, broken_too } = parcel;
        let mut changes = Vec::new();
        let mut founding = Founding::default();
        for grant in grants {
            let section = grant.section.clone();
            if grant.ground.leaves_out_child() && is_about_child(&self.reader(family), &section, self.today().0) {
                return Err(NotHandedOver::Grant(section, Unsaid::ChildUnheard));
            }
            let said = self.granted(&own, &mut ledger, grant, shielded, &mut founding).await?;
            let said = said.map_err(|why| NotHandedOver::Grant(section, why))?;
            changes.extend(said.iter().map(|statement| ledgers::put(&own, statement)));
        }
        let Founding { fresh, read } = founding;
        changes.extend(
            fresh.iter().map(|(section, key)| own.put_key(&SectionName::new(family.clone(), section.clone()), key)),
        );
        let mut ready = self.ready(&own, &ledger, &to.to(), &fresh).await?;
        let is_other = |ready: &Ready| read.get(&ready.section).is_some_and(|was| was.keys != ready.stored.keys);
        if ready.iter().any(is_other) {
            return Err(NotHandedOver::Store(StoreError::Changed));
        }
        ready.retain(|ready| !kept_back.contains(&ready.section));
        if !marks_go_along && !ready.is_empty() {
            return Err(NotHandedOver::MarkStaysBehind);
        }
        let broken: Vec<Section> =
            ready.iter().filter(|ready| !ready.is_whole).map(|ready| ready.section.clone()).collect();
        if !broken_too && !broken.is_empty() {
            return Err(NotHandedOver::NotWhole(broken));
        }
        let mut sections: Vec<Section> = ready.iter().map(|ready| ready.section.clone()).collect();
        let outgoing = ready.iter_mut().map(|ready| Outgoing {
            section: ready.section.clone(),
            keys: &ready.keys,
            chunks: std::mem::take(&mut ready.chunks),
            document: &mut ready.document,
            nonce: self.random().nonce(),
        });
        let card = untrack(|| self.own_card()).unwrap_or_default();
        let contacts = untrack(|| self.signals().contacts.get());
        let others: Vec<_> =
            self.workers_devices().into_iter().filter(|device| !self.is_this_device(*device)).collect();
        let sender = Sender {
            card: &card,
            key: &own.identity().signing,
            time: self.platform().seconds(),
            today: self.today(),
            id: self.random().draw(),
            shielded,
            contacts: &contacts,
            others: &others,
        };
        let packed = pack(&ledger, &to.to(), outgoing.collect(), &sender).map_err(NotHandedOver::Pack)?;
        sections.retain(|section| !packed.left_out.iter().any(|(left_out, _)| left_out == section));
        self.platform().painted().await;
        let bytes = to.seal(&packed.bytes).ok_or(NotHandedOver::Seal)?;
        changes.push(self.entry(&own, family, Deed::Shared, &sections, to.words()));
        let handed = ready.iter().map(|ready| (&ready.section, &ready.stored));
        let unchanged = handed
            .chain(&read)
            .map(|(section, stored)| Destroyed::nothing(SectionName::new(family.clone(), section.clone()), stored));
        own.make_and_destroy(changes, &unchanged.collect::<Vec<_>>()).await?;
        let id: String = self.fresh_id().chars().take(6).collect();
        Ok(HandedOver {
            name: format!("{}-{id}.samplan.age", self.today()),
            bytes,
            sections,
            left_out: packed.left_out,
        })
    }

    /// Says one grant, and before it, where the section was never shared, whose the section is. What is said is in the
    /// ledger afterwards, and is still to be kept.
    async fn granted(
        &self,
        own: &Vault,
        ledger: &mut Ledger,
        grant: Grant,
        shielded: bool,
        founding: &mut Founding,
    ) -> Result<Result<Vec<Statement>, Unsaid>, StoreError> {
        let mut said = Vec::new();
        // It was given with the file of somebody else, and this one's own could not be made then.
        let stands =
            |standing: Standing| standing.today().any(|held| held.grant == grant && held.withdrawals.is_empty());
        if ledger.standing(&grant.section, self.today()).is_some_and(stands) {
            return Ok(Ok(said));
        }
        if ledger.owner(&grant.section).is_none() {
            let stored = own.read(&SectionName::new(ledger.family().clone(), grant.section.clone())).await?;
            let mut keys = stored.keys.clone();
            founding.read.insert(grant.section.clone(), stored);
            if keys.is_empty() || keys.has_rivals() {
                let key = keys.next(self.platform().seconds(), self.random().draw());
                founding.fresh.push((grant.section.clone(), key.clone()));
                keys = keys.with(key);
            }
            match self.speaker(ledger, own).found(&grant.section, &keys, shielded) {
                Ok(founded) => said.extend(founded),
                Err(why) => return Ok(Err(why)),
            }
            for statement in &said {
                let _ = ledger.add(statement.clone());
            }
        }
        match self.speaker(ledger, own).grant(grant, shielded) {
            Ok(granted) => {
                let _ = ledger.add(granted.clone());
                said.push(granted);
                Ok(Ok(said))
            }
            Err(why) => Ok(Err(why)),
        }
    }

    /// Everything that the receiver may have and this device holds.
    async fn ready(
        &self,
        own: &Vault,
        ledger: &Ledger,
        to: &To,
        fresh: &[(Section, EpochKey)],
    ) -> Result<Vec<Ready>, StoreError> {
        let me = To::Device(own.identity().signing.writer());
        let standings = ledger.sections().into_iter().filter_map(|section| ledger.standing(section, self.today()));
        let both = standings.filter(|standing| standing.extent(to).is_some() && standing.extent(&me).is_some());
        let mut ready = Vec::new();
        for Standing { section, .. } in both {
            let name = SectionName::new(ledger.family().clone(), section.clone());
            let stored = own.read(&name).await?;
            let chunks = own.sealed_chunks(&name).await?;
            let FromStore { document, unreadable, .. } = FromStore::new(section.kind(), self.actor(own), &stored);
            let keys = fresh.iter().filter(|(of, _)| *of == section).map(|(_, key)| key.clone());
            let keys = keys.fold(stored.keys.clone(), SectionKeys::with);
            ready.push(Ready { section, keys, chunks, document, is_whole: unreadable == 0, stored });
        }
        Ok(ready)
    }

    /// Whether a member of the family has *spärrmarkering*, as far as is known here; where that cannot be read, it is
    /// taken for so.
    pub async fn is_shielded(&self, family: &FamilyId) -> bool {
        let contact = SectionName::new(family.clone(), Section::Contact);
        let members = SectionName::new(family.clone(), Section::Family);
        let opened = self.open(&members).await.is_ok() && self.open(&contact).await.is_ok();
        !opened || Shield::is_needed(&self.reader(family))
    }
}
