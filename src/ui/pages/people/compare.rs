//! Comparing the number of two cards.

use crate::lang::{Text, text};
use crate::seal::Card;
use crate::ui::words::isolated;
use crate::ui::{focus, say, use_app, use_lang};
use leptos::prelude::*;

/// The number that both read to each other, and what came of it.
#[component]
pub(super) fn Compare(
    card: Card,
    name: Signal<String>,
    /// Takes whether both have the same number.
    compared: Callback<bool>,
    leave: Callback<()>,
) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let number = untrack(|| app.comparison(&card)).unwrap_or_default();
    let groups = number.split(' ').map(|group| view! { <span>{group.to_owned()}</span> " " }).collect_view();
    let title = move || {
        let words = text("Jämför numret med {name}", "Vertaa numeroa: {name}", "Compare the number with {name}");
        words.with(lang(), &[("name", &isolated(&name.get()))])
    };
    let heading = format!("compare-{}", card.writer);
    focus::focus_soon(heading.clone());
    view! {
        <div class="compare">
            <h4 id=heading tabindex="-1">
                {title}
            </h4>
            <p>{say(HOW)}</p>
            <p class="compare-number">{groups}</p>
            <p class="actions">
                <button type="button" class="button" on:click=move |_| compared.run(true)>
                    {say(text("Det är samma nummer", "Numero on sama", "It is the same number"))}
                </button>
                <button type="button" class="button button--second" on:click=move |_| compared.run(false)>
                    {say(text("Det är ett annat nummer", "Numero on eri", "It is another number"))}
                </button>
                <button type="button" class="button button--quiet" on:click=move |_| leave.run(())>
                    {say(text("Inte nu", "Ei nyt", "Not now"))}
                </button>
            </p>
        </div>
    }
}

const HOW: Text = text(
    "Ring varandra på ett nummer som ni redan känner till, eller jämför när ni träffas. Båda öppnar den andras kontakt här. Läs numret högt, grupp för grupp. Ser båda samma nummer har ingen bytt ut korten på vägen.",
    "Soittakaa numeroon, jonka jo tiedätte, tai verratkaa tavatessanne. Kumpikin avaa täällä toisen yhteyshenkilökortin. Lukekaa numero ääneen ryhmä kerrallaan. Jos kumpikin näkee saman numeron, kukaan ei ole vaihtanut kortteja matkalla.",
    "Call each other at a number that you already know, or compare when you meet. Both open the other's contact here. Read the number aloud, group by group. If both see the same number, nobody has swapped the cards on the way.",
);
