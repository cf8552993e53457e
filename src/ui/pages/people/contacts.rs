//! Everybody whose card is kept.

use super::contact::ContactRow;
use crate::lang::text;
use crate::share::Contact;
use crate::ui::{say, use_app};
use leptos::prelude::*;

/// The heading's id: where the focus goes when a contact has gone.
pub(super) const HEADING: &str = "contacts";

/// Everybody whose card is kept, by name.
#[component]
pub(super) fn Contacts() -> impl IntoView {
    let contacts = use_app().signals().contacts;
    let title = text("De vars kort du har", "Henkilöt, joiden kortti sinulla on", "Those whose card you have");
    let none = text(
        "Ingen än. Be den som du ska dela en plan med om deras kort.",
        "Ei vielä ketään. Pyydä kortti siltä, jonka kanssa aiot jakaa suunnitelman.",
        "Nobody yet. Ask the person whom you will share a plan with for their card.",
    );
    // What is shown is made anew when anything of it is another.
    let key = |contact: &Contact| {
        let about = &contact.card.about;
        let words = [&about.name, &about.organisation, &about.sector, &about.role].map(Clone::clone);
        (contact.card.writer, contact.verified, words)
    };
    view! {
        <section class="sheet-part">
            <h2 id=HEADING tabindex="-1">
                {say(title)}
            </h2>
            <p class="soft" hidden=move || !contacts.with(Vec::is_empty)>
                {say(none)}
            </p>
            <ul class="contacts" hidden=move || contacts.with(Vec::is_empty)>
                <For each=move || contacts.get() key=key let:contact>
                    <ContactRow contact />
                </For>
            </ul>
        </section>
    }
}
