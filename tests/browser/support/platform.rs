//! A platform whose clock stands still until it is moved, and whose waits are short.

use chrono::{DateTime, NaiveDateTime};
use futures_channel::oneshot::{self, Sender};
use futures_util::future::{LocalBoxFuture, select};
use gloo_timers::future::TimeoutFuture;
use samplan::app::{Platform, StorageState, Word};
use samplan::browser;
use samplan::doc::Trial;
use samplan::lang::Lang;
use samplan::plan::CodeList;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

type Listener = (usize, Box<dyn Fn(Word)>);

/// What the tabs of one device share.
#[derive(Default)]
pub(crate) struct Shared {
    tabs: Cell<usize>,
    listeners: RefCell<Vec<Listener>>,
    locks: RefCell<BTreeSet<String>>,
}

/// One tab of the device.
pub(crate) struct TestPlatform {
    tab: usize,
    shared: Rc<Shared>,
    preferences: RefCell<BTreeMap<String, String>>,
    /// Names of codes and randomness are the browser's own.
    browser: browser::Device,
    /// Longer waits than none never end.
    patient: Cell<bool>,
    /// Who waits for the end of a wait.
    waiting: Rc<RefCell<Vec<Sender<()>>>>,
    /// Seconds since 1970-01-01 UTC.
    seconds: Cell<i64>,
    /// How often the app was begun anew.
    restarts: Cell<usize>,
    /// What is looked at whenever it is.
    at_restart: RefCell<Option<Box<dyn Fn()>>>,
}

impl TestPlatform {
    pub(super) fn new(shared: &Rc<Shared>) -> Self {
        shared.tabs.set(shared.tabs.get() + 1);
        Self {
            tab: shared.tabs.get(),
            shared: Rc::clone(shared),
            preferences: RefCell::default(),
            browser: browser::Device::default(),
            patient: Cell::new(false),
            waiting: Rc::default(),
            seconds: Cell::new(1_772_436_600),
            restarts: Cell::new(0),
            at_restart: RefCell::default(),
        }
    }

    /// How often the app was begun anew.
    pub(crate) fn restarts(&self) -> usize {
        self.restarts.get()
    }

    /// Looks at something whenever the app is begun anew, in that very moment.
    pub(crate) fn at_restart(&self, look: impl Fn() + 'static) {
        self.at_restart.replace(Some(Box::new(look)));
    }

    /// Lets time go by.
    pub(crate) fn pass(&self, seconds: u32) {
        self.seconds.set(self.seconds.get() + i64::from(seconds));
    }

    /// Goes on when a wait of the app has ended, before what the app then does has come to an end; or after a while.
    pub(crate) async fn a_wait_ends(&self) {
        let (sender, ended) = oneshot::channel();
        self.waiting.borrow_mut().push(sender);
        select(ended, TimeoutFuture::new(20)).await;
    }

    /// From now on every wait that is longer than none lasts for ever.
    pub(crate) fn wait_for_ever(&self, patient: bool) {
        self.patient.set(patient);
    }
}

impl Platform for TestPlatform {
    fn seconds(&self) -> i64 {
        self.seconds.get()
    }

    fn local(&self, at: i64) -> NaiveDateTime {
        // It begins on 2 March 2026, at half past nine in Finland.
        DateTime::from_timestamp(at + 2 * 60 * 60, 0).unwrap_or_default().naive_utc()
    }

    fn fill(&self, bytes: &mut [u8]) {
        self.browser.fill(bytes);
    }

    fn wait(&self, milliseconds: u32) -> LocalBoxFuture<'static, ()> {
        if milliseconds > 0 && self.patient.get() {
            return Box::pin(std::future::pending());
        }
        let waiting = Rc::clone(&self.waiting);
        Box::pin(async move {
            TimeoutFuture::new(milliseconds.div_ceil(1_000)).await;
            for waiter in waiting.take() {
                // Who waits no longer need not know.
                let _ = waiter.send(());
            }
        })
    }

    fn painted(&self) -> LocalBoxFuture<'static, ()> {
        self.wait(0)
    }

    /// The tests' page has no program of its own to begin a second time.
    fn survives(&self, trials: Vec<Trial>) -> LocalBoxFuture<'static, bool> {
        trials.iter().for_each(Trial::run);
        Box::pin(std::future::ready(true))
    }

    fn end_typing(&self) {
        self.browser.end_typing();
    }

    fn tell(&self, word: &Word) {
        for (tab, heard) in &*self.shared.listeners.borrow() {
            if *tab != self.tab {
                heard(word.clone());
            }
        }
    }

    fn listen(&self, heard: Box<dyn Fn(Word)>) {
        self.shared.listeners.borrow_mut().push((self.tab, heard));
    }

    fn restart(&self) {
        self.restarts.set(self.restarts.get() + 1);
        self.at_restart.borrow().iter().for_each(|look| look());
    }

    fn code_name(&self, list: CodeList, code: &str, lang: Lang) -> String {
        self.browser.code_name(list, code, lang)
    }

    fn preference(&self, key: &str) -> Option<String> {
        self.preferences.borrow().get(key).cloned()
    }

    fn set_preference(&self, key: &str, value: Option<&str>) {
        match value {
            Some(value) => self.preferences.borrow_mut().insert(key.to_owned(), value.to_owned()),
            None => self.preferences.borrow_mut().remove(key),
        };
    }

    fn asked_languages(&self) -> Vec<String> {
        vec!["sv-FI".to_owned()]
    }

    fn storage_state(&self) -> LocalBoxFuture<'static, Option<StorageState>> {
        Box::pin(async { None })
    }

    fn ask_to_persist(&self) -> LocalBoxFuture<'static, bool> {
        Box::pin(async { false })
    }

    fn alone(&self, name: &str, work: LocalBoxFuture<'static, ()>) -> LocalBoxFuture<'static, ()> {
        let (name, shared) = (name.to_owned(), Rc::clone(&self.shared));
        Box::pin(async move {
            if shared.locks.borrow_mut().insert(name.clone()) {
                work.await;
                shared.locks.borrow_mut().remove(&name);
            }
        })
    }
}
