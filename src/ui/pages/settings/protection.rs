//! What opens the device, and when it locks.

mod change_passphrase;
mod new_code;

use super::choices::{Choices, Offer};
use crate::app::{Door, LockAfter};
use crate::lang::text;
use crate::ui::{address, focus, say, use_app, use_lang};
use change_passphrase::ChangePassphrase;
use leptos::prelude::*;
use new_code::NewCode;

/// The heading's id: where the focus goes when what was used has gone.
const HEADING: &str = "protection";

/// What is being changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Task {
    Passphrase,
    Code,
}

/// Locking, the passphrase and the recovery code; the way to them for who has only practised.
#[component]
pub(super) fn Protection() -> impl IntoView {
    let door = use_app().signals().door;
    let new = Memo::new(move |_| door.get() == Door::New);
    view! {
        <section class="sheet-part">
            <h2 id=HEADING tabindex="-1">
                {say(text("Skydd", "Suojaus", "Protection"))}
            </h2>
            {move || if new.get() { view! { <Unprotected /> }.into_any() } else { view! { <Protected /> }.into_any() }}
        </section>
    }
}

/// Nobody has begun on this device.
#[component]
fn Unprotected() -> impl IntoView {
    let words = text(
        "Än så länge går det bara att öva här. För egna familjer väljer du först en lösenfras, som planerna krypteras med.",
        "Toistaiseksi täällä voi vain harjoitella. Omia perheitä varten valitse ensin salalause, jolla suunnitelmat salataan.",
        "So far you can only practise here. For families of your own, first choose a passphrase, with which the plans are encrypted.",
    );
    view! {
        <p>{say(words)}</p>
        <p class="actions">
            <a class="button" href=address::BEGIN>
                {say(text("Börja", "Aloita", "Begin"))}
            </a>
        </p>
    }
}

#[component]
fn Protected() -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let preferences = app.signals().preferences;
    let now = Signal::derive(move || preferences.with(|now| now.lock_after));
    let one = text("1 minut", "1 minuutti", "1 minute");
    let several = text("{n} minuter", "{n} minuuttia", "{n} minutes");
    let offers = LockAfter::ALL.map(|after| -> Offer<LockAfter> {
        let minutes = after.minutes() as usize;
        (after, view! { {move || crate::ui::words::counted(lang(), minutes, one, several)} }.into_any())
    });
    let choose = {
        let app = app.clone();
        Callback::new(move |after| app.set_preferences(|preferences| preferences.lock_after = after))
    };
    let task = RwSignal::new(None::<Task>);
    let told = RwSignal::new(None::<Task>);
    let end = move |done: bool| {
        if done {
            told.set(task.get_untracked());
        }
        task.set(None);
        focus::focus_soon(HEADING.to_owned());
    };
    let end = Callback::new(end);
    let begin = move |which| {
        told.set(None);
        task.set(Some(which));
    };
    let changed = move || {
        let words = match told.get()? {
            Task::Passphrase => text(
                "Lösenfrasen är bytt. Den gamla öppnar inte längre enheten, och återställningskoden är densamma. Tidigare säkerhetskopior öppnas fortfarande med den gamla: gör en ny och förstör dem.",
                "Salalause on vaihdettu. Vanha ei enää avaa laitetta, ja palautuskoodi on sama. Aiemmat varmuuskopiot aukeavat yhä vanhalla: tee uusi ja hävitä ne.",
                "The passphrase has been changed. The old one no longer opens the device, and the recovery code is the same. Earlier back-ups still open with the old one: make a new one and destroy them.",
            ),
            Task::Code => text(
                "Den nya återställningskoden gäller. Tidigare säkerhetskopior öppnas fortfarande med den gamla: gör en ny. Förstör sedan dem och det gamla papperet.",
                "Uusi palautuskoodi on voimassa. Aiemmat varmuuskopiot aukeavat yhä vanhalla: tee uusi. Hävitä sitten ne ja vanha paperi.",
                "The new recovery code holds. Earlier back-ups still open with the old one: make a new one. Then destroy them and the old paper.",
            ),
        };
        Some(words.get(lang()))
    };
    let lock = move |_| app.lock();
    let shown = move || match task.get() {
        None => view! {
            <p class="actions">
                <button type="button" class="button button--second" on:click=move |_| begin(Task::Passphrase)>
                    {say(text("Byt lösenfras", "Vaihda salalause", "Change the passphrase"))}
                </button>
                <button type="button" class="button button--second" on:click=move |_| begin(Task::Code)>
                    {say(text("Ny återställningskod", "Uusi palautuskoodi", "New recovery code"))}
                </button>
                <button type="button" class="button button--second" on:click=lock.clone()>
                    {say(text("Lås nu", "Lukitse nyt", "Lock now"))}
                </button>
            </p>
        }
        .into_any(),
        Some(Task::Passphrase) => view! { <ChangePassphrase end /> }.into_any(),
        Some(Task::Code) => view! { <NewCode end /> }.into_any(),
    };
    view! {
        <Choices
            name="lock-after"
            legend=text("Lås när ingen har rört skärmen på", "Lukitse, kun näyttöön ei ole koskettu", "Lock when nobody has touched the screen for")
            offers=offers.into_iter().collect()
            now
            choose
        />
        <p role="status">{changed}</p>
        {shown}
    }
}

/// Leaves everything as it is.
#[component]
fn Leave(end: Callback<bool>) -> impl IntoView {
    view! {
        <p class="recovery-tools">
            <button type="button" class="button button--quiet button--back" on:click=move |_| end.run(false)>
                {say(text("Avbryt", "Keskeytä", "Cancel"))}
            </button>
        </p>
    }
}

/// Asks once more for the passphrase that holds now.
#[component]
fn Present(opened: Callback<()>) -> impl IntoView {
    use crate::app::Secret;
    use crate::seal::Passphrase;
    use crate::ui::secret::{AskPassphrase, Asking};
    const FIELD: &str = "present-passphrase";
    let app = use_app();
    let asking = Asking::new();
    focus::focus_soon(FIELD.to_owned());
    let ask = Callback::new(move |passphrase: Passphrase| {
        let app = app.clone();
        let tried = async move { app.is_opened_by(&Secret::Passphrase(passphrase)).await };
        asking.ask(tried, move || {
            let _ = opened.try_run(());
        });
    });
    view! {
        <AskPassphrase
            id=FIELD
            label=text("Nuvarande lösenfras", "Nykyinen salalause", "Present passphrase")
            button=text("Fortsätt", "Jatka", "Continue")
            asking
            ask
        />
    }
}
