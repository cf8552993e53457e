//! A few choices side by side.

use crate::lang::Text;
use crate::ui::say;
use leptos::prelude::*;

/// One of the choices: what is chosen, and the words for it.
pub(super) type Offer<T> = (T, AnyView);

/// Exactly one of a few, taken at once.
#[component]
pub(super) fn Choices<T: Copy + PartialEq + Send + Sync + 'static>(
    name: &'static str,
    legend: Text,
    offers: Vec<Offer<T>>,
    now: Signal<T>,
    choose: Callback<T>,
) -> impl IntoView {
    let offer = |(value, words): Offer<T>| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name=name
                    prop:checked=move || now.get() == value
                    on:change=move |_| choose.run(value)
                />
                <span class="choice-words">{words}</span>
            </label>
        }
    };
    view! {
        <fieldset class="field">
            <legend class="field-label">{say(legend)}</legend>
            <div class="choices choices--side">{offers.into_iter().map(offer).collect_view()}</div>
        </fieldset>
    }
}
