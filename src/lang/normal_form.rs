//! One spelling of text that can be spelt in several ways (Unicode Standard Annex 15).

/// Text in compatibility decomposition: letters and their accents apart, wide and ligated letters as plain ones.
#[must_use]
pub fn nfkd(text: &str) -> String {
    if text.is_ascii() { text.to_owned() } else { decomposed(text) }
}

/// Text in compatibility composition: letters and their accents together, wide and ligated letters as plain ones.
#[must_use]
pub fn nfkc(text: &str) -> String {
    if text.is_ascii() { text.to_owned() } else { composed(text) }
}

// The browser has these tables. With tables of its own the app would be a twentieth heavier.
#[cfg(not(all(target_arch = "wasm32", feature = "ui")))]
use by_tables::{composed, decomposed};
#[cfg(all(target_arch = "wasm32", feature = "ui"))]
use in_browser::{composed, decomposed};

#[cfg(all(target_arch = "wasm32", feature = "ui"))]
mod in_browser {
    use js_sys::JsString;

    pub(super) fn decomposed(text: &str) -> String {
        JsString::from(text).normalize("NFKD").into()
    }

    pub(super) fn composed(text: &str) -> String {
        JsString::from(text).normalize("NFKC").into()
    }
}

#[cfg(not(all(target_arch = "wasm32", feature = "ui")))]
mod by_tables {
    use unicode_normalization::UnicodeNormalization;

    pub(super) fn decomposed(text: &str) -> String {
        text.nfkd().collect()
    }

    pub(super) fn composed(text: &str) -> String {
        text.nfkc().collect()
    }
}
