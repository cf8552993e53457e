//! One chapter of a form: the page on which plans are written.

use super::family_frame::OpenSections;
use super::sheet::Sheet;
use crate::plan::{Chapter, Form, Section, forms};
use crate::ui::address;
use crate::ui::form::FormItem;
use crate::ui::household::use_household;
use crate::ui::pages::NotFoundPage;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// One chapter of a form, filled in for one section.
#[component]
pub fn ChapterPage() -> impl IntoView {
    let params = use_params_map();
    let param = move |name: &'static str| params.with(|params| params.get(name)).unwrap_or_default();
    let place = Memo::new(move |_| (param("form"), param("about"), param("chapter")));
    let household = use_household();
    move || {
        let (form, about, chapter) = place.get();
        let Some((form, section, chapter)) = find(&form, &about, &chapter) else {
            return view! { <NotFoundPage /> }.into_any();
        };
        view! {
            <OpenSections family=household.family.clone() sections=vec![section.clone()]>
                <ChapterSheet form section=section.clone() chapter />
            </OpenSections>
        }
        .into_any()
    }
}

fn find(form: &str, about: &str, chapter: &str) -> Option<(&'static Form, Section, &'static Chapter)> {
    let form = forms::ALL.into_iter().find(|candidate| candidate.id.id() == form)?;
    let section = address::section(form.id, about)?;
    let chapter = form.chapters.iter().find(|candidate| candidate.id == chapter)?;
    Some((form, section, chapter))
}

#[component]
fn ChapterSheet(form: &'static Form, section: Section, chapter: &'static Chapter) -> impl IntoView {
    let items = chapter.items.iter().map(|item| view! { <FormItem item section=section.clone() /> }).collect_view();
    let _ = form;
    view! {
        <Sheet title=chapter.title>
            <div class="fields">{items}</div>
        </Sheet>
    }
}
