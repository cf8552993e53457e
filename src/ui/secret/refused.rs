//! Why the device stays locked, and what to do.

use super::Asking;
use crate::app::Refusal;
use crate::lang::{Text, text};
use crate::seal::OpenError;
use crate::ui::pages::trouble_words;
use crate::ui::{say, use_app, use_lang};
use gloo_timers::callback::Interval;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

/// What was asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Passphrase,
    Code,
}

/// Says why the device stays locked, and counts down until the next try.
#[component]
pub(super) fn Refused(id: &'static str, asking: Asking, way: Way) -> impl IntoView {
    let left = RwSignal::new(use_app().wait_before_unlocking());
    // That it was too soon is over with the waiting.
    let told = move |why: &Refusal| !matches!(why, Refusal::TooSoon { .. }) || left.get() > 0;
    let refusal = move || asking.refusal.get().filter(told).map(|why| view! { <p>{say(words(&why, way))}</p> });
    view! {
        <div class="field-problem field-problem--told" id=id role="alert">
            {refusal}
        </div>
        <Waiting asking left />
    }
}

/// The seconds until the next try, for the eyes; that it can be made is also said aloud.
#[component]
fn Waiting(asking: Asking, left: RwSignal<u32>) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let waited = RwSignal::new(false);
    let look = move || {
        let now = app.wait_before_unlocking();
        if now > 0 {
            waited.set(true);
        }
        if left.get_untracked() != now {
            left.set(now);
        }
    };
    Effect::new({
        let look = look.clone();
        move |_| {
            asking.refusal.track();
            look();
        }
    });
    let ticking = SendWrapper::new(Interval::new(250, look));
    on_cleanup(move || drop(ticking));
    let wait = text(
        "Vänta {n} s före nästa försök.",
        "Odota {n} s ennen seuraavaa yritystä.",
        "Wait {n} s before the next try.",
    );
    let now = text("Du kan försöka igen.", "Voit yrittää uudelleen.", "You can try again.");
    let counting = move || (left.get() > 0).then(|| wait.with(lang(), &[("n", &left.get().to_string())]));
    let over = move || (waited.get() && left.get() == 0).then(|| now.get(lang()));
    view! {
        <p class="secret-wait number">{counting}</p>
        <p class="secret-wait" role="status">
            {over}
        </p>
    }
}

fn words(why: &Refusal, way: Way) -> Text {
    match (why, way) {
        (Refusal::Wrong { wait: 0 }, Way::Passphrase) => text(
            "Det var inte lösenfrasen. Inget är ändrat. Visa det du skrev: kontrollera stora och små bokstäver och tangentbordets språk.",
            "Se ei ollut salalause. Mikään ei ole muuttunut. Näytä kirjoittamasi: tarkista isot ja pienet kirjaimet ja näppäimistön kieli.",
            "That was not the passphrase. Nothing has changed. Show what you typed: check capital and small letters and the language of the keyboard.",
        ),
        (Refusal::Wrong { .. }, Way::Passphrase) => text(
            "Det var inte lösenfrasen. Efter flera felaktiga försök går det långsammare. Inget är ändrat eller förstört, hur många gånger du än försöker.",
            "Se ei ollut salalause. Useiden väärien yritysten jälkeen on odotettava. Mikään ei ole muuttunut eikä tuhoutunut, yritit kuinka monta kertaa tahansa.",
            "That was not the passphrase. After several wrong tries it slows down. Nothing has been changed or destroyed, however often you try.",
        ),
        (Refusal::Wrong { .. }, Way::Code) => text(
            "Det är en återställningskod, men inte den som gäller på den här enheten. Leta efter ett nyare papper.",
            "Se on palautuskoodi, mutta ei se, joka on voimassa tällä laitteella. Etsi uudempi paperi.",
            "That is a recovery code, but not the one that holds on this device. Look for a newer paper.",
        ),
        (Refusal::TooSoon { .. }, _) => text(
            "Det prövades inte: vänta först en stund.",
            "Sitä ei vielä kokeiltu: odota ensin hetki.",
            "It was not tried: wait a moment first.",
        ),
        (Refusal::Unreadable(OpenError::Newer), _) => text(
            "En nyare version av Samplan har låst den här enheten. Stäng alla flikar med Samplan och öppna igen när det finns nät.",
            "Samplanin uudempi versio on lukinnut tämän laitteen. Sulje kaikki Samplan-välilehdet ja avaa uudelleen, kun verkko on käytettävissä.",
            "A newer version of Samplan has locked this device. Close all tabs with Samplan and open it again when there is a network.",
        ),
        (Refusal::Unreadable(OpenError::TooLarge), _) => super::NO_MEMORY,
        (Refusal::Unreadable(_) | Refusal::Missing, Way::Passphrase) => text(
            "Det som lösenfrasen öppnar är skadat på den här enheten. Använd återställningskoden: planerna finns kvar.",
            "Se, minkä salalause avaa, on vaurioitunut tällä laitteella. Käytä palautuskoodia: suunnitelmat ovat tallessa.",
            "What the passphrase opens is damaged on this device. Use the recovery code: the plans are still there.",
        ),
        (Refusal::Unreadable(_) | Refusal::Missing, Way::Code) => text(
            "Det som återställningskoden öppnar är skadat på den här enheten. Använd lösenfrasen: planerna finns kvar.",
            "Se, minkä palautuskoodi avaa, on vaurioitunut tällä laitteella. Käytä salalausetta: suunnitelmat ovat tallessa.",
            "What the recovery code opens is damaged on this device. Use the passphrase: the plans are still there.",
        ),
        (Refusal::Store(why), _) => trouble_words(why),
    }
}
