//! Asking for what opens the device.

use super::Asking;
use super::code_field::{CodeField, SLIP};
use super::field::{SecretField, Whose};
use super::refused::{Refused, Way};
use crate::lang::{Text, text};
use crate::seal::{Passphrase, RecoveryCode};
use crate::ui::{focus, say, use_lang};
use leptos::prelude::*;

const OPENING: Text = text("Öppnar …", "Avataan …", "Opening …");

/// Asks for the passphrase.
#[component]
pub fn AskPassphrase(
    /// The id of the field.
    id: &'static str,
    label: Text,
    /// What the button says.
    button: Text,
    asking: Asking,
    /// Takes what was typed.
    ask: Callback<Passphrase>,
) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let shown = RwSignal::new(false);
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        match typed.with_untracked(|typed| Passphrase::new(typed)) {
            Some(passphrase) => ask.run(passphrase),
            None => focus::focus_soon(id.to_owned()),
        }
    };
    focus_when_refused(asking, id);
    let invalid = Signal::derive(move || asking.refusal.with(Option::is_some));
    view! {
        <form class="secret-form" on:submit=submit>
            <Whose />
            <SecretField
                id
                label
                value=typed
                shown
                autocomplete="current-password"
                described_by="refused-passphrase"
                invalid
            />
            <Refused id="refused-passphrase" asking way=Way::Passphrase />
            <Submit button busy=asking.busy busy_words=OPENING />
        </form>
    }
}

/// Asks for the recovery code.
#[component]
pub fn AskCode(
    /// The id of the field.
    id: &'static str,
    asking: Asking,
    /// Takes what was typed.
    ask: Callback<RecoveryCode>,
) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let slip = RwSignal::new(false);
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let code = typed.with_untracked(|typed| RecoveryCode::parse(typed));
        slip.set(code.is_none());
        match code {
            Some(code) => ask.run(code),
            None => {
                asking.refusal.set(None);
                focus::focus_soon(id.to_owned());
            }
        }
    };
    focus_when_refused(asking, id);
    let invalid = Signal::derive(move || slip.get() || asking.refusal.with(Option::is_some));
    let open = text("Öppna", "Avaa", "Open");
    view! {
        <form class="secret-form" on:submit=submit autocomplete="off">
            <CodeField id value=typed described_by="slip refused-code" invalid />
            <Slip slip words=Signal::stored(SLIP) />
            <Refused id="refused-code" asking way=Way::Code />
            <Submit button=open busy=asking.busy busy_words=OPENING />
        </form>
    }
}

/// Says what is wrong with a code that was typed.
#[component]
pub(super) fn Slip(#[prop(into)] slip: Signal<bool>, words: Signal<Text>) -> impl IntoView {
    let lang = use_lang();
    view! {
        <p class="field-problem field-problem--told" id="slip" role="alert">
            {move || slip.get().then(|| words.get().get(lang()))}
        </p>
    }
}

/// The button that sends a form, and the words that stand there while the page does the work.
#[component]
pub(super) fn Submit(button: Text, #[prop(into)] busy: Signal<bool>, busy_words: Text) -> impl IntoView {
    let lang = use_lang();
    view! {
        <p class="actions">
            <button type="submit" class="button" aria-disabled=move || busy.get().then_some("true")>
                {say(button)}
            </button>
            <span class="secret-busy" role="status">
                {move || busy.get().then(|| busy_words.get(lang()))}
            </span>
        </p>
    }
}

fn focus_when_refused(asking: Asking, id: &'static str) {
    Effect::new(move |_| {
        if asking.refusal.with(Option::is_some) {
            focus::focus_soon(id.to_owned());
        }
    });
}
