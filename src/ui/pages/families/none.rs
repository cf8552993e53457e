//! When there is no family yet.

use crate::lang::text;
use crate::ui::pages::practice::MakePractice;
use crate::ui::parts::Icon;
use crate::ui::parts::icon::Shape;
use crate::ui::say;
use leptos::prelude::*;

/// What to do when there is no family yet.
#[component]
pub(super) fn NoFamilies() -> impl IntoView {
    let none = text(
        "Inga familjer på den här enheten ännu.",
        "Tällä laitteella ei ole vielä perheitä.",
        "No families on this device yet.",
    );
    let begin = text(
        "Välj Ny familj och skriv vilka som hör till familjen. Sedan fylls familjens plan och var och ens plan i, ett kapitel i taget. Allt sparas medan du skriver.",
        "Valitse Uusi perhe ja kirjaa, ketkä perheeseen kuuluvat. Sen jälkeen täytetään perheen suunnitelma ja jokaisen oma suunnitelma, yksi luku kerrallaan. Kaikki tallentuu kirjoittaessa.",
        "Choose New family and write who belongs to it. Then the family's plan and each person's own plan are filled in, a chapter at a time. Everything is saved as you write.",
    );
    view! {
        <div class="empty">
            <Icon shape=Shape::Family />
            <p class="lead">{say(none)}</p>
            <p>{say(begin)}</p>
            <MakePractice />
        </div>
    }
}
