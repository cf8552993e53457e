//! Who has what today.

use super::erasing::EraseHistory;
use super::files::Phrase;
use super::leaving::Leaving;
use super::log::Log;
use super::not_made::NotMade;
use super::taking_back::{PassOn, TakeBack};
use super::went::Went;
use super::{Step, use_sharing, words};
use crate::app::{App, HandOver, HandedOver, NotHandedOver, Parcel};
use crate::lang::{Text, text};
use crate::plan::Section;
use crate::share::{Extent, Ground, Holding, HoldingState, Ledger, Standing, StatementId, To};
use crate::ui::hand_over::{outcome, save_bytes};
use crate::ui::household::use_household;
use crate::ui::parts::icon::Shape;
use crate::ui::parts::{Fold, Heed, Icon};
use crate::ui::who::{day_of, receiver};
use crate::ui::words::capital;
use crate::ui::{address, say, use_app, use_lang};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Who has which parts, what there is to do about it, and the way to share more.
#[component]
pub(super) fn Standings() -> impl IntoView {
    let sharing = use_sharing();
    let app = use_app();
    let none = text(
        "Ingen annan har något av den här familjen. Allt finns bara på den här enheten.",
        "Kenelläkään muulla ei ole mitään tästä perheestä. Kaikki on vain tällä laitteella.",
        "Nobody else has anything of this family. Everything is on this device only.",
    );
    let nobody = text(
        "Ta först in mottagarens kontaktkort under Kontakter.",
        "Ota ensin vastaanottajan kortti Yhteyshenkilöt-sivulla.",
        "First take in the receiver's card under People.",
    );
    let has_contacts = Memo::new(move |_| app.signals().contacts.with(|all| !all.is_empty()));
    let app = use_app();
    let standings = Memo::new(move |_| {
        let today = app.today();
        sharing.ledger.with(|ledger| {
            let Some(ledger) = ledger else { return Vec::new() };
            ledger.sections().into_iter().filter_map(|section| ledger.standing(section, today)).collect::<Vec<_>>()
        })
    });
    let list = move || {
        let all = standings.get();
        if all.is_empty() {
            return view! { <p class="lead">{say(none)}</p> }.into_any();
        }
        all.into_iter().map(|standing| view! { <OneSection standing /> }).collect_view().into_any()
    };
    view! {
        {move || view! { <ShieldAfter standings=standings.get() /> }}
        {move || view! { <WhatIsNew standings=standings.get() /> }}
        {list}
        <p class="actions">
            <button type="button" class="button" on:click=move |_| sharing.go(Step::Choose)>
                {say(text("Dela med någon", "Jaa jollekulle", "Share with somebody"))}
            </button>
            <a class="button button--second" href=address::PEOPLE>
                {say(text("Kontakter", "Yhteyshenkilöt", "People"))}
            </a>
        </p>
        <p class="soft" hidden=has_contacts>
            {say(nobody)}
        </p>
        <EraseHistory />
        <Log />
    }
}

/// A file with what is new, for everybody who has something of the family today, and one with what became of their right
/// for those who have not acknowledged it yet.
#[component]
fn WhatIsNew(standings: Vec<Standing>) -> impl IntoView {
    let sharing = use_sharing();
    let app = use_app();
    let today = app.today();
    // Who gets parts, and who is only told. A partner's device says nothing back.
    let mut people: Vec<(To, bool)> = Vec::new();
    for standing in &standings {
        let held = standing.holdings.iter().map(|held| held.grant.to.clone());
        // The owner's first: who has confirmed or written something sends it there.
        for to in std::iter::once(To::Device(standing.owner)).chain(held).filter(|to| can_get(&app, to)) {
            let gets = standing.sent(&to).is_some();
            let waits = || {
                let To::Device(writer) = &to else { return false };
                let answered =
                    |ledger: &Option<Ledger>| ledger.as_ref()?.has_answered(&standing.section, *writer, today);
                sharing.ledger.with_untracked(answered) == Some(false)
            };
            match people.iter_mut().find(|(known, _)| *known == to) {
                Some((_, parts)) => *parts |= gets,
                None if gets || waits() => people.push((to, gets)),
                None => {}
            }
        }
    }
    let title = text("Skicka det nya", "Lähetä uudet tiedot", "Send what is new");
    let what = text(
        "Filen innehåller allt som mottagaren har rätt till, och vad som har hänt med rätten. Skickas den flera gånger gör det inget.",
        "Tiedostossa on kaikki, mihin vastaanottajalla on oikeus, ja mitä oikeudelle on tapahtunut. Sen voi lähettää monta kertaa.",
        "The file holds everything that the receiver may have, and what became of the right. Sending it several times does no harm.",
    );
    let files = people.iter().map(|(to, parts)| view! { <NewFile to=to.clone() parts=*parts /> }).collect_view();
    (!people.is_empty()).then(|| {
        view! {
            <section class="sheet-part">
                <h2>{say(title)}</h2>
                <p class="soft">{say(what)}</p>
                {files}
            </section>
        }
    })
}

