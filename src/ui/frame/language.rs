//! The choice of language, on every page: whoever looks on at the table may read another one.

use crate::lang::{Lang, text};
use crate::ui::parts::Icon;
use crate::ui::parts::icon::Shape;
use crate::ui::{say, use_app, use_lang};
use leptos::prelude::*;

/// A list of the languages, drawn as the present one's short name. Nothing of the page is drawn anew but its words.
#[component]
pub(super) fn LanguageChoice() -> impl IntoView {
    let app = use_app();
    let now = use_lang();
    let choose = move |event| {
        let tag = event_target_value(&event);
        if let Some(lang) = Lang::ALL.into_iter().find(|lang| lang.tag() == tag) {
            app.set_preferences(|preferences| preferences.lang = lang);
        }
    };
    let options = Lang::ALL.map(|lang| {
        view! {
            <option value=lang.tag() lang=lang.tag() prop:selected=move || now() == lang>
                {lang.own_name()}
            </option>
        }
    });
    view! {
        <div class="top-language">
            <span aria-hidden="true">{move || now().tag().to_uppercase()}</span>
            <Icon shape=Shape::Open />
            <select aria-label=say(text("Språk", "Kieli", "Language")) autocomplete="off" on:change=choose>
                {options.into_iter().collect_view()}
            </select>
        </div>
    }
}
