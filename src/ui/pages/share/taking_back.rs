//! Taking back, passing on that consent was withdrawn, erasing.

use super::{use_sharing, words};
use crate::app::NotTakenBack;
use crate::lang::{Text, text};
use crate::plan::Section;
use crate::share::Holding;
use crate::ui::household::use_household;
use crate::ui::parts::{Dialog, TextLine};
use crate::ui::{say, use_app, use_lang};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The owner takes a grant back; anybody else passes on that consent was withdrawn.
#[component]
pub(super) fn TakeBack(holding: Holding, section: Section, is_own: bool) -> impl IntoView {
    let sharing = use_sharing();
    let (app, household, lang) = (use_app(), use_household(), use_lang());
    let open = RwSignal::new(false);
    let safe = NodeRef::new();
    let why = RwSignal::new(String::new());
    let by = RwSignal::new(String::new());
    let trouble = RwSignal::new(None::<NotTakenBack>);
    let take_back = text("Ta tillbaka", "Ota takaisin", "Take back");
    let withdrawn = text("Samtycket är återtaget", "Suostumus on peruttu", "The consent was withdrawn");
    let heading = format!("take-back-{}", holding.statement);
    let holder = holding.grant.to.clone();
    let grant = holding.statement;
    let act = {
        let (app, household) = (app.clone(), household.clone());
        move |_| {
            let (app, family) = (app.clone(), household.family.clone());
            spawn_local(async move {
                let why = why.get_untracked();
                let done = if is_own {
                    app.take_back(&family, grant, &why).await
                } else {
                    let today = app.today();
                    app.pass_on_withdrawal(&family, grant, &by.get_untracked(), today, &why).await
                };
                match done {
                    Ok(()) => {
                        open.set(false);
                        sharing.reread.run(());
                    }
                    Err(why) => trouble.set(Some(why)),
                }
            });
        }
    };
    let title = move || if is_own { take_back } else { withdrawn };
    let explained = if is_own {
        text(
            "{who} kan inte läsa det som skrivs från och med nu i {part}. Det som redan är läst, sparat eller utskrivet finns kvar hos mottagaren. De andra får veta det med nästa fil.",
            "{who} ei voi lukea sitä, mitä tästä lähtien kirjoitetaan osaan {part}. Jo luettu, tallennettu tai tulostettu jää vastaanottajalle. Muut saavat tiedon seuraavassa tiedostossa.",
            "{who} cannot read what is written from now on in {part}. What was already read, saved or printed stays with the receiver. The others are told with the next file.",
        )
    } else {
        text(
            "Du kan inte själv ta tillbaka delningen till {who} av {part}. Det som du skriver här följer med nästa fil till alla som har delen, och den som delar den tar tillbaka den.",
            "Et voi itse perua jakoa ({who}, {part}). Kirjaamasi menee seuraavassa tiedostossa kaikille, joilla osa on, ja jakaja ottaa sen takaisin.",
            "You cannot take back the sharing with {who} of {part} yourself. What you write here goes with the next file to all who have the part, and the one who shares it takes it back.",
        )
    };
    let told = {
        let (app, household) = (app.clone(), household.clone());
        move || {
            let (who, part) = (words::receiver(&app, &holder, lang()), words::section(&household, &section, lang()));
            explained.with(lang(), &[("who", &who), ("part", &part)])
        }
    };
    let failed = move || {
        let words = trouble.with(|why| why.as_ref().map(|why| words::not_taken_back(why).get(lang())))?;
        Some(view! { <p class="field-problem" role="alert">{words}</p> })
    };
    let by_whom = (!is_own).then(|| {
        view! { <TextLine id=format!("take-back-by-{}", holding.statement) label=text("Vem har återtagit samtycket?", "Kuka perui suostumuksen?", "Who withdrew the consent?") value=by /> }
    });
    let labelled = heading.clone();
    view! {
        <button type="button" class="button button--quiet" on:click=move |_| open.set(true)>
            {move || title().get(lang())}
        </button>
        <Dialog open labelled_by=labelled safe>
            <h2 id=heading>{move || title().get(lang())}</h2>
            <p>
                <bdi>{told}</bdi>
            </p>
            {by_whom}
            <TextLine id=format!("take-back-why-{}", holding.statement) label=text("Varför, med några ord", "Miksi, muutamalla sanalla", "Why, in a few words") value=why />
            {failed}
            <div class="actions">
                <button type="button" class="button button--danger" on:click=act>
                    {move || title().get(lang())}
                </button>
                <button type="button" class="button button--second" node_ref=safe on:click=move |_| open.set(false)>
                    {say(text("Avbryt", "Peruuta", "Cancel"))}
                </button>
            </div>
        </Dialog>
    }
}

