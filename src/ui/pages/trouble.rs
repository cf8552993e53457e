//! When the stored plans cannot be reached. Nothing is ever shown as empty that is not.

use super::sheet::Sheet;
use crate::lang::{Text, text};
use crate::store::StoreError;
use crate::ui::use_app;
use leptos::prelude::*;

/// Why the plans cannot be reached, and what to do. No trouble named means that the browser removed the data.
#[component]
pub fn TroublePage(trouble: Option<StoreError>, again: Callback<()>) -> impl IntoView {
    let app = use_app();
    let (title, words) = told(trouble.as_ref());
    let evicted = trouble.is_none();
    let button = if evicted {
        text("Börja på nytt på den här enheten", "Aloita alusta tällä laitteella", "Start afresh on this device")
    } else {
        text("Försök igen", "Yritä uudelleen", "Try again")
    };
    let detail = match trouble {
        Some(StoreError::Lost(detail) | StoreError::Aborted(detail)) => Some(detail),
        _ => None,
    };
    let shown = app.clone();
    view! {
        <Sheet title=title>
            <p>{move || words.get(shown.lang())}</p>
            {detail.map(|detail| view! { <p class="soft small">{detail}</p> })}
            <p class="actions">
                <button type="button" class="button" on:click=move |_| again.run(())>
                    {move || button.get(app.lang())}
                </button>
            </p>
        </Sheet>
    }
}

fn told(trouble: Option<&StoreError>) -> (Text, Text) {
    match trouble {
        None => (
            text("Planerna finns inte längre på den här enheten", "Suunnitelmia ei enää ole tällä laitteella", "The plans are no longer on this device"),
            text(
                "Det har funnits planer här, men webbläsaren har tagit bort dem. Det händer när enheten är nästan full eller när någon har rensat webbläsarens data. Planer som någon annan har en kopia av finns kvar hos dem. Slå på skyddad lagring i inställningarna så att det inte händer igen.",
                "Tällä laitteella on ollut suunnitelmia, mutta selain on poistanut ne. Näin käy, kun laite on lähes täynnä tai joku on tyhjentänyt selaimen tiedot. Suunnitelmat, joista jollakulla muulla on kopio, ovat tallessa heillä. Ota asetuksissa käyttöön suojattu tallennus, jotta näin ei käy uudelleen.",
                "There were plans here, but the browser has removed them. This happens when the device is nearly full, or when somebody has cleared the browser's data. Plans that somebody else has a copy of are still with them. Turn on protected storage in the settings so that it does not happen again.",
            ),
        ),
        Some(StoreError::Newer) => (
            text("Planerna är sparade av en nyare version", "Suunnitelmat on tallentanut uudempi versio", "The plans were saved by a newer version"),
            text(
                "Allt finns kvar, men den här versionen av Samplan kan inte läsa det. Stäng alla flikar med Samplan och öppna appen på nytt, med nät, så hämtas den nyare versionen.",
                "Kaikki on tallessa, mutta tämä Samplanin versio ei osaa lukea sitä. Sulje kaikki Samplan-välilehdet ja avaa sovellus uudelleen verkossa, niin uudempi versio tulee käyttöön.",
                "Everything is there, but this version of Samplan cannot read it. Close all tabs with Samplan and open the app again with a network, so that the newer version is fetched.",
            ),
        ),
        Some(StoreError::Refused) => (
            text("Webbläsaren sparar ingenting här", "Selain ei tallenna tähän mitään", "The browser keeps nothing here"),
            text(
                "Samplan behöver spara på enheten, och det tillåter inte webbläsaren i det här fönstret. Ett privat fönster eller en spärr i inställningarna kan vara orsaken. Öppna Samplan i ett vanligt fönster.",
                "Samplan tarvitsee tallennustilaa laitteelta, mutta selain ei salli sitä tässä ikkunassa. Syynä voi olla yksityinen ikkuna tai asetusten esto. Avaa Samplan tavallisessa ikkunassa.",
                "Samplan needs to keep data on the device, and the browser does not allow it in this window. A private window or a setting may be the reason. Open Samplan in a normal window.",
            ),
        ),
        Some(StoreError::Full) => (
            text("Enheten är full", "Laite on täynnä", "The device is full"),
            text(
                "Allt som är sparat finns kvar, men nytt ryms inte. Frigör utrymme på enheten och försök igen.",
                "Kaikki tallennettu on tallessa, mutta uutta ei mahdu. Vapauta tilaa laitteesta ja yritä uudelleen.",
                "Everything that was saved is still there, but nothing new fits. Free some space on the device and try again.",
            ),
        ),
        Some(StoreError::Lost(_) | StoreError::Aborted(_)) => (
            text("Lagringen svarar inte", "Tallennus ei vastaa", "Storage does not answer"),
            text(
                "Det som är sparat finns kvar. Försök igen om en stund. Hjälper det inte: stäng andra flikar med Samplan och ladda om sidan.",
                "Tallennettu on tallessa. Yritä hetken kuluttua uudelleen. Jos se ei auta, sulje muut Samplan-välilehdet ja lataa sivu uudelleen.",
                "What was saved is still there. Try again in a moment. If that does not help, close other tabs with Samplan and load the page again.",
            ),
        ),
    }
}
