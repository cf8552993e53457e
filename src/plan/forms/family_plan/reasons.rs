//! Why a plan is made for the family, who answers for it, and who works with the family.

use crate::lang::text;
use crate::plan::Item::{Ask, Guide as Say};
use crate::plan::Place::{Family, Here};
use crate::plan::forms::family;
use crate::plan::{Chapter, Choice, Field, Guide, Kind};

/// The chapter.
pub(super) const CHAPTER: Chapter = Chapter {
    id: "reasons",
    title: text("Varför en plan för familjen", "Miksi perheelle tehdään suunnitelma", "Why a plan for the family"),
    items: &[
        Say(Guide::source(text(
            "En integrationsplan enligt integrationslagen kan också utarbetas för en familj.",
            "Kotoutumislain mukainen kotoutumissuunnitelma voidaan laatia myös perheelle.",
            "An integration plan under the Integration Act can also be drawn up for a family.",
        ))),
        Say(Guide::source(text(
            "Kommunen ansvarar för utarbetande av integrationsplaner för familjer.",
            "Kunta vastaa perheiden kotoutumissuunnitelmien laatimisesta.",
            "The municipality is responsible for drawing up integration plans for families.",
        ))),
        Ask(Here, &PLAN_DATE),
        Ask(Family, &family::OWNER),
        Ask(Family, &family::OWNER_WORKER),
        Say(Guide::source(text(
            "En integrationsplan för en familj är ett användbart verktyg exempelvis när familjens situation har väckt oro hos myndigheterna eller när man redan utför nätverksarbete med familjen med många olika aktörer.",
            "Perheen kotoutumissuunnitelma on hyödyllinen väline esimerkiksi silloin, kun perheen tilanne on herättänyt huolen viranomaisissa tai kun perheen kanssa tehdään jo verkostotyötä monen eri toimijan kesken.",
            "An integration plan for a family is a useful tool for example when the family's situation has raised concerns among the authorities, or when network work is already being done with the family by many different actors.",
        ))),
        Ask(Here, &REASONS),
        Ask(Here, &CONCERN_BY),
        Ask(Here, &CONCERN_DATE),
        Ask(Family, &family::NETWORK),
    ],
};

/// The date of the family's plan, or of its review.
pub static PLAN_DATE: Field = Field::new(
    "fam.date",
    Kind::Date,
    text(
        "Datum för utarbetande/översyn av familjens integrationsplan",
        "Perheen kotoutumissuunnitelman laatimis-/tarkistamispäivä",
        "Date the family's integration plan was drawn up / reviewed",
    ),
);

/// Why the plan is made.
pub static REASONS: Field = Field::new(
    "fam.reasons",
    Kind::Many(&[
        Choice::new(
            "concern",
            text(
                "familjens situation har väckt oro hos myndigheterna",
                "perheen tilanne on herättänyt huolen viranomaisissa",
                "the family's situation has raised concerns among the authorities",
            ),
        ),
        Choice::new(
            "network",
            text(
                "man redan utför nätverksarbete med familjen med många olika aktörer",
                "perheen kanssa tehdään jo verkostotyötä monen eri toimijan kesken",
                "network work is already being done with the family by many different actors",
            ),
        ),
    ]),
    text("Planen utarbetas eftersom", "Suunnitelma laaditaan, koska", "The plan is drawn up because"),
);

/// The authority that is concerned.
pub static CONCERN_BY: Field = Field::new(
    "fam.concern_by",
    Kind::Body,
    text(
        "Hos vilken myndighet har oron väckts?",
        "Minkä viranomaisen huoli on herännyt?",
        "Which authority is concerned?",
    ),
)
.when("fam.reasons", "concern");

/// Since when the authority is concerned.
pub static CONCERN_DATE: Field = Field::new(
    "fam.concern_date",
    Kind::Date,
    text("När väcktes oron?", "Milloin huoli heräsi?", "When was the concern raised?"),
)
.when("fam.reasons", "concern");
