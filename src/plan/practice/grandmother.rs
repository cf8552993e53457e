//! The grandmother's individual plan: barely begun.

use super::Page;
use super::names::{self, DARI};
use crate::lang::text;
use crate::plan::Date;
use crate::plan::forms::individual;
use chrono::Datelike;

pub(super) fn write(page: &mut Page) {
    let calendar = page.calendar();
    let arrived = calendar.months_ago(14);
    page.yes(&individual::INTERVIEW_HELD)
        .day(&individual::INTERVIEW_DATE, calendar.workday(-12))
        .say(
            &individual::INTERVIEW_WHERE,
            text(
                "Hemma hos familjen, av Linnea Holmfors, med tolk per telefon",
                "Perheen kotona, Linnea Holmfors, tulkki puhelimessa",
                "At the family's home, by Linnea Holmfors, with an interpreter by phone",
            ),
        )
        .no(&individual::JOBSEEKER)
        .row(&individual::PARTICIPANTS, "1", |row| {
            row.put(&individual::PARTICIPANT_NAME, names::COORDINATOR)
                .say(&individual::PARTICIPANT_ORGANISATION, names::MUNICIPALITY);
        })
        .pick(&individual::CITIZENSHIP, &["AF"])
        .yes(&individual::INTERPRETER)
        .date(&individual::ARRIVED, Date::Month { year: arrived.year(), month: arrived.month() }, false)
        .put(&individual::PERMIT_KIND, "permit")
        .day(&individual::PERMIT_DATE, calendar.months_ago(16))
        .say(
            &individual::LIFE_SITUATION,
            text(
                "Familjesituation: Änka, bor hos sonens familj. Har hand om barnbarnen ibland.\n\n\
                 Hälsotillstånd: Ser dåligt och går med käpp.\n\n\
                 Språkkunskaper: Dari. Har inte gått i skola och läser inte.",
                "Perhetilanne: Leski, asuu poikansa perheen luona. Hoitaa välillä lapsenlapsia.\n\n\
                 Terveydentila: Näkee huonosti ja kulkee kepin avulla.\n\n\
                 Kielitaito: Dari. Ei ole käynyt koulua eikä lue.",
                "Family situation: A widow who lives with her son's family. Sometimes looks after the grandchildren.\n\n\
                 State of health: Sees badly and walks with a stick.\n\n\
                 Language skills: Dari. Has not been to school and does not read.",
            ),
        )
        .put(&individual::WISH, "می‌خواهم خودم به دکان و نزد همسایه بروم و نواسه‌هایم را کلان ببینم.")
        .pick(&individual::WISH_LANGUAGE, &[DARI])
        .say(
            &individual::WISH_TRANSLATION,
            text(
                "Jag vill kunna gå till butiken och grannen själv och se mina barnbarn bli stora.",
                "Haluan päästä itse kauppaan ja naapuriin ja nähdä lapsenlapseni aikuisina.",
                "I want to go to the shop and to the neighbour by myself, and to see my grandchildren grow up.",
            ),
        )
        .put(&individual::MAIN_GOAL, "everyday_life");
}
