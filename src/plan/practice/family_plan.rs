//! The family's own plan: drawn up some months ago, its next review set later than it should be.

use super::Page;
use super::names::{self, Person};
use crate::lang::{Text, text};
use crate::plan::forms::{family_plan, measure};

pub(super) fn write(page: &mut Page) {
    reasons(page);
    needs(page);
    participation(page);
    preventive(page);
    coordination(page);
    measures(page);
    agreement(page);
}

fn reasons(page: &mut Page) {
    let calendar = page.calendar();
    page.day(&family_plan::PLAN_DATE, calendar.workday(-120))
        .pick(&family_plan::REASONS, &["network"])
        .own(
            &family_plan::REASONS,
            text(
                "föräldrarna har själva önskat en gemensam plan",
                "vanhemmat ovat itse toivoneet yhteistä suunnitelmaa",
                "the parents themselves have asked for a shared plan",
            ),
        )
        .say(
            &family_plan::PARENTING,
            text(
                "Föräldrarna är varma och engagerade och håller fasta rutiner hemma. De känner ännu inte till hur rådgivningen, daghemmet och skolan fungerar och får inte alltid reda på vad som händer där.",
                "Vanhemmat ovat lämpimiä ja sitoutuneita, ja kotona on selkeät rutiinit. He eivät vielä tunne neuvolan, päiväkodin ja koulun käytäntöjä, eikä tieto niistä aina tavoita heitä.",
                "The parents are warm and committed and keep firm routines at home. They do not yet know how the child health clinic, day-care and school work, and do not always learn what happens there.",
            ),
        )
        .row(&family_plan::PARENTS, Person::Mother.id(), |row| {
            row.say(
                &family_plan::PARENT_SUPPORT,
                text(
                    "Samtal om föräldraskap i ett nytt land, med tolk. Avlastning med Laleh.",
                    "Keskustelua vanhemmuudesta uudessa maassa, tulkin kanssa. Apua Lalehin hoitoon.",
                    "Talks about parenthood in a new country, with an interpreter. Help with looking after Laleh.",
                ),
            )
            .say(
                &family_plan::PARENT_EDUCATION,
                text(
                    "Språkkurs för nybörjare, samhällsorientering.",
                    "Kielen alkeiskurssi, yhteiskuntaorientaatio.",
                    "A beginners' language course, civic orientation.",
                ),
            );
        })
        .row(&family_plan::PARENTS, Person::Father.id(), |row| {
            row.say(
                &family_plan::PARENT_SUPPORT,
                text(
                    "Hjälp att förstå skolans meddelanden i appen.",
                    "Apua koulun sovelluksessa tulevien viestien ymmärtämiseen.",
                    "Help to understand the school's messages in its app.",
                ),
            )
            .say(
                &family_plan::PARENT_EDUCATION,
                text("Kvällskurs mot nivå B1.", "Iltakurssi kohti tasoa B1.", "An evening course towards level B1."),
            );
        });
}

fn needs(page: &mut Page) {
    page.pick(&family_plan::AREAS, &["childcare", "school", "care", "housing"])
        .own(&family_plan::AREAS, text("kontakter på orten", "kontaktit paikkakunnalla", "local contacts"))
        .row(&family_plan::CHILDCARE, Person::Toddler.id(), |row| {
            row.say(
                &family_plan::CHILDCARE_NEED,
                text(
                    "Plats på daghem, med två veckors inskolning.",
                    "Päiväkotipaikka ja kahden viikon tutustumisjakso.",
                    "A place at day-care, with two weeks to settle in.",
                ),
            )
            .no(&family_plan::ECEC_PLAN);
        })
        .row(&family_plan::SCHOOL, Person::Son.id(), |row| {
            row.say(
                &family_plan::SCHOOL_NEED,
                text(
                    "Läxhjälp och en plan för övergången till en vanlig klass.",
                    "Läksyapua ja suunnitelma siirtymisestä yleisopetuksen luokkaan.",
                    "Help with homework, and a plan for moving to a regular class.",
                ),
            );
        })
        .row(&family_plan::SCHOOL, Person::Teenager.id(), |row| {
            row.say(
                &family_plan::SCHOOL_NEED,
                text(
                    "Lugn plats att läsa på. Studiehandledning inför gemensam ansökan.",
                    "Rauhallinen paikka lukea. Opinto-ohjausta yhteishakua varten.",
                    "A quiet place to study. Guidance before the joint application.",
                ),
            );
        })
        .row(&family_plan::CARE, Person::Grandmother.id(), |row| {
            row.say(
                &family_plan::CARE_NEED,
                text(
                    "Följeslagare till vårdbesök, så att Zahra inte missar skolan.",
                    "Saattaja hoitokäynneille, jottei Zahran tarvitse olla pois koulusta.",
                    "Somebody to come along to health care, so that Zahra does not miss school.",
                ),
            );
        })
        .say(
            &family_plan::HOUSING,
            text(
                "Trerummaren är trång för sex personer. Ansökan om en större lägenhet är inlämnad.",
                "Kolmio on ahdas kuudelle. Hakemus suuremmasta asunnosta on jätetty.",
                "The three-room flat is small for six people. An application for a larger one has been made.",
            ),
        );
}

