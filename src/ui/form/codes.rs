//! Languages and countries: several, by their names in the screen's language, and own entries.

use super::Asked;
use super::frame::{Frame, FrameProps, in_words};
use super::refocus::refocus;
use crate::doc::Edit;
use crate::lang::text;
use crate::plan::search::folded;
use crate::plan::{CodeList, Kind, Pick, Value};
use crate::ui::parts::Icon;
use crate::ui::parts::icon::Shape;
use leptos::html::Input;
use leptos::prelude::*;
use std::collections::HashSet;

/// The chosen ones as chips, and a field to find another. What is no known name is kept as an own entry, key by key.
#[component]
pub(super) fn Codes(asked: Asked) -> impl IntoView {
    let list = if matches!(asked.field().kind, Kind::Countries) { CodeList::Countries } else { CodeList::Languages };
    let list_id = format!("{}-list", asked.id());
    let draft = RwSignal::new(asked.app.fresh_id());
    let node = NodeRef::<Input>::new();
    let named = {
        let app = asked.app.clone();
        Memo::new(move |_| {
            let lang = app.lang();
            let mut codes: Vec<&str> = list.codes().collect();
            // Of two codes that this browser gives the same name, the shorter is offered.
            codes.sort_by_key(|code| code.len());
            let mut met = HashSet::new();
            let mut named: Vec<(&str, String)> = codes
                .into_iter()
                .map(|code| (code, app.platform().code_name(list, code, lang)))
                // What this browser has no name for cannot be offered by name.
                .filter(|(code, name)| name != code && met.insert(folded(name)))
                .collect();
            named.sort_by_cached_key(|(_, name)| folded(name));
            named
        })
    };
    let chips = {
        let asked = asked.clone();
        move || {
            let draft = draft.get();
            let typing = |pick: &&Pick| !matches!(pick, Pick::Own { key, .. } if *key == draft);
            let value = asked.value();
            value.picks().iter().filter(typing).map(|pick| chip(asked.clone(), pick)).collect_view()
        }
    };
    let settle = {
        let asked = asked.clone();
        // Takes what is typed as a code where it is a known name; else it stays as the own entry that it is already.
        move || {
            let Some(element) = node.get_untracked() else { return };
            let typed = folded(&element.value());
            if typed.is_empty() {
                return;
            }
            let found = named.with_untracked(|all| {
                all.iter().find_map(|(code, name)| (folded(name) == typed).then(|| (*code).to_owned()))
            });
            if let Some(code) = found {
                asked.edit(&Edit::Own { key: draft.get_untracked(), words: String::new() });
                asked.edit(&Edit::Pick { key: code, on: true });
            }
            draft.set(asked.app.fresh_id());
            element.set_value("");
        }
    };
    let write = {
        let (asked, settle) = (asked.clone(), settle.clone());
        move |event: web_sys::Event| {
            let typed = event_target_value(&event);
            let exact = named.with_untracked(|all| all.iter().any(|(_, name)| *name == typed));
            asked.edit(&Edit::Own { key: draft.get_untracked(), words: typed });
            // A name taken from the suggestions comes whole, in one event that is no typing.
            let taken = wasm_bindgen::JsCast::dyn_ref::<web_sys::InputEvent>(&event)
                .is_none_or(|event| event.input_type() == "insertReplacementText");
            if exact && taken {
                settle();
            }
        }
    };
    let enter = {
        let settle = settle.clone();
        move |event: web_sys::KeyboardEvent| {
            if event.key() == "Enter" && !event.is_composing() {
                event.prevent_default();
                settle();
            }
        }
    };
    let add = text("Lägg till", "Lisää", "Add");
    let (leave, press) = (settle.clone(), settle);
    let app = asked.app.clone();
    let children = view! {
        <ul class="chips">{chips}</ul>
        <div class="inline">
            <input
                class="input input--grow"
                type="text"
                dir="auto"
                autocomplete="off"
                node_ref=node
                id=asked.id()
                list=list_id.clone()
                aria-describedby=asked.described_by()
                on:input=write
                on:keydown=enter
                on:blur=move |_| leave()
            />
            <button type="button" class="button button--second" on:click=move |_| press()>
                {move || add.get(app.lang())}
            </button>
        </div>
        <datalist id=list_id>
            {move || named.get().into_iter().map(|(_, name)| view! { <option value=name></option> }).collect_view()}
        </datalist>
    };
    Frame(FrameProps { asked, problem: None, children: Box::new(move || children.into_any()) })
}

fn chip(asked: Asked, pick: &Pick) -> impl IntoView + use<> {
    let words = in_words(&asked, &Value::Picks(vec![pick.clone()]));
    let remove = text("Ta bort {name}", "Poista {name}", "Remove {name}").with(asked.app.lang(), &[("name", &words)]);
    let edit = match pick {
        Pick::Listed(code) => Edit::Pick { key: code.clone(), on: false },
        Pick::Own { key, .. } => Edit::Own { key: key.clone(), words: String::new() },
    };
    let take_away = move |_| {
        asked.edit(&edit);
        // The button goes away; the focus goes to the input.
        refocus(vec![asked.id()]);
    };
    view! {
        <li class="chip">
            <span dir="auto">{words}</span>
            <button type="button" class="icon-button" aria-label=remove on:click=take_away>
                <Icon shape=Shape::Remove />
            </button>
        </li>
    }
}
