//! situation

use crate::lang::text;
use crate::plan::{Form, FormId, SectionKind};

/// The form.
pub static FORM: Form =
    Form { id: FormId::Situation, section: SectionKind::Situation, title: text("", "", ""), chapters: &[] };
