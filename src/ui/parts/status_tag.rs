//! How far a chapter is, in words and shape.

use super::Icon;
use super::icon::Shape;
use crate::lang::{Text, text};
use crate::plan::Status;
use crate::ui::use_app;
use leptos::prelude::*;

/// How far a chapter is.
#[component]
pub fn StatusTag(status: Status) -> impl IntoView {
    let app = use_app();
    let (id, shape) = drawn(status);
    view! {
        <span class="tag" data-status=id>
            <Icon shape />
            {move || status_words(status).get(app.lang())}
        </span>
    }
}

/// The drawing alone, for places where the words stand beside it.
#[component]
pub fn StatusIcon(status: Status) -> impl IntoView {
    let (id, shape) = drawn(status);
    view! { <Icon shape status=id /> }
}

pub(super) const fn drawn(status: Status) -> (&'static str, Shape) {
    match status {
        Status::NotBegun => ("todo", Shape::Todo),
        Status::Begun => ("begun", Shape::Begun),
        Status::Done => ("done", Shape::Done),
    }
}

/// The status in words.
#[must_use]
pub const fn status_words(status: Status) -> Text {
    match status {
        Status::NotBegun => text("Inte påbörjad", "Ei aloitettu", "Not begun"),
        Status::Begun => text("Påbörjad", "Aloitettu", "Begun"),
        Status::Done => text("Klar tills vidare", "Toistaiseksi valmis", "Done for now"),
    }
}
