//! When something was changed, as people say it.

use crate::app::App;
use crate::lang::{self, Lang, text};

/// "Ändrad i dag kl. 14.32", "Ändrad i går", "Ändrad 28.4.2026". `at` in seconds since 1970-01-01 UTC.
pub(super) fn changed(app: &App, lang: Lang, at: i64) -> String {
    let today = text("Ändrad i dag {time}", "Muutettu tänään {time}", "Changed today at {time}");
    let yesterday = text("Ändrad i går", "Muutettu eilen", "Changed yesterday");
    let earlier = text("Ändrad {day}", "Muutettu {day}", "Changed on {day}");
    let then = app.platform().local(at);
    match (app.platform().now().date() - then.date()).num_days() {
        0 => today.with(lang, &[("time", &lang::time(lang, then.time()))]),
        1 => yesterday.get(lang).to_owned(),
        _ => earlier.with(lang, &[("day", &lang::day(then.date()))]),
    }
}
