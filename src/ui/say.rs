//! Words in the language of the screen.

use super::use_app;
use crate::lang::{Lang, Text};
use leptos::prelude::*;

/// The words in the language of the screen, now and after it changes.
pub fn say(words: Text) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
    let lang = use_lang();
    move || words.get(lang())
}

/// The language of the screen, now and after it changes.
pub fn use_lang() -> impl Fn() -> Lang + Copy + Send + Sync + 'static {
    let preferences = use_app().signals().preferences;
    move || preferences.with(|preferences| preferences.lang)
}
