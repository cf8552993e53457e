//! What every question has around its input: label, help, and what is to be said about the answer.

use super::Asked;
use super::disagreement::Disagreement;
use crate::lang::{Text, list, text};
use crate::plan::rules::Rule;
use crate::plan::{Kind, Pick, Value};
use crate::ui::parts::icon::Shape;
use crate::ui::parts::{Icon, ReminderNote};
use leptos::prelude::*;

/// A question with one input: a label, the input, and notes.
#[component]
pub(super) fn Frame(
    asked: Asked,
    /// What is wrong with the answer, in words, or nothing.
    #[prop(optional, into)]
    problem: Option<Signal<Option<Text>>>,
    children: Children,
) -> impl IntoView {
    let label = asked.clone();
    let (id, field_id) = (asked.id(), format!("{}-field", asked.id()));
    view! {
        <div class="field" id=field_id>
            <label class="field-label" for=id>
                {move || label.label()}
            </label>
            <Hint asked=asked.clone() />
            {children()}
            <Notes asked problem />
        </div>
    }
}

/// A question with several inputs: a fieldset with its legend.
#[component]
pub(super) fn GroupFrame(asked: Asked, children: Children) -> impl IntoView {
    let label = asked.clone();
    let (id, field_id, described_by) = (asked.id(), format!("{}-field", asked.id()), asked.described_by());
    let wide = matches!(asked.field().kind, Kind::Table(_));
    view! {
        <fieldset class="field" class:field--wide=wide id=field_id aria-describedby=described_by>
            // The legend is what a link to the question leads to.
            <legend class="field-label" id=id tabindex="-1">
                {move || label.label()}
            </legend>
            <Hint asked=asked.clone() />
            {children()}
            <Notes asked problem=None />
        </fieldset>
    }
}

/// The sentence of help below the label.
#[component]
pub(super) fn Hint(asked: Asked) -> impl IntoView {
    asked.field().hint.map(|hint| {
        let id = format!("{}-hint", asked.id());
        view! {
            <p class="field-hint" id=id>
                {move || hint.get(asked.app.lang())}
            </p>
        }
    })
}

/// What is to be said about the answer: a problem, answers that differ, reminders.
#[component]
pub(super) fn Notes(asked: Asked, problem: Option<Signal<Option<Text>>>) -> impl IntoView {
    let app = asked.app.clone();
    let problem = move || {
        problem.and_then(|problem| problem.get()).map(|words| {
            view! {
                <p class="field-problem">
                    <Icon shape=Shape::Warning />
                    {words.get(app.lang())}
                </p>
            }
        })
    };
    let reminders = {
        let asked = asked.clone();
        move || {
            let here = asked.household.reminders.with(|all| {
                let here = |reminder: &&crate::plan::Reminder| {
                    // That an answer cannot be read is said by the field's own problem.
                    reminder.rule != Rule::Unreadable
                        && reminder.task.section == asked.spot.section
                        && reminder.path == asked.spot.path
                };
                all.iter().filter(here).cloned().collect::<Vec<_>>()
            });
            here.into_iter().map(|reminder| view! { <ReminderNote reminder linked=false /> }).collect_view()
        }
    };
    view! {
        <div id=format!("{}-note", asked.id()) class="field-notes">
            {problem}
            <VeryLong asked=asked.clone() />
            {reminders}
        </div>
        <Disagreement asked />
    }
}

/// From how many bytes on a text is slow to write in: some forty pages.
const VERY_LONG: usize = 100_000;

/// Says of a text that was perhaps pasted by mistake that it is kept whole, and that it is long.
#[component]
fn VeryLong(asked: Asked) -> impl IntoView {
    let words = text(
        "Texten är mycket lång. Den är sparad som den är, men det går långsamt att skriva i den. Var det meningen att klistra in så mycket?",
        "Teksti on hyvin pitkä. Se on tallennettu sellaisenaan, mutta siihen kirjoittaminen on hidasta. Oliko tarkoitus liittää näin paljon?",
        "The text is very long. It is kept as it is, but writing in it is slow. Did you mean to paste so much?",
    );
    let long = {
        let asked = asked.clone();
        Memo::new(move |_| asked.has_text_over(VERY_LONG))
    };
    move || {
        long.get().then(|| {
            view! {
                <p class="field-note" role="status">
                    <Icon shape=Shape::Info />
                    <span>{words.get(asked.app.lang())}</span>
                </p>
            }
        })
    }
}

/// A value in plain words, in the screen's language; reactive.
pub(super) fn in_words(asked: &Asked, value: &Value) -> String {
    let lang = asked.app.lang();
    let choice = |id: &str| {
        let choices: &[crate::plan::Choice] = match asked.field().kind {
            Kind::One(choices) | Kind::Many(choices) => choices,
            _ => &[],
        };
        choices.iter().find(|choice| choice.id == id).map(|choice| choice.label.get(lang).to_owned())
    };
    match value {
        Value::Empty | Value::Rows(_) => String::new(),
        Value::Text(text) => match asked.field().kind {
            Kind::One(_) => choice(text).unwrap_or_else(|| text.clone()),
            Kind::Date | Kind::Month => crate::plan::DateAnswer::stored(text).shown(),
            Kind::Time => crate::plan::TimeAnswer::stored(text).shown(),
            Kind::YesNo | Kind::Confirm => {
                crate::ui::words::yes_or_no(text).map_or(text.clone(), |t| t.get(lang).into())
            }
            Kind::Member => asked.household.member(text).map_or_else(String::new, |member| member.name),
            _ => text.clone(),
        },
        Value::Picks(picks) => {
            let names: Vec<String> = picks
                .iter()
                .map(|pick| match pick {
                    Pick::Own { words, .. } => words.clone(),
                    Pick::Listed(id) => match asked.field().kind {
                        Kind::Languages => asked.app.platform().code_name(crate::plan::CodeList::Languages, id, lang),
                        Kind::Countries => asked.app.platform().code_name(crate::plan::CodeList::Countries, id, lang),
                        _ => choice(id).unwrap_or_else(|| id.clone()),
                    },
                })
                .collect();
            list(lang, &names)
        }
    }
}

/// The present answer in plain words; reactive.
#[must_use]
pub fn plain_answer(asked: &Asked) -> String {
    let value = asked.value();
    match (asked.field().kind, &value) {
        (Kind::Table(table), Value::Rows(_)) => {
            value.rows().map(|row| super::row::summary(asked, table, &row.id)).collect::<Vec<_>>().join("; ")
        }
        _ => in_words(asked, &value),
    }
}
