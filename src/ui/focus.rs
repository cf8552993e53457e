//! Moving the focus where the eye should go next.

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

/// How often to look for what is about to be drawn, in milliseconds, and how many times at most: two seconds in all.
const LOOK: (u32, u32) = (30, 66);

/// Puts the focus on the element with this id, once the page has drawn it.
pub fn focus_soon(id: String) {
    when_drawn(LOOK.1, move |page| page.get_element_by_id(&id), |element| element.scroll_into_view());
}

/// Puts the focus on the page's heading, as after following a link to it, once the page has drawn it.
pub fn focus_heading() {
    when_drawn(LOOK.1, |page| page.query_selector("main h1").ok().flatten(), |_| {});
}

/// The id of the question that the page's address points to; empty where it points to none.
#[must_use]
pub fn pointed_at() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// Puts the focus on what is found, as soon as it is. A short wait lets the view be drawn; sections that are opened
/// first take longer.
fn when_drawn(
    tries: u32,
    find: impl Fn(&Document) -> Option<Element> + 'static,
    then: impl Fn(&HtmlElement) + 'static,
) {
    Timeout::new(LOOK.0, move || {
        let Some(page) = web_sys::window().and_then(|window| window.document()) else { return };
        if let Some(element) = find(&page).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let _ = element.focus();
            then(&element);
        } else if let Some(left) = tries.checked_sub(1) {
            when_drawn(left, find, then);
        }
    })
    .forget();
}
