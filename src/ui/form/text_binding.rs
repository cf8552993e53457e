//! Keeping a text input and an answer equal, without disturbing who types.

use super::Asked;
use crate::app::CaretKeeper;
use leptos::html::{Input, Textarea};
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::cell::Cell;
use std::rc::Rc;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};

/// The parts of a text input that a binding needs.
trait TextElement: Clone + 'static {
    fn text(&self) -> String;
    fn set_text(&self, text: &str);
    fn selection(&self) -> Option<(u32, u32)>;
    fn select(&self, start: u32, end: u32);
}

macro_rules! text_element {
    ($element:ty) => {
        impl TextElement for $element {
            fn text(&self) -> String {
                self.value()
            }

            fn set_text(&self, text: &str) {
                self.set_value(text);
            }

            fn selection(&self) -> Option<(u32, u32)> {
                Some((self.selection_start().ok()??, self.selection_end().ok()??))
            }

            fn select(&self, start: u32, end: u32) {
                // Refused only by inputs that hold no text.
                let _ = self.set_selection_range(start, end);
            }
        }
    };
}

text_element!(HtmlInputElement);
text_element!(HtmlTextAreaElement);

struct Keeper<E>(E);

impl<E: TextElement> CaretKeeper for Keeper<E> {
    fn selection(&self) -> Option<(usize, usize)> {
        self.0.selection().map(|(start, end)| (start as usize, end as usize))
    }

    fn select(&self, start: usize, end: usize) {
        self.0.select(start.try_into().unwrap_or(u32::MAX), end.try_into().unwrap_or(u32::MAX));
    }
}

/// Whether an input method is putting a letter together.
#[derive(Clone)]
pub(super) struct Composing(SendWrapper<Rc<Cell<bool>>>);

impl Composing {
    pub(super) fn new() -> Self {
        Self(SendWrapper::new(Rc::new(Cell::new(false))))
    }

    pub(super) fn set(&self, composing: bool) {
        self.0.set(composing);
    }

    fn get(&self) -> bool {
        self.0.get()
    }
}

/// Keeps the input's text equal to `shown`. The input is left alone while it `fits` what is shown already,
/// and while an input method is putting a letter together.
fn bind<E: TextElement>(
    element: impl Fn() -> Option<E> + 'static,
    shown: impl Fn() -> String + 'static,
    fits: impl Fn(&str, &str) -> bool + 'static,
    composing: Composing,
) {
    Effect::new(move |_| {
        let shown = shown();
        if let Some(element) = element()
            && !composing.get()
            && !fits(&element.text(), &shown)
        {
            element.set_text(&shown);
        }
    });
}

/// Binds a one-line input.
pub(super) fn bind_input(
    node: NodeRef<Input>,
    shown: impl Fn() -> String + 'static,
    fits: impl Fn(&str, &str) -> bool + 'static,
    composing: Composing,
) {
    bind(move || node.get(), shown, fits, composing);
}

/// Binds a long text and keeps its caret beside the same letter while others write.
pub(super) fn bind_textarea(node: NodeRef<Textarea>, asked: &Asked, composing: Composing) {
    let shown = asked.clone();
    bind(move || node.get(), move || shown.text(), |now, shown| now == shown, composing);
}

/// Tells the section that this text has the focus, so that its caret is kept.
pub(super) fn keep_caret(asked: &Asked, element: HtmlTextAreaElement) {
    asked.live().focused(&asked.spot.path, Rc::new(Keeper(element)));
}
