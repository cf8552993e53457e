//! What leaves and what does not, in words, before anything does.

use super::wish::has;
use super::{Step, use_sharing, words};
use crate::app::HandOver;
use crate::lang::text;
use crate::plan::Section;
use crate::seal::Passphrase;
use crate::share::To;
use crate::ui::household::use_household;
use crate::ui::parts::TextLine;
use crate::ui::{say, use_app, use_lang};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// For each receiver what their file holds; then the files are made.
#[component]
pub(super) fn Confirm() -> impl IntoView {
    let sharing = use_sharing();
    let (app, household, lang) = (use_app(), use_household(), use_lang());
    let busy = RwSignal::new(false);
    let trouble = RwSignal::new(None::<String>);
    let receivers = sharing.wish.receivers.get_untracked();
    let receivers: Vec<To> = receivers.into_iter().filter(|to| !sharing.wish.grants(to).is_empty()).collect();
    let is_partner = |to: &To| matches!(to, To::Partner(_));
    let asks_phrase = receivers.iter().any(is_partner);
    let phrase = sharing.wish.partner_phrase;
    if asks_phrase && phrase.with_untracked(String::is_empty) {
        phrase.set(app.suggest_passphrase().words().to_owned());
    }
    let blocks = receivers.clone().into_iter().map(|to| view! { <Leaves to /> }).collect_view();
    let make = {
        let household = household.clone();
        move |_| {
            if busy.get_untracked() {
                return;
            }
            busy.set(true);
            trouble.set(None);
            let (app, household, receivers) = (app.clone(), household.clone(), receivers.clone());
            spawn_local(async move {
                let mut files = Vec::new();
                for to in receivers {
                    let Some(hand_over) = hand_over(&app, &to, &phrase.get_untracked()) else { continue };
                    let made = app.hand_over(&household.family, &hand_over, untrack(|| sharing.wish.grants(&to))).await;
                    match made {
                        Ok(file) => {
                            files.push((words::receiver(&app, &to, untrack(lang)), file));
                            // What was granted is not granted again where a later file fails.
                            sharing.wish.choose(&to, false, |_| None);
                        }
                        Err(why) => {
                            let _ = trouble.try_set(Some(untrack(|| words::not_handed_over(&why, &household, lang()))));
                            break;
                        }
                    }
                }
                let _ = busy.try_set(false);
                sharing.reread.run(());
                if !files.is_empty() {
                    sharing.files.set_value(files);
                    if trouble.try_get_untracked().flatten().is_none() {
                        sharing.go(Step::Files);
                    }
                }
            });
        }
    };
    let phrase_label = text("Lösenfras för filen", "Tiedoston salalause", "Passphrase of the file");
    let phrase_hint = text(
        "Berätta den på ett annat sätt än filen skickas, till exempel i telefon.",
        "Kerro se muuten kuin lähetät tiedoston, esimerkiksi puhelimessa.",
        "Tell it by another way than the file is sent, for example by telephone.",
    );
    view! {
        {blocks}
        {asks_phrase.then(|| view! { <TextLine id="share-phrase" label=phrase_label hint=phrase_hint value=phrase /> })}
        <p class="soft">
            {say(
                text(
                    "Det som lämnas ut går inte att hämta tillbaka när det är läst. Du kan ta tillbaka rätten till det som skrivs senare.",
                    "Luovutettua ei saa takaisin, kun se on luettu. Oikeuden myöhemmin kirjoitettavaan voi ottaa takaisin.",
                    "What is handed over cannot be fetched back once it is read. You can take back the right to what is written later.",
                ),
            )}
        </p>
        {move || trouble.get().map(|words| view! { <p class="field-problem" role="alert">{words}</p> })}
        <p class="actions">
            <button type="button" class="button" aria-disabled=move || busy.get().to_string() on:click=make>
                {say(text("Gör filerna", "Tee tiedostot", "Make the files"))}
            </button>
            <button type="button" class="button button--quiet" on:click=move |_| sharing.go(Step::Ground)>
                {say(text("Tillbaka", "Takaisin", "Back"))}
            </button>
        </p>
        <p role="status" class="outcome">
            {move || busy.get().then(|| text("Krypterar …", "Salataan …", "Encrypting …").get(lang()))}
        </p>
    }
}

