//! A question whose answer may be read and not written.

use super::Asked;
use super::frame::{Notes, plain_answer};
use super::question::Question;
use crate::lang::text;
use leptos::prelude::*;

/// The label and the answer as text, with the form's "which?" below it.
#[component]
pub(super) fn Told(asked: Asked) -> impl IntoView {
    let none = text("Inget svar", "Ei vastausta", "No answer");
    let (id, field_id, label) = (asked.id(), format!("{}-field", asked.id()), asked.clone());
    let labelled_by = id.clone();
    let answer = {
        let asked = asked.clone();
        move || match plain_answer(&asked) {
            words if words.is_empty() => view! { <span class="soft">{none.get(asked.app.lang())}</span> }.into_any(),
            words => words.into_any(),
        }
    };
    // So that a screen reader speaks it as it should.
    let lang = {
        let asked = asked.clone();
        Memo::new(move |_| asked.spot.language(&asked.household.reader()))
    };
    let which = {
        let asked = asked.clone();
        move || {
            let value = asked.value();
            let which = asked.spot.chosen(&value).filter_map(|choice| choice.which);
            let questions = which.map(|field| view! { <Question spot=asked.spot.beside(field) /> });
            questions.collect_view()
        }
    };
    view! {
        <div class="field" id=field_id role="group" aria-labelledby=labelled_by>
            // What a link to the question leads to.
            <p class="field-label" id=id tabindex="-1">
                {move || label.label()}
            </p>
            <p class="field-told" dir="auto" lang=move || lang.get()>
                {answer}
            </p>
            {which}
            <Notes asked problem=None />
        </div>
    }
}
