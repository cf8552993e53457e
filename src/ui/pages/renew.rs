//! A new passphrase, after the recovery code has opened the device.

use super::sheet::Sheet;
use super::start::LanguageButtons;
use crate::lang::text;
use crate::ui::frame::IdleWatch;
use crate::ui::secret::SetPassphrase;
use crate::ui::{focus, say};
use leptos::prelude::*;

/// Asks for a new passphrase, and for nothing else: the one before is forgotten, and would be asked for next time.
#[component]
pub fn RenewPage(
    /// Taken back once the worker goes on with the new one.
    renew: RwSignal<bool>,
) -> impl IntoView {
    let done = RwSignal::new(false);
    let changed = Callback::new(move |()| {
        done.set(true);
        focus::focus_heading();
    });
    let title = Signal::derive(move || {
        if done.get() {
            text("Lösenfrasen är bytt", "Salalause on vaihdettu", "The passphrase has been changed")
        } else {
            text("Välj en ny lösenfras", "Valitse uusi salalause", "Choose a new passphrase")
        }
    });
    let opened = text(
        "Återställningskoden öppnade planerna. Välj nu en ny lösenfras i stället för den glömda.",
        "Palautuskoodi avasi suunnitelmat. Valitse nyt uusi salalause unohtuneen tilalle.",
        "The recovery code opened the plans. Now choose a new passphrase in place of the forgotten one.",
    );
    let holds = text(
        "Den nya lösenfrasen öppnar enheten från och med nu, den gamla inte längre. Samma återställningskod gäller som förut: lägg tillbaka papperet. Tidigare säkerhetskopior öppnas fortfarande med den gamla lösenfrasen: gör en ny under Inställningar.",
        "Uusi salalause avaa laitteen tästä lähtien, vanha ei enää. Sama palautuskoodi on voimassa kuin ennenkin: laita paperi takaisin talteen. Aiemmat varmuuskopiot aukeavat yhä vanhalla salalauseella: tee uusi Asetukset-sivulla.",
        "The new passphrase opens the device from now on, the old one no longer. The same recovery code holds as before: put the paper back. Earlier back-ups still open with the old passphrase: make a new one under Settings.",
    );
    let go_on = text("Fortsätt till planerna", "Jatka suunnitelmiin", "Go on to the plans");
    let shown = move || {
        if done.get() {
            view! {
                <p>{say(holds)}</p>
                <p class="actions">
                    <button type="button" class="button" on:click=move |_| renew.set(false)>
                        {say(go_on)}
                    </button>
                </p>
            }
            .into_any()
        } else {
            view! {
                <p>{say(opened)}</p>
                <SetPassphrase done=changed />
            }
            .into_any()
        }
    };
    view! {
        <IdleWatch />
        <Sheet title action=|| view! { <LanguageButtons /> }>
            {shown}
        </Sheet>
    }
}
