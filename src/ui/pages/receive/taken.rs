//! What came of it.

use super::CAME;
use super::crossings::Crossings;
use super::names::Names;
use super::resembling::ResemblingFamilies;
use crate::doc::Crossing;
use crate::lang::{Text, text};
use crate::plan::paper::Shield;
use crate::plan::{FamilyId, Section, Situation};
use crate::seal::About;
use crate::ui::parts::icon::Shape;
use crate::ui::parts::{Heed, Icon};
use crate::ui::who::called;
use crate::ui::words::capital;
use crate::ui::{address, say, use_app, use_lang};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What was taken in of a file; nothing where no section was.
#[derive(Clone)]
pub(super) struct Outcome {
    /// The names that it is told with.
    pub(super) names: Names,
    /// The sections that were taken in, with what was changed there on both sides.
    pub(super) sections: Vec<(Section, Vec<Crossing>)>,
    /// Whom the worker's next file tells that a notice has arrived.
    pub(super) waiting: Option<About>,
    /// A consent to what this device shares was withdrawn.
    pub(super) withdrawn: bool,
    /// What the file asks to be erased and was left.
    pub(super) not_erased: Vec<Section>,
}

/// Says what was taken in and what of it should be read, and leads to the family.
#[component]
pub(super) fn Taken(outcome: Outcome, again: Callback<()>) -> impl IntoView {
    let lang = use_lang();
    let Outcome { names, sections, waiting, withdrawn, not_erased } = outcome;
    let sharing = address::share(names.family());
    let next = waiting.map(|sender| {
        let words = move || SEND.with(lang(), &[("name", &called(&sender, lang()))]);
        view! {
            <div class="notice">
                <p>{words}</p>
                <p class="links">
                    <a class="lead-on" href=sharing>
                        {say(TO_SHARING)}
                    </a>
                </p>
            </div>
        }
    });
    let nothing = sections.is_empty();
    let withdrawn = withdrawn.then(|| {
        let sharing = address::share(names.family());
        view! {
            <Heed words=WITHDRAWN>
                <p>{say(TAKE_BACK)}</p>
                <p>
                    <a href=sharing>{say(TO_SHARING)}</a>
                </p>
            </Heed>
        }
    });
    let left = (!not_erased.is_empty()).then(|| {
        let names = names.clone();
        let parts = move || {
            let parts: Vec<_> = not_erased.iter().map(|section| names.section(section, lang())).collect();
            NOT_ERASED.with(lang(), &[("parts", &parts.join("; "))])
        };
        view! {
            <p class="derived-words">
                <Icon shape=Shape::Warning />
                <bdi>{parts}</bdi>
            </p>
        }
    });
    let violence =
        sections.iter().any(|(section, _)| is_violence(section)).then(|| view! { <Heed words=VIOLENCE grave=true /> });
    let shielded = (!nothing).then(|| view! { <Shielded family=names.family().clone() /> });
    let to = address::family(names.family());
    let came = sections.iter().any(|(section, _)| *section == Section::Family);
    let family = names.family().clone();
    let resembling = came.then(|| view! { <ResemblingFamilies family told=None /> });
    let list = sections
        .into_iter()
        .map(|(section, crossings)| {
            let title = {
                let (names, section) = (names.clone(), section.clone());
                move || capital(&names.section(&section, lang()))
            };
            view! {
                <li>
                    <bdi>{title}</bdi>
                    <Crossings section crossings names=names.clone() taken=true />
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="sheet-part">
            <h2 id=CAME tabindex="-1">
                {say(if nothing { NOTHING } else { DONE })}
            </h2>
            {withdrawn}
            {violence}
            {shielded}
            {left}
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

/// That somebody in the family has *spärrmarkering*, where that is so or cannot be seen.
#[component]
fn Shielded(family: FamilyId) -> impl IntoView {
    let app = use_app();
    let told = RwSignal::new(None);
    spawn_local(async move {
        let is_needed = app.is_shielded(&family).await;
        let reader = app.reader(&family);
        let is_seen = [Section::Family, Section::Contact].iter().any(|section| Shield::is_told_in(section, &reader));
        // The page may have been left meanwhile.
        let _ = told.try_set(is_needed.then_some(if is_seen { SHIELDED } else { UNSEEN }));
    });
    move || {
        told.get().map(|words| {
            view! {
                <Heed words grave=true>
                    <p>{say(NOT_ON)}</p>
                </Heed>
            }
        })
    }
}

/// Whether a section tells of violence, so that whoever does it may not see it.
pub(super) fn is_violence(section: &Section) -> bool {
    *section == Section::Situation(Situation::Violence)
}

/// The warning does not say why it is there: who does the violence may read it too.
pub(super) const VIOLENCE: Text = text(
    "Låt ingen i familjen se den här sidan. Tänk på vem som kan se skärmen eller ett papper.",
    "Älä näytä tätä sivua kenellekään perheestä. Mieti, kuka voi nähdä näytön tai paperin.",
    "Let nobody in the family see this page. Think of who can see the screen or a paper.",
);
const NOT_ERASED: Text = text(
    "Inte raderat här, fast det begärdes: {parts}. Öppna filen igen när du vill radera.",
    "Ei poistettu täältä, vaikka poistamista pyydettiin: {parts}. Avaa tiedosto uudelleen, kun haluat poistaa.",
    "Not erased here, although it was asked for: {parts}. Open the file again when you want to erase.",
);
const SHIELDED: Text = text(
    "Någon i familjen har spärrmarkering.",
    "Jollakulla perheessä on turvakielto.",
    "Somebody in the family has non-disclosure for personal safety.",
);
const UNSEEN: Text = text(
    "Det går inte att se om någon i familjen har spärrmarkering.",
    "Ei voi nähdä, onko jollakulla perheessä turvakielto.",
    "It cannot be seen whether anybody in the family has non-disclosure for personal safety.",
);
const NOT_ON: Text = text(
    "Lämna inte adressen vidare, och låt inte någon annan se den på skärmen eller på papper.",
    "Älä luovuta osoitetta eteenpäin äläkä näytä sitä kenellekään näytöltä tai paperilta.",
    "Do not pass the address on, and let nobody else see it on the screen or on paper.",
);
const WITHDRAWN: Text = text("Ett samtycke är återkallat", "Suostumus on peruutettu", "A consent was withdrawn");
const TAKE_BACK: Text = text(
    "Ta tillbaka rätten under Delning, och skicka en ny fil till alla som har delen.",
    "Peru oikeus Jakaminen-sivulla ja lähetä uusi tiedosto kaikille, joilla osa on.",
    "Take back the right under Sharing, and send a new file to all who have the part.",
);
const TO_SHARING: Text = text("Till delningen", "Jakamiseen", "To the sharing");
const DONE: Text = text("Det här är taget in", "Tämä otettiin vastaan", "This has been taken in");
const SEND: Text = text(
    "Skicka en ny fil till {name} under Delning, så får avsändaren veta att beskedet kom fram.",
    "Tee Jakaminen-sivulla uusi tiedosto: {name}. Niin lähettäjä tietää, että ilmoitus tuli perille.",
    "Send a new file to {name} under Sharing, so that the sender knows the notice arrived.",
);
const NOTHING: Text = text("Inget är taget in", "Mitään ei otettu vastaan", "Nothing was taken in");
const STAYS: Text = text(
    "Inget är ändrat på den här enheten. Filen finns kvar där den var.",
    "Tällä laitteella mitään ei ole muuttunut. Tiedosto on edelleen paikallaan.",
    "Nothing has changed on this device. The file is still where it was.",
);
