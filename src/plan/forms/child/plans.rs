//! The plans that others hold for the child.

use crate::lang::text;
use crate::plan::Item::Ask;
use crate::plan::Place::Here;
use crate::plan::{Chapter, Choice, Field, Kind, RowKeys, Sensitivity, Table};

/// The chapter.
pub(super) const CHAPTER: Chapter = Chapter {
    id: "plans",
    title: text("Planer att samordna", "Yhteensovitettavat suunnitelmat", "Plans to coordinate"),
    items: &[Ask(Here, &PLANS)],
};

/// The register of the child's plans. That for early childhood education is asked with the child's place there.
pub static PLANS: Field = Field::new(
    "plans",
    Kind::Table(&Table {
        noun: text("en plan", "suunnitelma", "a plan"),
        columns: &[&PLAN, &PLAN_HOLDER, &PLAN_DATE, &PLAN_REVIEW, &PLAN_COORDINATED],
        keys: RowKeys::Fresh,
    }),
    text("Barnets andra planer", "Lapsen muut suunnitelmat", "The child's other plans"),
)
.hint(text(
    "Planen för småbarnspedagogik har egna frågor under Småbarnspedagogik.",
    "Varhaiskasvatussuunnitelmasta kysytään kohdassa Varhaiskasvatus.",
    "The early childhood education plan has its own questions under Early childhood education and care.",
));

/// Which kind of plan.
pub static PLAN: Field = Field::new(
    "plan",
    Kind::One(&[
        Choice::new("study", text("Personlig studieplan", "Henkilökohtainen opetussuunnitelma", "Personal study plan")),
        Choice::new("child_welfare", text("Barnskyddsplan", "Lastensuojelun suunnitelma", "Child welfare plan")),
        Choice::new("other", text("Annan plan, vilken?", "Muu suunnitelma, mikä?", "Other plan, which?"))
            .which(&PLAN_WHICH),
    ]),
    text("Plan", "Suunnitelma", "Plan"),
)
.sensitivity(Sensitivity::Special);

/// Which other plan.
pub static PLAN_WHICH: Field =
    Field::new("plan_which", Kind::Line, text("Vilken annan plan?", "Mikä muu suunnitelma?", "Which other plan?"));

/// Who holds it.
pub static PLAN_HOLDER: Field = Field::new(
    "holder",
    Kind::Body,
    text("Vem ansvarar för planen", "Kuka vastaa suunnitelmasta", "Who is responsible for the plan"),
);

/// Its date.
pub static PLAN_DATE: Field =
    Field::new("date", Kind::Date, text("Planens datum", "Suunnitelman päivämäärä", "Date of the plan"));

/// When it is next reviewed.
pub static PLAN_REVIEW: Field =
    Field::new("review", Kind::Date, text("Nästa översyn", "Seuraava tarkistus", "Next review"));

/// Whether it is coordinated with the integration plan.
pub static PLAN_COORDINATED: Field = Field::new(
    "coordinated",
    Kind::YesNo,
    text(
        "Är den samordnad med integrationsplanen?",
        "Onko se sovitettu yhteen kotoutumissuunnitelman kanssa?",
        "Is it coordinated with the integration plan?",
    ),
);
