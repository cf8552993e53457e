//! With whom, and what: one matrix.

use super::wish::has;
use super::{Step, use_sharing, words};
use crate::lang::{Text, text};
use crate::plan::Section;
use crate::plan::paper::Offer;
use crate::share::{Extent, To};
use crate::ui::household::use_household;
use crate::ui::parts::TextLine;
use crate::ui::{say, use_app, use_lang};
use leptos::prelude::*;

/// Those who can be chosen, and for each who is, what they are to get.
#[component]
pub(super) fn Choose() -> impl IntoView {
    let sharing = use_sharing();
    let app = use_app();
    let people = move || {
        let known = app.signals().contacts.get();
        known
            .into_iter()
            .map(
                |contact| view! { <Receiver to=To::Device(contact.card.writer) verified=contact.verified.is_some() /> },
            )
            .collect_view()
    };
    let contacts = use_app().signals().contacts;
    let nobody = Memo::new(move |_| contacts.with(Vec::is_empty));
    let chosen = move || sharing.wish.receivers.with(|all| !all.is_empty());
    view! {
        <fieldset class="field" hidden=move || nobody.get()>
            <legend class="field-label">{say(text("Mottagare", "Vastaanottajat", "Receivers"))}</legend>
            <div class="choices">{people}</div>
        </fieldset>
        <Partner />
        {move || chosen().then(|| view! { <Matrix /> })}
        <p class="actions">
            <button
                type="button"
                class="button"
                disabled=move || sharing.wish.cells.with(std::collections::BTreeMap::is_empty)
                on:click=move |_| sharing.go(Step::Ground)
            >
                {say(text("Fortsätt", "Jatka", "Continue"))}
            </button>
            <button type="button" class="button button--quiet" on:click=move |_| sharing.go(Step::Overview)>
                {say(text("Tillbaka", "Takaisin", "Back"))}
            </button>
        </p>
    }
}

#[component]
fn Receiver(to: To, verified: bool) -> impl IntoView {
    let sharing = use_sharing();
    let (app, lang) = (use_app(), use_lang());
    let name = {
        let (app, to) = (app.clone(), to.clone());
        move || words::receiver(&app, &to, lang())
    };
    let unverified = text(
        "Nycklarna är inte jämförda: du vet inte säkert vem filen blir läsbar för.",
        "Avaimia ei ole verrattu: et tiedä varmasti, kuka tiedoston voi lukea.",
        "The keys have not been compared: you do not know for certain who will be able to read the file.",
    );
    let checked = {
        let to = to.clone();
        move || sharing.wish.receivers.with(|all| all.contains(&to))
    };
    let toggle = move |event| {
        let today = app.today();
        let ledger = sharing.ledger.get_untracked();
        sharing.wish.choose(&to, event_target_checked(&event), |section| {
            has(ledger.as_ref().and_then(|ledger| ledger.standing(section, today)).as_ref(), &to)
        });
    };
    view! {
        <label class="choice">
            <input type="checkbox" prop:checked=checked on:change=toggle />
            <span class="choice-words">
                <bdi>{name}</bdi>
                {(!verified).then(|| view! { <small>{say(unverified)}</small> })}
            </span>
        </label>
    }
}

/// Somebody without the app's keys, who opens the file with a passphrase.
#[component]
fn Partner() -> impl IntoView {
    let sharing = use_sharing();
    let partner = move || {
        let named = |to: &To| if let To::Partner(name) = to { Some(name.clone()) } else { None };
        sharing.wish.receivers.with_untracked(|all| all.iter().find_map(named))
    };
    // Who comes back to this step finds the name that was written.
    let name = RwSignal::new(partner().unwrap_or_default());
    let label = text(
        "Någon annan, som öppnar filen med en lösenfras",
        "Joku muu, joka avaa tiedoston salalauseella",
        "Somebody else, who opens the file with a passphrase",
    );
    let hint = text(
        "Namn och organisation. Får bara läsa.",
        "Nimi ja organisaatio. Saa vain lukea.",
        "Name and organisation. May only read.",
    );
    Effect::new(move |_| {
        let typed = name.get().trim().to_owned();
        if partner().unwrap_or_default() == typed {
            return;
        }
        let before = sharing.wish.receivers.get_untracked();
        for to in before.iter().filter(|to| matches!(to, To::Partner(_))) {
            sharing.wish.choose(to, false, |_| None);
        }
        if !typed.is_empty() {
            sharing.wish.choose(&To::Partner(typed), true, |_| None);
        }
    });
    view! { <TextLine id="share-partner" label hint value=name /> }
}

