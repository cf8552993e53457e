//! A reminder: it says why, and leads to the field. It never blocks.

use super::icon::Shape;
use super::{Icon, task_title};
use crate::lang::{Text, text};
use crate::plan::rules::Severity;
use crate::plan::{Reminder, Section, Task, forms};
use crate::ui::household::use_household;
use crate::ui::words::shortened;
use crate::ui::{address, say, use_lang};
use leptos::prelude::*;

/// One reminder.
#[component]
pub fn ReminderNote(
    reminder: Reminder,
    /// Whether it says whose plan it is about and links to the field; at the field itself it does not.
    linked: bool,
) -> impl IntoView {
    let lang = use_lang();
    let (level, shape, word) = level(reminder.severity);
    let about = linked.then(|| view! { <About task=reminder.task.clone() /> });
    let link = linked.then(|| view! { <Link reminder=reminder.clone() /> });
    view! {
        <div class="reminder" data-level=level>
            <Icon shape />
            <p>
                <b class="reminder-word">{say(word)}</b>
                " "
                {about}
                {move || reminder.words(lang())}
            </p>
            {link}
        </div>
    }
}

/// Whose plan it is about, or which; nothing where it is the family itself.
#[component]
fn About(task: Task) -> impl IntoView {
    let household = use_household();
    let lang = use_lang();
    let title = forms::form(task.form).title;
    move || {
        let about = match household.member_name(&task.section) {
            Some(name) => shortened(&name),
            None if task.section == Section::Family => return None,
            None => title.get(lang()).to_owned(),
        };
        Some(view! {
            <bdi>{about}</bdi>
            ": "
        })
    }
}

/// The way to the question.
#[component]
fn Link(reminder: Reminder) -> impl IntoView {
    let lang = use_lang();
    let to = text("Gå till ”{chapter}”", "Siirry kohtaan ”{chapter}”", "Go to “{chapter}”");
    let href = address::reminder(&use_household().family, &reminder);
    let words = move || Some(to.with(lang(), &[("chapter", task_title(&reminder.task)?.get(lang()))]));
    view! {
        <p>
            <a href=href>{words}</a>
        </p>
    }
}

const fn level(severity: Severity) -> (&'static str, Shape, Text) {
    match severity {
        Severity::Notice => ("note", Shape::Info, text("Bra att veta.", "Hyvä tietää.", "Good to know.")),
        Severity::Attention => ("soon", Shape::Warning, text("Kräver åtgärd.", "Vaatii toimia.", "Needs attention.")),
        Severity::Over => ("over", Shape::Over, text("Tiden har gått ut.", "Aika on kulunut umpeen.", "Time is up.")),
    }
}
