//! The client's personal details, and whether this is the first plan.

use crate::lang::text;
use crate::plan::Item::{Ask, Derived as State};
use crate::plan::Place::{Contact, Here, Member};
use crate::plan::forms::{contact, family};
use crate::plan::{Chapter, Choice, Derived, Field, Kind, Sensitivity};

/// The chapter.
pub(super) const CHAPTER: Chapter = Chapter {
    id: "person",
    title: text("Kundens personuppgifter", "Asiakkaan henkilötiedot", "Client's personal details"),
    items: &[
        Ask(Member, &family::MEMBER_NAME),
        Ask(Member, &family::BIRTH_DATE),
        Ask(Here, &CITIZENSHIP),
        Ask(Member, &family::MOTHER_TONGUES),
        Ask(Member, &family::CONTACT_LANGUAGE),
        Ask(Here, &INTERPRETER),
        Ask(Contact, &contact::PROTECTED),
        Ask(Contact, &contact::CONTACT_ADDRESS),
        Ask(Contact, &contact::ADDRESS),
        Ask(Contact, &contact::POSTAL),
        Ask(Contact, &contact::PHONE),
        Ask(Contact, &contact::EMAIL),
        Ask(Here, &ARRIVED),
        Ask(Here, &PERMIT_KIND),
        Ask(Here, &PERMIT_DATE),
        State(Derived::WithinThreeYears),
        Ask(Here, &EXCEPTION),
        Ask(Here, &KIND),
        Ask(Here, &FIRST_DATE),
    ],
};

/// Every citizenship.
pub static CITIZENSHIP: Field =
    Field::new("p.citizenship", Kind::Countries, text("Medborgarskap", "Kansalaisuus", "Citizenship"));

/// Whether an interpreter is present.
pub static INTERPRETER: Field =
    Field::new("p.interpreter", Kind::YesNo, text("Tolk på plats", "Tulkki paikalla", "Interpreter present")).hint(
        text(
            "Ett barn ska inte tolka för sina föräldrar.",
            "Lapsi ei saa toimia vanhempiensa tulkkina.",
            "A child must not interpret for the parents.",
        ),
    );

/// The month in which the client came.
pub static ARRIVED: Field = Field::new(
    "p.arrived",
    Kind::Month,
    text(
        "När kom kunden till Finland (månad/år)?",
        "Milloin asiakas tuli Suomeen (kuukausi/vuosi)?",
        "When did the client come to Finland (month/year)?",
    ),
)
.vague();

/// Which of the three events [`PERMIT_DATE`] is the date of.
pub static PERMIT_KIND: Field = Field::new(
    "p.permit_kind",
    Kind::One(&[
        Choice::new("permit", text("Första uppehållstillstånd", "Ensimmäinen oleskelulupa", "First residence permit")),
        Choice::new("card", text("Uppehållskort", "Oleskelukortti", "Residence card")),
        Choice::new(
            "registration",
            text(
                "Registrering av uppehållsrätt",
                "Oleskeluoikeuden rekisteröinti",
                "Registration of the right of residence",
            ),
        ),
    ]),
    text("Vad gäller följande datum?", "Mitä seuraava päivämäärä koskee?", "What does the next date concern?"),
);

/// The date that the three years are counted from.
pub static PERMIT_DATE: Field = Field::new(
    "p.permit_date",
    Kind::Date,
    text(
        "Datum för utfärdande av första uppehållstillstånd eller uppehållskort eller registrering av uppehållsrätt",
        "Ensimmäisen oleskeluluvan tai oleskelukortin myöntämispäivä tai oleskeluoikeuden rekisteröintipäivä",
        "Date when the first residence permit or residence card was issued or the right of residence was registered",
    ),
)
.vague();

/// Why a plan is made although three years have passed.
pub static EXCEPTION: Field = Field::new(
    "p.exception",
    Kind::One(&[
        Choice::new(
            "trafficking",
            text(
                "Kunden är offer för människohandel",
                "Asiakas on ihmiskaupan uhri",
                "The client is a victim of human trafficking",
            ),
        ),
        Choice::new(
            "prevented",
            text(
                "Kunden kunde inte resa till Finland tidigare av skäl som hen inte rådde över",
                "Asiakas ei voinut matkustaa Suomeen aiemmin hänestä riippumattomista syistä",
                "The client could not travel to Finland earlier for reasons beyond their control",
            ),
        ),
        Choice::new("other", text("Annat skäl, vilket?", "Muu syy, mikä?", "Other reason, which?"))
            .which(&EXCEPTION_WHICH),
    ]),
    text(
        "Skäl till att planen utarbetas trots att tre år har gått",
        "Syy laatia suunnitelma, vaikka kolme vuotta on kulunut",
        "Reason for making the plan although three years have passed",
    ),
)
.hint(text(
    "Behövs bara om tre år har gått sedan datumet ovan.",
    "Tarvitaan vain, jos edellä mainitusta päivämäärästä on kulunut kolme vuotta.",
    "Needed only if three years have passed since the date above.",
))
.sensitivity(Sensitivity::Special);

/// The other reason, in words.
pub static EXCEPTION_WHICH: Field =
    Field::new("p.exception_which", Kind::Line, text("Vilket annat skäl?", "Mikä muu syy?", "Which other reason?"))
        .sensitivity(Sensitivity::Special);

/// First plan or review.
pub static KIND: Field = Field::new(
    "plan.kind",
    Kind::One(&[
        Choice::new(
            "first",
            text("den första integrationsplanen", "ensimmäinen kotoutumissuunnitelma", "the first integration plan"),
        ),
        Choice::new(
            "review",
            text(
                "en översyn av integrationsplanen.",
                "kotoutumissuunnitelman tarkistus.",
                "a review of the integration plan.",
            ),
        ),
    ]),
    text("Det här är:", "Tämä on:", "This is:"),
);

/// The date of the first plan, where this is a review.
pub static FIRST_DATE: Field = Field::new(
    "plan.first_date",
    Kind::Date,
    text(
        "Datum för den första integrationsplanen",
        "Ensimmäisen kotoutumissuunnitelman päivämäärä",
        "Date of the first integration plan",
    ),
)
.when("plan.kind", "review")
.vague();
