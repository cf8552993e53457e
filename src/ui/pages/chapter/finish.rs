//! "Done for now": the worker's own word on a chapter.

use crate::lang::text;
use crate::plan::{Status, Task};
use crate::ui::household::use_household;
use crate::ui::say;
use leptos::prelude::*;

/// A box to tick when the chapter is done for now. Writing can go on all the same.
#[component]
pub(super) fn Finish(task: Task) -> impl IntoView {
    let household = use_household();
    let title = text("Klar tills vidare", "Toistaiseksi valmis", "Done for now");
    let hint = text(
        "Du kan fortsätta skriva ändå. Kapitlet visas som klart i översikten.",
        "Voit silti jatkaa kirjoittamista. Luku näkyy yleiskuvassa valmiina.",
        "You can go on writing all the same. The overview shows the chapter as done.",
    );
    let done = {
        let (household, task) = (household.clone(), task.clone());
        Memo::new(move |_| household.status(&task) == Status::Done)
    };
    let may_write = {
        let (household, task) = (household.clone(), task.clone());
        Memo::new(move |_| household.may_set_done(&task))
    };
    let set = move |event| household.set_done(&task, event_target_checked(&event));
    view! {
        <div class="finish" hidden=move || !may_write.get()>
            <label class="choice choice--boxed">
                <input type="checkbox" prop:checked=done on:change=set />
                <span class="choice-words">
                    <b>{say(title)}</b>
                    <small>{say(hint)}</small>
                </span>
            </label>
        </div>
    }
}
