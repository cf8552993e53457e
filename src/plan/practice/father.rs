//! The father's individual plan: a review that is begun, with work as its goal. The next meeting is not agreed.

use super::Page;
use super::names;
use crate::lang::{Text, text};
use crate::plan::Date;
use crate::plan::forms::individual;
use chrono::Datelike;

pub(super) fn write(page: &mut Page) {
    before(page);
    goals(page);
    measures(page);
}

fn before(page: &mut Page) {
    let calendar = page.calendar();
    let arrived = calendar.months_ago(14);
    page.yes(&individual::INTERVIEW_HELD)
        .day(&individual::INTERVIEW_DATE, calendar.workday(-345))
        .say(
            &individual::INTERVIEW_WHERE,
            text(
                "På kommunens servicepunkt, av Linnea Holmfors",
                "Kunnan palvelupisteessä, Linnea Holmfors",
                "At the municipality's service point, by Linnea Holmfors",
            ),
        )
        .no(&individual::JOBSEEKER)
        .row(&individual::PARTICIPANTS, "1", |row| {
            row.put(&individual::PARTICIPANT_NAME, names::COORDINATOR)
                .say(&individual::PARTICIPANT_ORGANISATION, names::MUNICIPALITY);
        })
        .day(&individual::PLAN_DATE, calendar.workday(-160))
        .pick(&individual::CITIZENSHIP, &["AF"])
        .no(&individual::INTERPRETER)
        .date(&individual::ARRIVED, Date::Month { year: arrived.year(), month: arrived.month() }, false)
        .put(&individual::PERMIT_KIND, "permit")
        .day(&individual::PERMIT_DATE, calendar.months_ago(16))
        .put(&individual::KIND, "review")
        .day(&individual::FIRST_DATE, calendar.workday(-335))
        .say(
            &individual::LIFE_SITUATION,
            text(
                "Familjesituation: Gift med Maryam, tre barn. Karims mamma bor hos familjen.\n\n\
                 Hälsotillstånd: Sjukskriven för en gammal ryggskada. Rehabiliteringen har börjat.\n\n\
                 Språkkunskaper: Dari, hazaragi och persiska. Svenska på nivå A2, talar gärna.\n\n\
                 Arbetserfarenhet: Bagare i tolv år, de sista åren i eget bageri.\n\n\
                 Önskemål och mål: Tillbaka till bageriyrket när ryggen tillåter.",
                "Perhetilanne: Naimisissa Maryamin kanssa, kolme lasta. Karimin äiti asuu perheen luona.\n\n\
                 Terveydentila: Sairauslomalla vanhan selkävamman vuoksi. Kuntoutus on alkanut.\n\n\
                 Kielitaito: Dari, hazaragi ja persia. Suomi tasolla A2, puhuu mielellään.\n\n\
                 Työkokemus: Leipurina kaksitoista vuotta, viimeiset vuodet omassa leipomossa.\n\n\
                 Toiveet ja tavoitteet: Paluu leipurin työhön, kun selkä sallii.",
                "Family situation: Married to Maryam, three children. Karim's mother lives with the family.\n\n\
                 State of health: On sick leave because of an old back injury. Rehabilitation has begun.\n\n\
                 Language skills: Dari, Hazaragi and Persian. Finnish at level A2, likes to talk.\n\n\
                 Work experience: A baker for twelve years, in the last years in his own bakery.\n\n\
                 Wishes and goals: Back to the baker's trade when his back allows.",
            ),
        );
}

fn goals(page: &mut Page) {
    let screen = page.lang().tag();
    page.say(
        &individual::WISH,
        text(
            "Jag vill stiga upp klockan fyra och baka bröd. Om fem år har jag ett eget litet bageri och barnen kommer in efter skolan.",
            "Haluan herätä neljältä ja leipoa leipää. Viiden vuoden päästä minulla on pieni oma leipomo, ja lapset tulevat sinne koulun jälkeen.",
            "I want to get up at four and bake bread. In five years I have a small bakery of my own, and the children come in after school.",
        ),
    )
    .pick(&individual::WISH_LANGUAGE, &[screen])
    .put(&individual::MAIN_GOAL, "work")
    .say(
        &individual::MAIN_GOAL_MORE,
        text(
            "Först rehabilitering, sedan arbetsprövning på deltid. Företagande blir aktuellt tidigast om två år.",
            "Ensin kuntoutus, sitten osa-aikainen työkokeilu. Yrittäjyys tulee ajankohtaiseksi aikaisintaan kahden vuoden kuluttua.",
            "First rehabilitation, then a part-time work try-out. A business of his own in two years at the earliest.",
        ),
    );
    let mut occupation = |id: &str, name: Text, rank: &'static str| {
        page.row(&individual::OCCUPATIONS, id, |row| {
            row.say(&individual::OCCUPATION, name).put(&individual::OCCUPATION_RANK, rank);
        });
    };
    occupation("1", text("bagare", "leipuri", "baker"), "primary");
    occupation("2", text("kock i storkök", "suurkeittiön kokki", "cook in a large kitchen"), "alternative");
    page.say(
        &individual::LANGUAGE_STUDIES,
        text(
            "Kvällskurs i svenska mot nivå B1, två kvällar i veckan.",
            "Suomen kielen iltakurssi, tavoitteena taso B1, kahtena iltana viikossa.",
            "An evening course in Finnish towards level B1, two evenings a week.",
        ),
    )
    .pick(&individual::LONG_TERM, &["rehabilitation", "family_plan"]);
}

fn measures(page: &mut Page) {
    let calendar = page.calendar();
    page.row(&individual::MEASURES, "1", |goal| {
        goal.say(
            &individual::SUB_GOAL,
            text(
                "Karim orkar arbeta fyra timmar om dagen.",
                "Karim jaksaa tehdä työtä neljä tuntia päivässä.",
                "Karim is able to work four hours a day.",
            ),
        )
        .row(&individual::MEASURE_ROWS, "1", |row| {
            row.say(
                &individual::MEASURE,
                text(
                    "Fysioterapi och hemträning",
                    "Fysioterapia ja kotiharjoittelu",
                    "Physiotherapy and exercises at home",
                ),
            )
            .say(&individual::RESPONSIBLE, names::COUNTY)
            .say(
                &individual::SCHEDULE,
                text(
                    "Femton gånger, en gång i veckan",
                    "Viisitoista kertaa, kerran viikossa",
                    "Fifteen times, once a week",
                ),
            )
            .day(&individual::MEASURE_DATE, calendar.workday(45));
        })
        .row(&individual::MEASURE_ROWS, "2", |row| {
            row.say(
                &individual::MEASURE,
                text(
                    "Besök på två bagerier på orten",
                    "Käynti kahdessa paikkakunnan leipomossa",
                    "Visits to two local bakeries",
                ),
            )
            .say(&individual::RESPONSIBLE, names::MUNICIPALITY)
            .say(
                &individual::SCHEDULE,
                text("Tillsammans med Linnea", "Yhdessä Linnean kanssa", "Together with Linnea"),
            )
            .day(&individual::MEASURE_DATE, calendar.workday(70));
        });
    });
}