const ERASE: Text = text("Radera en dels historia", "Poista osan historia", "Erase a part's history");

/// Puts the present state of one part in the place of everything that it ever was.
#[component]
pub(super) fn EraseHistory() -> impl IntoView {
    let sharing = use_sharing();
    let (app, household, lang) = (use_app(), use_household(), use_lang());
    let open = RwSignal::new(false);
    let safe = NodeRef::new();
    let chosen = RwSignal::new(String::new());
    let erased = RwSignal::new(String::new());
    let trouble = RwSignal::new(None::<NotTakenBack>);
    let done = RwSignal::new(false);
    let explained = text(
        "Text som du har tagit bort eller ändrat finns kvar i delens historia. Här förstörs historien: bara det som nu står där blir kvar. Andra som har delen ombeds göra detsamma. Papper och det som redan är läst kan ingen radera.",
        "Poistamasi tai muuttamasi teksti säilyy osan historiassa. Tässä historia tuhotaan: vain nykyinen teksti jää. Muita, joilla osa on, pyydetään tekemään samoin. Papereita ja jo luettua ei voi poistaa.",
        "Text that you removed or changed remains in the part's history. Here the history is destroyed: only what stands there now is left. Others who have the part are asked to do the same. Papers, and what was already read, nobody can erase.",
    );
    let options = {
        let household = household.clone();
        move || {
            let option = |offer: crate::plan::paper::Offer| {
                let section = offer.section.to_string();
                view! { <option value=section>{move || offer.words(lang())}</option> }
            };
            words::shareable(&household).into_iter().map(option).collect_view()
        }
    };
    let act = move |_| {
        let Ok(section) = chosen.get_untracked().parse::<Section>() else { return };
        let (app, family) = (app.clone(), household.family.clone());
        trouble.set(None);
        spawn_local(async move {
            match app.erase_history(&family, &section, &erased.get_untracked()).await {
                Ok(()) => {
                    done.set(true);
                    open.set(false);
                    sharing.reread.run(());
                }
                Err(why) => trouble.set(Some(why)),
            }
        });
    };
    let failed = move || {
        let words = trouble.with(|why| why.as_ref().map(|why| words::not_taken_back(why).get(lang())))?;
        Some(view! { <p class="field-problem" role="alert">{words}</p> })
    };
    let told = text(
        "Historien är raderad på den här enheten.",
        "Historia on poistettu tältä laitteelta.",
        "The history has been erased on this device.",
    );
    view! {
        <section class="sheet-part">
            <h2>{say(ERASE)}</h2>
            <p class="soft">{say(explained)}</p>
            <p role="status">{move || done.get().then(|| told.get(lang()))}</p>
            <p class="actions">
                <button type="button" class="button button--second" on:click=move |_| open.set(true)>
                    {say(ERASE)}
                </button>
            </p>
            <Dialog open labelled_by="erase-heading" safe>
                <h2 id="erase-heading">{say(ERASE)}</h2>
                <div class="field">
                    <label class="field-label" for="erase-section">
                        {say(text("Vilken del?", "Mikä osa?", "Which part?"))}
                    </label>
                    <select class="input" id="erase-section" prop:value=chosen on:change=move |event| chosen.set(event_target_value(&event))>
                        <option value="">{say(text("Välj", "Valitse", "Choose"))}</option>
                        {options}
                    </select>
                </div>
                <TextLine
                    id="erase-what"
                    label=text("Vad raderas?", "Mitä poistetaan?", "What is erased?")
                    hint=text("Med ord som inte upprepar det, till exempel ”uppgifter som skrevs i fel familj”.", "Sanoin, jotka eivät toista sitä, esimerkiksi ”väärään perheeseen kirjattuja tietoja”.", "In words that do not repeat it, for example “details written in the wrong family”.")
                    value=erased
                />
                {failed}
                <div class="actions">
                    <button type="button" class="button button--danger" disabled=move || chosen.with(String::is_empty) on:click=act>
                        {say(text("Radera för gott", "Poista lopullisesti", "Erase for good"))}
                    </button>
                    <button type="button" class="button button--second" node_ref=safe on:click=move |_| open.set(false)>
                        {say(text("Avbryt", "Peruuta", "Cancel"))}
                    </button>
                </div>
            </Dialog>
        </section>
    }
}
