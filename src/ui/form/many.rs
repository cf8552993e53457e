//! Any of several choices, and own entries.

use super::Asked;
use super::frame::{GroupFrame, GroupFrameProps};
use super::one::words_of;
use super::question::Question;
use crate::doc::Edit;
use crate::lang::text;
use crate::plan::{Choice, Leads, Pick};
use crate::ui::address;
use leptos::prelude::*;

/// Boxes to tick, and own entries below them. There is always one empty entry to write in.
#[component]
pub(super) fn Many(asked: Asked, choices: &'static [Choice]) -> impl IntoView {
    let options = choices.iter().map(|choice| view! { <Box_ asked=asked.clone() choice /> }).collect_view();
    let own = asked.clone();
    let children = view! {
        <div class="choices">{options}</div>
        <OwnEntries asked=own />
    };
    GroupFrame(GroupFrameProps { asked, children: Box::new(move || children.into_any()) })
}

#[component]
fn Box_(asked: Asked, choice: &'static Choice) -> impl IntoView {
    let picked = {
        let asked = asked.clone();
        let listed = |pick: &Pick| matches!(pick, Pick::Listed(id) if id == choice.id);
        Memo::new(move |_| asked.value().picks().iter().any(listed))
    };
    let pick = {
        let asked = asked.clone();
        move |event| asked.edit(&Edit::Pick { key: choice.id.to_owned(), on: event_target_checked(&event) })
    };
    let words = asked.clone();
    let below = move || {
        if !picked.get() {
            return None;
        }
        if let Some(field) = choice.which {
            let spot = asked.spot.beside(field);
            return Some(view! { <div class="choice-which"><Question spot /></div> }.into_any());
        }
        let Leads::FamilyPlan = choice.leads?;
        let lang = asked.app.lang();
        let to = text("Gå till familjens plan", "Siirry perheen suunnitelmaan", "Go to the family plan");
        let href = address::form(&asked.household.family, &crate::plan::Section::Plan, crate::plan::FormId::FamilyPlan);
        Some(view! { <p class="choice-which"><a href=href>{to.get(lang)}</a></p> }.into_any())
    };
    view! {
        <label class="choice">
            <input type="checkbox" prop:checked=picked on:change=pick />
            <span class="choice-words">{move || words_of(choice, &words)}</span>
        </label>
        {below}
    }
}

/// Own entries. What is typed in the empty one is saved at once, and a new empty one follows.
#[component]
fn OwnEntries(asked: Asked) -> impl IntoView {
    let draft = RwSignal::new(asked.app.fresh_id());
    let keys = {
        let asked = asked.clone();
        Memo::new(move |_| {
            let mut keys: Vec<String> = own(&asked).into_iter().map(|(key, _)| key).collect();
            let draft = draft.get();
            if !keys.contains(&draft) {
                keys.push(draft);
            }
            keys
        })
    };
    let (app, label, heading_app) = (asked.app.clone(), asked.clone(), asked.app.clone());
    let add = text("Eget svar", "Oma vastaus", "Own entry");
    let entry = move |key: String| {
        let (shown, written, left, named) = (asked.clone(), asked.clone(), app.clone(), label.clone());
        let of = key.clone();
        let words =
            move || own(&shown).into_iter().find_map(|(key, words)| (key == of).then_some(words)).unwrap_or_default();
        let write = move |event| {
            written.edit(&Edit::Own { key: key.clone(), words: event_target_value(&event) });
        };
        let blur = {
            let (asked, left) = (asked.clone(), left.clone());
            move |_| {
                left.pause_typing();
                // A new empty entry once the one before holds something.
                if own(&asked).iter().any(|(key, _)| *key == draft.get_untracked()) {
                    draft.set(left.fresh_id());
                }
            }
        };
        view! {
            <input
                class="input"
                type="text"
                dir="auto"
                autocomplete="off"
                aria-label=move || format!("{}: {}", named.label(), add.get(named.app.lang()))
                prop:value=words
                on:input=write
                on:change=blur
            />
        }
    };
    let heading = move || add.get(heading_app.lang());
    view! {
        <p class="field-hint">{heading}</p>
        <For each=move || keys.get() key=Clone::clone children=entry />
    }
}

fn own(asked: &Asked) -> Vec<(String, String)> {
    let own = |pick: &Pick| match pick {
        Pick::Own { key, words } => Some((key.clone(), words.clone())),
        Pick::Listed(_) => None,
    };
    asked.value().picks().iter().filter_map(own).collect()
}
