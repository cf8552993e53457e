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
    /// What is wrong with it.
    #[prop(optional, into)]
    problem: Option<Signal<Option<Text>>>,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let problem_id = format!("{id}-problem");
    let described = [hint.map(|_| hint_id.clone()), problem.map(|_| problem_id.clone())];
    let described = described.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let described = (!described.is_empty()).then_some(described);
    let invalid = move || problem.and_then(|problem| problem.get()).map(|_| "true");
    let problem = problem.map(|problem| {
        view! {
            <p class="field-problem field-problem--told" id=problem_id>
                {move || problem.get().map(say)}
            </p>
        }
    });
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
            {problem}
            <input
                class="input"
                type="text"
                id=id
                dir="auto"
                autocomplete="off"
                aria-describedby=described
                aria-invalid=invalid
                prop:value=value
                on:input=move |event| value.set(event_target_value(&event))
            />
        </div>
    }
}
