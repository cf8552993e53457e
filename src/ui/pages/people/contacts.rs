//! Everybody whose card is kept.

use super::contact::ContactRow;
use crate::lang::{Text, text};
use crate::share::Contact;
use crate::ui::{say, use_app, use_lang};
use leptos::prelude::*;

/// The heading's id: where the focus goes when a contact has gone.
pub(super) const HEADING: &str = "contacts";

const UNREADABLE: Text = text(
    "Kort som är sparade här och inte kan läsas: {count}. Det kan vara någon som du har jämfört nummer med. Ta in personens kort igen, och jämför numren igen.",
    "Tallennettuja kortteja, joita ei voi lukea: {count}. Joku heistä voi olla henkilö, jonka kanssa olet vertaillut numeroita. Ota kortti vastaan uudelleen ja vertailkaa numerot uudelleen.",
    "Cards that are kept here and cannot be read: {count}. One of them may be of somebody whom you have compared the number with. Take that card in again, and compare the numbers again.",
);

/// Everybody whose card is kept, by name.
#[component]
pub(super) fn Contacts() -> impl IntoView {
    let (signals, lang) = (use_app().signals(), use_lang());
    let contacts = signals.contacts;
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
        (contact.card.writer, contact.compared.verified(), contact.compared.differed(), words)
    };
    let unreadable = move || {
        let count = signals.unreadable_contacts.get();
        (count > 0).then(|| {
            view! {
                <p class="field-problem" role="alert">
                    {move || UNREADABLE.with(lang(), &[("count", &count.to_string())])}
                </p>
            }
        })
    };
    view! {
        <section class="sheet-part">
            <h2 id=HEADING tabindex="-1">
                {say(title)}
            </h2>
            {unreadable}
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
