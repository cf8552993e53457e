//! The domain: the forms as data, what can be answered, and the rules that remind.
//!
//! Knows no Automerge, no browser and no clock: today's date is always given.

mod answers;
mod codes;
mod date;
mod deed;
mod export;
mod facts;
mod family;
mod family_entry;
mod field;
mod form;
pub mod forms;
mod log;
mod meeting;
mod member;
mod network;
pub mod paper;
mod path;
mod practice;
mod reader;
mod resembling;
pub mod rules;
pub mod search;
mod section;
mod spot;
mod summary;
mod table;
mod task;
mod time;
mod typed;
mod value;

pub use answers::Answers;
pub use codes::CodeList;
pub use date::{Date, DateAnswer};
pub use deed::Deed;
pub use export::{Export, ExportOptions};
pub use facts::{
    AtHome, Facts, FamilyFacts, Gap, GapKind, IndividualFacts, MeasureDate, MeasureFacts, MinorFacts, PlanFacts, facts,
};
pub use family::{FamilyId, MemberId};
pub use family_entry::FamilyEntry;
pub use field::{Choice, Examples, Field, Kind, Leads, Sensitivity, When};
pub use form::{Chapter, Derived, Form, FormId, Guide, Item, Place};
pub use log::{Entry, Log};
pub use meeting::Meeting;
pub use member::{Member, is_about_child, members, removed_members};
pub use network::network;
pub use path::Path;
pub use practice::practice;
pub use reader::Reader;
pub use resembling::resembling;
pub use rules::{Reminder, remind};
pub use section::{Section, SectionKind, Situation};
pub use spot::Spot;
pub use summary::{Summary, SummaryError};
pub use table::{RowKeys, Table, Who};
pub use task::{Status, Task, forms_of};
pub use time::TimeAnswer;
pub use value::{Pick, Row, Value};
