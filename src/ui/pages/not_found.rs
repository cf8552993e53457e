//! An address where nothing stands.

use super::dead_end::DeadEnd;
use crate::lang::text;
use leptos::prelude::*;

/// An address where nothing stands.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let title = text("Sidan finns inte", "Sivua ei ole", "There is no such page");
    let words = text(
        "Adressen leder ingenstans. Allt som är sparat finns kvar.",
        "Osoite ei johda mihinkään. Kaikki tallennettu on tallessa.",
        "The address leads nowhere. Everything that was saved is still there.",
    );
    view! { <DeadEnd title=title words=words /> }
}
