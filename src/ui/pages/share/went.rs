//! What went with a file that was made.

use super::words;
use crate::lang::{Text, text};
use crate::plan::Section;
use crate::share::LeftOut;
use crate::ui::household::use_household;
use crate::ui::use_lang;
use leptos::prelude::*;

/// What went with a file that was made, and what the receiver has and did not get with it.
#[component]
pub(super) fn Went(sections: Vec<Section>, left_out: Vec<(Section, LeftOut)>) -> impl IntoView {
    let (household, lang) = (use_household(), use_lang());
    let went = {
        let household = household.clone();
        move || {
            if sections.is_empty() {
                return NO_PART.get(lang()).to_owned();
            }
            let names = sections.iter().map(|section| words::section(&household, section, lang()));
            WENT.with(lang(), &[("parts", &names.collect::<Vec<_>>().join(" · "))])
        }
    };
    let left_out = left_out.into_iter().map(|(section, why)| {
        let household = household.clone();
        let words =
            move || format!("{}: {}", words::section(&household, &section, lang()), words::left_out(why).get(lang()));
        view! { <p class="derived-words">{words}</p> }
    });
    view! {
        <p>
            <bdi>{went}</bdi>
        </p>
        {left_out.collect_view()}
    }
}

const WENT: Text = text("Med i filen: {parts}", "Tiedostossa: {parts}", "In the file: {parts}");

/// A file without any part.
pub(super) const NO_PART: Text = text(
    "Ingen del: filen berättar bara vad som har hänt med mottagarens rätt.",
    "Ei osia: tiedosto kertoo vain, mitä vastaanottajan oikeudelle on tapahtunut.",
    "No part: the file only tells what became of the receiver's right.",
);
