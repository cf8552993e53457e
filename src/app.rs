//! The shell: open sections, signals of the fields that are shown, and what is saved where.
//!
//! ```text
//! input ─► Live::change ─► document ─► dirty paths ─► signals of shown fields
//!                              └─► chunk + summary ─► store (strict) ─► "saved on this device"
//! another tab ─► Live::refresh ─► document ─► dirty paths ─► signals of shown fields
//! ```

mod live;
mod opening;
mod pause;
mod platform;
mod practice;
mod preferences;
mod saving;
mod storage;
mod undo;
mod worker;
mod worker_record;

pub use live::{CaretKeeper, Live};
pub use opening::FamilyReader;
pub use platform::{Platform, StorageState};
pub use preferences::{Preferences, TextSize};
pub use saving::Saving;
pub use undo::Undo;
pub use worker::Worker;

use crate::doc::Actor;
use crate::lang::Lang;
use crate::plan::{FamilyId, Reminder, Section, Summary, remind};
use crate::store::{Presence, SectionName, Store, StoreError};
use futures_util::future::join;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, HashMap};
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
    open: RefCell<HashMap<SectionName, Live>>,
    /// Another tab has written and the summaries are about to be read anew.
    rereading: Cell<bool>,
    worker_record: WorkerRecord,
    signals: Signals,
}

/// What every page may show. Copies share the same signals.
#[derive(Clone, Copy)]
pub struct Signals {
    /// Language and text size.
    pub preferences: RwSignal<Preferences>,
    /// Who works on this device; `None` until they have said so.
    pub worker: RwSignal<Option<Worker>>,
    /// The newest summary of every section on this device.
    pub summaries: RwSignal<BTreeMap<SectionName, Summary>>,
    /// Whether what was written is kept.
    pub saving: RwSignal<Saving>,
    /// This tab's latest changes, newest last.
    pub undo: RwSignal<Vec<Undo>>,
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

/// The preference that tells an evicted database from a new one. It says nothing about anyone.
const HAS_DATA: &str = "samplan.has-data";
/// Its value once the database was found evicted.
const GONE: &str = "gone";

impl App {
    /// Takes the adapters and reads the preferences; nothing of the store yet.
    #[must_use]
    pub fn new(store: Rc<dyn Store>, platform: Rc<dyn Platform>) -> Self {
        let preferences = Preferences::load(&*platform);
        let signals = Signals {
            preferences: RwSignal::new(preferences),
            worker: RwSignal::new(None),
            summaries: RwSignal::new(BTreeMap::new()),
            saving: RwSignal::new(Saving::Nothing),
            undo: RwSignal::new(Vec::new()),
            gone: RwSignal::new(None),
            damaged: RwSignal::new(BTreeMap::new()),
        };
        Self(SendWrapper::new(Rc::new(Inner {
            store,
            platform,
            open: RefCell::default(),
            rereading: Cell::new(false),
            worker_record: WorkerRecord::default(),
            signals,
        })))
    }

    /// Reads who works here and which families there are, and listens to other tabs.
    ///
    /// # Errors
    /// What the store says; nothing was changed.
    pub async fn start(&self) -> Result<Start, StoreError> {
        let (presence, read) = join(self.store().presence(), self.read_device()).await;
        let presence = presence?;
        read?;
        let listener = self.clone();
        self.platform().listen(Box::new(move |section| listener.heard(section)));
        let app = self.clone();
        leptos::task::spawn_local(async move {
            app.platform().painted().await;
            // Where it fails, the next start takes a little longer.
            let _ = app.store().tidy().await;
        });
        let had_data = self.platform().preference(HAS_DATA);
        let gone = had_data.as_deref() == Some(GONE) || presence == Presence::Fresh && had_data.is_some();
        if gone && self.signals().worker.with_untracked(Option::is_none) {
            // Told again at every start until somebody goes on: the database is fresh only once.
            self.platform().set_preference(HAS_DATA, Some(GONE));
            return Ok(Start::Evicted);
        }
        Ok(Start::Ready)
    }

    /// Goes on after the browser removed the data: from now on the device counts as new.
    pub fn accept_eviction(&self) {
        self.platform().set_preference(HAS_DATA, None);
    }

    async fn read_device(&self) -> Result<(), StoreError> {
        let (worker, found) = join(self.store().device_record(Worker::KEY), self.store().summaries()).await;
        let (worker, found) = (worker?, found?);
        self.signals().worker.set(worker.and_then(|bytes| Worker::from_bytes(&bytes)));
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
                    live.summarise(&app);
                }
            }
        });
    }

    /// Keeps who works on this device.
    ///
    /// # Errors
    /// What the store says; the worker is then not kept.
    pub async fn set_worker(&self, worker: Worker) -> Result<(), StoreError> {
        self.keep_worker(&worker).await?;
        self.ask_to_persist_quietly();
        self.signals().worker.set(Some(worker));
        Ok(())
    }

    async fn keep_worker(&self, worker: &Worker) -> Result<(), StoreError> {
        self.store().put_device_record(Worker::KEY, &worker.to_bytes()).await?;
        self.platform().set_preference(HAS_DATA, Some("1"));
        Ok(())
    }

    /// A new family's name, and its first section open.
    ///
    /// # Errors
    /// What the store says.
    pub async fn new_family(&self) -> Result<(FamilyId, Live), StoreError> {
        let family = FamilyId::new(self.fresh_id());
        let live = self.open(&SectionName::new(family.clone(), Section::Family)).await?;
        self.platform().set_preference(HAS_DATA, Some("1"));
        self.ask_to_persist_quietly();
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
        if let Err(why) = self.store().remove_family(family).await {
            open.iter().for_each(|live| live.resume(self));
            return Err(why);
        }
        self.forget(family);
        for live in &open {
            self.platform().tell(live.name());
        }
        Ok(())
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

    /// Where chunks are kept.
    #[must_use]
    pub fn store(&self) -> &dyn Store {
        &*self.0.store
    }

    /// Under which name a document that is opened now writes.
    pub(crate) fn actor(&self) -> Actor {
        Actor::new([0; 12], self.platform().random().first_chunk().copied().unwrap_or_default())
    }

    /// A fresh id: 32 hexadecimal digits, random.
    #[must_use]
    pub fn fresh_id(&self) -> String {
        self.platform().random().iter().map(|byte| format!("{byte:02x}")).collect()
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
