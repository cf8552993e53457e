//! A device and its tabs.

use super::platform::Shared;
use super::{TestPlatform, until};
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::tachys::dom::body;
use samplan::app::{App, Live, Platform, Saving};
use samplan::doc::Edit;
use samplan::plan::{FamilyId, Field, Section, Spot, Value};
use samplan::seal::{DeviceKey, Identity, Randomness, SigningKey};
use samplan::store::{Memory, SectionName, Store, Stored, Vault};
use std::future::poll_fn;
use std::mem::replace;
use std::rc::Rc;
use std::task::Poll;

/// A device: what it keeps, and what its tabs share.
pub(crate) struct Device {
    pub(crate) memory: Memory,
    shared: Rc<Shared>,
}

/// One tab: a running app.
#[derive(Clone)]
pub(crate) struct Tab {
    pub(crate) app: App,
    pub(crate) platform: Rc<TestPlatform>,
}

/// The family that the tests write about.
pub(crate) fn family() -> FamilyId {
    FamilyId::new("f")
}

/// A section of that family.
pub(crate) fn name(section: &Section) -> SectionName {
    SectionName::new(family(), section.clone())
}

/// A question at the root of a section.
pub(crate) fn at(section: &Section, field: &'static Field) -> Spot {
    Spot::root(section, field)
}

/// A question in a row of a table at the root of a section.
pub(crate) fn row(section: &Section, table: &'static Field, id: &str, column: &'static Field) -> Spot {
    Spot::root(section, table).column(id, column)
}

/// An answer of text.
pub(crate) fn text(words: &str) -> Value {
    Value::Text(words.to_owned())
}

/// Lets each of the others go one step.
async fn a_turn() {
    let mut waited = false;
    poll_fn(|context| {
        context.waker().wake_by_ref();
        if replace(&mut waited, true) { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
}

/// The store of a device, seen with the keys of its worker.
fn keys(store: Rc<dyn Store>) -> Vault {
    let browser = samplan::browser::Device::default();
    let random = Randomness::new(move |bytes| browser.fill(bytes));
    Vault::new(store, DeviceKey::new([7; 32]), Identity::new(SigningKey::new(&[7; 32])), random)
}

impl Device {
    pub(crate) fn new() -> Self {
        // What is mounted first starts the machinery of signals.
        drop(mount_to(body(), || ()));
        // A test that failed could not clear up.
        while let Ok(Some(left)) = body().query_selector("main") {
            left.remove();
        }
        Self { memory: Memory::new(), shared: Rc::default() }
    }

    /// A device on which something is kept already.
    pub(crate) fn of(memory: Memory) -> Self {
        Self { memory, shared: Rc::default() }
    }

    /// Another tab, with nothing open.
    pub(crate) fn tab(&self) -> Tab {
        self.tab_on(Rc::new(self.memory.clone()))
    }

    /// A tab whose store is another than the device's own memory.
    pub(crate) fn tab_on(&self, store: Rc<dyn Store>) -> Tab {
        let tab = self.tab_without_keys(Rc::clone(&store));
        tab.app.take_keys(keys(store));
        tab
    }

    /// A tab as the browser begins it: nobody has unlocked it.
    pub(crate) fn locked_tab(&self) -> Tab {
        self.tab_without_keys(Rc::new(self.memory.clone()))
    }

    fn tab_without_keys(&self, store: Rc<dyn Store>) -> Tab {
        let platform = Rc::new(TestPlatform::new(&self.shared));
        Tab { app: App::new(store, platform.clone()), platform }
    }

    /// Another device that keeps what this one keeps now, and from then on goes its own way.
    pub(crate) fn copied(&self) -> Self {
        Self::of(self.memory.copied())
    }

    /// What opens of a section that is kept, read without an app.
    pub(crate) async fn kept(&self, section: &Section) -> Stored {
        self.vault().read(&name(section)).await.unwrap()
    }

    /// What is kept, seen with the worker's keys and without an app.
    pub(crate) fn vault(&self) -> Vault {
        keys(Rc::new(self.memory.clone()))
    }

    /// What a later start finds.
    pub(crate) async fn stored(&self, spot: &Spot) -> Value {
        self.tab().read(spot).await
    }
}

impl Tab {
    /// The same tab after it was loaded again: the app begins anew on the same platform, and nobody has unlocked it.
    pub(crate) fn reloaded(&self, device: &Device) -> Self {
        let app = App::new(Rc::new(device.memory.clone()), self.platform.clone());
        Self { app, platform: Rc::clone(&self.platform) }
    }

    /// Opens a section.
    pub(crate) async fn open(&self, section: &Section) -> Live {
        self.app.open(&name(section)).await.expect("the section opens")
    }

    /// Changes an answer, as a form part does.
    pub(crate) async fn edit(&self, spot: &Spot, edit: Edit) {
        self.open(&spot.section).await.change(&self.app, &spot.path, spot.field, &edit);
    }

    /// Writes an answer.
    pub(crate) async fn write(&self, spot: &Spot, words: &str) {
        self.edit(spot, Edit::Write(words.to_owned())).await;
    }

    /// The present answer.
    pub(crate) async fn read(&self, spot: &Spot) -> Value {
        self.open(&spot.section).await.value(&spot.path, spot.field)
    }

    /// Writes an answer and begins at once to keep it, in the middle of whatever else is going on.
    pub(crate) async fn write_at_once(&self, spot: &Spot, words: &str) {
        self.write(spot, words).await;
        self.app.retry_saving();
    }

    /// Waits until the device has taken so many steps in all, some of them in work that this tab begins after a wait,
    /// and goes on in the middle of that work. An ordinary wait would let it come to its end.
    pub(crate) async fn until_step(&self, memory: &Memory, step: usize) {
        for _ in 0..1_000 {
            let mut idle = 0;
            while idle < 10 {
                let before = memory.steps();
                if before >= step {
                    return;
                }
                a_turn().await;
                idle = if memory.steps() == before { idle + 1 } else { 0 };
            }
            self.platform.a_wait_ends().await;
        }
        panic!("never: step {step}, {} were taken", memory.steps());
    }

    /// Waits until everything that was written is kept.
    pub(crate) async fn saved(&self) {
        let app = self.app.clone();
        until("everything is saved", move || {
            !app.has_unsaved()
                && !matches!(app.signals().saving.get_untracked(), Saving::Pending | Saving::Failed { .. })
        })
        .await;
    }
}
