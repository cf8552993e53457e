//! family_plan

use crate::lang::text;
use crate::plan::{Form, FormId, SectionKind};

/// The form.
pub static FORM: Form =
    Form { id: FormId::FamilyPlan, section: SectionKind::Plan, title: text("", "", ""), chapters: &[] };
