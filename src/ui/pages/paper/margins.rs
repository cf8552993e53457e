//! The words in the margins of printed pages: what the paper is, on every page from the second on.

use crate::plan::paper::Paper;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Gives the page margins their words while the paper is shown; `style/print.css` sets them.
pub(super) fn fill_margins(paper: Memo<Paper>) {
    Effect::new(move |_| {
        let running = paper.with(|paper| {
            let parts = paper.practice.iter().chain([&paper.title]);
            parts.map(String::as_str).collect::<Vec<_>>().join(" · ")
        });
        set("--paper-running", Some(&running));
    });
    on_cleanup(|| set("--paper-running", None));
}

fn set(name: &str, words: Option<&str>) {
    let page = web_sys::window().and_then(|window| window.document()).and_then(|page| page.document_element());
    let Some(page) = page.and_then(|page| page.dyn_into::<HtmlElement>().ok()) else { return };
    // A property that is not set leaves the margin empty, nothing worse.
    let _ = match words {
        Some(words) => page.style().set_property(name, &quoted(words)),
        None => page.style().remove_property(name).map(drop),
    };
}

/// As a string of CSS.
fn quoted(words: &str) -> String {
    let plain: String = words.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    format!("\"{}\"", plain.replace('\\', "\\\\").replace('"', "\\\""))
}
