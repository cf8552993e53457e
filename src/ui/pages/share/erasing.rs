//! Erasing what a part was before.

use super::{use_sharing, words};
use crate::lang::{Text, text};
use crate::plan::Section;
use crate::ui::household::use_household;
use crate::ui::parts::{Dialog, TextLine};
use crate::ui::{focus, say, use_app, use_lang};
use leptos::prelude::*;
use leptos::task::spawn_local;

const ERASE: Text = text("Radera en dels historia", "Poista osan historia", "Erase a part's history");
/// The field's id.
const SECTION: &str = "erase-section";
/// The id of the field for the reason.
const WHAT: &str = "erase-what";
/// The id of what tells that it is done: where the focus goes.
const DONE: &str = "erase-done";
const NO_SECTION: Text = text(
    "Välj delen vars historia ska raderas.",
    "Valitse osa, jonka historia poistetaan.",
    "Choose the part whose history is to be erased.",
);
const NO_REASON: Text =
    text("Skriv varför det raderas.", "Kirjaa, miksi tiedot poistetaan.", "Write why it is erased.");
const WHY_HINT: Text = text(
    "Går till alla som har delen. Upprepa inte det som raderas. Skriv till exempel ”uppgifter som skrevs i fel familj”.",
    "Näkyy kaikille, joilla osa on. Älä toista poistettavaa. Kirjoita esimerkiksi ”väärään perheeseen kirjattuja tietoja”.",
    "Goes to all who have the part. Do not repeat what is erased. Write for example “details written in the wrong family”.",
);

