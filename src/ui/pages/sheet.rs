//! The sheet that a page is written on.

use crate::lang::Text;
use crate::ui::{say, use_app};
use leptos::prelude::*;

/// A page with its heading, which takes the focus when the page is come to, and the window's title.
#[component]
pub fn Sheet(
    #[prop(into)] title: Signal<Text>,
    /// The way back, above the heading.
    #[prop(optional, into)]
    back: Option<Back>,
    /// What stands right above the heading.
    #[prop(optional, into)]
    over: Option<ViewFn>,
    /// The list beside the sheet, where there is room.
    #[prop(optional)]
    beside: Option<AnyView>,
    children: Children,
) -> impl IntoView {
    let app = use_app();
    let heading = move || title.get().get(app.lang());
    name_window({
        let heading = heading.clone();
        move || heading().to_owned()
    });
    let class = if beside.is_some() { "desk desk--chapters" } else { "desk" };
    view! {
        <div class=class>
            {beside}
            <main class="sheet" id="main" tabindex="-1">
                {back.map(|back| view! { <BackLink back /> })}
                <header class="sheet-head">
                    {over.map(|over| view! { <p class="sheet-over">{move || over.run()}</p> })} <h1 tabindex="-1">{heading}</h1>
                </header>
                {children()}
            </main>
        </div>
    }
}

/// Where a page leads back to.
#[derive(Clone)]
pub struct Back {
    /// The address.
    pub to: String,
    /// What is there.
    pub words: Text,
}

#[component]
fn BackLink(back: Back) -> impl IntoView {
    use crate::ui::parts::Icon;
    use crate::ui::parts::icon::Shape;
    view! {
        <p class="sheet-back">
            <a href=back.to>
                <Icon shape=Shape::Back />
                {say(back.words)}
            </a>
        </p>
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
