//! The whole app: what it starts with, its door, its frame, and which page stands at which address.

use super::address;
use super::frame::Frame;
use super::pages::{
    AccessibilityPage, BeginPage, ChapterPage, ClosingPage, ExportPage, FamiliesPage, FamilyFrame, FamilyPage,
    MemberPage, NotFoundPage, PaperPage, PeoplePage, ReceivePage, RenewPage, RestorePage, SettingsPage, SharePage,
    StartPage, TroublePage, UnlockPage,
};
use crate::app::{App, Door, Start};
use crate::store::StoreError;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::{ParentRoute, Route, Router, Routes};
use leptos_router::path;

/// The whole app.
#[component]
pub fn Root(app: App) -> impl IntoView {
    provide_context(app.clone());
    follow_preferences(&app);
    let started = RwSignal::new(None::<Result<Start, StoreError>>);
    let begin = {
        let app = app.clone();
        move |again: bool| {
            let app = app.clone();
            spawn_local(async move {
                started.set(Some(app.start().await));
                if again {
                    // The button that was used went away with its page.
                    super::focus::focus_heading();
                }
            });
        }
    };
    begin(false);
    let again = Callback::new({
        let app = app.clone();
        move |()| {
            app.accept_eviction();
            begin(true);
        }
    });
    move || match started.get() {
        // The loading words of the page stay until the store has answered.
        None => ().into_any(),
        Some(Ok(Start::Ready)) => view! { <Doorway /> }.into_any(),
        // The statement can be read whatever the store says.
        Some(_) if address::is_here(address::ACCESSIBILITY) => view! { <AccessibilityPage /> }.into_any(),
        Some(Ok(Start::Evicted)) => view! { <TroublePage trouble=None again /> }.into_any(),
        Some(Err(trouble)) => view! { <TroublePage trouble=Some(trouble) again /> }.into_any(),
    }
}

/// What stands at the door.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stands {
    /// The pages: with nobody's families but the invented one, or with the worker's own.
    Pages,
    /// The device is locked.
    Unlock,
    /// The recovery code has opened it, and a new passphrase is to be chosen.
    Renew,
    /// It is being locked.
    Closing,
}

/// The pages where they can be reached, else what stands before them.
#[component]
fn Doorway() -> impl IntoView {
    let door = super::use_app().signals().door;
    // Also while it is being locked: that waits for what is not saved.
    save_before_leaving();
    let renew = RwSignal::new(false);
    let stands = Memo::new(move |_| match door.get() {
        Door::New => Stands::Pages,
        Door::Open if renew.get() => Stands::Renew,
        Door::Open => Stands::Pages,
        Door::Locked => Stands::Unlock,
        Door::Closing => Stands::Closing,
    });
    // The field or the button that was used went away with its page.
    Effect::new(move |before: Option<Stands>| {
        let now = stands.get();
        let come = before.is_some_and(|before| before != now);
        // A question that the address points to takes the focus by itself.
        if come && (now == Stands::Renew || now == Stands::Pages && super::focus::pointed_at().is_empty()) {
            super::focus::focus_heading();
        }
        now
    });
    move || match stands.get() {
        Stands::Pages => view! { <Pages /> }.into_any(),
        // The statement can be read by whoever holds the device.
        Stands::Unlock if address::is_here(address::ACCESSIBILITY) => view! { <AccessibilityPage /> }.into_any(),
        Stands::Unlock => view! { <UnlockPage renew /> }.into_any(),
        Stands::Renew => view! { <RenewPage renew /> }.into_any(),
        Stands::Closing => view! { <ClosingPage /> }.into_any(),
    }
}

#[component]
fn Pages() -> impl IntoView {
    view! {
        <Router>
            <Frame>
                <Routes fallback=|| view! { <NotFoundPage /> }>
                    <Route path=path!("/") view=Home />
                    <Route path=path!("/begin") view=BeginPage />
                    <Route path=path!("/settings") view=SettingsPage />
                    <Route path=path!("/restore") view=RestorePage />
                    <Route path=path!("/people") view=PeoplePage />
                    <Route path=path!("/receive") view=ReceivePage />
                    <Route path=path!("/accessibility") view=AccessibilityPage />
                    <ParentRoute path=path!("/family/:family") view=FamilyFrame>
                        <Route path=path!("") view=FamilyPage />
                        <Route path=path!("member/:member") view=MemberPage />
                        <Route path=path!("form/:form/:about/:chapter") view=ChapterPage />
                        <Route path=path!("export") view=ExportPage />
                        <Route path=path!("share") view=SharePage />
                        <Route path=path!("paper") view=PaperPage />
                        <Route path=path!("paper/:form/:about") view=PaperPage />
                    </ParentRoute>
                </Routes>
            </Frame>
        </Router>
    }
}

/// The start for who has not begun, else the families. Who only practises has a family too.
#[component]
fn Home() -> impl IntoView {
    let signals = super::use_app().signals();
    let begun = Memo::new(move |_| {
        signals.door.get() == Door::Open || signals.summaries.with(|summaries| !summaries.is_empty())
    });
    move || if begun.get() { view! { <FamiliesPage /> }.into_any() } else { view! { <StartPage /> }.into_any() }
}

/// Begins what is still to be written when the page is left or put in the background; has the browser ask before it is
/// closed while something is not saved.
fn save_before_leaving() {
    let app = super::use_app();
    let leaving = move |event: web_sys::Event| {
        app.leave();
        if event.type_() == "beforeunload" && app.has_unsaved() {
            event.prevent_default();
        }
    };
    let events = ["beforeunload", "pagehide", "visibilitychange"];
    let listening = events.map(|event| window_event_listener_untyped(event, leaving.clone()));
    on_cleanup(move || listening.into_iter().for_each(WindowListenerHandle::remove));
}

/// Writes language and text size to the page itself, where styles, hyphenation and screen readers look.
fn follow_preferences(app: &App) {
    let app = app.clone();
    Effect::new(move |_| {
        let preferences = app.signals().preferences.get();
        let page = web_sys::window().and_then(|window| window.document()).and_then(|page| page.document_element());
        if let Some(page) = page {
            // Setting an attribute with a valid name does not fail.
            let _ = page.set_attribute("lang", preferences.lang.tag());
            let _ = page.set_attribute("data-text-size", preferences.text_size.id());
        }
    });
}
