//! A line of text that belongs to no form.

use crate::lang::Text;
use crate::ui::say;
use leptos::prelude::*;

/// A line of text with its label. Other than an answer of a form it is kept only while the page is open.
#[component]
pub fn TextLine(
    #[prop(into)] id: String,
    label: Text,
    #[prop(optional)] hint: Option<Text>,
    value: RwSignal<String>,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let described = hint.map(|_| hint_id.clone());
    let hint = hint.map(|words| {
        view! {
            <p class="field-hint" id=hint_id>
                {say(words)}
            </p>
        }
    });
    view! {
        <div class="field">
            <label class="field-label" for=id.clone()>
                {say(label)}
            </label>
            {hint}
            <input
                class="input"
                type="text"
                id=id
                dir="auto"
                autocomplete="off"
                aria-describedby=described
                prop:value=value
                on:input=move |event| value.set(event_target_value(&event))
            />
        </div>
    }
}
