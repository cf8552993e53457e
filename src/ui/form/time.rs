//! A time of day.

use super::Asked;
use super::frame::{Frame, FrameProps};
use super::text_binding::bind_input;
use crate::lang::Text;
use crate::plan::TimeAnswer;
use leptos::html::Input;
use leptos::prelude::*;

/// A time of day, typed as people write it.
#[component]
pub(super) fn TimeField(asked: Asked) -> impl IntoView {
    let node = NodeRef::<Input>::new();
    let writing = RwSignal::new(false);
    let stored = asked.clone();
    bind_input(
        node,
        move || TimeAnswer::stored(&stored.text()).shown(),
        |now, shown| TimeAnswer::typed(now) == TimeAnswer::typed(shown),
    );
    let problem: Signal<Option<Text>> = {
        let asked = asked.clone();
        Signal::derive(move || if writing.get() { None } else { TimeAnswer::stored(&asked.text()).problem() })
    };
    let write = {
        let asked = asked.clone();
        move |event| {
            writing.set(true);
            asked.write(TimeAnswer::typed(&event_target_value(&event)).to_stored());
        }
    };
    let leave = {
        let asked = asked.clone();
        move |_| {
            writing.set(false);
            asked.app.pause_typing();
            if let Some(element) = node.get_untracked() {
                element.set_value(&TimeAnswer::stored(&asked.text()).shown());
            }
        }
    };
    let invalid = move || problem.with(Option::is_some).then_some("true");
    let input = view! {
        <input
            class="input input--time"
            type="text"
            autocomplete="off"
            node_ref=node
            id=asked.id()
            aria-describedby=asked.described_by()
            aria-invalid=invalid
            on:input=write
            on:blur=leave
        />
    };
    Frame(FrameProps { asked, problem: Some(problem), children: Box::new(move || input.into_any()) })
}
