//! A time of day.

use super::Asked;
use super::frame::{Frame, FrameProps};
use super::typed::{Reading, Typed, typed};
use crate::plan::TimeAnswer;
use leptos::prelude::*;

/// A time of day, typed as people write it.
#[component]
pub(super) fn TimeField(asked: Asked) -> impl IntoView {
    let Typed { input, problem } = typed(&asked, READING, "input input--time");
    Frame(FrameProps { asked, problem: Some(problem), children: Box::new(move || input) })
}

const READING: Reading = Reading {
    stored: |typed| TimeAnswer::typed(typed).to_stored(),
    shown: |stored| TimeAnswer::stored(stored).shown(),
    problem: |stored| TimeAnswer::stored(stored).problem(),
};
