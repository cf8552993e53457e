//! Who has what today.

use super::log::Log;
use super::taking_back::{EraseHistory, TakeBack};
use super::{Step, use_sharing, words};
use crate::app::HandOver;
use crate::lang::{Text, text};
use crate::plan::Section;
use crate::share::{Holding, HoldingState, Standing, To};
use crate::ui::hand_over::save_bytes;
use crate::ui::household::use_household;
use crate::ui::parts::Icon;
use crate::ui::parts::icon::Shape;
use crate::ui::{address, say, use_announcer, use_app, use_lang};
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

/// A file with what is new, for everybody who has something of the family today.
#[component]
fn WhatIsNew(standings: Vec<Standing>) -> impl IntoView {
    let app = use_app();
    let mut people: Vec<To> = Vec::new();
    for standing in &standings {
        let owner = To::Device(standing.owner);
        for to in standing.today().map(|holding| holding.grant.to.clone()).chain([owner]) {
            let known = matches!(&to, To::Device(writer) if app.contact(*writer).is_some());
            if known && !people.contains(&to) {
                people.push(to);
            }
        }
    }
    let title = text("Skicka det nya", "Lähetä uudet tiedot", "Send what is new");
    let what = text(
        "Filen innehåller allt som mottagaren har rätt till. Skickas den flera gånger gör det inget.",
        "Tiedostossa on kaikki, mihin vastaanottajalla on oikeus. Sen voi lähettää monta kertaa.",
        "The file holds everything that the receiver may have. Sending it several times does no harm.",
    );
    (!people.is_empty()).then(|| {
        view! {
            <section class="sheet-part">
                <h2>{say(title)}</h2>
                <p class="soft">{say(what)}</p>
                <div class="actions">{people.into_iter().map(|to| view! { <NewFile to /> }).collect_view()}</div>
            </section>
        }
    })
}

#[component]
fn OneSection(standing: Standing) -> impl IntoView {
    let (app, household, lang) = (use_app(), use_household(), use_lang());
    let section = standing.section.clone();
    let title = {
        let (household, section) = (household.clone(), section.clone());
        move || words::section(&household, &section, lang())
    };
    let is_own = app.own().is_ok_and(|own| own.identity().signing.writer() == standing.owner);
    let owner = {
        let (app, owner) = (app.clone(), To::Device(standing.owner));
        move || {
            let theirs = text("Delas av {who}.", "Jakaja: {who}.", "Shared by {who}.");
            let own = text("Delas av dig.", "Sinä jaat sen.", "Shared by you.");
            if is_own {
                own.get(lang()).to_owned()
            } else {
                theirs.with(lang(), &[("who", &words::receiver(&app, &owner, lang()))])
            }
        }
    };
    let holdings = standing
        .holdings
        .clone()
        .into_iter()
        .map(|holding| view! { <OneHolding holding section=section.clone() is_own /> });
    view! {
        <section class="sheet-part">
            <h2>
                <bdi>{title}</bdi>
            </h2>
            <p class="soft">{owner}</p>
            <ul class="plain">{holdings.collect_view()}</ul>
        </section>
    }
}

const EXPIRED: Text = text("har gått ut", "on päättynyt", "has ended");

#[component]
fn OneHolding(holding: Holding, section: Section, is_own: bool) -> impl IntoView {
    let (app, lang) = (use_app(), use_lang());
    let line = {
        let (app, holding) = (app.clone(), holding.clone());
        move || {
            let lang = lang();
            let who = words::receiver(&app, &holding.grant.to, lang);
            let may = text("{who}: får {what}", "{who}: saa {what}", "{who}: may {what}");
            let line = may.with(lang, &[("who", &who), ("what", words::extent(holding.grant.extent).get(lang))]);
            let until = holding.grant.last_day().map(|day| {
                let words = text(" till och med {day}", " {day} asti", " until {day}");
                words.with(lang, &[("day", &words::day(day))])
            });
            let ended = match holding.state {
                HoldingState::Holds => None,
                HoldingState::Expired => Some(EXPIRED.get(lang)),
                HoldingState::Revoked { .. } => Some(
                    text(
                        "taget tillbaka; det som är läst är läst",
                        "otettu takaisin; luettua ei saa takaisin",
                        "taken back; what was read stays read",
                    )
                    .get(lang),
                ),
            };
            let ended = ended.map(|words| format!(" – {words}")).unwrap_or_default();
            format!("{line}{}{ended}", until.unwrap_or_default())
        }
    };
    let why = {
        let holding = holding.clone();
        move || format!("{}. {}", holding.grant.purpose, words::ground(&holding.grant.ground, lang()))
    };
    let withdrawn = (!holding.withdrawals.is_empty()).then(|| {
        let said =
            holding.withdrawals.iter().map(|told| format!("{} {}: {}", told.by, words::day(told.date), told.words));
        let said = said.collect::<Vec<_>>().join("; ");
        let words =
            text("Samtycket är återtaget: {said}", "Suostumus on peruttu: {said}", "The consent was withdrawn: {said}");
        let shape = Shape::Warning;
        view! {
            <p class="derived-words">
                <Icon shape />
                <span>{move || words.with(lang(), &[("said", &said)])}</span>
            </p>
        }
    });
    view! {
        <li class="share-holding">
            <p>
                <bdi>{line}</bdi>
            </p>
            <p class="soft">
                <bdi>{why}</bdi>
            </p>
            {withdrawn}
            <div class="actions">
                {(!matches!(holding.state, HoldingState::Revoked { .. }))
                    .then(|| view! { <TakeBack holding=holding.clone() section=section.clone() is_own /> })}
            </div>
        </li>
    }
}

/// A file with what is new, for somebody who has something already.
#[component]
fn NewFile(to: To) -> impl IntoView {
    let (app, household, lang) = (use_app(), use_household(), use_lang());
    let announcer = use_announcer();
    let trouble = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let To::Device(writer) = to else { return ().into_any() };
    let Some(contact) = app.contact(writer) else { return ().into_any() };
    let name = contact.card.about.name.clone();
    let make = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        trouble.set(None);
        let (app, household, card) = (app.clone(), household.clone(), contact.card.clone());
        spawn_local(async move {
            let made = app.hand_over(&household.family, &HandOver::Device(Box::new(card)), Vec::new()).await;
            if busy.try_set(false).is_some() {
                return;
            }
            match made {
                Ok(file) => {
                    save_bytes(&file.name, &file.bytes);
                    let saved = text(
                        "Filen är sparad bland hämtade filer.",
                        "Tiedosto on tallennettu ladattuihin tiedostoihin.",
                        "The file is among your downloads.",
                    );
                    announcer.say(saved.get(untrack(lang)).to_owned());
                }
                Err(why) => trouble.set(Some(untrack(|| words::not_handed_over(&why, &household, lang())))),
            }
        });
    };
    let words = text("Ny fil till {who}", "Uusi tiedosto: {who}", "New file for {who}");
    view! {
        <button type="button" class="button button--second" aria-disabled=move || busy.get().to_string() on:click=make>
            {move || words.with(lang(), &[("who", &name)])}
        </button>
        {move || trouble.get().map(|words| view! { <p class="field-problem" role="alert">{words}</p> })}
    }
    .into_any()
}
