//! The passphrase of a file.

use super::CAME;
use crate::lang::{Text, text};
use crate::seal::Passphrase;
use crate::ui::secret::SecretField;
use crate::ui::{focus, say, use_lang};
use leptos::prelude::*;

/// The field's id.
pub(super) const FIELD: &str = "file-passphrase";

/// Asks for the passphrase that a file was sealed with; it is not the one that opens the device.
#[component]
pub(super) fn AskFilePassphrase(
    /// The one that was typed does not open it.
    wrong: bool,
    ask: Callback<Passphrase>,
    again: Callback<()>,
) -> impl IntoView {
    let lang = use_lang();
    let typed = RwSignal::new(String::new());
    let shown = RwSignal::new(false);
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        match typed.with_untracked(|typed| Passphrase::new(typed)) {
            Some(passphrase) => ask.run(passphrase),
            None => focus::focus_soon(FIELD.to_owned()),
        }
    };
    view! {
        <section class="sheet-part">
            <h2 id=CAME tabindex="-1">
                {say(TITLE)}
            </h2>
            <p>{say(WHAT)}</p>
            <form class="secret-form" on:submit=submit autocomplete="off">
                <SecretField
                    id=FIELD
                    label=text("Filens lösenfras", "Tiedoston salalause", "The file's passphrase")
                    value=typed
                    shown
                    autocomplete="off"
                    described_by="file-passphrase-wrong"
                    invalid=Signal::stored(wrong)
                />
                <p class="field-problem field-problem--told" id="file-passphrase-wrong" role="alert">
                    {move || wrong.then(|| WRONG.get(lang()))}
                </p>
                <p class="actions">
                    <button type="submit" class="button">
                        {say(text("Öppna filen", "Avaa tiedosto", "Open the file"))}
                    </button>
                    <button type="button" class="button button--second" on:click=move |_| again.run(())>
                        {say(text("Välj en annan fil", "Valitse toinen tiedosto", "Choose another file"))}
                    </button>
                </p>
            </form>
        </section>
    }
}

const TITLE: Text =
    text("Filen öppnas med en lösenfras", "Tiedosto avataan salalauseella", "The file opens with a passphrase");

const WHAT: Text = text(
    "Avsändaren har valt lösenfrasen och berättar den för dig på ett annat sätt än där filen kom, till exempel per telefon. Det är inte din egen lösenfras för Samplan.",
    "Lähettäjä on valinnut salalauseen ja kertoo sen sinulle muuta tietä kuin mistä tiedosto tuli, esimerkiksi puhelimessa. Se ei ole oma Samplan-salalauseesi.",
    "The sender chose the passphrase and tells it to you by another way than the file came, for example by telephone. It is not your own passphrase for Samplan.",
);

const WRONG: Text = text(
    "Filen öppnades inte med den lösenfrasen. Skriv den på nytt, eller fråga avsändaren.",
    "Tiedosto ei avautunut tällä salalauseella. Kirjoita se uudelleen tai kysy lähettäjältä.",
    "The file did not open with that passphrase. Type it again, or ask the sender.",
);
