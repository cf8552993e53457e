//! The recovery code is typed in once; then the device is begun on.

use super::{Beginning, Earlier, Step};
use crate::lang::{Text, text};
use crate::ui::frame::failure_words;
use crate::ui::secret::ConfirmCode;
use crate::ui::{focus, say, use_app};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The last step. Only now anything is kept.
#[component]
pub(super) fn ConfirmStep(beginning: Beginning) -> impl IntoView {
    let app = use_app();
    let busy = RwSignal::new(false);
    let trouble = RwSignal::new(None::<Text>);
    let confirmed = Callback::new(move |()| {
        let Some(enrolment) = beginning.enrolment() else { return };
        let app = app.clone();
        trouble.set(None);
        busy.set(true);
        let worker = beginning.worker.get_untracked();
        spawn_local(async move {
            let begun = app.begin(&enrolment, worker).await;
            // The page goes with the beginning.
            let _ = busy.try_set(false);
            match begun {
                // The families now stand at the same address.
                Ok(true) => focus::focus_heading(),
                // Another tab was first; the page that unlocks has come.
                Ok(false) => {}
                Err(why) => drop(trouble.try_set(Some(failure_words(&why)))),
            }
        });
    });
    let why = text(
        "Ta koden från papperet, så är det säkert att den är rätt uppskriven.",
        "Kirjoita koodi paperista, niin on varmaa, että se on kirjattu oikein.",
        "Take the code from the paper, so that it is certain to be written down right.",
    );
    let button = text("Bekräfta och börja", "Vahvista ja aloita", "Confirm and begin");
    view! {
        <p>{say(why)}</p>
        {beginning
            .enrolment()
            .map(|enrolment| view! { <ConfirmCode code=enrolment.code().clone() button busy trouble confirmed /> })}
        <Earlier beginning to=Step::Code />
    }
}
