//! The three languages of the product, and how each writes words, dates, times and lists.

mod dates;
mod lists;
pub mod normal_form;
mod size;
mod text;

pub use dates::{day, month, time, weekday};
pub use lists::list;
pub use size::size;
pub use text::{Text, text};

use serde::{Deserialize, Serialize};

/// A language of the product: of the screen, or of a paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Swedish, the language of the source forms.
    #[default]
    Sv,
    /// Finnish.
    Fi,
    /// English.
    En,
}

impl Lang {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Sv, Self::Fi, Self::En];

    /// The BCP 47 tag, as `<html lang>` takes it.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Sv => "sv",
            Self::Fi => "fi",
            Self::En => "en",
        }
    }

    /// The language's name in itself.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Sv => "Svenska",
            Self::Fi => "Suomi",
            Self::En => "English",
        }
    }

    /// The first of our languages that a list of BCP 47 tags asks for; Swedish when it asks for none.
    pub fn preferred<'a>(tags: impl IntoIterator<Item = &'a str>) -> Self {
        tags.into_iter()
            .find_map(|tag| Self::ALL.into_iter().find(|lang| tag.split('-').next() == Some(lang.tag())))
            .unwrap_or_default()
    }
}
