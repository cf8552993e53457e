//! The pages.

mod accessibility;
mod chapter;
mod closing;
mod dead_end;
mod export;
mod families;
mod family;
mod family_frame;
mod member;
mod not_found;
mod paper;
mod practice;
mod renew;
mod settings;
mod sheet;
mod start;
mod trouble;
mod unlock;

pub use accessibility::AccessibilityPage;
pub use chapter::{ChapterPage, form_title};
pub use closing::ClosingPage;
pub use export::{ExportPage, choose};
pub use families::FamiliesPage;
pub use family::FamilyPage;
pub use family_frame::FamilyFrame;
pub use member::MemberPage;
pub use not_found::NotFoundPage;
pub use paper::PaperPage;
pub use practice::{PracticeBand, PracticeWord};
pub use renew::RenewPage;
pub use settings::SettingsPage;
pub use start::{BeginPage, StartPage};
pub use trouble::{TroublePage, trouble_words};
pub use unlock::UnlockPage;
