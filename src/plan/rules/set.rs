//! Limits, as the Act of their time sets them.

use chrono::NaiveDate;

/// The limits for plans that were made while one Act was in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RuleSet {
    /// The first day on which a plan follows these limits.
    pub from: NaiveDate,
    /// How many years after the first residence permit a first plan can still be made.
    pub eligibility_years: u32,
    /// How many months the first plan lasts at most.
    pub first_plan_months: u32,
    /// How many months all plans last together at most, as a rule.
    pub total_months: u32,
    /// Within how many months a plan is reviewed.
    pub review_months: u32,
}

const ACTS: [RuleSet; 2] = [
    // The Act in force from 1.1.2025.
    RuleSet { from: first_day(2025), eligibility_years: 3, first_plan_months: 12, total_months: 24, review_months: 6 },
    // The Act in force to 31.12.2024; plans older than it are measured by it too.
    RuleSet { from: NaiveDate::MIN, eligibility_years: 3, first_plan_months: 12, total_months: 36, review_months: 12 },
];

impl RuleSet {
    /// The limits for a plan of this date.
    #[must_use]
    pub fn on(plan: NaiveDate) -> &'static Self {
        let [newest, oldest] = &ACTS;
        if plan >= newest.from { newest } else { oldest }
    }
}

const fn first_day(year: i32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, 1, 1) {
        Some(day) => day,
        None => NaiveDate::MAX,
    }
}
