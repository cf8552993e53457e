//! The chapters of the members' own plans.

use super::AT_ONCE;
use super::person::short_title;
use crate::lang::text;
use crate::plan::{FormId, Member, Section, Task};
use crate::ui::form::name_of;
use crate::ui::household::use_household;
use crate::ui::parts::{Fold, Progress, TaskList};
use crate::ui::words::{counted, shortened};
use crate::ui::{say, use_lang};
use leptos::prelude::*;

/// The chapters of each member's plans, folded: a family's are many.
#[component]
pub(super) fn MemberPlans() -> impl IntoView {
    let household = use_household();
    let lang = use_lang();
    let title = text("Medlemmarnas planer", "Perheenjäsenten suunnitelmat", "The members' plans");
    let one = text("Visa 1 till", "Näytä vielä 1", "Show 1 more");
    let several = text("Visa {n} till", "Näytä vielä {n}", "Show {n} more");
    let plans = Memo::new(move |_| {
        let of_member = |member: Member| {
            let forms = household.forms(&member);
            forms.into_iter().map(move |(form, section)| (member.clone(), form, section))
        };
        household.members().into_iter().flat_map(of_member).chain(household.nameless()).collect::<Vec<_>>()
    });
    let groups = move || {
        let mut first = plans.get();
        let alone = first.len() == 1;
        let rest = first.split_off(first.len().min(AT_ONCE));
        let count = rest.len();
        let folded = (count > 0).then(|| {
            view! {
                <Fold summary=move || counted(lang(), count, one, several)>
                    <Groups plans=rest.clone() open=false />
                </Fold>
            }
        });
        view! {
            <Groups plans=first open=alone />
            {folded}
        }
    };
    let any = Memo::new(move |_| plans.with(|plans| !plans.is_empty()));
    move || {
        any.get().then(|| {
            view! {
                <section class="sheet-part">
                    <h2>{say(title)}</h2>
                    {groups}
                </section>
            }
        })
    }
}

#[component]
fn Groups(plans: Vec<(Member, FormId, Section)>, open: bool) -> impl IntoView {
    let lang = use_lang();
    let group = |(member, form, section): (Member, FormId, Section)| {
        let tasks = Task::of(&section, form).collect::<Vec<_>>();
        let counted = tasks.clone();
        let summary = move || {
            let member = member.clone();
            view! {
                <span class="group-name">
                    <b>
                        <bdi>{move || shortened(&name_of(&member, lang()))}</bdi>
                    </b>
                    <span class="soft">{say(short_title(form))}</span>
                </span>
                <Progress tasks=counted.clone() />
            }
        };
        view! {
            <li>
                <Fold summary open>
                    <TaskList tasks=tasks.clone() />
                </Fold>
            </li>
        }
    };
    view! { <ul class="groups">{plans.into_iter().map(group).collect_view()}</ul> }
}
