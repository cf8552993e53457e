//! What was done with the family on this device.

use super::{use_sharing, words};
use crate::app::{self, App, Deed, Entry};
use crate::lang::{self, Lang, Text, text};
use crate::ui::household::{Household, use_household};
use crate::ui::parts::Fold;
use crate::ui::{say, use_app, use_lang};
use leptos::prelude::*;
use leptos::task::spawn_local;

const TITLE: Text = text("Logg på den här enheten", "Tämän laitteen loki", "Log on this device");

const UNREADABLE: Text = text(
    "Anteckningar i enhetens logg som inte kan läsas: {count}. De kan handla om den här familjen. En säkerhetskopia från tidigare kan ha dem kvar.",
    "Laitteen lokin merkintöjä, joita ei voi lukea: {count}. Ne voivat koskea tätä perhettä. Aiemmassa varmuuskopiossa ne voivat olla tallessa.",
    "Entries in the device's log that cannot be read: {count}. They may be about this family. An earlier back-up may still hold them.",
);

/// Every deed with the family, the newest first.
#[component]
pub(super) fn Log() -> impl IntoView {
    let (app, household, lang) = (use_app(), use_household(), use_lang());
    let log = RwSignal::new(app::Log::default());
    let family = household.family.clone();
    let ledger = use_sharing().ledger;
    Effect::new(move |_| {
        // What is done on this page is read as soon as what was said is.
        ledger.track();
        let (app, family) = (app.clone(), family.clone());
        spawn_local(async move {
            // What cannot be read now shows when the page is next come to.
            if let Ok(read) = app.log(Some(&family)).await {
                let _ = log.try_set(read);
            }
        });
    });
    let of_clock = use_app();
    let why = text(
        "Vad som har öppnats, delats, tagits emot, skrivits ut, exporterats och raderats här. Loggen finns kvar också när familjen tas bort.",
        "Mitä täällä on avattu, jaettu, vastaanotettu, tulostettu, viety ja poistettu. Loki säilyy, vaikka perhe poistettaisiin.",
        "What was opened, shared, received, printed, exported and erased here. The log stays when the family is removed.",
    );
    let lines = move || {
        let (app, household) = (of_clock.clone(), household.clone());
        let line = move |entry: Entry| {
            let (app, household) = (app.clone(), household.clone());
            view! {
                <li>
                    <bdi>{move || line(&app, &entry, &household, lang())}</bdi>
                </li>
            }
        };
        log.get().entries.into_iter().map(line).collect_view()
    };
    let shown = StoredValue::new_local(lines);
    let unreadable = move || {
        let count = log.with(|log| log.unreadable);
        (count > 0).then(|| {
            view! { <p class="field-problem">{move || UNREADABLE.with(lang(), &[("count", &count.to_string())])}</p> }
        })
    };
    view! {
        <section class="sheet-part">
            <Fold summary=move || say(TITLE)>
                <p class="soft">{say(why)}</p>
                {unreadable}
                <ol class="log">{move || shown.with_value(|lines| lines())}</ol>
            </Fold>
        </section>
    }
}

fn line(app: &App, entry: &Entry, household: &Household, lang: Lang) -> String {
    let when = app.platform().local(entry.time);
    let when = format!("{} {}", lang::day(when.date()), lang::time(lang, when.time()));
    let sections = entry.sections.iter().filter_map(|section| section.parse().ok());
    let sections: Vec<String> = sections.map(|section| words::section(household, &section, lang)).collect();
    let parts = [when, deed(entry.what).get(lang).to_owned(), entry.other.clone(), sections.join(", ")];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

const fn deed(deed: Deed) -> Text {
    match deed {
        Deed::Opened => text("öppnad", "avattu", "opened"),
        Deed::Shared => text("utlämnad", "luovutettu", "handed over"),
        Deed::Received => text("mottagen", "vastaanotettu", "received"),
        Deed::TakenBack => text("rätt återtagen", "oikeus peruttu", "right taken back"),
        Deed::ConsentWithdrawn => {
            text("återkallat samtycke noterat", "suostumuksen peruutus kirjattu", "withdrawn consent noted")
        }
        Deed::Erased => text("historia raderad", "historia poistettu", "history erased"),
        Deed::Printed => text("utskriven", "tulostettu", "printed"),
        Deed::Exported => text("exporterad", "viety", "exported"),
        Deed::Removed => text("borttagen från enheten", "poistettu laitteesta", "removed from the device"),
    }
}
