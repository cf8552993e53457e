//! Why a file was not made.

use super::words;
use crate::app::NotHandedOver;
use crate::lang::text;
use crate::ui::household::use_household;
use crate::ui::{say, use_lang};
use leptos::prelude::*;

/// Why a file was not made, and what to do; where something is not whole, the way to hand it over all the same.
#[component]
pub(super) fn NotMade(why: RwSignal<Option<NotHandedOver>>, anyway: Callback<()>) -> impl IntoView {
    let (household, lang) = (use_household(), use_lang());
    let told = move || why.with(|why| why.as_ref().map(|why| words::not_handed_over(why, &household, lang())));
    let asks = move || why.with(|why| matches!(why, Some(NotHandedOver::NotWhole(_))));
    view! {
        {move || told().map(|words| view! { <p class="field-problem" role="alert">{words}</p> })}
        {move || {
            asks()
                .then(|| {
                    view! {
                        <p class="actions">
                            <button type="button" class="button button--danger" on:click=move |_| anyway.run(())>
                                {say(text("Lämna ut det som går att läsa", "Luovuta se, minkä voi lukea", "Hand over what can be read"))}
                            </button>
                        </p>
                    }
                })
        }}
    }
}
