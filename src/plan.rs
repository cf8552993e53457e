//! The domain: the forms as data, what can be answered, and the rules that remind.
//!
//! Knows no Automerge, no browser and no clock: today's date is always given.

mod answers;
mod date;
mod family;
mod field;
mod form;
pub mod forms;
mod member;
mod path;
mod reader;
mod section;
mod spot;
mod table;
mod time;
mod typed;
mod value;

pub use answers::Answers;
pub use date::{Date, DateAnswer};
pub use family::{FamilyId, MemberId};
pub use field::{Choice, Examples, Field, Kind, Leads, Sensitivity, When};
pub use form::{Chapter, Derived, Form, FormId, Guide, Item, Place};
pub use member::{Member, members};
pub use path::Path;
pub use reader::Reader;
pub use section::{Section, SectionKind, Situation};
pub use spot::Spot;
pub use table::{RowKeys, Table, Who};
pub use time::TimeAnswer;
pub use value::{Pick, Row, Value};
