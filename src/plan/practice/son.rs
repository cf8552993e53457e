//! The page of the child who goes to school.

use super::Page;
use super::names::{self, Person};
use crate::lang::text;
use crate::plan::forms::{child, dissent};

pub(super) fn write(page: &mut Page) {
    let calendar = page.calendar();
    let screen = page.lang().tag();
    page.say(
        &child::OWN_VIEW,
        text(
            "Jag gillar matematik och fotboll. Det är svårt när alla pratar samtidigt. Jag vill sitta nära läraren.",
            "Tykkään matematiikasta ja jalkapallosta. On vaikeaa, kun kaikki puhuvat yhtä aikaa. Haluan istua lähellä opettajaa.",
            "I like maths and football. It is hard when everybody talks at once. I want to sit near the teacher.",
        ),
    )
    .pick(&child::OWN_VIEW_LANGUAGE, &[screen])
    .say(
        &child::BEST_INTERESTS,
        text(
            "Lugn arbetsro i klassen och en vän att komma hem med.",
            "Rauha tehdä töitä luokassa ja ystävä, jonka kanssa tulla kotiin.",
            "Peace to work in class, and a friend to walk home with.",
        ),
    )
    .row(&dissent::DISSENT, "1", |row| {
        row.put(&dissent::DISSENT_WHOSE, Person::Father.name())
            .say(
                &dissent::DISSENT_VIEW,
                text(
                    "Karim tycker att Omid redan kunde gå i en vanlig klass. Skolan vill vänta till nästa läsår.",
                    "Karimin mielestä Omid voisi siirtyä jo yleisopetuksen luokkaan. Koulu haluaa odottaa seuraavaan lukuvuoteen.",
                    "Karim thinks that Omid could already join a regular class. The school wants to wait until next school year.",
                ),
            )
            .day(&dissent::DISSENT_DATE, calendar.workday(-25));
    });
    for (id, person, phone) in [("1", Person::Mother, "06 000 0111"), ("2", Person::Father, "06 000 0112")] {
        page.row(&child::GUARDIANS, id, |row| {
            row.put(&child::GUARDIAN_NAME, person.name())
                .put(&child::GUARDIAN_ROLE, "guardian")
                .put(&child::GUARDIAN_CONTACT, phone);
        });
    }
    page.no(&child::ECEC)
        .say(&child::SCHOOL, names::SCHOOL)
        .say(&child::SCHOOL_CLASS, text("Förberedande klass B", "Valmistava luokka B", "Preparatory class B"))
        .yes(&child::PREPARATORY)
        .yes(&child::MOTHER_TONGUE)
        .say(
            &child::MOTHER_TONGUE_WHICH,
            text(
                "Dari, i skolan, fredagar kl. 13–15",
                "Dari, koulussa, perjantaisin klo 13–15",
                "Dari, at school, Fridays from 13 to 15",
            ),
        )
        .say(
            &child::SCHOOL_SUPPORT,
            text(
                "Sitter längst fram. Läxhjälp på eftermiddagen två gånger i veckan.",
                "Istuu eturivissä. Läksyapua iltapäivällä kahdesti viikossa.",
                "Sits in the front row. Help with homework in the afternoon twice a week.",
            ),
        )
        .say(
            &child::LEISURE,
            text(
                "Fotboll i bollklubben. Ritar mycket. En vän i samma trappa.",
                "Jalkapalloa palloseurassa. Piirtää paljon. Ystävä samassa rapussa.",
                "Football in the ball club. Draws a lot. A friend in the same stairwell.",
            ),
        )
        .row(&child::PLANS, "1", |row| {
            row.put(&child::PLAN, "study")
                .say(&child::PLAN_HOLDER, names::SCHOOL)
                .day(&child::PLAN_DATE, calendar.workday(-70))
                .day(&child::PLAN_REVIEW, calendar.workday(80))
                .yes(&child::PLAN_COORDINATED);
        });
}
