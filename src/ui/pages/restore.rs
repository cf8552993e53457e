//! Bringing back what a back-up holds.

use super::sheet::{Back, Sheet};
use crate::app::{Door, Secret};
use crate::lang::{Text, text};
use crate::seal::{OpenError, Passphrase, RecoveryCode, envelope};
use crate::store::{Backup, OpenBackup, StoreError};
use crate::ui::frame::failure_words;
use crate::ui::parts::{ChooseFile, NotRead};
use crate::ui::secret::{AskCode, AskPassphrase, Asking};
use crate::ui::{address, focus, use_announcer, use_app, use_lang};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_navigate;

/// What the page is called, and what leads to it.
pub const RESTORE: Text = text("Återställ från en säkerhetskopia", "Palauta varmuuskopiosta", "Restore from a back-up");

const PASSPHRASE: &str = "restore-passphrase";

/// The most that is read of a file, in bytes: more than any tablet of today holds of plans.
const MOST: u32 = 1 << 30;

/// A file is chosen, opened with its passphrase or recovery code, and put on the device.
#[component]
pub fn RestorePage() -> impl IntoView {
    let door = use_app().signals().door;
    let backup = RwSignal::new_local(None::<Backup>);
    let trouble = RwSignal::new(None::<Text>);
    let chosen = Callback::new(move |file: Result<Vec<u8>, NotRead>| {
        let read = match file {
            Ok(bytes) if envelope::is_sealed(&bytes) => Err(IS_SHARED),
            Ok(bytes) => Backup::read(&bytes).map_err(of_file),
            Err(NotRead::TooLarge) => Err(of_file(OpenError::TooLarge)),
            Err(NotRead::Unreadable) => Err(UNREADABLE),
        };
        trouble.set(read.as_ref().err().copied());
        if read.is_ok() {
            focus::focus_soon(PASSPHRASE.to_owned());
        }
        backup.set(read.ok());
    });
    let empty = Memo::new(move |_| door.get() == Door::New);
    let lead = move || {
        let onto_empty = text(
            "Allt som säkerhetskopian innehåller kommer till den här enheten. Enheten öppnas sedan med säkerhetskopians lösenfras och återställningskod.",
            "Kaikki varmuuskopion tiedot tuodaan tälle laitteelle. Laite avataan sitten varmuuskopion salalauseella ja palautuskoodilla.",
            "Everything in the back-up comes to this device. The device is then opened with the back-up's passphrase and recovery code.",
        );
        let onto_used = text(
            "Det som säkerhetskopian innehåller läggs till det som finns här. Inget som finns här tas bort eller skrivs över.",
            "Varmuuskopion tiedot lisätään täällä oleviin. Mitään täällä olevaa ei poisteta eikä korvata.",
            "What the back-up holds is added to what is here. Nothing that is here is removed or written over.",
        );
        if empty.get() { onto_empty } else { onto_used }
    };
    let lang = use_lang();
    let told =
        move || trouble.get().map(|words| view! { <p class="field-problem" role="alert">{words.get(lang())}</p> });
    let label = text("Välj säkerhetskopian", "Valitse varmuuskopio", "Choose the back-up");
    let hint = text(
        "En fil som slutar på .samplan-backup.",
        "Tiedosto, jonka pääte on .samplan-backup.",
        "A file that ends in .samplan-backup.",
    );
    let back = if empty.get_untracked() {
        Back { to: address::HOME.to_owned(), words: text("Till början", "Alkuun", "To the start") }
    } else {
        Back { to: address::SETTINGS.to_owned(), words: text("Inställningar", "Asetukset", "Settings") }
    };
    view! {
        <Sheet title=RESTORE back>
            <p>{move || lead().get(lang())}</p>
            <ChooseFile id="restore-file" label hint most=MOST chosen />
            {told}
            {move || backup.get().map(|backup| view! { <Open backup /> })}
        </Sheet>
    }
}

const UNREADABLE: Text = text(
    "Webbläsaren kunde inte läsa filen. Försök igen.",
    "Selain ei voinut lukea tiedostoa. Yritä uudelleen.",
    "The browser could not read the file. Try again.",
);

const IS_SHARED: Text = text(
    "Det här är en fil som någon har delat, inte en säkerhetskopia. Ta emot den på sidan Ta emot.",
    "Tämä on jonkun jakama tiedosto eikä varmuuskopio. Ota se vastaan sivulla Vastaanota.",
    "This is a file that somebody has shared, not a back-up. Take it in on the page Receive.",
);

