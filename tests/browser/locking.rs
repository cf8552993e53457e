//! The door: locked by the worker, by another tab and by itself, with nothing thrown away; opened by nobody else.

#[path = "locking/beginning.rs"]
mod beginning;
#[path = "locking/closing.rs"]
mod closing;
#[path = "locking/leaving.rs"]
mod leaving;
#[path = "locking/missing.rs"]
mod missing;
#[path = "locking/unlocking.rs"]
mod unlocking;

use super::support::{self, Device, Tab, at};
use leptos::prelude::*;
use samplan::app::Door;
use samplan::plan::forms::individual;
use samplan::plan::{MemberId, Section, Spot};
use samplan::seal::Passphrase;

fn individual() -> Section {
    Section::Individual(MemberId::new("m1"))
}

fn more() -> Spot {
    at(&individual(), &individual::MAIN_GOAL_MORE)
}

fn passphrase(words: &str) -> Passphrase {
    Passphrase::new(words).unwrap()
}

fn door(tab: &Tab) -> Door {
    tab.app.signals().door.get_untracked()
}

/// A tab with the door open.
async fn open_tab(device: &Device) -> Tab {
    let tab = device.tab();
    tab.app.start().await.unwrap();
    tab.app.signals().door.set(Door::Open);
    tab
}
