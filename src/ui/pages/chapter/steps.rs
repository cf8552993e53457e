//! The way to the chapter before and after.

use crate::lang::text;
use crate::plan::{Chapter, Form, Task};
use crate::ui::household::use_household;
use crate::ui::parts::Icon;
use crate::ui::parts::icon::Shape;
use crate::ui::{address, say};
use leptos::prelude::*;

/// Links to the chapter before and after.
#[component]
pub(super) fn Steps(form: &'static Form, task: Task) -> impl IntoView {
    let household = use_household();
    let label = text("Förra och nästa kapitel", "Edellinen ja seuraava luku", "Previous and next chapter");
    let before = text("Förra kapitlet", "Edellinen luku", "Previous chapter");
    let after = text("Nästa kapitel", "Seuraava luku", "Next chapter");
    let at = form.chapters.iter().position(|chapter| chapter.id == task.chapter);
    let chapter = |at: Option<usize>| at.and_then(|at| form.chapters.get(at));
    let href =
        move |chapter: &Chapter| address::chapter(&household.family, &Task { chapter: chapter.id, ..task.clone() });
    let previous = chapter(at.and_then(|at| at.checked_sub(1))).map(|chapter| {
        view! {
            <a class="step" rel="prev" href=href(chapter)>
                <Icon shape=Shape::Back />
                <span>
                    <small>{say(before)}</small>
                    <b>{say(chapter.title)}</b>
                </span>
            </a>
        }
    });
    let next = chapter(at.map(|at| at + 1)).map(|chapter| {
        view! {
            <a class="step step--next" rel="next" href=href(chapter)>
                <span>
                    <small>{say(after)}</small>
                    <b>{say(chapter.title)}</b>
                </span>
                <Icon shape=Shape::Forward />
            </a>
        }
    });
    let alone = previous.is_none() && next.is_none();
    view! {
        <nav class="steps" aria-label=say(label) hidden=alone>
            {previous}
            {next}
        </nav>
    }
}
