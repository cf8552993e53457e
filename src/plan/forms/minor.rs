//! minor

use crate::lang::text;
use crate::plan::{Form, FormId, SectionKind};

/// The form.
pub static FORM: Form = Form { id: FormId::Minor, section: SectionKind::Child, title: text("", "", ""), chapters: &[] };
