//! Language and text size, kept on the device.

use super::Platform;
use crate::lang::Lang;

/// How a person wants the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Preferences {
    /// The language of the screen.
    pub lang: Lang,
    /// The size of the text.
    pub text_size: TextSize,
}

/// The size of the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextSize {
    /// As the design gives it.
    #[default]
    Normal,
    /// Larger.
    Large,
    /// Largest.
    Larger,
}

const LANG: &str = "samplan.lang";
const TEXT_SIZE: &str = "samplan.text-size";

impl TextSize {
    /// All sizes, smallest first.
    pub const ALL: [Self; 3] = [Self::Normal, Self::Large, Self::Larger];

    /// The word that stands for it in the page and in the preferences.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Large => "large",
            Self::Larger => "larger",
        }
    }
}

impl Preferences {
    /// What was kept; else the browser's language, and Swedish where it says none of ours.
    pub(super) fn load(platform: &dyn Platform) -> Self {
        let kept = platform.preference(LANG);
        let asked = platform.asked_languages();
        let lang = match Lang::ALL.into_iter().find(|lang| kept.as_deref() == Some(lang.tag())) {
            Some(lang) => lang,
            None => Lang::preferred(asked.iter().map(String::as_str)),
        };
        let size = platform.preference(TEXT_SIZE);
        let text_size = TextSize::ALL.into_iter().find(|candidate| size.as_deref() == Some(candidate.id()));
        Self { lang, text_size: text_size.unwrap_or_default() }
    }

    pub(super) fn save(self, platform: &dyn Platform) {
        platform.set_preference(LANG, Some(self.lang.tag()));
        platform.set_preference(TEXT_SIZE, Some(self.text_size.id()));
    }
}
