//! The service whole for a child who needs special support: a section of its own, spoken of nowhere else.

use super::Page;
use super::names::{self, Person};
use crate::lang::text;
use crate::plan::forms::{dissent, measure, situation};

pub(super) fn write(page: &mut Page) {
    let calendar = page.calendar();
    page.pick(&situation::WHOM, &["children"])
        .own(&situation::WHOM, text("Omid", "Omid", "Omid"))
        .say(
            &situation::DESCRIPTION,
            text(
                "Omid hör dåligt på vänster öra efter en öroninflammation i Iran. Maryam berättade om det vid hälsogranskningen.",
                "Omid kuulee huonosti vasemmalla korvalla Iranissa sairastetun korvatulehduksen jälkeen. Maryam kertoi asiasta terveystarkastuksessa.",
                "Omid hears badly with his left ear after an ear infection in Iran. Maryam told about it at the health check.",
            ),
        )
        .say(
            &situation::DONE_SO_FAR,
            text(
                "Hörselundersökning gjord. Hörapparat är beställd. Läraren vet att Omid ska sitta långt fram.",
                "Kuulontutkimus on tehty. Kuulokoje on tilattu. Opettaja tietää, että Omidin on hyvä istua edessä.",
                "The hearing test is done. A hearing aid is ordered. The teacher knows that Omid should sit in front.",
            ),
        )
        .yes(&situation::SAFE_TO_TALK)
        .say(
            &situation::SAFE_WAY,
            text(
                "Vardagar till Maryams telefon, med tolk på dari. Inga särskilda risker.",
                "Arkisin Maryamin puhelimeen, mukana darin kielen tulkki. Ei erityisiä riskejä.",
                "Weekdays to Maryam's telephone, with a Dari interpreter. No particular risks.",
            ),
        )
        .say(
            &situation::MAY_SEE,
            text(
                "Linnea Holmfors, Ilkka Rantavesi och Omids lärare. Föräldrarna har gett sitt samtycke.",
                "Linnea Holmfors, Ilkka Rantavesi ja Omidin opettaja. Vanhemmat ovat antaneet suostumuksensa.",
                "Linnea Holmfors, Ilkka Rantavesi and Omid's teacher. The parents have given their consent.",
            ),
        )
        .say(
            &situation::MUST_NOT_SEE,
            text("Ingen annan utan nytt samtycke.", "Kukaan muu ilman uutta suostumusta.", "Nobody else without new consent."),
        )
        .say(
            &situation::IMMEDIATE_SAFETY,
            text("Ingen fara just nu.", "Ei vaaraa tällä hetkellä.", "No danger at present."),
        )
        .row(&situation::SERVICES, "1", |row| {
            row.say(
                &situation::SERVICE,
                text(
                    "Utprovning av hörapparat",
                    "Kuulokojeen sovitus",
                    "Fitting of a hearing aid",
                ),
            )
            .say(&measure::RESPONSIBLE, names::COUNTY)
            .say(&measure::SCHEDULE, text("Två besök, med tolk", "Kaksi käyntiä, tulkki mukana", "Two visits, with an interpreter"))
            .day(&measure::DATE, calendar.workday(18))
            .yes(&situation::SERVICE_CONSENT);
        })
        .row(&situation::SERVICES, "2", |row| {
            row.say(
                &situation::SERVICE,
                text(
                    "Hörselteknik i klassrummet",
                    "Kuulon apuvälineet luokkaan",
                    "Hearing equipment for the classroom",
                ),
            )
            .say(&measure::RESPONSIBLE, names::SCHOOL)
            .say(&measure::SCHEDULE, text("När hörapparaten är på plats", "Kun kuulokoje on käytössä", "Once the hearing aid is in use"))
            .day(&measure::DATE, calendar.workday(50))
            .yes(&situation::SERVICE_CONSENT);
        })
        .say(
            &situation::CLIENT_VIEW,
            text(
                "Maryam är lättad över att något görs. Omid vill ha en blå apparat.",
                "Maryam on helpottunut siitä, että asia etenee. Omid haluaa sinisen kojeen.",
                "Maryam is relieved that something is being done. Omid wants a blue one.",
            ),
        )
        .row(&dissent::DISSENT, "1", |row| {
            row.put(&dissent::DISSENT_WHOSE, Person::Father.name())
                .say(
                    &dissent::DISSENT_VIEW,
                    text(
                        "Karim vill först höra en annan läkares bedömning.",
                        "Karim haluaa ensin kuulla toisen lääkärin arvion.",
                        "Karim first wants to hear another doctor's assessment.",
                    ),
                )
                .day(&dissent::DISSENT_DATE, calendar.workday(-20));
        })
        .day(&situation::FOLLOW_UP, calendar.workday(55));
}
