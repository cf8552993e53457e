//! Days around today on which a plan could have been made.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// Counts from today. Where the calendar ends, so does the counting: the answer is then today.
#[derive(Clone, Copy)]
pub(super) struct Calendar {
    pub(super) today: NaiveDate,
}

impl Calendar {
    /// The working day so many days from today: the Friday before a weekend that has been, the Monday after a coming
    /// one.
    pub(super) fn workday(self, days: i64) -> NaiveDate {
        let day = self.days(days);
        let back = match day.weekday() {
            Weekday::Sat => 1,
            Weekday::Sun => 2,
            _ => return day,
        };
        self.days(if days < 0 { days - back } else { days + 3 - back })
    }

    /// The day so many days from today; before it where negative.
    pub(super) fn days(self, days: i64) -> NaiveDate {
        let count = Days::new(days.unsigned_abs());
        let day = if days < 0 { self.today.checked_sub_days(count) } else { self.today.checked_add_days(count) };
        day.unwrap_or(self.today)
    }

    /// The same day of the month so many months ago.
    pub(super) fn months_ago(self, months: u32) -> NaiveDate {
        self.today.checked_sub_months(Months::new(months)).unwrap_or(self.today)
    }

    /// The year so many years ago.
    pub(super) fn years_ago(self, years: i32) -> i32 {
        self.today.year() - years
    }
}
