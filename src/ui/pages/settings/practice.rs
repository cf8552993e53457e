//! The practice family, made or taken away.

use crate::lang::text;
use crate::plan::FamilyId;
use crate::ui::pages::practice::{MakePractice, RemovePractice};
use crate::ui::{address, focus, say, use_app};
use leptos::prelude::*;

/// The heading's id: where the focus goes when the button that was used has gone.
const HEADING: &str = "practice";

/// The practice family, made or taken away.
#[component]
pub(super) fn Practice() -> impl IntoView {
    let app = use_app();
    let here = Memo::new(move |_| app.has_practice_family());
    let heading = text("Övning", "Harjoittelu", "Practice");
    let on_device = text(
        "En påhittad familj att öva med finns på den här enheten.",
        "Tällä laitteella on keksitty perhe harjoittelua varten.",
        "An invented family to practise with is on this device.",
    );
    let not_here = text(
        "En påhittad familj med ifyllda planer. Du kan ändra allt, och ta bort den när du vill.",
        "Keksitty perhe, jonka suunnitelmat on täytetty. Kaikkea voi muuttaa, ja perheen voi poistaa milloin vain.",
        "An invented family with its plans filled in. You can change everything, and remove it whenever you like.",
    );
    let open = text("Öppna övningsfamiljen", "Avaa harjoitusperhe", "Open the practice family");
    let removed = Callback::new(|()| focus::focus_soon(HEADING.to_owned()));
    let content = move || {
        if here.get() {
            view! {
                <p>{say(on_device)}</p>
                <p class="actions">
                    <a class="button button--second" href=address::family(&FamilyId::practice())>
                        {say(open)}
                    </a>
                    <RemovePractice class="button button--danger" done=removed />
                </p>
            }
            .into_any()
        } else {
            view! {
                <p>{say(not_here)}</p>
                <div class="actions">
                    <MakePractice />
                </div>
            }
            .into_any()
        }
    };
    view! {
        <section class="sheet-part">
            <h2 id=HEADING tabindex="-1">
                {say(heading)}
            </h2>
            {content}
        </section>
    }
}
