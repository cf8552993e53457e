//! Comparing the number of two cards.

use crate::lang::{Text, text};
use crate::seal::Card;
use crate::ui::parts::Icon;
use crate::ui::parts::icon::Shape;
use crate::ui::words::isolated;
use crate::ui::{focus, say, use_app, use_lang};
use leptos::prelude::*;

/// The id of the warning that the numbers are not the same.
const WARNING: &str = "compare-differs";

/// The number that both read to each other, and what came of it.
#[component]
pub(super) fn Compare(
    card: Card,
    name: Signal<String>,
    /// Takes that both have the same number.
    verify: Callback<bool>,
    leave: Callback<()>,
) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let number = untrack(|| app.comparison(&card)).unwrap_or_default();
    let groups = number.split(' ').map(|group| view! { <span>{group.to_owned()}</span> " " }).collect_view();
    let differs = RwSignal::new(false);
    let title = move || {
        let words = text("Jämför numret med {name}", "Vertaa numeroa: {name}", "Compare the number with {name}");
        words.with(lang(), &[("name", &isolated(&name.get()))])
    };
    let heading = format!("compare-{}", card.writer);
    focus::focus_soon(heading.clone());
    let differ = move |_| {
        differs.set(true);
        focus::focus_soon(WARNING.to_owned());
    };
    let warning = move || {
        differs.get().then(|| {
            view! {
                <div class="reminder" data-level="over">
                    <Icon shape=Shape::Over />
                    <p class="reminder-word" id=WARNING tabindex="-1">
                        {say(DIFFERS)}
                    </p>
                    <p>{say(THEN)}</p>
                </div>
            }
        })
    };
    view! {
        <div class="compare">
            <h4 id=heading tabindex="-1">
                {title}
            </h4>
            <p>{say(HOW)}</p>
            <p class="compare-number">{groups}</p>
            <div role="alert">{warning}</div>
            <p class="actions">
                <button type="button" class="button" hidden=differs on:click=move |_| verify.run(true)>
                    {say(text("Det är samma nummer", "Numero on sama", "It is the same number"))}
                </button>
                <button type="button" class="button button--second" hidden=differs on:click=differ>
                    {say(text("Det är ett annat nummer", "Numero on eri", "It is another number"))}
                </button>
                <button type="button" class="button button--quiet" on:click=move |_| leave.run(())>
                    {move || {
                        let words = if differs.get() {
                            text("Stäng", "Sulje", "Close")
                        } else {
                            text("Inte nu", "Ei nyt", "Not now")
                        };
                        words.get(lang())
                    }}
                </button>
            </p>
        </div>
    }
}

const HOW: Text = text(
    "Ring varandra på ett nummer som ni redan känner till, eller jämför när ni träffas. Båda öppnar den andras kontakt här. Läs numret högt, grupp för grupp. Ser båda samma nummer har ingen bytt ut korten på vägen.",
    "Soittakaa numeroon, jonka jo tiedätte, tai verratkaa tavatessanne. Kumpikin avaa tässä toisen yhteystiedon. Lukekaa numero ääneen ryhmä kerrallaan. Jos kumpikin näkee saman numeron, kukaan ei ole vaihtanut kortteja matkalla.",
    "Call each other at a number that you already know, or compare when you meet. Both open the other's contact here. Read the number aloud, group by group. If both see the same number, nobody has swapped the cards on the way.",
);

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
