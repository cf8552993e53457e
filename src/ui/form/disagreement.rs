//! Answers that were given at the same time and differ. Nothing is decided until somebody decides.

use super::Asked;
use super::frame::in_words;
use crate::doc::Edit;
use crate::lang::text;
use crate::plan::Value;
use leptos::prelude::*;

/// Shows every answer of a disagreement, each with a button to keep it.
#[component]
pub(super) fn Disagreement(asked: Asked) -> impl IntoView {
    let title = text(
        "Det finns olika svar på frågan. Inget är borta: välj det som ska gälla, eller skriv ett nytt.",
        "Kysymykseen on annettu eri vastauksia. Mitään ei ole kadonnut: valitse, mikä on voimassa, tai kirjoita uusi.",
        "This was answered differently in two places. Nothing is lost: choose what holds, or write a new answer.",
    );
    let undecided = text(
        "Det finns olika svar på frågan. Den som får skriva här avgör vilket som gäller.",
        "Kysymykseen on annettu eri vastauksia. Se, jolla on oikeus kirjoittaa tähän, ratkaisee, mikä niistä on voimassa.",
        "This was answered differently in two places. Somebody who may write here decides which answer holds.",
    );
    let keep = text("Låt det här gälla", "Tämä on voimassa", "Keep this");
    move || {
        let seen = asked.seen();
        if seen.others.is_empty() {
            return None;
        }
        let (lang, may_write) = (asked.app.lang(), asked.may_write());
        let answers = std::iter::once(&seen.value).chain(&seen.others).map(|value| {
            let words = in_words(&asked, value);
            let choose = {
                let (asked, value) = (asked.clone(), value.clone());
                move |_| match &value {
                    Value::Text(text) => asked.edit(&Edit::Write(text.clone())),
                    _ => asked.edit(&Edit::Clear),
                }
            };
            view! {
                <div class="notice-answer">
                    <p dir="auto">{words}</p>
                    {may_write
                        .then(|| {
                            view! {
                                <button type="button" class="button button--second" on:click=choose>
                                    {keep.get(lang)}
                                </button>
                            }
                        })}
                </div>
            }
        });
        Some(view! {
            <div class="notice notice--differ">
                <p>{if may_write { title } else { undecided }.get(lang)}</p>
                <div class="notice-answers">{answers.collect_view()}</div>
            </div>
        })
    }
}
