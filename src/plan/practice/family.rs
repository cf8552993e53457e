//! Who belongs to the family, who works with it, when they meet, and what is done for now.

use super::Page;
use super::names::{self, DARI, Person};
use crate::lang::{Text, text};
use crate::plan::forms::{contact, family};
use crate::plan::{Date, FormId};

pub(super) fn write(page: &mut Page) {
    page.put(&family::NAME, "Rahimi");
    for person in Person::ALL {
        page.row(&family::MEMBERS, person.id(), |row| member(row, person));
    }
    for person in Person::ALL {
        page.row(&family::PROTECTION, person.id(), |row| {
            row.no(&contact::PROTECTED);
        });
    }
    page.say(&family::OWNER, names::MUNICIPALITY).put(&family::OWNER_WORKER, names::COORDINATOR);
    network(page);
    meetings(page);
    page.done(FormId::Family);
}

fn member(row: &mut Page, person: Person) {
    let calendar = row.calendar();
    row.put(&family::MEMBER_NAME, person.name()).pick(&family::MOTHER_TONGUES, &[DARI]);
    let screen = row.lang().tag();
    match person {
        Person::Mother => row
            .put(&family::RELATION, "parent")
            .day(&family::BIRTH_DATE, calendar.months_ago(34 * 12 + 5))
            .pick(&family::CONTACT_LANGUAGE, &[DARI]),
        // Where nobody knew the day, the first of January was written into the papers.
        Person::Father => row
            .put(&family::RELATION, "parent")
            .put(&family::BIRTH_DATE, format!("{}-01-01?", calendar.years_ago(39)))
            .own(&family::MOTHER_TONGUES, text("hazaragi", "hazaragi", "Hazaragi"))
            .pick(&family::CONTACT_LANGUAGE, &[screen]),
        Person::Teenager => row
            .put(&family::RELATION, "child")
            .day(&family::BIRTH_DATE, calendar.months_ago(17 * 12 + 2))
            .pick(&family::CONTACT_LANGUAGE, &[screen]),
        Person::Son => row
            .put(&family::RELATION, "child")
            .day(&family::BIRTH_DATE, calendar.months_ago(9 * 12 + 7))
            .pick(&family::CONTACT_LANGUAGE, &[DARI, screen]),
        Person::Toddler => row
            .put(&family::RELATION, "child")
            .day(&family::BIRTH_DATE, calendar.months_ago(3 * 12 + 3))
            .pick(&family::CONTACT_LANGUAGE, &[DARI]),
        Person::Grandmother => row
            .put(&family::RELATION, "adult")
            .date(&family::BIRTH_DATE, Date::Year(calendar.years_ago(66)), true)
            .pick(&family::CONTACT_LANGUAGE, &[DARI]),
    };
}

fn network(page: &mut Page) {
    let mut worker =
        |id: &str, name: &'static str, organisation: Text, sector: &'static str, role: Text, contact: &'static str| {
            page.row(&family::NETWORK, id, |row| {
                row.put(&family::WORKER_NAME, name)
                    .say(&family::WORKER_ORGANISATION, organisation)
                    .put(&family::SECTOR, sector)
                    .say(&family::WORKER_ROLE, role)
                    .put(&family::WORKER_CONTACT, contact);
            });
        };
    worker(
        "1",
        names::COORDINATOR,
        names::MUNICIPALITY,
        "integration",
        text(
            "Integrationskoordinator, håller ihop planen",
            "Kotoutumiskoordinaattori, pitää suunnitelman koossa",
            "Integration coordinator, keeps the plan together",
        ),
        "06 000 0101",
    );
    worker(
        "2",
        names::NURSE,
        names::COUNTY,
        "health",
        text(
            "Hälsovårdare på barnrådgivningen",
            "Terveydenhoitaja lastenneuvolassa",
            "Nurse at the child health clinic",
        ),
        "06 000 0102",
    );
    worker(
        "3",
        names::DAY_CARE_TEACHER,
        names::DAY_CARE,
        "ecec",
        text(
            "Lärare inom småbarnspedagogik i Lalehs grupp",
            "Varhaiskasvatuksen opettaja Lalehin ryhmässä",
            "Early childhood teacher in Laleh's group",
        ),
        "olena.bondarenko@example.org",
    );
    worker(
        "4",
        names::SCHOOL_TEACHER,
        names::SCHOOL,
        "school",
        text("Lärare i Omids klass", "Omidin luokan opettaja", "Teacher of Omid's class"),
        "abdi.noor.hassan@example.org",
    );
    worker(
        "5",
        names::FAMILY_WORKER,
        names::COUNTY,
        "familywork",
        text("Familjearbetare", "Perhetyöntekijä", "Family worker"),
        "06 000 0105",
    );
    worker(
        "6",
        names::GROUP_LEADER,
        names::ASSOCIATION,
        "ngo",
        text(
            "Leder språkkaféet och mammagruppen",
            "Ohjaa kielikahvilaa ja äitien ryhmää",
            "Leads the language café and the mothers' group",
        ),
        "hoa.lindroos@example.org",
    );
}

fn meetings(page: &mut Page) {
    let calendar = page.calendar();
    page.row(&family::MEETINGS, "1", |row| {
        row.day(&family::MEETING_DATE, calendar.workday(8))
            .put(&family::MEETING_TIME, "13:00")
            .say(&family::MEETING_PLACE, text("Kommunhuset, rum 2", "Kunnantalo, huone 2", "Town hall, room 2"))
            .say(
                &family::MEETING_PURPOSE,
                text(
                    "Lalehs start på daghem och Maryams kurs. Maryam, Karim, Linnea, Olena och Katrin.",
                    "Lalehin aloitus päiväkodissa ja Maryamin kurssi. Maryam, Karim, Linnea, Olena ja Katrin.",
                    "Laleh's start at day-care and Maryam's course. Maryam, Karim, Linnea, Olena and Katrin.",
                ),
            )
            .yes(&family::MEETING_INTERPRETER)
            .pick(&family::MEETING_LANGUAGE, &[DARI]);
    });
    page.row(&family::MEETINGS, "2", |row| {
        row.day(&family::MEETING_DATE, calendar.workday(28))
            .put(&family::MEETING_TIME, "17:30")
            .say(&family::MEETING_PLACE, names::DAY_CARE)
            .say(
                &family::MEETING_PURPOSE,
                text(
                    "Föräldramöte: Lalehs första vecka. Maryam, Karim och Olena.",
                    "Vanhempainilta: Lalehin ensimmäinen viikko. Maryam, Karim ja Olena.",
                    "Parents' evening: Laleh's first week. Maryam, Karim and Olena.",
                ),
            )
            .yes(&family::MEETING_INTERPRETER)
            .pick(&family::MEETING_LANGUAGE, &[DARI]);
    });
}
