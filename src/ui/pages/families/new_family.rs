//! A new family.

use crate::app::Door;
use crate::lang::text;
use crate::plan::{FormId, Path, Section, Task, forms};
use crate::store::StoreError;
use crate::ui::parts::Icon;
use crate::ui::parts::icon::Shape;
use crate::ui::{address, say, use_app};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_navigate;

/// Makes a family and goes to where its name and members are written; to the start for who has only practised.
#[component]
pub(super) fn NewFamily() -> impl IntoView {
    let app = use_app();
    let navigate = use_navigate();
    let trouble = RwSignal::new(None::<StoreError>);
    let words = text("Ny familj", "Uusi perhe", "New family");
    let failed = text(
        "Det går inte att börja på en ny familj just nu, för lagringen svarar inte. Försök igen om en stund.",
        "Uutta perhettä ei voi juuri nyt aloittaa, koska tallennus ei vastaa. Yritä hetken kuluttua uudelleen.",
        "A new family cannot be begun just now, because storage does not answer. Try again in a moment.",
    );
    let failed = say(failed);
    let begin = move |_| {
        let (app, navigate) = (app.clone(), navigate.clone());
        if app.signals().door.get_untracked() == Door::New {
            return navigate(address::BEGIN, Default::default());
        }
        spawn_local(async move {
            match app.new_family().await {
                Ok((family, _)) => {
                    let name = &forms::family::NAME;
                    if let Some(task) = Task::of(&Section::Family, FormId::Family).next() {
                        let name = Path::field(name.id);
                        navigate(&address::question(&family, &task, &task.section, &name), Default::default());
                    }
                }
                Err(why) => trouble.set(Some(why)),
            }
        });
    };
    view! {
        <button type="button" class="button" on:click=begin>
            <Icon shape=Shape::Plus />
            {say(words)}
        </button>
        {move || trouble.get().map(|_| view! { <p class="field-problem" role="alert">{failed}</p> })}
    }
}
