//! The recovery code, typed in once to show that it was written down.

use super::ask::{Slip, Submit};
use super::code_field::{CodeField, SLIP};
use crate::lang::{Text, text};
use crate::seal::RecoveryCode;
use crate::ui::{focus, use_lang};
use leptos::prelude::*;

const FIELD: &str = "confirm-code";

/// Asks for the code that was just shown. A slip is told from another code.
#[component]
pub fn ConfirmCode(
    code: RecoveryCode,
    /// What the button says.
    button: Text,
    /// It is being kept.
    #[prop(into)]
    busy: Signal<bool>,
    /// Why it was not kept, where it was not.
    #[prop(into)]
    trouble: Signal<Option<Text>>,
    confirmed: Callback<()>,
) -> impl IntoView {
    let lang = use_lang();
    let typed = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<Text>);
    let other = text(
        "Det är en annan återställningskod, kanske från ett äldre papper. Skriv den som visades nyss.",
        "Tämä on toinen palautuskoodi, ehkä vanhemmasta paperista. Kirjoita äsken näytetty koodi.",
        "This is another recovery code, perhaps from an older paper. Write the one that was just shown.",
    );
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let found = match typed.with_untracked(|typed| RecoveryCode::parse(typed)) {
            None => Some(SLIP),
            Some(typed) if typed != code => Some(other),
            Some(_) => None,
        };
        wrong.set(found);
        if found.is_some() {
            focus::focus_soon(FIELD.to_owned());
        } else if !busy.get_untracked() {
            confirmed.run(());
        }
    };
    let slip = Signal::derive(move || wrong.get().is_some());
    let saving = text("Sparar …", "Tallennetaan …", "Saving …");
    view! {
        <form class="secret-form" on:submit=submit autocomplete="off">
            <CodeField id=FIELD value=typed described_by="slip" invalid=slip />
            <Slip slip words=Signal::derive(move || wrong.get().unwrap_or(SLIP)) />
            <p class="field-problem field-problem--told" role="alert">
                {move || Some(trouble.get()?.get(lang()))}
            </p>
            <Submit button busy busy_words=saving />
        </form>
    }
}
