//! The warning where the numbers of two cards were not the same.

use crate::lang::{Text, text};
use crate::ui::parts::Icon;
use crate::ui::parts::icon::Shape;
use crate::ui::say;
use leptos::prelude::*;

/// That nothing may be shared with somebody, and what to do.
#[component]
pub(super) fn Differs(
    /// The id of the words, for the focus.
    id: String,
) -> impl IntoView {
    view! {
        <div class="reminder" data-level="over" role="alert">
            <Icon shape=Shape::Over />
            <p class="reminder-word" id=id tabindex="-1">
                {say(DIFFERS)}
            </p>
            <p>{say(THEN)}</p>
        </div>
    }
}

const DIFFERS: Text = text(
    "Dela inget med den här kontakten",
    "Älä jaa mitään tälle yhteyshenkilölle",
    "Share nothing with this contact",
);

const THEN: Text = text(
    "Något av korten är inte det rätta. Det kan vara ett gammalt kort, eller så har någon bytt ut det. Glöm kontakten, byt kort på nytt när ni träffas och jämför igen. Är numret fortfarande ett annat, berätta det för din dataskyddsansvariga.",
    "Jompikumpi kortti ei ole oikea. Se voi olla vanha, tai joku on vaihtanut sen. Unohda yhteyshenkilö, vaihtakaa kortit uudelleen tavatessanne ja verratkaa uudelleen. Jos numero on yhä eri, kerro siitä tietosuojavastaavalle.",
    "One of the cards is not the right one. It may be an old one, or somebody has swapped it. Forget the contact, exchange cards again when you meet, and compare once more. If the number is still another, tell your data protection officer.",
);
