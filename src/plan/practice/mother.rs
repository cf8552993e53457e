//! The mother's individual plan: the first one, complete.

use super::Page;
use super::names::{self, DARI};
use crate::lang::{Lang, text};
use crate::plan::forms::individual;
use crate::plan::{Date, FormId};
use chrono::Datelike;

pub(super) fn write(page: &mut Page) {
    start(page);
    person(page);
    life(page);
    goals(page);
    measures(page);
    closing(page);
    page.done(FormId::Individual);
}

fn start(page: &mut Page) {
    let calendar = page.calendar();
    page.yes(&individual::INTERVIEW_HELD)
        .day(&individual::INTERVIEW_DATE, calendar.workday(-75))
        .say(
            &individual::INTERVIEW_WHERE,
            text(
                "På kommunens servicepunkt, av Linnea Holmfors, med tolk på dari",
                "Kunnan palvelupisteessä, Linnea Holmfors, mukana darin kielen tulkki",
                "At the municipality's service point, by Linnea Holmfors, with a Dari interpreter",
            ),
        )
        .no(&individual::JOBSEEKER)
        .row(&individual::PARTICIPANTS, "1", |row| {
            row.put(&individual::PARTICIPANT_NAME, names::COORDINATOR)
                .say(&individual::PARTICIPANT_ORGANISATION, names::MUNICIPALITY);
        })
        .row(&individual::PARTICIPANTS, "2", |row| {
            row.put(&individual::PARTICIPANT_NAME, names::FAMILY_WORKER)
                .say(&individual::PARTICIPANT_ORGANISATION, names::COUNTY);
        })
        .day(&individual::PLAN_DATE, calendar.workday(-62));
}

fn person(page: &mut Page) {
    let calendar = page.calendar();
    let arrived = calendar.months_ago(14);
    page.pick(&individual::CITIZENSHIP, &["AF"])
        .yes(&individual::INTERPRETER)
        .date(&individual::ARRIVED, Date::Month { year: arrived.year(), month: arrived.month() }, false)
        .put(&individual::PERMIT_KIND, "permit")
        .day(&individual::PERMIT_DATE, calendar.months_ago(16))
        .put(&individual::KIND, "first");
}

fn life(page: &mut Page) {
    page.say(
        &individual::LIFE_SITUATION,
        text(
            "Inreseskäl: Kvotflykting tillsammans med familjen. Bodde sju år i Iran utan uppehållstillstånd före flytten till Finland.\n\n\
             Familjesituation: Gift med Karim, tre barn på 17, 9 och 3 år. Karims mamma bor hos familjen. Maryam har hand om Laleh och hemmet på dagarna.\n\n\
             Sociala utmaningar: Få kontakter utanför familjen. Oro för systern som är kvar i Iran.\n\n\
             Hälsotillstånd: I huvudsak god. Sover ibland dåligt och har talat om det med hälsovårdaren.\n\n\
             Språkkunskaper: Dari som modersmål, läser och skriver det. Svenska på nybörjarnivå.\n\n\
             Utbildning: Nio år i skola i Afghanistan, en sykurs på ett år i Iran.\n\n\
             Arbetserfarenhet: Hemsömmerska i sex år.\n\n\
             Önskemål och mål: Vill lära sig svenska så att hon klarar sina ärenden själv, och senare arbeta med barn.",
            "Maahantulon syy: Kiintiöpakolainen yhdessä perheensä kanssa. Asui ennen Suomeen muuttoa seitsemän vuotta Iranissa ilman oleskelulupaa.\n\n\
             Perhetilanne: Naimisissa Karimin kanssa, kolme lasta (17, 9 ja 3 vuotta). Karimin äiti asuu perheen luona. Maryam hoitaa päivisin Lalehia ja kotia.\n\n\
             Sosiaaliset haasteet: Vähän kontakteja perheen ulkopuolella. Huoli Iraniin jääneestä siskosta.\n\n\
             Terveydentila: Pääosin hyvä. Nukkuu välillä huonosti ja on puhunut siitä terveydenhoitajan kanssa.\n\n\
             Kielitaito: Äidinkieli dari, jota lukee ja kirjoittaa. Suomen kielessä alkeet.\n\n\
             Koulutus: Yhdeksän vuotta koulua Afganistanissa, vuoden ompelukurssi Iranissa.\n\n\
             Työkokemus: Kotiompelijana kuusi vuotta.\n\n\
             Toiveet ja tavoitteet: Haluaa oppia suomea niin, että voi hoitaa asiansa itse, ja työskennellä myöhemmin lasten parissa.",
            "Reason for entry: Quota refugee together with the family. Lived for seven years in Iran without a residence permit before moving to Finland.\n\n\
             Family situation: Married to Karim, three children aged 17, 9 and 3. Karim's mother lives with the family. Maryam looks after Laleh and the home during the day.\n\n\
             Social challenges: Few contacts outside the family. Worries about her sister, who is still in Iran.\n\n\
             State of health: Mainly good. Sometimes sleeps badly, and has talked about it with the nurse.\n\n\
             Language skills: Dari is her mother tongue; she reads and writes it. Beginner's Finnish.\n\n\
             Education: Nine years of school in Afghanistan, a one-year sewing course in Iran.\n\n\
             Work experience: Six years as a seamstress at home.\n\n\
             Wishes and goals: Wants to learn Finnish well enough to manage her own affairs, and later to work with children.",
        ),
    );
}

