//! When the stored plans cannot be reached. Nothing is ever shown as empty that is not.

use super::sheet::Sheet;
use crate::lang::{Text, text};
use crate::store::StoreError;
use crate::ui::parts::Icon;
use crate::ui::parts::icon::Shape;
use crate::ui::say;
use leptos::prelude::*;

/// What happened, and what to do.
struct Told {
    shape: Shape,
    title: Text,
    what: Text,
    steps: &'static [Text],
    button: Text,
}

/// Why the plans cannot be reached, and what to do. No trouble named means that the browser removed the data.
#[component]
pub fn TroublePage(trouble: Option<StoreError>, again: Callback<()>) -> impl IntoView {
    let told = told(trouble.as_ref());
    let do_so = text("Gör så här", "Toimi näin", "What to do");
    let steps = told.steps.iter().map(|step| view! { <li>{say(*step)}</li> }).collect_view();
    // For whoever helps; in the browser's own words, which are English.
    let detail = match trouble {
        Some(StoreError::Lost(detail) | StoreError::Aborted(detail)) => Some(detail),
        _ => None,
    };
    view! {
        <Sheet title=told.title>
            <div class="trouble">
                <Icon shape=told.shape />
                <div class="prose">
                    <p class="lead">{say(told.what)}</p>
                    <h2>{say(do_so)}</h2>
                    <ul>{steps}</ul>
                    {detail
                        .map(|detail| {
                            view! {
                                <p class="soft small" lang="en">
                                    {detail}
                                </p>
                            }
                        })}
                    <p class="actions">
                        <button type="button" class="button" on:click=move |_| again.run(())>
                            {say(told.button)}
                        </button>
                    </p>
                </div>
            </div>
        </Sheet>
    }
}

/// Why the plans cannot be reached, in a sentence or two.
pub fn trouble_words(trouble: &StoreError) -> Text {
    told(Some(trouble)).what
}

const AGAIN: Text = text("Försök igen", "Yritä uudelleen", "Try again");

fn told(trouble: Option<&StoreError>) -> Told {
    match trouble {
        None => EVICTED,
        Some(StoreError::Newer) => NEWER,
        Some(StoreError::Refused) => REFUSED,
        Some(StoreError::Full) => FULL,
        Some(StoreError::Locked) => LOCKED,
        Some(
            StoreError::Lost(_)
            | StoreError::Aborted(_)
            | StoreError::Changed
            | StoreError::Rebased
            | StoreError::Gone
            | StoreError::NoIdentity,
        ) => SILENT,
    }
}

const EVICTED: Told = Told {
    shape: Shape::Warning,
    title: text(
        "Planerna som fanns på den här enheten är borta",
        "Tällä laitteella olleet suunnitelmat ovat poissa",
        "The plans that were on this device are gone",
    ),
    what: text(
        "Webbläsaren, eller någon som använder enheten, har tömt lagringen. Det kan hända när enheten är nästan full eller när webbläsarens data rensas.",
        "Selain tai joku laitteen käyttäjistä on tyhjentänyt tallennustilan. Näin voi käydä, kun laite on lähes täynnä tai selaimen tiedot poistetaan.",
        "The browser, or somebody who uses the device, has emptied the storage. This can happen when the device is nearly full or when the browser's data is cleared.",
    ),
    steps: &[
        text(
            "Finns det en säkerhetskopia? Den ger planerna tillbaka: börja på nytt med knappen nedan, och följ länken ”Har du en säkerhetskopia?” på första sidan.",
            "Onko varmuuskopiota? Se palauttaa suunnitelmat: aloita alusta alla olevasta painikkeesta ja avaa ensimmäiseltä sivulta linkki ”Onko sinulla varmuuskopio?”.",
            "Is there a back-up? It brings the plans back: start afresh with the button below, and follow the link “Do you have a back-up?” on the first page.",
        ),
        text(
            "Utgå annars från det som har skrivits ut: familjen eller arkivet kan ha planerna på papper.",
            "Käytä muuten pohjana tulosteita: perheellä tai arkistossa voi olla suunnitelmat paperilla.",
            "Otherwise start from what was printed: the family or the archive may have the plans on paper.",
        ),
        text(
            "Skydda lagringen i inställningarna när du har börjat på nytt, så tar webbläsaren inte bort planer av sig själv.",
            "Suojaa tallennus asetuksissa, kun olet aloittanut alusta, jotta selain ei poista suunnitelmia itsestään.",
            "Protect the storage in the settings once you have started afresh, so that the browser does not remove plans by itself.",
        ),
    ],
    button: text("Börja på nytt på den här enheten", "Aloita alusta tällä laitteella", "Start afresh on this device"),
};

