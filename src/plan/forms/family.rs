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
use crate::plan::{Field, Form, FormId, Kind, RowKeys, SectionKind, Table, Who};

/// The form.
pub static FORM: Form = Form {
    id: FormId::Family,
    section: SectionKind::Family,
    title: text("Familjen", "Perhe", "The family"),
    chapters: &[members::CHAPTER, network::CHAPTER, meetings::CHAPTER],
};

/// Who has *spärrmarkering*: one row for each member, with [`super::contact::PROTECTED`] in it.
///
/// The contact details ask it. It is kept here, because everyone who has anything of the family has this section, and is
/// to keep quiet about where the family lives.
pub static PROTECTION: Field = Field {
    since: 2,
    ..Field::new(
        "protection",
        Kind::Table(&Table {
            noun: text("spärrmarkering", "turvakielto", "non-disclosure for personal safety"),
            columns: &[&super::contact::PROTECTED],
            keys: RowKeys::Each(Who::Everyone),
        }),
        super::contact::PROTECTED.label,
    )
};

/// The chapters of this section that a worker called done for now, as [`crate::plan::Task`] writes them.
///
/// Kept in the document and asked on no page. Version 1 of the forms kept the chapters of every section here, which told
/// whoever got this section that others are written in; those are read, and go to their own section when the worker
/// next says anything of them.
pub static DONE: Field =
    Field::new("done", Kind::Many(&[]), text("Klart tills vidare", "Toistaiseksi valmis", "Done for now"));