/// Whether a file can be made for somebody.
fn can_get(app: &App, to: &To) -> bool {
    match to {
        To::Device(writer) => app.contact(*writer).is_some(),
        To::Partner(_) => true,
    }
}

/// What there is to do where *spärrmarkering* came after the contact details were shared.
#[component]
fn ShieldAfter(standings: Vec<Standing>) -> impl IntoView {
    let (app, sharing) = (use_app(), use_sharing());
    let is_others = |to: &To| !matches!(to, To::Device(device) if app.is_worker(*device));
    let is_out = standings
        .iter()
        .filter(|standing| standing.section == Section::Contact)
        .any(|standing| app.is_this_device(standing.owner) && standing.today().any(|held| is_others(&held.grant.to)));
    move || {
        (is_out && sharing.shielded.get()).then(|| {
            view! {
                <Heed words=SHIELD_AFTER grave=true>
                    <p>{say(SHIELD_THEN)}</p>
                </Heed>
            }
        })
    }
}

#[component]
fn OneSection(standing: Standing) -> impl IntoView {
    let (app, household, lang) = (use_app(), use_household(), use_lang());
    let section = standing.section.clone();
    let title = {
        let (household, section) = (household.clone(), section.clone());
        move || words::section(&household, &section, lang())
    };
    let is_own = app.is_this_device(standing.owner);
    let owner = {
        let (app, owner) = (app.clone(), To::Device(standing.owner));
        move || {
            let theirs = text("Delas av {who}.", "Jakaja: {who}.", "Shared by {who}.");
            let own = text("Delas av dig.", "Sinä jaat sen.", "Shared by you.");
            if is_own {
                own.get(lang()).to_owned()
            } else {
                theirs.with(lang(), &[("who", &receiver(&app, &owner, lang()))])
            }
        }
    };
    let mut receivers: Vec<To> = Vec::new();
    for holding in &standing.holdings {
        if !receivers.contains(&holding.grant.to) {
            receivers.push(holding.grant.to.clone());
        }
    }
    let of = section.clone();
    let holdings = receivers.into_iter().map(move |to| {
        let held: Vec<Holding> = standing.of_receiver(&to).cloned().collect();
        view! { <OneReceiver to held section=of.clone() is_own /> }
    });
    view! {
        <section class="sheet-part">
            <h2 id=words::heading_id(&section) tabindex="-1">
                <bdi>{title}</bdi>
            </h2>
            <p class="soft">{owner}</p>
            <ul class="plain">{holdings.collect_view()}</ul>
        </section>
    }
}

const MAY_READ: Text = text("{who}: får läsa", "{who}: saa lukea", "{who}: may read");
const MAY_READ_UNTIL: Text =
    text("{who}: får läsa till och med {day}", "{who}: saa lukea {day} asti", "{who}: may read until {day}");
const MAY_WRITE: Text =
    text("{who}: får läsa och skriva", "{who}: saa lukea ja kirjoittaa", "{who}: may read and write");
