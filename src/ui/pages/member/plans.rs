//! A member's plans.

use crate::lang::text;
use crate::plan::{FormId, Member, Section, Task, forms};
use crate::ui::household::use_household;
use crate::ui::parts::icon::Shape;
use crate::ui::parts::{Fold, Icon, TaskList};
use crate::ui::{address, say};
use leptos::prelude::*;

/// The forms of the member's role with their chapters; a plan of their own for a child, folded, for who is soon grown.
#[component]
pub(super) fn Plans(member: Memo<Member>) -> impl IntoView {
    let household = use_household();
    let unknown = text(
        "När rollen i familjen är ifylld visas också barnets sida och planen för minderårig, om personen är ett barn.",
        "Kun asema perheessä on kirjattu, lapselle näkyvät myös lapsen sivu ja alaikäisen suunnitelma.",
        "When the role in the family is filled in, a child's page and the plan for a minor show as well, if the person is a child.",
    );
    let also = text(
        "Integrationsplan för vuxna, om den behövs",
        "Aikuisten kotoutumissuunnitelma, jos sitä tarvitaan",
        "Integration plan for adults, if needed",
    );
    let forms = Memo::new(move |_| member.with(|member| household.forms(member)));
    let plans = move || forms.get().into_iter().map(|(form, section)| view! { <Plan form section /> }).collect_view();
    let own = Memo::new(move |_| {
        let missing = forms.with(|forms| forms.iter().all(|(form, _)| *form != FormId::Individual));
        missing.then(|| member.with(|member| member.section(FormId::Individual))).flatten()
    });
    let own_plan = move || {
        own.get().map(|section| {
            let tasks: Vec<Task> = Task::of(&section, FormId::Individual).collect();
            view! {
                <section class="sheet-part">
                    <Fold summary=say(also)>
                        <TaskList tasks=tasks.clone() />
                    </Fold>
                </section>
            }
        })
    };
    view! {
        {plans}
        {own_plan}
        {move || {
            let no_role = member.with(|member| member.relation.is_none());
            no_role.then(|| view! { <p class="soft">{say(unknown)}</p> })
        }}
    }
}

#[component]
fn Plan(form: FormId, section: Section) -> impl IntoView {
    let household = use_household();
    let paper = text("Papper", "Paperi", "Paper");
    let title = forms::form(form).title;
    let href = address::paper(&household.family, Some((form, &section)));
    let tasks = Task::of(&section, form).collect::<Vec<_>>();
    view! {
        <section class="sheet-part">
            <h2>{say(title)}</h2>
            <TaskList tasks />
            <p class="actions">
                <a class="button button--second" href=href>
                    <Icon shape=Shape::Print />
                    {say(paper)}
                    <span class="hush">": " {say(title)}</span>
                </a>
            </p>
        </section>
    }
}
