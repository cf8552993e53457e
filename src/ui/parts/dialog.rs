//! A question that is answered before anything else.

use leptos::prelude::*;

/// A question that is answered before the page goes on. The browser keeps the focus inside and gives it back after.
#[component]
pub fn Dialog(
    /// Whether it is asked now. Escape takes it back.
    open: RwSignal<bool>,
    /// The id of the heading inside, which names it.
    #[prop(into)]
    labelled_by: String,
    /// The answer that changes nothing, which has the focus at first.
    safe: NodeRef<leptos::html::Button>,
    children: Children,
) -> impl IntoView {
    let dialog = NodeRef::<leptos::html::Dialog>::new();
    Effect::new(move |_| {
        let asked = open.get();
        let Some(dialog) = dialog.get() else { return };
        if asked && !dialog.open() {
            // Only fails for a dialog that stands open or is not in the page.
            let _ = dialog.show_modal();
            if let Some(safe) = safe.get_untracked() {
                let _ = safe.focus();
            }
        } else if !asked {
            dialog.close();
        }
    });
    view! {
        <dialog class="dialog" aria-labelledby=labelled_by node_ref=dialog on:close=move |_| open.set(false)>
            {children()}
        </dialog>
    }
}
