//! Language, text size, worker, protection, back-ups, storage and practice.

mod about;
mod backup;
mod choices;
mod log;
mod practice;
mod protection;
mod screen;
mod storage;
mod worker;

use super::sheet::Sheet;
use crate::app::Door;
use crate::lang::text;
use crate::ui::use_app;
use about::About;
use backup::Backups;
use leptos::prelude::*;
use log::DeviceLog;
use practice::Practice;
use protection::Protection;
use screen::Screen;
use storage::Storage;
use worker::OwnDetails;

/// The settings of this device.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let door = use_app().signals().door;
    let begun = Memo::new(move |_| door.get() == Door::Open);
    view! {
        <Sheet title=text("Inställningar", "Asetukset", "Settings")>
            <Screen />
            {move || begun.get().then(|| view! { <OwnDetails /> })}
            <Protection />
            <Backups />
            <Storage />
            {move || begun.get().then(|| view! { <DeviceLog /> })}
            <Practice />
            <About />
        </Sheet>
    }
}
