//! A family's data for other systems: one file, and chapter by chapter to copy.

mod chapters;
mod choose;

use super::family_frame::OpenSections;
use super::sheet::{Back, Sheet};
use crate::app::Deed;
use crate::lang::{Text, text};
use crate::plan::{Export, ExportOptions, Section};

use crate::plan::paper::{Usual, offers};
use crate::ui::hand_over::{outcome, save_file};
use crate::ui::household::use_household;
use crate::ui::parts::Icon;
use crate::ui::parts::icon::Shape;
use crate::ui::{address, say, use_app};
use chapters::CopyChapters;
use choose::ChooseSections;
pub use choose::choose;
use leptos::prelude::*;
use leptos::task::spawn_local;

const TITLE: Text = text("Export", "Vienti", "Export");

/// The export of one family.
#[component]
pub fn ExportPage() -> impl IntoView {
    let household = use_household();
    view! {
        <OpenSections family=household.family.clone() sections=vec![Section::Plan]>
            <ExportSheet />
        </OpenSections>
    }
}

#[component]
fn ExportSheet() -> impl IntoView {
    let app = use_app();
    let household = use_household();
    let mut usual: Vec<Section> = untrack(|| offers(&household.reader()))
        .into_iter()
        .filter(|offer| offer.usual == Usual::On)
        .map(|offer| offer.section)
        .collect();
    usual.dedup();
    let sections = RwSignal::new(usual);
    let back = Back {
        to: address::family(&household.family),
        words: text("Tillbaka till familjen", "Takaisin perheeseen", "Back to the family"),
    };
    let words = text(
        "Spara familjens uppgifter som en fil (JSON) för att föra in dem i ett annat system, eller kopiera dem kapitel för kapitel. Anteckningarna följer aldrig med. Vid spärrmarkering utelämnas adress, postnummer, postanstalt och kommun.",
        "Tallenna perheen tiedot tiedostona (JSON) toiseen järjestelmään vietäväksi tai kopioi ne luku kerrallaan. Muistiinpanot eivät koskaan tule mukaan. Turvakiellon aikana osoite, postinumero, postitoimipaikka ja kunta jätetään pois.",
        "Save the family's data as a file (JSON) to enter it in another system, or copy it chapter by chapter. The notes are never included. Under non-disclosure for personal safety, the address, postal code, post office and municipality are left out.",
    );
    let plain = text(
        "Filen är inte krypterad. Förvara den som du förvarar papper med samma uppgifter.",
        "Tiedostoa ei ole salattu. Säilytä sitä kuten paperia, jossa on samat tiedot.",
        "The file is not encrypted. Keep it as you keep paper with the same details.",
    );
    let save_words = text("Spara filen", "Tallenna tiedosto", "Save the file");
    let saved = RwSignal::new(None::<bool>);
    let with_log = RwSignal::new(false);
    let save = {
        let (app, household) = (app.clone(), household.clone());
        move |_| {
            let (app, family) = (app.clone(), household.family.clone());
            let (sections, with_log) = (sections.get_untracked(), with_log.get_untracked());
            spawn_local(async move {
                let log = match with_log {
                    true => app.log(Some(&family)).await.map(Some),
                    false => Ok(None),
                };
                let Ok(log) = log else {
                    let _ = saved.try_set(Some(false));
                    return;
                };
                let options = ExportOptions {
                    sections: &sections,
                    lang: app.signals().preferences.with_untracked(|preferences| preferences.lang),
                    generated: app.platform().now(),
                    practice: family.is_practice(),
                    log: log.as_ref(),
                };
                let names = |list, code: &str, lang| app.platform().code_name(list, code, lang);
                let json = Export::of(&family, &app.reader(&family), &options, &names).to_json();
                // The name tells nothing about anyone: it stays in the list of downloads.
                let name = format!("samplan-{}.json", options.generated.format("%Y-%m-%d"));
                app.note(&family, Deed::Exported, &sections, "");
                let _ = saved.try_set(Some(save_file(&name, "application/json", &json)));
            });
        }
    };
    let log_words = text(
        "Ta med loggen över vad som har gjorts med familjen på den här enheten. Den nämner också delar som inte följer med.",
        "Ota mukaan loki siitä, mitä perheelle on tehty tällä laitteella. Siinä mainitaan myös osat, jotka eivät tule mukaan.",
        "Include the log of what was done with the family on this device. It also names parts that do not go along.",
    );
    // The invented family has none.
    let log_choice = (!household.family.is_practice()).then(|| {
        view! {
            <label class="choice">
                <input
                    type="checkbox"
                    prop:checked=with_log
                    on:change=move |event| with_log.set(event_target_checked(&event))
                />
                <span class="choice-words">{say(log_words)}</span>
            </label>
        }
    });
    let told = move || saved.get().map(|ok| view! { <p role="status">{say(outcome(ok))}</p> });
    view! {
        <Sheet title=TITLE back>
            <p>{say(words)}</p>
            <ChooseSections sections />
            {log_choice}
            <p class="soft">{say(plain)}</p>
            <p class="actions">
                <button type="button" class="button" disabled=move || sections.with(Vec::is_empty) on:click=save>
                    <Icon shape=Shape::Forward />
                    {say(save_words)}
                </button>
            </p>
            {told}
            <CopyChapters sections />
        </Sheet>
    }
}
