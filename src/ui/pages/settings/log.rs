//! The log of the whole device, as a file.

use crate::lang::{Text, text};
use crate::ui::frame::failure_words;
use crate::ui::hand_over::{self, save_file};
use crate::ui::{say, use_app, use_lang};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What was done with all families on this device, for the data protection officer.
#[component]
pub(super) fn DeviceLog() -> impl IntoView {
    let (app, lang) = (use_app(), use_lang());
    let outcome = RwSignal::new(None::<Text>);
    let save = move |_| {
        let app = app.clone();
        spawn_local(async move {
            let told = match app.log(None).await {
                Ok(log) => {
                    let now = app.platform().now();
                    let name = format!("samplan-log-{}.json", now.format("%Y-%m-%d"));
                    hand_over::outcome(save_file(&name, "application/json", &log.to_json(now)))
                }
                Err(why) => failure_words(&why),
            };
            // The page may have been left meanwhile.
            let _ = outcome.try_set(Some(told));
        });
    };
    let what = text(
        "Vad som har öppnats, delats, tagits emot, tagits tillbaka, raderats, skrivits ut och exporterats på den här enheten, för alla familjer. Familjerna står med sina slumpade beteckningar, mottagarna med namn. Filen är inte krypterad.",
        "Mitä tällä laitteella on avattu, jaettu, vastaanotettu, otettu takaisin, poistettu, tulostettu ja viety, kaikista perheistä. Perheet on merkitty satunnaisin tunnuksin, vastaanottajat nimin. Tiedostoa ei ole salattu.",
        "What was opened, shared, received, taken back, erased, printed and exported on this device, of all families. Families are named by random ids, receivers by name. The file is not encrypted.",
    );
    view! {
        <section class="sheet-part">
            <h2>{say(text("Logg", "Loki", "Log"))}</h2>
            <p class="soft">{say(what)}</p>
            <p class="actions">
                <button type="button" class="button button--second" on:click=save>
                    {say(text("Spara loggen som fil", "Tallenna loki tiedostona", "Save the log as a file"))}
                </button>
            </p>
            <p role="status">{move || outcome.get().map(|words| words.get(lang()))}</p>
        </section>
    }
}
