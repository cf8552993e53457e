//! The other plans that this one is coordinated with.

use crate::lang::text;
use crate::plan::Item::{Ask, Derived as State, Guide as Say};
use crate::plan::Place::Here;
use crate::plan::{Chapter, Choice, Derived, Field, Guide, Kind, RowKeys, Table};

/// The chapter.
pub(super) const CHAPTER: Chapter = Chapter {
    id: "coordination",
    title: text(
        "Samordning med andra planer",
        "Yhteensovitus muiden suunnitelmien kanssa",
        "Coordination with other plans",
    ),
    items: &[
        Say(Guide::source(text(
            "En integrationsplan för en familj utarbetas som ett sektorsövergripande samarbete och samordnas med individuella integrationsplaner och andra planer som utarbetats för familjen.",
            "Perheen kotoutumissuunnitelma laaditaan monialaisena yhteistyönä ja sovitetaan yhteen yksilöllisten kotoutumissuunnitelmien ja muiden perheelle laadittujen suunnitelmien kanssa.",
            "An integration plan for a family is drawn up in multi-sectoral cooperation and coordinated with individual integration plans and other plans drawn up for the family.",
        ))),
        State(Derived::IndividualPlans),
        Ask(Here, &OTHER_PLANS),
        Say(Guide::help(text(
            "Läs mer: Befolkningsförbundet: Kotoutujan kompassi (endast på finska). Ett barn kan ha en egen plan, Integrationsplan för minderårig: den finns på barnets sida.",
            "Lue lisää: Väestöliitto: Kotoutujan kompassi. Lapsella voi olla oma suunnitelma, alaikäisen kotoutumissuunnitelma: se on lapsen sivulla.",
            "Read more: The Family Federation of Finland: Kotoutujan kompassi (in Finnish only). A child can have a plan of their own, the integration plan for a minor: it is on the child's page.",
        ))),
    ],
};

/// The register of other plans.
pub static OTHER_PLANS: Field = Field::new(
    "fam.coord",
    Kind::Table(&Table {
        noun: text("en plan", "suunnitelma", "a plan"),
        columns: &[&OTHER_PLAN, &OTHER_PLAN_MEMBER, &OTHER_PLAN_HOLDER, &OTHER_PLAN_DATE, &OTHER_PLAN_REVIEW],
        keys: RowKeys::Fresh,
    }),
    text(
        "Andra planer som utarbetats för familjen",
        "Muut perheelle laaditut suunnitelmat",
        "Other plans drawn up for the family",
    ),
)
.hint(text(
    "En barnskyddsplan skrivs på barnets sida, som inte delas med hela nätverket.",
    "Lastensuojelun suunnitelma kirjataan lapsen sivulle, jota ei jaeta koko verkostolle.",
    "A child welfare plan is recorded on the child's page, which is not shared with the whole network.",
));

/// Which kind of plan.
pub static OTHER_PLAN: Field = Field::new(
    "plan",
    Kind::One(&[
        Choice::new(
            "minor",
            text("Integrationsplan för minderårig", "Alaikäisen kotoutumissuunnitelma", "Integration plan for a minor"),
        ),
        Choice::new(
            "ecec",
            text("Plan för småbarnspedagogik", "Varhaiskasvatussuunnitelma", "Early childhood education plan"),
        ),
        Choice::new("study", text("Personlig studieplan", "Henkilökohtainen opetussuunnitelma", "Personal study plan")),
        Choice::new("other", text("Annan plan, vilken?", "Muu suunnitelma, mikä?", "Other plan, which?"))
            .which(&OTHER_PLAN_WHICH),
    ]),
    text("Plan", "Suunnitelma", "Plan"),
);

/// Which other plan.
pub static OTHER_PLAN_WHICH: Field =
    Field::new("plan_which", Kind::Line, text("Vilken annan plan?", "Mikä muu suunnitelma?", "Which other plan?"));

/// For whom the plan is.
pub static OTHER_PLAN_MEMBER: Field = Field::new("member", Kind::Member, text("För vem", "Kenelle", "For whom"));

/// Who holds it.
pub static OTHER_PLAN_HOLDER: Field = Field::new(
    "holder",
    Kind::Body,
    text("Vem ansvarar för planen", "Kuka vastaa suunnitelmasta", "Who is responsible for the plan"),
);

/// Its date.
pub static OTHER_PLAN_DATE: Field =
    Field::new("date", Kind::Date, text("Planens datum", "Suunnitelman päivämäärä", "Date of the plan"));

/// When it is next reviewed.
pub static OTHER_PLAN_REVIEW: Field =
    Field::new("review", Kind::Date, text("Nästa översyn", "Seuraava tarkistus", "Next review"));
