//! Back-ups of the device.

use crate::app::{Door, NotBackedUp};
use crate::lang::text;
use crate::ui::frame::failure_words;
use crate::ui::hand_over::{self, save_bytes};
use crate::ui::pages::RESTORE;
use crate::ui::who::day_of;
use crate::ui::{address, focus, say, use_app, use_lang};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The id of the line that tells of the last back-up.
const LAST: &str = "last-backup";

/// When the last back-up was made, making one, and the way to restore one.
#[component]
pub(super) fn Backups() -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let door = app.signals().door;
    let last = RwSignal::new(app.last_backup());
    let outcome = RwSignal::new(None::<Result<bool, NotBackedUp>>);
    let busy = RwSignal::new(false);
    let (seen, of_clock) = (app.clone(), app.clone());
    let make = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        outcome.set(None);
        let app = app.clone();
        spawn_local(async move {
            let made = app.back_up().await.map(|file| save_bytes(&file.name, &file.bytes));
            // The page may have been left meanwhile.
            let _ = busy.try_set(false);
            let _ = outcome.try_set(Some(made));
        });
    };
    // Whether the file came to lie anywhere is not told to the page: only the worker can see it.
    let is_taken = move || outcome.with(|outcome| *outcome == Some(Ok(true)));
    let found = move |_| {
        seen.note_backup();
        last.set(seen.last_backup());
        outcome.set(None);
        focus::focus_soon(LAST.to_owned());
    };
    let when = move || {
        let never = text(
            "Ingen säkerhetskopia är gjord på den här enheten.",
            "Tällä laitteella ei ole tehty varmuuskopiota.",
            "No back-up has been made on this device.",
        );
        let made = text("Senaste säkerhetskopian: {day}.", "Viimeisin varmuuskopio: {day}.", "Last back-up: {day}.");
        match last.get() {
            Some(seconds) => made.with(lang(), &[("day", &day_of(&of_clock, seconds))]),
            None => never.get(lang()).to_owned(),
        }
    };
    let why = text(
        "En krypterad fil med allt på den här enheten. Den öppnas med samma lösenfras eller återställningskod. Förvara den på ett annat ställe, så finns planerna kvar även om enheten tappas bort.",
        "Salattu tiedosto, jossa on kaikki tämän laitteen tiedot. Se avataan samalla salalauseella tai palautuskoodilla. Säilytä sitä muualla, niin suunnitelmat säilyvät, vaikka laite katoaisi.",
        "An encrypted file with everything on this device. It opens with the same passphrase or recovery code. Keep it in another place, so that the plans are there even if the tablet is lost.",
    );
    let told = move || {
        let words = outcome.with(|outcome| {
            Some(match outcome.as_ref()? {
                Ok(true) => text(
                    "Webbläsaren har tagit säkerhetskopian. Finns den bland hämtade filer?",
                    "Selain on ottanut varmuuskopion. Onko se ladatuissa tiedostoissa?",
                    "The browser has taken the back-up. Is it among your downloads?",
                ),
                Ok(false) => hand_over::outcome(false),
                Err(NotBackedUp::Unsaved) => text(
                    "Ingen säkerhetskopia är gjord: det du har skrivit är inte sparat ännu. Se raden längst ner, och försök igen när det är sparat.",
                    "Varmuuskopiota ei tehty: kirjoittamasi ei ole vielä tallentunut. Katso sivun alareunan riviä ja yritä uudelleen, kun se on tallentunut.",
                    "No back-up was made: what you have written is not saved yet. See the line at the bottom, and try again once it is saved.",
                ),
                Err(NotBackedUp::Store(why)) => failure_words(why),
            })
        });
        words.map(|words| words.get(lang()))
    };
    view! {
        <section class="sheet-part" id="backup">
            <h2>{say(text("Säkerhetskopia", "Varmuuskopio", "Back-up"))}</h2>
            <p class="soft">{say(why)}</p>
            <p id=LAST tabindex="-1">
                {when}
            </p>
            <p class="actions">
                <button
                    type="button"
                    class="button button--second"
                    hidden=move || door.get() != Door::Open
                    aria-disabled=move || busy.get().to_string()
                    on:click=make
                >
                    {say(text("Gör en säkerhetskopia", "Tee varmuuskopio", "Make a back-up"))}
                </button>
                <a class="button button--quiet" href=address::RESTORE>
                    {say(RESTORE)}
                </a>
            </p>
            <p role="status" class="outcome">
                {told}
            </p>
            <p class="actions" hidden=move || !is_taken()>
                <button type="button" class="button" on:click=found>
                    {say(text("Ja, den finns där", "Kyllä, se on siellä", "Yes, it is there"))}
                </button>
            </p>
        </section>
    }
}
