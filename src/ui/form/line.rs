//! A one-line answer.

use super::Asked;
use super::examples::Phrases;
use super::frame::{Frame, FrameProps};
use super::text_binding::{bind_input, composing};
use leptos::html::Input;
use leptos::prelude::*;

/// A one-line answer.
#[component]
pub(super) fn Line(asked: Asked) -> impl IntoView {
    let input = {
        let asked = asked.clone();
        view! { <TextInput asked /> }
    };
    let phrases = {
        let asked = asked.clone();
        view! { <Phrases asked /> }
    };
    Frame(FrameProps { asked, problem: None, children: Box::new(move || view! { {input} {phrases} }.into_any()) })
}

/// The input alone.
#[component]
pub(super) fn TextInput(
    asked: Asked,
    /// The id of a list of suggestions.
    #[prop(optional, into)]
    list: Option<String>,
) -> impl IntoView {
    let node = NodeRef::<Input>::new();
    let shown = asked.clone();
    bind_input(node, move || shown.text(), |now, shown| now == shown);
    let (began, ended) = composing(&asked);
    let write = {
        let asked = asked.clone();
        move |event| asked.write(event_target_value(&event))
    };
    let left = {
        let app = asked.app.clone();
        move |_| app.pause_typing()
    };
    view! {
        <input
            class="input"
            type="text"
            dir="auto"
            autocomplete="off"
            node_ref=node
            id=asked.id()
            list=list
            aria-describedby=asked.described_by()
            on:input=write
            on:blur=left
            on:compositionstart=began
            on:compositionend=ended
        />
    }
}
