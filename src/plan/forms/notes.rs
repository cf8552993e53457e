//! notes

use crate::lang::text;
use crate::plan::{Form, FormId, SectionKind};

/// The form.
pub static FORM: Form = Form { id: FormId::Notes, section: SectionKind::Notes, title: text("", "", ""), chapters: &[] };
