//! The members of the family.

use super::AT_ONCE;
use super::person::Person;
use super::removed::Removed;
use crate::doc::Edit;
use crate::lang::text;
use crate::plan::forms::family;
use crate::plan::{FormId, Member, Path, Section, Task};
use crate::ui::household::use_household;
use crate::ui::parts::icon::Shape;
use crate::ui::parts::{Fold, Icon, OnlyRead};
use crate::ui::words::counted;
use crate::ui::{address, say, use_app, use_lang};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

/// Where the focus goes when a member is brought back.
pub(super) const HEADING: &str = "people";

/// The members as cards, and those who were taken away.
#[component]
pub(super) fn People() -> impl IntoView {
    let household = use_household();
    let lang = use_lang();
    let title = text("Familjemedlemmar", "Perheenjäsenet", "Family members");
    let none = text(
        "Ingen är inskriven ännu. Lägg till familjemedlemmarna först: var och en får sin egen plan.",
        "Ketään ei ole vielä kirjattu. Lisää ensin perheenjäsenet: jokainen saa oman suunnitelmansa.",
        "Nobody has been entered yet. Add the family members first: each of them gets a plan of their own.",
    );
    let not_here = text(
        "Familjens uppgifter (namn, medlemmar, nätverk) finns inte på den här enheten. Be den som delade med dig att dela dem också, eller öppna filen igen och ta in dem, så får delarna namn.",
        "Perheen tiedot (nimi, jäsenet, verkosto) eivät ole tällä laitteella. Pyydä jakajaa jakamaan myös ne, tai avaa tiedosto uudelleen ja ota ne vastaan, niin osat saavat nimet.",
        "The family's details (name, members, network) are not on this device. Ask whoever shared with you to share them too, or open the file again and take them in, and the parts get names.",
    );
    let one = text("Visa 1 till", "Näytä vielä 1", "Show 1 more");
    let several = text("Visa {n} till", "Näytä vielä {n}", "Show {n} more");
    let is_away = {
        let household = household.clone();
        Memo::new(move |_| household.is_elsewhere(&Section::Family))
    };
    let members = Memo::new(move |_| household.members());
    let cards = move || {
        let mut first = members.get();
        if first.is_empty() {
            let words = if is_away.get() { not_here } else { none };
            return view! { <p class="soft">{say(words)}</p> }.into_any();
        }
        let rest = first.split_off(first.len().min(AT_ONCE));
        let count = rest.len();
        let folded = (count > 0).then(|| {
            view! {
                <Fold summary=move || counted(lang(), count, one, several)>
                    <Cards members=rest.clone() />
                </Fold>
            }
        });
        view! {
            <Cards members=first />
            {folded}
        }
        .into_any()
    };
    view! {
        <section class="sheet-part">
            <div class="part-head">
                <h2 id=HEADING tabindex="-1">
                    {say(title)}
                </h2>
                <Add />
            </div>
            <OnlyRead section=Section::Family />
            {cards}
            <Removed />
        </section>
    }
}

#[component]
fn Cards(members: Vec<Member>) -> impl IntoView {
    let cards = members.into_iter().map(|member| view! { <Person member /> });
    view! { <ul class="people">{cards.collect_view()}</ul> }
}

/// Adds a member and goes to where the name is written.
#[component]
fn Add() -> impl IntoView {
    let app = use_app();
    let household = use_household();
    let navigate = use_navigate();
    let words = text("Lägg till en familjemedlem", "Lisää perheenjäsen", "Add a family member");
    let may_write = {
        let household = household.clone();
        Memo::new(move |_| household.may_write(&Section::Family))
    };
    let add = move |_| {
        let id = app.fresh_id();
        let table = Path::field(family::MEMBERS.id);
        let name = table.then(&id).then(family::MEMBER_NAME.id);
        household.edit(&table, &family::MEMBERS, &Edit::AddRow { id });
        if let Some(task) = Task::of(&Section::Family, FormId::Family).next() {
            navigate(&address::question(&household.family, &task, &task.section, &name), Default::default());
        }
    };
    view! {
        <button type="button" class="button button--second" hidden=move || !may_write.get() on:click=add>
            <Icon shape=Shape::Plus />
            {say(words)}
        </button>
    }
}
