//! The page of a locked device. Nothing of what the device keeps is known to it.

use super::sheet::Sheet;
use super::start::LanguageButtons;
use crate::app::Secret;
use crate::lang::text;
use crate::seal::{Passphrase, RecoveryCode};
use crate::ui::secret::{AskCode, AskPassphrase, Asking};
use crate::ui::{focus, say, use_app};
use leptos::prelude::*;

const PASSPHRASE: &str = "unlock-passphrase";
const CODE: &str = "unlock-code";

/// Asks for the passphrase, or for the recovery code where it is forgotten.
#[component]
pub fn UnlockPage(
    /// Set before the recovery code opens the device: a new passphrase has to be chosen.
    renew: RwSignal<bool>,
) -> impl IntoView {
    let forgotten = RwSignal::new(false);
    let asking = Asking::new();
    Effect::new(move |_| {
        let field = if forgotten.get() { CODE } else { PASSPHRASE };
        asking.refusal.set(None);
        focus::focus_soon(field.to_owned());
    });
    let shown = move || {
        if forgotten.get() {
            view! { <ByCode asking renew forgotten /> }.into_any()
        } else {
            view! { <ByPassphrase asking forgotten /> }.into_any()
        }
    };
    view! {
        <Sheet title=text("Planerna är låsta", "Suunnitelmat on lukittu", "The plans are locked") action=|| view! { <LanguageButtons /> }>
            {shown}
        </Sheet>
    }
}

#[component]
fn ByPassphrase(asking: Asking, forgotten: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let ask = Callback::new(move |passphrase: Passphrase| {
        let app = app.clone();
        asking.ask(async move { app.unlock(&Secret::Passphrase(passphrase)).await }, || {});
    });
    let lead = text(
        "Planerna på den här enheten är krypterade. Öppna dem med din lösenfras.",
        "Tämän laitteen suunnitelmat on salattu. Avaa ne salalauseellasi.",
        "The plans on this device are encrypted. Open them with your passphrase.",
    );
    view! {
        <p>{say(lead)}</p>
        <AskPassphrase
            id=PASSPHRASE
            label=text("Lösenfras", "Salalause", "Passphrase")
            button=text("Öppna", "Avaa", "Open")
            asking
            ask
        />
        <p>
            <button type="button" class="button button--quiet button--back" on:click=move |_| forgotten.set(true)>
                {say(text("Glömt lösenfrasen?", "Unohtuiko salalause?", "Forgotten the passphrase?"))}
            </button>
        </p>
    }
}

#[component]
fn ByCode(asking: Asking, renew: RwSignal<bool>, forgotten: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let ask = Callback::new(move |code: RecoveryCode| {
        let app = app.clone();
        let opened = async move {
            renew.set(true);
            let opened = app.unlock(&Secret::RecoveryCode(code)).await;
            if opened.is_err() {
                renew.set(false);
            }
            opened
        };
        asking.ask(opened, || {});
    });
    let lead = text(
        "Återställningskoden är den som du skrev upp när du började. Den öppnar planerna, och du väljer sedan en ny lösenfras. Är också koden borta kan ingen öppna planerna.",
        "Palautuskoodi on se, jonka kirjasit muistiin aloittaessasi. Se avaa suunnitelmat, ja valitset sitten uuden salalauseen. Jos koodikin on kadonnut, kukaan ei voi avata suunnitelmia.",
        "The recovery code is the one that you wrote down when you began. It opens the plans, and you then choose a new passphrase. If the code is gone too, nobody can open the plans.",
    );
    view! {
        <p>{say(lead)}</p>
        <AskCode id=CODE asking ask />
        <p>
            <button type="button" class="button button--quiet button--back" on:click=move |_| forgotten.set(false)>
                {say(text("Öppna med lösenfrasen i stället", "Avaa sen sijaan salalauseella", "Open with the passphrase instead"))}
            </button>
        </p>
    }
}
