//! Which parts of the family are on the paper and which are not; on the family's paper they can be chosen.

use super::Choices;
use crate::lang::{Text, text};
use crate::plan::paper::{Paper, Part, Usual};
use crate::store::SectionName;
use crate::ui::household::use_household;
use crate::ui::pages::choose;
use crate::ui::parts::Icon;
use crate::ui::parts::icon::Shape;
use crate::ui::{say, use_app, use_lang};
use leptos::prelude::*;

/// What is on the paper, and what is left out.
#[component]
pub(super) fn Parts(choices: Choices, paper: Memo<Paper>) -> impl IntoView {
    let lang = use_lang();
    let on = text("Med på papperet", "Paperilla", "On the paper");
    let off = text("Utelämnat", "Jätetty pois", "Left out");
    let left_out = move || paper.with(|paper| paper.parts.iter().filter(|part| !part.on_paper).count());
    let list = move |wanted: bool| {
        move || {
            let parts = paper.with(|paper| paper.parts.clone());
            let parts = parts.into_iter().filter(|part| part.on_paper == wanted);
            parts.map(|part| entry(choices, &part, lang())).collect_view()
        }
    };
    view! {
        <div>
            <h2>{say(on)}</h2>
            <ul class="paper-parts">{list(true)}</ul>
        </div>
        <details open=!choices.single>
            <summary>{move || format!("{} ({})", off.get(lang()), left_out())}</summary>
            <ul class="paper-parts" data-left-out>
                {list(false)}
            </ul>
        </details>
    }
}

fn entry(choices: Choices, part: &Part, lang: crate::lang::Lang) -> AnyView {
    let words = part.offer.words(lang);
    let why = (!part.on_paper).then(|| why(part.offer.usual)).flatten();
    if choices.single || !part.offer.may_print() {
        let shape = if part.on_paper { Shape::Check } else { Shape::Lock };
        return view! {
            <li>
                <Icon shape />
                <span>
                    <bdi>{words}</bdi>
                    {why.map(|why| view! { <small>{why.get(lang)}</small> })}
                </span>
            </li>
        }
        .into_any();
    }
    let name = SectionName::new(use_household().family, part.offer.section.clone());
    let app = use_app();
    let toggle = move |event| choose(choices.sections, &name, &app, event_target_checked(&event));
    view! {
        <li>
            <label class="choice choice--plain">
                <input type="checkbox" prop:checked=part.on_paper on:change=toggle />
                <span class="choice-words">
                    <bdi>{words}</bdi>
                    {why.map(|why| view! { <small>{why.get(lang)}</small> })}
                </span>
            </label>
        </li>
    }
    .into_any()
}

const fn why(usual: Usual) -> Option<Text> {
    match usual {
        Usual::On | Usual::Off => None,
        Usual::Care => Some(text(
            "Ta med bara om ingen som läser papperet kan utsättas för fara.",
            "Ota mukaan vain, jos paperin lukeminen ei vaaranna ketään.",
            "Include only if nobody is put in danger by who reads the paper.",
        )),
        Usual::Never => Some(text(
            "Anteckningarna stannar på enheten.",
            "Muistiinpanot pysyvät laitteessa.",
            "The notes stay on the device.",
        )),
    }
}
