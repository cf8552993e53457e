//! Another recovery code in place of the present one.

use super::{Leave, Present};
use crate::app::NewRecoveryCode;
use crate::lang::{Text, text};
use crate::ui::frame::failure_words;
use crate::ui::secret::{ConfirmCode, NO_MEMORY, ShowCode};
use crate::ui::{focus, say, use_app, use_lang};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// The heading's id, where the focus goes at each step.
const HEADING: &str = "new-code";

/// Asks for the passphrase, shows a new code, and has it typed in once. Until then the one before holds.
#[component]
pub(super) fn NewCode(
    /// Whether it was changed.
    end: Callback<bool>,
) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let drawn = RwSignal::new(None::<Arc<NewRecoveryCode>>);
    let written = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let trouble = RwSignal::new(None::<Text>);
    let draw = Callback::new({
        let app = app.clone();
        move |()| {
            let app = app.clone();
            spawn_local(async move {
                let words = match app.new_recovery_code().await {
                    Ok(Some(code)) => {
                        let _ = drawn.try_set(Some(Arc::new(code)));
                        return focus::focus_soon(HEADING.to_owned());
                    }
                    Ok(None) => NO_MEMORY,
                    Err(why) => failure_words(&why),
                };
                let _ = trouble.try_set(Some(words));
            });
        }
    });
    let keep = Callback::new(move |()| {
        let (app, Some(code)) = (app.clone(), drawn.get_untracked()) else { return };
        trouble.set(None);
        busy.set(true);
        spawn_local(async move {
            let kept = app.keep_recovery_code(&code).await;
            if busy.try_set(false).is_some() {
                return;
            }
            match kept {
                Ok(()) => end.run(true),
                Err(why) => trouble.set(Some(failure_words(&why))),
            }
        });
    });
    let done = Callback::new(move |()| {
        written.set(true);
        focus::focus_soon("confirm-code".to_owned());
    });
    let button = text("Byt till den nya koden", "Ota uusi koodi käyttöön", "Change to the new code");
    let shown = move || match (drawn.get(), written.get()) {
        (None, _) => view! {
            <Present opened=draw />
            <p class="field-problem field-problem--told" role="alert">
                {move || Some(trouble.get()?.get(lang()))}
            </p>
        }
        .into_any(),
        (Some(drawn), false) => view! { <ShowCode code=drawn.code().clone() done /> }.into_any(),
        (Some(drawn), true) => {
            view! { <ConfirmCode code=drawn.code().clone() button busy trouble confirmed=keep /> }.into_any()
        }
    };
    view! {
        <h3 id=HEADING tabindex="-1">
            {say(text("Ny återställningskod", "Uusi palautuskoodi", "New recovery code"))}
        </h3>
        {shown}
        <Leave end />
    }
}
