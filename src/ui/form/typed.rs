//! An answer that is typed as people write it and read as something else: a date, a time.

use super::Asked;
use super::text_binding::bind_input;
use crate::lang::Text;
use leptos::html::Input;
use leptos::prelude::*;

/// How a kind of answer is read from what is typed, and shown.
#[derive(Clone, Copy)]
pub(super) struct Reading {
    /// What is stored for what was typed.
    pub(super) stored: fn(&str) -> String,
    /// What is shown for what is stored.
    pub(super) shown: fn(&str) -> String,
    /// What is wrong with what is stored.
    pub(super) problem: fn(&str) -> Option<Text>,
}

/// An input for such an answer, and what is wrong with the answer once nobody types in it any more.
pub(super) struct Typed {
    pub(super) input: AnyView,
    pub(super) problem: Signal<Option<Text>>,
}

/// Makes the input of a question. The answer is stored at every key, and shown as the app writes it when the input is
/// left.
pub(super) fn typed(asked: &Asked, reading: Reading, class: &'static str) -> Typed {
    let Reading { stored, shown, problem } = reading;
    let node = NodeRef::<Input>::new();
    let writing = RwSignal::new(false);
    let read = asked.clone();
    bind_input(
        node,
        move || shown(&read.text()),
        // While somebody types, "1.4.2" is not turned into anything.
        move |now, shown| stored(now) == stored(shown),
    );
    let problem: Signal<Option<Text>> = {
        let asked = asked.clone();
        Signal::derive(move || if writing.get() { None } else { problem(&asked.text()) })
    };
    let write = {
        let asked = asked.clone();
        move |event| {
            writing.set(true);
            asked.write(stored(&event_target_value(&event)));
        }
    };
    let leave = {
        let asked = asked.clone();
        move |_| {
            writing.set(false);
            asked.app.pause_typing();
            if let Some(element) = node.get_untracked() {
                element.set_value(&shown(&asked.text()));
            }
        }
    };
    let invalid = move || problem.with(Option::is_some).then_some("true");
    let input = view! {
        <input
            class=class
            type="text"
            inputmode="text"
            dir="auto"
            autocomplete="off"
            node_ref=node
            id=asked.id()
            aria-describedby=asked.described_by()
            aria-invalid=invalid
            on:input=write
            on:blur=leave
        />
    };
    Typed { input: input.into_any(), problem }
}
