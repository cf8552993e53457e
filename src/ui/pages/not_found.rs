//! An address where nothing stands.

use super::sheet::Sheet;
use crate::lang::text;
use crate::ui::{address, say};
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
    let to = text("Till familjerna", "Perheisiin", "To the families");
    view! {
        <Sheet title=title>
            <p>{say(words)}</p>
            <p>
                <a class="lead-on" href=address::HOME>{say(to)}</a>
            </p>
        </Sheet>
    }
}
