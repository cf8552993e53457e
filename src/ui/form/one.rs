//! Exactly one of several choices.

use super::Asked;
use super::frame::{GroupFrame, GroupFrameProps};
use super::question::Question;
use super::refocus::refocus;
use crate::doc::Edit;
use crate::lang::text;
use crate::plan::Choice;
use leptos::prelude::*;

/// Radio buttons, with the form's "which?" below the chosen one.
#[component]
pub(super) fn One(asked: Asked, choices: &'static [Choice]) -> impl IntoView {
    let options = choices.iter().map(|choice| view! { <Radio asked=asked.clone() choice /> }).collect_view();
    let clear = {
        let asked = asked.clone();
        view! { <ClearChoice asked /> }
    };
    let children = view! {
        <div class="choices">{options}</div>
        {clear}
    };
    GroupFrame(GroupFrameProps { asked, children: Box::new(move || children.into_any()) })
}

#[component]
fn Radio(asked: Asked, choice: &'static Choice) -> impl IntoView {
    let chosen = {
        let asked = asked.clone();
        Memo::new(move |_| asked.text() == choice.id)
    };
    let choose = {
        let asked = asked.clone();
        move |_| asked.write(choice.id.to_owned())
    };
    let (words, which) = (asked.clone(), asked.clone());
    let which = move || {
        let field = choice.which?;
        let spot = which.spot.beside(field);
        // An answer stays in sight while it is kept, even when another choice holds.
        chosen
            .get()
            .then(|| view! { <div class="choice-which"><Question spot=spot.clone() /></div> }.into_any())
            .or_else(|| {
                let asked = Asked::new(&which.app, &which.household, spot)?;
                Some(super::kept::kept(asked))
            })
    };
    view! {
        <label class="choice">
            <input type="radio" name=asked.id() value=choice.id prop:checked=chosen on:change=choose />
            <span class="choice-words">{move || words_of(choice, &words)}</span>
        </label>
        {which}
    }
}

pub(super) fn words_of(choice: &Choice, asked: &Asked) -> &'static str {
    choice.label.get(asked.app.lang())
}

/// Takes the choice back, which radio buttons alone cannot.
#[component]
pub(super) fn ClearChoice(asked: Asked) -> impl IntoView {
    let words = text("Ta bort valet", "Poista valinta", "Clear the choice");
    move || {
        let asked = asked.clone();
        let hidden = asked.text().is_empty();
        let lang = asked.app.lang();
        (!hidden).then(|| {
            let clear = {
                let asked = asked.clone();
                move |_| {
                    asked.edit(&Edit::Clear);
                    // The button goes away; the focus goes to the question.
                    refocus(vec![asked.id()]);
                }
            };
            let label = format!("{}: {}", words.get(lang), asked.label());
            view! {
                <button
                    type="button"
                    class="button button--quiet choice-clear"
                    aria-label=label
                    on:click=clear
                >
                    {words.get(lang)}
                </button>
            }
        })
    }
}
