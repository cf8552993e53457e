//! What stands around every page: the head with its lock, the practice band, the update offer and the status line.

mod idle;
mod language;
mod lock;
mod undo;

pub use idle::IdleWatch;

use super::address;
use super::announce::{Announcements, provide_announcer};
use super::parts::Icon;
use super::parts::icon::{Mark, Shape};
use super::{say, use_app};
use crate::app::{Door, Saving};
use crate::lang::{self, Lang, Text, text};
use crate::plan::{Section, Summary};
use crate::store::{SectionName, StoreError};
use crate::ui::words::family_name;
use language::LanguageChoice;
use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::use_location;
use lock::LockButton;
use undo::UndoButton;

/// The frame of every page.
#[component]
pub fn Frame(children: Children) -> impl IntoView {
    let skip = text("Hoppa till innehållet", "Siirry sisältöön", "Skip to the content");
    provide_announcer();
    let location = use_location();
    // After going to another page the focus goes to its heading, as the eye does.
    Effect::new(move |earlier: Option<String>| {
        let now = location.pathname.get();
        if earlier.is_some_and(|earlier| earlier != now) && location.hash.get_untracked().is_empty() {
            super::focus::focus_heading();
        }
        now
    });
    let page = use_app().signals().page;
    Effect::new(move |_| page.set(location.pathname.get()));
    // The router would only scroll there.
    let skip_there = |event: web_sys::MouseEvent| {
        event.prevent_default();
        super::focus::focus_soon("main".to_owned());
    };
    view! {
        <div class="app">
            <a class="skip" href="#main" on:click=skip_there>
                {say(skip)}
            </a>
            <Head />
            <super::pages::PracticeBand />
            <UpdateOffer />
            <IdleWatch />
            <super::damage::DamageBand />
            <super::damage::IdentityBand />
            <Announcements />
            {children()}
            <StatusLine />
        </div>
    }
}

#[component]
fn Head() -> impl IntoView {
    let menu = text("Huvudmeny", "Päävalikko", "Main menu");
    let families = text("Familjer", "Perheet", "Families");
    let settings = text("Inställningar", "Asetukset", "Settings");
    let door = use_app().signals().door;
    let begun = Memo::new(move |_| door.get() == Door::Open);
    let people = move || begun.get().then(|| view! { <A href=address::PEOPLE>{say(super::pages::PEOPLE)}</A> });
    view! {
        <header class="top">
            <A href=address::HOME attr:class="top-mark">
                <Mark />
                <span>"Samplan"</span>
            </A>
            <FamilyLink />
            <nav class="top-links" aria-label=say(menu)>
                <A href=address::HOME exact=true>
                    {say(families)}
                </A>
                {people}
                <A href=address::SETTINGS>{say(settings)}</A>
            </nav>
            <LockButton />
            <LanguageChoice />
        </header>
    }
}

/// The family that the page is about, by name, leading to its overview.
#[component]
fn FamilyLink() -> impl IntoView {
    let app = use_app();
    let location = use_location();
    let family = Memo::new(move |_| location.pathname.with(|path| address::family_of(path)));
    let name = {
        let app = app.clone();
        Memo::new(move |_| {
            let name = SectionName::new(family.get()?, Section::Family);
            let facts = |summary: &Summary| summary.facts.family.as_ref().map(|family| family.name.clone());
            Some(app.signals().summaries.with(|all| all.get(&name).and_then(facts)).unwrap_or_default())
        })
    };
    move || {
        let (family, name) = (family.get()?, family_name(app.lang(), &name.get()?));
        Some(view! {
            <A href=address::family(&family) exact=true attr:class="top-family">
                <bdi>{name}</bdi>
            </A>
        })
    }
}

