//! The families on this device.

mod backup_reminder;
mod changed;
mod listed;
mod new_family;
mod none;
mod row;

use super::sheet::Sheet;
use crate::app::Door;
use crate::lang::{Text, text};
use crate::plan::{FamilyEntry, search};
use crate::ui::parts::icon::Shape;
use crate::ui::parts::{BeginFirst, Icon};
use crate::ui::words::counted;
use crate::ui::{address, focus, say, use_app, use_lang};
use backup_reminder::BackupReminder;
use leptos::prelude::*;
use listed::listed;
use new_family::NewFamily;
use none::NoFamilies;
use row::{FamilyRow, link_id};
use std::sync::Arc;

/// How many families are drawn at first, and more at a time. With more, searching is quicker than looking.
const AT_A_TIME: usize = 20;

/// Every family on this device: the next meeting first, found by any of its names.
#[component]
pub fn FamiliesPage() -> impl IntoView {
    let app = use_app();
    let families = listed(&app);
    let door = app.signals().door;
    let practising = Memo::new(move |_| door.get() == Door::New);
    let title = text("Familjer", "Perheet", "Families");
    let none = Memo::new(move |_| families.with(Vec::is_empty));
    let receive = text("Ta emot", "Vastaanota", "Receive");
    let action = move || {
        view! {
            <div class="actions">
                {move || {
                    (!practising.get())
                        .then(|| view! { <a class="button button--second" href=address::RECEIVE>{say(receive)}</a> })
                }}
                <NewFamily />
            </div>
        }
    };
    view! {
        <Sheet title=title action>
            <BackupReminder />
            {move || practising.get().then(|| view! { <BeginFirst words=OWN_FIRST /> })}
            {move || {
                if none.get() { view! { <NoFamilies /> }.into_any() } else { view! { <Families families /> }.into_any() }
            }}
        </Sheet>
    }
}

#[component]
fn Families(families: Memo<Vec<Arc<FamilyEntry>>>) -> impl IntoView {
    let lang = use_lang();
    let query = RwSignal::new(String::new());
    let most = RwSignal::new(AT_A_TIME);
    let found = Memo::new(move |_| {
        let query = query.get();
        let fits = |family: &&Arc<FamilyEntry>| search::matches(&query, &family.search);
        families.with(|all| all.iter().filter(fits).cloned().collect::<Vec<_>>())
    });
    let shown = move || found.with(|found| found.iter().take(most.get()).cloned().collect::<Vec<_>>());
    let more = Memo::new(move |_| found.with(Vec::len).saturating_sub(most.get()));
    let show_more = move |_| {
        let next = found.with_untracked(|found| found.get(most.get_untracked()).map(|family| link_id(&family.id)));
        most.update(|most| *most += AT_A_TIME);
        if let Some(next) = next {
            focus::focus_soon(next);
        }
    };
    let more_words = text("Visa fler ({n} till)", "Näytä lisää (vielä {n})", "Show more ({n} left)");
    let nothing = text(
        "Ingen familj har det namnet. Prova en del av namnet, eller namnet på någon annan i familjen.",
        "Yhdenkään perheen nimi ei täsmää. Kokeile osaa nimestä tai jonkun toisen perheenjäsenen nimeä.",
        "No family has that name. Try a part of the name, or the name of somebody else in the family.",
    );
    view! {
        <Search query />
        <p class="soft small number" role="status">
            {move || count(lang(), found.with(Vec::len), families.with(Vec::len))}
        </p>
        <ul class="families" hidden=move || found.with(Vec::is_empty)>
            <For each=shown key=Clone::clone let:family>
                <FamilyRow family />
            </For>
        </ul>
        <p hidden=move || !found.with(Vec::is_empty)>{say(nothing)}</p>
        <p hidden=move || more.get() == 0>
            <button type="button" class="button button--second" on:click=show_more>
                {move || more_words.with(lang(), &[("n", &more.get().to_string())])}
            </button>
        </p>
    }
}

/// How many families there are, or how many of them were found.
fn count(lang: crate::lang::Lang, found: usize, all: usize) -> String {
    let one = text("1 familj", "1 perhe", "1 family");
    let several = text("{n} familjer", "{n} perhettä", "{n} families");
    let some = text("{n} av {all} familjer", "{n}/{all} perheestä", "{n} of {all} families");
    if found == all {
        counted(lang, all, one, several)
    } else {
        some.with(lang, &[("n", &found.to_string()), ("all", &all.to_string())])
    }
}

#[component]
fn Search(query: RwSignal<String>) -> impl IntoView {
    let label = text(
        "Sök på familjens eller en medlems namn",
        "Hae perheen tai perheenjäsenen nimellä",
        "Search for the family's or a member's name",
    );
    let hint = text("Sök på namn", "Hae nimellä", "Search by name");
    let search = move |event| query.set(event_target_value(&event));
    view! {
        <div class="search" role="search">
            <label class="hush" for="search">
                {say(label)}
            </label>
            <Icon shape=Shape::Search />
            <input
                class="input"
                id="search"
                type="search"
                dir="auto"
                autocomplete="off"
                placeholder=say(hint)
                on:input=search
            />
        </div>
    }
}

/// That families of one's own need a passphrase first.
const OWN_FIRST: Text = text(
    "Du övar nu. Innan du skriver om egna familjer väljer du en lösenfras, som planerna krypteras med.",
    "Nyt harjoittelet. Ennen kuin kirjaat omista perheistäsi, valitse salalause, jolla suunnitelmat salataan.",
    "You are practising now. Before you write about families of your own you choose a passphrase, with which the plans are encrypted.",
);
