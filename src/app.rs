//! The shell: open sections, signals of the fields that are shown, and what is saved where.
//!
//! ```text
//! input ─► Live::change ─► document ─► dirty paths ─► signals of shown fields
//!                              └─► chunk + summary ─► store (strict) ─► "saved on this device"
//! another tab ─► Live::refresh ─► document ─► dirty paths ─► signals of shown fields
//! ```

mod backups;
mod door;
mod enrolment;
mod live;
mod locking;
mod log;
mod moving;
mod opening;
mod pause;
mod platform;
mod practice;
mod preferences;
mod rights;
mod saving;
mod sharing;
mod storage;
mod undo;
mod unlocking;
mod unsaved;
mod worker;
mod worker_record;

pub use backups::{BackupFile, NotBackedUp};
pub use door::Door;
pub use enrolment::{Enrolment, NewRecoveryCode};
pub use live::{CaretKeeper, Live};
pub use log::{Deed, Entry, Log};
pub use opening::FamilyReader;
pub use platform::{Platform, StorageState, Word};
pub use preferences::{LockAfter, Preferences, TextSize};
pub use saving::Saving;
pub use sharing::{
    HandOver, HandedOver, Introduction, Known, NotHandedOver, NotReceived, NotTaken, NotTakenBack, Parcel, Received,
};
pub use undo::{Undo, Undone};
pub use unlocking::{Refusal, Secret};
pub use worker::Worker;

use crate::doc::Actor;
use crate::lang::Lang;
use crate::plan::{FamilyId, Reminder, Section, Summary, remind};
use crate::seal::{Randomness, WriterId};
use crate::share::{Contact, Day, Right};
use crate::store::{SectionName, Slots, Store, StoreError, Vault};
use futures_util::future::{join, try_join, try_join_all};
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::rc::Rc;
use worker_record::WorkerRecord;

/// The running app; one for each tab.
///
/// The browser runs it on one thread; the wrapper only tells the compiler so.
#[derive(Clone)]
pub struct App(SendWrapper<Rc<Inner>>);

struct Inner {
    store: Rc<dyn Store>,
    platform: Rc<dyn Platform>,
    random: Randomness,
    /// What the invented family is kept in; always open.
    practice: Vault,
    /// What the worker's families are kept in, while the door is open.
    own: RefCell<Option<Vault>>,
    /// When somebody was last at work. Seconds since 1970-01-01 UTC.
    active: Cell<i64>,
    /// The page is going away, or into the background.
    leaving: Cell<bool>,
    open: RefCell<HashMap<SectionName, Live>>,
    /// The families that were opened since the door was.
    seen: RefCell<HashSet<FamilyId>>,
    /// Another tab has written and the summaries are about to be read anew.
    rereading: Cell<bool>,
    /// The families of which another tab has written, and what may be written here is about to be read anew.
    rereading_rights: RefCell<HashSet<FamilyId>>,
    /// The day for which rights were read.
    day: Cell<Option<Day>>,
    worker_record: WorkerRecord,
    signals: Signals,
}

/// What every page may show. Copies share the same signals.
#[derive(Clone, Copy)]
pub struct Signals {
    /// Whether the plans can be reached.
    pub door: RwSignal<Door>,
    /// Language and text size.
    pub preferences: RwSignal<Preferences>,
    /// Who works on this device; `None` until they have said so.
    pub worker: RwSignal<Option<Worker>>,
    /// The people whose cards are kept.
    pub contacts: RwSignal<Vec<Contact>>,
    /// Of each family that was opened, the people whom a sender named, by their devices.
    pub introductions: RwSignal<BTreeMap<FamilyId, BTreeMap<WriterId, Introduction>>>,
    /// How many are kept besides that cannot be read, perhaps with the mark that they were compared.
    pub unreadable_contacts: RwSignal<usize>,
    /// The newest summary of every section on this device.
    pub summaries: RwSignal<BTreeMap<SectionName, Summary>>,
    /// Of each family that was opened, the sections that may not be written here, and why.
    pub rights: RwSignal<BTreeMap<FamilyId, BTreeMap<Section, Right>>>,
    /// Of the families that were opened, those of which somebody else has shared something, with the sections whose keys
    /// are here: one that came empty has a key and nothing else.
    pub of_others: RwSignal<BTreeMap<FamilyId, BTreeSet<Section>>>,
    /// Of the families that were opened, those in which a consent was withdrawn on which this device shares something, and
    /// the right was not taken back yet.
    pub withdrawn: RwSignal<BTreeSet<FamilyId>>,
    /// Whether what was written is kept.
    pub saving: RwSignal<Saving>,
    /// The address of the page that is shown.
    pub page: RwSignal<String>,
    /// This tab's latest changes, newest last.
    pub undo: RwSignal<Vec<Undo>>,
    /// The keys that sign in the worker's name are there and cannot be read: nothing can be shared.
    pub identity_lost: RwSignal<bool>,
    /// The family that was last taken from this device, here or in another tab.
    pub gone: RwSignal<Option<FamilyId>>,
    /// Sections of which some stored pieces could not be read, with the number of pieces.
    pub damaged: RwSignal<BTreeMap<SectionName, usize>>,
}

