//! The sheet that a page is written on.

use crate::lang::Text;
use crate::ui::use_app;
use leptos::prelude::*;

/// A page with its heading, which takes the focus when the page is come to, and the window's title.
#[component]
pub fn Sheet(
    #[prop(into)] title: Signal<Text>,
    /// What stands above the heading.
    #[prop(optional)]
    over: Option<AnyView>,
    children: Children,
) -> impl IntoView {
    let app = use_app();
    let heading = move || title.get().get(app.lang());
    name_window({
        let heading = heading.clone();
        move || heading().to_owned()
    });
    view! {
        <div class="desk">
            <main class="sheet" id="main" tabindex="-1">
                <header class="sheet-head">{over} <h1 tabindex="-1">{heading}</h1></header>
                {children()}
            </main>
        </div>
    }
}

/// Gives the window the page's title. Titles hold no client data: they stay in the browser's history.
pub fn name_window(title: impl Fn() -> String + 'static) {
    Effect::new(move |_| {
        if let Some(page) = web_sys::window().and_then(|window| window.document()) {
            page.set_title(&format!("{} – Samplan", title()));
        }
    });
}
