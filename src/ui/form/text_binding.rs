//! Keeping a text input and an answer equal, without disturbing who types.

use super::Asked;
use crate::app::CaretKeeper;
use leptos::html::{Input, Textarea};
use leptos::prelude::*;
use std::rc::Rc;
use web_sys::{CompositionEvent, HtmlInputElement, HtmlTextAreaElement};

/// The parts of a text input that a binding needs.
trait TextElement: Clone + 'static {
    fn text(&self) -> String;
    fn set_text(&self, text: &str);
    fn selection(&self) -> Option<(u32, u32)>;
    /// `forward`, `backward` or `none`.
    fn direction(&self) -> String;
    fn select(&self, start: u32, end: u32, direction: &str);
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

            fn direction(&self) -> String {
                self.selection_direction().ok().flatten().unwrap_or_default()
            }

            fn select(&self, start: u32, end: u32, direction: &str) {
                // Refused only by inputs that hold no text.
                let _ = self.set_selection_range_with_direction(start, end, direction);
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

    fn show(&self, text: &str, start: usize, end: usize) {
        if self.0.text() == text {
            return;
        }
        let direction = self.0.direction();
        self.0.set_text(text);
        self.0.select(start.try_into().unwrap_or(u32::MAX), end.try_into().unwrap_or(u32::MAX), &direction);
    }
}

/// Keeps the input's text equal to `shown`. The input is left alone while it `fits` what is shown already.
fn bind<E: TextElement>(
    element: impl Fn() -> Option<E> + 'static,
    shown: impl Fn() -> String + 'static,
    fits: impl Fn(&str, &str) -> bool + 'static,
) {
    Effect::new(move |_| {
        let shown = shown();
        if let Some(element) = element()
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
) {
    bind(move || node.get(), shown, fits);
}

/// Binds a long text and keeps its caret beside the same letter while others write.
pub(super) fn bind_textarea(node: NodeRef<Textarea>, asked: &Asked) {
    let shown = asked.clone();
    bind(move || node.get(), move || shown.text(), |now, shown| now == shown);
}

/// Tells the section when an input method begins to put a letter together and when it is done, so that nothing comes
/// between; gives what to do at either. A text that goes away is done.
pub(super) fn composing(asked: &Asked) -> (impl Fn(CompositionEvent) + use<>, impl Fn(CompositionEvent) + use<>) {
    let live = StoredValue::new_local(asked.live().clone());
    on_cleanup(move || {
        live.try_with_value(|live| live.composing(false));
    });
    (move |_| live.with_value(|live| live.composing(true)), move |_| live.with_value(|live| live.composing(false)))
}

/// Tells the section that this text has the focus, so that its caret is kept.
pub(super) fn keep_caret(asked: &Asked, element: HtmlTextAreaElement) {
    asked.live().focused(&asked.spot.path, Rc::new(Keeper(element)));
}
