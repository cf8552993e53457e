//! Links that are not followed at once.

use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, HtmlAnchorElement, MouseEvent};

/// For as long as this component stands, gives `hold` the address of each link to another page of the app before it is
/// followed. Where `hold` says so it is not.
pub fn hold_links(hold: impl Fn(String) -> bool + 'static) {
    let followed = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| {
        if other_page(&event).is_some_and(&hold) {
            event.prevent_default();
        }
    });
    // The router listens further out, and leaves alone what was prevented. Listening to an event by its name does not fail.
    let _ = document().add_event_listener_with_callback("click", followed.as_ref().unchecked_ref());
    let followed = SendWrapper::new(followed);
    on_cleanup(move || {
        let _ = document().remove_event_listener_with_callback("click", followed.as_ref().unchecked_ref());
    });
}

/// The address of another page of the app, where a plain press on a link would lead there in this window.
fn other_page(event: &MouseEvent) -> Option<String> {
    let is_plain =
        event.button() == 0 && !(event.meta_key() || event.alt_key() || event.ctrl_key() || event.shift_key());
    if event.default_prevented() || !is_plain {
        return None;
    }
    let pressed: Element = event.target()?.dyn_into().ok()?;
    let link: HtmlAnchorElement = pressed.closest("a[href]").ok()??.dyn_into().ok()?;
    let here = window().location();
    let is_ours = link.origin() == here.origin().ok()? && link.target().is_empty() && !link.has_attribute("download");
    let leads_away = link.pathname() != here.pathname().ok()?;
    (is_ours && leads_away).then(|| format!("{}{}{}", link.pathname(), link.search(), link.hash()))
}