const MAY_WRITE_UNTIL: Text = text(
    "{who}: får läsa och skriva till och med {day}",
    "{who}: saa lukea ja kirjoittaa {day} asti",
    "{who}: may read and write until {day}",
);
const READ_UNTIL: Text = text(
    "{who}: fick läsa till och med {day}. Det som är läst är läst.",
    "{who}: sai lukea {day} asti. Luettua ei saa takaisin.",
    "{who}: could read until {day}. What was read stays read.",
);
const WROTE_UNTIL: Text = text(
    "{who}: fick läsa och skriva till och med {day}. Det som är läst är läst.",
    "{who}: sai lukea ja kirjoittaa {day} asti. Luettua ei saa takaisin.",
    "{who}: could read and write until {day}. What was read stays read.",
);
const COULD_READ: Text = text(
    "{who}: fick läsa. Rätten togs tillbaka {day}; det som är läst är läst.",
    "{who}: sai lukea. Oikeus peruttiin {day}; luettua ei saa takaisin.",
    "{who}: could read. The right was taken back on {day}; what was read stays read.",
);
const COULD_WRITE: Text = text(
    "{who}: fick läsa och skriva. Rätten togs tillbaka {day}; det som är läst är läst.",
    "{who}: sai lukea ja kirjoittaa. Oikeus peruttiin {day}; luettua ei saa takaisin.",
    "{who}: could read and write. The right was taken back on {day}; what was read stays read.",
);

const SHIELD_AFTER: Text = text(
    "Spärrmarkering, men kontaktuppgifterna är delade",
    "Turvakielto, mutta yhteystiedot on jaettu",
    "Non-disclosure for personal safety, but the contact details are shared",
);
const SHIELD_THEN: Text = text(
    "Ta tillbaka rätten till kontaktuppgifterna nedan, radera sedan deras historia längst ner och skicka en ny fil: mottagaren ombeds då radera. Ring också: den som har läst adressen känner till den.",
    "Peru alempana oikeus yhteystietoihin, poista sitten niiden historia sivun lopussa ja lähetä uusi tiedosto: vastaanottajaa pyydetään silloin poistamaan ne. Soita myös: osoitteen lukenut tietää sen.",
    "Take back the right to the contact details below, then erase their history at the foot of the page and send a new file: the receiver is then asked to erase them. Call as well: who has read the address knows it.",
);

/// Whether somebody has acknowledged what was said about a section, in words, and what to do where not; nothing where
/// they are asked nothing.
fn answer(to: &To, section: &Section) -> Option<impl Fn() -> String + Send + use<>> {
    let (app, sharing, lang) = (use_app(), use_sharing(), use_lang());
    let To::Device(writer) = to else { return None };
    let ledger = |ledger: &Option<Ledger>| ledger.as_ref()?.has_answered(section, *writer, app.today());
    let answered = sharing.ledger.with_untracked(ledger).filter(|_| !app.is_this_device(*writer))?;
    let can_send = app.contact(*writer).is_some();
    let to = to.clone();
    Some(move || match (answered, can_send) {
        (true, _) => ANSWERED.get(lang()).to_owned(),
        (false, true) => SEND_ANEW.with(lang(), &[("who", &receiver(&app, &to, lang()))]),
        (false, false) => NOT_ANSWERED.get(lang()).to_owned(),
    })
}

const ANSWERED: Text = text(
    "Har bekräftat beskeden om delen.",
    "On vahvistanut osaa koskevat ilmoitukset.",
    "Has confirmed the notices about the part.",
);
const SEND_ANEW: Text = text(
    "Inte bekräftat än. Skicka en ny fil till {who}.",
    "Ei vielä vahvistettu. Lähetä uusi tiedosto: {who}.",
    "Not confirmed yet. Send a new file to {who}.",
);
const NOT_ANSWERED: Text = text("Inte bekräftat än.", "Ei vielä vahvistettu.", "Not confirmed yet.");