/// Offers a new version. It is never forced: who types goes on typing.
#[component]
fn UpdateOffer() -> impl IntoView {
    let app = use_app();
    let ready = RwSignal::new(false);
    let listening = window_event_listener_untyped("samplan:update-ready", move |_| ready.set(true));
    on_cleanup(move || listening.remove());
    let words = text(
        "En ny version av Samplan finns. Det du har skrivit finns kvar.",
        "Samplanista on uusi versio. Kirjoittamasi säilyy.",
        "There is a new version of Samplan. What you have written stays.",
    );
    let take = text("Byt till den nu", "Ota käyttöön nyt", "Switch to it now");
    let label = text("Ny version", "Uusi versio", "New version");
    let apply = move |_| {
        if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new("samplan:update-apply")) {
            // Nobody can have cancelled an event that does not allow it.
            let _ = window.dispatch_event(&event);
        }
    };
    move || {
        let lang = app.lang();
        ready.get().then(|| {
            view! {
                <aside class="banner" aria-label=label.get(lang)>
                    <p>{words.get(lang)}</p>
                    <button type="button" class="button button--second" on:click=apply>
                        {take.get(lang)}
                    </button>
                </aside>
            }
        })
    }
}

/// The truth about saving, the way back, and whether there is a network.
#[component]
fn StatusLine() -> impl IntoView {
    let app = use_app();
    let signals = app.signals();
    let state = move || {
        signals.saving.with(|saving| match saving {
            Saving::Nothing => "idle",
            Saving::Saved { .. } => "saved",
            Saving::Pending => "pending",
            Saving::Failed { .. } => "failed",
        })
    };
    // "Being saved" is only said once it takes long enough to be seen.
    let slow = slow(signals.saving);
    // Where nobody has begun, not even to practise, nothing is kept yet.
    let keeps = Memo::new(move |_| signals.door.get() != Door::New || signals.summaries.with(|all| !all.is_empty()));
    let words = {
        let app = app.clone();
        move || signals.saving.with(|saving| saving_words(saving, slow.get(), app.lang()))
    };
    let shape = move || {
        signals.saving.with(|saving| match saving {
            Saving::Failed { .. } => Shape::Over,
            Saving::Pending if slow.get() => Shape::Pending,
            _ => Shape::Check,
        })
    };
    let retry = {
        let app = app.clone();
        let words = text("Försök igen", "Yritä uudelleen", "Try again");
        move || {
            let (app, lang) = (app.clone(), app.lang());
            signals.saving.with(|saving| matches!(saving, Saving::Failed { .. })).then(|| {
                view! {
                    <button type="button" class="button button--second" on:click=move |_| app.retry_saving()>
                        {words.get(lang)}
                    </button>
                }
            })
        }
    };
    view! {
        <footer class="status" data-save=state>
            <super::pages::PracticeWord />
            <p class="status-saving" role="status" hidden=move || !keeps.get()>
                {move || view! { <Icon shape=shape() /> }}
                <span>{words}</span>
            </p>
            {retry}
            <Offline />
            <UndoButton />
        </footer>
    }
}

/// Whether saving has been on its way for long enough to say so.
fn slow(saving: RwSignal<Saving>) -> RwSignal<bool> {
    let slow = RwSignal::new(false);
    Effect::new(move |_| {
        let pending = saving.with(|saving| *saving == Saving::Pending);
        slow.set(false);
        if pending {
            set_timeout(
                move || slow.set(saving.with_untracked(|saving| *saving == Saving::Pending)),
                std::time::Duration::from_millis(800),
            );
        }
    });
    slow
}

fn saving_words(saving: &Saving, slow: bool, lang: Lang) -> String {
    let nothing = text(
        "Allt du skriver sparas på den här enheten",
        "Kaikki kirjoittamasi tallentuu tähän laitteeseen",
        "Everything that you write is saved on this device",
    );
    let saved = text(
        "Sparat på den här enheten {time}",
        "Tallennettu tähän laitteeseen {time}",
        "Saved on this device at {time}",
    );
    let pending = text("Inte sparat ännu …", "Ei vielä tallennettu …", "Not saved yet …");
    match saving {
        Saving::Pending if slow => pending.get(lang).to_owned(),
        Saving::Nothing | Saving::Pending => nothing.get(lang).to_owned(),
        Saving::Saved { at } => saved.with(lang, &[("time", &lang::time(lang, *at))]),
        Saving::Failed { why } => failure_words(why).get(lang).to_owned(),
    }
}

