//! A member of the family.

use super::Asked;
use super::frame::{Frame, FrameProps};
use crate::lang::text;
use crate::plan::{Member, removed_members};
use leptos::prelude::*;

/// A choice among the members of the family.
#[component]
pub(super) fn MemberField(asked: Asked) -> impl IntoView {
    let none = text("Inte valt", "Ei valittu", "Not chosen");
    let options = {
        let asked = asked.clone();
        move || {
            let chosen = asked.text();
            // Who was chosen stays chosen, even when taken away from the family.
            let removed = removed_members(&asked.household.reader());
            let removed = removed.into_iter().filter(|member| member.id.as_str() == chosen);
            let members = asked.household.members().into_iter().chain(removed).map(|member| {
                let selected = member.id.as_str() == chosen;
                view! {
                    <option value=member.id.to_string() selected=selected>
                        {name_of(&member, asked.app.lang())}
                    </option>
                }
            });
            members.collect_view()
        }
    };
    let write = {
        let asked = asked.clone();
        move |event| asked.write(event_target_value(&event))
    };
    let (app, value) = (asked.app.clone(), asked.clone());
    let select = view! {
        <select
            class="input"
            id=asked.id()
            autocomplete="off"
            aria-describedby=asked.described_by()
            prop:value=move || value.text()
            on:change=write
        >
            <option value="">{move || none.get(app.lang())}</option>
            {options}
        </select>
    };
    Frame(FrameProps { asked, problem: None, children: Box::new(move || select.into_any()) })
}

/// A member's name, or words that stand for it while there is none.
#[must_use]
pub fn name_of(member: &Member, lang: crate::lang::Lang) -> String {
    if member.name.trim().is_empty() {
        text("Person utan namn", "Nimetön henkilö", "Person without a name").get(lang).to_owned()
    } else {
        member.name.clone()
    }
}
