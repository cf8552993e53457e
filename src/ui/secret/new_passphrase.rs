//! Choosing a passphrase.

use super::ask::Submit;
use super::field::{SecretField, Whose};
use super::meter::StrengthMeter;
use crate::app::Worker;
use crate::lang::{Text, text};
use crate::seal::{Level, Passphrase, Strength};
use crate::ui::{focus, say, use_app, use_lang};
use leptos::prelude::*;

const FIELD: &str = "new-passphrase";

/// Choosing a passphrase: typed, pasted or suggested, with its strength. One that is too weak is not taken.
#[component]
pub fn NewPassphrase(
    /// What others know of whoever chooses.
    #[prop(into)]
    worker: Signal<Worker>,
    /// What the button says.
    button: Text,
    /// The chosen one is being used.
    #[prop(into)]
    busy: Signal<bool>,
    /// Why it was not used, where it was not.
    #[prop(into)]
    trouble: Signal<Option<Text>>,
    take: Callback<Passphrase>,
) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let typed = RwSignal::new(String::new());
    let shown = RwSignal::new(false);
    let refused = RwSignal::new(false);
    let suggested = StoredValue::new(String::new());
    let strength = Memo::new(move |_| {
        typed.with(|typed| {
            if !typed.is_empty() && suggested.with_value(|suggested| suggested == typed) {
                return Strength::of_suggested();
            }
            worker.with(|worker| Strength::of(typed, &[&worker.name, &worker.organisation, &worker.role]))
        })
    });
    let suggest = move |_| {
        let words = app.suggest_passphrase().words().to_owned();
        suggested.set_value(words.clone());
        typed.set(words);
        shown.set(true);
        focus::focus_soon(FIELD.to_owned());
    };
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let weak = strength.get_untracked().level() == Level::TooWeak;
        refused.set(weak);
        match typed.with_untracked(|typed| Passphrase::new(typed)) {
            Some(passphrase) if !weak => {
                if !busy.get_untracked() {
                    take.run(passphrase);
                }
            }
            _ => focus::focus_soon(FIELD.to_owned()),
        }
    };
    let too_weak = text(
        "För svag: den skulle gissas. Skriv fem ord som inte hör ihop, eller ta ett förslag.",
        "Liian heikko: se arvattaisiin. Kirjoita viisi sanaa, jotka eivät liity toisiinsa, tai ota ehdotus.",
        "Too weak: it would be guessed. Write five words that do not belong together, or take a suggestion.",
    );
    let empty = Signal::derive(move || typed.with(String::is_empty));
    let invalid = Signal::derive(move || refused.get() && strength.get().level() == Level::TooWeak);
    let problem = move || invalid.get().then(|| too_weak.get(lang())).or_else(|| Some(trouble.get()?.get(lang())));
    view! {
        <form class="secret-form" on:submit=submit>
            <Whose />
            <SecretField
                id=FIELD
                label=text("Ny lösenfras", "Uusi salalause", "New passphrase")
                hint=text(
                    "Fem ord eller fler som du kommer ihåg, till exempel om det du ser omkring dig. Inget namn, citat eller sång. Eller ta ett förslag: fyra påhittade ord, som ingen kan gissa. Du kan skriva vad som helst, också klistra in.",
                    "Vähintään viisi sanaa, jotka muistat, esimerkiksi sanoja ympäriltäsi. Ei nimeä, lainausta eikä laulua. Tai ota ehdotus: neljä keksittyä sanaa, joita kukaan ei arvaa. Voit kirjoittaa mitä tahansa, myös liittää.",
                    "Five words or more that you will remember, for example words for what you see around you. No name, quotation or song. Or take a suggestion: four made-up words that nobody can guess. You can write anything, also paste.",
                )
                value=typed
                shown
                autocomplete="new-password"
                described_by="strength"
                invalid
            />
            <p class="field-problem field-problem--told" role="alert">
                {problem}
            </p>
            <StrengthMeter strength empty />
            <p class="actions">
                <button type="button" class="button button--second" on:click=suggest>
                    {say(text("Föreslå en lösenfras", "Ehdota salalausetta", "Suggest a phrase"))}
                </button>
            </p>
            <Submit button busy busy_words=text("Krypterar …", "Salataan …", "Encrypting …") />
        </form>
    }
}
