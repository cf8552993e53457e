//! With whom, and what: one matrix.

use super::wish::Missing;
use super::{Sharing, Step, use_sharing, words};
use crate::app::App;
use crate::lang::{Lang, Text, text};
use crate::plan::Section;
use crate::share::{Compared, Contact, Day, Extent, Holding, HoldingState, To};
use crate::ui::household::use_household;
use crate::ui::parts::TextLine;
use crate::ui::who::{day_of, receiver};
use crate::ui::words::capital;
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
            .map(|contact| view! { <Receiver to=To::Device(contact.card.writer) compared=contact.compared /> })
            .collect_view()
    };
    let contacts = use_app().signals().contacts;
    let nobody = Memo::new(move |_| contacts.with(Vec::is_empty));
    let chosen = move || sharing.wish.receivers.with(|all| !all.is_empty());
    let refused = RwSignal::new(false);
    let missing = move || refused.get() && sharing.wish.is_empty();
    let go_on = move |_| {
        refused.set(untrack(|| sharing.wish.is_empty()));
        if !refused.get_untracked() {
            sharing.go(Step::Ground);
        }
    };
    view! {
        <fieldset class="field" hidden=move || nobody.get()>
            <legend class="field-label">{say(text("Mottagare", "Vastaanottajat", "Receivers"))}</legend>
            <div class="choices">{people}</div>
        </fieldset>
        <Partner />
        {move || chosen().then(|| view! { <Matrix /> <Nameless /> })}
        <p class="field-problem field-problem--told" role="alert">
            {move || missing().then(|| say(words::missing(Missing::Nothing)))}
        </p>
        <p class="actions">
            <button type="button" class="button" on:click=go_on>
                {say(text("Fortsätt", "Jatka", "Continue"))}
            </button>
            <button type="button" class="button button--quiet" on:click=move |_| sharing.go(Step::Overview)>
                {say(text("Tillbaka", "Takaisin", "Back"))}
            </button>
        </p>
    }
}

#[component]
fn Receiver(to: To, compared: Compared) -> impl IntoView {
    let sharing = use_sharing();
    let (app, lang) = (use_app(), use_lang());
    let name = {
        let (app, to) = (app.clone(), to.clone());
        move || receiver(&app, &to, lang())
    };
    let caution = match compared {
        Compared::Same(_) => None,
        Compared::NotYet => Some(NOT_COMPARED),
        Compared::Other(_) => Some(words::OTHER_NUMBER),
    };
    let is_other = compared.differed().is_some();
    let checked = {
        let to = to.clone();
        move || sharing.wish.receivers.with(|all| all.contains(&to))
    };
    let toggle = move |event| {
        if event_target_checked(&event) {
            // What somebody no longer gets is not proposed to them anew.
            let is_new = |section: &Section| lacks(sharing, section, &to, app.today());
            sharing.wish.choose(&to, |section| untrack(|| is_new(section) && sharing.may_give(&app, section)));
            // The columns stand as the list above them, with a partner last.
            let contacts = app.signals().contacts.get_untracked();
            let is = |to: &To, contact: &Contact| *to == To::Device(contact.card.writer);
            let place = |to: &To| contacts.iter().position(|contact| is(to, contact)).unwrap_or(contacts.len());
            sharing.wish.receivers.update(|all| all.sort_by_key(place));
        } else {
            sharing.wish.let_go(&to);
        }
    };
    view! {
        <label class="choice">
            <input type="checkbox" prop:checked=checked prop:disabled=is_other on:change=toggle />
            <span class="choice-words">
                <bdi>{name}</bdi>
                {caution.map(|caution| view! { <small>{say(caution)}</small> })}
            </span>
        </label>
    }
}

/// Whether somebody has a section neither now nor had it before.
fn lacks(sharing: Sharing, section: &Section, to: &To, today: Day) -> bool {
    sharing.has(section, to, today).is_none() && sharing.had(section, to, today).is_none()
}

