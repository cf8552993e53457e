//! What needs attention.

use crate::lang::text;
use crate::plan::Reminder;
use crate::ui::household::use_household;
use crate::ui::parts::{Fold, ReminderNote};
use crate::ui::{say, use_lang};
use leptos::prelude::*;

/// How many reminders stand open.
const AT_ONCE: usize = 5;

/// Every reminder of the family, the most pressing first.
#[component]
pub(super) fn Attention() -> impl IntoView {
    let household = use_household();
    let lang = use_lang();
    let title = text("Att se över", "Tarkistettavaa", "To look over");
    let nothing = text("Inget just nu.", "Ei mitään juuri nyt.", "Nothing just now.");
    let more = text("Visa {n} till", "Näytä vielä {n}", "Show {n} more");
    let notes = move || {
        let reminders = household.reminders.get();
        let (first, rest) = reminders.split_at(reminders.len().min(AT_ONCE));
        let (first, rest) = (first.to_vec(), rest.to_vec());
        if first.is_empty() {
            return view! { <p class="soft">{say(nothing)}</p> }.into_any();
        }
        let count = rest.len().to_string();
        let folded = (!rest.is_empty()).then(|| {
            view! {
                <Fold summary=move || more.with(lang(), &[("n", &count)])>
                    <Notes reminders=rest.clone() />
                </Fold>
            }
        });
        view! {
            <Notes reminders=first />
            {folded}
        }
        .into_any()
    };
    view! {
        <section class="sheet-part">
            <h2>{say(title)}</h2>
            {notes}
        </section>
    }
}

#[component]
fn Notes(reminders: Vec<Reminder>) -> impl IntoView {
    let notes = reminders.into_iter().map(|reminder| view! { <ReminderNote reminder linked=true /> });
    view! { <div class="reminders">{notes.collect_view()}</div> }
}