const NEWER: Told = Told {
    shape: Shape::Lock,
    title: text(
        "Planerna är sparade av en nyare version",
        "Suunnitelmat on tallentanut uudempi versio",
        "The plans were saved by a newer version",
    ),
    what: text(
        "Allt finns kvar, men den här versionen av Samplan kan inte läsa det.",
        "Kaikki on tallessa, mutta tämä Samplanin versio ei osaa lukea sitä.",
        "Everything is still there, but this version of Samplan cannot read it.",
    ),
    steps: &[
        text(
            "Stäng alla flikar och fönster där Samplan är öppet.",
            "Sulje kaikki välilehdet ja ikkunat, joissa Samplan on auki.",
            "Close all tabs and windows in which Samplan is open.",
        ),
        text(
            "Öppna Samplan igen när enheten har nät, så hämtas den nyare versionen.",
            "Avaa Samplan uudelleen, kun laite on verkossa, niin uudempi versio tulee käyttöön.",
            "Open Samplan again when the device has a network, so that the newer version is fetched.",
        ),
    ],
    button: AGAIN,
};

const REFUSED: Told = Told {
    shape: Shape::Lock,
    title: text(
        "Webbläsaren låter inte Samplan spara",
        "Selain ei anna Samplanin tallentaa",
        "The browser does not let Samplan save",
    ),
    what: text(
        "Det beror oftast på ett privat fönster. Utan lagring skulle allt du skriver försvinna när fönstret stängs, så Samplan börjar inte.",
        "Syynä on useimmiten yksityinen ikkuna. Ilman tallennusta kaikki kirjoitettu katoaisi, kun ikkuna suljetaan, joten Samplan ei käynnisty.",
        "This is mostly because of a private window. Without storage everything you write would be gone when the window is closed, so Samplan does not start.",
    ),
    steps: &[
        text(
            "Öppna Samplan i ett vanligt fönster.",
            "Avaa Samplan tavallisessa ikkunassa.",
            "Open Samplan in a normal window.",
        ),
        text(
            "Om fönstret är vanligt: tillåt webbplatsdata för Samplan i webbläsarens inställningar.",
            "Jos ikkuna on tavallinen, salli Samplanin sivustotiedot selaimen asetuksissa.",
            "If the window is a normal one: allow site data for Samplan in the browser's settings.",
        ),
    ],
    button: AGAIN,
};

const FULL: Told = Told {
    shape: Shape::Device,
    title: text("Enheten är full", "Laite on täynnä", "The device is full"),
    what: text(
        "Allt som är sparat finns kvar, men nytt ryms inte.",
        "Kaikki tallennettu on tallessa, mutta uutta ei mahdu.",
        "Everything that was saved is still there, but nothing new fits.",
    ),
    steps: &[
        text(
            "Ta bort något annat från enheten, till exempel filmer eller appar som inte används.",
            "Poista laitteesta jotakin muuta, esimerkiksi videoita tai sovelluksia, joita ei käytetä.",
            "Remove something else from the device, for example films, or apps that are not used.",
        ),
        text("Försök sedan igen.", "Yritä sitten uudelleen.", "Then try again."),
    ],
    button: AGAIN,
};

const LOCKED: Told = Told {
    shape: Shape::Lock,
    title: text("Samplan är låst", "Samplan on lukittu", "Samplan is locked"),
    what: text(
        "Familjen finns kvar, men utan lösenfrasen går den inte att läsa.",
        "Perhe on tallessa, mutta sitä ei voi lukea ilman salalausetta.",
        "The family is still there, but without the passphrase it cannot be read.",
    ),
    steps: &[text(
        "Gå till familjerna och lås upp eller börja med en lösenfras.",
        "Siirry perheisiin ja avaa lukitus tai aloita salalauseella.",
        "Go to the families and unlock, or begin with a passphrase.",
    )],
    button: AGAIN,
};

const SILENT: Told = Told {
    shape: Shape::Pending,
    title: text("Lagringen svarar inte", "Tallennustila ei vastaa", "The storage does not answer"),
    what: text(
        "Det som är sparat finns kvar, men webbläsaren kommer inte åt det just nu.",
        "Tallennettu on tallessa, mutta selain ei juuri nyt pääse siihen käsiksi.",
        "What was saved is still there, but the browser cannot reach it right now.",
    ),
    steps: &[
        text("Vänta en stund och försök igen.", "Odota hetki ja yritä uudelleen.", "Wait a moment and try again."),
        text(
            "Om det inte hjälper: stäng andra flikar med Samplan och ladda om sidan.",
            "Jos se ei auta, sulje muut Samplan-välilehdet ja lataa sivu uudelleen.",
            "If that does not help: close other tabs with Samplan and load the page again.",
        ),
    ],
    button: AGAIN,
};
