//! The passphrase is chosen.

use super::{Beginning, Earlier, Step};
use crate::lang::{Text, text};
use crate::seal::Passphrase;
use crate::ui::secret::{NO_MEMORY, NOTHING_ELSE, NewPassphrase};
use crate::ui::{say, use_app};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::rc::Rc;

/// The second step. With the passphrase the keys of the device are made.
#[component]
pub(super) fn PassphraseStep(beginning: Beginning) -> impl IntoView {
    let app = use_app();
    let busy = RwSignal::new(false);
    let trouble = RwSignal::new(None::<Text>);
    let take = Callback::new(move |passphrase: Passphrase| {
        let app = app.clone();
        trouble.set(None);
        busy.set(true);
        spawn_local(async move {
            let made = app.prepare(&passphrase).await;
            // The page may have been left meanwhile.
            if busy.try_set(false).is_some() {
                return;
            }
            match made {
                Some(made) => {
                    beginning.enrolment.set_value(Some(Rc::new(made)));
                    beginning.go(Step::Code);
                }
                None => trouble.set(Some(NO_MEMORY)),
            }
        });
    });
    let why = text(
        "Lösenfrasen öppnar planerna på den här enheten varje gång du börjar arbeta.",
        "Salalause avaa tämän laitteen suunnitelmat aina, kun aloitat työn.",
        "The passphrase opens the plans on this device each time you begin to work.",
    );
    let chosen = beginning.enrolment().is_some().then(|| {
        let words = text(
            "Du har redan valt en lösenfras. Väljer du en ny får du också en ny återställningskod.",
            "Olet jo valinnut salalauseen. Jos valitset uuden, saat myös uuden palautuskoodin.",
            "You have already chosen a passphrase. If you choose a new one, you also get a new recovery code.",
        );
        let keep = text("Behåll den valda", "Pidä valittu", "Keep the chosen one");
        view! {
            <div class="private">
                <p>{say(words)}</p>
                <button type="button" class="button button--second" on:click=move |_| beginning.go(Step::Code)>
                    {say(keep)}
                </button>
            </div>
        }
    });
    view! {
        <p>{say(why)}</p>
        <p>
            <b>{say(NOTHING_ELSE)}</b>
        </p>
        {chosen}
        <NewPassphrase worker=beginning.worker button=text("Fortsätt", "Jatka", "Continue") busy trouble take />
        <Earlier beginning to=Step::Who />
    }
}
