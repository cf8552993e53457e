//! The paper: a preview that tells what is on it and what is not, and the document that is printed.

mod blocks;
mod found;
mod margins;
mod parts;
mod sheet;
mod tools;

use super::family_frame::OpenSections;
use super::not_found::NotFoundPage;
use super::sheet::{Back, name_window};
use crate::lang::{Lang, Text, text};
use crate::plan::paper::{Paper, PaperOf, PaperOptions, Shield, Usual, offers};
use crate::plan::{Section, forms};
use crate::ui::household::{Household, use_household};
use crate::ui::{address, say, use_app};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use margins::fill_margins;
use sheet::PaperSheet;
use tools::Tools;

/// The paper of one form, or of the family as a whole.
#[component]
pub fn PaperPage() -> impl IntoView {
    let params = use_params_map();
    let param = move |name: &'static str| params.with(|params| params.get(name));
    let asked = Memo::new(move |_| (param("form"), param("about")));
    let household = use_household();
    move || {
        let single = match asked.get() {
            (Some(form), Some(about)) => {
                let form = forms::ALL.into_iter().find(|candidate| candidate.id.id() == form);
                match form.and_then(|form| Some((form.id, address::section(form.id, &about)?))) {
                    Some(found) => Some(found),
                    None => return view! { <NotFoundPage /> }.into_any(),
                }
            }
            _ => None,
        };
        // The family's other sections are opened when they are chosen.
        let mut sections = match &single {
            Some((_, section)) => vec![section.clone()],
            None => usual(&household),
        };
        sections.extend(telling_sections(&household));
        view! {
            <OpenSections family=household.family.clone() sections>
                <Preview single=single.clone() />
            </OpenSections>
        }
        .into_any()
    }
}

/// What the worker chose for the paper.
#[derive(Clone, Copy)]
struct Choices {
    lang: RwSignal<Lang>,
    signature: RwSignal<bool>,
    empty: RwSignal<bool>,
    /// The sections of the family's paper.
    sections: RwSignal<Vec<Section>>,
    /// Whether one form alone is printed.
    single: bool,
}

/// The sections that are on the family's paper unless the worker chooses otherwise.
fn usual(household: &Household) -> Vec<Section> {
    let offers = untrack(|| offers(&household.reader()));
    let mut usual: Vec<Section> =
        offers.into_iter().filter(|offer| offer.usual == Usual::On).map(|offer| offer.section).collect();
    usual.dedup();
    usual
}

/// The sections that name places near the family's home, where its address is protected: without them the paper could
/// not say which answers seem to tell what is left out.
fn telling_sections(household: &Household) -> Vec<Section> {
    untrack(|| {
        let reader = household.reader();
        if !Shield::of(&reader).is_up() {
            return Vec::new();
        }
        let children = offers(&reader).into_iter().map(|offer| offer.section);
        children.filter(|section| matches!(section, Section::Child(_))).chain([Section::Plan]).collect()
    })
}

const TITLE: Text = text("Papper", "Paperi", "Paper");

#[component]
fn Preview(single: Option<(crate::plan::FormId, Section)>) -> impl IntoView {
    let app = use_app();
    let household = use_household();
    let choices = Choices {
        lang: RwSignal::new(untrack(|| app.lang())),
        signature: RwSignal::new(false),
        empty: RwSignal::new(false),
        sections: RwSignal::new(usual(&household)),
        single: single.is_some(),
    };
    let paper = {
        let (household, single) = (household.clone(), single.clone());
        Memo::new(move |_| {
            let of = match single.clone() {
                Some((form, section)) => PaperOf::Form(form, section),
                None => PaperOf::Family(choices.sections.get()),
            };
            let options = PaperOptions {
                lang: choices.lang.get(),
                signature: choices.signature.get(),
                empty: choices.empty.get(),
                practice: household.family.is_practice(),
                printed: app.platform().now().date(),
            };
            let names = |list, code: &str, lang| app.platform().code_name(list, code, lang);
            Paper::of(&of, &household.reader(), &options, &names)
        })
    };
    fill_margins(paper);
    let title = say(TITLE);
    name_window(move || title().to_owned());
    let back = match &single {
        Some((_, section)) if section.member().is_some() => Back {
            to: section.member().map(|member| address::member(&household.family, member)).unwrap_or_default(),
            words: text("Tillbaka till personen", "Takaisin henkilöön", "Back to the person"),
        },
        _ => Back {
            to: address::family(&household.family),
            words: text("Tillbaka till familjen", "Takaisin perheeseen", "Back to the family"),
        },
    };
    view! {
        <div class="desk">
            <main class="preview" id="main" tabindex="-1">
                <Tools choices paper single=single.map(|(_, section)| section) back />
                <PaperSheet paper />
            </main>
        </div>
    }
}
