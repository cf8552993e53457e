//! A child's page. Shares its section with the plan for a minor, which asks some of the same questions.

mod ecec;
mod guardians;
mod plans;
mod school;
mod view;
mod wellbeing;

pub use ecec::{
    ECEC, ECEC_COORDINATED, ECEC_GROUP, ECEC_HOURS, ECEC_PLAN, ECEC_PLAN_DATE, ECEC_PLAN_REVIEW, ECEC_START, ECEC_UNIT,
};
pub use guardians::{GUARDIAN_CONTACT, GUARDIAN_NAME, GUARDIAN_ROLE, GUARDIAN_ROLE_WHICH, GUARDIANS};
pub use plans::{PLAN, PLAN_COORDINATED, PLAN_DATE, PLAN_HOLDER, PLAN_REVIEW, PLAN_WHICH, PLANS};
pub use school::{MOTHER_TONGUE, MOTHER_TONGUE_WHICH, PREPARATORY, SCHOOL, SCHOOL_CLASS, SCHOOL_SUPPORT};
pub use view::{BEST_INTERESTS, OWN_VIEW, OWN_VIEW_LANGUAGE, OWN_VIEW_TRANSLATION};
pub use wellbeing::{HEALTH, LEISURE};

use crate::lang::text;
use crate::plan::{Form, FormId, SectionKind};

/// The form.
pub static FORM: Form = Form {
    id: FormId::Child,
    section: SectionKind::Child,
    title: text("Barnets sida", "Lapsen sivu", "The child's page"),
    chapters: &[view::CHAPTER, guardians::CHAPTER, ecec::CHAPTER, school::CHAPTER, wellbeing::CHAPTER, plans::CHAPTER],
};
