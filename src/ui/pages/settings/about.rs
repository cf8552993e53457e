//! The version, and what Samplan is not.

use crate::lang::{Text, text};
use crate::ui::say;
use leptos::prelude::*;

/// What nobody should take Samplan for.
const NOT: [Text; 3] = [
    text(
        "Inget kunddatasystem: det som ska dit skriver du av eller exporterar själv.",
        "Ei asiakastietojärjestelmä: sinne kuuluvat tiedot siirretään itse, kirjaamalla tai viemällä ne.",
        "Not a client data system: what belongs there you copy or export yourself.",
    ),
    text(
        "Inget arkiv: gör säkerhetskopior själv, ingen annan gör dem.",
        "Ei arkisto: tee varmuuskopiot itse, kukaan muu ei tee niitä.",
        "Not an archive: make back-ups yourself, nobody else makes them.",
    ),
    text(
        "Ingen juridisk rådgivning: påminnelserna hjälper dig att minnas, du avgör.",
        "Ei oikeudellista neuvontaa: muistutukset auttavat muistamaan, ratkaisut tekee työntekijä.",
        "Not legal advice: reminders help you to remember, and you decide.",
    ),
];

/// The version, and what Samplan is not. The accessibility statement is linked right below, as on every page.
#[component]
pub(super) fn About() -> impl IntoView {
    let heading = text("Om Samplan", "Tietoa Samplanista", "About Samplan");
    let version = text("Version", "Versio", "Version");
    let is_not = text("Vad Samplan inte är", "Mitä Samplan ei ole", "What Samplan is not");
    view! {
        <section class="sheet-part">
            <h2>{say(heading)}</h2>
            <div class="prose">
                <p class="soft">{say(version)} " " <span class="number">{env!("CARGO_PKG_VERSION")}</span></p>
                <h3>{say(is_not)}</h3>
                <ul>{NOT.map(|words| view! { <li>{say(words)}</li> }).into_iter().collect_view()}</ul>
            </div>
        </section>
    }
}