/// Why a file is no back-up that can be used.
const fn of_file(why: OpenError) -> Text {
    match why {
        OpenError::Newer => text(
            "Säkerhetskopian är gjord av en nyare version av Samplan. Uppdatera Samplan här och försök igen.",
            "Varmuuskopio on tehty Samplanin uudemmalla versiolla. Päivitä Samplan täällä ja yritä uudelleen.",
            "The back-up was made by a newer version of Samplan. Update Samplan here and try again.",
        ),
        OpenError::TooLarge => text("Filen är för stor.", "Tiedosto on liian suuri.", "The file is too large."),
        _ => text(
            "Filen är ingen säkerhetskopia från Samplan, eller så är den skadad. Välj filen som slutar på .samplan-backup, eller hämta den en gång till.",
            "Tiedosto ei ole Samplanin varmuuskopio, tai se on vioittunut. Valitse tiedosto, jonka pääte on .samplan-backup, tai hae se uudelleen.",
            "The file is no back-up from Samplan, or it is damaged. Choose the file that ends in .samplan-backup, or fetch it once more.",
        ),
    }
}

const LEFT_OUT: Text = text(
    "Säkerhetskopian är återställd, men inte helt. Delar som är som de var, för att historian i dem har raderats: {count}.",
    "Varmuuskopio on palautettu, mutta ei kokonaan. Osia, jotka ovat ennallaan, koska niiden historia on poistettu: {count}.",
    "The back-up has been restored, but not all of it. Parts that are as they were, as their history was erased: {count}.",
);

/// Asks for what opens the back-up, and restores it.
#[component]
fn Open(backup: Backup) -> impl IntoView {
    let app = use_app();
    let announcer = use_announcer();
    let lang = use_lang();
    let asking = Asking::new();
    let by_code = RwSignal::new(false);
    let trouble = RwSignal::new(None::<StoreError>);
    let restoring = RwSignal::new(false);
    let partly = RwSignal::new(None::<usize>);
    let navigate = use_navigate();
    let opened = StoredValue::new_local(None::<OpenBackup>);
    let restore = {
        let app = app.clone();
        Callback::new(move |()| {
            let (app, navigate) = (app.clone(), navigate.clone());
            let Some(backup) = opened.get_value() else { return };
            restoring.set(true);
            trouble.set(None);
            spawn_local(async move {
                match app.restore(&backup).await {
                    Ok(left_out) => {
                        let done = text(
                            "Säkerhetskopian är återställd.",
                            "Varmuuskopio on palautettu.",
                            "The back-up has been restored.",
                        );
                        if !left_out.is_empty() {
                            let _ = restoring.try_set(false);
                            let _ = partly.try_set(Some(left_out.len()));
                            return;
                        }
                        navigate(address::HOME, Default::default());
                        announcer.say(done.get(untrack(lang)).to_owned());
                        focus::focus_heading();
                    }
                    Err(why) => {
                        let _ = restoring.try_set(false);
                        let _ = trouble.try_set(Some(why));
                    }
                }
            });
        })
    };
    let with = move |secret: Secret| {
        let (app, backup) = (app.clone(), backup.clone());
        let opening = async move {
            opened.set_value(Some(app.open_backup(backup, &secret).await?));
            Ok(())
        };
        asking.ask(opening, move || {
            let _ = restore.try_run(());
        });
    };
    let ask_passphrase = {
        let with = with.clone();
        Callback::new(move |passphrase: Passphrase| with(Secret::Passphrase(passphrase)))
    };
    let ask_code = Callback::new(move |code: RecoveryCode| with(Secret::RecoveryCode(code)));
    let other = move || {
        let words = if by_code.get() {
            text("Öppna med lösenfrasen i stället", "Avaa sen sijaan salalauseella", "Open with the passphrase instead")
        } else {
            text(
                "Öppna med återställningskoden i stället",
                "Avaa palautuskoodilla",
                "Open with the recovery code instead",
            )
        };
        words.get(lang())
    };
    let ask = move || {
        if by_code.get() {
            view! { <AskCode id="restore-code" asking ask=ask_code /> }.into_any()
        } else {
            let label = text("Säkerhetskopians lösenfras", "Varmuuskopion salalause", "Passphrase of the back-up");
            let button = text("Återställ", "Palauta", "Restore");
            view! { <AskPassphrase id=PASSPHRASE label button asking ask=ask_passphrase /> }.into_any()
        }
    };
    let which = text(
        "Säkerhetskopian öppnas med den lösenfras och den kod som gällde när den gjordes.",
        "Varmuuskopio avautuu salalauseella ja koodilla, jotka olivat voimassa sitä tehtäessä.",
        "The back-up opens with the passphrase and the code that held when it was made.",
    );
    view! {
        <p class="soft">{move || which.get(lang())}</p>
        {ask}
        <p>
            <button type="button" class="button button--quiet button--back" on:click=move |_| by_code.update(|by| *by = !*by)>
                {other}
            </button>
        </p>
        <p role="status" class="outcome">
            {move || partly.get().map(|count| LEFT_OUT.with(lang(), &[("count", &count.to_string())]))}
            {move || restoring.get().then(|| text("Återställer …", "Palautetaan …", "Restoring …").get(lang()))}
        </p>
        {move || {
            trouble.with(|why| why.as_ref().map(|why| failure_words(why).get(lang())))
                .map(|words| view! { <p class="field-problem" role="alert">{words}</p> })
        }}
    }
}
