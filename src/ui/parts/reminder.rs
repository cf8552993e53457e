//! A reminder: it says why, and leads to the field. It never blocks.

use super::{Icon, task_title};
use super::icon::Shape;
use crate::lang::{Text, text};
use crate::plan::Reminder;
use crate::plan::rules::Severity;
use crate::ui::address;
use crate::ui::household::use_household;
use crate::ui::use_app;
use crate::ui::words::shortened;
use leptos::prelude::*;

/// One reminder.
#[component]
pub fn ReminderNote(
    reminder: Reminder,
    /// Whether it links to the field; at the field itself it does not.
    linked: bool,
) -> impl IntoView {
    let app = use_app();
    let (level, shape, word) = level(reminder.severity);
    let link = linked.then(|| {
        let app = app.clone();
        let to = text("Gå till ”{chapter}”", "Siirry kohtaan ”{chapter}”", "Go to “{chapter}”");
        let href = address::reminder(&use_household().family, &reminder);
        let chapter = task_title(&reminder.task);
        view! {
            <p>
                <a href=href>
                    {move || {
                        let lang = app.lang();
                        chapter.map(|chapter| to.with(lang, &[("chapter", chapter.get(lang))]))
                    }}
                </a>
            </p>
        }
    });
    // Away from its question, a reminder says whose plan it is about.
    let about = linked.then(|| {
        let (household, section) = (use_household(), reminder.task.section.clone());
        move || {
            let name = household.member_name(&section)?;
            Some(view! {
                <bdi>{shortened(&name)}</bdi>
                ": "
            })
        }
    });
    view! {
        <div class="reminder" data-level=level>
            <Icon shape />
            <p>
                <b class="reminder-word">{
                    let app = app.clone();
                    move || word.get(app.lang())
                }</b>
                " "
                {about}
                {move || reminder.words(app.lang())}
            </p>
            {link}
        </div>
    }
}

const fn level(severity: Severity) -> (&'static str, Shape, Text) {
    match severity {
        Severity::Notice => ("note", Shape::Info, text("Bra att veta.", "Hyvä tietää.", "Good to know.")),
        Severity::Attention => ("soon", Shape::Warning, text("Kräver åtgärd.", "Vaatii toimia.", "Needs attention.")),
        Severity::Over => ("over", Shape::Over, text("Tiden har gått ut.", "Aika on kulunut umpeen.", "Time is up.")),
    }
}
