//! What came of it.

use super::CAME;
use super::resembling::ResemblingFamilies;
use crate::lang::{Text, text};
use crate::plan::{FamilyId, Section};
use crate::seal::About;
use crate::ui::section_words::section_words;
use crate::ui::who::called;
use crate::ui::{address, say, use_app, use_lang};
use leptos::prelude::*;

/// What was taken in of a file; nothing where no section was.
#[derive(Clone, PartialEq)]
pub(super) struct Outcome {
    /// The family.
    pub(super) family: FamilyId,
    /// The sections that were taken in.
    pub(super) sections: Vec<Section>,
    /// Whom the worker's next file tells that a notice has arrived.
    pub(super) waiting: Option<About>,
}

/// Says what was taken in, and leads to the family.
#[component]
pub(super) fn Taken(outcome: Outcome, again: Callback<()>) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let Outcome { family, sections, waiting } = outcome;
    let sharing = address::share(&family);
    let next = waiting.map(|sender| {
        let words = move || SEND.with(lang(), &[("name", &called(&sender, lang()))]);
        view! {
            <div class="notice">
                <p>{words}</p>
                <p class="links">
                    <a class="lead-on" href=sharing>
                        {say(text("Till delningen", "Jakamiseen", "To the sharing"))}
                    </a>
                </p>
            </div>
        }
    });
    let nothing = sections.is_empty();
    let to = address::family(&family);
    let came = sections.contains(&Section::Family);
    let resembling = came.then(|| view! { <ResemblingFamilies family=family.clone() told=None /> });
    let list = move || {
        let words = sections.iter().map(|section| section_words(&app, &family, section, lang()));
        words.map(|words| view! { <li><bdi>{words}</bdi></li> }).collect_view()
    };
    view! {
        <section class="sheet-part">
            <h2 id=CAME tabindex="-1">
                {say(if nothing { NOTHING } else { DONE })}
            </h2>
            {resembling}
            {if nothing {
                view! { <p>{say(STAYS)}</p> }.into_any()
            } else {
                view! { <ul class="lines">{list}</ul> }.into_any()
            }}
            {next}
            <p class="actions">
                {(!nothing)
                    .then(|| {
                        view! {
                            <a class="button" href=to>
                                {say(text("Till familjen", "Perheeseen", "To the family"))}
                            </a>
                        }
                    })}
                <button type="button" class="button button--second" on:click=move |_| again.run(())>
                    {say(text("Välj en annan fil", "Valitse toinen tiedosto", "Choose another file"))}
                </button>
            </p>
        </section>
    }
}

const DONE: Text = text("Det här är taget in", "Tämä otettiin vastaan", "This has been taken in");
const SEND: Text = text(
    "Skicka en ny fil till {name} under Delning, så får avsändaren veta att beskedet kom fram.",
    "Lähetä uusi tiedosto ({name}) Jakaminen-sivulta, niin lähettäjä tietää ilmoituksen tulleen perille.",
    "Send a new file to {name} under Sharing, so that the sender knows the notice arrived.",
);
const NOTHING: Text = text("Inget är taget in", "Mitään ei otettu vastaan", "Nothing was taken in");
const STAYS: Text = text(
    "Inget är ändrat på den här enheten. Filen finns kvar där den var.",
    "Tällä laitteella mitään ei ole muuttunut. Tiedosto on edelleen paikallaan.",
    "Nothing has changed on this device. The file is still where it was.",
);
