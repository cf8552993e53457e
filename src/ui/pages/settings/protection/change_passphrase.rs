//! Another passphrase in place of the present one.

use super::{Leave, Present};
use crate::ui::secret::{CHANGE_PASSPHRASE, SetPassphrase};
use crate::ui::{focus, say};
use leptos::prelude::*;

/// Asks for the present passphrase, then for another.
#[component]
pub(super) fn ChangePassphrase(
    /// Whether it was changed.
    end: Callback<bool>,
) -> impl IntoView {
    let opened = RwSignal::new(false);
    let changed = Callback::new(move |()| end.run(true));
    let go_on = Callback::new(move |()| {
        opened.set(true);
        focus::focus_soon("new-passphrase".to_owned());
    });
    view! {
        <h3>{say(CHANGE_PASSPHRASE)}</h3>
        {move || {
            if opened.get() {
                view! { <SetPassphrase done=changed /> }.into_any()
            } else {
                view! { <Present opened=go_on /> }.into_any()
            }
        }}
        <Leave end />
    }
}