/// Everything that one receiver has or had of a section. The owner takes all of it back at once.
#[component]
fn OneReceiver(to: To, held: Vec<Holding>, section: Section, is_own: bool) -> impl IntoView {
    let answer = answer(&to, &section);
    let left = |held: &&Holding| !matches!(held.state, HoldingState::Revoked { .. });
    let waits = is_own && held.iter().filter(left).any(|held| !held.withdrawals.is_empty());
    let all_back = (is_own && held.iter().any(|held| left(&held)))
        .then(|| view! { <TakeBack from=to.clone() section=section.clone() /> });
    let withdrawals: Vec<_> = held
        .iter()
        .filter(|held| !is_own && left(held) && matches!(held.grant.ground, Ground::Consent(_)))
        .map(|held| view! { <PassOn holding=held.clone() section=section.clone() /> })
        .collect();
    let asked = text(
        "Inget mer skickas med stöd av samtycket. Ta tillbaka rätten, så får alla som har delen veta det med nästa fil.",
        "Suostumuksen nojalla ei lähetetä enää mitään. Peru oikeus, niin kaikki, joilla osa on, saavat tiedon seuraavassa tiedostossa.",
        "Nothing more is sent on the ground of the consent. Take the right back, and all who have the part are told with the next file.",
    );
    let also = waits.then(|| {
        let withdrawn = held.iter().filter(|held| left(held) && !held.withdrawals.is_empty());
        let withdrawn: Vec<StatementId> = withdrawn.map(|held| held.statement).collect();
        view! { <AlsoRests withdrawn /> }
    });
    view! {
        <li class="share-holding">
            {held.into_iter().map(|holding| view! { <OneHolding holding /> }).collect_view()}
            {waits.then(|| view! { <p>{say(asked)}</p> })}
            {also}
            {answer.map(|words| view! { <p class="soft">{words}</p> })}
            <div class="actions">
                {all_back} {withdrawals}
            </div>
        </li>
    }
}

/// What else rests on consents that were withdrawn, and goes on.
#[component]
fn AlsoRests(withdrawn: Vec<StatementId>) -> impl IntoView {
    let (app, household, lang) = (use_app(), use_household(), use_lang());
    let sharing = use_sharing();
    let rests = Memo::new(move |_| {
        let today = app.today();
        sharing.ledger.with(|ledger| {
            let all =
                ledger.iter().flat_map(|ledger| withdrawn.iter().map(|grant| ledger.on_same_consent(*grant, today)));
            let mut rests: Vec<(Section, To)> = all.flatten().map(|(section, held)| (section, held.grant.to)).collect();
            rests.sort();
            rests.dedup();
            rests
        })
    });
    let app = use_app();
    let words = text(
        "Samma samtycke ligger också till grund för: {parts}. Fråga om återkallelsen gäller dem också, och ta i så fall tillbaka rätten även där.",
        "Samaan suostumukseen perustuvat myös: {parts}. Kysy, koskeeko peruutus niitäkin, ja peru silloin oikeus niihinkin.",
        "The same consent is also the ground for: {parts}. Ask whether it is withdrawn for them too, and if so, take the right back there as well.",
    );
    move || {
        let lang = lang();
        let part = |(section, to): &(Section, To)| {
            format!("{} – {}", words::section(&household, section, lang), receiver(&app, to, lang))
        };
        let parts = rests.with(|rests| rests.iter().map(part).collect::<Vec<_>>());
        (!parts.is_empty()).then(|| {
            let told = words.with(lang, &[("parts", &parts.join("; "))]);
            view! {
                <p class="derived-words">
                    <Icon shape=Shape::Warning />
                    <bdi>{told}</bdi>
                </p>
            }
        })
    }
}

#[component]
fn OneHolding(holding: Holding) -> impl IntoView {
    let (app, lang) = (use_app(), use_lang());
    let line = {
        let (app, holding) = (app.clone(), holding.clone());
        move || {
            let lang = lang();
            let who = capital(&receiver(&app, &holding.grant.to, lang));
            let last = holding.grant.last_day().map(words::day);
            let writes = holding.grant.extent == Extent::Write;
            let (words, day) = match (holding.state, last) {
                (HoldingState::Revoked { time, .. }, _) => {
                    (if writes { COULD_WRITE } else { COULD_READ }, day_of(&app, time))
                }
                (HoldingState::Expired, last) => {
                    (if writes { WROTE_UNTIL } else { READ_UNTIL }, last.unwrap_or_default())
                }
                (HoldingState::Holds, Some(last)) => (if writes { MAY_WRITE_UNTIL } else { MAY_READ_UNTIL }, last),
                (HoldingState::Holds, None) => (if writes { MAY_WRITE } else { MAY_READ }, String::new()),
            };
            words.with(lang, &[("who", &who), ("day", &day)])
        }
    };
    let why = {
        let holding = holding.clone();
        move || words::why(&holding.grant, lang())
    };
    let withdrawn = (!holding.withdrawals.is_empty()).then(|| {
        let said = holding.withdrawals.iter().map(|told| {
            let (by, day) = (told.by.trim(), words::day(told.date));
            let who = [by, &day].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
            let said = [who.as_str(), told.words.trim()];
            said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ")
        });
        let said = said.collect::<Vec<_>>().join("; ");
        let words = text(
            "Samtycket är återkallat: {said}",
            "Suostumus on peruutettu: {said}",
            "The consent was withdrawn: {said}",
        );
        let shape = Shape::Warning;
        view! {
            <p class="derived-words">
                <Icon shape />
                <span>{move || words.with(lang(), &[("said", &said)])}</span>
            </p>
        }
    });
    view! {
        <p>
            <bdi>{line}</bdi>
        </p>
        <p class="soft">
            <bdi>{why}</bdi>
        </p>
        {withdrawn}
    }
}

