//! Words in the three languages.

use super::Lang;

/// The same words in each language. A missing translation does not compile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Text {
    /// Swedish.
    pub sv: &'static str,
    /// Finnish.
    pub fi: &'static str,
    /// English.
    pub en: &'static str,
}

/// Words in Swedish, Finnish and English.
#[must_use]
pub const fn text(sv: &'static str, fi: &'static str, en: &'static str) -> Text {
    Text { sv, fi, en }
}

impl Text {
    /// The words in one language.
    #[must_use]
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Sv => self.sv,
            Lang::Fi => self.fi,
            Lang::En => self.en,
        }
    }

    /// The words in one language, with each `{name}` replaced by its value.
    ///
    /// A name that is not given stays as it stands, so that a slip shows instead of failing.
    #[must_use]
    pub fn with(self, lang: Lang, values: &[(&str, &str)]) -> String {
        values
            .iter()
            .fold(self.get(lang).to_owned(), |words, (name, value)| words.replace(&format!("{{{name}}}"), value))
    }
}
