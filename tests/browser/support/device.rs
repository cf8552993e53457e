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
use samplan::store::{Memory, SectionName, Store, Vault};
use std::rc::Rc;

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

    /// Another tab, with nothing open.
    pub(crate) fn tab(&self) -> Tab {
        self.tab_on(Rc::new(self.memory.clone()))
    }

    /// A tab whose store is another than the device's own memory.
    pub(crate) fn tab_on(&self, store: Rc<dyn Store>) -> Tab {
        let platform = Rc::new(TestPlatform::new(&self.shared));
        let app = App::new(Rc::clone(&store), platform.clone());
        app.take_keys(keys(store));
        Tab { app, platform }
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
