//! Another passphrase in place of the present one.

use super::{NO_MEMORY, NewPassphrase};
use crate::lang::{Text, text};
use crate::seal::Passphrase;
use crate::ui::frame::failure_words;
use crate::ui::use_app;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What changing the passphrase is called.
pub const CHANGE_PASSPHRASE: Text = text("Byt lösenfras", "Vaihda salalause", "Change the passphrase");

/// Asks for a passphrase, which opens the device from then on, while the device is open.
#[component]
pub fn SetPassphrase(
    /// It opens the device now.
    done: Callback<()>,
) -> impl IntoView {
    let app = use_app();
    let busy = RwSignal::new(false);
    let trouble = RwSignal::new(None::<Text>);
    let worker = app.signals().worker;
    let worker = Signal::derive(move || worker.get().unwrap_or_default());
    let take = Callback::new(move |passphrase: Passphrase| {
        let app = app.clone();
        trouble.set(None);
        busy.set(true);
        spawn_local(async move {
            let kept = app.set_passphrase(&passphrase).await;
            // The page may have been left meanwhile.
            if busy.try_set(false).is_some() {
                return;
            }
            match kept {
                Ok(true) => done.run(()),
                Ok(false) => trouble.set(Some(NO_MEMORY)),
                Err(why) => trouble.set(Some(failure_words(&why))),
            }
        });
    });
    view! { <NewPassphrase worker button=CHANGE_PASSPHRASE busy trouble take /> }
}
