//! What needs attention.

use crate::lang::{Text, text};
use crate::plan::paper::Shield;
use crate::plan::{Reminder, Section};
use crate::ui::household::use_household;
use crate::ui::parts::{Fold, Heed, ReminderNote};
use crate::ui::{address, say, use_app, use_lang};
use leptos::prelude::*;

/// How many reminders stand open.
const AT_ONCE: usize = 5;

/// What must be heeded, and every reminder of the family, the most pressing first.
#[component]
pub(super) fn Attention() -> impl IntoView {
    let household = use_household();
    let lang = use_lang();
    let title = text("Att se över", "Tarkistettavaa", "To look over");
    let nothing = text("Inget just nu.", "Ei mitään juuri nyt.", "Nothing just now.");
    let more = text("Visa {n} till", "Näytä vielä {n}", "Show {n} more");
    let withdrawn = {
        let (app, family) = (use_app(), household.family.clone());
        Memo::new(move |_| app.signals().withdrawn.with(|all| all.contains(&family)))
    };
    let shielded = {
        let reader = use_app().tracking_reader(&household.family);
        Memo::new(move |_| Shield::is_told_in(&Section::Family, &reader))
    };
    let sharing = address::share(&household.family);
    let heed = move || {
        let shielded = shielded.get().then(|| view! { <Heed words=SHIELDED /> });
        let withdrawn = withdrawn.get().then(|| {
            let sharing = sharing.clone();
            view! {
                <Heed words=WITHDRAWN>
                    <p>
                        <a href=sharing>{say(TO_SHARING)}</a>
                    </p>
                </Heed>
            }
        });
        view! {
            {shielded}
            {withdrawn}
        }
    };
    let notes = move || {
        let reminders = household.reminders.get();
        let (first, rest) = reminders.split_at(reminders.len().min(AT_ONCE));
        let (first, rest) = (first.to_vec(), rest.to_vec());
        if first.is_empty() {
            if shielded.get() || withdrawn.get() {
                return ().into_any();
            }
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
            {heed}
            {notes}
        </section>
    }
}

#[component]
fn Notes(reminders: Vec<Reminder>) -> impl IntoView {
    let notes = reminders.into_iter().map(|reminder| view! { <ReminderNote reminder linked=true /> });
    view! { <div class="reminders">{notes.collect_view()}</div> }
}

const SHIELDED: Text = text(
    "Någon i familjen har spärrmarkering: lämna inte adressen vidare.",
    "Jollakulla perheessä on turvakielto: älä luovuta osoitetta eteenpäin.",
    "Somebody in the family has non-disclosure for personal safety: do not pass the address on.",
);
const WITHDRAWN: Text = text(
    "Ett samtycke är återkallat, men rätten är inte tillbakatagen.",
    "Suostumus on peruutettu, mutta oikeutta ei ole peruttu.",
    "A consent was withdrawn, but the right has not been taken back.",
);
const TO_SHARING: Text = text("Till delningen", "Jakamiseen", "To the sharing");
