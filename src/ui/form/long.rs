//! A long text that several may write.

use super::Asked;
use super::direction::direction;
use super::examples::{Phrases, Prompts};
use super::frame::{Frame, FrameProps};
use super::text_binding::{bind_textarea, composing, keep_caret};
use leptos::html::Textarea;
use leptos::prelude::*;

/// A long text.
#[component]
pub(super) fn Long(asked: Asked) -> impl IntoView {
    let node = NodeRef::<Textarea>::new();
    bind_textarea(node, &asked);
    let (began, ended) = composing(&asked);
    let write = {
        let asked = asked.clone();
        move |event| asked.write(event_target_value(&event))
    };
    let focused = {
        let asked = asked.clone();
        move |_| {
            if let Some(element) = node.get_untracked() {
                keep_caret(&asked, element);
            }
        }
    };
    let left = {
        let asked = asked.clone();
        move |_| {
            asked.live().blurred(&asked.spot.path);
            asked.app.pause_typing();
        }
    };
    // So that a screen reader speaks it as it should.
    let lang = {
        let asked = asked.clone();
        Memo::new(move |_| asked.spot.language(&asked.household.reader()))
    };
    let direction = direction(&asked);
    let (prompted, phrased) = (asked.clone(), asked.clone());
    let short = asked.is_inside_row();
    let children = view! {
        <Prompts asked=prompted node />
        <textarea
            class="input"
            class:input--short=short
            dir=direction
            lang=move || lang.get()
            autocomplete="off"
            node_ref=node
            id=asked.id()
            aria-describedby=asked.described_by()
            on:input=write
            on:focus=focused
            on:blur=left
            on:compositionstart=began
            on:compositionend=ended
        ></textarea>
        <Phrases asked=phrased />
    };
    Frame(FrameProps { asked, problem: None, children: Box::new(move || children.into_any()) })
}
