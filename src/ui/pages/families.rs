//! The families on this device.

use super::sheet::Sheet;
use crate::lang::text;
use crate::plan::{FamilyId, Section, Summary, search};
use crate::store::SectionName;
use crate::ui::parts::Icon;
use crate::ui::parts::icon::Shape;
use crate::ui::{address, use_app};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_navigate;

/// Every family on this device, found by name.
#[component]
pub fn FamiliesPage() -> impl IntoView {
    let app = use_app();
    let title = text("Familjer", "Perheet", "Families");
    let query = RwSignal::new(String::new());
    let entries = {
        let app = app.clone();
        Memo::new(move |_| {
            app.signals().summaries.with(|all| {
                let families = all.iter().filter(|(name, _)| name.section == Section::Family);
                let entry = |(name, summary): (&SectionName, &Summary)| FamilyEntry {
                    id: name.family.clone(),
                    name: summary.facts.family.as_ref().map(|family| family.name.clone()).unwrap_or_default(),
                    search: summary.search.clone(),
                };
                families.map(entry).collect::<Vec<_>>()
            })
        })
    };
    let found = Memo::new(move |_| {
        let query = query.get();
        entries.with(|all| all.iter().filter(|entry| search::matches(&query, &entry.search)).cloned().collect::<Vec<_>>())
    });
    let navigate = use_navigate();
    let new = {
        let app = app.clone();
        move |_| {
            let (app, navigate) = (app.clone(), navigate.clone());
            spawn_local(async move {
                if let Ok((family, _)) = app.new_family().await {
                    let to = address::form(&family, &crate::plan::Section::Family, crate::plan::FormId::Family);
                    navigate(&to, Default::default());
                }
            });
        }
    };
    let add = text("Ny familj", "Uusi perhe", "New family");
    let (add_app, search_app) = (app.clone(), app.clone());
    let label = text("Sök familj eller person", "Hae perhettä tai henkilöä", "Find a family or person");
    view! {
        <Sheet title=title>
            <p class="actions">
                <button type="button" class="button" on:click=new>
                    <Icon shape=Shape::Plus />
                    {move || add.get(add_app.lang())}
                </button>
            </p>
            <div class="field" hidden=move || entries.with(|all| all.len() < 2)>
                <label class="field-label" for="search">
                    {move || label.get(search_app.lang())}
                </label>
                <input
                    class="input"
                    type="search"
                    id="search"
                    autocomplete="off"
                    on:input=move |event| query.set(event_target_value(&event))
                />
            </div>
            <ul class="task-list">
                <For each=move || found.get() key=Clone::clone let:entry>
                    <FamilyRow entry />
                </For>
            </ul>
        </Sheet>
    }
}

#[derive(Clone, PartialEq, Eq, Hash)]
struct FamilyEntry {
    id: FamilyId,
    name: String,
    search: String,
}

#[component]
fn FamilyRow(entry: FamilyEntry) -> impl IntoView {
    let app = use_app();
    let nameless = text("Familj utan namn", "Nimetön perhe", "Family without a name");
    let name = entry.name.clone();
    let name = move || if name.is_empty() { nameless.get(app.lang()).to_owned() } else { name.clone() };
    view! {
        <li class="task">
            <a class="task-link" href=address::family(&entry.id)>
                <bdi>{name}</bdi>
            </a>
        </li>
    }
}