/// How the app came up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Start {
    /// Ready to work.
    Ready,
    /// There once was data on this device and now there is none: the browser has removed it.
    Evicted,
}

/// The preference that tells a database that the browser removed from one that never was. It says nothing about anyone.
const HAS_DATA: &str = "samplan.has-data";

impl App {
    /// Takes the adapters and reads the preferences; nothing of the store yet.
    #[must_use]
    pub fn new(store: Rc<dyn Store>, platform: Rc<dyn Platform>) -> Self {
        let preferences = Preferences::load(&*platform);
        let signals = Signals {
            door: RwSignal::new(Door::New),
            preferences: RwSignal::new(preferences),
            worker: RwSignal::new(None),
            contacts: RwSignal::new(Vec::new()),
            introductions: RwSignal::new(BTreeMap::new()),
            unreadable_contacts: RwSignal::new(0),
            summaries: RwSignal::new(BTreeMap::new()),
            rights: RwSignal::new(BTreeMap::new()),
            of_others: RwSignal::new(BTreeMap::new()),
            withdrawn: RwSignal::new(BTreeSet::new()),
            saving: RwSignal::new(Saving::Nothing),
            page: RwSignal::new(String::new()),
            undo: RwSignal::new(Vec::new()),
            identity_lost: RwSignal::new(false),
            gone: RwSignal::new(None),
            damaged: RwSignal::new(BTreeMap::new()),
        };
        let random = {
            let platform = Rc::clone(&platform);
            Randomness::new(move |bytes| platform.fill(bytes))
        };
        Self(SendWrapper::new(Rc::new(Inner {
            practice: Vault::practice(Rc::clone(&store), random.clone()),
            random,
            own: RefCell::default(),
            active: Cell::new(platform.seconds()),
            leaving: Cell::new(false),
            store,
            platform,
            open: RefCell::default(),
            seen: RefCell::default(),
            rereading: Cell::new(false),
            rereading_rights: RefCell::default(),
            day: Cell::new(None),
            worker_record: WorkerRecord::default(),
            signals,
        })))
    }

    /// Finds out whether somebody has begun on this device, and listens to other tabs. Where nobody has, the invented
    /// family is read.
    ///
    /// # Errors
    /// What the store says; nothing was changed.
    pub async fn start(&self) -> Result<Start, StoreError> {
        let slots = Slots::read(&*self.store()).await?;
        if slots.is_empty() && self.platform().preference(HAS_DATA).is_some() {
            return Ok(Start::Evicted);
        }
        if slots.is_empty() {
            self.read_device().await?;
        }
        self.signals().door.set(if slots.is_empty() { Door::New } else { Door::Locked });
        let listener = self.clone();
        self.platform().listen(Box::new(move |word| match word {
            Word::Changed(section) => {
                listener.reread_rights(&section.family);
                listener.heard(section);
            }
            Word::Lock => listener.close(),
        }));
        Ok(Start::Ready)
    }

    /// Goes on after the browser removed the data: from now on the device counts as new.
    pub fn accept_eviction(&self) {
        self.platform().set_preference(HAS_DATA, None);
    }

    /// From now on a device without slots counts as one that has lost them.
    fn remember_data(&self) {
        self.platform().set_preference(HAS_DATA, Some("1"));
    }

    /// From now on the worker's own families can be reached.
    pub fn take_keys(&self, vault: Vault) {
        self.signals().identity_lost.set(vault.identity_is_lost());
        self.0.own.replace(Some(vault));
    }

