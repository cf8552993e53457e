//! What comes before the plan: the guidance, the interview that it builds on, who takes part, its date.

use crate::lang::text;
use crate::plan::Item::{Ask, Guide as Say};
use crate::plan::Place::Here;
use crate::plan::{Chapter, Field, Guide, Kind, RowKeys, Table};

/// The chapter.
pub(super) const CHAPTER: Chapter = Chapter {
    id: "start",
    title: text("Inledning", "Aloitus", "Getting started"),
    items: &[
        Say(Guide::source(text(
            "Använd blanketten som stöd vid utarbetandet av en integrationsplan för invandrare när det är fråga om någon annan person än en arbetssökande.",
            "Käytä lomaketta tukena laadittaessa kotoutumissuunnitelmaa maahanmuuttajalle, joka on muu henkilö kuin työnhakija.",
            "Use this form as support when drawing up an integration plan for an immigrant who is someone other than a jobseeker.",
        ))),
        Say(Guide::source(text(
            "Se närmare anvisningar om hur en integrationsplan ska utarbetas i webbtjänsten integration.fi.",
            "Katso tarkemmat ohjeet kotoutumissuunnitelman laatimisesta integration.fi-verkkopalvelusta.",
            "See the integration.fi website for more detailed instructions on how to draw up an integration plan.",
        ))
        .link("https://integration.fi/")),
        Say(Guide::source(text(
            "Det viktigaste är att skapa ett förtroendefullt förhållande till kunden. Reservera tillräckligt med tid för mötet.",
            "Tärkeintä on luoda luottamuksellinen suhde asiakkaaseen. Varaa tapaamiseen riittävästi aikaa.",
            "The most important thing is to build a relationship of trust with the client. Set aside enough time for the meeting.",
        ))
        .strong()),
        Say(Guide::source(text(
            "Integrationsplanen utarbetas utifrån den lägesbild som fås vid den inledande intervjun. Om ingen inledande kartläggning har gjorts, ska du först gå igenom frågorna i den separata blanketten för inledande intervjuer.",
            "Kotoutumissuunnitelma laaditaan alkuhaastattelussa saadun tilannekuvan pohjalta. Jos alkukartoitusta ei ole tehty, käy ensin läpi erillisen alkuhaastattelulomakkeen kysymykset.",
            "The integration plan is drawn up on the basis of the picture of the situation gained in the initial interview. If no initial assessment has been made, first go through the questions in the separate form for initial interviews.",
        ))
        .strong()),
        Ask(Here, &INTERVIEW_HELD),
        Ask(Here, &INTERVIEW_DATE),
        Ask(Here, &INTERVIEW_WHERE),
        Ask(Here, &JOBSEEKER),
        Ask(Here, &PARTICIPANTS),
        Ask(Here, &PLAN_DATE),
    ],
};

/// The precondition: whether the initial interview was held.
pub static INTERVIEW_HELD: Field = Field::new(
    "interview.held",
    Kind::YesNo,
    text("Har en inledande intervju hållits?", "Onko alkuhaastattelu pidetty?", "Has an initial interview been held?"),
)
.hint(text(
    "Planen bygger på intervjun. Om den inte har hållits, gå först igenom blanketten för inledande intervjuer.",
    "Suunnitelma perustuu haastatteluun. Jos sitä ei ole pidetty, alkuhaastattelulomake käydään läpi ensin.",
    "The plan builds on the interview. If it has not been held, go through the form for initial interviews first.",
));

/// When the initial interview was held.
pub static INTERVIEW_DATE: Field = Field::new(
    "interview.date",
    Kind::Date,
    text("Datum för den inledande intervjun", "Alkuhaastattelun päivämäärä", "Date of the initial interview"),
)
.when("interview.held", "yes");

/// Where the initial interview was held, and by whom.
pub static INTERVIEW_WHERE: Field = Field::new(
    "interview.where",
    Kind::Line,
    text(
        "Var och av vem hölls den inledande intervjun?",
        "Missä alkuhaastattelu pidettiin ja kuka sen piti?",
        "Where was the initial interview held, and by whom?",
    ),
)
.when("interview.held", "yes");

/// Whether the form is the right one.
pub static JOBSEEKER: Field = Field::new(
    "scope.jobseeker",
    Kind::YesNo,
    text("Är personen arbetssökande?", "Onko henkilö työnhakija?", "Is the person a jobseeker?"),
)
.hint(text(
    "För arbetssökande är det arbetskraftsmyndigheten som ansvarar för planen.",
    "Työnhakijan suunnitelmasta vastaa työvoimaviranomainen.",
    "For jobseekers the employment authority is responsible for the plan.",
));

/// Who takes part besides the client.
pub static PARTICIPANTS: Field = Field::new(
    "part",
    Kind::Table(&Table {
        noun: text("en deltagare", "osallistuja", "a participant"),
        columns: &[&PARTICIPANT_NAME, &PARTICIPANT_ORGANISATION],
        keys: RowKeys::Fresh,
    }),
    text(
        "I utarbetandet av denna integrationsplan deltar förutom kunden:",
        "Tämän kotoutumissuunnitelman laatimiseen osallistuvat asiakkaan lisäksi:",
        "Taking part in drawing up this integration plan, besides the client:",
    ),
);

/// A participant's name.
pub static PARTICIPANT_NAME: Field = Field::new("part.name", Kind::Line, text("Namn", "Nimi", "Name"));

/// The organisation that a participant comes from.
pub static PARTICIPANT_ORGANISATION: Field =
    Field::new("part.org", Kind::Body, text("Organisation", "Organisaatio", "Organisation"));

/// The date of the plan, or of its review: [`super::KIND`] tells which.
pub static PLAN_DATE: Field = Field::new(
    "plan.date",
    Kind::Date,
    text(
        "Datum för utarbetande/översyn av integrationsplan",
        "Kotoutumissuunnitelman laatimis-/tarkistamispäivä",
        "Date the integration plan was drawn up / reviewed",
    ),
);
