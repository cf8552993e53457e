//! A field for a passphrase.

use crate::lang::{Text, text};
use crate::ui::{focus, say, use_lang};
use leptos::prelude::*;

/// A field for a passphrase, hidden until it is asked to be shown. It can be pasted into.
#[component]
pub fn SecretField(
    id: &'static str,
    label: Text,
    #[prop(optional)] hint: Option<Text>,
    value: RwSignal<String>,
    shown: RwSignal<bool>,
    /// What the browser may fill in: `new-password` or `current-password`.
    autocomplete: &'static str,
    /// The ids of what is said of it elsewhere.
    #[prop(optional)]
    described_by: &'static str,
    #[prop(into)] invalid: Signal<bool>,
) -> impl IntoView {
    let lang = use_lang();
    let hint_id = format!("{id}-hint");
    let described_by = match hint {
        Some(_) => format!("{hint_id} {described_by}"),
        None => described_by.to_owned(),
    };
    let show = text("Visa", "Näytä", "Show");
    let hide = text("Dölj", "Piilota", "Hide");
    let toggle = move |_| {
        shown.update(|shown| *shown = !*shown);
        focus::focus_soon(id.to_owned());
    };
    let toggle_words = move || if shown.get() { hide.get(lang()) } else { show.get(lang()) };
    let toggle_label = move || format!("{}: {}", toggle_words(), label.get(lang()));
    view! {
        <div class="field">
            <label class="field-label" for=id>
                {say(label)}
            </label>
            {hint
                .map(|hint| {
                    view! {
                        <p class="field-hint" id=hint_id>
                            {say(hint)}
                        </p>
                    }
                })}
            <div class="secret">
                <input
                    class="input"
                    id=id
                    type=move || if shown.get() { "text" } else { "password" }
                    dir="auto"
                    autocomplete=autocomplete
                    autocapitalize="none"
                    spellcheck="false"
                    aria-describedby=described_by
                    aria-invalid=move || invalid.get().then_some("true")
                    prop:value=move || value.get()
                    on:input=move |event| value.set(event_target_value(&event))
                />
                <button type="button" class="button button--second" aria-label=toggle_label on:click=toggle>
                    {toggle_words}
                </button>
            </div>
        </div>
    }
}

/// Whose passphrase it is, for the browser's own store of passwords, which asks for it.
#[component]
pub(super) fn Whose() -> impl IntoView {
    view! { <input type="text" autocomplete="username" value="Samplan" hidden /> }
}
