//! The domain: the forms as data, what can be answered, and the rules that remind.
//!
//! Knows no Automerge, no browser and no clock: today's date is always given.

mod date;
mod family;
mod field;
mod form;
pub mod forms;
mod path;
mod reader;
mod section;
mod table;
mod value;

pub use date::{Date, DateAnswer};
pub use family::{FamilyId, MemberId};
pub use field::{Choice, Examples, Field, Kind, Leads, Sensitivity, When};
pub use form::{Chapter, Derived, Form, FormId, Guide, Item, Place};
pub use path::Path;
pub use reader::Reader;
pub use section::{Section, SectionKind, Situation};
pub use table::{RowKeys, Table, Who};
pub use value::{Pick, Row, Value};
