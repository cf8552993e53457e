//! Any of several choices, and own entries.

use super::Asked;
use super::frame::{GroupFrame, GroupFrameProps};
use super::one::words_of;
use super::question::Question;
use super::text_binding::{bind_input, composing};
use crate::doc::Edit;
use crate::lang::{Text, text};
use crate::plan::{Choice, Leads, Pick};
use crate::ui::address;
use leptos::html::Input;
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
        Some(view! { <p class="choice-which"><a class="lead-on" href=href>{to.get(lang)}</a></p> }.into_any())
    };
    view! {
        <label class="choice">
            <input type="checkbox" prop:checked=picked on:change=pick />
            <span class="choice-words">{move || words_of(choice, &words)}</span>
        </label>
        {below}
    }
}

/// Own entries, in the order in which they came on the screen. What is typed in the empty one is saved at once, and a
/// new empty one follows. One that was emptied goes away when it is left.
#[component]
fn OwnEntries(asked: Asked) -> impl IntoView {
    let empty = RwSignal::new(asked.app.fresh_id());
    let entered = RwSignal::new(None::<String>);
    let keys = {
        let asked = asked.clone();
        Memo::new(move |before: Option<&Vec<String>>| {
            let (empty, entered) = (empty.get(), entered.get());
            let stored: Vec<String> = own(&asked).into_iter().map(|(key, _)| key).collect();
            let stays = |key: &&String| stored.contains(key) || entered.as_ref() == Some(key);
            let mut keys: Vec<String> = before.into_iter().flatten().filter(stays).cloned().collect();
            for key in stored.into_iter().chain([empty]) {
                if !keys.contains(&key) {
                    keys.push(key);
                }
            }
            keys
        })
    };
    let app = asked.app.clone();
    let entry = move |key: String| view! { <OwnEntry asked=asked.clone() key empty entered /> };
    view! {
        <p class="field-hint">{move || OWN_ENTRY.get(app.lang())}</p>
        <For each=move || keys.get() key=Clone::clone children=entry />
    }
}

#[component]
fn OwnEntry(
    asked: Asked,
    key: String,
    /// The key of the empty entry.
    empty: RwSignal<String>,
    /// The key of the entry that has the focus.
    entered: RwSignal<Option<String>>,
) -> impl IntoView {
    let node = NodeRef::<Input>::new();
    let shown = {
        let (asked, key) = (asked.clone(), key.clone());
        move || own(&asked).into_iter().find_map(|(other, words)| (other == key).then_some(words)).unwrap_or_default()
    };
    // Blank words are none.
    bind_input(node, shown, |now, shown| now == shown || now.trim() == shown.trim() && shown.trim().is_empty());
    let (began, ended) = composing(&asked);
    let write = {
        let (asked, key) = (asked.clone(), key.clone());
        move |event| {
            let words = event_target_value(&event);
            if empty.with_untracked(|empty| *empty == key) && !words.trim().is_empty() {
                empty.set(asked.app.fresh_id());
            }
            asked.edit(&Edit::Own { key: key.clone(), words });
        }
    };
    let leave = {
        let app = asked.app.clone();
        move |_| {
            app.pause_typing();
            let _ = entered.try_set(None);
        }
    };
    let name = move || format!("{}: {}", asked.label(), OWN_ENTRY.get(asked.app.lang()));
    view! {
        <input
            class="input"
            type="text"
            dir="auto"
            autocomplete="off"
            node_ref=node
            aria-label=name
            on:input=write
            on:focus=move |_| entered.set(Some(key.clone()))
            on:blur=leave
            on:compositionstart=began
            on:compositionend=ended
        />
    }
}

const OWN_ENTRY: Text = text("Eget svar", "Oma vastaus", "Own entry");

fn own(asked: &Asked) -> Vec<(String, String)> {
    let own = |pick: &Pick| match pick {
        Pick::Own { key, words } => Some((key.clone(), words.clone())),
        Pick::Listed(_) => None,
    };
    asked.value().picks().iter().filter_map(own).collect()
}
