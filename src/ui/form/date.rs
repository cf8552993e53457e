//! A date: typed as people write it, or picked from a calendar; in part, uncertain or unknown where that is the truth.

use super::Asked;
use super::frame::{Frame, FrameProps};
use super::typed::{Reading, Typed, typed};
use crate::lang::{Text, text};
use crate::plan::DateAnswer;
use crate::ui::parts::Icon;
use crate::ui::parts::icon::Shape;
use leptos::html::Input;
use leptos::prelude::*;

/// A date, or a month of a year.
#[component]
pub(super) fn DateField(asked: Asked, month: bool) -> impl IntoView {
    let class = if month { "input input--month number" } else { "input input--date number" };
    let Typed { input, problem } = typed(&asked, READING, class);
    let calendar = NodeRef::<Input>::new();
    let pick = {
        let asked = asked.clone();
        move |event| {
            let picked = event_target_value(&event);
            if !picked.is_empty() {
                asked.write(DateAnswer::typed(&picked).to_stored());
            }
        }
    };
    let open = move |_| {
        if let Some(element) = calendar.get_untracked() {
            // A browser without a picker leaves the text field, which is enough.
            let _ = element.show_picker();
        }
    };
    let choose = text(
        "Välj datum i kalendern: {label}",
        "Valitse päivä kalenterista: {label}",
        "Pick from the calendar: {label}",
    );
    let named = asked.clone();
    let toggles = asked.clone();
    let children = view! {
        <div class="inline">
            {input}
            {(!month)
                .then(|| {
                    view! {
                        <span class="date-picker">
                            <input
                                class="date-native"
                                type="date"
                                autocomplete="off"
                                tabindex="-1"
                                aria-hidden="true"
                                node_ref=calendar
                                on:change=pick
                            />
                            <button
                                type="button"
                                class="icon-button icon-button--boxed"
                                aria-label=move || choose.with(named.app.lang(), &[("label", named.label())])
                                on:click=open
                            >
                                <Icon shape=Shape::Calendar />
                            </button>
                        </span>
                    }
                })}
            {toggles.field().vague.then(|| view! { <Certainty asked=toggles /> })}
        </div>
    };
    Frame(FrameProps { asked, problem: Some(problem), children: Box::new(move || children.into_any()) })
}

const READING: Reading = Reading {
    stored: |typed| DateAnswer::typed(typed).to_stored(),
    shown: |stored| DateAnswer::stored(stored).shown(),
    problem: |stored| DateAnswer::stored(stored).problem(),
};

/// Whether the date is uncertain, or not known at all.
#[component]
fn Certainty(asked: Asked) -> impl IntoView {
    let answer = {
        let asked = asked.clone();
        Memo::new(move |_| DateAnswer::stored(&asked.text()))
    };
    let uncertain = {
        let asked = asked.clone();
        move |event| {
            if let DateAnswer::Known { date, .. } = answer.get_untracked() {
                let uncertain = event_target_checked(&event);
                asked.write(DateAnswer::Known { date, uncertain }.to_stored());
            }
        }
    };
    let unknown = {
        let asked = asked.clone();
        move |event| {
            let answer = if event_target_checked(&event) { DateAnswer::Unknown } else { DateAnswer::Empty };
            asked.write(answer.to_stored());
        }
    };
    let may_be_uncertain = move || matches!(answer.get(), DateAnswer::Known { .. });
    let may_be_unknown = move || matches!(answer.get(), DateAnswer::Empty | DateAnswer::Unknown);
    let (first, second) = (asked.app.clone(), asked.app.clone());
    let (first_of, second_of) = (asked.clone(), asked);
    view! {
        <label class="choice choice--plain" hidden=move || !may_be_uncertain()>
            <input
                type="checkbox"
                aria-label=move || format!("{}: {}", first_of.label(), UNCERTAIN.get(first_of.app.lang()))
                prop:checked=move || matches!(answer.get(), DateAnswer::Known { uncertain: true, .. })
                on:change=uncertain
            />
            <span class="choice-words">{move || UNCERTAIN.get(first.lang())}</span>
        </label>
        <label class="choice choice--plain" hidden=move || !may_be_unknown()>
            <input
                type="checkbox"
                aria-label=move || format!("{}: {}", second_of.label(), UNKNOWN.get(second_of.app.lang()))
                prop:checked=move || answer.get() == DateAnswer::Unknown
                on:change=unknown
            />
            <span class="choice-words">{move || UNKNOWN.get(second.lang())}</span>
        </label>
    }
}

const UNCERTAIN: Text = text("Osäkert", "Epävarma", "Uncertain");
const UNKNOWN: Text = text("Inte känt", "Ei tiedossa", "Not known");
