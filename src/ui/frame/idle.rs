//! Locking by itself where nobody is at work, with a word before.

use crate::app::Door;
use crate::lang::text;
use crate::ui::{say, use_app};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::cell::RefCell;
use std::rc::Rc;

/// How long before the lock it is said. Seconds.
const BEFORE: u32 = 30;
/// The longest between two looks. Seconds.
const LOOK: u32 = 10;

/// What shows that somebody is at work.
const AT_WORK: [&str; 5] = ["pointerdown", "keydown", "input", "wheel", "touchmove"];
/// When the page may have been left for a while.
const BACK: [&str; 3] = ["visibilitychange", "pageshow", "focus"];

/// Watches whether somebody is at work, and locks where nobody is. Before that it says so; any key or touch is enough to
/// stay.
#[component]
pub fn IdleWatch() -> impl IntoView {
    let app = use_app();
    let door = app.signals().door;
    let soon = RwSignal::new(None::<u32>);
    let look = {
        let app = app.clone();
        move || {
            if door.get_untracked() != Door::Open {
                return LOOK;
            }
            app.lock_if_left();
            app.follow_the_day();
            let left = app.left_open();
            let now = (left <= BEFORE).then_some(left);
            if soon.get_untracked() != now {
                soon.set(now);
            }
            if now.is_some() { 1 } else { LOOK.min(left - BEFORE) }
        }
    };
    let at_work = {
        let (app, look) = (app.clone(), look.clone());
        move |_: web_sys::Event| {
            // First: what wakes the device up is no sign that somebody was at work meanwhile.
            look();
            app.stay_open();
            if soon.get_untracked().is_some() {
                soon.set(None);
            }
        }
    };
    let back = {
        let look = look.clone();
        move |_: web_sys::Event| {
            look();
        }
    };
    let listening: Vec<_> = AT_WORK
        .map(|event| window_event_listener_untyped(event, at_work.clone()))
        .into_iter()
        .chain(BACK.map(|event| window_event_listener_untyped(event, back.clone())))
        .collect();
    let next = SendWrapper::new(Rc::new(RefCell::new(None::<Timeout>)));
    tick(&next, look);
    on_cleanup(move || {
        listening.into_iter().for_each(WindowListenerHandle::remove);
        // Not the wrapper's own `take`, which would leave it ticking.
        RefCell::take(&next);
    });
    let label = text("Låser snart", "Lukittuu pian", "Locking soon");
    let words = text(
        "Samplan låser sig om en halv minut, för ingen har rört skärmen. Tryck var som helst för att fortsätta.",
        "Samplan lukittuu puolen minuutin kuluttua, koska näyttöön ei ole koskettu. Jatka koskettamalla mitä tahansa.",
        "Samplan locks in half a minute, because nobody has touched the screen. Press anything to go on.",
    );
    let stay = text("Fortsätt arbeta", "Jatka työtä", "Go on working");
    let warned = Memo::new(move |_| soon.get().is_some());
    let left = move || soon.get().map(|left| format!("{left} s"));
    view! {
        <aside class="soon" aria-label=say(label) hidden=move || !warned.get()>
            <p role="status">{move || warned.get().then(|| view! { <span>{say(words)}</span> })}</p>
            <p class="number" aria-hidden="true">
                {left}
            </p>
            <button type="button" class="button button--second">
                {say(stay)}
            </button>
        </aside>
    }
}

/// Looks, and again after as many seconds as that says.
fn tick(next: &Rc<RefCell<Option<Timeout>>>, look: impl Fn() -> u32 + Clone + 'static) {
    let wait = 1_000 * look();
    let again = {
        let next = Rc::clone(next);
        move || tick(&next, look)
    };
    next.replace(Some(Timeout::new(wait, again)));
}
