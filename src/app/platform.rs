//! What the app needs of the device besides storage.

use crate::doc::Trial;
use crate::lang::Lang;
use crate::plan::CodeList;
use crate::store::SectionName;
use chrono::NaiveDateTime;
use futures_util::future::LocalBoxFuture;

/// The device: its clock, randomness, tabs, names of codes and small preferences.
pub trait Platform {
    /// Seconds since 1970-01-01 UTC.
    fn seconds(&self) -> i64;

    /// What the clock on the wall showed at a time in seconds since 1970-01-01 UTC, summer time of that day and all.
    fn local(&self, at: i64) -> NaiveDateTime;

    /// The local date and time.
    fn now(&self) -> NaiveDateTime {
        self.local(self.seconds())
    }

    /// Fills bytes with randomness from the system's generator, fit for keys.
    fn fill(&self, bytes: &mut [u8]);

    /// Waits.
    fn wait(&self, milliseconds: u32) -> LocalBoxFuture<'static, ()>;

    /// Waits until what was changed is painted; for a moment only, where nothing is painted.
    fn painted(&self) -> LocalBoxFuture<'static, ()>;

    /// Whether the program survives pieces that somebody else made, tried out where nothing else ends with it.
    fn survives(&self, trials: Vec<Trial>) -> LocalBoxFuture<'static, bool>;

    /// Ends what is being typed, so that the field hands over what it holds.
    fn end_typing(&self);

    /// Tells the other tabs something.
    fn tell(&self, word: &Word);

    /// Calls when another tab tells something.
    fn listen(&self, heard: Box<dyn Fn(Word)>);

    /// Begins the app anew at the same address, in a memory that holds nothing of what was.
    fn restart(&self);

    /// The name of a code in a language; the code itself where there is none.
    fn code_name(&self, list: CodeList, code: &str, lang: Lang) -> String;

    /// A small setting; never client data.
    fn preference(&self, key: &str) -> Option<String>;

    /// Keeps or drops a small setting. Where the browser refuses, nothing happens.
    fn set_preference(&self, key: &str, value: Option<&str>);

    /// The languages that the person's browser asks for, as BCP 47 tags.
    fn asked_languages(&self) -> Vec<String>;

    /// How the browser keeps the data; `None` where it does not say.
    fn storage_state(&self) -> LocalBoxFuture<'static, Option<StorageState>>;

    /// Asks the browser not to remove the data by itself; whether it agreed.
    fn ask_to_persist(&self) -> LocalBoxFuture<'static, bool>;

    /// Runs work that only one tab may do at a time; skips it where another tab is at it.
    fn alone(&self, name: &str, work: LocalBoxFuture<'static, ()>) -> LocalBoxFuture<'static, ()>;
}

/// What tabs tell each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Word {
    /// What is kept of a section has changed.
    Changed(SectionName),
    /// The worker has locked the app.
    Lock,
}

/// How the browser keeps the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StorageState {
    /// The browser does not remove it by itself.
    pub persisted: bool,
    /// Bytes used.
    pub used: u64,
    /// Bytes that may be used in all.
    pub quota: u64,
}
