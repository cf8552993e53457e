//! A field for a recovery code.

use crate::lang::{Text, text};
use crate::ui::say;
use leptos::prelude::*;

/// What is said where what was typed is no code.
pub(super) const SLIP: Text = text(
    "Något tecken är fel eller saknas. Jämför grupp för grupp: koden har åtta grupper med fyra tecken.",
    "Jokin merkki on väärin tai puuttuu. Vertaa ryhmä kerrallaan: koodissa on kahdeksan neljän merkin ryhmää.",
    "A character is wrong or missing. Compare group by group: the code has eight groups of four characters.",
);

const HINT: Text = text(
    "Stora och små bokstäver, mellanslag och bindestreck spelar ingen roll.",
    "Isoilla ja pienillä kirjaimilla, välilyönneillä ja yhdysmerkeillä ei ole väliä.",
    "Capital and small letters, spaces and hyphens make no difference.",
);

/// A field for a recovery code, which is typed or pasted in.
#[component]
pub(super) fn CodeField(
    id: &'static str,
    value: RwSignal<String>,
    /// The id of what is said of it elsewhere.
    described_by: &'static str,
    #[prop(into)] invalid: Signal<bool>,
) -> impl IntoView {
    let label = text("Återställningskod", "Palautuskoodi", "Recovery code");
    let hint_id = format!("{id}-hint");
    view! {
        <div class="field">
            <label class="field-label" for=id>
                {say(label)}
            </label>
            <p class="field-hint" id=hint_id.clone()>
                {say(HINT)}
            </p>
            <input
                class="input code-input"
                id=id
                type="text"
                dir="ltr"
                autocomplete="off"
                autocapitalize="characters"
                spellcheck="false"
                aria-describedby=format!("{hint_id} {described_by}")
                aria-invalid=move || invalid.get().then_some("true")
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            />
        </div>
    }
}
