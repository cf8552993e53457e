//! What families of one's own ask for first, for who has only practised.

use crate::lang::text;
use crate::ui::parts::Icon;
use crate::ui::parts::icon::Shape;
use crate::ui::{address, say};
use leptos::prelude::*;

/// Says that families of one's own need a passphrase first, and leads there.
#[component]
pub(super) fn OwnFirst() -> impl IntoView {
    let words = text(
        "Du övar nu. Innan du skriver om egna familjer väljer du en lösenfras, som planerna krypteras med.",
        "Nyt harjoittelet. Ennen kuin kirjaat omista perheistäsi, valitse salalause, jolla suunnitelmat salataan.",
        "You are practising now. Before you write about families of your own you choose a passphrase, with which the plans are encrypted.",
    );
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
