//! The four situations in which services are agreed on as a whole.
//!
//! Violence is one of them, and the family's page is read at the family's table: nothing of them shows before it is asked
//! for.

use crate::lang::text;
use crate::plan::{Section, Situation, Task, forms};
use crate::ui::parts::{Fold, Progress, TaskList};
use crate::ui::words::capital;
use crate::ui::{say, use_lang};
use leptos::prelude::*;

/// Each situation with its chapters, folded.
#[component]
pub(super) fn Situations() -> impl IntoView {
    let lang = use_lang();
    let title = text(
        "Situationer som kräver en servicehelhet",
        "Tilanteet, joissa sovitaan palvelukokonaisuudesta",
        "Situations that call for services agreed as a whole",
    );
    let apart = text(
        "Fyll i bara dem som gäller familjen. Varje situation är ett eget avsnitt, skilt från familjens plan, så att det kan hållas för sig.",
        "Täytä vain ne, jotka koskevat perhettä. Jokainen tilanne on oma osionsa, erillään perheen suunnitelmasta, jotta sen voi pitää erillään.",
        "Fill in only those that concern the family. Each situation is a part of its own, apart from the family's plan, so that it can be kept apart.",
    );
    let unseen = text(
        "Hopfällt, så att inget om dem syns för den som sitter bredvid.",
        "Suljettu, jotta vieressä istuva ei näe niistä mitään.",
        "Folded, so that whoever sits beside you sees nothing of them.",
    );
    let show = text("Visa situationerna", "Näytä tilanteet", "Show the situations");
    let group = move |situation: Situation| {
        let tasks = Task::all(&Section::Situation(situation)).collect::<Vec<_>>();
        let counted = tasks.clone();
        let words = forms::situation::words(situation);
        let summary = move || {
            view! {
                <span class="group-name">{move || capital(words.get(lang()))}</span>
                <Progress tasks=counted.clone() />
            }
        };
        view! {
            <li>
                <Fold summary>
                    <TaskList tasks=tasks.clone() />
                </Fold>
            </li>
        }
    };
    view! {
        <section class="sheet-part">
            <h2>{say(title)}</h2>
            <p class="soft">{say(unseen)}</p>
            <Fold summary=move || say(show)>
                <p class="soft">{say(apart)}</p>
                <ul class="groups">{Situation::ALL.map(group).collect_view()}</ul>
            </Fold>
        </section>
    }
}