fn participation(page: &mut Page) {
    page.row(&family_plan::PARTICIPATION, Person::Mother.id(), |row| {
        row.yes(&family_plan::AT_HOME)
            .say(
                &family_plan::TAKES_PART_IN,
                text(
                    "Språkkaféet på tisdagar och mammagruppen på torsdagar.",
                    "Kielikahvila tiistaisin ja äitien ryhmä torstaisin.",
                    "The language café on Tuesdays and the mothers' group on Thursdays.",
                ),
            )
            .say(
                &family_plan::PREVENTED_BY,
                text(
                    "Kurserna går på förmiddagen, när hon är ensam med Laleh.",
                    "Kurssit ovat aamupäivisin, jolloin hän on yksin Lalehin kanssa.",
                    "Courses are in the morning, when she is alone with Laleh.",
                ),
            )
            .say(
                &family_plan::FREEING_CHILDCARE,
                text(
                    "Daghem för Laleh på vardagar kl. 8–14.",
                    "Lalehille päiväkotipaikka arkisin klo 8–14.",
                    "Day-care for Laleh on weekdays from 8 to 14.",
                ),
            )
            .pick(&family_plan::EFFECTS, &["language", "affairs", "children"])
            .say(
                &family_plan::PARTICIPATION_PLAN,
                text(
                    "Olena ordnar inskolningen på daghemmet och Linnea kursplatsen. Karim för Laleh dit på morgnarna.",
                    "Olena järjestää tutustumisjakson ja Linnea kurssipaikan. Karim vie Lalehin aamuisin.",
                    "Olena arranges the start at day-care, Linnea the course. Karim takes Laleh there in the mornings.",
                ),
            );
    })
    .row(&family_plan::PARTICIPATION, Person::Father.id(), |row| {
        row.no(&family_plan::AT_HOME)
            .say(
                &family_plan::TAKES_PART_IN,
                text(
                    "Kvällskurs och rehabilitering.",
                    "Iltakurssi ja kuntoutus.",
                    "An evening course and rehabilitation.",
                ),
            )
            .say(
                &family_plan::PREVENTED_BY,
                text("Ryggen begränsar än så länge.", "Selkä rajoittaa toistaiseksi.", "His back limits him for now."),
            );
    });
}