    /// Opens the door with the worker's keys.
    async fn enter(&self, vault: Vault) -> Result<(), StoreError> {
        self.take_keys(vault);
        if let Err(why) = try_join(self.read_device(), self.read_contacts()).await {
            self.0.own.take();
            return Err(why);
        }
        self.stay_open();
        self.signals().door.set(Door::Open);
        let app = self.clone();
        leptos::task::spawn_local(async move {
            app.platform().painted().await;
            // Where it fails, the next start tries it again, and takes a little longer.
            if let Ok(true) = app.adopt().await {
                let _ = app.read_device().await;
            }
            for vault in app.vaults() {
                let _ = vault.tidy().await;
            }
        });
        Ok(())
    }

    /// Takes in what versions before sealing left on the device. Whether there was anything.
    async fn adopt(&self) -> Result<bool, StoreError> {
        let mut adopted = self.0.practice.adopt(FamilyId::is_practice).await?;
        if let Ok(own) = self.own() {
            adopted |= own.adopt(|family| !family.is_practice()).await?;
            adopted |= own.adopt_device_record(Worker::KEY).await?;
        }
        Ok(adopted)
    }

    /// Every vault that is open.
    fn vaults(&self) -> Vec<Vault> {
        [self.0.practice.clone()].into_iter().chain(self.0.own.borrow().clone()).collect()
    }

    /// The worker's own vault.
    pub(crate) fn own(&self) -> Result<Vault, StoreError> {
        self.0.own.borrow().clone().ok_or(StoreError::Locked)
    }

    /// The worker's own vault, to say something in their name.
    ///
    /// # Errors
    /// [`StoreError::Locked`], and [`StoreError::NoIdentity`] where the keys that sign in their name cannot be read.
    pub(crate) fn signing(&self) -> Result<Vault, StoreError> {
        let own = self.own()?;
        if own.identity_is_lost() { Err(StoreError::NoIdentity) } else { Ok(own) }
    }

    /// The vault that a family is kept in.
    pub(crate) fn vault(&self, family: &FamilyId) -> Result<Vault, StoreError> {
        if family.is_practice() { Ok(self.0.practice.clone()) } else { self.own() }
    }

    async fn read_device(&self) -> Result<(), StoreError> {
        let (own, vaults) = (self.0.own.borrow().clone(), self.vaults());
        let worker = async {
            match own {
                Some(own) => own.device_record(Worker::KEY).await,
                None => Ok(None),
            }
        };
        let changes = self.0.worker_record.changes();
        let (worker, found) = join(worker, try_join_all(vaults.iter().map(Vault::summaries))).await;
        let (worker, found) = (worker?, found?);
        // In order while they are small: thousands are put into a map.
        let mut found: Vec<_> = found.into_iter().flatten().collect();
        found.sort_by(|(one, _), (other, _)| one.cmp(other));
        // What is written and not saved yet is newer than what is kept, and so is what was saved meanwhile.
        if !self.0.worker_record.is_unsaved() && self.0.worker_record.changes() == changes {
            self.signals().worker.set(worker.and_then(|bytes| Worker::from_bytes(&bytes)));
        }
        let mut damaged = Vec::new();
        let summaries = found.into_iter().map(|(name, bytes)| {
            let summary = Summary::from_bytes(&bytes).unwrap_or_else(|_| {
                damaged.push(name.clone());
                Summary::default()
            });
            (name, summary)
        });
        let mut summaries: BTreeMap<_, _> = summaries.collect();
        self.signals().summaries.update(|now| {
            // What is written and not saved yet is told by the section itself.
            let unsaved = self.0.open.borrow();
            for name in unsaved.iter().filter(|(_, live)| live.is_unsaved()).map(|(name, _)| name) {
                summaries.extend(now.remove_entry(name));
            }
            *now = summaries;
        });
        self.summarise_anew(damaged);
        Ok(())
    }

    /// Makes summaries that could not be read anew from their sections; until then their families show without a name.
    fn summarise_anew(&self, sections: Vec<SectionName>) {
        let app = self.clone();
        leptos::task::spawn_local(async move {
            for name in sections {
                // A section that does not open says so when somebody goes to it.
                if let Ok(live) = app.open(&name).await {
                    live.keep_summary(&app).await;
                }
            }
        });
    }

    async fn keep_worker(&self, worker: &Worker) -> Result<(), StoreError> {
        self.own()?.put_device_record(Worker::KEY, &worker.to_bytes()).await
    }

