//! The focus, where what has it is drawn anew or moved.

use gloo_timers::callback::Timeout;
use leptos::tachys::dom::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Puts the focus on the first of these that can take it, once the page is drawn. `ids` are the ids of elements.
pub(super) fn refocus(ids: Vec<String>) {
    Timeout::new(0, move || {
        let here = ids.iter().filter_map(|id| document().get_element_by_id(id));
        let usable = here.filter(|element| !element.has_attribute("disabled") && !element.has_attribute("hidden"));
        if let Some(element) = usable.filter_map(|element| element.dyn_into::<HtmlElement>().ok()).next() {
            let _ = element.focus();
        }
    })
    .forget();
}

/// Moving an element in the page takes the focus from what is in it. Called before, this gives it back after.
pub(super) fn keep_focus() {
    let Some(held) = document().active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    Timeout::new(0, move || {
        let nowhere = document().active_element().is_none_or(|active| active.tag_name() == "BODY");
        if nowhere && held.is_connected() {
            let _ = held.focus();
        }
    })
    .forget();
}