fn preventive(page: &mut Page) {
    let calendar = page.calendar();
    page.row(&family_plan::PREVENTIVE, "1", |row| {
        row.put(&family_plan::PREVENTIVE_SECTOR, "health")
            .say(
                &family_plan::PREVENTIVE_SUPPORT,
                text(
                    "Omfattande hälsogranskning på barnrådgivningen",
                    "Laaja terveystarkastus neuvolassa",
                    "Extensive health check at the child health clinic",
                ),
            )
            .yes(&family_plan::PREVENTIVE_OFFERED)
            .yes(&family_plan::PREVENTIVE_ACCEPTED)
            .day(&family_plan::PREVENTIVE_SINCE, calendar.workday(-110));
    })
    .row(&family_plan::PREVENTIVE, "2", |row| {
        row.put(&family_plan::PREVENTIVE_SECTOR, "familywork")
            .say(
                &family_plan::PREVENTIVE_SUPPORT,
                text(
                    "Familjearbete hemma varannan vecka",
                    "Perhetyötä kotona joka toinen viikko",
                    "Family work at home every other week",
                ),
            )
            .yes(&family_plan::PREVENTIVE_OFFERED)
            .yes(&family_plan::PREVENTIVE_ACCEPTED)
            .day(&family_plan::PREVENTIVE_SINCE, calendar.workday(-85));
    })
    .row(&family_plan::PREVENTIVE, "3", |row| {
        row.put(&family_plan::PREVENTIVE_SECTOR, "mental")
            .say(
                &family_plan::PREVENTIVE_SUPPORT,
                text(
                    "Samtalsgrupp om sömn och oro, på dari",
                    "Keskusteluryhmä unesta ja huolista, dariksi",
                    "Discussion group about sleep and worry, in Dari",
                ),
            )
            .yes(&family_plan::PREVENTIVE_OFFERED)
            .no(&family_plan::PREVENTIVE_ACCEPTED);
    })
    .row(&family_plan::REFERRALS, "1", |row| {
        row.put(&family_plan::PREVENTIVE_SECTOR, "familywork")
            .say(&family_plan::REFERRAL_SERVICE, text("Familjearbete", "Perhetyö", "Family work"))
            .put(&family_plan::REFERRAL_BY, names::NURSE)
            .say(
                &family_plan::REFERRAL_HOW,
                text(
                    "Samtal på rådgivningen, med tolk",
                    "Keskustelu neuvolassa, tulkki mukana",
                    "A talk at the clinic, with an interpreter",
                ),
            )
            .day(&family_plan::REFERRAL_DATE, calendar.workday(-100))
            .yes(&family_plan::REFERRAL_CONSENT)
            .say(
                &family_plan::REFERRAL_OUTCOME,
                text(
                    "Katrin har börjat besöka familjen. Föräldrarna är nöjda.",
                    "Katrin on aloittanut käynnit perheen luona. Vanhemmat ovat tyytyväisiä.",
                    "Katrin has begun to visit the family. The parents are pleased.",
                ),
            );
    })
    .row(&family_plan::REFERRALS, "2", |row| {
        row.put(&family_plan::PREVENTIVE_SECTOR, "health")
            .say(
                &family_plan::REFERRAL_SERVICE,
                text("Tandvård för barnen", "Lasten hammashoito", "Dental care for the children"),
            )
            .put(&family_plan::REFERRAL_BY, names::NURSE)
            .say(
                &family_plan::REFERRAL_HOW,
                text(
                    "Ilkka bokar tiderna tillsammans med Karim",
                    "Ilkka varaa ajat yhdessä Karimin kanssa",
                    "Ilkka books the times together with Karim",
                ),
            )
            .day(&family_plan::REFERRAL_DATE, calendar.workday(14))
            .yes(&family_plan::REFERRAL_CONSENT);
    });
}

fn coordination(page: &mut Page) {
    let calendar = page.calendar();
    page.row(&family_plan::OTHER_PLANS, "1", |row| {
        row.put(&family_plan::OTHER_PLAN, "study")
            .put(&family_plan::OTHER_PLAN_MEMBER, Person::Son.id())
            .put(&family_plan::OTHER_PLAN_HOLDER, names::SCHOOL_TEACHER)
            .day(&family_plan::OTHER_PLAN_DATE, calendar.workday(-70))
            .day(&family_plan::OTHER_PLAN_REVIEW, calendar.workday(80));
    })
    .row(&family_plan::OTHER_PLANS, "2", |row| {
        row.put(&family_plan::OTHER_PLAN, "minor")
            .put(&family_plan::OTHER_PLAN_MEMBER, Person::Teenager.id())
            .put(&family_plan::OTHER_PLAN_HOLDER, names::COORDINATOR)
            .day(&family_plan::OTHER_PLAN_DATE, calendar.workday(-30))
            .day(&family_plan::OTHER_PLAN_REVIEW, calendar.workday(130));
    })
    .row(&family_plan::OTHER_PLANS, "3", |row| {
        row.put(&family_plan::OTHER_PLAN, "ecec")
            .put(&family_plan::OTHER_PLAN_MEMBER, Person::Toddler.id())
            .put(&family_plan::OTHER_PLAN_HOLDER, names::DAY_CARE_TEACHER)
            .day(&family_plan::OTHER_PLAN_REVIEW, calendar.workday(70));
    });
}

