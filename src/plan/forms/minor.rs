//! The integration plan for a minor. Shares the child's section: what the child's page asks too is asked once.

mod closing;
mod goals;
mod start;

pub use closing::{CONFIRMED_RIGHTS, CONFIRMED_UNDERSTOOD, NEXT_REVIEW, SERVICE_DUTIES};
pub use goals::{GOAL, LANGUAGE_STUDIES, MEASURE_GOAL, MEASURES, STUDIES};
pub use start::{
    BEST_CONSIDERED, FIRST_DATE, HEARD, HEARD_DATE, HEARD_SAID, HEARD_WHO, KIND, PARTICIPANTS, PLAN_DATE, REASON,
    UNACCOMPANIED,
};

use super::{child, dissent};
use crate::lang::text;
use crate::plan::Item::Ask;
use crate::plan::Place::Here;
use crate::plan::{Chapter, Form, FormId, SectionKind};

/// The form.
pub static FORM: Form = Form {
    id: FormId::Minor,
    section: SectionKind::Child,
    title: text("Integrationsplan för minderårig", "Alaikäisen kotoutumissuunnitelma", "Integration plan for a minor"),
    chapters: &[
        start::CHAPTER,
        start::VIEWS,
        goals::CHAPTER,
        goals::ACTIONS,
        Chapter {
            id: "coordination",
            title: text(
                "Samordning med andra planer",
                "Yhteensovitus muiden suunnitelmien kanssa",
                "Coordination with other plans",
            ),
            items: &[
                Ask(Here, &child::ECEC_PLAN),
                Ask(Here, &child::ECEC_PLAN_DATE),
                Ask(Here, &child::ECEC_PLAN_REVIEW),
                Ask(Here, &child::ECEC_COORDINATED),
                Ask(Here, &child::PLANS),
                Ask(Here, &dissent::DISSENT),
            ],
        },
        closing::CHAPTER,
    ],
};