/// A row for each part, and beside each other what every receiver has and is to get.
#[component]
fn Matrix() -> impl IntoView {
    let sharing = use_sharing();
    let (app, household, lang) = (use_app(), use_household(), use_lang());
    let head = {
        let app = app.clone();
        move || {
            let receivers = sharing.wish.receivers.get().into_iter();
            let head = |to: To| {
                let app = app.clone();
                view! {
                    <th scope="col">
                        <bdi>{move || words::receiver(&app, &to, lang())}</bdi>
                    </th>
                }
            };
            receivers.map(head).collect_view()
        }
    };
    let rows = {
        let household = household.clone();
        move || words::shareable(&household).into_iter().map(|offer| view! { <Row offer /> }).collect_view()
    };
    let caption = text("Vad var och en får", "Mitä kukin saa", "What each of them gets");
    view! {
        <div class="matrix" role="region" aria-label=say(caption) tabindex="0">
            <table>
                <thead>
                    <tr>
                        <th scope="col">{say(text("Del", "Osa", "Part"))}</th>
                        {head}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

#[component]
fn Row(offer: Offer) -> impl IntoView {
    let sharing = use_sharing();
    let lang = use_lang();
    let section = offer.section.clone();
    let barred = {
        let section = section.clone();
        move || barred(&section, sharing.shielded.get())
    };
    let cells = {
        let (section, barred) = (section.clone(), barred.clone());
        move || {
            let receivers = sharing.wish.receivers.get();
            if let Some(why) = barred() {
                return view! { <td colspan=receivers.len().to_string()>{say(why)}</td> }.into_any();
            }
            receivers.into_iter().map(|to| view! { <Cell to section=section.clone() /> }).collect_view().into_any()
        }
    };
    view! {
        <tr>
            <th scope="row">
                <bdi>{move || crate::ui::words::capital(&offer.words(lang()))}</bdi>
            </th>
            {cells}
        </tr>
    }
}

/// Why a part cannot be shared with anybody.
fn barred(section: &Section, shielded: bool) -> Option<Text> {
    match section {
        Section::Notes => Some(text("Delas aldrig.", "Ei jaeta koskaan.", "Never shared.")),
        Section::Contact if shielded => Some(text(
            "Delas inte: någon i familjen har spärrmarkering, och adressen får inte spridas.",
            "Ei jaeta: jollakulla perheestä on turvakielto, eikä osoite saa levitä.",
            "Not shared: somebody in the family has non-disclosure for personal safety, and the address must not spread.",
        )),
        _ => None,
    }
}

#[component]
fn Cell(to: To, section: Section) -> impl IntoView {
    let sharing = use_sharing();
    let (app, household, lang) = (use_app(), use_household(), use_lang());
    let today = app.today();
    let now = {
        let (to, section) = (to.clone(), section.clone());
        Memo::new(move |_| sharing.ledger.with(|ledger| has(ledger.as_ref()?.standing(&section, today).as_ref(), &to)))
    };
    let foreign = {
        let (app, section) = (app.clone(), section.clone());
        move || {
            let owner = sharing.ledger.with(|ledger| ledger.as_ref()?.owner(&section));
            owner.is_some_and(|owner| app.own().is_ok_and(|own| own.identity().signing.writer() != owner))
        }
    };
    let key = (to.clone(), section.clone());
    let chosen = {
        let key = key.clone();
        move || match sharing.wish.cells.with(|cells| cells.get(&key).copied()) {
            Some(Extent::Write) => "write",
            Some(Extent::Read) => "read",
            None => "",
        }
    };
    let choose = move |event| {
        let extent = match event_target_value(&event).as_str() {
            "write" => Some(Extent::Write),
            "read" => Some(Extent::Read),
            _ => None,
        };
        sharing.wish.cells.update(|cells| {
            match extent {
                Some(extent) => cells.insert(key.clone(), extent),
                None => cells.remove(&key),
            };
        });
    };
    let label = {
        let to = to.clone();
        move || format!("{}, {}", words::section(&household, &section, lang()), words::receiver(&app, &to, lang()))
    };
    let may_write = !matches!(to, To::Partner(_));
    let has_now = move || {
        let now = now.get()?;
        let words = text("Har nu: {what}", "Nyt: {what}", "Has now: {what}");
        Some(view! { <small>{move || words.with(lang(), &[("what", words::extent(now).get(lang()))])}</small> })
    };
    let offered = move |extent: Extent| now.get().is_none_or(|now| now < extent);
    view! {
        <td>
            {has_now}
            <select class="input" aria-label=label prop:value=chosen on:change=choose disabled=foreign>
                <option value="">
                    {move || {
                        let words = if now.get().is_some() {
                            text("Ingen ändring", "Ei muutosta", "No change")
                        } else {
                            text("Inte", "Ei", "Not")
                        };
                        words.get(lang())
                    }}
                </option>
                {move || {
                    offered(Extent::Read).then(|| view! { <option value="read">{move || crate::ui::words::capital(words::extent(Extent::Read).get(lang()))}</option> })
                }}
                {move || {
                    (may_write && offered(Extent::Write)).then(|| view! { <option value="write">{move || crate::ui::words::capital(words::extent(Extent::Write).get(lang()))}</option> })
                }}
            </select>
        </td>
    }
}
