//! A page from which one can only go on to the families.

use super::sheet::Sheet;
use crate::lang::{Text, text};
use crate::ui::{address, say};
use leptos::prelude::*;

/// Says why there is nothing here, and leads on.
#[component]
pub(super) fn DeadEnd(title: Text, words: Text) -> impl IntoView {
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
