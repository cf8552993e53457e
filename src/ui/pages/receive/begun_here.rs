//! The way on where somebody shares what was also begun on this device.

use crate::lang::{Text, text};
use crate::plan::FamilyId;
use crate::share::{Refusal, Refused};
use crate::ui::{address, say};
use leptos::prelude::*;

/// How to have the other's in place of one's own; nothing where nothing was refused for that.
#[component]
pub(super) fn BegunHere(refused: Vec<Refused>, family: FamilyId) -> impl IntoView {
    let any = refused.iter().any(|refused| refused.why == Refusal::BegunHere);
    any.then(|| {
        view! {
            <div class="notice">
                <p>{say(HOW)}</p>
                <p class="links">
                    <a class="lead-on" href=address::export(&family)>
                        {say(text("Exportera eller kopiera det egna", "Vie tai kopioi omat kirjaukset", "Export or copy your own"))}
                    </a>
                    <a class="lead-on" href=address::family(&family)>
                        {say(text("Till familjen", "Perheeseen", "To the family"))}
                    </a>
                </p>
            </div>
        }
    })
}

const HOW: Text = text(
    "Är det den andras som ska gälla? Spara först det du själv har skrivit om familjen. Ta sedan bort familjen från den här enheten, längst ned på familjens sida, och ta in filen på nytt. Ska din gälla, be den andra göra detsamma och dela sedan din.",
    "Jääkö toisen kirjaama voimaan? Tallenna ensin, mitä itse olet kirjannut perheestä. Poista sitten perhe tältä laitteelta perheen sivun lopussa ja ota tiedosto vastaan uudelleen. Jos sinun kirjaamasi jää voimaan, pyydä toista tekemään samoin ja jaa sitten omasi.",
    "Is the other's to hold? First save what you have written about the family yourself. Then remove the family from this device, at the end of the family's page, and take the file in anew. If yours is to hold, ask the other to do the same, and then share yours.",
);
