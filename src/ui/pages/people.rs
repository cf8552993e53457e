//! The people whom the worker shares with: the own card, those of others.

mod compare;
mod contact;
mod contacts;
mod forget;
mod own_card;
mod take_card;

use super::sheet::Sheet;
use crate::app::Door;
use crate::lang::{Text, text};
use crate::ui::parts::BeginFirst;
use crate::ui::{address, say, use_app};
use contacts::Contacts;
use leptos::prelude::*;
use own_card::OwnCard;
use take_card::TakeCard;

/// What the page is called, also in the main menu.
pub const PEOPLE: Text = text("Kontakter", "Yhteyshenkilöt", "People");

/// The worker's own card, a place for those of others, and everybody whose card is kept.
#[component]
pub fn PeoplePage() -> impl IntoView {
    let door = use_app().signals().door;
    let begun = Memo::new(move |_| door.get() == Door::Open);
    view! {
        <Sheet title=PEOPLE action=|| view! { <ToReceive /> }>
            {move || if begun.get() { view! { <Everyone /> }.into_any() } else { view! { <BeginFirst words=TO_SHARE /> }.into_any() }}
        </Sheet>
    }
}

#[component]
fn Everyone() -> impl IntoView {
    let what = text(
        "Den du delar en plan med behöver ditt kort, och du behöver deras. Byt kort när ni träffas, eller skicka dem. Kortet säger inget om någon familj.",
        "Kun jaat suunnitelman, toinen tarvitsee korttisi ja sinä hänen. Vaihtakaa kortit tavatessanne tai lähettäkää ne. Kortti ei kerro mitään mistään perheestä.",
        "Whoever you share a plan with needs your card, and you need theirs. Exchange cards when you meet, or send them. The card says nothing about any family.",
    );
    view! {
        <p class="prose">{say(what)}</p>
        <OwnCard />
        <TakeCard />
        <Contacts />
    }
}

/// The way to what somebody has handed over.
#[component]
fn ToReceive() -> impl IntoView {
    let words = text("Ta emot en fil", "Vastaanota tiedosto", "Receive a file");
    view! {
        <a class="button button--second" href=address::RECEIVE>
            {say(words)}
        </a>
    }
}

/// That sharing needs a passphrase first.
pub const TO_SHARE: Text = text(
    "Övningsfamiljen kan inte delas. För att dela planer väljer du först en lösenfras, som allt på enheten krypteras med.",
    "Harjoitusperhettä ei voi jakaa. Jos haluat jakaa suunnitelmia, valitse ensin salalause, jolla kaikki laitteella oleva salataan.",
    "The practice family cannot be shared. To share plans, first choose a passphrase, with which everything on the device is encrypted.",
);
