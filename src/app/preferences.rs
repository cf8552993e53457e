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
    /// After how long the app locks by itself.
    pub lock_after: LockAfter,
}

/// How long nobody may be at work before the app locks by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LockAfter {
    /// One minute.
    One,
    /// Five minutes.
    #[default]
    Five,
    /// A quarter of an hour.
    Fifteen,
    /// Half an hour.
    Thirty,
}

impl LockAfter {
    /// All of them, the shortest first.
    pub const ALL: [Self; 4] = [Self::One, Self::Five, Self::Fifteen, Self::Thirty];

    /// Minutes.
    #[must_use]
    pub const fn minutes(self) -> u32 {
        match self {
            Self::One => 1,
            Self::Five => 5,
            Self::Fifteen => 15,
            Self::Thirty => 30,
        }
    }
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
const LOCK_AFTER: &str = "samplan.lock-after";

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
        let minutes = platform.preference(LOCK_AFTER);
        let lock_after = LockAfter::ALL
            .into_iter()
            .find(|candidate| minutes.as_deref() == Some(candidate.minutes().to_string().as_str()));
        Self { lang, text_size: text_size.unwrap_or_default(), lock_after: lock_after.unwrap_or_default() }
    }

    pub(super) fn save(self, platform: &dyn Platform) {
        platform.set_preference(LANG, Some(self.lang.tag()));
        platform.set_preference(TEXT_SIZE, Some(self.text_size.id()));
        platform.set_preference(LOCK_AFTER, Some(&self.lock_after.minutes().to_string()));
    }
}
