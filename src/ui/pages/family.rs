//! A family's overview.

mod attention;
mod details;
mod meetings;
mod member_plans;
mod network;
mod people;
mod person;
mod removal;
mod removed;
mod situations;

use super::sheet::{Back, Sheet};
use crate::lang::{Text, text};
use crate::plan::{FormId, Section, Task, forms};
use crate::ui::household::use_household;
use crate::ui::parts::icon::Shape;
use crate::ui::parts::{Icon, TaskList};
use crate::ui::words::counted;
use crate::ui::{address, say, use_app, use_lang};
use attention::Attention;
use details::Details;
use leptos::prelude::*;
use meetings::Meetings;
use member_plans::MemberPlans;
use network::Network;
use people::People;
pub(in crate::ui) use person::short_title;
pub(super) use person::{born, relation};
use removal::Removal;
use situations::Situations;

/// How many of a kind stand open; the others are folded, so that a large family can be looked over.
pub(super) const AT_ONCE: usize = 12;

/// A family's overview: what needs attention, the next meetings, the members, who works with them, and how far each
/// chapter is. All that it shows is known from summaries and from the family's own section.
#[component]
pub fn FamilyPage() -> impl IntoView {
    let household = use_household();
    let app = use_app();
    let lang = use_lang();
    let title = text("Familjens översikt", "Perheen yleiskuva", "The family at a glance");
    let families = text("Familjer", "Perheet", "Families");
    let back = Back { to: address::HOME.to_owned(), words: families };
    let named = {
        let household = household.clone();
        move || household.name()
    };
    let lead = {
        let household = household.clone();
        let one = text("1 familjemedlem", "1 perheenjäsen", "1 family member");
        let several = text("{n} familjemedlemmar", "{n} perheenjäsentä", "{n} family members");
        move || match household.members().len() {
            0 => String::new(),
            members => counted(lang(), members, one, several),
        }
    };
    // Whoever looks here is about to open one of the plans.
    let here = StoredValue::new(());
    app.read_ahead(&household.family, move || here.try_get_value().is_some());
    let written = Memo::new(move |_| {
        app.signals().summaries.with(|all| all.keys().any(|section| section.family == household.family))
    });
    view! {
        <Sheet title=title back named lead>
            {move || {
                if written.get() { view! { <Overview /> }.into_any() } else { view! { <NothingYet /> }.into_any() }
            }}
        </Sheet>
    }
}

#[component]
fn Overview() -> impl IntoView {
    let plan = text("Familjens plan", "Perheen suunnitelma", "The family's plan");
    let tasks = Task::all(&Section::Plan).collect::<Vec<_>>();
    view! {
        <Quick />
        <Attention />
        <Meetings />
        <People />
        <Network />
        <section class="sheet-part">
            <h2>{say(plan)}</h2>
            <p class="soft">{say(forms::form(FormId::FamilyPlan).title)}</p>
            <TaskList tasks />
        </section>
        <MemberPlans />
        <Situations />
        <Details />
        <Removal />
    }
}

/// The pages of the family that are no chapters.
#[component]
fn Quick() -> impl IntoView {
    let family = use_household().family;
    let label = text("Familjens sidor", "Perheen sivut", "The family's pages");
    let paper = text("Papper", "Paperi", "Paper");
    let export = text("Export", "Vienti", "Export");
    let notes = address::form(&family, &Section::Notes, FormId::Notes);
    view! {
        <nav class="quick" aria-label=say(label)>
            <a href=address::paper(&family, None)>
                <Icon shape=Shape::Print />
                {say(paper)}
            </a>
            <a href=address::share(&family)>
                <Icon shape=Shape::Family />
                {say(text("Delning", "Jakaminen", "Sharing"))}
            </a>
            <a href=address::export(&family)>
                <Icon shape=Shape::Copy />
                {say(export)}
            </a>
            <a href=notes>
                <Icon shape=Shape::Lock />
                {say(forms::form(FormId::Notes).title)}
            </a>
        </nav>
    }
}

/// A family of which nothing is on this device: just begun, taken away, or another's.
#[component]
fn NothingYet() -> impl IntoView {
    let household = use_household();
    let family = household.family.clone();
    let nothing = text(
        "Inget är skrivet om den här familjen på den här enheten.",
        "Tästä perheestä ei ole kirjattu mitään tälle laitteelle.",
        "Nothing is written about this family on this device.",
    );
    let members = address::form(&family, &Section::Family, FormId::Family);
    view! {
        <div class="empty">
            <Icon shape=Shape::Family />
            <p class="lead">{say(nothing)}</p>
            <p class="actions" hidden=move || !household.may_write(&Section::Family)>
                <a class="button" href=members>
                    {say(BEGIN)}
                </a>
            </p>
        </div>
    }
}

const BEGIN: Text = text("Börja med familjemedlemmarna", "Aloita perheenjäsenistä", "Begin with the family members");

/// The head of a part, with a link to where it is written.
#[component]
fn PartHead(
    title: Text,
    /// The chapter in which it is written.
    task: Task,
) -> impl IntoView {
    let change = text("Ändra", "Muuta", "Change");
    let href = address::chapter(&use_household().family, &task);
    view! {
        <div class="part-head">
            <h2>{say(title)}</h2>
            <a href=href>
                {say(change)} <span class="hush">": " {say(title)}</span>
            </a>
        </div>
    }
}
