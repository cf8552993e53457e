//! An answer whose question is not asked at present. It is kept, and says so.

use super::Asked;
use super::frame::plain_answer;
use crate::lang::text;
use crate::ui::parts::Icon;
use crate::ui::parts::icon::Shape;
use leptos::prelude::*;

/// Nothing where there is no answer; else the answer, and that it is kept but not part of the plan.
pub(super) fn kept(asked: Asked) -> AnyView {
    let words = text(
        "Frågan är inte aktuell nu. Svaret är sparat men tas inte med i planen:",
        "Kysymys ei ole nyt ajankohtainen. Vastaus on tallessa, mutta sitä ei oteta mukaan suunnitelmaan:",
        "This is not asked at present. The answer is kept but left out of the plan:",
    );
    let empty = {
        let asked = asked.clone();
        Memo::new(move |_| asked.value().is_empty())
    };
    let answer = move || {
        (!empty.get()).then(|| {
            let asked = asked.clone();
            let (lang, label) = (asked.app.lang(), asked.label());
            view! {
                <div class="notice">
                    <p>
                        <Icon shape=Shape::Info />
                        {words.get(lang)}
                    </p>
                    <p>
                        <b>{label}</b>
                        ": "
                        {move || plain_answer(&asked)}
                    </p>
                </div>
            }
        })
    };
    answer.into_any()
}
