//! Taking the family from this device.

use crate::lang::{Lang, Text, text};
use crate::plan::{Section, SectionKind};
use crate::store::StoreError;
use crate::ui::household::{Household, use_household};
use crate::ui::parts::icon::Shape;
use crate::ui::parts::{Dialog, Icon};
use crate::ui::words::{counted, isolated};
use crate::ui::{address, say, use_announcer, use_app, use_lang};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_navigate;

const HEADING: &str = "removal-heading";

/// The button that takes the family from this device, and the one question before it does.
#[component]
pub(super) fn Removal() -> impl IntoView {
    let household = use_household();
    let app = use_app();
    let lang = use_lang();
    let navigate = use_navigate();
    let announcer = use_announcer();
    let open = RwSignal::new(false);
    let safe = NodeRef::new();
    let busy = RwSignal::new(false);
    let trouble = RwSignal::new(None::<StoreError>);
    let remove = {
        let household = household.clone();
        move |_| {
            if busy.get_untracked() {
                return;
            }
            busy.set(true);
            trouble.set(None);
            let (app, navigate, family) = (app.clone(), navigate.clone(), household.family.clone());
            let told = GONE.with(app.lang(), &[("family", &isolated(&household.name()))]);
            spawn_local(async move {
                match app.remove_family(&family).await {
                    Ok(()) => {
                        navigate(address::HOME, Default::default());
                        announcer.say(told);
                    }
                    Err(why) => {
                        busy.set(false);
                        trouble.set(Some(why));
                    }
                }
            });
        }
    };
    let is_shared = RwSignal::new(false);
    let ask = {
        let (app, family) = (use_app(), household.family.clone());
        move |_| {
            trouble.set(None);
            open.set(true);
            let (app, family) = (app.clone(), family.clone());
            spawn_local(async move {
                let Ok(known) = app.ledger(&family).await else { return };
                // The page may have been left meanwhile.
                let _ = is_shared.try_set(known.unreadable > 0 || !known.ledger.sections().is_empty());
            });
        }
    };
    let question = {
        let household = household.clone();
        move || ASK.with(lang(), &[("family", &isolated(&household.name()))])
    };
    let goes = move || goes(&household, lang()).into_iter().map(|words| view! { <li>{words}</li> }).collect_view();
    let failed = move || {
        trouble
            .with(|why| why.as_ref().map(|why| failure(why).get(lang())))
            .map(|words| view! { <p class="field-problem" role="alert">{words}</p> })
    };
    view! {
        <section class="sheet-part">
            <button type="button" class="button button--quiet button--leave" on:click=ask>
                <Icon shape=Shape::Bin />
                {say(OFFER)}
            </button>
            <div>
                <Dialog open labelled_by=HEADING safe>
                    <h2 id=HEADING>{question}</h2>
                    <p>{say(ALL)}</p>
                    <ul>{goes}</ul>
                    <p>{say(FOR_GOOD)}</p>
                    {move || is_shared.get().then(|| view! { <p>{say(LIST_TOO)}</p> })}
                    {failed}
                    <div class="actions">
                        <button type="button" class="button button--danger" on:click=remove disabled=busy>
                            {say(YES)}
                        </button>
                        <button
                            type="button"
                            class="button button--second"
                            node_ref=safe
                            on:click=move |_| open.set(false)
                        >
                            {say(NO)}
                        </button>
                    </div>
                </Dialog>
            </div>
        </section>
    }
}