/// For whom a file is sealed; `None` where that is not known.
fn hand_over(app: &crate::app::App, to: &To, phrase: &str) -> Option<HandOver> {
    match to {
        To::Device(writer) => app.contact(*writer).map(|contact| HandOver::Device(Box::new(contact.card))),
        To::Partner(name) => Passphrase::new(phrase).map(|phrase| HandOver::Partner(name.clone(), phrase)),
    }
}

/// What one receiver's file holds, and what not.
#[component]
fn Leaves(to: To) -> impl IntoView {
    let sharing = use_sharing();
    let (app, household, lang) = (use_app(), use_household(), use_lang());
    let today = app.today();
    let granted: Vec<(Section, crate::share::Extent)> =
        sharing.wish.grants(&to).into_iter().map(|grant| (grant.section, grant.extent)).collect();
    let before = |section: &Section| {
        sharing.ledger.with_untracked(|ledger| has(ledger.as_ref()?.standing(section, today).as_ref(), &to))
    };
    let all: Vec<Section> = untrack(|| words::shareable(&household)).into_iter().map(|offer| offer.section).collect();
    let may_go =
        |section: &Section| crate::share::shareable(&household.family, section, sharing.shielded.get_untracked());
    let granted_to = |section: &Section| {
        let new = granted.iter().find(|(of, _)| of == section).map(|(_, extent)| *extent);
        new.into_iter().chain(before(section)).max()
    };
    // What was granted before somebody had spärrmarkering.
    let left_out: Vec<_> = all
        .iter()
        .filter_map(|section| granted_to(section).and(may_go(section).err()))
        .map(|why| view! { <p>{say(words::left_out(why))}</p> })
        .collect();
    let extent = |section: &Section| granted_to(section).filter(|_| may_go(section).is_ok());
    let leaves: Vec<_> = all.iter().filter_map(|section| Some((section.clone(), extent(section)?))).collect();
    let stays: Vec<Section> = all.iter().filter(|section| extent(section).is_none()).cloned().collect();
    let who = {
        let app = app.clone();
        move || {
            let words = text("Till {who}", "Vastaanottaja: {who}", "To {who}");
            words.with(lang(), &[("who", &words::receiver(&app, &to, lang()))])
        }
    };
    let line = |(section, extent): (Section, crate::share::Extent)| {
        let household = household.clone();
        let words =
            move || format!("{} – {}", words::section(&household, &section, lang()), words::extent(extent).get(lang()));
        view! {
            <li>
                <bdi>{words}</bdi>
            </li>
        }
    };
    let leaving = leaves.into_iter().map(line).collect_view();
    let staying = {
        let household = household.clone();
        move || stays.iter().map(|section| words::section(&household, section, lang())).collect::<Vec<_>>().join(" · ")
    };
    let whole = text(
        "Varje del lämnas ut hel, med sin historia.",
        "Jokainen osa luovutetaan kokonaan, historioineen.",
        "Each part is handed over whole, with its history.",
    );
    view! {
        <section class="sheet-part">
            <h2>
                <bdi>{who}</bdi>
            </h2>
            <h3>{say(text("Med i filen", "Tiedostossa", "In the file"))}</h3>
            <ul>{leaving}</ul>
            <p class="soft">{say(whole)}</p>
            <h3>{say(text("Lämnas inte ut", "Ei luovuteta", "Not handed over"))}</h3>
            <p>
                <bdi>{staying}</bdi>
            </p>
            {left_out}
        </section>
    }
}