/// Somebody without the app's keys, who opens the file with a passphrase.
#[component]
fn Partner() -> impl IntoView {
    let sharing = use_sharing();
    let app = use_app();
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
        let typed = name.get();
        let partner = To::Partner(typed.trim().to_owned());
        let is_new = |section: &Section| lacks(sharing, section, &partner, app.today());
        sharing
            .wish
            .call_partner(typed.trim(), |section| untrack(|| is_new(section) && sharing.may_give(&app, section)));
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
                        <bdi>{move || receiver(&app, &to, lang())}</bdi>
                    </th>
                }
            };
            receivers.map(head).collect_view()
        }
    };
    let rows = {
        let household = household.clone();
        move || words::sections(&household).into_iter().map(|section| view! { <Row section /> }).collect_view()
    };
    let caption = text("Vad var och en får", "Mitä kukin saa", "What each of them gets");
    let wide = text(
        "Ryms inte alla mottagare: dra tabellen åt sidan.",
        "Jos kaikki vastaanottajat eivät mahdu, vieritä taulukkoa sivulle.",
        "If not all receivers fit, scroll the table sideways.",
    );
    let is_wide = Memo::new(move |_| sharing.wish.receivers.with(|all| all.len() > 2));
    view! {
        <p class="soft small" hidden=move || !is_wide.get()>
            {say(wide)}
        </p>
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

/// Tells who will not see whose plan it is: the family section is not for this device to give, or is not chosen.
#[component]
fn Nameless() -> impl IntoView {
    let sharing = use_sharing();
    let (app, lang) = (use_app(), use_lang());
    let today = app.today();
    let words = text(
        "{who} får inte familjens uppgifter (namn, medlemmar, nätverk) och ser bara delarnas innehåll. Filen kan göras ändå.",
        "{who} ei saa perheen tietoja (nimi, jäsenet, verkosto) ja näkee vain osien sisällön. Tiedoston voi tehdä silti.",
        "{who} does not get the family's details (name, members, network) and sees only what the parts hold. The file can be made all the same.",
    );
    let ask = text(
        "Be den som delar familjens uppgifter att dela dem också.",
        "Pyydä perheen tietojen jakajaa jakamaan myös ne.",
        "Ask whoever shares the family's details to share them too.",
    );
    move || {
        let family = Section::Family;
        let lacks = |to: &To| {
            let gets = sharing.wish.cells.with(|cells| {
                (cells.keys().any(|(other, _)| other == to), cells.contains_key(&(to.clone(), family.clone())))
            });
            gets == (true, false) && sharing.has(&family, to, today).is_none()
        };
        let lacking = sharing.wish.receivers.get().into_iter().filter(lacks);
        let lacking: Vec<String> = lacking.map(|to| receiver(&app, &to, lang())).collect();
        let ask = (!sharing.may_give(&app, &family)).then(|| format!(" {}", ask.get(lang())));
        (!lacking.is_empty()).then(|| {
            view! {
                <p class="soft" role="status">
                    {words.with(lang(), &[("who", &crate::lang::list(lang(), &lacking))])} {ask}
                </p>
            }
        })
    }
}

#[component]
fn Row(section: Section) -> impl IntoView {
    let sharing = use_sharing();
    let (household, lang) = (use_household(), use_lang());
    let barred = {
        let section = section.clone();
        move || barred(&section, sharing.shielded.get())
    };
    let cells = {
        let (section, barred) = (section.clone(), barred.clone());
        move || {
            let receivers = sharing.wish.receivers.get();
            if let Some(why) = barred() {
                return view! { <td colspan=receivers.len().to_string()><span class="matrix-barred">{say(why)}</span></td> }.into_any();
            }
            receivers.into_iter().map(|to| view! { <Cell to section=section.clone() /> }).collect_view().into_any()
        }
    };
    let holds = (section == Section::Family).then_some(FAMILY_HOLDS);
    view! {
        <tr>
            <th scope="row">
                <bdi>{move || words::section(&household, &section, lang())}</bdi>
                {holds.map(|words| view! { <small>{say(words)}</small> })}
            </th>
            {cells}
        </tr>
    }
}

const FAMILY_HOLDS: Text = text(
    "Namn, födelsedatum, språk, möten och de som arbetar med familjen",
    "Nimet, syntymäajat, kielet, tapaamiset ja perheen kanssa työskentelevät",
    "Names, dates of birth, languages, meetings and those who work with the family",
);

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
        Memo::new(move |_| sharing.has(&section, &to, today))
    };
    let ended = {
        let (app, to, section) = (app.clone(), to.clone(), section.clone());
        move || sharing.had(&section, &to, today).map(|held| ended(&app, &held, lang()))
    };
    let foreign = {
        let (app, section) = (app.clone(), section.clone());
        move || !sharing.may_give(&app, &section)
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
        sharing.wish.changed(&key.1);
    };
    let label = {
        let to = to.clone();
        move || format!("{}, {}", words::section(&household, &section, lang()), receiver(&app, &to, lang()))
    };
    let may_write = !matches!(to, To::Partner(_));
    let offered = move |extent: Extent| {
        let may_have = may_write || extent == Extent::Read;
        may_have && now.get().is_none_or(|now| now < extent)
    };
    let more = Memo::new(move |_| offered(Extent::Read) || offered(Extent::Write));
    let option = move |extent: Extent, value: &'static str| {
        let words = move || capital(words::extent(extent).get(lang()));
        offered(extent).then(|| view! { <option value=value>{words}</option> })
    };
    move || {
        let is_foreign = foreign();
        let has_now = now.get().map(|now| {
            // What somebody else shares is not lessened here.
            let words = if more.get() || is_foreign { HAS_NOW } else { HAS_ALL };
            view! { <small>{move || words.with(lang(), &[("what", words::extent(now).get(lang()))])}</small> }
        });
        let ended = ended().map(|words| view! { <small>{words}</small> });
        let is_told = has_now.is_some() && (is_foreign || !more.get());
        let (label, chosen, choose) = (label.clone(), chosen.clone(), choose.clone());
        let select = (!is_told).then(|| {
            view! {
                <select class="input" aria-label=label prop:value=chosen on:change=choose disabled=is_foreign>
                    <option value="">{say(if now.get().is_some() { UNCHANGED } else { NOT })}</option>
                    {option(Extent::Read, "read")}
                    {option(Extent::Write, "write")}
                </select>
            }
        });
        view! { <td>{has_now} {ended} {select}</td> }
    }
}