/// Puts the present state of one part in the place of everything that it ever was.
#[component]
pub(super) fn EraseHistory() -> impl IntoView {
    let sharing = use_sharing();
    let (app, household, lang) = (use_app(), use_household(), use_lang());
    let open = RwSignal::new(false);
    let safe = NodeRef::new();
    let chosen = RwSignal::new(String::new());
    let erased = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let trouble = RwSignal::new(None::<Text>);
    let done = RwSignal::new(false);
    let refused = RwSignal::new(false);
    let missing = move || refused.get() && chosen.with(String::is_empty);
    let no_reason =
        Signal::derive(move || (refused.get() && erased.with(|why| why.trim().is_empty())).then_some(NO_REASON));
    let what_happens = text(
        "Allt som har tagits bort eller ändrats i delen förstörs på den här enheten. Det som står där nu blir kvar. Det går inte att ångra.",
        "Kaikki osasta poistettu tai muutettu tuhotaan tältä laitteelta. Nykyinen teksti jää. Tätä ei voi kumota.",
        "Everything removed or changed in the part is destroyed on this device. What stands there now stays. This cannot be undone.",
    );
    let explained = text(
        "Text som du har tagit bort eller ändrat finns kvar i delens historia. Här förstörs historien: bara det som nu står där blir kvar. Andra som har delen ombeds göra detsamma, och de vars rätt har upphört ombeds radera hela delen.",
        "Poistamasi tai muuttamasi teksti säilyy osan historiassa. Tässä historia tuhotaan: vain nykyinen teksti jää. Muita, joilla osa on, pyydetään tekemään samoin, ja niitä, joiden oikeus on päättynyt, pyydetään poistamaan koko osa.",
        "Text that you removed or changed remains in the part's history. Here the history is destroyed: only what stands there now is left. Others who have the part are asked to do the same, and those whose right has ended are asked to erase the whole part.",
    );
    let limits = text(
        "Det här kan inte lovas: det som redan är läst är läst. Papper, filer som någon har sparat och säkerhetskopior som är gjorda före i dag, här eller hos andra, innehåller fortfarande det gamla. Förstör dem för hand, och gör en ny säkerhetskopia. Om andra har raderat ser du av deras bekräftelser.",
        "Tätä ei voi luvata: jo luettu on luettu. Paperit, jonkun tallentamat tiedostot ja ennen tätä päivää täällä tai muualla tehdyt varmuuskopiot sisältävät yhä vanhan. Hävitä ne itse ja tee uusi varmuuskopio. Muiden tekemät poistot näet heidän vahvistuksistaan.",
        "This cannot be promised: what was already read stays read. Papers, files that somebody has saved, and back-ups made before today, here or with others, still hold what was there. Destroy them by hand, and make a new back-up. Whether others have erased shows by their confirmations.",
    );
    let options = {
        let (app, household) = (app.clone(), household.clone());
        move || {
            // What others share they alone can erase.
            let is_ours = |section: &Section| {
                let owner = sharing.ledger.with(|ledger| ledger.as_ref().and_then(|ledger| ledger.owner(section)));
                owner.is_none_or(|owner| app.is_this_device(owner)) && !household.is_elsewhere(section)
            };
            let option = |section: Section| {
                let household = household.clone();
                let value = section.to_string();
                view! { <option value=value>{move || words::section(&household, &section, lang())}</option> }
            };
            words::all_sections(&household, sharing).into_iter().filter(is_ours).map(option).collect_view()
        }
    };
    let act = move |_| {
        let Ok(section) = chosen.get_untracked().parse::<Section>() else {
            refused.set(true);
            focus::focus_soon(SECTION.to_owned());
            return;
        };
        let erased = erased.get_untracked();
        if erased.trim().is_empty() {
            refused.set(true);
            return focus::focus_soon(WHAT.to_owned());
        }
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        trouble.set(None);
        let (app, family) = (app.clone(), household.family.clone());
        spawn_local(async move {
            let done_so = app.erase_history(&family, &section, &erased).await;
            // The page may have been left meanwhile.
            let _ = busy.try_set(false);
            match done_so {
                Ok(()) => {
                    let _ = done.try_set(true);
                    let _ = open.try_set(false);
                    let _ = sharing.reread.try_run(Some(DONE.to_owned()));
                }
                Err(why) => {
                    let _ = trouble.try_set(Some(words::not_taken_back(&why)));
                }
            }
        });
    };
    let ask = move |_| {
        refused.set(false);
        trouble.set(None);
        open.set(true);
    };
    let failed =
        move || trouble.get().map(|words| view! { <p class="field-problem" role="alert">{words.get(lang())}</p> });
    let told = text(
        "Historien är raderad på den här enheten. Skicka nu en ny fil till alla som har delen, och gör en ny säkerhetskopia.",
        "Historia on poistettu tältä laitteelta. Lähetä nyt uusi tiedosto kaikille, joilla osa on, ja tee uusi varmuuskopio.",
        "The history has been erased on this device. Now send a new file to all who have the part, and make a new back-up.",
    );
    view! {
        <section class="sheet-part">
            <h2>{say(ERASE)}</h2>
            <p class="soft">{say(explained)}</p>
            <p role="status" class="outcome" id=DONE tabindex="-1">
                {move || done.get().then(|| told.get(lang()))}
            </p>
            <p class="actions">
                <button type="button" class="button button--second" on:click=ask>
                    {say(ERASE)}
                </button>
            </p>
            <Dialog open labelled_by="erase-heading" safe>
                <h2 id="erase-heading">{say(ERASE)}</h2>
                <p>{say(what_happens)}</p>
                <p>{say(limits)}</p>
                <div class="field">
                    <label class="field-label" for=SECTION>
                        {say(text("Vilken del?", "Mikä osa?", "Which part?"))}
                    </label>
                    <p class="field-problem field-problem--told" id="erase-section-problem">
                        {move || missing().then(|| say(NO_SECTION))}
                    </p>
                    <select
                        class="input"
                        id=SECTION
                        aria-describedby="erase-section-problem"
                        aria-invalid=move || missing().then_some("true")
                        prop:value=chosen
                        on:change=move |event| chosen.set(event_target_value(&event))
                    >
                        <option value="">{say(text("Välj", "Valitse", "Choose"))}</option>
                        {options}
                    </select>
                </div>
                <TextLine
                    id=WHAT
                    label=text("Varför raderas det?", "Miksi poistetaan?", "Why is it erased?")
                    hint=WHY_HINT
                    value=erased
                    problem=no_reason
                />
                {failed}
                <div class="actions">
                    <button type="button" class="button button--danger" on:click=act>
                        {say(text("Radera för gott", "Poista lopullisesti", "Erase for good"))}
                    </button>
                    <button type="button" class="button button--second" node_ref=safe on:click=move |_| open.set(false)>
                        {say(text("Avbryt", "Keskeytä", "Cancel"))}
                    </button>
                </div>
            </Dialog>
        </section>
    }
}
