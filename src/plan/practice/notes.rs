//! One note of the worker's own.

use super::Page;
use crate::lang::text;
use crate::plan::forms::notes;

pub(super) fn write(page: &mut Page) {
    let day = page.calendar().workday(-3);
    page.row(&notes::NOTES, "1", |row| {
        row.day(&notes::NOTE_DATE, day)
            .say(&notes::NOTE_TITLE, text("Inför nätverksmötet", "Verkostotapaamista varten", "Before the network meeting"))
            .say(
                &notes::NOTE_TEXT,
                text(
                    "Boka tolk i två timmar. Fråga Karim hur länge rehabiliteringen fortsätter. Ta med bilder från daghemmet till Laleh.",
                    "Varaa tulkki kahdeksi tunniksi. Kysy Karimilta, kuinka kauan kuntoutus jatkuu. Ota Lalehille mukaan kuvia päiväkodista.",
                    "Book an interpreter for two hours. Ask Karim how long the rehabilitation goes on. Bring pictures of the day-care centre for Laleh.",
                ),
            );
    });
}
