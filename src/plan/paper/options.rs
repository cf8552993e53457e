//! What is asked of a paper.

use super::Offer;
use crate::lang::Lang;
use crate::plan::{CodeList, FormId, Section};
use chrono::NaiveDate;

/// Gives the name of a language's or country's code in a language; the code itself where there is none.
pub type CodeNames<'a> = dyn Fn(CodeList, &str, Lang) -> String + 'a;

/// How a paper is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaperOptions {
    /// The language of the paper.
    pub lang: Lang,
    /// With places to sign. The source forms have none.
    pub signature: bool,
    /// The form without answers, with room to write by hand.
    pub empty: bool,
    /// The family is an invented one.
    pub practice: bool,
    /// The day of printing.
    pub printed: NaiveDate,
}

/// What a paper holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperOf {
    /// One form, filled in for one section.
    Form(FormId, Section),
    /// The family as a whole: the sections that were chosen, each with all its forms.
    Family(Vec<Section>),
}

impl PaperOf {
    pub(super) fn includes(&self, offer: &Offer) -> bool {
        match self {
            Self::Form(form, section) => offer.form == *form && offer.section == *section,
            Self::Family(sections) => sections.contains(&offer.section),
        }
    }
}
