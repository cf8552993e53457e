//! Language, text size, worker, storage and practice.

mod about;
mod choices;
mod practice;
mod screen;
mod storage;
mod worker;

use super::sheet::Sheet;
use crate::lang::text;
use about::About;
use leptos::prelude::*;
use practice::Practice;
use screen::Screen;
use storage::Storage;
use worker::OwnDetails;

/// The settings of this device.
#[component]
pub fn SettingsPage() -> impl IntoView {
    view! {
        <Sheet title=text("Inställningar", "Asetukset", "Settings")>
            <Screen />
            <OwnDetails />
            <Storage />
            <Practice />
            <About />
        </Sheet>
    }
}