fn measures(page: &mut Page) {
    let calendar = page.calendar();
    let mut agreed = |id: &str, need: Text, what: Text, whom: Option<Person>, who: Text, when: Text, days: i64| {
        page.row(&family_plan::MEASURES, id, |row| {
            row.say(&family_plan::MEASURE_NEED, need)
                .say(&measure::MEASURE, what)
                .say(&measure::RESPONSIBLE, who)
                .say(&measure::SCHEDULE, when)
                .day(&measure::DATE, calendar.workday(days));
            if let Some(person) = whom {
                row.put(&family_plan::MEASURE_MEMBER, person.id());
            }
        });
    };
    agreed(
        "1",
        text("Maryam kan börja på kursen", "Maryam voi aloittaa kurssin", "Maryam can start the course"),
        text("Inskolning på daghemmet", "Tutustumisjakso päiväkodissa", "Settling in at day-care"),
        Some(Person::Toddler),
        names::DAY_CARE,
        text("Två veckor, med Maryam", "Kaksi viikkoa, Maryam mukana", "Two weeks, with Maryam"),
        21,
    );
    agreed(
        "2",
        text("Zahra slipper tolka", "Zahran ei tarvitse tulkata", "Zahra need not interpret"),
        text(
            "Tolk bokas till alla möten och vårdbesök",
            "Tulkki varataan kaikkiin tapaamisiin ja hoitokäynteihin",
            "An interpreter is booked for every meeting and health care visit",
        ),
        None,
        names::MUNICIPALITY,
        text("Genast", "Heti", "At once"),
        5,
    );
    agreed(
        "3",
        text("Familjen känner sina grannar", "Perhe tuntee naapurinsa", "The family knows its neighbours"),
        text("Vänfamilj genom föreningen", "Ystäväperhe yhdistyksen kautta", "A friend family through the association"),
        None,
        names::ASSOCIATION,
        text("Träffas varannan vecka", "Tapaaminen joka toinen viikko", "They meet every other week"),
        60,
    );
}

fn agreement(page: &mut Page) {
    let calendar = page.calendar();
    page.say(
        &family_plan::FAMILY_DUTIES,
        text(
            "Föräldrarna kommer till nätverksmötena och säger till i tid om de inte kan komma.\n\
             De talar dari med barnen hemma.",
            "Vanhemmat tulevat verkostotapaamisiin ja ilmoittavat ajoissa, jos eivät pääse.\n\
             He puhuvat lasten kanssa kotona daria.",
            "The parents come to the network meetings and say in good time if they cannot.\n\
             They speak Dari with the children at home.",
        ),
    )
    .say(
        &family_plan::SERVICE_DUTIES,
        text(
            "Kommunen ordnar daghemsplats, kursplats och tolk.\n\
             Välfärdsområdet fortsätter familjearbetet till nästa översyn.\n\
             Skolan berättar för föräldrarna varannan vecka hur det går, med tolk vid behov.",
            "Kunta järjestää päiväkotipaikan, kurssipaikan ja tulkin.\n\
             Hyvinvointialue jatkaa perhetyötä seuraavaan tarkistukseen.\n\
             Koulu kertoo vanhemmille joka toinen viikko, miten sujuu, tarvittaessa tulkin kanssa.",
            "The municipality arranges day-care, the course and interpreters.\n\
             The wellbeing services county continues the family work until the next review.\n\
             The school tells the parents every other week how things are going, with an interpreter where needed.",
        ),
    )
    // Six months after the plan would be earlier.
    .day(&family_plan::NEXT_REVIEW, calendar.workday(95));
}
