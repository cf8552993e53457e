//! Something folded away.

use leptos::prelude::*;

/// Something folded away behind its summary, drawn when it is first opened: what is not looked at costs nothing.
#[component]
pub fn Fold(
    #[prop(into)] summary: ViewFn,
    /// Whether it stands open at first.
    #[prop(optional)]
    open: bool,
    children: ChildrenFn,
) -> impl IntoView {
    let drawn = RwSignal::new(open);
    let details = NodeRef::<leptos::html::Details>::new();
    let toggle = move |_| {
        if details.get_untracked().is_some_and(|details| details.open()) {
            drawn.set(true);
        }
    };
    view! {
        <details class="fold" open=open node_ref=details on:toggle=toggle>
            <summary>{move || summary.run()}</summary>
            {move || drawn.get().then(|| children())}
        </details>
    }
}
