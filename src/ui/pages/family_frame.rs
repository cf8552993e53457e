//! What the pages of one family share: its sections open, its reminders, its name.

use super::dead_end::DeadEnd;
use crate::lang::text;
use crate::plan::{FamilyId, Section};
use crate::store::StoreError;
use crate::ui::household::Household;
use crate::ui::pages::TroublePage;
use crate::ui::use_app;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::Outlet;
use leptos_router::hooks::use_params_map;

/// Opens the family's sections that every page of it shows, then the page.
#[component]
pub fn FamilyFrame() -> impl IntoView {
    let params = use_params_map();
    let gone = use_app().signals().gone;
    let family = Memo::new(move |_| params.with(|params| params.get("family")).unwrap_or_default());
    move || {
        let family = FamilyId::new(family.get());
        if gone.with(|gone| *gone == Some(family.clone())) {
            return view! { <GonePage /> }.into_any();
        }
        view! {
            <OpenSections family=family.clone() sections=vec![Section::Family, Section::Contact]>
                <WithHousehold family=family.clone() />
            </OpenSections>
        }
        .into_any()
    }
}

/// The family was taken from this device while the page was open.
#[component]
fn GonePage() -> impl IntoView {
    let title = text("Familjen är borttagen", "Perhe on poistettu", "The family has been removed");
    let words = text(
        "Familjen har tagits bort från den här enheten. Inget mer kan skrivas här.",
        "Perhe on poistettu tästä laitteesta. Tähän ei voi enää kirjoittaa.",
        "The family has been removed from this device. Nothing more can be written here.",
    );
    view! { <DeadEnd title=title words=words /> }
}

#[component]
fn WithHousehold(family: FamilyId) -> impl IntoView {
    let app = use_app();
    // A family that is just begun is not looked at yet.
    if untrack(|| app.signals().summaries.with(|all| all.keys().any(|name| name.family == family))) {
        app.look_at(&family);
    }
    provide_context(Household::new(&app, family));
    view! { <Outlet /> }
}

/// Opens sections and then shows what needs them; says so where they do not open.
#[component]
pub fn OpenSections(family: FamilyId, sections: Vec<Section>, children: ChildrenFn) -> impl IntoView {
    let app = use_app();
    let opened = RwSignal::new(None::<Result<(), StoreError>>);
    let open = {
        let (app, family) = (app.clone(), family.clone());
        move || {
            let (app, family, sections) = (app.clone(), family.clone(), sections.clone());
            spawn_local(async move {
                let result = app.open_all(&family, &sections).await;
                // The page may have been left meanwhile.
                let _ = opened.try_set(Some(result));
            });
        }
    };
    open();
    let again = Callback::new(move |()| open());
    move || match opened.get() {
        None => ().into_any(),
        Some(Ok(())) => children().into_any(),
        Some(Err(trouble)) => view! { <TroublePage trouble=Some(trouble) again /> }.into_any(),
    }
}
