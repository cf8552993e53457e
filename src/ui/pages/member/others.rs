//! What a member's plans hang together with.

use crate::lang::text;
use crate::plan::{FormId, Member, Section, Task, Who, forms};
use crate::ui::form::name_of;
use crate::ui::household::use_household;
use crate::ui::pages::family::{AT_ONCE, short_title};
use crate::ui::parts::{Fold, Progress};
use crate::ui::words::{counted, shortened};
use crate::ui::{address, say, use_lang};
use leptos::prelude::*;

/// Links to the family's plan, from a child to the plans of those who care for it, and from them to the children.
#[component]
pub(super) fn Others(member: Memo<Member>) -> impl IntoView {
    let household = use_household();
    let lang = use_lang();
    let title = text("Hör ihop med", "Liittyy näihin", "Goes together with");
    let one = text("Visa 1 till", "Näytä vielä 1", "Show 1 more");
    let several = text("Visa {n} till", "Näytä vielä {n}", "Show {n} more");
    let plans = Memo::new(move |_| {
        let here = member.get();
        let relation = here.relation.as_deref();
        let wanted = if Who::Children.includes(relation) {
            Some(Who::Parents)
        } else {
            Who::Parents.includes(relation).then_some(Who::Children)
        };
        let others = household
            .members()
            .into_iter()
            .filter(|other| other.id != here.id && wanted.is_some_and(|who| who.includes(other.relation.as_deref())));
        let plan = |other: Member| {
            let form = other.forms().first().copied()?;
            let section = other.section(form)?;
            Some((Some(other), form, section))
        };
        std::iter::once((None, FormId::FamilyPlan, Section::Plan)).chain(others.filter_map(plan)).collect::<Vec<_>>()
    });
    let list = move || {
        let mut first = plans.get();
        let rest = first.split_off(first.len().min(AT_ONCE));
        let count = rest.len();
        let folded = (count > 0).then(|| {
            view! {
                <Fold summary=move || counted(lang(), count, one, several)>
                    <List plans=rest.clone() />
                </Fold>
            }
        });
        view! {
            <List plans=first />
            {folded}
        }
    };
    view! {
        <section class="sheet-part">
            <h2>{say(title)}</h2>
            {list}
        </section>
    }
}

#[component]
fn List(plans: Vec<(Option<Member>, FormId, Section)>) -> impl IntoView {
    let household = use_household();
    let lang = use_lang();
    let item = |(member, form, section): (Option<Member>, FormId, Section)| {
        let tasks = Task::of(&section, form).collect::<Vec<_>>();
        let (href, words) = match member {
            None => (address::form(&household.family, &section, form), say(forms::form(form).title).into_any()),
            Some(member) => {
                let href = address::member(&household.family, &member.id);
                let name = move || shortened(&name_of(&member, lang()));
                let words = view! {
                    <bdi>{name}</bdi>
                    ", "
                    {move || lower(short_title(form).get(lang()))}
                };
                (href, words.into_any())
            }
        };
        view! {
            <li class="task">
                <a class="task-link" href=href>
                    {words}
                </a>
                <Progress tasks />
            </li>
        }
    };
    view! { <ul class="task-list">{plans.into_iter().map(item).collect_view()}</ul> }
}

/// Words in the middle of a line.
fn lower(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
