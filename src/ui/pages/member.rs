//! A member's page.

mod facts;
mod others;
mod plans;
mod removal;

use super::NotFoundPage;
use super::sheet::{Back, Sheet};
use crate::lang::text;
use crate::plan::{Member, removed_members};
use crate::ui::form::name_of;
use crate::ui::household::use_household;
use crate::ui::words::shortened;
use crate::ui::{address, say, use_lang};
use facts::Facts;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use others::Others;
use plans::Plans;
use removal::{Removal, TakenAway};

/// A member's page: what is known of them, their plans, and what these hang together with.
#[component]
pub fn MemberPage() -> impl IntoView {
    let household = use_household();
    let params = use_params_map();
    let found = Memo::new(move |_| {
        let id = params.with(|params| params.get("member")).unwrap_or_default();
        let is_it = |member: &Member| member.id.as_str() == id;
        let here = household.members().into_iter().find(is_it).map(|member| (member, false));
        here.or_else(|| removed_members(&household.reader()).into_iter().find(is_it).map(|member| (member, true)))
    });
    // A change of one answer is no new page: the focus stays where it is.
    let id = Memo::new(move |_| found.with(|found| found.as_ref().map(|(member, _)| member.id.clone())));
    move || {
        let member = id.get().and_then(|_| found.get_untracked());
        let Some((known, _)) = member else { return view! { <NotFoundPage /> }.into_any() };
        let member = Memo::new(move |_| found.get().map_or_else(|| known.clone(), |(member, _)| member));
        let removed = Memo::new(move |_| found.with(|found| found.as_ref().is_some_and(|(_, removed)| *removed)));
        view! { <MemberSheet member removed /> }.into_any()
    }
}

#[component]
fn MemberSheet(member: Memo<Member>, removed: Memo<bool>) -> impl IntoView {
    let household = use_household();
    let lang = use_lang();
    let title = text("Familjemedlem", "Perheenjäsen", "Family member");
    let to_family = text("Tillbaka till familjen", "Takaisin perheeseen", "Back to the family");
    let back = Back { to: address::family(&household.family), words: to_family };
    let named = move || member.with(|member| shortened(&name_of(member, lang())));
    view! {
        <Sheet title=title back over=say(title) named>
            {move || removed.get().then(|| view! { <TakenAway member /> })}
            <Facts member removed />
            <Plans member />
            <Others member />
            {move || (!removed.get()).then(|| view! { <Removal member /> })}
        </Sheet>
    }
}
