//! The sheet that a page is written on.

use crate::lang::{Text, text};
use crate::ui::{address, say, use_app};
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
    /// A heading in the place of the title, where it is a name: the window's title never tells one.
    #[prop(optional, into)]
    named: Option<ViewFn>,
    /// What stands right below the heading.
    #[prop(optional, into)]
    lead: Option<ViewFn>,
    /// What there is to do, beside the heading.
    #[prop(optional, into)]
    action: Option<ViewFn>,
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
    let head = if action.is_some() { "sheet-head sheet-head--split" } else { "sheet-head" };
    let shown = match named {
        Some(named) => view! { <bdi>{move || named.run()}</bdi> }.into_any(),
        None => heading.into_any(),
    };
    view! {
        <div class=class>
            {beside}
            <main class="sheet" id="main" tabindex="-1">
                {back.map(|back| view! { <BackLink back /> })}
                <header class=head>
                    {over.map(|over| view! { <p class="sheet-over">{move || over.run()}</p> })} <h1 tabindex="-1">{shown}</h1>
                    {lead.map(|lead| view! { <p class="soft">{move || lead.run()}</p> })} {action.map(|action| action.run())}
                </header>
                {children()}
                <Foot />
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

/// The accessibility statement, one step from every page.
#[component]
fn Foot() -> impl IntoView {
    let statement = text("Tillgänglighetsutlåtande", "Saavutettavuusseloste", "Accessibility statement");
    view! {
        <p class="sheet-foot">
            <a href=address::ACCESSIBILITY>{say(statement)}</a>
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
