//! The integration plan for a person outside the labour force: the source form, row by row.

mod closing;
mod goals;
mod life;
mod measures;
mod person;
mod start;

pub use closing::{
    AGREED_BY, AGREED_DATE, CLIENT_DUTIES, INTERPRETER_USED, LANGUAGE_USED, MUNICIPALITY_DUTIES, NEXT_DATE, NEXT_PLACE,
    NEXT_TIME, RIGHTS_DISCUSSED, UNDERSTOOD,
};
pub use goals::{
    LANGUAGE_BASIC_WHICH, LANGUAGE_OTHER_WHICH, LANGUAGE_STUDIES, LONG_TERM, MAIN_GOAL, MAIN_GOAL_MORE,
    MAIN_GOAL_WHICH, OCCUPATION, OCCUPATION_RANK, OCCUPATIONS, OTHER_STUDIES, WISH, WISH_LANGUAGE, WISH_TRANSLATION,
};
pub use life::LIFE_SITUATION;
pub use measures::{MEASURE, MEASURE_DATE, MEASURE_ROWS, MEASURES, RESPONSIBLE, SCHEDULE, SUB_GOAL};
pub use person::{
    ARRIVED, CITIZENSHIP, EXCEPTION, EXCEPTION_WHICH, FIRST_DATE, INTERPRETER, KIND, PERMIT_DATE, PERMIT_KIND,
};
pub use start::{
    INTERVIEW_DATE, INTERVIEW_HELD, INTERVIEW_WHERE, JOBSEEKER, PARTICIPANT_NAME, PARTICIPANT_ORGANISATION,
    PARTICIPANTS, PLAN_DATE,
};

use crate::lang::text;
use crate::plan::{Form, FormId, SectionKind};

/// The form.
pub static FORM: Form = Form {
    id: FormId::Individual,
    section: SectionKind::Individual,
    title: text(
        "Integrationsplan för invandrare utanför arbetskraften",
        "Työvoiman ulkopuolella olevan maahanmuuttajan kotoutumissuunnitelma",
        "Integration plan for an immigrant outside the labour force",
    ),
    chapters: &[start::CHAPTER, person::CHAPTER, life::CHAPTER, goals::CHAPTER, measures::CHAPTER, closing::CHAPTER],
};
