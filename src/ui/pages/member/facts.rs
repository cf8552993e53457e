//! What is known of a member.

use crate::lang::{Text, text};
use crate::plan::forms::{contact, family};
use crate::plan::{DateAnswer, Field, Member, Section, Spot, Task};
use crate::ui::form::{Asked, plain_answer};
use crate::ui::household::use_household;
use crate::ui::pages::family::{born, relation};
use crate::ui::words::shortened;
use crate::ui::{address, say, use_app, use_lang};
use leptos::prelude::*;

/// Role, birth and languages, with links to where they and the contact details are written.
#[component]
pub(super) fn Facts(
    member: Memo<Member>,
    /// Whoever was taken away has no row to write in.
    removed: Memo<bool>,
) -> impl IntoView {
    let app = use_app();
    let household = use_household();
    let lang = use_lang();
    let title = text("Uppgifter", "Tiedot", "Details");
    let change = text("Ändra uppgifterna", "Muuta tietoja", "Change the details");
    let reach = text("Kontaktuppgifter", "Yhteystiedot", "Contact details");
    // The page is drawn anew for another member.
    let id = member.with_untracked(|member| member.id.to_string());
    let link = {
        let (family, id) = (household.family.clone(), id.clone());
        move |section: &Section, table: &'static Field, first: &'static Field| {
            let task = Task::asking(section, table.id)?;
            // Not every answer is kept in the section that asks for it.
            let spot = Spot::root(section, table).column(&id, first);
            Some(address::question(&family, &task, &spot.section, &spot.path))
        }
    };
    let written = link(&Section::Family, &family::MEMBERS, &family::MEMBER_NAME);
    let contacts = link(&Section::Contact, &contact::PEOPLE, &contact::PROTECTED);
    let role = move || member.with(|member| relation(member).map(|words| words.get(lang()).to_owned()));
    let birth = {
        let app = app.clone();
        move || member.with(|member| birth(member, &app, lang()))
    };
    let languages = move |field: &'static Field| {
        let (app, household) = (app.clone(), household.clone());
        let spot = Spot::root(&Section::Family, &family::MEMBERS).column(&id, field);
        move || {
            let asked = Asked::new(&app, &household, spot.clone());
            asked.as_ref().map(plain_answer).filter(|words| !words.is_empty()).map(|words| shortened(&words))
        }
    };
    let tongues = languages(&family::MOTHER_TONGUES);
    let contact_language = languages(&family::CONTACT_LANGUAGE);
    view! {
        <section class="sheet-part">
            <h2>{say(title)}</h2>
            <dl class="facts">
                <Fact label=family::RELATION.label value=role />
                <Fact label=family::BIRTH_DATE.label value=birth />
                <Fact label=family::MOTHER_TONGUES.label value=tongues />
                <Fact label=family::CONTACT_LANGUAGE.label value=contact_language />
            </dl>
            <p class="links" hidden=removed>
                {written.map(|href| view! { <a class="lead-on" href=href>{say(change)}</a> })}
                {contacts.map(|href| view! { <a class="lead-on" href=href>{say(reach)}</a> })}
            </p>
        </section>
    }
}

#[component]
fn Fact(label: Text, #[prop(into)] value: Signal<Option<String>>) -> impl IntoView {
    let missing = say(text("Inte inskrivet", "Ei kirjattu", "Not entered"));
    view! {
        <div>
            <dt>{say(label)}</dt>
            <dd dir="auto">
                {move || match value.get() {
                    Some(words) => words.into_any(),
                    None => view! { <span class="soft">{missing}</span> }.into_any(),
                }}
            </dd>
        </div>
    }
}

/// The date of birth, and the age where it can be told.
fn birth(member: &Member, app: &crate::app::App, lang: crate::lang::Lang) -> Option<String> {
    if member.birth == DateAnswer::Empty {
        return None;
    }
    let today = app.platform().now().date();
    let date = shortened(&member.birth.in_words(lang));
    match member.age(today).and_then(|_| born(member, today, lang)) {
        Some(age) => Some(format!("{date} ({age})")),
        None => Some(date),
    }
}
