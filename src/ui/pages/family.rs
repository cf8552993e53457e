//! A family's overview.

use super::sheet::Sheet;
use crate::lang::text;
use crate::plan::Section;
use crate::ui::household::use_household;
use crate::ui::{address, use_app};
use leptos::prelude::*;

/// A family's overview: what needs attention, the members, and how far each chapter is.
#[component]
pub fn FamilyPage() -> impl IntoView {
    let household = use_household();
    let app = use_app();
    let title = text("Familjens översikt", "Perheen yleiskuva", "The family at a glance");
    let tasks = move || {
        let lang = app.lang();
        let mut sections = vec![Section::Family, Section::Plan];
        sections.extend(household.members().into_iter().map(|member| Section::Individual(member.id)));
        sections
            .iter()
            .flat_map(crate::plan::Task::all)
            .map(|task| {
                let href = address::chapter(&household.family, &task);
                let title = crate::plan::forms::form(task.form)
                    .chapters
                    .iter()
                    .find(|chapter| chapter.id == task.chapter)
                    .map(|chapter| chapter.title.get(lang));
                view! {
                    <li class="task">
                        <a class="task-link" href=href>
                            {title}
                        </a>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <Sheet title=title>
            <ul class="task-list">{tasks}</ul>
        </Sheet>
    }
}
