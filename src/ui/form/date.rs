//! A date: typed as people write it, or picked from a calendar; in part, uncertain or unknown where that is the truth.

use super::Asked;
use super::frame::{Frame, FrameProps};
use super::text_binding::bind_input;
use crate::lang::{Text, text};
use crate::plan::DateAnswer;
use crate::ui::parts::Icon;
use crate::ui::parts::icon::Shape;
use leptos::html::Input;
use leptos::prelude::*;

/// A date, or a month of a year.
#[component]
pub(super) fn DateField(asked: Asked, month: bool) -> impl IntoView {
    let node = NodeRef::<Input>::new();
    let calendar = NodeRef::<Input>::new();
    let writing = RwSignal::new(false);
    let stored = asked.clone();
    bind_input(
        node,
        move || DateAnswer::stored(&stored.text()).shown(),
        // While somebody types, "1.4.2" is not turned into anything.
        |now, shown| DateAnswer::typed(now) == DateAnswer::typed(shown),
    );
    let problem: Signal<Option<Text>> = {
        let asked = asked.clone();
        Signal::derive(move || if writing.get() { None } else { DateAnswer::stored(&asked.text()).problem() })
    };
    let write = {
        let asked = asked.clone();
        move |event| {
            writing.set(true);
            asked.write(DateAnswer::typed(&event_target_value(&event)).to_stored());
        }
    };
    let leave = {
        let asked = asked.clone();
        move |_| {
            writing.set(false);
            asked.app.pause_typing();
            // Now that nobody types, the date is shown as the app writes dates.
            if let Some(element) = node.get_untracked() {
                element.set_value(&DateAnswer::stored(&asked.text()).shown());
            }
        }
    };
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
    let invalid = move || problem.with(Option::is_some).then_some("true");
    let (named, class) = (asked.clone(), if month { "input input--month number" } else { "input input--date number" });
    let toggles = asked.clone();
    let children = view! {
        <div class="inline">
            <input
                class=class
                type="text"
                inputmode="text"
                dir="auto"
                autocomplete="off"
                node_ref=node
                id=asked.id()
                aria-describedby=asked.described_by()
                aria-invalid=invalid
                on:input=write
                on:blur=leave
            />
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
