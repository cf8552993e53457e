//! The accessibility statement.

use super::sheet::Sheet;
use crate::lang::text;
use leptos::prelude::*;

/// The accessibility statement, readable offline.
#[component]
pub fn AccessibilityPage() -> impl IntoView {
    view! { <Sheet title=text("Tillgänglighetsutlåtande", "Saavutettavuusseloste", "Accessibility statement")>""</Sheet> }
}
