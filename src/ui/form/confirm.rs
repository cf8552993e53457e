//! A confirmation: only "yes" stands on paper.

use super::Asked;
use super::frame::{GroupFrame, GroupFrameProps};
use crate::doc::Edit;
use crate::plan::forms::YES;
use leptos::prelude::*;

/// One box to tick. Unticked means "not yet".
#[component]
pub(super) fn Confirm(asked: Asked) -> impl IntoView {
    let (shown, confirmed, written) = (asked.clone(), asked.clone(), asked.clone());
    let write = move |event| {
        written.edit(&if event_target_checked(&event) { Edit::Write("yes".into()) } else { Edit::Clear });
    };
    let children = view! {
        <label class="choice choice--boxed">
            <input type="checkbox" prop:checked=move || confirmed.text() == "yes" on:change=write />
            <span class="choice-words">{move || YES.get(shown.app.lang())}</span>
        </label>
    };
    GroupFrame(GroupFrameProps { asked, children: Box::new(move || children.into_any()) })
}
