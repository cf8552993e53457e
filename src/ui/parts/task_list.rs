//! Chapters to fill in, with how far each is.

use super::{StatusIcon, StatusTag, status_words};
use crate::lang::{Text, text};
use crate::plan::{Status, Task, forms};
use crate::ui::household::use_household;
use crate::ui::{address, say, use_lang};
use leptos::prelude::*;

/// A link to each chapter, with how far it is.
#[component]
pub fn TaskList(tasks: Vec<Task>) -> impl IntoView {
    let items = tasks.into_iter().map(|task| view! { <TaskItem task /> });
    view! { <ul class="task-list">{items.collect_view()}</ul> }
}

/// What stands in the place of a status that is not known here.
const ELSEWHERE: Text = text("Inte på den här enheten", "Ei tällä laitteella", "Not on this device");

/// One chapter of a list.
#[component]
pub fn TaskItem(task: Task) -> impl IntoView {
    let household = use_household();
    let href = address::chapter(&household.family, &task);
    let title = title(&task);
    let (at, section) = (household.clone(), task.section.clone());
    let elsewhere = Memo::new(move |_| at.is_elsewhere(&section));
    let status = Memo::new(move |_| household.status(&task));
    view! {
        <li class="task">
            <a class="task-link" href=href>
                {title.map(say)}
            </a>
            {move || match elsewhere.get() {
                true => view! { <span class="tag">{say(ELSEWHERE)}</span> }.into_any(),
                false => view! { <StatusTag status=status.get() /> }.into_any(),
            }}
        </li>
    }
}

/// How far several chapters are together: the status of the whole, and how many are done.
#[component]
pub fn Progress(tasks: Vec<Task>) -> impl IntoView {
    let household = use_household();
    let lang = use_lang();
    let all = tasks.len().to_string();
    let counted = text("{done} av {all} klara", "{done}/{all} valmiina", "{done} of {all} done");
    let (at, section) = (household.clone(), tasks.first().map(|task| task.section.clone()));
    let elsewhere = Memo::new(move |_| section.as_ref().is_some_and(|section| at.is_elsewhere(section)));
    let statuses = Memo::new(move |_| tasks.iter().map(|task| household.status(task)).collect::<Vec<_>>());
    let words = move |status| {
        let words = status_words(status).get(lang());
        let done = statuses.with(|all| all.iter().filter(|part| **part == Status::Done).count());
        if status == Status::Begun && done > 0 {
            format!("{words}, {}", counted.with(lang(), &[("done", &done.to_string()), ("all", &all)]))
        } else {
            words.to_owned()
        }
    };
    move || {
        if elsewhere.get() {
            return view! { <span class="tag">{say(ELSEWHERE)}</span> }.into_any();
        }
        let status = statuses.with(|all| Status::of_all(all));
        view! {
            <span class="tag" data-status=super::status_tag::drawn(status).0>
                <StatusIcon status />
                {words(status)}
            </span>
        }
        .into_any()
    }
}

/// What the chapter is called.
#[must_use]
pub fn title(task: &Task) -> Option<Text> {
    let chapter = forms::form(task.form).chapters.iter().find(|chapter| chapter.id == task.chapter);
    chapter.map(|chapter| chapter.title)
}
