//! The button that locks, on every page.

use crate::app::Door;
use crate::lang::text;
use crate::ui::parts::Icon;
use crate::ui::parts::icon::Shape;
use crate::ui::{say, use_app};
use leptos::ev;
use leptos::prelude::*;

/// Locks at once, by a press or by Ctrl, Shift and L. (With ⌘ the keys belong to Safari.)
#[component]
pub(super) fn LockButton() -> impl IntoView {
    let app = use_app();
    let door = app.signals().door;
    let by_keys = {
        let app = app.clone();
        move |event: web_sys::KeyboardEvent| {
            let asked = event.ctrl_key() && event.shift_key() && event.key().eq_ignore_ascii_case("l");
            if asked && door.get_untracked() == Door::Open {
                event.prevent_default();
                app.lock();
            }
        }
    };
    let listening = window_event_listener(ev::keydown, by_keys);
    on_cleanup(move || listening.remove());
    let words = text("Lås", "Lukitse", "Lock");
    let title = text("Lås Samplan (Ctrl+Skift+L)", "Lukitse Samplan (Ctrl+Vaihto+L)", "Lock Samplan (Ctrl+Shift+L)");
    move || {
        let app = app.clone();
        (door.get() == Door::Open).then(|| {
            view! {
                <button type="button" class="top-lock" title=say(title) on:click=move |_| app.lock()>
                    <Icon shape=Shape::Lock />
                    {say(words)}
                </button>
            }
        })
    }
}
