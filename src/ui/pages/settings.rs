//! Language, text size, worker and storage.

use super::sheet::Sheet;
use crate::lang::text;
use leptos::prelude::*;

/// The settings of this device.
#[component]
pub fn SettingsPage() -> impl IntoView {
    view! { <Sheet title=text("Inställningar", "Asetukset", "Settings")>""</Sheet> }
}
