//! What asks for a passphrase first, for who has only practised.

use super::Icon;
use super::icon::Shape;
use crate::lang::{Text, text};
use crate::ui::{address, say};
use leptos::prelude::*;

/// Says why a passphrase is needed first, and leads to where it is chosen.
#[component]
pub fn BeginFirst(words: Text) -> impl IntoView {
    let begin = text("Välj en lösenfras", "Valitse salalause", "Choose a passphrase");
    view! {
        <div class="private">
            <Icon shape=Shape::Lock />
            <div>
                <p>{say(words)}</p>
                <a class="lead-on" href=address::BEGIN>
                    {say(begin)}
                </a>
            </div>
        </div>
    }
}
