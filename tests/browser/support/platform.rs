//! A platform whose clock stands still and whose waits are short.

use chrono::{NaiveDate, NaiveDateTime};
use futures_util::future::LocalBoxFuture;
use gloo_timers::future::TimeoutFuture;
use samplan::app::{Platform, StorageState, Word};
use samplan::browser;
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
    /// How often the app was begun anew.
    restarts: Cell<usize>,
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
            restarts: Cell::new(0),
        }
    }

    /// How often the app was begun anew.
    pub(crate) fn restarts(&self) -> usize {
        self.restarts.get()
    }

    /// From now on every wait that is longer than none lasts for ever.
    pub(crate) fn wait_for_ever(&self, patient: bool) {
        self.patient.set(patient);
    }
}

impl Platform for TestPlatform {
    fn now(&self) -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2026, 3, 2).and_then(|day| day.and_hms_opt(9, 30, 0)).unwrap()
    }

    fn seconds(&self) -> i64 {
        1_772_436_600
    }

    fn fill(&self, bytes: &mut [u8]) {
        self.browser.fill(bytes);
    }

    fn wait(&self, milliseconds: u32) -> LocalBoxFuture<'static, ()> {
        if milliseconds > 0 && self.patient.get() {
            return Box::pin(std::future::pending());
        }
        Box::pin(TimeoutFuture::new(milliseconds.div_ceil(1_000)))
    }

    fn painted(&self) -> LocalBoxFuture<'static, ()> {
        self.wait(0)
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
