//! Parts that pages share.

mod begin_first;
mod choose_file;
mod dialog;
mod fold;
mod heed;
pub mod icon;
mod only_read;
mod qr;
mod reminder;
mod status_tag;
mod task_list;
mod text_line;

pub use begin_first::BeginFirst;
pub use choose_file::{ChooseFile, NotRead};
pub use dialog::Dialog;
pub use fold::Fold;
pub use heed::Heed;
pub use icon::Icon;
pub use only_read::OnlyRead;
pub use qr::Qr;
pub use reminder::ReminderNote;
pub use status_tag::{StatusIcon, StatusTag, status_words};
pub use task_list::{Progress, TaskItem, TaskList, title as task_title};
pub use text_line::TextLine;
