//! One thing on a form's page.

use super::derived::DerivedStatement;
use super::guide::GuideText;
use super::question::Question;
use crate::plan::{Item, Section, Spot};
use crate::ui::use_app;
use leptos::prelude::*;

/// One thing on a form's page, the form being filled in for `section`.
#[component]
pub fn FormItem(item: &'static Item, section: Section) -> AnyView {
    let app = use_app();
    match item {
        Item::Guide(guide) => view! { <GuideText guide /> }.into_any(),
        Item::Heading(words) => view! { <h2>{move || words.get(app.lang())}</h2> }.into_any(),
        Item::Ask(place, field) => Spot::of(&section, *place, field).map(|spot| view! { <Question spot /> }).into_any(),
        Item::Derived(derived) => view! { <DerivedStatement derived=*derived section /> }.into_any(),
    }
}
