//! Members who were taken away.

use super::people::HEADING;
use crate::doc::Edit;
use crate::lang::text;
use crate::plan::forms::family;
use crate::plan::{Path, Section, removed_members};
use crate::ui::form::name_of;
use crate::ui::household::use_household;
use crate::ui::parts::Fold;
use crate::ui::words::{isolated, shortened};
use crate::ui::{address, focus, say, use_announcer, use_lang};
use leptos::prelude::*;

/// Members who were taken away, folded, each with the way back.
#[component]
pub(super) fn Removed() -> impl IntoView {
    let household = use_household();
    let lang = use_lang();
    let announcer = use_announcer();
    let title = text("Borttagna ({n})", "Poistetut ({n})", "Taken away ({n})");
    let back = text("Ta tillbaka", "Palauta", "Bring back");
    let told = text("{name} är tillbaka i familjen.", "{name} on taas perheessä.", "{name} is back in the family.");
    let members = {
        let household = household.clone();
        Memo::new(move |_| removed_members(&household.reader()))
    };
    let may_write = {
        let household = household.clone();
        Memo::new(move |_| household.may_write(&Section::Family))
    };
    let item = move |member: crate::plan::Member| {
        let name = {
            let member = member.clone();
            move || shortened(&name_of(&member, lang()))
        };
        let href = address::member(&household.family, &member.id);
        let restore = {
            let (household, name, id) = (household.clone(), name.clone(), member.id.to_string());
            move |_| {
                let edit = Edit::RestoreRow { id: id.clone() };
                announcer.say(told.with(lang(), &[("name", &isolated(&name()))]));
                household.edit(&Path::field(family::MEMBERS.id), &family::MEMBERS, &edit);
                // The button goes away with what it did.
                focus::focus_soon(HEADING.to_owned());
            }
        };
        view! {
            <li class="row row--removed">
                <p>
                    <a href=href>
                        <bdi>{name.clone()}</bdi>
                    </a>
                </p>
                <button type="button" class="button button--quiet" hidden=move || !may_write.get() on:click=restore>
                    {say(back)} <span class="hush">": " <bdi>{name}</bdi></span>
                </button>
            </li>
        }
    };
    let any = Memo::new(move |_| members.with(|members| !members.is_empty()));
    move || {
        let item = item.clone();
        any.get().then(|| {
            view! {
                <Fold summary=move || title.with(lang(), &[("n", &members.with(Vec::len).to_string())])>
                    <ul class="rows-list">
                        <For each=move || members.get() key=|member| member.id.clone() children=item.clone() />
                    </ul>
                </Fold>
            }
        })
    }
}
