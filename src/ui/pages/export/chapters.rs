//! Chapter by chapter to copy, as the paper has it.

use crate::lang::text;
use crate::plan::{Section, Task, forms, paper};
use crate::ui::hand_over::copy;
use crate::ui::household::use_household;
use crate::ui::parts::Icon;
use crate::ui::parts::icon::Shape;
use crate::ui::{say, use_app, use_lang};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A copy button for every chapter of the chosen sections.
#[component]
pub(super) fn CopyChapters(sections: RwSignal<Vec<Section>>) -> impl IntoView {
    let title = text("Kopiera ett kapitel", "Kopioi luku", "Copy a chapter");
    let tasks = Memo::new(move |_| {
        sections.with(|all| all.iter().flat_map(|section| Task::all(section).collect::<Vec<_>>()).collect::<Vec<_>>())
    });
    view! {
        <section class="sheet-part">
            <h2>{say(title)}</h2>
            <ul class="task-list">
                <For each=move || tasks.get() key=Clone::clone let:task>
                    <CopyChapter task />
                </For>
            </ul>
        </section>
    }
}

#[component]
fn CopyChapter(task: Task) -> impl IntoView {
    let app = use_app();
    let household = use_household();
    let lang = use_lang();
    let form = forms::form(task.form);
    let title = form.chapters.iter().find(|chapter| chapter.id == task.chapter).map(|chapter| chapter.title);
    let about = {
        let (household, task) = (household.clone(), task.clone());
        move || {
            let over = crate::ui::pages::form_title(form, &task.section).get(lang());
            match household.member_name(&task.section) {
                Some(name) => format!("{over} · {name}"),
                None => over.to_owned(),
            }
        }
    };
    let copied = RwSignal::new(None::<bool>);
    let words = text("Kopiera", "Kopioi", "Copy");
    let done = text("Kopierat", "Kopioitu", "Copied");
    let failed = text("Gick inte att kopiera", "Kopiointi ei onnistunut", "Could not be copied");
    let press = move |_| {
        let names = |list, code: &str, lang| app.platform().code_name(list, code, lang);
        let reader = app.reader(&household.family);
        let chapter = paper::chapter(&task, &reader, untrack(lang), &names);
        let text = chapter.map(|chapter| chapter.answers_to_text()).unwrap_or_default();
        spawn_local(async move { copied.set(Some(copy(&text).await)) });
    };
    let label = move || format!("{}: {}", words.get(lang()), title.map_or("", |title| title.get(lang())));
    view! {
        <li class="task">
            <span class="task-words">
                {title.map(say)} <small class="soft">{about}</small>
            </span>
            <button type="button" class="button button--quiet" aria-label=label on:click=press>
                <Icon shape=Shape::Copy />
                {say(words)}
            </button>
            <span role="status">
                {move || copied.get().map(|ok| say(if ok { done } else { failed })())}
            </span>
        </li>
    }
}
