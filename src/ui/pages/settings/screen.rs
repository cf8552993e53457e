//! Language and text size.

use super::choices::{Choices, Offer};
use crate::app::TextSize;
use crate::lang::{Lang, text};
use crate::ui::{say, use_app};
use leptos::prelude::*;

/// Language and text size, applied at once and kept on the device.
#[component]
pub(super) fn Screen() -> impl IntoView {
    let app = use_app();
    let preferences = app.signals().preferences;
    let lang = Signal::derive(move || preferences.with(|now| now.lang));
    let size = Signal::derive(move || preferences.with(|now| now.text_size));
    let languages = Lang::ALL
        .map(|lang| -> Offer<Lang> { (lang, view! { <span lang=lang.tag()>{lang.own_name()}</span> }.into_any()) });
    let sizes = TextSize::ALL.map(|size| -> Offer<TextSize> {
        let (class, words) = match size {
            TextSize::Normal => ("", text("Normal", "Tavallinen", "Normal")),
            TextSize::Large => ("size-large", text("Stor", "Suuri", "Large")),
            TextSize::Larger => ("size-larger", text("Större", "Suurempi", "Larger")),
        };
        (size, view! { <span class=class>{say(words)}</span> }.into_any())
    });
    let (speaking, sizing) = (app.clone(), app);
    let speak = Callback::new(move |lang| speaking.set_preferences(|preferences| preferences.lang = lang));
    let resize = Callback::new(move |size| sizing.set_preferences(|preferences| preferences.text_size = size));
    view! {
        <div class="fields">
            <Choices
                name="language"
                legend=text("Språk", "Kieli", "Language")
                offers=languages.into_iter().collect()
                now=lang
                choose=speak
            />
            <Choices
                name="text-size"
                legend=text("Textstorlek", "Tekstin koko", "Text size")
                offers=sizes.into_iter().collect()
                now=size
                choose=resize
            />
        </div>
    }
}
