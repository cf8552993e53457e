//! The individual plans of the family's members, for the register of plans to coordinate with.

use super::member::name_of;
use crate::plan::{Derived, FormId, Section};
use crate::ui::household::use_household;
use crate::ui::{address, say, use_app};
use leptos::prelude::*;

/// A link to each member's individual plan.
#[component]
pub(super) fn IndividualPlans() -> impl IntoView {
    let app = use_app();
    let household = use_household();
    let plans = move || {
        let lang = app.lang();
        let link = |member: crate::plan::Member| {
            let name = name_of(&member, lang);
            let href = address::form(&household.family, &Section::Individual(member.id), FormId::Individual);
            view! {
                <li class="task">
                    <a class="task-link" href=href>
                        <bdi>{name}</bdi>
                    </a>
                </li>
            }
        };
        household.members().into_iter().map(link).collect_view()
    };
    view! {
        <section class="field">
            <h2 class="field-label">{say(Derived::IndividualPlans.words())}</h2>
            <ul class="task-list">{plans}</ul>
        </section>
    }
}
