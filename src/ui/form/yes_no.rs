//! Yes or no.

use super::Asked;
use super::frame::{GroupFrame, GroupFrameProps};
use super::one::ClearChoice;
use crate::plan::forms::{NO, YES};
use leptos::prelude::*;

/// Yes and no side by side, both of which stand on paper.
#[component]
pub(super) fn YesNo(asked: Asked) -> impl IntoView {
    let options = [("yes", YES), ("no", NO)].map(|(id, words)| {
        let (shown, chosen, written) = (asked.clone(), asked.clone(), asked.clone());
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name=asked.id()
                    value=id
                    prop:checked=move || chosen.text() == id
                    on:change=move |_| written.write(id.to_owned())
                />
                <span class="choice-words">{move || words.get(shown.app.lang())}</span>
            </label>
        }
    });
    let clear = asked.clone();
    let children = view! {
        <div class="choices choices--side">{options.collect_view()}</div>
        <ClearChoice asked=clear />
    };
    GroupFrame(GroupFrameProps { asked, children: Box::new(move || children.into_any()) })
}
