//! Hands on a keyboard and a screen.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

#[wasm_bindgen(module = "/tests/browser/support/hands.js")]
extern "C" {
    /// A count of how often the page set the text of an input.
    pub(crate) type Sets;
    #[wasm_bindgen(method, getter)]
    pub(crate) fn sets(this: &Sets) -> u32;

    /// Counts from now on how often the page sets the text of an input.
    #[wasm_bindgen(js_name = countSets)]
    pub(crate) fn count_sets(element: &Element) -> Sets;

    /// Puts the focus on it.
    pub(crate) fn focus(element: &Element);
    /// Types at the caret, letter by letter.
    #[wasm_bindgen(js_name = typeIn)]
    pub(crate) fn type_in(element: &Element, words: &str);
    /// Puts the words in place of everything, as when pasted.
    pub(crate) fn fill(element: &Element, words: &str);
    /// Takes a suggestion from the list.
    #[wasm_bindgen(js_name = pickSuggestion)]
    pub(crate) fn pick_suggestion(element: &Element, words: &str);
    /// Leaves it, after a change.
    pub(crate) fn blur(element: &Element);
    /// Presses it with a finger.
    pub(crate) fn click(element: &Element);
    /// Presses a key.
    pub(crate) fn press(element: &Element, key: &str);
    /// Chooses an option of a list by its value.
    pub(crate) fn select(element: &Element, value: &str);
    /// Begins to put letters together with an input method.
    pub(crate) fn compose(element: &Element, state: &str);
    /// Goes on with that: the next state replaces the one before.
    #[wasm_bindgen(js_name = composeOn)]
    pub(crate) fn compose_on(element: &Element, before: &str, state: &str);
    /// Ends that.
    pub(crate) fn composed(element: &Element);
    /// What a screen reader calls it.
    #[wasm_bindgen(js_name = accessibleName)]
    pub(crate) fn accessible_name(element: &Element) -> String;
}
