//! The rules that remind and never block.
//!
//! Limits are dated rule sets, chosen by the plan's date. Periods are counted as the Act on the calculation of
//! statutory time limits (150/1930) counts them: a period in months or years ends on the day with the same number,
//! or on the month's last day where there is no such day. A date that is known in part is taken at its earliest day
//! where a limit is counted from it, and the reminder says so.

mod derived;
mod family_plan;
mod individual;
mod length;
mod minor;
mod remind;
mod reminder;
mod set;

pub use derived::{Compared, ThreeYears, after, is_outside_period, measure_period, within_three_years};
pub use individual::three_years;
pub use remind::remind;
pub use reminder::{Reminder, Rule, Severity};
pub use set::RuleSet;
