//! The rules of a minor's plan.

use super::Reminder;
use super::length::{self, Dates};
use super::remind::About;
use crate::plan::MinorFacts;
use crate::plan::forms::minor;

pub(super) fn remind(about: &About, plan: &MinorFacts, to: &mut Vec<Reminder>) {
    let dates = Dates {
        date: &plan.date,
        date_field: &minor::PLAN_DATE,
        review: plan.review,
        first: Some((&plan.first_date, &minor::FIRST_DATE)),
        next: &plan.next,
        next_field: &minor::NEXT_REVIEW,
        has_measures: false,
    };
    length::remind(about, &dates, to);
}