fn goals(page: &mut Page) {
    let studied = if page.lang() == Lang::Sv { "sv" } else { "fi" };
    page.put(
        &individual::WISH,
        "می‌خواهم زبان را یاد بگیرم تا خودم با معلم و داکتر گپ بزنم و اولادهایم مجبور نباشند ترجمه کنند. \
         پنج سال بعد می‌خواهم در یک کودکستان کار کنم، همسایه‌ها را بشناسم و شب‌ها آرام بخوابم.",
    )
    .pick(&individual::WISH_LANGUAGE, &[DARI])
    .say(
        &individual::WISH_TRANSLATION,
        text(
            "Jag vill lära mig språket så att jag själv kan tala med läraren och läkaren och mina barn inte behöver tolka. Om fem år vill jag arbeta på ett daghem, känna mina grannar och sova lugnt på natten.",
            "Haluan oppia kielen, jotta voin itse puhua opettajan ja lääkärin kanssa eikä lasteni tarvitse tulkata. Viiden vuoden kuluttua haluan olla töissä päiväkodissa, tuntea naapurini ja nukkua yöni rauhassa.",
            "I want to learn the language so that I can talk with the teacher and the doctor myself and my children need not interpret. In five years I want to work at a day-care centre, know my neighbours and sleep soundly at night.",
        ),
    )
    .put(&individual::MAIN_GOAL, "language_basic")
    .put(&individual::LANGUAGE_BASIC_WHICH, studied)
    .say(
        &individual::MAIN_GOAL_MORE,
        text(
            "Målet är nivå A2 inom ett år, så att Maryam klarar rådgivningen, föräldramöten och butiken utan tolk. Därefter utbildning till barnledare eller läroavtal.",
            "Tavoitteena on taso A2 vuoden kuluessa, jolloin Maryam pärjää neuvolassa, vanhempainilloissa ja kaupassa ilman tulkkia. Sen jälkeen lastenohjaajan koulutus tai oppisopimus.",
            "The aim is level A2 within a year, so that Maryam manages the child health clinic, parents' evenings and the shop without an interpreter. After that, training to work with children, or an apprenticeship.",
        ),
    )
    .say(
        &individual::LANGUAGE_STUDIES,
        text(
            "Kurs i svenska för nybörjare vid medborgarinstitutet, fyra förmiddagar i veckan, när Laleh har börjat på daghem. Fram till dess språkkaféet på tisdagar.",
            "Suomen kielen alkeiskurssi kansalaisopistossa neljänä aamupäivänä viikossa, kun Laleh on aloittanut päiväkodissa. Siihen asti kielikahvila tiistaisin.",
            "A beginners' course in Finnish at the adult education centre, four mornings a week, once Laleh has started at day-care. Until then the language café on Tuesdays.",
        ),
    )
    .say(
        &individual::OTHER_STUDIES,
        text(
            "Flerspråkig samhällsorientering på dari.",
            "Monikielinen yhteiskuntaorientaatio darin kielellä.",
            "Multilingual civic orientation in Dari.",
        ),
    )
    .pick(&individual::LONG_TERM, &["organisations", "family_plan"])
    .own(
        &individual::LONG_TERM,
        text(
            "körkort, när språket räcker till",
            "ajokortti, kun kielitaito riittää",
            "a driving licence, once the language is good enough",
        ),
    );
}

