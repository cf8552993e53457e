//! Moving the focus where the eye should go next.

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Puts the focus on the element with this id, once the page has drawn it.
pub fn focus_soon(id: String) {
    // A short wait lets the view be drawn; the element may belong to the change that called this.
    Timeout::new(30, move || {
        let found = web_sys::window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id(&id));
        if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let _ = element.focus();
            element.scroll_into_view();
        }
    })
    .forget();
}

/// Puts the focus on the page's heading, as after following a link to it, and names the window after it.
pub fn focus_heading() {
    Timeout::new(30, || {
        let Some(page) = web_sys::window().and_then(|window| window.document()) else { return };
        let Some(heading) = page.query_selector("main h1").ok().flatten() else { return };
        if let Ok(heading) = heading.dyn_into::<HtmlElement>() {
            let _ = heading.focus();
        }
    })
    .forget();
}
