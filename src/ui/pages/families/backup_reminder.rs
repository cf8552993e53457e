//! A word about back-ups, where the plans could be lost without one.

use crate::app::Door;
use crate::lang::text;
use crate::ui::parts::Icon;
use crate::ui::parts::icon::Shape;
use crate::ui::{address, say, use_app};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Reminds of a back-up where the last one is old and the browser may remove the plans by itself.
#[component]
pub(super) fn BackupReminder() -> impl IntoView {
    let app = use_app();
    let asked = RwSignal::new(false);
    let has_own = {
        let signals = app.signals();
        Memo::new(move |_| signals.summaries.with(|all| all.keys().any(|name| !name.family.is_practice())))
    };
    if app.signals().door.get_untracked() == Door::Open && app.backup_is_old() {
        let state = app.platform().storage_state();
        spawn_local(async move {
            let persisted = state.await.is_some_and(|state| state.persisted);
            // The page may have been left meanwhile.
            let _ = asked.try_set(!persisted);
        });
    }
    let words = text(
        "Webbläsaren kan ta bort planerna om enheten får ont om utrymme, och ingen färsk säkerhetskopia finns.",
        "Selain voi poistaa suunnitelmat, jos laitteen tila käy vähiin, eikä tuoretta varmuuskopiota ole.",
        "The browser may remove the plans if the device runs short of space, and there is no recent back-up.",
    );
    move || {
        (asked.get() && has_own.get()).then(|| {
            view! {
                <div class="private" role="note">
                    <Icon shape=Shape::Warning />
                    <p>
                        {say(words)} " "
                        <a href=format!("{}#backup", address::SETTINGS)>
                            {say(text("Gör en säkerhetskopia", "Tee varmuuskopio", "Make a back-up"))}
                        </a>
                    </p>
                </div>
            }
        })
    }
}
