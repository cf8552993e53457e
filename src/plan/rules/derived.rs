//! Statements that follow from answers.

use super::RuleSet;
use crate::plan::DateAnswer;
use chrono::{Months, NaiveDate};

/// Whether a first plan can still be made: the form's "Less than 3 years have passed since the above date".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ThreeYears {
    /// One of the two dates was not given, is unknown or cannot be read.
    NotKnown,
    /// Less than three years have passed.
    Fine {
        /// The last day.
        until: NaiveDate,
    },
    /// The plan's date is the last day.
    LastDay,
    /// More than three years have passed.
    Over {
        /// The last day.
        since: NaiveDate,
    },
    /// A date is known in part or marked as uncertain, so that it cannot be said for sure.
    Uncertain {
        /// The earliest day that can be the last day.
        earliest: NaiveDate,
        /// What it looks like, if the dates are right.
        looks: Compared,
    },
}

/// How a date stands to a limit, as far as the dates tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compared {
    /// Within it, whichever day is meant.
    Within,
    /// Past it, whichever day is meant.
    Past,
    /// It depends on the day that is meant.
    Either,
}

/// Compares the date of the first plan with the date of the first residence permit.
#[must_use]
pub fn within_three_years(permit: &DateAnswer, first_plan: &DateAnswer) -> ThreeYears {
    let bounds = |answer: &DateAnswer| {
        let date = answer.date()?;
        Some((date.earliest()?, date.latest()?))
    };
    let (Some((permit_from, permit_to)), Some((plan_from, plan_to))) = (bounds(permit), bounds(first_plan)) else {
        return ThreeYears::NotKnown;
    };
    let months = RuleSet::on(plan_from).eligibility_years * 12;
    let (Some(earliest), Some(latest)) = (after(permit_from, months), after(permit_to, months)) else {
        return ThreeYears::NotKnown;
    };
    if permit.is_certain() && first_plan.is_certain() {
        return match plan_from.cmp(&earliest) {
            std::cmp::Ordering::Less => ThreeYears::Fine { until: earliest },
            std::cmp::Ordering::Equal => ThreeYears::LastDay,
            std::cmp::Ordering::Greater => ThreeYears::Over { since: earliest },
        };
    }
    let looks = if plan_to <= earliest {
        Compared::Within
    } else if plan_from > latest {
        Compared::Past
    } else {
        Compared::Either
    };
    ThreeYears::Uncertain { earliest, looks }
}

/// The twelve months from the plan's date that measures are agreed for: the first day and the last.
#[must_use]
pub fn measure_period(plan: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    Some((plan, after(plan, 12)?))
}

/// Whether a measure's date is outside the twelve months from the plan's date, whichever days are meant.
#[must_use]
pub fn is_outside_period(plan: &DateAnswer, measure: &DateAnswer) -> bool {
    period_of(plan).zip(measure.date()).is_some_and(|((from, to), date)| {
        date.latest().is_some_and(|latest| latest < from) || date.earliest().is_some_and(|earliest| earliest > to)
    })
}

/// The twelve months from the plan's date; of a date that is known in part, from the earliest to the latest day.
pub(super) fn period_of(plan: &DateAnswer) -> Option<(NaiveDate, NaiveDate)> {
    let date = plan.date()?;
    let (from, _) = measure_period(date.earliest()?)?;
    let (_, to) = measure_period(date.latest()?)?;
    Some((from, to))
}

/// The last day of a period of months: the day with the same number, or the month's last day where there is none.
#[must_use]
pub fn after(day: NaiveDate, months: u32) -> Option<NaiveDate> {
    day.checked_add_months(Months::new(months))
}
