//! Words that help to answer: heads to write under, and answers to take.

use super::Asked;
use crate::lang::{Text, text};
use crate::plan::Examples;
use crate::ui::parts::Icon;
use crate::ui::parts::icon::Shape;
use crate::ui::words::capital;
use leptos::html::Textarea;
use leptos::prelude::*;

/// Heads to write under. A tap puts the head on a line of its own at the end of the text and the caret behind it.
#[component]
pub(super) fn Prompts(asked: Asked, node: NodeRef<Textarea>) -> impl IntoView {
    let Examples::Prompts(prompts) = asked.field().examples else { return ().into_any() };
    let group = text("Frågor att tala om", "Keskustelun aiheita", "Things to talk about");
    let labelled = asked.clone();
    let buttons = prompts.iter().copied().map(|prompt| view! { <Prompt asked=asked.clone() node prompt /> });
    let buttons = buttons.collect_view();
    view! {
        <div class="prompts" role="group" aria-label=move || group.get(labelled.app.lang())>
            {buttons}
        </div>
    }
    .into_any()
}

#[component]
fn Prompt(asked: Asked, node: NodeRef<Textarea>, prompt: Text) -> impl IntoView {
    let used = {
        let asked = asked.clone();
        let heads = crate::lang::Lang::ALL.map(|lang| head(prompt.get(lang)));
        Memo::new(move |_| {
            let text = asked.text();
            heads.iter().any(|head| text.contains(head))
        })
    };
    let take = {
        let asked = asked.clone();
        move |_| {
            let words = head(prompt.get(asked.app.lang()));
            let now = asked.text();
            if !now.contains(&words) {
                asked.app.pause_typing();
                let gap = if now.trim().is_empty() { "" } else { "\n\n" };
                asked.write(format!("{}{gap}{words} ", now.trim_end()));
            }
            if let Some(element) = node.get_untracked() {
                // The caret goes behind the head, or behind what already stands there.
                let _ = element.focus();
                let all: Vec<u16> = asked.text().encode_utf16().collect();
                let end = line_end(&all, &words.encode_utf16().collect::<Vec<_>>());
                let _ = element.set_selection_range(end, end);
            }
        }
    };
    view! {
        <button type="button" class="prompt" data-used=move || used.get().then_some("") on:click=take>
            <Icon shape=Shape::Plus />
            {move || capital(prompt.get(asked.app.lang()))}
        </button>
    }
}

/// Answers to take as they are: a tap adds the phrase to the text.
#[component]
pub(super) fn Phrases(asked: Asked) -> impl IntoView {
    let Examples::Phrases(phrases) = asked.field().examples else { return ().into_any() };
    let title = text("Exempel ({n})", "Esimerkkejä ({n})", "Examples ({n})");
    let heading = {
        let app = asked.app.clone();
        move || title.with(app.lang(), &[("n", &phrases.len().to_string())])
    };
    let items = phrases.iter().copied().map(|phrase| {
        let (shown, taken) = (asked.clone(), asked.clone());
        let take = move |_| {
            let words = capital(phrase.get(taken.app.lang()));
            // Each tap is a change of its own.
            taken.app.pause_typing();
            let now = taken.text();
            let gap = if now.trim().is_empty() { "" } else { "\n" };
            taken.write(format!("{}{gap}{words}", now.trim_end()));
        };
        view! {
            <li>
                <button type="button" class="phrase" on:click=take>
                    <Icon shape=Shape::Plus />
                    {move || capital(phrase.get(shown.app.lang()))}
                </button>
            </li>
        }
    });
    view! {
        <details class="phrases">
            <summary>{heading}</summary>
            <ul class="phrases-list">{items.collect_view()}</ul>
        </details>
    }
    .into_any()
}

fn head(prompt: &str) -> String {
    format!("{}:", capital(prompt))
}

/// The end of the line on which `words` first stands, in UTF-16 code units; the end of the text where it does not.
fn line_end(all: &[u16], words: &[u16]) -> u32 {
    let start = all.windows(words.len().max(1)).position(|window| window == words).unwrap_or(all.len());
    let rest = all.iter().skip(start).position(|unit| *unit == u16::from(b'\n'));
    u32::try_from(rest.map_or(all.len(), |more| start + more)).unwrap_or(u32::MAX)
}