/// What a failed write means and what to do.
pub fn failure_words(why: &StoreError) -> Text {
    match why {
        StoreError::Full => text(
            "Inte sparat: enheten är full. Det du skrev finns kvar här så länge sidan är öppen. Frigör utrymme på enheten.",
            "Ei tallennettu: laite on täynnä. Kirjoittamasi säilyy, kun sivu on auki. Vapauta tilaa laitteesta.",
            "Not saved: the device is full. What you wrote stays here while this page is open. Free some space on the device.",
        ),
        StoreError::Refused => text(
            "Inte sparat: webbläsaren tillåter inte att något sparas. Det du skrev finns kvar så länge sidan är öppen. Använd ett vanligt fönster, inte ett privat.",
            "Ei tallennettu: selain ei salli tallentamista. Kirjoittamasi säilyy, kun sivu on auki. Käytä tavallista ikkunaa, älä yksityistä.",
            "Not saved: the browser does not allow it. What you wrote stays while this page is open. Use a normal window, not a private one.",
        ),
        StoreError::Newer => text(
            "Inte sparat: en nyare version av Samplan används i en annan flik. Skriv upp det nya och ladda om sidan.",
            "Ei tallennettu: toisessa välilehdessä on uudempi Samplan. Kirjaa uudet tiedot muistiin ja lataa sivu uudelleen.",
            "Not saved: another tab runs a newer version of Samplan. Note what is new and load this page again.",
        ),
        StoreError::Locked => text(
            "Inte sparat: Samplan är låst. Lås upp och skriv det på nytt.",
            "Ei tallennettu: Samplan on lukittu. Avaa lukitus ja kirjaa se uudelleen.",
            "Not saved: Samplan is locked. Unlock it and write that again.",
        ),
        StoreError::Changed | StoreError::Rebased | StoreError::Gone => text(
            "Inget är ändrat: det här har ändrats i en annan flik under tiden. Försök igen.",
            "Mitään ei muutettu: tätä on sillä välin muutettu toisessa välilehdessä. Yritä uudelleen.",
            "Nothing was changed: this was changed in another tab meanwhile. Try again.",
        ),
        StoreError::NoIdentity => text(
            "Inget är ändrat: nycklarna som undertecknar i ditt namn kan inte läsas. Läs in din säkerhetskopia under Inställningar.",
            "Mitään ei muutettu: allekirjoitusavaimiasi ei voi lukea. Palauta varmuuskopiosi asetuksissa.",
            "Nothing was changed: the keys that sign in your name cannot be read. Restore your back-up under Settings.",
        ),
        StoreError::Lost(_) | StoreError::Aborted(_) => text(
            "Inte sparat ännu: lagringen svarar inte. Det du skrev finns kvar här och sparas på nytt om en stund. Stäng inte sidan.",
            "Ei vielä tallennettu: tallennus ei vastaa. Kirjoittamasi säilyy tässä, ja tallennus yrittää pian uudelleen. Älä sulje sivua.",
            "Not saved yet: storage does not answer. What you wrote stays here and is saved again in a moment. Keep this page open.",
        ),
    }
}

/// Says that there is no network, and that this is no trouble.
#[component]
fn Offline() -> impl IntoView {
    let app = use_app();
    let online = RwSignal::new(web_sys::window().is_none_or(|window| window.navigator().on_line()));
    let up = window_event_listener_untyped("online", move |_| online.set(true));
    let down = window_event_listener_untyped("offline", move |_| online.set(false));
    on_cleanup(move || {
        up.remove();
        down.remove();
    });
    let words = text("Utan nät – allt fungerar", "Ei verkkoa – kaikki toimii", "No network – everything works");
    move || (!online.get()).then(|| view! { <p class="status-net">{words.get(app.lang())}</p> })
}
