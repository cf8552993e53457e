//! One thing on a form's page.

use super::derived::{DerivedStatement, may_make_plan};
use super::guide::GuideText;
use super::question::Question;
use crate::plan::forms::individual::EXCEPTION;
use crate::plan::rules::ThreeYears;
use crate::plan::{Item, Path, Place, Reader, Section, Spot};
use crate::ui::household::use_household;
use crate::ui::use_app;
use leptos::prelude::*;

/// One thing on a form's page, the form being filled in for `section`.
#[component]
pub fn FormItem(item: &'static Item, section: Section) -> AnyView {
    let app = use_app();
    match item {
        Item::Guide(guide) => view! { <GuideText guide /> }.into_any(),
        Item::Heading(words) => view! { <h2>{move || words.get(app.lang())}</h2> }.into_any(),
        Item::Ask(_, field) if field.id == EXCEPTION.id => view! { <IfTimeIsUp section /> }.into_any(),
        Item::Ask(place, field) => Spot::of(&section, *place, field).map(|spot| view! { <Question spot /> }).into_any(),
        Item::Derived(derived) => view! { <DerivedStatement derived=*derived section /> }.into_any(),
    }
}

/// The reasons for a plan after three years: asked only when the three years may have passed.
#[component]
fn IfTimeIsUp(section: Section) -> impl IntoView {
    let household = use_household();
    let asked = {
        let section = section.clone();
        Memo::new(move |_| {
            let reader = household.reader();
            let in_time = matches!(
                may_make_plan(&reader, &section),
                ThreeYears::NotKnown | ThreeYears::Fine { .. } | ThreeYears::LastDay
            );
            !in_time || !reader.read(&section, &Path::field(EXCEPTION.id), &EXCEPTION).is_empty()
        })
    };
    move || asked.get().then(|| Spot::of(&section, Place::Here, &EXCEPTION).map(|spot| view! { <Question spot /> }))
}
