//! The chapters about the family itself, and the worker's notes.

use crate::lang::text;
use crate::plan::{FormId, Section, Task, forms};
use crate::ui::household::use_household;
use crate::ui::parts::TaskItem;
use crate::ui::{address, say};
use leptos::prelude::*;

/// Members, network, meetings and contact details as chapters; the notes, which are no task.
#[component]
pub(super) fn Details() -> impl IntoView {
    let title = text("Uppgifter om familjen", "Perheen tiedot", "About the family");
    let stays = text("Delas aldrig med någon", "Ei jaeta kenellekään", "Never shared with anybody");
    let tasks = Task::all(&Section::Family).chain(Task::all(&Section::Contact));
    let items = tasks.map(|task| view! { <TaskItem task /> }).collect_view();
    let notes = address::form(&use_household().family, &Section::Notes, FormId::Notes);
    view! {
        <section class="sheet-part">
            <h2>{say(title)}</h2>
            <ul class="task-list">
                {items}
                <li class="task">
                    <a class="task-link" href=notes>
                        {say(forms::form(FormId::Notes).title)}
                    </a>
                    <span class="soft small">{say(stays)}</span>
                </li>
            </ul>
        </section>
    }
}