fn measures(page: &mut Page) {
    let calendar = page.calendar();
    page.row(&individual::MEASURES, "1", |goal| {
        goal.say(
            &individual::SUB_GOAL,
            text(
                "Maryam klarar vardagens ärenden på svenska.",
                "Maryam hoitaa arjen asioita suomeksi.",
                "Maryam manages everyday matters in Finnish.",
            ),
        )
        .row(&individual::MEASURE_ROWS, "1", |row| {
            row.say(
                &individual::MEASURE,
                text(
                    "Börja på kursen i svenska för nybörjare",
                    "Aloittaa suomen kielen alkeiskurssilla",
                    "Start the beginners' course in Finnish",
                ),
            )
            .say(&individual::RESPONSIBLE, names::ADULT_SCHOOL)
            .say(
                &individual::SCHEDULE,
                text(
                    "När Laleh har vant sig vid daghemmet",
                    "Kun Laleh on tottunut päiväkotiin",
                    "Once Laleh has settled in at day-care",
                ),
            )
            .day(&individual::MEASURE_DATE, calendar.workday(35));
        })
        .row(&individual::MEASURE_ROWS, "2", |row| {
            row.say(
                &individual::MEASURE,
                text(
                    "Gå till språkkaféet och träna på ärenden i vardagen",
                    "Käydä kielikahvilassa ja harjoitella arjen asiointia",
                    "Go to the language café and practise everyday errands",
                ),
            )
            .say(&individual::RESPONSIBLE, names::ASSOCIATION)
            .say(
                &individual::SCHEDULE,
                text("Varje tisdag kl. 10–12", "Joka tiistai klo 10–12", "Every Tuesday from 10 to 12"),
            )
            .day(&individual::MEASURE_DATE, calendar.workday(150));
        });
    });
    page.row(&individual::MEASURES, "2", |goal| {
        goal.say(
            &individual::SUB_GOAL,
            text(
                "Maryam lär känna andra familjer på orten och får tid för sig själv.",
                "Maryam tutustuu muihin paikkakunnan perheisiin ja saa omaa aikaa.",
                "Maryam gets to know other local families and has time for herself.",
            ),
        )
        .row(&individual::MEASURE_ROWS, "1", |row| {
            row.say(
                &individual::MEASURE,
                text(
                    "Delta i mammagruppen tillsammans med Laleh",
                    "Osallistua Lalehin kanssa äitien ryhmään",
                    "Take part in the mothers' group together with Laleh",
                ),
            )
            .say(&individual::RESPONSIBLE, names::ASSOCIATION)
            .say(&individual::SCHEDULE, text("Torsdagar kl. 13–15", "Torstaisin klo 13–15", "Thursdays from 13 to 15"))
            .day(&individual::MEASURE_DATE, calendar.workday(20));
        })
        .row(&individual::MEASURE_ROWS, "2", |row| {
            row.say(
                &individual::MEASURE,
                text("Simskola för kvinnor", "Naisten uimakoulu", "Swimming lessons for women"),
            )
            .say(&individual::RESPONSIBLE, names::MUNICIPALITY)
            .say(
                &individual::SCHEDULE,
                text(
                    "Tio gånger; Linnea hjälper till med anmälan",
                    "Kymmenen kertaa; Linnea auttaa ilmoittautumisessa",
                    "Ten times; Linnea helps to sign up",
                ),
            )
            .day(&individual::MEASURE_DATE, calendar.workday(90));
        });
    });
}

fn closing(page: &mut Page) {
    let calendar = page.calendar();
    page.yes(&individual::RIGHTS_DISCUSSED)
        .yes(&individual::UNDERSTOOD)
        .pick(&individual::LANGUAGE_USED, &[DARI])
        .say(
            &individual::INTERPRETER_USED,
            text(
                "Tolk från tolkförmedlingen, på distans med bild",
                "Tulkki tulkkipalvelusta, kuvallisella etäyhteydellä",
                "An interpreter from the interpreting service, by remote video",
            ),
        )
        .say(
            &individual::CLIENT_DUTIES,
            text(
                "Maryam går till språkkaféet och mammagruppen och meddelar om hon får förhinder.\n\
                 Maryam börjar på kursen när hon får en plats.\n\
                 Maryam berättar för Linnea om något i planen inte fungerar.",
                "Maryam käy kielikahvilassa ja äitien ryhmässä ja ilmoittaa, jos hänelle tulee este.\n\
                 Maryam aloittaa kurssilla, kun saa paikan.\n\
                 Maryam kertoo Linnealle, jos jokin suunnitelmassa ei toimi.",
                "Maryam goes to the language café and the mothers' group, and lets them know if she cannot come.\n\
                 Maryam starts the course when she is given a place.\n\
                 Maryam tells Linnea if something in the plan does not work.",
            ),
        )
        .say(
            &individual::MUNICIPALITY_DUTIES,
            text(
                "Linnea söker kursplatsen tillsammans med Maryam.\n\
                 Kommunen ordnar en daghemsplats för Laleh innan kursen börjar.\n\
                 Kommunen ordnar tolk till alla möten.",
                "Linnea hakee kurssipaikkaa yhdessä Maryamin kanssa.\n\
                 Kunta järjestää Lalehille päiväkotipaikan ennen kurssin alkua.\n\
                 Kunta järjestää tulkin kaikkiin tapaamisiin.",
                "Linnea applies for the place on the course together with Maryam.\n\
                 The municipality arranges a day-care place for Laleh before the course starts.\n\
                 The municipality arranges an interpreter for every meeting.",
            ),
        )
        .day(&individual::NEXT_DATE, calendar.workday(40))
        .put(&individual::NEXT_TIME, "09:30")
        .say(&individual::NEXT_PLACE, text("Hemma hos kunden", "Asiakkaan kotona", "At the client's home"))
        .day(&individual::AGREED_DATE, calendar.workday(-62))
        .say(
            &individual::AGREED_BY,
            text(
                "Maryam Rahimi, kund\nLinnea Holmfors, integrationskoordinator\nKatrin Saarepuu, familjearbetare",
                "Maryam Rahimi, asiakas\nLinnea Holmfors, kotoutumiskoordinaattori\nKatrin Saarepuu, perhetyöntekijä",
                "Maryam Rahimi, client\nLinnea Holmfors, integration coordinator\nKatrin Saarepuu, family worker",
            ),
        );
}
