//! What leaves and what does not, in words, before anything does.

use super::leaving::Leaving;
use super::not_made::NotMade;
use super::recorded::Recorded;
use super::wish::Wish;
use super::{Made, Step, use_sharing};
use crate::app::{App, HandOver, NotHandedOver};
use crate::lang::{Text, list, text};
use crate::seal::{Level, Passphrase, Strength};
use crate::share::To;
use crate::ui::household::use_household;
use crate::ui::parts::TextLine;
use crate::ui::who::receiver;
use crate::ui::{focus, say, use_app, use_lang};
use leptos::prelude::*;
use leptos::task::spawn_local;

const PHRASE: &str = "share-phrase";

/// For each receiver what their file holds; then the files are made.
#[component]
pub(super) fn Confirm() -> impl IntoView {
    let sharing = use_sharing();
    let (app, household, lang) = (use_app(), use_household(), use_lang());
    let wish = sharing.wish;
    let busy = RwSignal::new(false);
    let trouble = RwSignal::new(None::<NotHandedOver>);
    // To whom parts are granted although their file was not made.
    let recorded = RwSignal::new(Vec::<To>::new());
    let receivers = wish.receivers.get_untracked();
    let (receivers, without): (Vec<To>, Vec<To>) = receivers.into_iter().partition(|to| !wish.grants(to).is_empty());
    let partner = receivers.iter().find_map(|to| if let To::Partner(name) = to { Some(name.clone()) } else { None });
    let suggest = {
        let app = app.clone();
        move || {
            let words = app.suggest_passphrase().words().to_owned();
            wish.suggested.set_value(words.clone());
            wish.phrase.set(words);
        }
    };
    if partner.is_some() && wish.phrase.with_untracked(String::is_empty) {
        suggest();
    }
    let blocks = receivers.clone().into_iter().map(|to| view! { <Leaves to /> }).collect_view();
    let without = without.into_iter().map(|to| {
        let app = app.clone();
        let words = move || NO_FILE.with(lang(), &[("who", &receiver(&app, &to, lang()))]);
        view! { <p class="derived-words">{words}</p> }
    });
    let without = without.collect_view();
    let refused = RwSignal::new(false);
    let is_weak = {
        let partner = partner.clone();
        move || partner.as_ref().is_some_and(|name| is_weak(wish, name))
    };
    let problem = {
        let is_weak = is_weak.clone();
        Signal::derive(move || (refused.get() && is_weak()).then_some(TOO_WEAK))
    };
    let make = {
        let (app, household) = (app.clone(), household.clone());
        Callback::new(move |broken_too: bool| {
            if busy.get_untracked() {
                return;
            }
            refused.set(untrack(&is_weak));
            if refused.get_untracked() {
                focus::focus_soon(PHRASE.to_owned());
                return;
            }
            busy.set(true);
            trouble.set(None);
            recorded.set(Vec::new());
            let (app, household) = (app.clone(), household.clone());
            // All of it is read now: the page may be left while the files are made.
            let waiting = receivers.iter().filter(|to| untrack(|| !wish.grants(to).is_empty()));
            let parcels = waiting.filter_map(|to| {
                let (hand_over, phrase) = hand_over(&app, to, wish)?;
                let who = untrack(|| receiver(&app, to, lang()));
                Some((to.clone(), who, hand_over, phrase, untrack(|| wish.parcel(to, broken_too))))
            });
            let mut parcels: Vec<_> = parcels.collect();
            // All that is granted now is said with the first file: each is to tell who else has the parts.
            let all: Vec<_> = parcels.iter_mut().flat_map(|(.., parcel)| std::mem::take(&mut parcel.grants)).collect();
            if let Some((.., first)) = parcels.first_mut() {
                first.grants = all;
            }
            let mut waiting: Vec<To> = parcels.iter().map(|(to, ..)| to.clone()).collect();
            let count = waiting.len();
            // What was made before something failed is still to be saved.
            let mut made = sharing.files.get_value();
            spawn_local(async move {
                let mut failed = None;
                for (to, who, hand_over, phrase, parcel) in parcels {
                    match app.hand_over(&household.family, &hand_over, parcel).await {
                        Ok(file) => {
                            made.push(Made { who, phrase, file, kept: ArcRwSignal::new(false) });
                            wish.let_go(&to);
                            waiting.retain(|other| *other != to);
                            if matches!(to, To::Partner(_)) {
                                // Another partner does not get to open this one's file.
                                wish.phrase.set(String::new());
                            }
                        }
                        Err(why) => {
                            failed = Some(why);
                            break;
                        }
                    }
                }
                let all = failed.is_none() && !made.is_empty();
                // The page may have been left meanwhile, or this step alone.
                if sharing.files.try_set_value(made).is_some() {
                    return;
                }
                let _ = busy.try_set(false);
                let _ = trouble.try_set(failed);
                // With the first file all was granted.
                recorded.set(if waiting.len() < count { waiting } else { Vec::new() });
                sharing.reread.run(None);
                if all {
                    wish.forget_child();
                    sharing.go(Step::Files);
                }
            });
        })
    };
    let stands = {
        let app = app.clone();
        move || {
            let who: Vec<String> = recorded.with(|all| all.iter().map(|to| receiver(&app, to, lang())).collect());
            let words = STANDS.with(lang(), &[("who", &list(lang(), &who))]);
            (!who.is_empty()).then(|| view! { <p class="derived-words">{words}</p> })
        }
    };
    let phrase_label = text("Lösenfras för filen", "Tiedoston salalause", "Passphrase of the file");
    let phrase_hint = text(
        "Berätta den på ett annat sätt än filen skickas, till exempel i telefon.",
        "Kerro se muuten kuin lähetät tiedoston, esimerkiksi puhelimessa.",
        "Tell it by another way than the file is sent, for example by telephone.",
    );
    let phrase = wish.phrase;
    view! {
        {blocks}
        {without}
        {partner
            .map(|_| {
                let another = move |_| {
                    suggest();
                    focus::focus_soon(PHRASE.to_owned());
                };
                view! {
                    <TextLine id=PHRASE label=phrase_label hint=phrase_hint value=phrase problem />
                    <p class="actions">
                        <button type="button" class="button button--second" on:click=another>
                            {say(text("Föreslå en ny", "Ehdota uutta", "Suggest another"))}
                        </button>
                    </p>
                }
            })}
        <p class="soft">
            {say(
                text(
                    "Det som lämnas ut går inte att hämta tillbaka när det är läst. Du kan ta tillbaka rätten till det som skrivs senare.",
                    "Luovutettua ei saa takaisin, kun se on luettu. Oikeuden myöhemmin kirjoitettavaan voi perua.",
                    "What is handed over cannot be fetched back once it is read. You can take back the right to what is written later.",
                ),
            )}
        </p>
        <NotMade why=trouble anyway=Callback::new(move |()| make.run(true)) />
        {stands}
        <p class="actions">
            <button type="button" class="button" aria-disabled=move || busy.get().to_string() on:click=move |_| make.run(false)>
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

/// Whether the passphrase for a partner whose file is still to be made would be guessed. One that was suggested would
/// not.
fn is_weak(wish: Wish, partner: &str) -> bool {
    let waits = |to: &To| matches!(to, To::Partner(name) if name == partner);
    wish.receivers.with_untracked(|all| all.iter().any(waits))
        && wish.phrase.with(|phrase| {
            let is_suggested = !phrase.is_empty() && wish.suggested.with_value(|suggested| suggested == phrase);
            !is_suggested && Strength::of(phrase, &[partner]).level() == Level::TooWeak
        })
}

/// For whom a file is sealed, and the passphrase where it has one; `None` where that is not known.
fn hand_over(app: &App, to: &To, wish: Wish) -> Option<(HandOver, Option<String>)> {
    match to {
        To::Device(writer) => app.contact(*writer).map(|contact| (HandOver::Device(Box::new(contact.card)), None)),
        To::Partner(name) => {
            let phrase = Passphrase::new(&wish.phrase.get_untracked())?;
            let words = phrase.words().to_owned();
            Some((HandOver::Partner(name.clone(), phrase), Some(words)))
        }
    }
}

/// What one receiver's file holds, and what not.
#[component]
fn Leaves(to: To) -> impl IntoView {
    let sharing = use_sharing();
    let (app, lang) = (use_app(), use_lang());
    let grants = sharing.wish.grants(&to);
    // All of one wish are given for the same; what a child says goes with what is about a child.
    let most = grants.iter().find(|grant| !grant.ground.leaves_out_child()).or(grants.first());
    let why = most.cloned().map(|grant| view! { <Recorded grant /> });
    let today = app.today();
    let holds = grants.into_iter().filter(|grant| grant.last_day().is_none_or(|last| last >= today));
    let given = holds.map(|grant| (grant.section, grant.extent)).collect();
    let who = {
        let to = to.clone();
        let words = text("Till {who}", "Vastaanottaja: {who}", "To {who}");
        move || words.with(lang(), &[("who", &receiver(&app, &to, lang()))])
    };
    view! {
        <section class="sheet-part">
            <h2>
                <bdi>{who}</bdi>
            </h2>
            {why}
            <Leaving to given />
        </section>
    }
}

const NO_FILE: Text = text(
    "{who}: inget nytt valt, ingen fil görs.",
    "{who}: mitään uutta ei ole valittu, tiedostoa ei tehdä.",
    "{who}: nothing new is chosen, no file is made.",
);

const STANDS: Text = text(
    "Rätten är redan antecknad också för {who}, och den fil som är gjord berättar om den. Ska {who} inte ha delarna: ta tillbaka rätten på sidan Delning.",
    "Oikeus on jo merkitty myös: {who}. Valmis tiedosto kertoo siitä. Jos osia ei pidä antaa, peru oikeus Jakaminen-sivulla.",
    "The right is already recorded for {who} too, and the file that was made tells of it. If {who} is not to have the parts, take the right back on the page Sharing.",
);

const TOO_WEAK: Text = text(
    "Lösenfrasen är för svag: den skulle gissas. Skriv fem ord som inte hör ihop, eller ta ett förslag.",
    "Salalause on liian heikko: se arvattaisiin. Kirjoita viisi sanaa, jotka eivät liity toisiinsa, tai ota ehdotus.",
    "The passphrase is too weak: it would be guessed. Write five words that do not belong together, or take a suggestion.",
);
