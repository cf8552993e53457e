//! The integration plan for a family: everything that the source asks to be assessed, offered and agreed on.

mod agreement;
mod assessment;
mod coordination;
mod measures;
mod needs;
mod participation;
mod preventive;
mod reasons;

pub use agreement::{FAMILY_DUTIES, NEXT_REVIEW, SERVICE_DUTIES};
pub use assessment::{PARENT_EDUCATION, PARENT_SUPPORT, PARENTING, PARENTS};
pub use coordination::{OTHER_PLAN, OTHER_PLAN_DATE, OTHER_PLAN_HOLDER, OTHER_PLAN_MEMBER, OTHER_PLAN_REVIEW};
pub use coordination::{OTHER_PLAN_WHICH, OTHER_PLANS};
pub use measures::{MEASURE_MEMBER, MEASURE_NEED, MEASURES};
pub use needs::{
    AREAS, CARE, CARE_NEED, CHILDCARE, CHILDCARE_NEED, ECEC_COORDINATED, ECEC_PLAN, HOUSING, SCHOOL, SCHOOL_NEED,
};
pub use participation::{
    AT_HOME, EFFECTS, FREEING_CHILDCARE, PARTICIPATION, PARTICIPATION_PLAN, PREVENTED_BY, TAKES_PART_IN,
};
pub use preventive::{
    PREVENTIVE, PREVENTIVE_ACCEPTED, PREVENTIVE_OFFERED, PREVENTIVE_SECTOR, PREVENTIVE_SECTOR_WHICH, PREVENTIVE_SINCE,
    PREVENTIVE_SUPPORT, REFERRAL_BY, REFERRAL_CONSENT, REFERRAL_DATE, REFERRAL_HOW, REFERRAL_OUTCOME, REFERRAL_SERVICE,
    REFERRALS,
};
pub use reasons::{CONCERN_BY, CONCERN_DATE, PLAN_DATE, REASONS};

use crate::lang::text;
use crate::plan::{Form, FormId, SectionKind};

/// The form.
pub static FORM: Form = Form {
    id: FormId::FamilyPlan,
    section: SectionKind::Plan,
    title: text("Integrationsplan för en familj", "Perheen kotoutumissuunnitelma", "Integration plan for a family"),
    chapters: &[
        reasons::CHAPTER,
        assessment::CHAPTER,
        needs::CHAPTER,
        participation::CHAPTER,
        preventive::CHAPTER,
        coordination::CHAPTER,
        measures::CHAPTER,
        agreement::CHAPTER,
    ],
};
