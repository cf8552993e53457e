//! Something that is not to be read past.

use super::Icon;
use super::icon::Shape;
use crate::lang::Text;
use crate::ui::say;
use leptos::prelude::*;

/// A warning: its words, and what follows from them.
#[component]
pub fn Heed(
    words: Text,
    /// Harm is near: it is read aloud at once.
    #[prop(optional)]
    grave: bool,
    /// The id of the words, where the focus goes to them.
    #[prop(optional, into)]
    id: Option<String>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let (level, shape) = if grave { ("over", Shape::Over) } else { ("soon", Shape::Warning) };
    view! {
        <div class="reminder" data-level=level role=grave.then_some("alert")>
            <Icon shape />
            <p class="reminder-word" tabindex=id.is_some().then_some("-1") id=id>
                {say(words)}
            </p>
            {children.map(|children| children())}
        </div>
    }
}
