//! The teenager's plan for a minor, begun. One plan of hers is said to be another, but not which.

use super::Page;
use super::names::{self, Person};
use crate::lang::{Text, text};
use crate::plan::forms::{child, individual, measure, minor};

pub(super) fn write(page: &mut Page) {
    start(page);
    views(page);
    goals(page);
    let calendar = page.calendar();
    page.row(&child::PLANS, "1", |row| {
        row.put(&child::PLAN, "study")
            .say(&child::PLAN_HOLDER, names::SCHOOL)
            .day(&child::PLAN_DATE, calendar.workday(-70))
            .day(&child::PLAN_REVIEW, calendar.workday(60))
            .yes(&child::PLAN_COORDINATED);
    })
    .row(&child::PLANS, "2", |row| {
        row.put(&child::PLAN, "other").say(&child::PLAN_HOLDER, names::ASSOCIATION);
    })
    .day(&minor::NEXT_REVIEW, calendar.workday(130));
}

fn start(page: &mut Page) {
    let calendar = page.calendar();
    page.no(&minor::UNACCOMPANIED)
        .say(
            &minor::REASON,
            text(
                "Zahra går snart ut grundskolan och behöver en väg vidare. Hon tar mycket ansvar hemma.",
                "Zahra päättää pian perusopetuksen ja tarvitsee jatkopolun. Hän kantaa kotona paljon vastuuta.",
                "Zahra will soon finish basic education and needs a way forward. She carries much responsibility at home.",
            ),
        )
        .day(&minor::PLAN_DATE, calendar.workday(-30))
        .put(&minor::KIND, "first")
        .row(&minor::PARTICIPANTS, "1", |row| {
            row.put(&individual::PARTICIPANT_NAME, names::COORDINATOR)
                .say(&individual::PARTICIPANT_ORGANISATION, names::MUNICIPALITY);
        })
        .row(&minor::PARTICIPANTS, "2", |row| {
            row.put(&individual::PARTICIPANT_NAME, Person::Father.name())
                .say(&individual::PARTICIPANT_ORGANISATION, text("vårdnadshavare", "huoltaja", "guardian"));
        });
}

fn views(page: &mut Page) {
    let screen = page.lang().tag();
    let day = page.calendar().workday(-30);
    page.say(
        &child::OWN_VIEW,
        text(
            "Det som är bra nu: Jag har vänner i skolan och spelar volleyboll.\n\n\
             Det som är svårt: Jag tolkar ofta för mamma och farmor och hinner inte läsa.\n\n\
             Det jag önskar: Jag vill bli sjukskötare.",
            "Mikä on nyt hyvin: Minulla on koulussa ystäviä ja pelaan lentopalloa.\n\n\
             Mikä on vaikeaa: Tulkkaan usein äidille ja isoäidille enkä ehdi lukea läksyjä.\n\n\
             Mitä toivon: Haluan sairaanhoitajaksi.",
            "What is good now: I have friends at school and play volleyball.\n\n\
             What is difficult: I often interpret for my mother and grandmother and have no time to study.\n\n\
             What I wish for: I want to become a nurse.",
        ),
    )
    .pick(&child::OWN_VIEW_LANGUAGE, &[screen])
    .say(
        &child::BEST_INTERESTS,
        text(
            "Zahra behöver tid för skolan och fritiden. Hon ska inte tolka för de vuxna.",
            "Zahra tarvitsee aikaa koululle ja vapaa-ajalle. Hän ei saa joutua tulkkaamaan aikuisille.",
            "Zahra needs time for school and leisure. She must not have to interpret for the adults.",
        ),
    )
    .say(
        &minor::BEST_CONSIDERED,
        text(
            "Tolk ordnas till alla familjens möten. Zahra har själv valt målen.",
            "Kaikkiin perheen tapaamisiin järjestetään tulkki. Zahra on itse valinnut tavoitteensa.",
            "An interpreter is arranged for all the family's meetings. Zahra has chosen the goals herself.",
        ),
    );
    for (id, person) in [("1", Person::Mother), ("2", Person::Father)] {
        page.row(&child::GUARDIANS, id, |row| {
            row.put(&child::GUARDIAN_NAME, person.name()).put(&child::GUARDIAN_ROLE, "guardian");
        });
    }
    page.row(&minor::HEARD, "1", |row| {
        row.put(&minor::HEARD_WHO, Person::Father.name()).day(&minor::HEARD_DATE, day).say(
            &minor::HEARD_SAID,
            text(
                "Karim är stolt över Zahra och vill att hon studerar vidare.",
                "Karim on ylpeä Zahrasta ja haluaa, että tämä jatkaa opintoja.",
                "Karim is proud of Zahra and wants her to go on studying.",
            ),
        );
    });
}

fn goals(page: &mut Page) {
    let calendar = page.calendar();
    page.say(
        &minor::GOAL,
        text(
            "Avgångsbetyg från grundskolan och en studieplats inom social- och hälsovård.",
            "Perusopetuksen päättötodistus ja opiskelupaikka sosiaali- ja terveysalalla.",
            "A certificate of basic education and a place to study social and health care.",
        ),
    )
    .say(
        &minor::LANGUAGE_STUDIES,
        text(
            "Svenska som andraspråk i skolan, sex timmar i veckan.",
            "Suomi toisena kielenä koulussa, kuusi tuntia viikossa.",
            "Finnish as a second language at school, six hours a week.",
        ),
    )
    .say(
        &minor::STUDIES,
        text(
            "Årskurs 9. Stödundervisning i matematik och kemi.",
            "Yhdeksäs luokka. Tukiopetusta matematiikassa ja kemiassa.",
            "Grade 9. Remedial teaching in mathematics and chemistry.",
        ),
    )
    .say(
        &child::LEISURE,
        text(
            "Volleyboll två gånger i veckan. Läser gärna.",
            "Lentopalloa kaksi kertaa viikossa. Lukee mielellään.",
            "Volleyball twice a week. Likes to read.",
        ),
    );
    let mut agreed = |id: &str, goal: Text, what: Text, who: Text, when: Text, days: i64| {
        page.row(&minor::MEASURES, id, |row| {
            row.say(&minor::MEASURE_GOAL, goal)
                .say(&measure::MEASURE, what)
                .say(&measure::RESPONSIBLE, who)
                .say(&measure::SCHEDULE, when)
                .day(&measure::DATE, calendar.workday(days));
        });
    };
    agreed(
        "1",
        text("En studieplats", "Opiskelupaikka", "A place to study"),
        text(
            "Besöka yrkesläroanstalten och söka i gemensam ansökan",
            "Käydä tutustumassa ammattioppilaitokseen ja hakea yhteishaussa",
            "Visit the vocational college and apply in the joint application",
        ),
        names::SCHOOL,
        text(
            "Tillsammans med studiehandledaren",
            "Yhdessä opinto-ohjaajan kanssa",
            "Together with the guidance counsellor",
        ),
        80,
    );
    agreed(
        "2",
        text("Tid för läxor", "Aikaa läksyille", "Time for homework"),
        text("Läxklubb på biblioteket", "Läksykerho kirjastossa", "Homework club at the library"),
        names::ASSOCIATION,
        text("Onsdagar kl. 15–17", "Keskiviikkoisin klo 15–17", "Wednesdays from 15 to 17"),
        25,
    );
}
