//! The form's own guidance.

use crate::plan::Guide;
use crate::ui::use_app;
use leptos::prelude::*;

/// A paragraph of guidance, strong where the form sets it in bold, with its link where it has one.
#[component]
pub(super) fn GuideText(guide: &'static Guide) -> impl IntoView {
    let app = use_app();
    let words = move || guide.words.get(app.lang());
    let link = guide.link;
    view! {
        <p class="guide" class:guide--strong=guide.strong>
            {match link {
                Some(href) => {
                    view! {
                        <a href=href target="_blank" rel="noreferrer">
                            {words}
                        </a>
                    }
                        .into_any()
                }
                None => words.into_any(),
            }}
        </p>
    }
}
