//! Who belongs to the family, who works with it, and the next meetings.

mod meetings;
mod members;
mod network;

pub use meetings::{
    MEETING_DATE, MEETING_INTERPRETER, MEETING_LANGUAGE, MEETING_PLACE, MEETING_PURPOSE, MEETING_TIME, MEETINGS,
};
pub use members::{BIRTH_DATE, CONTACT_LANGUAGE, MEMBER_NAME, MEMBERS, MOTHER_TONGUES, NAME, RELATION};
pub use network::{
    NETWORK, OWNER, OWNER_WORKER, SECTOR, SECTOR_WHICH, WORKER_CONTACT, WORKER_NAME, WORKER_ORGANISATION, WORKER_ROLE,
};

use crate::lang::text;
use crate::plan::{Field, Form, FormId, Kind, SectionKind};

/// The form.
pub static FORM: Form = Form {
    id: FormId::Family,
    section: SectionKind::Family,
    title: text("Familjen", "Perhe", "The family"),
    chapters: &[members::CHAPTER, network::CHAPTER, meetings::CHAPTER],
};

/// The chapters that a worker called done for now, as [`crate::plan::Task`] writes them.
///
/// Kept in the document and asked on no page.
pub static DONE: Field =
    Field::new("done", Kind::Many(&[]), text("Klart tills vidare", "Toistaiseksi valmis", "Done for now"));
