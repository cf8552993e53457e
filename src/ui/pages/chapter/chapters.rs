//! The chapters of a form, with how far each is.

use super::form_title;
use crate::lang::text;
use crate::plan::{Form, Task};
use crate::ui::household::use_household;
use crate::ui::parts::{StatusIcon, status_words};
use crate::ui::{address, say, use_lang};
use leptos::prelude::*;

/// The list beside the sheet.
#[component]
pub(super) fn ChapterList(form: &'static Form, task: Task) -> impl IntoView {
    let label = text("Kapitel", "Luvut", "Chapters");
    let title = say(form_title(form, &task.section));
    view! {
        <nav class="chapters" aria-label=say(label)>
            <p class="chapters-title">{title}</p>
            <Entries form task />
        </nav>
    }
}

/// The same list, folded under the heading, where there is no room beside the sheet.
#[component]
pub(super) fn Progress(form: &'static Form, task: Task) -> impl IntoView {
    let words = text("Kapitel {n} av {all}", "Luku {n}/{all}", "Chapter {n} of {all}");
    let lang = use_lang();
    let at = form.chapters.iter().position(|chapter| chapter.id == task.chapter).map_or(0, |at| at + 1);
    let (n, all) = (at.to_string(), form.chapters.len().to_string());
    let one = form.chapters.len() == 1;
    view! {
        <details class="progress" hidden=one>
            <summary>{move || words.with(lang(), &[("n", &n), ("all", &all)])}</summary>
            <Entries form task />
        </details>
    }
}

#[component]
fn Entries(form: &'static Form, task: Task) -> impl IntoView {
    let household = use_household();
    let lang = use_lang();
    let entry = move |chapter: &'static crate::plan::Chapter| {
        let here = Task { chapter: chapter.id, ..task.clone() };
        let href = address::chapter(&household.family, &here);
        let current = (here == task).then_some("page");
        let household = household.clone();
        let status = Memo::new(move |_| household.status(&here));
        view! {
            <li>
                <a class="chapter" href=href aria-current=current>
                    {move || view! { <StatusIcon status=status.get() /> }}
                    <span>
                        {say(chapter.title)}
                        <span class="hush">{move || format!(", {}", status_words(status.get()).get(lang()))}</span>
                    </span>
                </a>
            </li>
        }
    };
    view! { <ol class="chapters-list">{form.chapters.iter().map(entry).collect_view()}</ol> }
}