    /// A new family's name, and its first section open.
    ///
    /// # Errors
    /// What the store says.
    pub async fn new_family(&self) -> Result<(FamilyId, Live), StoreError> {
        let family = FamilyId::new(self.fresh_id());
        let live = self.open(&SectionName::new(family.clone(), Section::Family)).await?;
        Ok((family, live))
    }

    /// Takes a family from this device, with everything that was written about it here.
    ///
    /// # Errors
    /// What the store says; the family is then still here, and can be written as before.
    pub async fn remove_family(&self, family: &FamilyId) -> Result<(), StoreError> {
        let open = self.open_of(family);
        for live in &open {
            // A write that ends after the removal would bring a piece of the family back.
            live.pause(self).await;
        }
        let removed = async { self.vault(family)?.remove_family(family).await };
        if let Err(why) = removed.await {
            open.iter().for_each(|live| live.resume(self));
            return Err(why);
        }
        self.forget(family);
        self.note(family, Deed::Removed, &[], "");
        for live in &open {
            self.platform().tell(&Word::Changed(live.name().clone()));
        }
        Ok(())
    }

    /// The worker looks at a family: noted once since the door was opened.
    pub fn look_at(&self, family: &FamilyId) {
        if self.0.seen.borrow_mut().insert(family.clone()) {
            self.note(family, Deed::Opened, &[], "");
        }
    }

    /// Lets go of a family that is no longer on this device.
    pub(crate) fn forget(&self, family: &FamilyId) {
        for live in self.open_of(family) {
            live.close();
            self.0.open.borrow_mut().remove(live.name());
        }
        self.signals().summaries.update(|all| all.retain(|name, _| name.family != *family));
        self.signals().undo.update(|all| all.retain(|undo| undo.live.name().family != *family));
        self.signals().damaged.update(|all| all.retain(|name, _| name.family != *family));
        self.signals().rights.update(|all| drop(all.remove(family)));
        self.signals().introductions.update(|all| drop(all.remove(family)));
        self.signals().of_others.maybe_update(|all| all.remove(family).is_some());
        self.signals().withdrawn.maybe_update(|all| all.remove(family));
        self.signals().gone.set(Some(family.clone()));
        self.saved_or_failed();
    }

    fn open_of(&self, family: &FamilyId) -> Vec<Live> {
        self.0.open.borrow().values().filter(|live| live.name().family == *family).cloned().collect()
    }

    /// What every page may show.
    #[must_use]
    pub fn signals(&self) -> Signals {
        self.0.signals
    }

    /// The language of the screen; reactive.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.signals().preferences.with(|preferences| preferences.lang)
    }

    /// What there is to remind of in a family, from the newest summaries of its sections; reactive.
    #[must_use]
    pub fn reminders(&self, family: &FamilyId) -> Vec<Reminder> {
        let today = self.platform().now().date();
        self.signals().summaries.with(|all| {
            // Sections stand in order behind their family's first.
            let first = SectionName::new(family.clone(), Section::Family);
            let of_family = all.range(first..).take_while(|(name, _)| name.family == *family);
            remind(of_family.map(|(name, summary)| (&name.section, &summary.facts)), today)
        })
    }

    /// Changes and keeps the preferences.
    pub fn set_preferences(&self, change: impl FnOnce(&mut Preferences)) {
        self.signals().preferences.update(change);
        self.signals().preferences.with_untracked(|preferences| preferences.save(self.platform()));
    }

    /// The adapters of the device.
    #[must_use]
    pub fn platform(&self) -> &dyn Platform {
        &*self.0.platform
    }

    /// Where records are kept.
    #[must_use]
    pub(crate) fn store(&self) -> Rc<dyn Store> {
        Rc::clone(&self.0.store)
    }

    /// The device's source of randomness.
    fn random(&self) -> Randomness {
        self.0.random.clone()
    }

    /// Under which name a document of a vault that is opened now writes.
    pub(crate) fn actor(&self, vault: &Vault) -> Actor {
        Actor::new(vault.identity().signing.writer().mark(), self.random().draw())
    }

    /// A fresh id: 32 hexadecimal digits, random.
    #[must_use]
    pub fn fresh_id(&self) -> String {
        self.random().draw::<16>().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// The app that the page belongs to.
///
/// # Panics
/// Never inside the app: `main` provides it before the first page.
#[must_use]
pub fn use_app() -> App {
    expect_context::<App>()
}