/// Why somebody is sent nothing any more, in words.
fn ended(app: &App, held: &Holding, lang: Lang) -> String {
    let withdrawn = held.withdrawals.iter().map(|told| told.date).max();
    let (words, day) = match (withdrawn, held.state) {
        (Some(date), _) => (WITHDRAWN, words::day(date)),
        (None, HoldingState::Revoked { time, .. }) => (TAKEN_BACK, day_of(app, time)),
        (None, _) => (ENDED, held.grant.last_day().map(words::day).unwrap_or_default()),
    };
    words.with(lang, &[("day", &day)])
}

const WITHDRAWN: Text =
    text("Samtycket återkallades {day}.", "Suostumus peruutettiin {day}.", "The consent was withdrawn on {day}.");
const TAKEN_BACK: Text =
    text("Rätten togs tillbaka {day}.", "Oikeus peruttiin {day}.", "The right was taken back on {day}.");
const ENDED: Text = text("Rätten tog slut {day}.", "Oikeus päättyi {day}.", "The right ended on {day}.");
const NOT: Text = text("Delas inte", "Ei jaeta", "Not shared");
const UNCHANGED: Text = text("Ingen ändring", "Ei muutosta", "No change");
const HAS_NOW: Text = text("Nu: {what}", "Nyt: {what}", "Now: {what}");
const HAS_ALL: Text = text(
    "Nu: {what}. Vill du ge mindre, ta tillbaka rätten på sidan Delning.",
    "Nyt: {what}. Jos haluat antaa vähemmän, peru oikeus sivulla Jakaminen.",
    "Now: {what}. To give less, take back the right on the page Sharing.",
);

const NOT_COMPARED: Text = text(
    "Nycklarna är inte jämförda: du vet inte säkert vem filen blir läsbar för.",
    "Avaimia ei ole verrattu: et tiedä varmasti, kuka tiedoston voi lukea.",
    "The keys have not been compared: you do not know for certain who will be able to read the file.",
);