/// A file with what is new, for somebody who has something already: what it holds, and the making of it.
#[component]
fn NewFile(to: To, parts: bool) -> impl IntoView {
    let sharing = use_sharing();
    let (app, household, lang) = (use_app(), use_household(), use_lang());
    let trouble = RwSignal::new(None::<NotHandedOver>);
    let busy = RwSignal::new(false);
    let made = RwSignal::new(None::<NewlyMade>);
    let name = match &to {
        To::Device(writer) => app.contact(*writer).map(|contact| contact.card.about.name).unwrap_or_default(),
        To::Partner(name) => name.clone(),
    };
    let make = {
        let to = to.clone();
        Callback::new(move |broken_too: bool| {
            if busy.get_untracked() {
                return;
            }
            let (hand_over, phrase) = match &to {
                To::Device(writer) => {
                    let Some(contact) = app.contact(*writer) else { return };
                    (HandOver::Device(Box::new(contact.card)), None)
                }
                To::Partner(name) => {
                    let phrase = app.suggest_passphrase();
                    let words = phrase.words().to_owned();
                    (HandOver::Partner(name.clone(), phrase), Some(words))
                }
            };
            busy.set(true);
            trouble.set(None);
            made.set(None);
            let parcel = Parcel { grants: Vec::new(), ..sharing.wish.parcel(&to, broken_too) };
            let (app, household) = (app.clone(), household.clone());
            spawn_local(async move {
                let done = app.hand_over(&household.family, &hand_over, parcel).await;
                if busy.try_set(false).is_some() {
                    return;
                }
                match done {
                    Ok(file) => {
                        let saved = save_bytes(&file.name, &file.bytes);
                        made.set(Some(NewlyMade { saved, file, phrase }));
                    }
                    Err(why) => trouble.set(Some(why)),
                }
            });
        })
    };
    let words = if parts {
        text("Ny fil till {who}", "Uusi tiedosto: {who}", "New file for {who}")
    } else {
        text("Fil med besked till {who}", "Tiedosto, jossa ilmoitus: {who}", "File with a notice for {who}")
    };
    let held = text("Det här följer med", "Tämä sisältyy", "What goes with it");
    view! {
        <div>
            <p class="actions">
                <button
                    type="button"
                    class="button button--second"
                    aria-disabled=move || busy.get().to_string()
                    on:click=move |_| make.run(false)
                >
                    {move || words.with(lang(), &[("who", &name)])}
                </button>
            </p>
            {parts
                .then(|| {
                    view! {
                        <Fold summary=move || say(held)>
                            <Leaving to=to.clone() given=Vec::new() />
                        </Fold>
                    }
                })}
            <p role="status" class="outcome">
                {move || made.with(|made| made.as_ref().map(|made| outcome(made.saved).get(lang())))}
            </p>
            {move || {
                made.with(|made| {
                    let NewlyMade { file, phrase, .. } = made.as_ref()?;
                    Some(
                        view! {
                            {phrase.clone().map(|phrase| view! { <Phrase phrase /> })}
                            <Went sections=file.sections.clone() left_out=file.left_out.clone() />
                        },
                    )
                })
            }}
            <NotMade why=trouble anyway=Callback::new(move |()| make.run(true)) />
        </div>
    }
}

/// A file that was just made.
#[derive(Clone)]
struct NewlyMade {
    /// The browser has taken it.
    saved: bool,
    file: HandedOver,
    /// What opens it, where it is for a partner.
    phrase: Option<String>,
}
