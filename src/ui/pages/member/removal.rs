//! Taking a member out of the family, and back.

use crate::doc::Edit;
use crate::lang::{Text, text};
use crate::plan::forms::family;
use crate::plan::{Member, Path, Section};
use crate::ui::form::name_of;
use crate::ui::household::use_household;
use crate::ui::parts::Icon;
use crate::ui::parts::icon::Shape;
use crate::ui::words::{isolated, shortened};
use crate::ui::{focus, say, use_announcer, use_lang};
use leptos::prelude::*;

/// Takes the member out of the family. Nothing is deleted.
#[component]
pub(super) fn Removal(member: Memo<Member>) -> impl IntoView {
    let words = text("Ta bort {name} ur familjen", "Poista {name} perheestä", "Take {name} out of the family");
    let told = text(
        "{name} är borttagen ur familjen. Planerna är kvar.",
        "{name} on poistettu perheestä. Suunnitelmat ovat tallessa.",
        "{name} has been taken out of the family. The plans are still there.",
    );
    view! {
        <section class="sheet-part">
            <Change member words told shape=Shape::Bin class="button button--quiet button--leave" edit=|id| Edit::RemoveRow { id } />
        </section>
    }
}

/// Says that the member was taken out, with the way back.
#[component]
pub(super) fn TakenAway(member: Memo<Member>) -> impl IntoView {
    let gone = text(
        "Borttagen ur familjen. Planerna är kvar, men visas inte i familjens översikt.",
        "Poistettu perheestä. Suunnitelmat ovat tallessa, mutta eivät näy perheen yleiskuvassa.",
        "Taken out of the family. The plans are still there, but do not show in the family's overview.",
    );
    let words = text("Ta tillbaka {name}", "Palauta {name}", "Bring {name} back");
    let told = text("{name} är tillbaka i familjen.", "{name} on taas perheessä.", "{name} is back in the family.");
    view! {
        <div class="notice">
            <p>{say(gone)}</p>
            <p>
                <Change member words told shape=Shape::Undo class="button button--second" edit=|id| Edit::RestoreRow { id } />
            </p>
        </div>
    }
}

#[component]
fn Change(
    member: Memo<Member>,
    words: Text,
    /// What is told when it is done.
    told: Text,
    shape: Shape,
    class: &'static str,
    edit: fn(String) -> Edit,
) -> impl IntoView {
    let household = use_household();
    let lang = use_lang();
    let announcer = use_announcer();
    let may_write = {
        let household = household.clone();
        Memo::new(move |_| household.may_write(&Section::Family))
    };
    let name = move || member.with(|member| isolated(&shortened(&name_of(member, lang()))));
    let change = move |_| {
        let id = member.with_untracked(|member| member.id.to_string());
        announcer.say(told.with(lang(), &[("name", &name())]));
        household.edit(&Path::field(family::MEMBERS.id), &family::MEMBERS, &edit(id));
        // The button goes away with what it did.
        focus::focus_heading();
    };
    view! {
        <button type="button" class=class hidden=move || !may_write.get() on:click=change>
            <Icon shape />
            {move || words.with(lang(), &[("name", &name())])}
        </button>
    }
}