/// What goes, by what is written.
fn goes(household: &Household, lang: Lang) -> Vec<String> {
    let has = |section: &Section| household.summary(section, |summary| !summary.facts.begun.is_empty()) == Some(true);
    let member = text(
        "uppgifter och planer om 1 familjemedlem",
        "1 perheenjäsenen tiedot ja suunnitelmat",
        "the details and plans of 1 family member",
    );
    let members = text(
        "uppgifter och planer om {n} familjemedlemmar",
        "{n} perheenjäsenen tiedot ja suunnitelmat",
        "the details and plans of {n} family members",
    );
    let situations = crate::plan::Situation::ALL.map(Section::Situation);
    let written = [
        (SectionKind::Plan, has(&Section::Plan)),
        (SectionKind::Situation, situations.iter().any(has)),
        (SectionKind::Contact, has(&Section::Contact)),
        (SectionKind::Notes, has(&Section::Notes)),
    ];
    let count = household.members().len();
    let people = (count > 0).then(|| counted(lang, count, member, members));
    let rest = written.into_iter().filter(|(_, is_written)| *is_written);
    let rest = rest.filter_map(|(kind, _)| kind_words(kind)).map(|words| words.get(lang).to_owned());
    let network = text(
        "familjens namn, möten och nätverk",
        "perheen nimi, tapaamiset ja verkosto",
        "the family's name, meetings and network",
    );
    people.into_iter().chain(rest).chain([network.get(lang).to_owned()]).collect()
}

const fn kind_words(kind: SectionKind) -> Option<Text> {
    Some(match kind {
        SectionKind::Plan => text("familjens plan", "perheen suunnitelma", "the family's plan"),
        SectionKind::Situation => text(
            "det som är skrivet om situationer som kräver en servicehelhet",
            "tilanteista, joissa sovitaan palvelukokonaisuudesta, kirjatut tiedot",
            "what is written about situations that call for agreed services",
        ),
        SectionKind::Contact => text("kontaktuppgifter", "yhteystiedot", "contact details"),
        SectionKind::Notes => text("dina egna anteckningar", "omat muistiinpanosi", "your own notes"),
        _ => return None,
    })
}

/// Why it did not go, and what to do.
const fn failure(why: &StoreError) -> Text {
    match why {
        StoreError::Newer => text(
            "Familjen är inte borttagen: en nyare version av Samplan används i en annan flik. Stäng den fliken, ladda om sidan och försök igen.",
            "Perhettä ei poistettu: toisessa välilehdessä on uudempi Samplan. Sulje se välilehti, lataa sivu uudelleen ja yritä uudelleen.",
            "The family was not removed: another tab runs a newer version of Samplan. Close that tab, load this page again and try again.",
        ),
        _ => text(
            "Familjen är inte borttagen, allt finns kvar: lagringen svarar inte. Försök igen om en stund. Hjälper det inte, stäng andra flikar med Samplan och ladda om sidan.",
            "Perhettä ei poistettu, kaikki on tallessa: tallennus ei vastaa. Yritä hetken kuluttua uudelleen. Jos se ei auta, sulje muut Samplan-välilehdet ja lataa sivu uudelleen.",
            "The family was not removed and everything is still here: storage does not answer. Try again in a moment. If that does not help, close other tabs with Samplan and load this page again.",
        ),
    }
}

const OFFER: Text = text(
    "Ta bort familjen från den här enheten",
    "Poista perhe tältä laitteelta",
    "Remove the family from this device",
);

const ASK: Text = text(
    "Ta bort {family} från den här enheten?",
    "Poistetaanko {family} tältä laitteelta?",
    "Remove {family} from this device?",
);

const ALL: Text = text(
    "Allt som är skrivet om familjen på den här enheten tas bort:",
    "Kaikki, mitä perheestä on kirjattu tälle laitteelle, poistetaan:",
    "Everything that is written about the family on this device is removed:",
);

const FOR_GOOD: Text = text(
    "Det går inte att ångra. Andra som har en kopia har den kvar.",
    "Poistoa ei voi kumota. Muilla mahdollisesti olevat kopiot säilyvät heillä.",
    "This cannot be undone. Others who have a copy keep it.",
);

/// Where the family is shared.
const LIST_TOO: Text = text(
    "Listan över vem som har fått delarna försvinner också härifrån.",
    "Myös luettelo siitä, kuka on saanut osat, katoaa täältä.",
    "The list of who was given the parts goes from here too.",
);

const YES: Text = text("Ta bort familjen", "Poista perhe", "Remove the family");
const NO: Text = text("Behåll familjen", "Säilytä perhe", "Keep the family");

const GONE: Text = text(
    "{family} är borttagen från den här enheten.",
    "{family} on poistettu tältä laitteelta.",
    "{family} has been removed from this device.",
);
