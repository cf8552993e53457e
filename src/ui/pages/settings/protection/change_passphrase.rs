//! Another passphrase in place of the present one.

use super::{Leave, Present};
use crate::lang::{Text, text};
use crate::seal::Passphrase;
use crate::ui::frame::failure_words;
use crate::ui::secret::{NO_MEMORY, NewPassphrase};
use crate::ui::{focus, say, use_app};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Asks for the present passphrase, then for another.
#[component]
pub(super) fn ChangePassphrase(
    /// Whether it was changed.
    end: Callback<bool>,
) -> impl IntoView {
    let app = use_app();
    let opened = RwSignal::new(false);
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
            if busy.try_set(false).is_some() {
                return;
            }
            match kept {
                Ok(true) => end.run(true),
                Ok(false) => trouble.set(Some(NO_MEMORY)),
                Err(why) => trouble.set(Some(failure_words(&why))),
            }
        });
    });
    let go_on = Callback::new(move |()| {
        opened.set(true);
        focus::focus_soon("new-passphrase".to_owned());
    });
    let button = text("Byt lösenfras", "Vaihda salalause", "Change the passphrase");
    view! {
        <h3>{say(button)}</h3>
        {move || {
            if opened.get() {
                view! { <NewPassphrase worker button busy trouble take /> }.into_any()
            } else {
                view! { <Present opened=go_on /> }.into_any()
            }
        }}
        <Leave end />
    }
}
